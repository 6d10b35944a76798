/** Words in which units report what stands in the way, for the pages of a 调度会. No expression here runs over more than one text. */

/** Says that there is nothing: 无, 暂无, 无存在问题. */
export const NOTHING_SAID = /^(?:暂?无|没有|暂?无(?:存在)?问题|无困难|没有困难|不存在问题)?[。.；;\s]*$/
/** Denies trouble; taken out before trouble is looked for. */
export const NO_TROUBLE = /(?:没有|无|不存在|暂无)(?:明显|实质性|较大)?(?:困难|问题|障碍|滞后)/g

/** 不能完成: it will not be done. */
export const CANNOT = ['不能完成', '无法完成', '难以完成', '完成不了', '完不成', '不能如期', '无法如期']
/** 需调整: the day or the target is to be another. */
export const ADJUST = [
  '需调整',
  '需要调整',
  '建议调整',
  '拟调整',
  '申请延期',
  '拟延期',
  '需延期',
  '需要延期',
  '顺延',
]
/** 有困难: something stands in the way. */
export const HARD = ['困难', '滞后', '缓慢', '放缓', '受阻', '卡在', '未落实', '不同意', '意见不一', '未能']

/** A sentence that begins so asks somebody for something. */
export const ASKS =
  /^(?:(?:请|恳请|建议|提请|商请|希望|拟请)[^示教勿]|(?:需要?|亟需|急需)[^。]{0,20}(?:协调|支持|配合|解决|明确))/
/** Ends a sentence. */
export const SENTENCE_END = /[。；;！!\n]/
