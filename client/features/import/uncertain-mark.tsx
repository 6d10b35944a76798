import { IconAlertTriangle, IconHelpCircle } from '@tabler/icons-react'
import { importCopy } from '#shared/copy/import.ts'
import { uncertainCopy as words } from '#shared/copy/uncertain.ts'
import type { DraftItem, ItemKey, Uncertain } from '#shared/imports/draft.ts'
import type { Uncertainty } from '#shared/imports/uncertain.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { useFacts } from './check-context.ts'
import { choose, wordsOf } from './reading-actions.ts'

/** 待定: why a value is open, and what else it may be; the key A does the same. */
export function UncertainMark({ item, what }: { item: DraftItem; what: Uncertain }) {
  const { uncertain } = useFacts()
  const found = uncertain.get(item.key)?.find((one) => one.what === what)
  const likewise = useLikewise(item, found)
  if (!found) return null
  const reason = words.reason[found.rule]
  // Must be handled: it stands where the row warns of it.
  const isUrgent = found.rule === 'bareList' && item.leads.length > 1
  const entries: MenuEntry[] = [
    { key: 'reason', heading: reason },
    ...found.options.map((option, at) => ({
      key: String(at),
      label: at === 0 ? words.keep(wordsOf(option)) : wordsOf(option),
      isOn: at === 0,
      onChoose: () => choose(item.key, option.edit),
    })),
    ...(likewise.length > 1
      ? [
          { key: 'line', divider: true as const },
          {
            key: 'all',
            label: words.keepAll(likewise.length),
            onChoose: () => choose(item.key, { type: 'settle', keys: likewise, what }),
          },
        ]
      : []),
  ]
  return (
    <Menu entries={entries}>
      <button
        type="button"
        className={isUrgent ? 'imp-open is-urgent l-urgent' : 'imp-open'}
        title={reason}
        aria-label={isUrgent ? words.first(importCopy.items.noFirst, reason) : words.about(what, reason)}
        aria-keyshortcuts="A"
      >
        <Icon of={isUrgent ? IconAlertTriangle : IconHelpCircle} size={isUrgent ? 14 : 12} />{' '}
        {isUrgent ? importCopy.items.noFirst : words.mark}
      </button>
    </Menu>
  )
}

/** Items that inherit their owners from the same words: whoever confirms one may confirm them all. */
function useLikewise(item: DraftItem, found: Uncertainty | undefined): ItemKey[] {
  const { draft, uncertain } = useFacts()
  if (found?.rule !== 'inherited') return []
  const from = item.units[0]?.span[0]
  const isSame = (one: DraftItem) =>
    one.units[0]?.span[0] === from && uncertain.get(one.key)?.some(({ rule }) => rule === 'inherited')
  return draft.items.filter(isSame).map(({ key }) => key)
}
