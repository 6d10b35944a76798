import type { ReadNotice } from '../plan/read-notice.ts'

/** Pages as one would say them: `3、4`, and a run of several as `6至9`. */
function pagesSaid(pages: readonly number[]): string {
  const runs: [from: number, to: number][] = []
  for (const page of pages) {
    const last = runs.at(-1)
    if (last !== undefined && page === last[1] + 1) last[1] = page
    else runs.push([page, page])
  }
  return runs
    .map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}、${to}` : `${from}至${to}`))
    .join('、')
}

const pagesOf = (pages: readonly number[]): string => `第${pagesSaid(pages)}页`
const these = (pages: readonly number[]): string => (pages.length === 1 ? '这一页' : `这${pages.length}页`)

type HiddenNotice = Extract<ReadNotice, { kind: `hidden${string}` }>
const isHidden = (notice: ReadNotice): notice is HiddenNotice => notice.kind.startsWith('hidden')
const MOST_NAMES = 5

function hiddenSaid(notice: HiddenNotice): string {
  switch (notice.kind) {
    case 'hiddenSheets': {
      const names = notice.names.slice(0, MOST_NAMES).map((name) => `“${name}”`)
      const more = notice.names.length > MOST_NAMES ? `等${notice.names.length}张` : ''
      return `工作表${names.join('、')}${more}`
    }
    case 'hiddenRows':
      return `${notice.count}行`
    case 'hiddenColumns':
      return `${notice.count}列`
  }
}

/** All that is hidden in a workbook is shown the same way. */
function hiddenSentence(notices: readonly HiddenNotice[]): string {
  const sheets = notices.filter(({ kind }) => kind === 'hiddenSheets').map(hiddenSaid)
  const counts = notices.filter(({ kind }) => kind !== 'hiddenSheets').map(hiddenSaid)
  const counted = counts.length === 0 ? [] : [`${sheets.length > 0 ? '还' : ''}有${counts.join('、')}`]
  const isFiltered = notices.some(({ kind }) => kind === 'hiddenRows')
  const how = isFiltered ? '是隐藏的（或被筛选掉的）' : '是隐藏的'
  return `${[...sheets, ...counted].join('，')}${how}，没有读进来。要用到的话，请在表格里取消隐藏${isFiltered ? '和筛选' : ''}，保存后再导入。`
}

function sentenceOf(notice: Exclude<ReadNotice, HiddenNotice>): string {
  switch (notice.kind) {
    case 'scannedPages':
      return `${pagesOf(notice.pages)}是扫描图片，没有文字，${these(notice.pages)}没有读进来。请对照原件看有没有漏项；要读全，请先识别成文字，或换用 Word 原稿再导入。`
    case 'unreadablePages':
      return `${pagesOf(notice.pages)}的字体没有写明各是什么字，读出来是乱码，${these(notice.pages)}没有读进来。请换用 Word 原稿，或先识别成文字再导入。`
    case 'automaticNumbers':
      return '这份文件里有自动编号，编号不在文字里，读不出来，分级和漏项可能看不准。请用 Word 或 WPS 另存为 .docx 再导入。'
  }
}

/** What a file holds that did not come into its text, and what to do about it. */
export function noticeSentences(notices: readonly ReadNotice[]): string[] {
  const hidden = notices.filter(isHidden)
  const others = notices.flatMap((notice) => (isHidden(notice) ? [] : [sentenceOf(notice)]))
  return hidden.length === 0 ? others : [...others, hiddenSentence(hidden)]
}
