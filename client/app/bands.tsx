import { days } from '#shared/copy/days.ts'
import { shell } from '#shared/copy/shell.ts'
import { useAddress, usePlanAndDay } from '../api/use-search.ts'
import { useToday } from '../api/use-session.ts'
import { useAlert } from '../components/alert-store.ts'
import { AsOfBand } from '../components/as-of-band.tsx'
import { Notice } from '../components/notice.tsx'

/** What must be read before the page: another day, a broken line, a refusal. */
export function Bands() {
  const { asOf } = usePlanAndDay()
  const { change } = useAddress()
  const today = useToday()
  const { text, dismiss } = useAlert()
  return (
    <>
      {asOf && asOf !== today && <AsOfBand day={days.title(asOf)} onBack={() => change({ asOf: null })} />}
      {text && (
        <Notice
          tone="bad"
          isUrgent
          action={
            <button type="button" className="btn" onClick={dismiss}>
              {shell.dismiss}
            </button>
          }
        >
          {text}
        </Notice>
      )}
    </>
  )
}
