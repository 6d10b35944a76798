/** Signs that Word counts with and that no plan prints as its own numbers. */

/** 天干, ten and no more. */
export const STEMS = '甲乙丙丁戊己庚辛壬癸'
/** 地支 */
export const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
/** Numbers as cheques have them: digits from nought, then ten, hundred, thousand. */
export const LEGAL_SIMPLIFIED = { digits: '零壹贰叁肆伍陆柒捌玖', places: ['', '拾', '佰', '仟'] }
export const LEGAL_TRADITIONAL = { digits: '零壹貳參肆伍陸柒捌玖', places: ['', '拾', '佰', '仟'] }
export const DIGIT_NOUGHT = '〇'
