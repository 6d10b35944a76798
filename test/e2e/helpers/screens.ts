import { expect, type Page } from '@playwright/test'
import { session } from '#shared/copy/session.ts'
import { PASSWORD } from './api.ts'
import type { App } from './app.ts'

/** Signs in on the page, as a person does. */
export async function signIn(page: Page, app: App, login: string, password = PASSWORD): Promise<void> {
  await page.goto(`${app.address}/sign-in`)
  await fillSignIn(page, login, password)
  await expect(page).not.toHaveURL(/sign-in/)
}

export async function fillSignIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: session.signIn.login }).fill(login)
  await page.getByRole('textbox', { name: session.signIn.password }).fill(password)
  await page.getByRole('button', { name: session.signIn.submit, exact: true }).click()
}

/** Nothing is wider than the window, and nothing in it is cut off at the right. */
export async function expectNothingCutOff(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - window.innerWidth
    const outside = [...document.querySelectorAll('button, a, input, select, h1, h2, h3, th')]
      .filter((element) => {
        const box = element.getBoundingClientRect()
        if (box.width <= 1 || box.height <= 1 || getComputedStyle(element).visibility === 'hidden')
          return false
        // Words for readers only take no room.
        if (element.closest('.sr') !== null) return false
        if (box.right <= window.innerWidth + 1) return false
        // Inside something that scrolls sideways by itself it can be reached.
        for (let at = element.parentElement; at !== null; at = at.parentElement)
          if (/(auto|scroll)/.test(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
            return false
        return true
      })
      .map((element) => element.textContent?.trim().slice(0, 30) || element.outerHTML.slice(0, 80))
    return { wide: Math.max(0, wide), outside }
  })
  expect(found).toEqual({ wide: 0, outside: [] })
}
