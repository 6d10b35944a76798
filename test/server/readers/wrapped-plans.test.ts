import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { utils, write } from '@e965/xlsx'
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '#server/readers/read-document.ts'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { printedPdf } from './a-pdf.ts'
import { inGb18030 } from './gb18030.ts'
import { automaticDocx } from './office-files.ts'

const seeds = path.resolve(import.meta.dirname, '../../../../shared/plans/seeds')
const files = existsSync(seeds) ? globSync(path.join(seeds, '*.txt')).sort() : []

/** The same words as an office may hold them. */
const WRAPS: Record<string, (text: string) => Uint8Array> = {
  'a Word document with automatic numbers': (text) => automaticDocx(text.split('\n')),
  'a PDF': printedPdf,
  'text in GB18030': inGb18030,
  'a saved web page': (text) =>
    strToU8(
      `<html><head><meta charset="utf-8"></head><body>${text.split('\n').map(asParagraph).join('\n')}</body></html>`,
    ),
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const asParagraph = (line: string): string => `<p>${escaped(line)}</p>`

/** What an item comes to, without its place in the source. */
const brief = (plan: ParsedPlan) =>
  plan.items.map(({ title, lead, support, due }) => [
    title.replace(/\s/g, ''),
    lead.join(),
    support.join(),
    due.kind,
    due.date,
  ])

describe.skipIf(files.length === 0)('published plans', () => {
  for (const file of files) {
    const text = readFileSync(file, 'utf8')
    const plain = readPlan(text)
    const options = { year: plain.year }
    it.each(Object.keys(WRAPS))(
      `${path.basename(file).slice(0, 3)} as %s gives the same items`,
      async (wrap) => {
        const read = await readDocument(WRAPS[wrap]?.(text) ?? new Uint8Array())
        const parsed = readPlan('text' in read ? read.text : read.refusal, options)
        expect(parsed.kind).toBe(plain.kind)
        expect(brief(parsed)).toEqual(brief(plain))
      },
    )

    if (plain.items.length === 0) continue
    it(`${path.basename(file).slice(0, 3)} as a table in a workbook gives the same items`, async () => {
      const rows = plain.items.map((item, at) => [
        at + 1,
        item.title,
        item.text,
        item.lead.join('、'),
        item.support.join('、'),
        item.due.text ?? '',
      ])
      const sheet = utils.aoa_to_sheet([
        ['序号', '工作任务', '工作措施', '牵头单位', '配合单位', '完成时限'],
        ...rows,
      ])
      const bytes = new Uint8Array(write(utils.book_new(sheet, '台账'), { type: 'array', bookType: 'xlsx' }))
      const read = await readDocument(bytes)
      const parsed = readPlan('text' in read ? read.text : read.refusal, options)
      const units = (plan: ParsedPlan) => plan.items.map(({ lead, support }) => [lead, support])
      expect(parsed.items).toHaveLength(plain.items.length)
      expect(units(parsed)).toEqual(units(plain))
    })
  }
})
