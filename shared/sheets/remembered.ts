import { flatHead, type SheetField } from './columns.ts'
import { type Mapping, type SheetDesk } from './desk.ts'

/** How a sheet with these heads was read the last time one came in. */
export interface RememberedMapping {
  /** The heads as they are compared, in order. */
  heads: string
  fields: SheetField[]
}

/** What a sheet is known again by: its heads in order, without blanks, brackets and full-width forms. */
const headsOf = (cells: readonly { text: string }[]): string =>
  cells.map(({ text }) => flatHead(text)).join('|')

function headsAt(desk: SheetDesk, index: number): string {
  return headsOf(desk.workbook.sheets[index]?.rows[desk.mappings[index]?.headAt ?? 0]?.cells ?? [])
}

/** The desk with every sheet read as the last one with the same heads was. */
export function recall(desk: SheetDesk, remembered: readonly RememberedMapping[]): SheetDesk {
  const mappings = desk.mappings.map((mapping, index): Mapping => {
    if (!mapping.isOn) return mapping
    const heads = headsAt(desk, index)
    const known = remembered.find((one) => one.heads === heads)
    const isSame = known === undefined || known.fields.join() === mapping.fields.join()
    return isSame ? mapping : { ...mapping, fields: known.fields, recalled: heads }
  })
  return { ...desk, mappings }
}

/** How the sheets of this desk are read, to be remembered once they are in. */
export function toRemember(desk: SheetDesk): RememberedMapping[] {
  return desk.mappings.flatMap(({ isOn, fields }, index) =>
    isOn ? { heads: headsAt(desk, index), fields } : [],
  )
}
