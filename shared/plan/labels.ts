import {
  DUTY_LABEL,
  FIRST_LABEL,
  LABEL_IS,
  LEAD_LABEL,
  OTHER_LABEL,
  PERSON_LABEL,
  SUPPORT_LABEL,
  WINDOW_LABEL,
} from './words.ts'

export type LabelRole = 'lead' | 'support' | 'window' | 'person' | 'other'

export interface Label {
  role: LabelRole
  /** Where the label begins, and where its value. */
  from: number
  to: number
  /** Whether a label of leads says who goes first, or only who carries out. */
  part?: 'first' | 'duty'
}

const LABELS = new RegExp(
  `(?<=^|[-(\\s;,.|\\u000b\\u3002\\u3001)])(?:(?<window>${WINDOW_LABEL})|(?<person>${PERSON_LABEL})|(?<support>${SUPPORT_LABEL})|(?<lead>${LEAD_LABEL})|(?<other>${OTHER_LABEL}))\\s{0,4}:\\s{0,4}`,
  'g',
)

/** Labels of owners and windows in the text, in order. */
export function findLabels(flat: string): Label[] {
  if (!flat.includes(':')) return []
  return [...flat.matchAll(LABELS)].map((found) => ({
    role: roleOf(found.groups ?? {}),
    from: found.index,
    to: found.index + found[0].length,
    ...partOf(found.groups?.lead),
  }))
}

function partOf(lead: string | undefined): Pick<Label, 'part'> {
  if (lead === undefined) return {}
  if (FIRST_LABEL.test(lead)) return { part: 'first' }
  return DUTY_LABEL.test(lead) ? { part: 'duty' } : {}
}

function roleOf(groups: Record<string, string | undefined>): LabelRole {
  if (groups.window !== undefined) return 'window'
  if (groups.person !== undefined) return 'person'
  if (groups.support !== undefined) return 'support'
  return groups.lead === undefined ? 'other' : 'lead'
}

const BARE_LABEL = new RegExp(`^(?:${WINDOW_LABEL}|${SUPPORT_LABEL}|${LEAD_LABEL})(?=\\s{1,4}\\S)`)

/** How long a label is that begins the line with only a blank between it and its value; else 0. */
export const bareLabel = (flat: string): number =>
  flat.includes(':') ? 0 : (BARE_LABEL.exec(flat.slice(0, TAIL))?.[0].length ?? 0)

const LOOSE_LABEL = new RegExp(
  `(?<=^|[(\\s;,.\\u3002])(?:${WINDOW_LABEL}|${SUPPORT_LABEL}|${LEAD_LABEL})(?=${LABEL_IS})`,
  'g',
)

/** Where a word stands for the colon after a label. */
export const looseLabels = (flat: string): number[] =>
  LABEL_IS_SOON.test(flat)
    ? [...flat.matchAll(LOOSE_LABEL)].map((found) => found.index + found[0].length)
    : []

const LABEL_IS_SOON = new RegExp(`\\p{Script=Han}${LABEL_IS}`, 'u')

const TAIL = 40

/** Whether the line is a label whose value stands on the next. */
export function endsWithLabel(flat: string): boolean {
  const tail = flat.slice(-TAIL)
  const last = findLabels(tail).at(-1)
  return last !== undefined && last.role !== 'other' && last.to === tail.length
}

export const startsWithLabel = (flat: string): boolean => findLabels(flat.slice(0, TAIL))[0]?.from === 0

/** Whether the line begins by saying who or when. */
export function startsWithOwner(flat: string): boolean {
  const label = findLabels(flat.slice(0, TAIL))[0]
  return label?.from === 0 && (label.role === 'lead' || label.role === 'support' || label.role === 'window')
}
