import { expect, type Page } from '@playwright/test'
import { besideCopy as words } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { check } from './helpers/accessible.ts'
import { addPeople, setUpBureau, signedIn } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

/** Where the pictures of this story go, for whoever looks at them. */
const PICTURES = process.env.TAIZHANG_PICTURES

const PAPER = `云川市民营经济促进局2026年下半年服务企业行动方案
云民营发〔2026〕21号
为进一步优化民营经济发展环境，制定本方案。
一、推动惠企政策直达快享
（一）编印惠企政策一本通。梳理省、市现行有效政策，9月底前上线检索版，印发纸质版不少于500册。（责任单位：政策法规处牵头，信息中心配合；完成时限：9月底前）
（二）组织政策宣讲进园区。面向中小微企业开展政策宣讲，全年不少于24场。（责任单位：企业服务处牵头，政策法规处配合；完成时限：年底前）
（三）建立诉求直办机制。对企业诉求实行统一受理、限时办结，出台工作规程。（责任单位：企业服务处牵头；完成时限：10月底前）
二、破解企业融资难题
（一）建立应急转贷服务机制。会同合作银行确定准入条件和周转规模，出台操作办法。（责任单位：融资促进处牵头；完成时限：11月底前）
（二）编制融资产品目录。收集合作银行产品，汇编成册并向社会公布。（责任单位：融资促进处牵头；完成时限：年底前）
`
const REVISED = PAPER.replace('云民营发〔2026〕21号', '云民营发〔2026〕21号')
  .replace('服务企业行动方案', '服务企业行动方案（修订）')
  .replace('组织政策宣讲进园区。', '组织政策宣讲进园区进企业。')
  .replace('不少于24场', '不少于30场')
  .replace('政策法规处配合；完成时限：年底前', '政策法规处、信息中心配合；完成时限：11月底前')
  .replace(/（二）编制融资产品目录。.*\n/, '')
  .replace(
    '（三）建立诉求直办机制。',
    '（三）召开企业家座谈会。每季度听取企业意见，形成问题清单。（责任单位：企业服务处牵头；完成时限：每季度）\n（四）建立诉求直办机制。',
  )
const OLD_TITLE = '组织政策宣讲进园区'
const NEW_TITLE = '组织政策宣讲进园区进企业'

test('a revised plan beside the ledger, from the first paper to the history', async ({ app, browser }) => {
  test.setTimeout(180_000)
  await setUpBureau(app)
  const office = await aPage(app, browser, 'office')
  await paste(office, app, PAPER)
  await settle(office)
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('button', { name: /^交办全部/ }).click()
  await expect(office.getByText(importCopy.done.none)).toBeVisible()

  await addPeople(app, [{ login: 'liaison', name: '纪云帆', role: 'liaison', unitName: '企业服务处' }])
  const liaison = await aPage(app, browser, 'liaison')
  await receiveAndReport(liaison, app)

  await paste(office, app, REVISED)
  await office.getByText(/相同，可能是它的修订稿/).waitFor()
  await picture(office, 'revise-1-notice')
  await office.getByRole('button', { name: words.choices.revision }).click()
  await seesChanges(office)
  await office.getByRole('button', { name: /^确认修订/ }).click()
  await office.getByRole('heading', { name: words.revise.title }).waitFor()
  await picture(office, 'revise-4-confirm')
  await check(office, 'a revision to confirm')
  await office.getByRole('button', { name: new RegExp(`^${words.revise.submit}`) }).click()
  await office.getByRole('heading', { name: words.done.title(1, 1) }).waitFor()
  await picture(office, 'revise-5-done')
  await check(office, 'a revision, done')
  await office.getByRole('button', { name: importCopy.done.issueAll(1) }).click()
  await expect(office.getByRole('cell', { name: copy.itemState.assigned })).toBeVisible()
  // The result can be reloaded, and sent.
  await office.reload()
  await office.getByRole('heading', { name: words.done.title(1, 1) }).waitFor()

  await keepsHistory(office)
  await office.goBack()
  await endsGone(office)
  expect(await rowsOf(app)).toEqual(['assigned', 'active', 'assigned', 'assigned', 'cancelled', 'assigned'])
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
  for (const page of [office, liaison]) await page.context().close()
})

