import { maskTitles } from './brackets.ts'
import { type Listed, literal, quoted, readListed, written } from './form-value.ts'
import { findIndicators } from './indicators.ts'
import type { Comparator, PrintedIndicator } from './model.ts'
import { spanOf, type Text } from './text.ts'
import { COUNT_UNIT } from './words.ts'
import { FORM_COMPARATORS, FORM_LIST } from './words-form.ts'

// The line of the form that says what is counted: the printed words, and the figure where they alone do not tell.

type Figure = Omit<PrintedIndicator, 'span'>

export const indicatorsLine = (indicators: readonly Figure[]): string =>
  indicators.map(writtenFigure).join(FORM_LIST.indicators)

function writtenFigure(figure: Figure): string {
  const alone = figuresOf(literal(figure.text))
  const [only] = alone
  if (alone.length === 1 && only !== undefined && facts(only) === facts(figure))
    return written(figure.text, FORM_LIST.indicators)
  return `${quoted(figure.text)}=${FORM_COMPARATORS[figure.op]}${figure.value}${figure.unit}`
}

const facts = ({ text, op, value, unit }: Figure): string => JSON.stringify([text, op, value, unit])

const figuresOf = (text: Text): PrintedIndicator[] => findIndicators(text, maskTitles(text.flat))

export const readIndicators = (line: Text): PrintedIndicator[] =>
  readListed(line, FORM_LIST.indicators).flatMap(readFigure)

const SAID = new RegExp(`^=(?<op>[≥>≤<=≈])(?<value>\\d{1,9}(?:\\.\\d{1,4})?)(?<unit>${COUNT_UNIT})$`, 'u')

function readFigure({ value, inside, after }: Listed): PrintedIndicator[] {
  if (inside === null) return figuresOf(value)
  if (after === '') return figuresOf(inside)
  const said = SAID.exec(after)?.groups
  const op = COMPARATORS.get(said?.op ?? '')
  if (said === undefined || op === undefined) return figuresOf(value)
  return [{ text: inside.shown, op, value: Number(said.value), unit: said.unit ?? '', span: spanOf(inside) }]
}

const COMPARATORS = new Map(
  (Object.keys(FORM_COMPARATORS) as Comparator[]).map((op) => [FORM_COMPARATORS[op] as string, op]),
)
