import { useState } from 'react'
import { readNotice, type WrittenNotice } from '#shared/calendar/written-notice.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useAddress } from '../../api/use-search.ts'
import { Check } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { TextArea } from '../../components/text-field.tsx'
import { toast } from '../../components/toast-store.ts'
import { useCalendarCommands } from './judged-by-queries.ts'

const words = ownCalendar.notice
const MOST = 20_000

/** A whole notice at once: the days it names are shown before anything is stored. */
export function PasteNoticeDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const { change } = useAddress()
  const calendar = useCalendar()
  const { set } = useCalendarCommands()
  const { commandId, renewIfRefused } = useIntent()
  const [text, setText] = useState('')
  const [isComplete, setComplete] = useState(true)
  const [tried, setTried] = useState(false)
  const notice = readNotice(text.slice(0, MOST), year)
  const isEmpty = notice.off.length + notice.working.length === 0
  const submit = () => {
    setTried(true)
    if (isEmpty) return
    const days = [
      ...notice.off.map((on) => ({ on, mark: 'off' as const })),
      ...notice.working.map((on) => ({ on, mark: 'working' as const })),
    ]
    set.mutate(
      { commandId, days, years: isComplete ? [notice.year] : [], note: words.note },
      {
        onSuccess: () => {
          toast(words.done(notice.year))
          onClose()
          change({ year: String(notice.year) })
        },
        onError: renewIfRefused,
      },
    )
  }
  return (
    <Dialog
      title={words.title}
      submit={words.submit}
      isPending={set.isPending}
      error={set.error ? sentenceOf(set.error) : undefined}
      width={640}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={words.label}
        required
        isFirst
        rows={8}
        most={MOST}
        hint={words.hint}
        error={isEmpty && (tried || text.trim() !== '') ? words.nothing : undefined}
        value={text}
        onChange={setText}
        onSubmit={submit}
      />
      {!isEmpty && (
        <>
          <Found notice={notice} />
          {!calendar.years.has(notice.year) && (
            <Check checked={isComplete} onChange={setComplete}>
              {words.complete(notice.year)}
            </Check>
          )}
        </>
      )}
    </Dialog>
  )
}

function Found({ notice }: { notice: WrittenNotice }) {
  return (
    <dl className="kv cal-found" aria-label={words.found(notice)}>
      <dt>{words.year}</dt>
      <dd>{notice.year}</dd>
      <dt>{words.off}</dt>
      <dd>{words.list(notice.off)}</dd>
      <dt>{words.working}</dt>
      <dd>{words.list(notice.working)}</dd>
    </dl>
  )
}
