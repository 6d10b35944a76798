import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectNothingCutOff } from './screens.ts'

const looks = [
  { theme: 'light', size: 'normal' },
  { theme: 'dark', size: 'normal' },
  { theme: 'light', size: 'large' },
] as const

/** No violation in any look, and nothing cut off at the usual size; the look is left as it was. */
export async function check(page: Page, name: string): Promise<void> {
  for (const look of looks) {
    await wear(page, look)
    // In one run on the page itself, without the selectors of all that is right: a fifth of the time, the same findings.
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode()
      .options({ resultTypes: ['violations'] })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze()
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    )
    expect.soft(found, `${name}, ${look.theme}, ${look.size}`).toEqual([])
    if (look.size === 'normal') await expectNothingCutOff(page)
  }
  await wear(page, looks[0])
}

async function wear(page: Page, look: (typeof looks)[number]): Promise<void> {
  await page.evaluate(({ theme, size }) => {
    const { dataset } = document.documentElement
    dataset.theme = theme
    dataset.mantineColorScheme = theme
    if (size === 'large') dataset.size = size
    else delete dataset.size
  }, look)
  await page.waitForTimeout(200)
}
