import { IconDots } from '@tabler/icons-react'
import { useRef } from 'react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId } from '#shared/ids.ts'
import type { ItemCommandType } from '#shared/items/commands.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import type { Actor } from '#shared/users/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { useItemCommand } from '../../api/use-item-command.ts'
import { useToday } from '../../api/use-session.ts'
import { Icon } from '../../components/icon.tsx'
import { needsWords, type WordlessType } from '../../components/item-dialogs/types.ts'
import { Menu } from '../../components/menu.tsx'
import { toast } from '../../components/toast-store.ts'
import { useLedgerUi } from './ledger-ui.store.ts'

/** Most urgent first: the first is the primary button, two more stand beside it, the rest are in the menu. */
const ORDER: readonly ItemCommandType[] = [
  'issue',
  'receive',
  'endorse',
  'approve',
  'confirm',
  'decideExtension',
  'decideSuspension',
  'return',
  'replySupervision',
  'answerInstruction',
  'report',
  'unchanged',
  'reachMilestone',
  'requestClosing',
  'attach',
  'measure',
  'contribute',
  'insist',
  'reconcile',
  'remind',
  'reassign',
  'amend',
  'instruct',
  'supervise',
  'withdrawClosing',
  'withdrawSuspension',
  'requestExtension',
  'askSupport',
  'decline',
  'resume',
  'inspect',
  'setMilestones',
  'detach',
  'suspend',
  'reopen',
  'cancel',
]
const SHOWN = 3

export function ItemActions({ item, actor }: { item: Item; actor: Actor }) {
  const run = useRun(item)
  const today = useToday()
  const all = offered(item, actor, today).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  if (all.length === 0) return null
  const rest = all.slice(SHOWN)
  return (
    <fieldset className="act" aria-label={words.drawer.actions}>
      {all.slice(0, SHOWN).map((type, at) => (
        <button
          key={type}
          type="button"
          className={at === 0 ? 'btn primary' : 'btn'}
          disabled={run.isPending}
          onClick={() => run.start(type)}
        >
          {copy.command[type]}
        </button>
      ))}
      {rest.length > 0 && (
        <>
          <span className="grow" />
          <Menu
            position="bottom-end"
            entries={rest.map((type) => ({
              key: type,
              label: copy.command[type],
              onChoose: () => run.start(type),
            }))}
          >
            <button type="button" className="btn icon" aria-label={words.more}>
              <Icon of={IconDots} />
            </button>
          </Menu>
        </>
      )}
    </fieldset>
  )
}

/** Commands without words are given at once; the others open their dialog. */
function useRun(item: Item) {
  const command = useItemCommand()
  const ask = useLedgerUi((ui) => ui.ask)
  const ids = useRef(new Map<string, CommandId>())
  const give = (type: WordlessType) => {
    const key = `${item.id} ${item.version} ${type}`
    const commandId = ids.current.get(key) ?? newCommandId()
    ids.current.set(key, commandId)
    command.mutate(
      { type, commandId, itemId: item.id, version: item.version },
      { onSuccess: () => toast(words.done(copy.command[type], item.ordinal)) },
    )
  }
  const start = (type: ItemCommandType) =>
    needsWords(type) ? ask(item.id, type) : give(type as WordlessType)
  return { start, isPending: command.isPending }
}
