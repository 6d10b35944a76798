import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { shell } from '#shared/copy/shell.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { check } from './helpers/accessible.ts'
import { setUpBureau } from './helpers/api.ts'
import { test } from './helpers/app.ts'
import { expectNothingCutOff, signIn } from './helpers/screens.ts'

interface Screen {
  name: string
  at: string
  /** What opens on it. */
  open?: (page: Page) => Promise<void>
}

const firstRow = (page: Page) => page.locator('tr.row').first()
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

const screens: Record<'office' | 'lingdao' | 'rongzi' | 'admin', Screen[]> = {
  office: [
    { name: 'workbench', at: '/workbench' },
    {
      name: 'workbench, a form open',
      at: '/workbench',
      open: (page) => button(page, workbench.do.remind).click(),
    },
    { name: 'ledger', at: '/ledger' },
    { name: 'ledger, drawer', at: '/ledger', open: (page) => firstRow(page).click() },
    { name: 'ledger, filters', at: '/ledger', open: (page) => button(page, ledger.filter).click() },
    { name: 'ledger, columns', at: '/ledger', open: (page) => button(page, ledger.columns).click() },
    {
      name: 'ledger, a dialog',
      at: '/ledger?lights=deepRed',
      open: async (page) => {
        await firstRow(page).click()
        await button(page, copy.command.reassign).click()
      },
    },
    { name: 'ledger, nothing found', at: '/ledger?q=zzzzzz' },
    { name: 'ledger on a past day', at: '/ledger?asOf=2026-03-31' },
    { name: 'import', at: '/import' },
    { name: 'review', at: '/review' },
    {
      name: 'figures beside an earlier day',
      at: '/figures?compare=2026-06-30',
      open: async (page) => {
        await page.locator('.fg-flow figcaption').waitFor()
        // What is further down comes once the page has rested.
        await page.locator('.fc').waitFor()
      },
    },
    { name: 'brief', at: '/figures/brief?compare=2026-06-30' },
    { name: 'papers', at: '/papers' },
    { name: 'papers kept', at: '/papers?tab=kept' },
    { name: 'check of a sealed file', at: '/papers/check' },
    { name: 'meetings', at: '/meetings' },
    { name: 'sheets to be filled', at: '/workbench/filling' },
    { name: 'units', at: '/units' },
    { name: 'a unit', at: '/units?unit=new-group' },
    { name: 'plans', at: '/settings/plans', open: (page) => page.locator('tbody button').first().click() },
    { name: 'import rules', at: '/settings/rules' },
    { name: 'ladder and rehearsal', at: '/settings/ladder' },
    { name: 'slips', at: '/pressing' },
    { name: 'reminders', at: '/pressing?tab=reminder' },
    { name: 'inspections', at: '/pressing?tab=inspection' },
    { name: 'ladder', at: '/pressing?tab=ladder' },
    { name: 'samples', at: '/pressing?tab=sample' },
    { name: 'messages', at: '/messages' },
    { name: 'calendar', at: '/settings/calendar' },
    { name: 'a year without a calendar', at: '/settings/calendar?year=2027' },
    {
      name: 'a day of the calendar',
      at: '/settings/calendar',
      open: (page) => page.locator('[data-day="2026-10-08"]').click(),
    },
    { name: 'lights', at: '/settings/lights' },
    { name: 'password', at: '/password' },
    { name: 'nothing there', at: '/nowhere' },
    { name: 'palette', at: '/ledger', open: (page) => page.keyboard.press('Control+k') },
    { name: 'keys', at: '/ledger', open: (page) => page.keyboard.press('?') },
  ],
  lingdao: [
    { name: 'workbench', at: '/workbench' },
    { name: 'words of a leader', at: '/pressing?tab=words' },
    { name: 'brief', at: '/figures/brief' },
    { name: 'meetings', at: '/meetings' },
    { name: 'not for this role', at: '/import' },
  ],
  rongzi: [
    { name: 'workbench', at: '/workbench' },
    {
      name: 'workbench, a report open',
      at: '/workbench',
      open: (page) => button(page, workbench.do.report).click(),
    },
    { name: 'ledger, drawer', at: '/ledger', open: (page) => firstRow(page).click() },
    { name: 'papers', at: '/papers' },
    { name: 'its own sheet', at: '/workbench/filling' },
    { name: 'units', at: '/units' },
  ],
  admin: [
    { name: 'users', at: '/settings/users' },
    { name: 'a user', at: '/settings/users', open: (page) => page.locator('main .btn.primary').click() },
  ],
}

