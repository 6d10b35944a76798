import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { stages } from '#shared/copy/stages.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { MilestoneId } from '#shared/ids.ts'
import { limits, MOST_MILESTONES } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import type { Milestone } from '#shared/items/rounds.ts'
import { countedDueOn } from '#shared/items/window.ts'
import { Check } from '../check.tsx'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { Icon } from '../icon.tsx'
import { TextArea, TextField } from '../text-field.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'
import { useWords } from './use-words.ts'

const words = stages.milestones

interface Row {
  id: MilestoneId
  name: string
  day: string
  doneOn: IsoDate | null
  isTakenBack: boolean
}

/** 定节点: the office those of the plan, a unit its own; one row each, nothing else is touched. */
export function MilestonesDialog(props: ItemDialogProps) {
  const { item, unitId, today } = props
  const kind: Milestone['by'] = unitId === null ? 'plan' : 'unit'
  const [rows, setRows] = useState<Row[]>(() => firstRows(item, kind))
  const [tried, setTried] = useState(false)
  const reason = useWords()
  const due = countedDueOn(item)
  const put = (at: number, change: Partial<Row>) =>
    setRows((now) => now.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const submit = () => {
    setTried(true)
    const milestones = rows.flatMap(meant)
    if (!reason.check() || milestones.length < rows.length) return
    props.onSubmit({ type: 'setMilestones', milestones, reason: reason.said })
  }
  return (
    <Frame type="setMilestones" {...props} onSubmit={submit} width={600}>
      <p className="hint">{kind === 'plan' ? words.setHint : words.ownHint}</p>
      {rows.map((row, at) => (
        <div key={row.id} className="milestone-row">
          <TextField
            label={words.name}
            required
            maxLength={limits.title}
            isFirst={at === 0}
            value={row.name}
            {...(tried && row.name.trim() === '' ? { error: itemDialogs.missing } : {})}
            onChange={(name) => put(at, { name })}
          />
          <DayPicker
            today={today}
            label={words.day}
            required
            {...(due === null ? {} : { max: due })}
            value={row.day}
            {...(tried && typedDay(row.day) === null ? { error: itemDialogs.missing } : {})}
            onChange={(day) => put(at, { day })}
          />
          <button
            type="button"
            className="btn icon"
            aria-label={words.remove(row.name)}
            onClick={() => setRows((now) => now.filter((_, index) => index !== at))}
          >
            <Icon of={IconX} />
          </button>
          {row.doneOn !== null && (
            <p className="full hint">
              {words.reached(days.title(row.doneOn))}
              <Check checked={row.isTakenBack} onChange={(isTakenBack) => put(at, { isTakenBack })}>
                {words.takeBack}
              </Check>
            </p>
          )}
        </div>
      ))}
      {rows.length < MOST_MILESTONES && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => setRows((now) => [...now, emptyRow(nextId(item, now))])}
        >
          <Icon of={IconPlus} /> {words.add}
        </button>
      )}
      <TextArea
        label={words.reason}
        rows={2}
        most={limits.reason}
        hint={words.reasonHint}
        {...reason.field}
        onSubmit={submit}
      />
    </Frame>
  )
}

const emptyRow = (id: MilestoneId): Row => ({ id, name: '', day: '', doneOn: null, isTakenBack: false })

function firstRows(item: Item, kind: Milestone['by']): Row[] {
  const rows = item.milestones
    .filter((one) => one.by === kind)
    .map(({ id, name, dueOn, doneOn }) => ({ id, name, day: dueOn, doneOn, isTakenBack: false }))
  return rows.length > 0 ? rows : [emptyRow(nextId(item, []))]
}

/** Nothing, as long as a row is not filled in. */
function meant({ id, name, day, doneOn, isTakenBack }: Row): Omit<Milestone, 'by'>[] {
  const dueOn = typedDay(day)
  if (dueOn === null || name.trim() === '') return []
  return [{ id, name: name.trim(), dueOn, doneOn: isTakenBack ? null : doneOn }]
}

/** An id that the item does not have yet; ids need only differ within one item. */
function nextId({ milestones }: Item, rows: readonly Row[]): MilestoneId {
  const taken = new Set<string>([...milestones, ...rows].map(({ id }) => id))
  let at = 1
  while (taken.has(`m${at}`)) at += 1
  return `m${at}` as MilestoneId
}
