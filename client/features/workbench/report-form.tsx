import { useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import { timeOf } from '#shared/dates.ts'
import { limits } from '#shared/items/limits.ts'
import type { Item } from '#shared/items/model.ts'
import type { ItemFacts } from '#shared/work/item-facts.ts'
import { useKeptText } from '../../api/kept-text.ts'
import { useMe, useToday } from '../../api/use-session.ts'
import { ReportPeriod } from '../../components/report-period.tsx'
import { ReusedArea } from '../../components/reused-area.tsx'
import { TakeWords } from '../../components/take-words.tsx'
import { useInstance } from '../../components/use-instance.tsx'
import { EvidenceField } from './evidence-field.tsx'
import { IndicatorField, typedNumber } from './indicator-field.tsx'
import { useRules, useUnits } from './queries.ts'
import { Refused } from './refused.tsx'
import { useFocusFirst } from './use-focus-first.ts'
import { useUnchanged } from './use-one-click.ts'
import { useSendReport } from './use-send-report.ts'

interface ReportFormProps {
  item: Item
  facts: ItemFacts
  onDone: () => void
}

const form = words.form
const shown = (value: number | null): string => (value === null ? '' : String(value))

/** 填报 in the row: words, values and evidence at once; what is typed is kept until it has been taken. */
export function ReportForm({ item, facts, onDone }: ReportFormProps) {
  const { userId } = useMe()
  const today = useToday()
  const rules = useRules(item.planId)
  const { fields, savedAt, isKept, change, clear } = useKeptText(userId, item.id, 'report')
  const [missing, setMissing] = useState(false)
  const last = item.lastReport
  const first = useFocusFirst(fields.progress === undefined)
  const units = useUnits()
  const instance = useInstance(item, today, rules)
  const finish = () => {
    clear()
    onDone()
  }
  const sending = useSendReport(item, finish)
  const unchanged = useUnchanged(finish)
  const progress = fields.progress ?? last?.progress ?? ''
  const problems = fields.problems ?? last?.problems ?? ''
  const next = fields.next ?? last?.next ?? ''
  const typedOf = (id: string, current: number | null) => fields[`value ${id}`] ?? shown(current)
  const values = item.indicators.flatMap(({ id, current }) => {
    const value = typedNumber(typedOf(id, current))
    return value === null || value === current ? [] : [{ indicatorId: id, value }]
  })
  const tooLong = [progress, problems, next].some((text) => text.trim().length > limits.note)
  const send = () => {
    if (progress.trim() === '') return setMissing(true)
    const numbers = values.flatMap(({ indicatorId, value }) =>
      value === undefined ? [] : [{ indicatorId, value }],
    )
    if (tooLong || numbers.length < values.length) return
    const said = { progress: progress.trim(), problems: problems.trim(), next: next.trim() }
    sending.send({ ...said, ...instance.said, values: numbers })
  }
  return (
    <form
      className="wb-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ReportPeriod {...{ item, rules, today }} />
      <ReusedArea
        className="full"
        before={last?.progress ?? ''}
        label={form.progress}
        required
        ref={first}
        onSubmit={send}
        most={limits.note}
        value={progress}
        error={missing ? form.progressMissing : undefined}
        onChange={(text) => {
          setMissing(false)
          change({ progress: text })
        }}
      />
      <TakeWords item={item} units={units} text={progress} onTake={(text) => change({ progress: text })} />
      <ReusedArea
        label={form.problems}
        rows={2}
        most={limits.note}
        placeholder={form.problemsNone}
        before={last?.problems ?? ''}
        value={problems}
        onSubmit={send}
        onChange={(text) => change({ problems: text })}
      />
      <ReusedArea
        label={form.next}
        rows={2}
        most={limits.note}
        before={last?.next ?? ''}
        value={next}
        onSubmit={send}
        onChange={(text) => change({ next: text })}
      />
      {item.indicators.map((indicator) => (
        <IndicatorField
          key={indicator.id}
          item={item}
          indicator={indicator}
          typed={typedOf(indicator.id, indicator.current)}
          onChange={(typed) => change({ [`value ${indicator.id}`]: typed })}
        />
      ))}
      {instance.field}
      <EvidenceField item={item} isRequired={facts.evidenceRequired} />
      {sending.error !== null && (
        <div className="full">
          <Refused error={sending.error} />
        </div>
      )}
      <div className="wb-send full">
        <button type="submit" className="btn primary large" disabled={sending.isPending}>
          {form.send} <span className="kbd">{form.sendKey}</span>
        </button>
        {facts.offered.includes('unchanged') && (
          <button
            type="button"
            className="btn large"
            disabled={unchanged.isPending}
            onClick={() => unchanged.send(item)}
          >
            {words.do.unchanged}
          </button>
        )}
        <span className="grow" />
        <span className="ink3 s12 wb-saved">
          {isKept ? savedAt && form.saved(timeOf(savedAt)) : form.notKept}
          {savedAt && isKept && <i className="mid" />}
          {isKept && form.once}
        </span>
      </div>
    </form>
  )
}
