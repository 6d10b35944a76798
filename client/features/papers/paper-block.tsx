import { TABLE_PITCH_PT } from '#shared/papers/measures.ts'
import type { Block, Form } from '#shared/papers/paper.ts'

const levels = { 1: 'h3', 2: 'h4', 3: 'h5', 4: 'h6' } as const

export function PaperBlock({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading': {
      const Heading = levels[block.level]
      return <Heading className={`paper-h${block.level}`}>{block.text}</Heading>
    }
    case 'text':
      return <p className="paper-text">{block.text}</p>
    case 'table':
      return <PaperTable {...block} />
    case 'form':
      return <PaperForm {...block} />
  }
}

const shares = (widths: readonly number[]): string[] => {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => `${(width / whole) * 100}%`)
}

function Columns({ widths }: { widths: readonly number[] }) {
  return (
    <colgroup>
      {shares(widths).map((width, at) => (
        <col key={at} style={{ width }} />
      ))}
    </colgroup>
  )
}

function PaperTable({ columns, rows }: Extract<Block, { type: 'table' }>) {
  return (
    <table className="paper-table">
      <Columns widths={columns.map(({ width }) => width)} />
      <thead>
        <tr>
          {columns.map(({ head }) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {columns.map(({ head, align }, of) => (
              <td key={head} className={`to-${align}`}>
                {row[of]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PaperForm({ widths, rows }: Form) {
  return (
    <table className="paper-table">
      <Columns widths={widths} />
      <tbody>
        {rows.map(({ cells, lines }, at) => (
          <tr key={at} style={{ height: `${TABLE_PITCH_PT * (lines ?? 1) + 8}pt` }}>
            {cells.map(({ text, span, isLabel }, of) => {
              const Cell = isLabel === true ? 'th' : 'td'
              return (
                <Cell key={of} colSpan={span ?? 1} {...(isLabel === true ? { scope: 'row' as const } : {})}>
                  {text}
                </Cell>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
