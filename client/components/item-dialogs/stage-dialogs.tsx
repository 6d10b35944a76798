import { useState } from 'react'
import { evidenceText } from '#shared/copy/describe-event.ts'
import { stages } from '#shared/copy/stages.ts'
import { dayOf, yearOf } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import { evidenceOf, openYears } from '#shared/items/reconciliation.ts'
import { SelectField } from '../select-field.tsx'
import { TextArea } from '../text-field.tsx'
import { DatedDialog } from './dated-dialog.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'
import { useWords } from './use-words.ts'

/** 完成节点: which one, on which day, and what was done. */
export function ReachMilestoneDialog(props: ItemDialogProps) {
  const { item, today } = props
  const text = stages.milestones
  const open = item.milestones.filter((one) => one.doneOn === null)
  const [chosen, choose] = useState<string>(open[0]?.id ?? '')
  const [evidence, setEvidence] = useState('')
  const milestone = open.find((one) => one.id === chosen) ?? open[0]
  return (
    <DatedDialog
      type="reachMilestone"
      {...props}
      labels={{ label: text.note, day: text.on }}
      firstDay={today}
      max={today}
      most={limits.note}
      onSaid={(note, on) => {
        if (on === null || milestone === undefined) return
        const evidenceId = item.evidence.find((one) => one.id === evidence)?.id ?? null
        props.onSubmit({ type: 'reachMilestone', milestoneId: milestone.id, on, note, evidenceId })
      }}
    >
      <SelectField
        label={text.which}
        value={milestone?.id ?? ''}
        options={open.map((one) => ({ value: one.id as string, label: text.line(one.name, one.dueOn) }))}
        onChange={choose}
      />
      {item.evidence.length > 0 && (
        <SelectField
          label={text.evidence}
          value={evidence}
          options={[
            { value: '', label: text.noEvidence },
            ...item.evidence.map((one) => ({ value: one.id as string, label: evidenceText(one) })),
          ]}
          onChange={setEvidence}
        />
      )}
    </DatedDialog>
  )
}

/** 年度对账: the year, what came in during it, and a word on it. */
export function ReconcileDialog(props: ItemDialogProps) {
  const { item, today } = props
  const text = stages.reconcile
  const years = openYears(item, today)
  const [chosen, choose] = useState(years[0] ?? yearOf(today))
  const isReported = item.reportedYears.includes(chosen)
  const opinion = useWords(!isReported)
  const submit = () => {
    if (opinion.check()) props.onSubmit({ type: 'reconcile', year: chosen, opinion: opinion.said })
  }
  return (
    <Frame type="reconcile" {...props} onSubmit={submit}>
      <SelectField
        label={text.which}
        value={String(chosen)}
        options={years.map((year) => ({ value: String(year), label: text.year(year) }))}
        onChange={(year) => choose(Number(year))}
      />
      <YearFacts item={item} year={chosen} />
      <TextArea
        label={text.opinion}
        isFirst
        most={limits.opinion}
        hint={isReported ? text.hint : text.needsReason}
        {...opinion.field}
        onSubmit={submit}
      />
    </Frame>
  )
}

/** What was reported and brought in that year, as far as the item keeps it; the rest is in the drawer. */
function YearFacts({ item, year }: { item: Item; year: number }) {
  const text = stages.reconcile
  const evidence = evidenceOf(item, year)
  const last = item.lastReport
  const isLast = last !== null && yearOf(dayOf(last.at)) === year
  return (
    <div className="field">
      <span className="label">{text.basis}</span>
      <ul className="stage-facts">
        <li>
          {isLast
            ? text.last(dayOf(last.at), last.progress)
            : text.reported(item.reportedYears.includes(year))}
        </li>
        {evidence.length === 0 && <li>{text.noEvidence}</li>}
        {evidence.map((one) => (
          <li key={one.id}>{evidenceText(one)}</li>
        ))}
      </ul>
    </div>
  )
}
