import type { TemplateFill, TemplateUse } from '#shared/templates/model.ts'
import type { FillAsked } from './fill-template.ts'

/** Rows of items as the columns of a template. */
export function fillAsked(
  { sheet, row, columns, noteAt }: TemplateUse,
  { rows, note }: Pick<TemplateFill, 'rows' | 'note'>,
): FillAsked {
  return {
    ...{ sheet, row, count: rows.length },
    columns: columns.map(({ column, use }, at) => ({
      column,
      fill: use === 'keep' || use === 'blank' ? use : { values: rows.map((cells) => cells[at] ?? null) },
    })),
    note: noteAt === null ? null : { at: noteAt, text: note },
  }
}
