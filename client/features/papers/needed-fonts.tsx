import { papers } from '#shared/copy/papers.ts'

const words = papers.fonts

/** Which fonts the reader's machine needs to show the paper as it is meant, and what stands in for each. */
export function NeededFonts() {
  return (
    <details className="papers-fonts noprint">
      <summary>{words.title}</summary>
      <p className="ink2">{words.text}</p>
      <table className="t" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">{words.columns.font}</th>
            <th scope="col">{words.columns.use}</th>
            <th scope="col">{words.columns.instead}</th>
          </tr>
        </thead>
        <tbody>
          {words.rows.map(({ name, use, instead }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{use}</td>
              <td>{instead.replaceAll(',', '、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
