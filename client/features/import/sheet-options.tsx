import { useState } from 'react'
import { sheets as words } from '#shared/copy/sheets.ts'
import type { Change, SheetDesk } from '#shared/sheets/desk.ts'
import type { ReadLedger } from '#shared/sheets/read-ledger.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { TextField } from '../../components/text-field.tsx'
import { isYear } from './typed-plan.ts'

interface SheetOptionsProps {
  desk: SheetDesk
  read: ReadLedger
  act: (change: Change) => void
}

/** What the sheets do not say of themselves: the year, and the day of what is done without one. */
export function SheetOptions({ desk, read, act }: SheetOptionsProps) {
  const today = useToday()
  const [typed, setTyped] = useState<string | null>(null)
  const [day, setDay] = useState(desk.doneOn)
  const year = typed ?? String(read.allLead.year ?? '')
  const lacksDay = desk.doneOn !== '' || read.bad.some(({ code }) => code === 'closedWithoutDay')
  return (
    <div className="imp-map-options">
      <TextField
        label={words.year}
        hint={words.yearHint}
        inputMode="numeric"
        maxLength={4}
        value={year}
        error={typed !== null && typed !== '' && !isYear(typed) ? words.yearWrong : undefined}
        onChange={(text) => {
          setTyped(text.trim())
          if (isYear(text.trim())) act({ type: 'year', year: Number(text) })
        }}
      />
      {lacksDay && (
        <DayPicker
          label={words.doneOn}
          hint={words.doneOnHint}
          today={today}
          value={day}
          onChange={(text) => {
            setDay(text)
            const chosen = typedDay(text) ?? ''
            act({ type: 'doneOn', day: chosen > today ? '' : chosen })
          }}
        />
      )}
    </div>
  )
}
