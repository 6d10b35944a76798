import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ImportPlan } from '#shared/api/inputs.ts'
import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { officeRules as words } from '#shared/copy/office-rules.ts'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { OfficeRule } from '#shared/imports/office-rules.ts'
import { usualRules } from '#shared/plans/model.ts'
import { useCheckUi } from '../../../client/features/import/check-ui.store.ts'
import { useImport } from '../../../client/features/import/import.store.ts'
import { aWorld, units, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'

/** 金融处 is the short name of nobody here: the office takes it for 金融服务处. */
const paper = (title: string): string => `云川市民营经济促进局2026年${title}
一、优化服务
1.建立诉求直办机制，年底前建成。（责任处室：产业发展处、法规处）
2.开展政策宣讲不少于10场，11月底前完成。（责任处室：金融处牵头）
二、保障措施
1.建立工作专班，10月底前完成。（责任处室：法规处牵头）
`
const firstLeads: OfficeRule = { kind: 'bareList', value: 'firstLeads' }
const noMeasures: OfficeRule = { kind: 'leaveOut', heading: '保障措施' }
const EVERY = [firstLeads, noMeasures]

let world: World
const usual = useImport.getState()
beforeEach(async () => {
  sessionStorage.clear()
  useImport.setState(usual, true)
  useCheckUi.getState().reset()
  world = await aWorld({ database: 'SQLite' })
})
afterEach(() => world.close())

type View = ReturnType<typeof renderWithApi>
const press = async (view: View, name: string | RegExp) =>
  view.user.click(await screen.findByRole('button', { name }))
const kept = async () => (await world.as('office').imports.rules()).map(({ rule }) => rule)

async function paste(view: View, text: string, count: number) {
  const box = await screen.findByRole('textbox', { name: importCopy.source.paste })
  fireEvent.change(box, { target: { value: text } })
  await press(view, new RegExp(`^${importCopy.source.read}`))
  await screen.findByRole('heading', { name: importCopy.items.title(count) })
}
async function opened(text = paper('服务要点'), count = 3) {
  const view = renderWithApi({ world, as: 'office', at: '/import' })
  await paste(view, text, count)
  return view
}

/** An office that has kept rules with an earlier paper. */
async function keep(readingRules: OfficeRule[]) {
  const item: ImportPlan['items'][number] = {
    ...{
      id: 'x1' as ItemId,
      no: '1.',
      path: ['1'],
      headings: [],
      title: '旧事项',
      text: '旧事项',
      source: '',
    },
    ...{ isKey: false, leads: [units.law.id], supports: [], indicators: [] },
    window: { kind: 'none', text: null },
  }
  await world.as('office').plans.import({
    ...{ commandId: 'x' as CommandId, id: 'x' as PlanId, title: '旧方案', shortTitle: '', docNumber: null },
    ...{ year: 2025, kind: 'plan', rules: usualRules, sourceText: '旧方案', newUnits: [], newAliases: [] },
    ...{ items: [item], readingRules },
  })
}

async function takeFinanceFor() {
  const to = { unitId: units.finance.id }
  useImport.getState().act({ type: 'resolve', resolutions: { 金融处: { kind: 'unit', to } } })
}
async function toConfirm(view: View, count: number) {
  await press(view, importCopy.confirm(count))
  await screen.findByRole('heading', { name: importCopy.plan.title })
}
const group = () => within(screen.getByRole('group', { name: words.keep.legend }))
const box = (name: string) => group().getByRole<HTMLInputElement>('checkbox', { name })
const ALIAS = words.keep.alias('金融处', '金融服务处')

/** First-named leads, the second section out, one name that becomes an alias. */
async function decided() {
  const view = await opened()
  await takeFinanceFor()
  const { act } = useImport.getState()
  act({ type: 'bareList', value: 'firstLeads' })
  act({ type: 'leaveOut', key: 'i2' })
  await toConfirm(view, 2)
  return view
}
const submit = (view: View, count: number) => press(view, new RegExp(`^${importCopy.plan.submit(count)}`))

it('keeps what is ticked together with the plan, and leaves an unticked alias out', async () => {
  const view = await decided()
  expect(box(ALIAS).checked).toBe(true)
  expect(screen.getByText(importCopy.plan.alias('金融处', '金融服务处'))).toBeDefined()
  for (const rule of EVERY) expect(box(words.sentence(rule)).checked).toBe(false)
  await view.user.click(box(ALIAS))
  expect(screen.queryByText(importCopy.plan.alias('金融处', '金融服务处'))).toBeNull()
  await view.user.click(box(words.sentence(noMeasures)))
  await submit(view, 2)
  await screen.findByText(importCopy.done.title(2))
  expect(await kept()).toEqual([noMeasures])
  const finance = (await world.as('office').units.list()).find(({ id }) => id === units.finance.id)
  expect(finance?.aliases).toEqual([])
  const { items } = await world.as('office').items.list({ planId: null, asOf: null })
  expect(items.map(({ leads, supports }) => [leads, supports])).toEqual([
    [['cy'], ['fg']],
    [['jr'], []],
  ] as UnitId[][][])
})

it('keeps the alias and no rule when nothing is touched', async () => {
  const view = await decided()
  await submit(view, 2)
  await screen.findByText(importCopy.done.title(2))
  expect(await kept()).toEqual([])
  const finance = (await world.as('office').units.list()).find(({ id }) => id === units.finance.id)
  expect(finance?.aliases).toEqual(['金融处'])
})

it('keeps the choices through a reload, and through undo and redo', async () => {
  const view = await decided()
  await view.user.click(box(ALIAS))
  await view.user.click(box(words.sentence(firstLeads)))
  await view.user.click(box(words.sentence(noMeasures)))
  view.unmount()
  useImport.setState(usual, true)
  renderWithApi({ world, as: 'office', at: '/import?step=confirm' })
  await screen.findByRole('heading', { name: importCopy.plan.title })
  await waitFor(() => expect(box(words.sentence(firstLeads)).checked).toBe(true))
  expect(box(ALIAS).checked).toBe(false)
  const { undo, redo } = useImport.getState()
  undo()
  await waitFor(() =>
    expect(group().queryByRole('checkbox', { name: words.sentence(noMeasures) })).toBeNull(),
  )
  expect(box(words.sentence(firstLeads)).checked).toBe(true)
  redo()
  await waitFor(() => expect(box(words.sentence(noMeasures)).checked).toBe(true))
})

it('does not take a tick for another answer to the same question', async () => {
  const view = await decided()
  await view.user.click(box(words.sentence(firstLeads)))
  useImport.getState().act({ type: 'bareList', value: 'allLead' })
  const other: OfficeRule = { kind: 'bareList', value: 'allLead' }
  await waitFor(() => expect(box(words.sentence(other)).checked).toBe(false))
})

it('lists nothing when there is nothing to keep', async () => {
  await keep([firstLeads, noMeasures])
  await world.as('office').units.update({
    ...{ ...units.finance, aliases: ['金融处'], commandId: 'u' as CommandId },
  })
  const view = await opened(paper('服务要点'), 2)
  await toConfirm(view, 2)
  expect(screen.queryByRole('group', { name: words.keep.legend })).toBeNull()
})

const sentence = words.followed([
  { rule: firstLeads, edits: [], places: 1 },
  { rule: noMeasures, edits: [], places: 1 },
])

it('reads a new paper by the rules, says so, and reads it without them when asked to', async () => {
  await keep(EVERY)
  const view = await opened(paper('服务要点'), 2)
  expect(screen.getByText(sentence)).toBeDefined()
  expect(screen.getByText(importCopy.items.bareListNow('firstLeads'))).toBeDefined()
  expect(screen.getByRole('link', { name: words.toSettings }).getAttribute('href')).toBe('/settings/rules')
  useImport.getState().act({ type: 'change', key: 'i1', changes: { isKey: true } })
  await press(view, words.notFollow)
  await screen.findByRole('heading', { name: importCopy.items.title(3) })
  expect(screen.queryByText(sentence)).toBeNull()
  expect(screen.getByText(importCopy.items.bareListNow('ask'))).toBeDefined()
  // What was done by hand stays.
  expect(useImport.getState().history?.draft.items[1]?.isKey).toBe(true)
  await press(view, importCopy.redo)
  expect(await screen.findByText(sentence)).toBeDefined()
  await screen.findByRole('heading', { name: importCopy.items.title(2) })
})

it('takes the rules back by one undo', async () => {
  await keep(EVERY)
  const view = await opened(paper('服务要点'), 2)
  await press(view, importCopy.undo)
  await screen.findByRole('heading', { name: importCopy.items.title(3) })
  expect(screen.queryByText(sentence)).toBeNull()
})

it('does not read a restored paper by the rules a second time', async () => {
  await keep(EVERY)
  const view = await opened(paper('服务要点'), 2)
  await press(view, words.notFollow)
  await screen.findByRole('heading', { name: importCopy.items.title(3) })
  view.unmount()
  useImport.setState(usual, true)
  renderWithApi({ world, as: 'office', at: '/import?step=check' })
  await screen.findByRole('heading', { name: importCopy.items.title(3) })
  expect(screen.queryByText(sentence)).toBeNull()
})

it('follows the rules again when the year is given later', async () => {
  await keep([{ kind: 'monthBefore', value: 'endOfMonth' }])
  const view = await opened(paper('服务要点').replace('2026年', '').replace('10月底前', '10月前'))
  expect(await screen.findByText(/^按本单位的规则/)).toBeDefined()
  await view.user.type(screen.getByRole('textbox', { name: importCopy.items.year.label }), '2026')
  await press(view, importCopy.items.year.read)
  await waitFor(() => expect(useImport.getState().history?.draft.items[2]?.window.date).toBe('2026-10-31'))
  expect(screen.getByText(/^按本单位的规则/)).toBeDefined()
})

it('says nothing when the rules find nothing to do', async () => {
  await keep([{ kind: 'leaveOut', heading: '组织保障' }])
  await opened()
  expect(screen.queryByText(/^按本单位的规则/)).toBeNull()
})

it('keeps a rule with a revision as well', async () => {
  const view = await opened()
  await takeFinanceFor()
  useImport.getState().act({ type: 'bareList', value: 'allLead' })
  await toConfirm(view, 3)
  await submit(view, 3)
  await view.user.click(await screen.findByRole('link', { name: importCopy.done.another }))
  await paste(view, paper('服务要点').replace('10场', '12场'), 3)
  await press(view, besideCopy.choices.revision)
  await screen.findByRole('region', { name: besideCopy.bar })
  useImport.getState().act({ type: 'bareList', value: 'firstLeads' })
  await press(view, /^确认修订/)
  await screen.findByRole('heading', { name: besideCopy.revise.title })
  await view.user.click(box(words.sentence(firstLeads)))
  await press(view, new RegExp(`^${besideCopy.revise.submit}`))
  await screen.findByRole('heading', { name: /^修订已写入/ })
  expect(await kept()).toEqual([firstLeads])
})
