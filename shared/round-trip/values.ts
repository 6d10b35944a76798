import type { IsoDate } from '../dates.ts'
import type { FilledCell } from './model.ts'

/** What is measured: a value, and the day it holds for. */
export interface Measure {
  value: number | null
  on: IsoDate | null
}

/** The words of a cell as they are compared: line ends alike, nothing around them. */
export const asText = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').trim()

/** A value that is typed as text: full-width digits and commas of thousands. */
export function asNumber({ text, number }: FilledCell): number | null | undefined {
  if (number !== undefined) return number
  const plain = text.normalize('NFKC').trim().replaceAll(',', '')
  if (plain === '') return null
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

/** null: nothing is written; undefined: it is no day. */
export function asDay({ text, day }: FilledCell): IsoDate | null | undefined {
  if (day !== undefined) return day
  return asText(text) === '' ? null : undefined
}
