import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { components } from '#shared/copy/components.ts'
import { reporting } from '#shared/copy/reporting.ts'
import { roundTrip } from '#shared/copy/round-trip.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import { check } from './helpers/accessible.ts'
import { newId } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { fillIn } from './helpers/filled-file.ts'
import { aReportingHouse, mine, startHouse, UNIT } from './helpers/reporting-house.ts'
import { signIn } from './helpers/screens.ts'

const { merge, page: start } = roundTrip

let house: string
let app: App
test.beforeAll(async () => {
  // Two months of a house: long on a small machine, and no measure of anything.
  test.setTimeout(300_000)
  house = await aReportingHouse()
})
test.afterAll(() => rmSync(house, { recursive: true, force: true }))
test.beforeEach(async () => {
  app = await startHouse(house)
})
test.afterEach(() => app.stop())

async function download(page: Page): Promise<Uint8Array> {
  await page.getByRole('link', { name: reporting.page.filling }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: start.download }).click()
  return readFileSync(await (await waiting).path())
}

/** Reading is a process of its own and steps back behind everything else: on a busy machine it takes a while. */
async function upload(page: Page, buffer: Buffer, name = '填报表.xlsx'): Promise<void> {
  await page.getByLabel(start.choose).setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
  await expect(page.getByRole('button', { name: start.cancel })).toHaveCount(0, { timeout: 60_000 })
}

/** Meanwhile, at another desk of the unit. */
async function report(ordinal: number, words: { progress: string; problems: string; next: string }) {
  const { api, items } = await mine(app, 'liaison')
  const item = items.find((one) => one.ordinal === ordinal)
  if (item === undefined) throw new Error('no item')
  const head = { commandId: newId<CommandId>(), itemId: item.id, version: item.version }
  await api.items.command.mutate({ type: 'report', ...words, ...head })
}

const said = ({ lastReport }: Item) => [lastReport?.progress, lastReport?.problems, lastReport?.next]
const facts = (item: Item) => ({ ...item, version: 0 })

test('a sheet goes out and comes back with three conflicts, which are settled by keyboard', async ({
  page,
}) => {
  await signIn(page, app, 'liaison')
  const bytes = await download(page)
  await check(page, '填报表')
  const filled = fillIn(bytes, [
    [1, 'progress', '表格：已完成7场。'],
    [2, 'problems', '表格：场地不够。'],
    [3, 'next', '表格：下月再办2场。'],
    [4, 'progress', '已完成4场宣讲，新增园区2个。'],
    [5, 'unchanged', '是'],
    [6, 'next', '长'.repeat(2001)],
  ])
  await report(1, { progress: '台账：已完成6场。', problems: '', next: '下月再办1场。' })
  await report(2, { progress: '已完成2场宣讲。', problems: '台账：人手不够。', next: '下月再办1场。' })
  await report(3, { progress: '已完成3场宣讲。', problems: '', next: '台账：改到下季度。' })
  const before = (await mine(app, 'liaison')).items

  await upload(page, filled)
  await expect(page.getByRole('heading', { name: merge.title(UNIT) })).toBeFocused()
  const counts = { read: 48, changed: 2, conflict: 3, refused: 1, untouched: 42 }
  await expect(page.getByText(merge.counts(counts))).toBeVisible()
  const refused = page.getByRole('table', { name: merge.refused(1) })
  await expect(refused.getByText(roundTrip.problems.tooLong)).toBeVisible()
  await expect(refused.getByText(/^填报表![A-Z]+10$/)).toBeVisible()
  await check(page, '填报表合并')

  // A reload loses neither the sheet nor what was chosen.
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await page.reload()
  await expect(page.getByText(merge.open(2))).toBeVisible()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('2')
  await page.keyboard.press('j')
  await page.keyboard.press('1')
  await expect(page.getByRole('group', { name: /第6行/ }).getByLabel(merge.ledger)).toBeChecked()
  const confirm = page.getByRole('button', { name: merge.confirm(4, 4) })
  await expect(confirm).toHaveAttribute('aria-disabled', 'false')
  for (let at = 0; at < 20; at++) {
    if (await confirm.evaluate((button) => button === document.activeElement)) break
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByText(merge.done(4, 4))).toBeVisible()

  const after = (await mine(app, 'liaison')).items
  expect(after.slice(0, 4).map(said)).toEqual([
    ['表格：已完成7场。', '', '下月再办1场。'],
    ['已完成2场宣讲。', '台账：人手不够。', '下月再办1场。'],
    ['已完成3场宣讲。', '', '表格：下月再办2场。'],
    ['已完成4场宣讲，新增园区2个。', '', '下月再办1场。'],
  ])
  expect(after[4]?.lastReport).toMatchObject({ unchanged: true, period: '2026-09' })
  expect(after.slice(5).map(facts)).toEqual(before.slice(5).map(facts))
  expect(after[1]).toEqual(before[1])

  // The same file once more: nothing of it is new.
  await upload(page, filled)
  await expect(
    page.getByText(merge.counts({ ...counts, changed: 0, conflict: 1, untouched: 46 })),
  ).toBeVisible()
  await page.getByRole('button', { name: merge.another }).click()

  await page.getByRole('button', { name: new RegExp(`^${start.undo}`) }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^撤销，恢复/ })
    .click()
  await expect(page.getByText('已撤销，4项恢复原样')).toBeVisible()
  expect((await mine(app, 'liaison')).items.map(facts)).toEqual(before.map(facts))
  expect((await app.run('server/cli/verify.ts')).code).toBe(0)
})

