import { papers } from '#shared/copy/papers.ts'
import type { Sheet } from '#shared/papers/sheet.ts'
import { useAddress } from '../../api/use-search.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { Tabs } from '../../components/tabs.tsx'

const PANEL = 'papers-sheet'

/** A workbook as its sheets will stand: one at a time, as in the file. */
export function SheetPreview({ sheets }: { sheets: readonly Sheet[] }) {
  const { search, change } = useAddress()
  const shown = sheets.find(({ name }) => name === search.sheet) ?? sheets[0]
  if (shown === undefined) return null
  return (
    <>
      {sheets.length > 1 && (
        <Tabs
          className="papers-sheets noprint"
          label={papers.preview.sheets}
          tabs={sheets.map(({ name, rows }) => ({ name, label: name, count: rows.length }))}
          value={shown.name}
          panelId={() => PANEL}
          onChange={(name) => change({ sheet: name })}
        />
      )}
      <ScrollBox label={shown.title} className="papers-sheet">
        <div id={PANEL}>
          <h2>{shown.title}</h2>
          <p className="ink3">{shown.note}</p>
          <table className="t papers-cells" aria-label={shown.title}>
            <colgroup>
              {shown.columns.map(({ head, width }) => (
                <col key={head} style={{ width: `${width}ch` }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {shown.columns.map(({ head }) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.rows.map((row, at) => (
                <tr key={at}>
                  {shown.columns.map(({ head, isCentred }, of) => (
                    <td key={head} className={isCentred === true ? 'c' : undefined}>
                      {row[of]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </ScrollBox>
    </>
  )
}
