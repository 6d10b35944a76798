import { strFromU8, unzipSync } from 'fflate'
import type { Refusal } from '#shared/refusal.ts'
import { UnreadableFormula } from '#shared/templates/shift-formula.ts'
import { oleKind, openOle } from '../readers/ole.ts'
import { type Entries, openZip, READ_LIMITS, type ReadLimits } from '../readers/open-zip.ts'
import { sniff } from '../readers/sniff.ts'
import { attributeOf, attributesOf, BrokenXml, tagsIn } from './xml.ts'

/** A template that we cannot fill without harm to it. */
export class NotFillable extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}

/** What breaks on the way is a workbook that we cannot read for sure. */
export function unlessUnreadable<Made>(work: () => Made): Made {
  try {
    return work()
  } catch (error) {
    if (error instanceof BrokenXml || error instanceof UnreadableFormula)
      throw new NotFillable('templateUnreadable')
    throw error
  }
}

export interface SheetPart {
  name: string
  part: string
  isHidden: boolean
}
/** The parts of a workbook, all of them as they came. */
export interface Package {
  parts: Entries
  workbook: string
  sheets: SheetPart[]
  /** Days are counted from 1904 instead of 1900. */
  from1904: boolean
}

/** What cannot survive a row that comes in, by the parts that it is kept in. */
const UNKEPT: readonly [part: RegExp, refusal: Refusal][] = [
  [/vbaProject|^xl\/(?:macrosheets|dialogsheets)\//, 'templateMacros'],
  [/^xl\/(?:externalLinks|queryTables|model)\/|^xl\/connections\.xml$/, 'templateLinks'],
  [/^xl\/(?:pivotTables|pivotCache|slicers|slicerCaches|timelines|timelineCaches)\//, 'templateObjects'],
  [/^xl\/(?:ctrlProps|embeddings|activeX|revisions)\/|^_xmlsignatures\//, 'templateObjects'],
]
/** The same, by elements that stand in a sheet or in the workbook. */
const UNKEPT_ELEMENTS: ReadonlySet<string> = new Set([
  'scenarios',
  'customSheetViews',
  'dataConsolidate',
  'oleObjects',
  'controls',
  'sparklineGroups',
])

/** Opens a workbook within the limits of reading; untrusted bytes: only in the child. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits = READ_LIMITS): Package {
  const kind = sniff(bytes)
  if (kind === 'ole') throw new NotFillable(isEncrypted(bytes) ? 'fileEncrypted' : 'notATemplate')
  if (kind !== 'zip') throw new NotFillable('notATemplate')
  const opened = openZip(bytes, limits)
  if ('refusal' in opened && typeof opened.refusal === 'string')
    throw new NotFillable(opened.refusal === 'notADocument' ? 'notATemplate' : (opened.refusal as Refusal))
  const parts = unzipSync(bytes)
  for (const name of Object.keys(parts)) {
    const unkept = UNKEPT.find(([part]) => part.test(name))
    if (unkept !== undefined) throw new NotFillable(unkept[1])
  }
  const workbook = 'xl/workbook.xml'
  if (!(workbook in parts)) throw new NotFillable('notATemplate')
  if (textOf(parts, '[Content_Types].xml').includes('macroEnabled')) throw new NotFillable('templateMacros')
  try {
    return { parts, workbook, ...readWorkbook(parts, workbook) }
  } catch (error) {
    if (error instanceof BrokenXml) throw new NotFillable('notATemplate')
    throw error
  }
}

function isEncrypted(bytes: Uint8Array): boolean {
  try {
    return oleKind(openOle(bytes)) === 'encrypted'
  } catch {
    return false
  }
}

export const textOf = (parts: Entries, name: string): string => {
  const part = parts[name]
  return part === undefined ? '' : strFromU8(part)
}

function readWorkbook(parts: Entries, workbook: string): Pick<Package, 'sheets' | 'from1904'> {
  const xml = textOf(parts, workbook)
  const targets = new Map(relationsOf(parts, workbook).map(({ id, target }) => [id, target]))
  const sheets: SheetPart[] = []
  let from1904 = false
  for (const tag of tagsIn(xml)) {
    if (tag.kind === 'close') continue
    if (tag.name === 'workbookPr') from1904 = isOn(attributeOf(xml, tag, 'date1904'))
    if (tag.name !== 'sheet') continue
    const attributes = attributesOf(xml, tag)
    const valueOf = (name: string) => attributes.find((one) => one.name === name)?.value ?? ''
    const id = attributes.find((one) => one.name.endsWith(':id'))?.value ?? ''
    const part = targets.get(id) ?? ''
    if (!(part in parts)) throw new NotFillable('notATemplate')
    sheets.push({ name: valueOf('name'), part, isHidden: !['', 'visible'].includes(valueOf('state')) })
  }
  if (sheets.length === 0) throw new NotFillable('notATemplate')
  return { sheets, from1904 }
}

export const isOn = (value: string | null): boolean => value === '1' || value === 'true'

export interface Relation {
  id: string
  /** The last word of its type: `table`, `drawing`, `comments`. */
  type: string
  target: string
}

/** What a part refers to within the package. */
export function relationsOf(parts: Entries, part: string): Relation[] {
  const slash = part.lastIndexOf('/')
  const xml = textOf(parts, `${part.slice(0, slash)}/_rels${part.slice(slash)}.rels`)
  const found: Relation[] = []
  for (const tag of tagsIn(xml)) {
    if (tag.kind === 'close' || tag.name !== 'Relationship') continue
    const attributes = new Map(attributesOf(xml, tag).map(({ name, value }) => [name, value]))
    if (attributes.get('TargetMode') === 'External') continue
    found.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: resolve(part.slice(0, slash), attributes.get('Target') ?? ''),
    })
  }
  return found
}

function resolve(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Refuses what stands in a part and would not survive. */
export function refuseUnkept(xml: string): void {
  for (const tag of tagsIn(xml)) {
    if (tag.kind !== 'close' && UNKEPT_ELEMENTS.has(tag.name)) throw new NotFillable('templateObjects')
  }
}
