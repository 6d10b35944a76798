import { expect, type Page } from '@playwright/test'
import { importCopy as words } from '#shared/copy/import.ts'
import { uncertainCopy as open } from '#shared/copy/uncertain.ts'
import { check } from './helpers/accessible.ts'
import { setUpBureau } from './helpers/api.ts'
import { test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

/** Where the pictures go, for whoever looks at them. */
const PICTURES = process.env.TAIZHANG_PICTURES

const PAPER = `云川市民营经济促进局2026年下半年服务企业行动方案
为进一步优化民营经济发展环境，制定本方案。
一、推动惠企政策直达快享（责任单位：政策法规处）
（一）编印惠企政策一本通，梳理省、市现行有效政策，12月底前印发纸质版不少于500册。
（二）上线政策检索平台，归集全部有效政策，12月底前开放查询。
二、破解企业融资难题
（一）建立应急转贷服务机制。会同合作银行确定准入条件和周转规模，出台操作办法。（责任单位：融资促进处牵头；完成时限：11月前）
（二）深化银企对接。一是建立融资需求清单，10月底前完成首轮摸排。二是组织专场对接不少于12场。三是通报对接成效。（责任单位：融资促进处牵头，企业服务处配合；完成时限：12月底前）
（三）编制融资产品目录。由企业服务处牵头，融资促进处配合，收集合作银行产品，12月底前汇编成册。
（四）开展走访服务。一是走访重点企业。二是收集企业诉求。（责任单位：企业服务处、融资促进处；完成时限：12月底前）
`

test('chooses between readings, splits in parts and sees the words, by keyboard', async ({ app, page }) => {
  test.setTimeout(240_000)
  await setUpBureau(app)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/import`)
  await page.getByRole('textbox', { name: words.source.paste }).fill(PAPER)
  await page.getByRole('button', { name: new RegExp(`^${words.source.read}`) }).click()
  await page.getByRole('heading', { name: words.items.title(6) }).waitFor()
  await picture(page, 'uncertain-1-marks')
  await check(page, 'an import with open values')

  // The window of the third item: the other reading, and back.
  for (let press = 0; press < 3; press++) await page.keyboard.press('j')
  const loans = rowOf(page, '建立应急转贷服务机制')
  await expect(loans).toHaveClass(/is-sel/)
  await expect(loans).toContainText('→ 10-31')
  await page.keyboard.press('a')
  await expect(loans).toContainText('→ 11-30')
  await expect(loans.getByText(open.mark)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(loans).toContainText('→ 10-31')
  await expect(loans.getByText(open.mark)).toBeVisible()

  // Tab comes to its values: each lights its words.
  const owner = loans.getByRole('button', { name: '融资促进处' })
  await loans.getByRole('button', { name: /^建立应急转贷/ }).focus()
  await tabTo(page, owner)
  await expect(lit(page)).toHaveText(['融资促进处'])
  await tabTo(page, loans.getByRole('button', { name: /^11月前/ }))
  await expect(lit(page)).toHaveText(['11月前'])
  await picture(page, 'uncertain-2-window')
  // In the cell of the window the key is about the window.
  await page.keyboard.press('Shift+a')
  await expect(loans.getByText(open.mark)).toHaveCount(0)
  await expect(loans).toContainText('→ 10-31')

  // Owners from the heading: the light is there.
  for (let press = 0; press < 2; press++) await page.keyboard.press('k')
  const book = rowOf(page, '编印惠企政策一本通')
  await expect(book.locator('.imp-name')).toBeFocused()
  await book.getByRole('button', { name: '政策法规处' }).focus()
  await expect(lit(page)).toHaveText(['政策法规处'])
  await expect(lit(page).locator('xpath=..')).toHaveText(/^一、推动惠企政策直达快享/)
  await picture(page, 'uncertain-3-heading')
  await book.getByRole('button', { name: open.about('owners', open.reason.inherited) }).press('Enter')
  await picture(page, 'uncertain-4-menu')
  await page.getByRole('menuitem', { name: open.keepAll(2) }).press('Enter')
  await expect(page.getByRole('button', { name: open.about('owners', open.reason.inherited) })).toHaveCount(0)

  await splits(page)
})

async function splits(page: Page): Promise<void> {
  const banks = rowOf(page, '深化银企对接')
  await banks.getByRole('button', { name: /^深化银企对接/ }).focus()
  await expect(banks.getByRole('button', { name: open.parts.split(3) })).toBeVisible()
  await picture(page, 'uncertain-5-parts')
  await page.keyboard.press('p')
  await page.getByRole('heading', { name: words.items.title(8) }).waitFor()
  await expect(rowOf(page, '建立融资需求清单')).toContainText('→ 10-31')
  await expect(rowOf(page, '通报对接成效')).toContainText('→ 12-31')
  await expect(rowOf(page, '通报对接成效')).toContainText('融资促进处')
  await picture(page, 'uncertain-6-split')
  await check(page, 'an item in its parts')
  await page.keyboard.press('Control+z')
  await page.getByRole('heading', { name: words.items.title(6) }).waitFor()
  await page.getByRole('button', { name: open.parts.all }).press('Enter')
  await page.getByRole('heading', { name: words.items.title(9) }).waitFor()
  await expect(page.getByRole('button', { name: open.parts.all })).toHaveCount(0)
  // What was done is still there after a reload.
  await page.reload()
  await page.getByRole('heading', { name: words.items.title(9) }).waitFor()
  await expect(rowOf(page, '走访重点企业')).toBeVisible()
}

const rowOf = (page: Page, title: string) => page.locator('tr.row', { hasText: title })
const lit = (page: Page) => page.locator('.imp-sheet .lit')

async function tabTo(page: Page, target: ReturnType<Page['locator']>): Promise<void> {
  for (let press = 0; press < 12; press++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target).toBeFocused()
}

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${name}.png` })
}
