import { ownCalendar as words } from '#shared/copy/own-calendar.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { focusMain } from '../../components/focus-main.ts'
import { Notice } from '../../components/notice.tsx'
import { toast } from '../../components/toast-store.ts'
import { useCalendarCommands } from './judged-by-queries.ts'

/** No calendar is published for this year: what that means, and what to do once it is. */
export function UnknownYear({ year, mayEdit }: { year: number; mayEdit: boolean }) {
  const { set } = useCalendarCommands()
  const { commandId, renew, renewIfRefused } = useIntent()
  const enter = () =>
    set.mutate(
      { commandId, days: [], years: [year], note: '' },
      {
        onSuccess: () => {
          renew()
          toast(words.knownDone(year))
          focusMain()
        },
        onError: renewIfRefused,
      },
    )
  const action = mayEdit && (
    <button type="button" className="btn" disabled={set.isPending} onClick={enter}>
      {words.known}
    </button>
  )
  return (
    <Notice tone="warn" action={action}>
      {mayEdit ? words.unknown(year) : words.unknownReader(year)}
      {set.error && (
        <p className="hint error" role="alert">
          {sentenceOf(set.error)}
        </p>
      )}
    </Notice>
  )
}
