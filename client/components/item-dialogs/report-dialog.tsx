import { useState } from 'react'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { limits } from '#shared/items/limits.ts'
import { ReportPeriod } from '../report-period.tsx'
import { ReusedArea } from '../reused-area.tsx'
import { TakeWords } from '../take-words.tsx'
import { useInstance } from '../use-instance.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

/** Progress, problems, next steps; they begin with last time's words. */
export function ReportDialog(props: ItemDialogProps) {
  const { item, rules, today } = props
  const last = item.lastReport
  const [progress, setProgress] = useState(last?.progress ?? '')
  const [problems, setProblems] = useState(last?.problems ?? '')
  const [next, setNext] = useState(last?.next ?? '')
  const [isMissing, setMissing] = useState(false)
  const instance = useInstance(props.item, props.today, props.rules)
  const submit = () => {
    if (progress.trim() === '') return setMissing(true)
    props.onSubmit({
      type: 'report',
      progress: progress.trim(),
      problems: problems.trim(),
      next: next.trim(),
      ...instance.said,
    })
  }
  return (
    <Frame type="report" {...props} onSubmit={submit} width={600}>
      <ReportPeriod {...{ item, rules, today }} />
      <ReusedArea
        label={words.report.progress}
        required
        isFirst
        rows={4}
        most={limits.note}
        before={last?.progress ?? ''}
        value={progress}
        {...(isMissing ? { error: words.missing } : {})}
        onChange={(value) => {
          setProgress(value)
          setMissing(false)
        }}
        onSubmit={submit}
      />
      <TakeWords item={props.item} units={props.units} text={progress} onTake={setProgress} />
      <ReusedArea
        label={words.report.problems}
        rows={2}
        most={limits.note}
        placeholder={words.report.none}
        before={last?.problems ?? ''}
        value={problems}
        onChange={setProblems}
        onSubmit={submit}
      />
      <ReusedArea
        label={words.report.next}
        rows={2}
        most={limits.note}
        before={last?.next ?? ''}
        value={next}
        onChange={setNext}
        onSubmit={submit}
      />
      {instance.field}
    </Frame>
  )
}