for (const [login, list] of Object.entries(screens))
  test(`no violation and nothing cut off: ${login}`, async ({ demo, page }) => {
    // Every screen in three looks: long on a small machine, and no measure of anything.
    test.setTimeout(600_000)
    await signIn(page, demo, login)
    for (const { name, at, open } of list) {
      await page.goto(demo.address + at)
      await page.waitForLoadState('networkidle')
      await open?.(page)
      await check(page, name)
    }
  })

test('no violation and nothing cut off: before signing in', async ({ demo, page }) => {
  await page.goto(`${demo.address}/sign-in`)
  await page.getByRole('button').first().waitFor()
  await check(page, 'sign-in')
})

test('no violation and nothing cut off: first start', async ({ app, page }) => {
  await page.goto(app.setUpLink ?? '')
  await page.getByRole('textbox').first().waitFor()
  await check(page, 'set-up')
  await setUpBureau(app)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/ledger`)
  await page.getByRole('heading', { name: ledger.empty.title }).waitFor()
  await check(page, 'empty ledger')
  await page.goto(`${app.address}/figures`)
  await page.waitForLoadState('networkidle')
  await check(page, 'empty figures')
})

test('no violation and nothing cut off: the import, step by step', async ({ demo, page }) => {
  await signIn(page, demo, 'office')
  await page.goto(`${demo.address}/import`)
  await page.getByRole('textbox').first().fill(PAPER)
  await page.getByRole('button', { name: new RegExp(`^${importCopy.source.read}`) }).click()
  await page.locator('.imp-table tr.row').first().click()
  await check(page, 'check')
  await button(page, new RegExp(`^${importCopy.items.edit}`)).click()
  await check(page, 'check, an item open')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: importCopy.units.aboutName(importCopy.units.change, '稽查科') })
    .click()
  await page.getByRole('dialog').waitFor()
  await check(page, 'check, a unit')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /全部按建议处理/ }).click()
  // What the paper says to everybody at its end belongs to no item until somebody says so.
  await page
    .locator('#imp-findings')
    .getByRole('button', { name: importCopy.paper.claim(2) })
    .click()
  await page.getByRole('button', { name: /^确认入账/ }).click()
  await page.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await check(page, 'confirm')
  await page.goto(`${demo.address}/import?step=source`)
  await page.waitForLoadState('networkidle')
  await check(page, 'source with a draft')
})

test('nothing is cut off on a phone', async ({ demo, page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await signIn(page, demo, 'rongzi')
  for (const at of PHONE) {
    await page.goto(demo.address + at)
    await page.waitForLoadState('networkidle')
    await expectNothingCutOff(page)
  }
  await expect(page.getByRole('navigation').getByText(shell.rooms.workbench)).toBeVisible()
})

const PHONE = [
  '/workbench',
  '/ledger',
  '/figures',
  '/figures/brief',
  '/papers',
  '/papers/check',
  '/meetings',
  '/workbench/filling',
  '/units',
]

const PAPER = `云川市民营经济促进局2026年下半年工作要点
一、优化服务
1.建立诉求直办机制，年底前建成。（责任处室：企业服务处牵头，稽查科配合）
2.开展政策宣讲不少于10场，11月底前完成。（责任处室：政策法规处牵头）
各处室应于每月25日前报送进展。
`
