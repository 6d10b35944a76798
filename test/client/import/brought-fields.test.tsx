import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importCopy } from '#shared/copy/import.ts'
import { sheets as words } from '#shared/copy/sheets.ts'
import { deskOf } from '#shared/sheets/desk.ts'
import { readLedger } from '#shared/sheets/read-ledger.ts'
import { useImport } from '../../../client/features/import/import.store.ts'
import { aWorld, type World } from '../../helpers/a-world.ts'
import { renderWithApi } from '../../helpers/render-with-api.tsx'
import { aSheet } from '../../shared/sheets/a-workbook.ts'

const HEAD = ['序号', '事项', '牵头单位', '办理状态', '进展']
const desk = deskOf({
  sheets: [aSheet('台账', [HEAD, ['1', '编印惠企政策一本通', '法规处', '推进中', '已印发620册']])],
})
let world: World
const usual = useImport.getState()
const brought = () => useImport.getState().history?.draft.items[0]?.brought

beforeEach(async () => {
  sessionStorage.clear()
  useImport.setState(usual, true)
  const { text, ...reading } = readLedger(desk, { today: '2026-09-18', name: '台账' })
  useImport.getState().open({ text, name: '台账', year: null, desk }, { ...reading, samePaper: null })
  world = await aWorld({ database: 'SQLite' })
  return () => world.close()
})
afterEach(() => useImport.setState(usual, true))

async function panel() {
  const { user } = renderWithApi({ world, as: 'office', at: '/import?step=check' })
  await user.click(await screen.findByRole('button', { name: '编印惠企政策一本通' }))
  await user.click(await screen.findByRole('button', { name: importCopy.items.edit }))
  const form = within(screen.getByRole('form', { name: importCopy.edit.title(1) }))
  const save = () => user.click(form.getByRole('button', { name: new RegExp(`^${importCopy.edit.save}`) }))
  return { user, form, save, state: form.getByRole('combobox', { name: words.field.state }) }
}

it('changes state and progress of a row', async () => {
  const { user, form, save, state } = await panel()
  await user.selectOptions(state, words.state.closed)
  await save()
  expect(form.getByText(words.edit.dayMissing)).toBeDefined()
  expect(brought()?.state).toBe('active')
  const day = form.getByRole('textbox', { name: new RegExp(`^${words.field.closedOn}`) })
  await user.type(day, '2026-06-20')
  const progress = form.getByRole('textbox', { name: words.field.progress })
  await user.clear(progress)
  await user.type(progress, '已印发800册')
  await save()
  expect(brought()).toMatchObject({ state: 'closed', closedOn: '2026-06-20', progress: '已印发800册' })
})

it('gives up what the old ledger still had at work, or leaves its state behind', async () => {
  const { user, save, state } = await panel()
  await user.selectOptions(state, words.state.cancelled)
  await save()
  expect(brought()).toMatchObject({ state: 'cancelled', progress: '已印发620册' })
  await user.click(await screen.findByRole('button', { name: importCopy.items.edit }))
  await user.selectOptions(screen.getByRole('combobox', { name: words.field.state }), words.plain)
  await user.click(screen.getByRole('button', { name: new RegExp(`^${importCopy.edit.save}`) }))
  expect(brought()).toBeUndefined()
})
