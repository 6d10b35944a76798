import { type CSSProperties, useLayoutEffect, useRef, useState } from 'react'
import { days } from '#shared/copy/days.ts'
import { paperFonts, paperWords } from '#shared/copy/papers/fonts.ts'
import { papers } from '#shared/copy/papers.ts'
import { BODY_PT, signatureIndents, TIGHTER_PT } from '#shared/papers/measures.ts'
import type { Paper } from '#shared/papers/paper.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { PaperBlock } from './paper-block.tsx'

/** The same fonts as in the file, and the same that stand in for them. */
const FAMILIES = Object.fromEntries(
  Object.entries(paperFonts).map(([role, { name, instead }]) => {
    const families = ['Paper Latin', name, ...instead.split(',')].map((family) => `"${family}"`)
    return [`--paper-${role}`, [...families, role === 'first' ? 'sans-serif' : 'serif'].join(', ')]
  }),
)

/** A sheet and the gap after it, in px of the screen. */
const SHEET = 210 * (96 / 25.4)
const GAP = 16

/**
 * The paper as pages side by side, by the measures of GB/T 9704-2012. The text flows through columns as high as a page's
 * 22 lines; the sheets lie under it. In print it is one flow, and the browser makes the pages.
 */
export function PaperPages({ paper }: { paper: Paper }) {
  const flow = useRef<HTMLElement>(null)
  const [count, setCount] = useState(1)
  useLayoutEffect(() => {
    const element = flow.current
    if (element === null) return
    const measure = () => setCount(Math.max(1, Math.round((element.scrollWidth + GAP) / (SHEET + GAP))))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    void document.fonts?.ready.then(measure)
    return () => observer.disconnect()
  }, [paper])
  return (
    <ScrollBox label={papers.preview.label} className="paper-scroll">
      <p className="ink3 noprint paper-count" aria-live="polite">
        {papers.preview.pages(count)}
      </p>
      <div className="paper-strip" style={{ ...FAMILIES, '--pages': count } as CSSProperties}>
        <div className="paper-sheets noprint" aria-hidden>
          {Array.from({ length: count }, (_, at) => (
            <div key={at} className="paper-sheet">
              <span className={at % 2 === 0 ? 'paper-no odd' : 'paper-no even'}>
                {papers.preview.page(at + 1)}
              </span>
            </div>
          ))}
        </div>
        <article ref={flow} className="paper-flow" lang="zh-CN" aria-label={paper.title.replaceAll('\n', '')}>
          <PaperText paper={paper} />
        </article>
      </div>
    </ScrollBox>
  )
}

const oneLine = (title: string): string => title.replaceAll('\n', '')

function PaperText({ paper }: { paper: Paper }) {
  const { number, title, addressee, body, annexes, basis } = paper
  return (
    <>
      {number !== null && <p className="paper-number">{number}</p>}
      <h2 className="paper-title">{title}</h2>
      {addressee !== null && (
        <p className="paper-plain">
          {addressee}
          {paperWords.colon}
        </p>
      )}
      {body.map((block, at) => (
        <PaperBlock key={at} block={block} />
      ))}
      {annexes.length > 0 && paper.signer !== null && (
        <ol className="paper-annexes">
          {annexes.map((annex, at) => (
            <li key={annex.title}>
              {at === 0 && paperWords.annexLine}
              {annexes.length === 1
                ? oneLine(annex.title)
                : paperWords.numbered(at + 1, oneLine(annex.title))}
            </li>
          ))}
        </ol>
      )}
      <Signature paper={paper} />
      {annexes.map((annex, at) => (
        <section key={annex.title} className="paper-annex">
          <p className="paper-mark">{annexes.length === 1 ? paperWords.annex : paperWords.annexNo(at + 1)}</p>
          <h3 className="paper-title">{annex.title}</h3>
          {annex.body.map((block, of) => (
            <PaperBlock key={of} block={block} />
          ))}
        </section>
      ))}
      {basis !== '' && <p className="paper-basis">{basis}</p>}
    </>
  )
}

function Signature({ paper: { signer, on } }: { paper: Paper }) {
  if (signer === null) return null
  const date = days.title(on)
  const indents = signatureIndents(signer, date)
  const inset = (characters: number) => ({ paddingRight: `${characters * (BODY_PT - TIGHTER_PT)}pt` })
  return (
    <div className="paper-signature">
      <p style={inset(indents.signer)}>{signer}</p>
      <p style={inset(indents.date)}>{date}</p>
    </div>
  )
}
