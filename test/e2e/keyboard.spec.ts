import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { review } from '#shared/copy/review.ts'
import { session } from '#shared/copy/session.ts'
import { shell } from '#shared/copy/shell.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { PASSWORD } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

interface Reached {
  /** Everything that can be pressed or typed into, and was never reached. */
  missed: string[]
  /** Reached, but nothing shows it. */
  unseen: string[]
}

/** Walks the page by Tab from its beginning to its end. */
async function walk(page: Page): Promise<Reached> {
  const count = await page.evaluate(() => {
    const wanted = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, [tabindex="0"], summary',
      ),
    ].filter((element) => {
      const box = element.getBoundingClientRect()
      return (
        element.tabIndex >= 0 &&
        !element.matches(':disabled, [type=hidden], [type=radio]:not(:checked)') &&
        box.width > 0 &&
        getComputedStyle(element).visibility !== 'hidden'
      )
    })
    wanted.forEach((element, at) => element.setAttribute('data-wanted', String(at)))
    ;(document.activeElement as HTMLElement | null)?.blur()
    window.getSelection()?.setPosition(document.body, 0)
    return wanted.length
  })
  expect(count).toBeGreaterThan(3)
  const reached = new Set<string>()
  const unseen = new Set<string>()
  for (let press = 0; press < count + 40 && reached.size < count; press++) {
    await page.keyboard.press('Tab')
    const now = await page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return null
      const near = [at, at.nextElementSibling, at.parentElement, at.parentElement?.parentElement]
      const shows = near.some((one) => {
        if (!one) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      })
      return { id: at.getAttribute('data-wanted'), shows, what: at.outerHTML.slice(0, 120) }
    })
    if (now === null) continue
    if (now.id !== null) reached.add(now.id)
    if (!now.shows) unseen.add(now.what)
  }
  const missed = await page.evaluate(
    (seen) =>
      [...document.querySelectorAll('[data-wanted]')]
        .filter((element) => !seen.includes(element.getAttribute('data-wanted') ?? ''))
        .map((element) => element.outerHTML.slice(0, 120)),
    [...reached],
  )
  return { missed, unseen: [...unseen] }
}

test('Tab reaches everything, and shows where it is', async ({ page }) => {
  test.setTimeout(180_000)
  await page.goto(`${app.address}/sign-in`)
  await page.getByRole('button').first().waitFor()
  expect.soft(await walk(page), 'sign-in').toEqual({ missed: [], unseen: [] })
  await signIn(page, app, 'office')
  for (const at of [
    '/workbench',
    '/workbench/periods',
    '/ledger?plan=demo-plan-pri',
    '/ledger?plan=demo-plan-pri&lights=deepRed&item=none',
    '/import',
    '/review',
    '/figures?plan=demo-plan-pri',
    '/units',
    '/settings/plans',
    '/settings/rules',
    '/password',
  ]) {
    await page.goto(app.address + at)
    await page.waitForLoadState('networkidle')
    // What is further down comes once the page has rested, and must not come while it is walked through.
    if (at.startsWith('/figures'))
      for (const part of ['.fg-indicators', '.fc']) await page.locator(part).first().waitFor()
    expect.soft(await walk(page), at).toEqual({ missed: [], unseen: [] })
  }
})

test('signs in, finds its way and works the ledger without a mouse', async ({ page }) => {
  await page.goto(`${app.address}/sign-in`)
  await page.getByRole('textbox', { name: session.signIn.login }).focus()
  await page.keyboard.type('office')
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/workbench/)
  await page.getByRole('navigation').first().waitFor()

  await page.keyboard.press('Control+k')
  const palette = page.getByRole('combobox', { name: shell.palette.search })
  await expect(palette).toBeFocused()
  await page.keyboard.type('tz')
  await expect(
    page.getByRole('option', { name: shell.rooms.ledger, exact: true, selected: true }),
  ).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/ledger/)

  const row = page.locator('tr.row[tabindex="0"]')
  await row.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('complementary', { name: ledger.drawer.label })
  await expect(drawer).toBeVisible()
  const first = new URL(page.url()).searchParams.get('item')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => new URL(page.url()).searchParams.get('item')).not.toBe(first)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await page.goBack()
  await expect(drawer).toBeVisible()
  await page.goBack()

  await page.goto(`${app.address}/ledger`)
  await page.locator('tr.row').first().waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type('增信')
  await expect(page.locator('tr.row')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(page.locator('tr.row')).not.toHaveCount(1)
  await page.locator('body').press('?')
  await expect(page.getByRole('dialog').getByText(ledger.keys.search, { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('returns and approves by letters', async ({ page }) => {
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/review`)
  const field = page.getByRole('textbox', { name: review.decide.opinion })
  await field.waitFor()
  const shown = () => page.locator('.rv-request').getAttribute('aria-label')
  const first = await shown()
  await page.keyboard.press('r')
  await expect(page.getByText(review.decide.reasonMissing)).toBeVisible()
  await expect(field).toBeFocused()
  await page.keyboard.type('缺少签字页')
  await page.keyboard.press('Escape')
  await page.keyboard.press('r')
  await expect(page.getByText(review.decide.returned(first ?? '')).first()).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect.poll(shown).not.toBe(first)
  const second = (await shown()) ?? ''
  await page.keyboard.press('a')
  await expect(
    page
      .getByText(review.decide.approved(second))
      .or(page.getByText(review.decide.approvedStanding(second)))
      .or(page.getByText(review.decide.sentOn(second)))
      .first(),
  ).toBeVisible()
})

const PAPER = `云川市民营经济促进局2026年下半年服务要点
一、优化服务
1.建立诉求直办机制，年底前建成。（责任处室：企业服务处牵头，信息中心配合）
2.开展政策宣讲不少于10场，11月底前完成。（责任处室：政策法规处牵头）
`

test('brings a plan into the ledger by keys alone', async ({ page }) => {
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/import`)
  await expect(page.getByRole('textbox', { name: importCopy.source.paste })).toBeFocused()
  await page.keyboard.insertText(PAPER)
  await page.keyboard.press('Control+Enter')
  await page.locator('.imp-table tr.row').first().waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  const name = page.getByRole('textbox', { name: importCopy.edit.name })
  await expect(name).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.type('并公布')
  await page.keyboard.press('Control+Enter')
  await expect(
    page
      .locator('.imp-table')
      .getByText(/并公布/)
      .first(),
  ).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.locator('.imp-table').getByText(/并公布/)).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: importCopy.plan.title }).waitFor()
  await page.keyboard.press('Control+Enter')
  const issue = page.getByRole('button', { name: importCopy.done.issueAll(2) })
  await issue.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(importCopy.done.none)).toBeVisible()
  await expect(page.getByText(copy.itemState.assigned).first()).toBeVisible()
})
