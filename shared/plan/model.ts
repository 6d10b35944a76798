/** A stretch of the source text, in UTF-16 code units: `[start, end)`. */
export type Span = readonly [start: number, end: number]

export type DocumentKind = 'plan' | 'meeting' | 'instruction' | 'rectification' | 'report' | 'other'

export type PrintedWindowKind = 'date' | 'phased' | 'standing' | 'recurring' | 'relative' | 'service' | 'none'

/** A completion window as the paper prints it and as the reader understands it. */
export interface PrintedWindow {
  kind: PrintedWindowKind
  /** The printed words; null when nothing is printed. */
  text: string | null
  /** The last day inclusive, `YYYY-MM-DD`; null where the kind has none or the year is unknown. */
  date: string | null
  /** For `recurring`: how often one instance is due. */
  period?: Period
  /** For `relative` and `service`: the count that is printed. */
  within?: { count: number; unit: 'workingDay' | 'day' | 'hour' | 'month' | 'year' }
  span: Span | null
  /** The rule that made the date, e.g. `endOfMonth`; a key of the copy file. */
  rule: WindowRule
  /** Other readings of the same words, best first. */
  alternatives?: PrintedWindow[]
}

export type Period = 'week' | 'month' | 'quarter' | 'half' | 'year'

export type WindowRule =
  | 'none'
  | 'printedDay'
  | 'endOfMonth'
  | 'monthBefore'
  | 'thirdOfMonth'
  | 'endOfQuarter'
  | 'endOfHalf'
  | 'endOfYear'
  | 'endOfSpan'
  | 'beforeFeast'
  | 'milestoneThenStanding'
  | 'standing'
  | 'recurring'
  | 'afterEvent'
  | 'serviceStandard'

export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~'

export interface PrintedIndicator {
  text: string
  op: Comparator
  value: number
  unit: string
  span: Span
}

/** One unit as printed, and where; `collective` names (各处室, 有关单位) wait for the office to resolve them. */
export interface PrintedUnit {
  name: string
  role: 'lead' | 'support'
  collective: boolean
  span: Span
  /** `section` when it stands once for a whole section and the item only inherits it. */
  inherited?: boolean
  /** When a sentence names it: neither a label nor a bracket says that it is the owner. */
  inText?: boolean
}

export interface ParsedItem {
  /** The number as printed: `(一)`, `3`, `①`. */
  no: string
  /** Numbers of the headings above, and the item's own, as printed without punctuation: `['一', '(一)']`. */
  path: string[]
  /** Headings above the item, outermost first, as they read without their number. */
  headings: string[]
  title: string
  /** The item's words without owner and window clauses. */
  text: string
  /** Everything that belongs to the item. */
  span: Span
  titleSpan: Span
  lead: string[]
  support: string[]
  /** Every unit mention behind `lead` and `support`. */
  units: PrintedUnit[]
  due: PrintedWindow
  indicators: PrintedIndicator[]
}

export type CoverageKind = 'item' | 'heading' | 'owner' | 'window' | 'prose' | 'noise' | 'unclaimed'

/** One stretch of the source and what it was taken for; in order, without gaps or overlaps, they make up the text. */
export interface Piece {
  kind: CoverageKind
  span: Span
  /** For item, owner and window: the index of the item they belong to. */
  item?: number
  /** For noise: why it is left out. */
  noise?: NoiseKind
}

export type NoiseKind =
  | 'furniture'
  | 'indexHeader'
  | 'pageNumber'
  | 'spam'
  | 'gloss'
  | 'blank'
  | 'distribution'
  | 'attachment'

export interface Coverage {
  /** Characters of the source that are not white space, in all and by what they were taken for; they add up. */
  total: number
  byKind: Record<CoverageKind, number>
  pieces: Piece[]
}

export type WarningCode =
  | 'notAPlan'
  | 'noItems'
  | 'unclaimedDuty'
  | 'noLead'
  | 'severalLeadsNoFirst'
  | 'noWindow'
  | 'windowOnRestDay'
  | 'windowWithoutYear'
  | 'ambiguousWindow'
  | 'noIndicator'
  | 'numberGap'
  | 'traditionalScript'
  | 'glossRemoved'
  | 'spamRemoved'
  | 'secret'

export interface PlanWarning {
  code: WarningCode
  /** The item it is about, if any. */
  item?: number
  span: Span
  /** The words it is about. */
  text: string
}

/** What the reader makes of one document. The same text gives the same result, always. */
export interface ParsedPlan {
  kind: DocumentKind
  title: string | null
  docNumber: string | null
  year: number | null
  sections: { no: string; title: string; level: number; span: Span; path: string[] }[]
  items: ParsedItem[]
  warnings: PlanWarning[]
  coverage: Coverage
}

export interface ReadOptions {
  /** The plan's year when the paper does not print it. */
  year?: number | null
  /** For a bare list of units: are all of them leads (default), or does the first lead and the rest support? */
  bareList?: 'allLead' | 'firstLeads'
}
