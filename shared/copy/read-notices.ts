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

/** What a file holds that did not come into its text, and what to do about it. */
export function noticeSentence(notice: ReadNotice): string {
  switch (notice.kind) {
    case 'scannedPages':
      return `${pagesOf(notice.pages)}是扫描图片，没有文字，${these(notice.pages)}没有读进来。请对照原件看有没有漏项；要读全，请先识别成文字，或换用 Word 原稿再导入。`
    case 'unreadablePages':
      return `${pagesOf(notice.pages)}的字体没有写明各是什么字，读出来是乱码，${these(notice.pages)}没有读进来。请换用 Word 原稿，或先识别成文字再导入。`
    case 'automaticNumbers':
      return '这份文件里有自动编号，编号不在文字里，读不出来，分级和漏项可能看不准。请用 Word 或 WPS 另存为 .docx 再导入。'
    case 'hiddenSheets':
      return `工作表${notice.names.map((name) => `“${name}”`).join('、')}是隐藏的，没有读进来。要用到它，请在表格里取消隐藏，保存后再导入。`
    case 'hiddenRows':
      return `有${notice.count}行是隐藏的（或被筛选掉的），没有读进来。要用到它们，请在表格里取消隐藏和筛选，保存后再导入。`
    case 'hiddenColumns':
      return `有${notice.count}列是隐藏的，没有读进来。要用到它们，请在表格里取消隐藏，保存后再导入。`
  }
}