test('what cannot be taken is said, and a broken line loses nothing', async ({ page, context }) => {
  await signIn(page, app, 'liaison')
  const bytes = await download(page)
  await upload(page, Buffer.from('事项,进展\n第1件,已办'), '别的表.csv')
  await expect(page.getByText(copy.refusal.notAFillingSheet)).toBeVisible()
  const folder = mkdtempSync(path.join(tmpdir(), 'taizhang-large-'))
  const large = path.join(folder, '很大的表.xlsx')
  writeFileSync(large, Buffer.alloc(MOST_DOCUMENT_BYTES + 1))
  await page.getByLabel(start.choose).setInputFiles(large)
  await expect(page.getByText(start.tooLarge)).toBeVisible()
  rmSync(folder, { recursive: true })
  // Untouched: nothing to confirm.
  await upload(page, Buffer.from(bytes))
  await expect(page.getByText(merge.nothingSame)).toBeVisible()
  await page.getByRole('button', { name: merge.another }).click()
  await upload(page, fillIn(bytes, [[1, 'progress', '']]))
  await expect(page.getByText(merge.nothingRefused)).toBeVisible()
  await page.getByRole('button', { name: merge.another }).click()

  await upload(page, fillIn(bytes, [[1, 'progress', '断网时也不丢。']]))
  const confirm = page.getByRole('button', { name: merge.confirm(1, 1) })
  await confirm.waitFor()
  await context.setOffline(true)
  await confirm.click()
  await expect(page.getByRole('alert')).toContainText(components.error.offline)
  await context.setOffline(false)
  await confirm.click()
  await expect(page.getByText(merge.done(1, 1))).toBeVisible()
  const [first] = (await mine(app, 'liaison')).items
  expect(first?.lastReport?.progress).toBe('断网时也不丢。')
})

test('the office brings in the sheet of a unit, in whose name it is kept', async ({ page }) => {
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/workbench/periods`)
  await page.getByRole('link', { name: reporting.page.filling }).click()
  await expect(page.getByText(start.unitMissing)).toBeVisible()
  await page.getByRole('combobox', { name: start.unit }).click()
  await page.getByRole('option', { name: UNIT }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: start.download }).click()
  const bytes = readFileSync(await (await waiting).path())
  await upload(page, fillIn(bytes, [[2, 'progress', '已完成9场宣讲。']]))
  await expect(page.getByText(merge.onBehalf(UNIT))).toBeVisible()
  await page.getByRole('button', { name: merge.confirm(1, 1) }).click()
  await expect(page.getByText(merge.done(1, 1))).toBeVisible()
  const { api, items } = await mine(app, 'liaison')
  const item = items[1]
  if (item === undefined) throw new Error('no item')
  expect(item.lastReport).toMatchObject({ unitId: item.leads[0], progress: '已完成9场宣讲。' })
  const { history } = await api.items.get.query({ itemId: item.id, asOf: null })
  expect(history.at(-1)?.actorName).toContain('林书言')
})
