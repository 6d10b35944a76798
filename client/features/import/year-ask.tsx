import { useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { useImport } from './import.store.ts'
import { useReadPaper } from './queries.ts'
import { isYear } from './typed-plan.ts'

const words = importCopy.items.year

/** The paper prints no year: the office says which one, and it is read again; what was edited is done once more. */
export function YearAsk() {
  const { paper, history, open } = useImport()
  const readPaper = useReadPaper()
  const [year, setYear] = useState('')
  const [error, setError] = useState<string | undefined>()
  const [isPending, setPending] = useState(false)
  const read = async () => {
    if (!paper || isPending) return
    if (!isYear(year)) return setError(words.wrong)
    setPending(true)
    try {
      const chosen = { ...paper, year: Number(year) }
      open(chosen, await readPaper(chosen), history?.edits, history?.undone)
    } catch (failure) {
      setError(sentenceOf(failure))
      setPending(false)
    }
  }
  return (
    <Notice tone="warn">
      <form
        className="imp-year"
        onSubmit={(event) => {
          event.preventDefault()
          void read()
        }}
      >
        <span className="grow">{words.text}</span>
        <TextField
          label={words.label}
          inputMode="numeric"
          maxLength={4}
          value={year}
          error={error}
          onChange={(typed) => {
            setYear(typed.trim())
            setError(undefined)
          }}
        />
        <button type="submit" className="btn" disabled={isPending}>
          {words.read}
        </button>
      </form>
    </Notice>
  )
}
