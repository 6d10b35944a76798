import { useState } from 'react'
import { itemDialogs as words } from '#shared/copy/item-dialogs.ts'
import { periodWord } from '#shared/copy/periods.ts'
import { limits } from '#shared/items/limits.ts'
import { TextArea } from '../text-field.tsx'
import { useInstance } from '../use-instance.tsx'
import { Frame } from './frame.tsx'
import type { ItemDialogProps } from './types.ts'

/** Progress, problems, next steps; last time's words stand above and can be taken over. */
export function ReportDialog(props: ItemDialogProps) {
  const last = props.item.lastReport
  const [progress, setProgress] = useState('')
  const [problems, setProblems] = useState('')
  const [next, setNext] = useState('')
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
      {last && (
        <p className="quote">
          <span className="ink3">{words.report.last(periodWord(last.period))}</span> {last.progress}
        </p>
      )}
      <TextArea
        label={words.report.progress}
        required
        isFirst
        rows={4}
        most={limits.note}
        value={progress}
        {...(isMissing ? { error: words.missing } : {})}
        onChange={(value) => {
          setProgress(value)
          setMissing(false)
        }}
        onSubmit={submit}
      />
      <TextArea
        label={words.report.problems}
        rows={2}
        most={limits.note}
        placeholder={words.report.none}
        value={problems}
        onChange={setProblems}
        onSubmit={submit}
      />
      <TextArea
        label={words.report.next}
        rows={2}
        most={limits.note}
        value={next}
        onChange={setNext}
        onSubmit={submit}
      />
      {last !== null && last.next !== '' && next === '' && (
        <button type="button" className="btn quiet" onClick={() => setNext(last.next)}>
          {words.report.repeat}
        </button>
      )}
      {instance.field}
    </Frame>
  )
}
