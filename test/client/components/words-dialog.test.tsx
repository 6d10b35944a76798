import { MantineProvider } from '@mantine/core'
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { WordsDialog } from '../../../client/components/item-dialogs/words-dialog.tsx'
import { anItem, law, TODAY, units } from '../../helpers/an-item.ts'

const shown = (item: Item) =>
  render(
    <MantineProvider env="test">
      <WordsDialog
        type="decline"
        {...{ item, units, rules: usualRules, today: TODAY, unitId: law }}
        {...{ isPending: false, error: null, meanwhile: [] }}
        onSubmit={() => undefined}
        onClose={() => undefined}
        onUpload={() => Promise.reject(new Error('nothing is uploaded here'))}
        sentenceOf={() => null}
      />
    </MantineProvider>,
  )

it.each([
  ['as it was issued', '2026-09-10T01:00:00.000Z', '9月15日'],
  ['from the day it was assigned anew', '2026-09-17T01:00:00.000Z', '9月21日'],
])('names the last day to decline, counted %s', (_how, holderSince, day) => {
  shown(anItem({ state: 'assigned', issuedAt: '2026-09-10T01:00:00.000Z', holderSince }))
  expect(screen.getByText(new RegExp(`^${day}前可以退办`))).toBeDefined()
})
