import { utils, type WorkSheet, write } from '@e965/xlsx'
import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { sheets as words } from '#shared/copy/sheets.ts'
import { undoImportCopy as undo } from '#shared/copy/undo-import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { check } from './helpers/accessible.ts'
import { setUpBureau } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

/** Where the pictures of this story go, for whoever looks at them. */
const PICTURES = process.env.TAIZHANG_PICTURES
const MAIN = '重点任务'
const day = (text: string) => new Date(`${text}T00:00:00Z`)

/** The office's own ledger: two sheets, a title row, merged cells, and three cells that cannot come in. */
function aBook(): Buffer {
  const main: WorkSheet = utils.aoa_to_sheet(
    [
      ['云川市民营经济促进局2026年重点任务台账'],
      [
        '序号',
        '一级任务',
        '工作内容',
        '牵头单位',
        '配合单位',
        '完成时限',
        '最近进展',
        '办理状态',
        '办结日期',
        '存在问题',
        '下一步打算',
      ],
      [
        1,
        '惠企政策',
        '编印惠企政策一本通',
        '政策法规处',
        '信息中心',
        '6月底前',
        '已印发620册',
        '已办结',
        day('2026-06-20'),
        '',
        '',
      ],
      [
        2,
        '',
        '组织政策宣讲进园区24场',
        '企业服务处',
        '',
        '年底前',
        '已宣讲14场',
        '推进中',
        null,
        '两家园区尚未对接',
        '10月对接完毕',
      ],
      [
        3,
        '融资服务',
        '开通中小企业转贷服务窗口',
        '融资促进处',
        '',
        day('2026-09-30'),
        '',
        '未启动',
        null,
        '',
        '',
      ],
      [4, '', '清理拖欠中小企业账款', '企业服务处', '', '2026-02-30', '已清理三成', '差不多了', null, '', ''],
      [5, '', '公布首批白名单', '融资促进处', '', '3月底前', '已公布42家', '完成', null, '', ''],
      ['合计', '', '5项'],
    ],
    { UTC: true, cellDates: true },
  )
  main['!merges'] = ['A1:K1', 'B3:B4', 'B5:B7'].map((area) => utils.decode_range(area))
  const second = utils.aoa_to_sheet([
    ['序号', '问题', '整改措施', '责任单位', '整改时限', '整改情况', '是否完成', '销号时间'],
    [1, '台账更新不及时', '每月25日前更新台账', '政策法规处', '长期坚持', '已建立月更机制', '否', ''],
  ])
  const book = utils.book_new(main, MAIN)
  utils.book_append_sheet(book, second, '问题整改')
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer
}

test('an old ledger comes in with its progress and states', async ({ app, page }) => {
  test.setTimeout(180_000)
  await setUpBureau(app)
  await signIn(page, app, 'office')
  await drop(page, app)

  await expect(page.getByRole('heading', { name: words.badTitle(3) })).toBeVisible()
  await check(page, 'columns of an old ledger')
  await picture(page, 'old-ledger-1-columns')
  await mends(page)
  await picture(page, 'old-ledger-2-mended')

  await page.getByRole('button', { name: words.go(6) }).click()
  await page.getByRole('button', { name: /全部按建议处理/ }).click()
  await expect(page.getByText(/^原台账：已办结 2026年6月20日，已印发620册/)).toBeVisible()
  await check(page, 'check of an old ledger')
  await picture(page, 'old-ledger-3-check')
  await page.reload()
  await expect(page.getByText(/^原台账：已办结 2026年6月20日，已印发620册/)).toBeVisible()
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await expect(page.getByRole('cell', { name: copy.itemState.closed }).first()).toBeVisible()
  await picture(page, 'old-ledger-4-done')
  const done = page.url()
  await seesLedger(page)
  await undoes(page, app, done)
})

async function drop(page: Page, app: App): Promise<void> {
  await page.goto(`${app.address}/import`)
  await page.getByLabel(importCopy.source.choose, { exact: true }).first().setInputFiles({
    name: '2026年重点任务台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: aBook(),
  })
}

/** One cell is put right, by keyboard alone; one row is left out and taken back, then mended as well. */
async function mends(page: Page): Promise<void> {
  const cell = (address: string) => page.getByRole('textbox', { name: words.mendAt(MAIN, address) })
  await cell('F6').fill('10月底前')
  await cell('F6').press('Enter')
  await expect(page.getByRole('heading', { name: words.badTitle(2) })).toBeVisible()
  await page.getByRole('button', { name: `${words.leaveOut}：${words.leftRow(MAIN, 6)}` }).click()
  await expect(page.getByRole('button', { name: words.go(5) })).toBeVisible()
  await page.getByRole('button', { name: words.takeBack }).click()
  await cell('H6').fill('办理中')
  await cell('H6').press('Enter')
  await cell('I7').fill('3月27日')
  await cell('I7').press('Enter')
  await expect(page.getByRole('heading', { name: words.badTitle(0) })).toBeVisible()
  await page.getByRole('combobox', { name: words.fieldOf('J', '存在问题') }).selectOption(words.field.next)
}

async function seesLedger(page: Page): Promise<void> {
  await page.getByRole('link', { name: importCopy.done.toLedger }).click()
  await page.getByText('编印惠企政策一本通').click()
  const drawer = page.getByRole('complementary')
  await expect(drawer.getByText(/导入前已于2026年6月20日办结，本系统未核对佐证/).first()).toBeVisible()
  await picture(page, 'old-ledger-5-ledger')
}

/** From the page after the import: what goes is said first; then the ledger is empty, and the paper may come again. */
async function undoes(page: Page, app: App, done: string): Promise<void> {
  await page.goto(done)
  await page.getByRole('button', { name: undo.open }).click()
  const dialog = page.getByRole('dialog', { name: undo.title })
  await expect(dialog.getByText(/和它的6项会一起移出台账/)).toBeVisible()
  await expect(dialog.getByText(/新建单位一并移出名录：.*政策法规处/)).toBeVisible()
  await check(page, 'undoing an import')
  await picture(page, 'old-ledger-6-undo')
  await dialog.getByRole('button', { name: undo.do(6) }).click()
  await expect(page.getByRole('heading', { name: importCopy.source.title })).toBeVisible()
  await page.goto(`${app.address}/ledger`)
  await expect(page.getByText('编印惠企政策一本通')).toBeHidden()
  expect((await app.run('server/cli/verify.ts')).code).toBe(0)
  await drop(page, app)
  await expect(page.getByRole('heading', { name: words.badTitle(3) })).toBeVisible()
  await expect(page.getByText(words.recalled)).toHaveCount(1)
  await picture(page, 'old-ledger-7-recalled')
  await page.getByRole('button', { name: words.forget }).click()
  await expect(page.getByText(words.recalled)).toBeHidden()
  await expect(page.getByRole('combobox', { name: words.fieldOf('J', '存在问题') })).toHaveValue('problems')
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES === undefined) return
  const size = page.viewportSize()
  for (const [kind, width, height] of [
    ['', 1366, 768],
    ['-phone', 390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForTimeout(200)
    await page.screenshot({ path: `${PICTURES}/${name}${kind}.png` })
  }
  if (size !== null) await page.setViewportSize(size)
}
