import { expect, it } from 'vitest'
import { noticeSentences } from '#shared/copy/read-notices.ts'
import type { ReadNotice } from '#shared/plan/read-notice.ts'

it.each<[ReadNotice, string]>([
  [{ kind: 'scannedPages', pages: [3] }, '第3页是扫描图片，没有文字，这一页没有读进来。'],
  [{ kind: 'scannedPages', pages: [3, 4] }, '第3、4页是扫描图片，没有文字，这2页没有读进来。'],
  [
    { kind: 'scannedPages', pages: [1, 3, 4, 6, 7, 8, 9] },
    '第1、3、4、6至9页是扫描图片，没有文字，这7页没有读进来。',
  ],
  [
    { kind: 'unreadablePages', pages: [2] },
    '第2页的字体没有写明各是什么字，读出来是乱码，这一页没有读进来。',
  ],
  [{ kind: 'automaticNumbers' }, '这份文件里有自动编号，编号不在文字里，'],
  [{ kind: 'hiddenSheets', names: ['旧', '备份'] }, '工作表“旧”、“备份”是隐藏的，没有读进来。'],
  [
    { kind: 'hiddenSheets', names: ['一', '二', '三', '四', '五', '六'] },
    '工作表“一”、“二”、“三”、“四”、“五”等6张是隐藏的，',
  ],
  [
    { kind: 'hiddenRows', count: 3 },
    '有3行是隐藏的（或被筛选掉的），没有读进来。要用到的话，请在表格里取消隐藏和筛选，',
  ],
  [
    { kind: 'hiddenColumns', count: 2 },
    '有2列是隐藏的，没有读进来。要用到的话，请在表格里取消隐藏，保存后再导入。',
  ],
])('%j', (notice, begins) => {
  const [sentence = '', ...more] = noticeSentences([notice])
  expect(sentence.slice(0, begins.length)).toBe(begins)
  // What happened is followed by what to do.
  expect(sentence).toMatch(/请.{6,}。$/)
  expect(more).toEqual([])
})

it('says at once all that is hidden', () => {
  const notices: ReadNotice[] = [
    { kind: 'hiddenSheets', names: ['旧'] },
    { kind: 'hiddenRows', count: 2 },
    { kind: 'hiddenColumns', count: 1 },
  ]
  expect(noticeSentences(notices)).toEqual([
    '工作表“旧”，还有2行、1列是隐藏的（或被筛选掉的），没有读进来。要用到的话，请在表格里取消隐藏和筛选，保存后再导入。',
  ])
})

it('says nothing of a file that came in whole', () => {
  expect(noticeSentences([])).toEqual([])
})
