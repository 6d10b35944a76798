import { readFile } from 'node:fs/promises'
import { read } from '@e965/xlsx'
import { expect } from '@playwright/test'
import { ledger } from '#shared/copy/ledger.ts'
import { papers } from '#shared/copy/papers.ts'
import { templates as words } from '#shared/copy/templates.ts'
import { aTemplate } from '../helpers/a-template.ts'
import { check } from './helpers/accessible.ts'
import { startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

test('the office’s own workbook is pointed at, filled from the ledger by keys, and keeps its form', async ({
  page,
}) => {
  const app = await startApp({ script: 'server/demo/main.ts' })
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/papers?tab=templates`)
  await expect(page.getByRole('heading', { name: words.empty })).toBeVisible()
  const buffer = Buffer.from(await aTemplate())
  await page.getByLabel(words.upload).setInputFiles({ name: '推进表.xlsx', mimeType: '', buffer })

  // The heads were known; the keyboard points elsewhere and back.
  const example = page.getByRole('radio', { name: words.grid.row(5) })
  await expect(example).toBeChecked()
  await example.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: words.grid.row(6) })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await page.getByLabel(words.grid.use('G', '分值')).selectOption(words.use.no)
  await page.getByLabel(words.form.noteAt).fill('a5')
  await check(page, 'pointing at the example row')
  await page.getByRole('button', { name: words.form.save }).click()
  await expect(page.getByText(words.form.noteBad)).toBeVisible()
  await page.getByLabel(words.form.noteAt).fill('a2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('cell', { name: words.at('台账', 5) })).toBeVisible()
  await check(page, 'templates')

  await page.goto(`${app.address}/ledger?lights=grey&group=none`)
  await page.getByRole('link', { name: ledger.toTemplate }).click()
  await expect(page.getByText(words.filterCount(1))).toBeVisible()
  await page.getByLabel(words.choose, { exact: true }).selectOption('推进表')
  await expect(page.getByText(/共\d+项。筛选/)).toBeVisible()
  await page.getByRole('button', { name: papers.preview.make, exact: true }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: /^下载表样〔2026〕1号/ }).click()
  const file = await readFile(await (await waiting).path())
  const sheet = read(file, { cellFormula: true, cellStyles: true }).Sheets.台账 ?? {}
  const count = Number(/共(\d+)项/.exec(sheet.A2.v)?.[1])
  expect(count).toBeGreaterThan(1)
  expect([sheet.A5.v, sheet[`A${4 + count}`].v, sheet[`A${5 + count}`].v]).toEqual([1, count, '合计'])
  expect(sheet[`G${5 + count}`].f).toBe(`SUM(G5:G${4 + count})`)
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
  await app.stop()
})
