import { IconX } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { bulkChangeCopy } from '#shared/copy/bulk-change.ts'
import { ledger as words } from '#shared/copy/ledger.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { PlanId } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { offered } from '#shared/items/offered.ts'
import { usualRules } from '#shared/plans/model.ts'
import type { Actor } from '#shared/users/model.ts'
import { pressedThisWeek } from '#shared/work/burden.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useBulkCommands } from '../../api/use-item-command.ts'
import { useToday } from '../../api/use-session.ts'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { PressedNotice } from '../../components/pressed-notice.tsx'
import { ReasonDialog } from '../../components/reason-dialog.tsx'
import { toast } from '../../components/toast-store.ts'
import { BulkChangeDialog } from './bulk-change-dialog.tsx'
import { useLedgerUi } from './ledger-ui.store.ts'
import { unitName, useGround } from './queries.ts'

type BulkType = 'issue' | 'remind'

/** What can be done with all that are selected; what is refused is named row by row. */
export function BulkBar({ items, actor }: { items: readonly Item[]; actor: Actor }) {
  const selected = useLedgerUi((ui) => ui.selected)
  const unselect = useLedgerUi((ui) => ui.unselect)
  const bulk = useBulkCommands()
  const today = useToday()
  const navigate = useNavigate()
  const [reminding, setReminding] = useState(false)
  const [changing, setChanging] = useState(false)
  const [refused, setRefused] = useState<string[]>([])
  const chosen = items.filter((item) => selected.has(item.id))
  if (chosen.length === 0) return null
  const amendable = chosen.filter((item) => offered(item, actor).includes('amend'))
  const able = (type: BulkType) => chosen.filter((item) => offered(item, actor).includes(type))
  const give = (type: BulkType, text: string) => {
    const these = able(type)
    const head = (item: Item) => ({ commandId: newCommandId(), itemId: item.id, version: item.version })
    const commands = these.map((item) =>
      type === 'issue' ? { type, ...head(item) } : { type, text, answerBy: null, ...head(item) },
    )
    bulk.mutate(
      { commands },
      {
        onSuccess: (results) => {
          const failed = results.flatMap((result, at) =>
            'refusal' in result
              ? [words.bulkRefused(these[at]?.ordinal ?? 0, copy.refusal[result.refusal])]
              : [],
          )
          setReminding(false)
          setRefused(failed)
          const done = results.length - failed.length
          if (failed.length === 0) {
            toast(words.bulkDone(copy.command[type], done))
            unselect()
          } else toast(words.bulkPartly(copy.command[type], done, failed.length))
        },
      },
    )
  }
  return (
    <div className="bulk-place">
      {refused.length > 0 && (
        <Notice tone="warn" isUrgent>
          {refused.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </Notice>
      )}
      <fieldset className="bulk" aria-label={words.selected(chosen.length)}>
        <b>{words.selected(chosen.length)}</b>
        <span className="grow" />
        {able('issue').length > 0 && (
          <button type="button" className="btn" disabled={bulk.isPending} onClick={() => give('issue', '')}>
            {words.bulkDone(copy.command.issue, able('issue').length)}
          </button>
        )}
        {able('remind').length > 0 && (
          <button type="button" className="btn" disabled={bulk.isPending} onClick={() => setReminding(true)}>
            {words.bulkDone(copy.command.remind, able('remind').length)}
          </button>
        )}
        {amendable.length > 0 && (
          <button type="button" className="btn" onClick={() => setChanging(true)}>
            {bulkChangeCopy.open(amendable.length)}
          </button>
        )}
        <button type="button" className="btn icon" aria-label={words.unselect} onClick={unselect}>
          <Icon of={IconX} />
        </button>
      </fieldset>
      {changing && (
        <BulkChangeDialog
          items={amendable}
          today={today}
          onClose={() => setChanging(false)}
          onDone={(act) => {
            setChanging(false)
            unselect()
            toast(bulkChangeCopy.done(act.itemIds.length), () => void navigate({ to: '/settings/acts' }))
          }}
        />
      )}
      {reminding && (
        <ReasonDialog
          title={words.bulkTitle(copy.command.remind, able('remind').length)}
          submit={copy.command.remind}
          label={words.remindText}
          most={limits.reason}
          isDangerous={false}
          isPending={bulk.isPending}
          error={bulk.error ? sentenceOf(bulk.error) : null}
          onClose={() => setReminding(false)}
          onSubmit={(text) => give('remind', text)}
        >
          <Pressed items={items} chosen={able('remind')} />
        </ReasonDialog>
      )}
    </div>
  )
}

/** Units of the chosen that were pressed often already this week. */
function Pressed({ items, chosen }: { items: readonly Item[]; chosen: readonly Item[] }) {
  const ground = useGround(useToday(), { planId: null, asOf: null })
  const rulesOf = (planId: PlanId) => ground.rules.get(planId) ?? usualRules
  return (
    <PressedNotice
      pressed={pressedThisWeek(items, ground.today, rulesOf)}
      units={new Set(chosen.flatMap(({ leads }) => leads))}
      nameOf={(id) => unitName(ground, id)}
    />
  )
}
