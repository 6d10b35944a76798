import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { DraftIndicator } from '#shared/imports/draft.ts'
import { maskTitles } from '#shared/plan/brackets.ts'
import { findIndicators } from '#shared/plan/indicators.ts'
import { normalise } from '#shared/plan/normalise.ts'
import { Icon } from '../../components/icon.tsx'
import { TextField } from '../../components/text-field.tsx'

const words = importCopy.edit

/** What the plan's reader makes of a typed indicator; null where it finds no figure. */
export function readIndicator(typed: string): DraftIndicator | null {
  const { text } = normalise(typed)
  const [found] = findIndicators(text, maskTitles(text.flat))
  return found ? { ...found, text: typed.trim(), span: null } : null
}

interface Line {
  id: number
  typed: string
  value: DraftIndicator | null
}

interface IndicatorLinesProps {
  value: readonly DraftIndicator[]
  onChange: (value: DraftIndicator[]) => void
}

/** 量化指标 as the paper writes them, each with what was understood below. */
export function IndicatorLines({ value, onChange }: IndicatorLinesProps) {
  const [lines, setLines] = useState<Line[]>(() =>
    value.map((one, id) => ({ id, typed: one.text, value: one })),
  )
  const set = (next: Line[]) => {
    setLines(next)
    onChange(next.flatMap((line) => line.value ?? []))
  }
  const type = (line: Line, typed: string) =>
    set(lines.map((one) => (one === line ? { ...one, typed, value: readIndicator(typed) } : one)))
  const add = () =>
    set([...lines, { id: Math.max(-1, ...lines.map((one) => one.id)) + 1, typed: '', value: null }])
  return (
    <fieldset className="field imp-indicators">
      <legend className="label">{words.indicators}</legend>
      {lines.map((line, at) => (
        <div key={line.id} className="imp-indicator">
          <TextField
            label={words.indicator(at + 1)}
            value={line.typed}
            maxLength={200}
            hint={
              line.value
                ? words.understood(copy.comparatorSign[line.value.op], line.value.value, line.value.unit)
                : words.indicatorHint
            }
            error={line.typed.trim() !== '' && !line.value ? words.notUnderstood : undefined}
            onChange={(typed) => type(line, typed)}
          />
          <button
            type="button"
            className="btn icon"
            aria-label={words.removeIndicator(at + 1)}
            onClick={() => set(lines.filter((one) => one !== line))}
          >
            <Icon of={IconX} />
          </button>
        </div>
      ))}
      <span>
        <button type="button" className="btn quiet" onClick={add}>
          <Icon of={IconPlus} /> {words.addIndicator}
        </button>
      </span>
    </fieldset>
  )
}
