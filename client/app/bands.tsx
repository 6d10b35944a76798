import { isKnownYear } from '#shared/calendar/working-days.ts'
import { days } from '#shared/copy/days.ts'
import { shell } from '#shared/copy/shell.ts'
import { yearOf } from '#shared/dates.ts'
import { useAddress, usePlanAndDay } from '../api/use-search.ts'
import { useToday } from '../api/use-session.ts'
import { useAlert } from '../components/alert-store.ts'
import { AsOfBand } from '../components/as-of-band.tsx'
import { useCalendar } from '../components/judged-by.ts'
import { Notice } from '../components/notice.tsx'
import { OfflineBar } from '../components/offline-bar.tsx'
import { useIsCut } from './use-is-cut.ts'

/** What must be read before the page: another day, a broken line, a refusal. */
export function Bands({ hasDay, mayCompare }: { hasDay: boolean; mayCompare: boolean }) {
  const { asOf } = usePlanAndDay()
  const { search, change } = useAddress()
  const today = useToday()
  const { text, dismiss } = useAlert()
  const { isCut, isOnline } = useIsCut()
  const calendar = useCalendar()
  const day = asOf ?? today
  return (
    <>
      {hasDay && asOf && asOf !== today && (
        <AsOfBand
          day={days.title(asOf)}
          onBack={() => change({ asOf: null })}
          {...(mayCompare && !search.compare
            ? { onCompare: () => change({ asOf: null, compare: asOf }) }
            : {})}
        />
      )}
      {hasDay && !isKnownYear(day, calendar) && <Notice tone="warn">{shell.unknownYear(yearOf(day))}</Notice>}
      {isCut && <OfflineBar isOnline={isOnline} />}
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
