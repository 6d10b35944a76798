import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { officeRules } from '#shared/copy/office-rules.ts'
import { settings } from '#shared/copy/settings.ts'
import { shell } from '#shared/copy/shell.ts'
import type { CommandId, ItemId, PlanId } from '#shared/ids.ts'
import { usualRules } from '#shared/plans/model.ts'
import { aWorld, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

const words = officeRules.page
const firstLeads = { kind: 'bareList', value: 'firstLeads' } as const
const noMeasures = { kind: 'leaveOut', heading: '保障措施' } as const
const mapping = { heads: '序号|工作任务|办理状态', fields: ['no', 'work', 'state'] as const }

let world: World
beforeEach(async () => {
  world = await aWorld({ database: 'SQLite' })
})
afterEach(() => world.close())

async function kept() {
  await world.as('office').plans.import({
    ...{ commandId: 'x' as CommandId, id: 'x' as PlanId, title: '旧方案', shortTitle: '', docNumber: null },
    ...{ year: 2025, kind: 'plan', rules: usualRules, sourceText: '旧方案', newUnits: [], newAliases: [] },
    items: [
      {
        ...{ id: 'x1' as ItemId, no: '1.', path: ['1'], headings: [], title: '旧事项', text: '', source: '' },
        ...{ isKey: false, leads: [units.law.id], supports: [], indicators: [] },
        window: { kind: 'none', text: null },
      },
    ],
    readingRules: [firstLeads, noMeasures],
    mappings: [{ heads: mapping.heads, fields: [...mapping.fields] }],
  })
}
const open = () => renderWithApi({ world, as: 'office', at: '/settings/rules' })
/** A button whose word is followed by what it is about, for readers. */
const named = (about: string) => ({ name: new RegExp(`^${words.forget} ?${about}`) })

it('lists each rule with who kept it and when, and what is remembered of sheets', async () => {
  await kept()
  open()
  const rules = within(await screen.findByRole('table', { name: words.list }))
  const row = rules.getByRole('button', named(officeRules.sentence(firstLeads))).closest('tr')
  expect(row && within(row).getByRole('cell', { name: '办公室 周敏' })).toBeTruthy()
  expect(row && within(row).getByRole('cell', { name: '2026年9月18日' })).toBeTruthy()
  const sheets = within(screen.getByRole('table', { name: words.sheetsList }))
  expect(sheets.getByRole('cell', { name: '序号、工作任务、办理状态' })).toBeDefined()
  expect(sheets.getByRole('cell', { name: '序号、事项、办理状态' })).toBeDefined()
  expect(screen.getByRole('link', { name: words.toUnits }).getAttribute('href')).toBe('/units')
})

it('forgets a rule once the office says so, and not before', async () => {
  await kept()
  const { user } = open()
  const sentence = officeRules.sentence(noMeasures)
  await user.click(await screen.findByRole('button', named(sentence)))
  const dialog = within(await screen.findByRole('dialog', { name: words.forgetRule }))
  expect(dialog.getByText(words.forgetRuleText(noMeasures))).toBeDefined()
  expect(await world.as('office').imports.rules()).toHaveLength(2)
  await user.click(dialog.getByRole('button', { name: words.forget }))
  await waitFor(() => expect(screen.queryByRole('button', named(sentence))).toBeNull())
  expect((await world.as('office').imports.rules()).map(({ rule }) => rule)).toEqual([firstLeads])
  expect(await screen.findByText(words.forgotten)).toBeDefined()
})

it('forgets what is remembered of sheets', async () => {
  await kept()
  const { user } = open()
  await user.click(await screen.findByRole('button', named(words.heads(mapping.heads))))
  const dialog = within(await screen.findByRole('dialog', { name: words.forgetSheet }))
  await user.click(dialog.getByRole('button', { name: words.forget }))
  expect(await screen.findByText(words.noSheets)).toBeDefined()
  expect(await world.as('office').imports.mappings()).toEqual([])
})

it('says in the dialog that somebody else was quicker, and shows what is true now', async () => {
  await kept()
  const { user } = open()
  await user.click(await screen.findByRole('button', named(officeRules.sentence(firstLeads))))
  await world.as('office').imports.forgetRule({ commandId: 'other' as CommandId, key: 'bareList' })
  const dialog = within(await screen.findByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: words.forget }))
  expect(await dialog.findByRole('alert')).toBeDefined()
  await waitFor(() =>
    expect(screen.queryByRole('button', named(officeRules.sentence(firstLeads)))).toBeNull(),
  )
})

it('says what fills it while it is empty', async () => {
  open()
  expect(await screen.findByRole('heading', { name: words.empty.title })).toBeDefined()
  expect(screen.getByRole('link', { name: words.empty.import }).getAttribute('href')).toBe('/import')
})

it('is found in the palette by its initials', async () => {
  const { user, address } = renderWithApi({ world, as: 'office', at: '/units' })
  await screen.findByRole('heading', { name: '单位' })
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'drgz')
  await user.click(await screen.findByRole('option', { name: settings.tabs.rules }))
  await waitFor(() => expect(address()).toBe('/settings/rules'))
})

it('is reached from the other page of the settings, and is the office’s alone', async () => {
  const { user, address, unmount } = renderWithApi({ world, as: 'office', at: '/settings' })
  const nav = within(await screen.findByRole('navigation', { name: settings.tabs.label }))
  expect(nav.getByRole('link', { name: settings.tabs.plans }).getAttribute('aria-current')).toBe('page')
  await user.click(nav.getByRole('link', { name: settings.tabs.rules }))
  await waitFor(() => expect(address()).toBe('/settings/rules'))
  unmount()
  const admin = renderWithApi({ world, as: 'admin', at: '/settings' })
  await screen.findByRole('table', { name: settings.users.list })
  expect(screen.queryByRole('navigation', { name: settings.tabs.label })).toBeNull()
  admin.unmount()
  renderWithApi({ world, as: 'leader', at: '/settings/rules' })
  expect(await screen.findByText(shell.forbidden.title)).toBeDefined()
})
