/** The words of a 关于部分节假日安排的通知. */

/** 2026年12月31日, 1月1日, or 3日 after another day; a day of one notice. */
export const NOTICE_DAY = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日/g
/** 关于2027年部分节假日安排的通知. */
export const NOTICE_YEAR = /(\d{4})年(?:部分|放假|节假日)/
/** What is said of the days before it. */
export const NOTICE_VERB = { off: '放假', working: '上班' } as const
/** Between the two days of a span. */
export const NOTICE_SPAN = ['至', '到', '-', '—', '–', '~', '～']
/** Ends what is said of some days. */
export const NOTICE_END = /[。；;\n]/
/** （农历除夕、周一） says of a day what it is, and names no other. */
export const NOTICE_ASIDE = /[（(][^（()）\n]{0,60}[）)]/g