test('next year’s plan beside this year’s', async ({ app, browser }) => {
  test.setTimeout(120_000)
  await setUpBureau(app)
  const office = await aPage(app, browser, 'office')
  await paste(office, app, PAPER)
  await settle(office)
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('heading', { name: importCopy.done.title(5) }).waitFor()

  await paste(office, app, REVISED.replaceAll('2026', '2027').replace('（修订）', '').replace('21号', '8号'))
  await office.getByRole('button', { name: words.choices.lastYear }).click()
  const bar = office.getByRole('region', { name: words.bar })
  for (const count of ['延续3', '修改1', '新增1', '消失1']) await expect(bar.getByText(count)).toBeVisible()
  await picture(office, 'revise-7-last-year')
  await check(office, 'beside last year’s')
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('button', { name: /^确认入账/ }).click()
  await office.getByRole('heading', { name: importCopy.done.title(5) }).waitFor()
  expect(await (await signedIn(app, 'office')).plans.list.query()).toHaveLength(2)
  await office.context().close()
})

async function aPage(app: App, browser: import('@playwright/test').Browser, login: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await signIn(page, app, login)
  return page
}

async function paste(page: Page, app: App, text: string): Promise<void> {
  await page.goto(`${app.address}/import`)
  await page.getByRole('textbox', { name: importCopy.source.paste }).fill(text)
  await page.getByRole('button', { name: new RegExp(`^${importCopy.source.read}`) }).click()
  await page.getByRole('heading', { name: importCopy.items.title(5) }).waitFor()
}

async function settle(page: Page): Promise<void> {
  await page.getByRole('button', { name: /全部按建议处理/ }).click()
}

async function receiveAndReport(page: Page, app: App): Promise<void> {
  await page.goto(`${app.address}/workbench`)
  const row = page.getByRole('article').filter({ hasText: OLD_TITLE })
  await row.getByRole('button', { name: workbench.do.receive }).click()
  await row.getByRole('button', { name: workbench.do.report }).click()
  await page.getByRole('textbox', { name: new RegExp(workbench.form.progress) }).fill('已办宣讲12场。')
  await page.getByRole('button', { name: new RegExp(`^${workbench.form.send}`) }).click()
  await expect(page.getByText(workbench.done.report(OLD_TITLE)).first()).toBeVisible()
}

/** 未变, 有改 with the words, 新增 and 消失; the filter and the keys; no violations. */
async function seesChanges(page: Page): Promise<void> {
  const bar = page.getByRole('region', { name: words.bar })
  for (const count of ['未变3', '有改1', '新增1', '消失1']) await expect(bar.getByText(count)).toBeVisible()
  const row = page.locator('.imp-items tr.row', { hasText: NEW_TITLE })
  await expect(row.getByRole('insertion').filter({ hasText: '进企业' }).first()).toBeVisible()
  await expect(row.getByRole('deletion').filter({ hasText: '24' }).first()).toBeVisible()
  await expect(row.getByText(words.ledgerRow(2, copy.itemState.active))).toBeVisible()
  await picture(page, 'revise-2-check')
  await check(page, 'a paper beside the ledger')
  await page.keyboard.press('c')
  await expect(page.locator('.imp-items').getByRole('button', { name: words.folded(1, 1) })).toBeVisible()
  await page.keyboard.press('g')
  await expect(row.getByRole('button', { name: words.pair })).toBeVisible()
  await page.getByRole('button', { name: '消失1' }).click()
  await picture(page, 'revise-3-only-changes')
  await check(page, 'only what changed')
  const gone = page.getByRole('region', { name: words.gone.revision(1) })
  await expect(gone.getByRole('cell', { name: '编制融资产品目录' })).toBeVisible()
  // All of it survives a reload.
  await page.reload()
  await expect(bar.getByText('有改1')).toBeVisible()
}

async function keepsHistory(page: Page): Promise<void> {
  await page.getByRole('link', { name: NEW_TITLE }).click()
  const history = page.getByRole('region', { name: ledger.drawer.history })
  for (const event of ['drafted', 'issued', 'received', 'reported', 'amended'] as const)
    await expect(history.getByText(copy.event[event], { exact: true }).first()).toBeAttached()
  await expect(history.getByText(/已办宣讲12场/)).toBeAttached()
  await expect(history.getByText(/按修订后的/)).toBeAttached()
  await history.scrollIntoViewIfNeeded()
  await picture(page, 'revise-6-history')
}

/** What the revision no longer has is ended by hand, with a reason that stays. */
async function endsGone(page: Page): Promise<void> {
  await page.getByRole('link', { name: '编制融资产品目录' }).click()
  await page.getByRole('button', { name: ledger.more }).click()
  await page.getByRole('menuitem', { name: copy.command.cancel }).click()
  await page.getByRole('textbox', { name: itemDialogs.cancel.label }).fill('修订稿不再列入。')
  await page.getByRole('dialog').getByRole('button', { name: copy.command.cancel }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByText(copy.itemState.cancelled).first()).toBeVisible()
  await picture(page, 'revise-8-ended')
}

async function rowsOf(app: App): Promise<string[]> {
  const api = await signedIn(app, 'office')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  return items.map(({ state }) => state)
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}
