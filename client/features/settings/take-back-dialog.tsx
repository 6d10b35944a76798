import type { OwnCalendar, OwnDay, OwnYear } from '#shared/calendar/own.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { focusMain } from '../../components/focus-main.ts'
import { toast } from '../../components/toast-store.ts'
import { useCalendarCommands } from './judged-by-queries.ts'

const words = ownCalendar.own

export type TakenBack = { oneDay: OwnDay } | { oneYear: OwnYear } | { all: OwnCalendar; year: number }

/** Asks before the published calendar holds again, and says what that changes. */
export function TakeBackDialog({ what, onClose }: { what: TakenBack; onClose: () => void }) {
  const { takeBack } = useCalendarCommands()
  const { commandId, renewIfRefused } = useIntent()
  const submit = () =>
    takeBack.mutate(
      { commandId, ...goneWith(what) },
      {
        onSuccess: () => {
          toast(words.done)
          onClose()
          focusMain()
        },
        onError: renewIfRefused,
      },
    )
  return (
    <Dialog
      title={words.ask}
      submit={words.takeBack}
      isDangerous
      isPending={takeBack.isPending}
      error={takeBack.error ? sentenceOf(takeBack.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{textOf(what)}</p>
      <p className="ink2">{words.after}</p>
    </Dialog>
  )
}

function goneWith(what: TakenBack): { days: string[]; years: number[] } {
  if ('oneDay' in what) return { days: [what.oneDay.on], years: [] }
  if ('oneYear' in what) return { days: [], years: [what.oneYear.year] }
  return { days: what.all.days.map(({ on }) => on), years: what.all.years.map(({ year }) => year) }
}

function textOf(what: TakenBack): string {
  if ('oneDay' in what) return words.askDay(what.oneDay)
  if ('oneYear' in what) return words.askYear(what.oneYear)
  return words.askAll(what.year, what.all.days.length + what.all.years.length)
}
