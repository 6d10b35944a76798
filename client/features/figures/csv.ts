import type { DataTable } from './tables.ts'

const BYTE_ORDER_MARK = '\uFEFF'

/** A text that a spreadsheet would run as a formula is made to begin with an apostrophe. */
function neutral(text: string): string {
  return /^[=+\-@\t\r]/.test(text.trimStart()) || /^[\t\r]/.test(text) ? `'${text}` : text
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  return `"${neutral(value).replaceAll('"', '""')}"`
}

/** Tables one below the other, each with its title and basis; Excel and WPS read it as UTF-8 by its mark. */
export function toCsv(tables: readonly DataTable[]): string {
  const blocks = tables.map((table) => {
    const heads = [table.title, table.basis].map((line) => cell(line))
    const rows = [
      table.columns.map((column) => column.label),
      ...table.rows.map((row) => row.map((c) => c.value)),
    ]
    return [...heads, ...rows.map((row) => row.map(cell).join(','))].join('\r\n')
  })
  return `${BYTE_ORDER_MARK}${blocks.join('\r\n\r\n')}\r\n`
}
