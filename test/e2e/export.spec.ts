import { readFile } from 'node:fs/promises'
import { read, utils } from '@e965/xlsx'
import { expect } from '@playwright/test'
import { exportsCopy as words } from '#shared/copy/exports.ts'
import { ledger, ledgerSheet } from '#shared/copy/ledger.ts'
import type { ExportAsk } from '#shared/exports/job.ts'
import { check } from './helpers/accessible.ts'
import { setUpBureau } from './helpers/api.ts'
import { test } from './helpers/app.ts'
import { addManyItems } from './helpers/many-items.ts'
import { signIn } from './helpers/screens.ts'

const COUNT = 6000
const ask: ExportAsk = { kind: 'ledger', search: {} }

test('a long ledger shows how far it is, is cancelled, and comes whole the next time', async ({
  app,
  page,
}) => {
  await setUpBureau(app)
  await addManyItems(app, COUNT)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/ledger?group=none`)
  await page.locator('tr.row').first().waitFor()
  const button = page.getByRole('button', { name: ledger.export })
  const strip = page.getByRole('region', { name: words.region })

  await button.click()
  await expect(strip.getByRole('progressbar', { name: words.bar(ask) })).toBeVisible()
  await strip.getByRole('button', { name: words.cancelOf(ask) }).click()
  await expect(page.getByText(words.cancelled(ask))).toBeVisible()
  await expect(strip).toBeHidden()

  const coming = page.waitForEvent('download')
  await button.click()
  await expect(strip.getByText(/^正在导出台账/)).toBeVisible()
  // It goes on while the page is loaded anew and the person is elsewhere.
  await page.goto(`${app.address}/papers`)
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/落实台账_2026-09-18\.xlsx$/)
  await expect(strip.getByText('台账已导出，共6,000行')).toBeVisible()
  await check(page, 'an export that is done')
  const sheet = read(await readFile(await download.path())).Sheets[ledgerSheet.sheet] ?? {}
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 }).slice(3)
  expect(rows).toHaveLength(COUNT)
  expect(rows.at(-1)?.slice(0, 2)).toEqual([COUNT, `第${COUNT}项：推动惠企政策直达快享并跟踪落实情况`])
  await strip.getByRole('button', { name: words.close }).click()
  await expect(strip).toBeHidden()
})
