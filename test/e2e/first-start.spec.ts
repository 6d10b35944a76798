import { expect } from '@playwright/test'
import { session } from '#shared/copy/session.ts'
import { PASSWORD } from './helpers/api.ts'
import { test } from './helpers/app.ts'

const words = session.setUp

test('an empty folder: ready, set up on one page, and on to the import', async ({ app, page }) => {
  const ready = await fetch(`${app.address}/readyz`)
  expect(ready.status).toBe(200)

  await page.goto(app.address)
  await expect(page.getByRole('heading', { name: words.noLink.title })).toBeVisible()

  await page.goto(app.setUpLink ?? '')
  await page.getByRole('textbox', { name: words.bureau.label }).fill('云川市民营经济促进局')
  for (const [title, login, name] of [
    [words.admin.title, 'admin', '方拓'],
    [words.office.title, 'office', '林书言'],
  ] as const) {
    const part = page.getByRole('region', { name: title })
    await part.getByRole('textbox', { name: words.login }).fill(login)
    await part.getByRole('textbox', { name: words.name }).fill(name)
    await part.getByRole('textbox', { name: words.password }).fill(PASSWORD)
    await part.getByRole('textbox', { name: words.repeat }).fill(PASSWORD)
  }
  await page.getByRole('button', { name: words.submit }).click()
  await expect(page).toHaveURL(/\/import/)

  const stranger = await page.context().browser()?.newContext()
  const second = await stranger?.newPage()
  await second?.goto(app.setUpLink ?? '')
  await expect(second ?? page).toHaveURL(/sign-in/)
  await stranger?.close()
})
