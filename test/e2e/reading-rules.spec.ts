import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { officeRules as words } from '#shared/copy/office-rules.ts'
import { settings } from '#shared/copy/settings.ts'
import type { OfficeRule } from '#shared/imports/office-rules.ts'
import { check } from './helpers/accessible.ts'
import { addUnits, setUpBureau } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { expectNothingCutOff, signIn } from './helpers/screens.ts'

/** Where the pictures of this story go, for whoever looks at them. */
const PICTURES = process.env.TAIZHANG_PICTURES

const paper = (title: string): string => `云川市民营经济促进局2026年${title}
为做好全年工作，制定本方案。
一、优化为企服务
（一）建立诉求直办机制。对企业诉求统一受理、限时办结，出台工作规程。（责任单位：企业服务处、政策法规处；完成时限：年底前）
（二）组织政策宣讲进园区。面向中小微企业开展宣讲，全年不少于24场。（责任单位：法规处牵头；完成时限：11月底前）
二、保障措施
（一）加强组织领导。建立工作专班，定期调度。（责任单位：政策法规处牵头；完成时限：10月底前）
（二）加强宣传引导。推出典型案例不少于10个。（责任单位：企业服务处牵头；完成时限：年底前）
`
const firstLeads: OfficeRule = { kind: 'bareList', value: 'firstLeads' }
const noMeasures: OfficeRule = { kind: 'leaveOut', heading: '保障措施' }
const ALIAS = words.keep.alias('法规处', '政策法规处')
const NOTICE = words.followed([
  { rule: firstLeads, edits: [], places: 1 },
  { rule: noMeasures, edits: [], places: 2 },
])

test('what is corrected once can be kept, is told when it is at work, and can be removed', async ({
  app,
  page,
}) => {
  test.setTimeout(240_000)
  await setUpBureau(app)
  await addUnits(app, ['企业服务处', '政策法规处'])
  await signIn(page, app, 'office')

  await paste(page, app, paper('工作要点'), 4)
  await corrects(page)
  await confirms(page, async () => {
    const group = page.getByRole('group', { name: words.keep.legend })
    await expect(group.getByRole('checkbox', { name: ALIAS })).toBeChecked()
    for (const rule of [firstLeads, noMeasures]) {
      const box = group.getByRole('checkbox', { name: words.sentence(rule) })
      await expect(box).not.toBeChecked()
      await group.getByText(words.sentence(rule)).click()
      await expect(box).toBeChecked()
    }
    // What was ticked survives a reload.
    await page.reload()
    await expect(group.getByRole('checkbox', { name: words.sentence(noMeasures) })).toBeChecked()
    await group.scrollIntoViewIfNeeded()
    await picture(page, 'rules-1-confirm')
    await check(page, 'what to keep')
    await onPhone(page, 'rules-1-confirm')
  })

  await paste(page, app, paper('服务行动方案'), 2)
  await expect(page.getByText(NOTICE)).toBeVisible()
  await expect(page.getByText(importCopy.items.bareListNow('firstLeads'))).toBeVisible()
  // The alias is known: no name of a unit is left open.
  await expect(page.getByRole('button', { name: /全部按建议处理/ })).toHaveCount(0)
  await picture(page, 'rules-2-notice')
  await check(page, 'a paper read by the rules')
  // The table beside the source is made for wider screens; the notice itself has room.
  await onPhone(page, 'rules-2-notice', (phone) =>
    expect(phone.getByRole('button', { name: words.notFollow })).toBeInViewport({ ratio: 1 }),
  )
  await page.getByRole('button', { name: words.notFollow }).click()
  await page.getByRole('heading', { name: importCopy.items.title(4) }).waitFor()
  await expect(page.getByText(NOTICE)).toHaveCount(0)
  await expect(page.getByText(importCopy.items.bareListNow('ask'))).toBeVisible()
  await page.getByRole('button', { name: importCopy.redo }).click()
  await expect(page.getByText(NOTICE)).toBeVisible()
  await page.reload()
  await expect(page.getByText(NOTICE)).toBeVisible()

  await removes(page)
  await paste(page, app, paper('实施方案'), 4)
  await expect(page.getByText(/^按本单位的规则/)).toHaveCount(0)
  await expect(page.getByText(importCopy.items.bareListNow('ask'))).toBeVisible()
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
})

async function paste(page: Page, app: App, text: string, count: number): Promise<void> {
  await page.goto(`${app.address}/import?step=source`)
  await page.getByRole('textbox', { name: importCopy.source.paste }).fill(text)
  await page.getByRole('button', { name: new RegExp(`^${importCopy.source.read}`) }).click()
  await page.getByRole('heading', { name: importCopy.items.title(count) }).waitFor()
}

/** First-named leads; the nickname; the whole of the second section left out. */
async function corrects(page: Page): Promise<void> {
  await page.getByRole('button', { name: importCopy.items.bareListNow('ask') }).click()
  await page.getByRole('menuitemradio', { name: importCopy.items.bareLists.firstLeads }).click()
  await page.getByRole('button', { name: /全部按建议处理/ }).click()
  for (const name of ['加强组织领导', '加强宣传引导']) {
    await page.locator('.imp-table tr.row', { hasText: name }).click()
    await page.getByRole('button', { name: importCopy.items.leaveOut, exact: true }).click()
  }
  await page.getByRole('heading', { name: importCopy.items.title(2) }).waitFor()
}

async function confirms(page: Page, keep: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await keep()
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('heading', { name: importCopy.done.title(2) }).waitFor()
}

/** From the notice to the settings, where both rules go. */
async function removes(page: Page): Promise<void> {
  await page.getByRole('link', { name: words.toSettings }).click()
  const table = page.getByRole('table', { name: words.page.list })
  await expect(table.getByRole('cell', { name: '办公室 林书言' })).toHaveCount(2)
  await expect(page.getByRole('navigation', { name: settings.tabs.label })).toBeVisible()
  await picture(page, 'rules-3-settings')
  await check(page, 'kept rules')
  await onPhone(page, 'rules-3-settings')
  for (const rule of [firstLeads, noMeasures]) {
    const row = table.getByRole('row', { name: words.sentence(rule) })
    await row.getByRole('button', { name: words.page.forget }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(words.page.forgetAfter)).toBeVisible()
    await picture(page, 'rules-4-forget')
    await dialog.getByRole('button', { name: words.page.forget }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(row).toHaveCount(0)
  }
  await page.getByRole('heading', { name: words.page.empty.title }).waitFor()
  await picture(page, 'rules-5-empty')
  await check(page, 'no rule kept')
}

async function onPhone(
  page: Page,
  name: string,
  fits: (page: Page) => Promise<void> = expectNothingCutOff,
): Promise<void> {
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 390, height: 844 })
  await picture(page, `${name}-phone`)
  await fits(page)
  if (usual) await page.setViewportSize(usual)
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}
