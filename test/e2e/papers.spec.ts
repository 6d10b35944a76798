import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { checkText } from '#shared/copy/papers/check.ts'
import { papers } from '#shared/copy/papers.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { check } from './helpers/accessible.ts'
import { signedIn } from './helpers/api.ts'
import { startApp, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

async function downloaded(page: Page, name: RegExp): Promise<Buffer> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name }).first().click()
  const download = await waiting
  return readFile(await download.path())
}
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

test('a bulletin is looked at, made, listed and downloaded again byte for byte', async ({ page }) => {
  const app = await startApp({ script: 'server/demo/main.ts' })
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/papers?kind=bulletin&since=2026-08-01`)
  const sheet = page.getByRole('article')
  await expect(sheet).toContainText('督查通报')
  await expect(sheet).toContainText('一、总体情况')
  // The pages are A4, and every line stands on the pitch of 29 pt.
  const paper = await page.locator('.paper-sheet').first().boundingBox()
  expect(Math.round(((paper?.width ?? 0) / 96) * 25.4)).toBe(210)
  expect(Math.round(((paper?.height ?? 0) / 96) * 25.4)).toBe(297)
  const pitch = await page
    .locator('.paper-text')
    .first()
    .evaluate((line) => getComputedStyle(line).lineHeight)
  expect(Number.parseFloat(pitch)).toBeCloseTo((29 * 96) / 72, 1)
  const annex = await page.locator('.paper-annex').first().boundingBox()
  const second = await page.locator('.paper-sheet').nth(1).boundingBox()
  expect(annex?.x ?? 0).toBeGreaterThan(second?.x ?? 0)
  await check(page, 'preview of a bulletin')

  await page.getByRole('button', { name: papers.preview.make, exact: true }).click()
  await expect(page.getByRole('cell', { name: '督查通报〔2026〕1号', exact: true })).toBeVisible()
  const first = await downloaded(page, /^下载督查通报/)
  await page.reload()
  expect(hashOf(await downloaded(page, /^下载督查通报/))).toBe(hashOf(first))
  const [kept] = await (await signedIn(app, 'lingdao')).papers.list.query()
  expect(kept?.hash).toBe(hashOf(first))
  await check(page, 'list of papers')
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
  await app.stop()
})

test('a closed item is sealed from its drawer, and the zip is checked without the server', async ({
  page,
}) => {
  const app = await startApp({ script: 'server/demo/main.ts' })
  const api = await signedIn(app, 'lingdao')
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  const closed = items.find(
    ({ state, evidence }) => state === 'closed' && evidence.some((e) => e.kind === 'file'),
  )
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/ledger?item=${closed?.id}`)
  await page.getByRole('link', { name: roundsCopy.papers.sealed }).click()
  await expect(page.getByRole('article')).toContainText('办理经过')
  await page.getByRole('button', { name: papers.preview.make, exact: true }).click()
  const zip = await downloaded(page, /^下载卷宗/)
  const code = await page.getByText(/^校验码/).textContent()

  await page.getByRole('link', { name: papers.kept.check }).click()
  await page.waitForLoadState('networkidle')
  const chosen = page.getByLabel(papers.check.choose)
  await chosen.setInputFiles({ name: '卷宗.zip', mimeType: 'application/zip', buffer: zip })
  await expect(page.getByText(/^校验通过/)).toBeVisible()
  await expect(page.getByText(`${code?.replace('校验码', '校验码：')}`)).toBeVisible()
  await check(page, 'a checked file')
  // From here on there is no server: the page needs none.
  await page.context().setOffline(true)
  const broken = Buffer.from(zip)
  const at = broken.indexOf(Buffer.from('佐证/'))
  broken[at + 60] = (broken[at + 60] ?? 0) ^ 0xff
  const again = page.getByLabel(papers.check.again)
  await again.setInputFiles({ name: '改过.zip', mimeType: 'application/zip', buffer: broken })
  await expect(page.getByText(checkText.broken(1))).toBeVisible()
  await again.setInputFiles({ name: '别的.zip', mimeType: 'application/zip', buffer: Buffer.from('x') })
  await expect(page.getByText(checkText.unreadable)).toBeVisible()
  await app.stop()
})

test('a unit finds the forms of its own items and what is addressed to it, and makes nothing', async ({
  demo,
  page,
}) => {
  await signIn(page, demo, 'rongzi')
  await page.goto(`${demo.address}/papers`)
  await expect(page.getByLabel(papers.form.kind).locator('option')).toHaveText([
    papers.kinds.closingForm,
    papers.kinds.extensionForm,
  ])
  const item = page.getByLabel(papers.form.item, { exact: true })
  await item.selectOption({ index: 1 })
  await expect(page.getByRole('article')).toContainText('销号申请表')
  await expect(page.getByRole('button', { name: papers.preview.make, exact: true })).toHaveCount(0)
  await check(page, 'a form of the unit')
  await page.getByRole('tab', { name: papers.tabs.kept }).click()
  await expect(page.getByRole('heading', { name: papers.kept.empty })).toBeVisible()
})
