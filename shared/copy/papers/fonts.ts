/** Fonts of GB/T 9704-2012, and what stands in for each where the reader's machine lacks it. */
export const paperFonts = {
  title: { name: '方正小标宋简体', instead: '小标宋,华文中宋,STZhongsong,宋体,SimSun,Songti SC' },
  body: { name: '仿宋_GB2312', instead: '仿宋,FangSong,华文仿宋,STFangsong' },
  second: { name: '楷体_GB2312', instead: '楷体,KaiTi,华文楷体,STKaiti' },
  first: { name: '黑体', instead: 'SimHei,Heiti SC,华文黑体' },
  page: { name: '宋体', instead: 'SimSun,Songti SC,华文宋体' },
} as const
export type PaperFont = keyof typeof paperFonts
/** Digits and Latin letters. */
export const latinFont = 'Times New Roman'

export const paperWords = {
  annexLine: '附件：',
  annex: '附件',
  annexNo: (no: number) => `附件${no}`,
  numbered: (no: number, title: string) => `${no}.${title}`,
  colon: '：',
  /** 页码两侧各一条一字线. */
  dash: '—',
} as const
