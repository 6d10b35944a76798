import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { AmendDialog } from '../../../client/components/item-dialogs/amend-dialog.tsx'
import type { ItemDialogProps } from '../../../client/components/item-dialogs/types.ts'
import { WordsDialog } from '../../../client/components/item-dialogs/words-dialog.tsx'
import { anItem, law, TODAY, units } from '../../helpers/an-item.ts'

const props = (item: Item): ItemDialogProps => ({
  ...{ item, units, rules: usualRules, today: TODAY, unitId: law },
  ...{ isPending: false, error: null, meanwhile: [] },
  onSubmit: () => undefined,
  onClose: () => undefined,
  onUpload: () => Promise.reject(new Error('nothing is uploaded here')),
  sentenceOf: () => null,
})
const shown = (item: Item) =>
  render(
    <MantineProvider env="test">
      <WordsDialog type="decline" {...props(item)} />
    </MantineProvider>,
  )

it.each([
  ['as it was issued', '2026-09-10T01:00:00.000Z', '9月15日'],
  ['from the day it was assigned anew', '2026-09-17T01:00:00.000Z', '9月21日'],
])('names the last day to decline, counted %s', (_how, holderSince, day) => {
  shown(anItem({ state: 'assigned', issuedAt: '2026-09-10T01:00:00.000Z', holderSince }))
  expect(screen.getByText(new RegExp(`^${day}前可以退办`))).toBeDefined()
})

it.each([
  ['2026-12-22', false],
  ['2026-12-31', true],
])('says of what was issued on %s whether only weekends were counted: %s', (on, expected) => {
  shown(anItem({ state: 'assigned', issuedAt: `${on}T01:00:00.000Z`, holderSince: `${on}T01:00:00.000Z` }))
  expect(screen.queryAllByText(new RegExp(ownCalendar.unknownYears([2027])))).toHaveLength(expected ? 1 : 0)
})

it('counts an event by the calendar, and says so where its year is not published', async () => {
  const window = {
    kind: 'relative' as const,
    text: '会后5个工作日内',
    within: { count: 5, unit: 'workingDay' as const },
    eventOn: '2026-09-17',
    dueOn: '2026-09-23',
  }
  const user = userEvent.setup()
  render(
    <MantineProvider env="test">
      <AmendDialog {...props(anItem({ window }))} />
    </MantineProvider>,
  )
  expect(screen.getByText(itemDialogs.amend.eventDue('2026-09-23'))).toBeDefined()
  const event = screen.getByRole('textbox', { name: itemDialogs.amend.eventOn })
  await user.clear(event)
  await user.type(event, '2026-12-30')
  const due = itemDialogs.amend.eventDue('2027-01-06')
  expect(screen.getByText(`${due}${ownCalendar.unknownYears([2027])}`)).toBeDefined()
})
