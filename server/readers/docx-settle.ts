import { tagsNamed } from './xml-tags.ts'

/** The xml without the outermost elements of this name for which `isCut` holds; `after` is where the element ends. */
function cut(xml: string, name: string, isCut: (element: string, after: number) => boolean): string {
  const kept: string[] = []
  let depth = 0
  let start = 0
  let done = 0
  for (const { index, tag, closes } of tagsNamed(xml, name)) {
    if (closes) depth -= 1
    else if (depth === 0) start = index
    if (!closes && !tag.endsWith('/>')) depth += 1
    if (depth > 0) continue
    depth = 0
    const end = index + tag.length
    if (start < done || !isCut(xml.slice(start, end), end)) continue
    kept.push(xml.slice(done, start))
    done = end
  }
  kept.push(xml.slice(done))
  return kept.join('')
}

/** Footnotes, endnotes and comments are not the plan's own words. */
const NOTE = /<w:(?:footnote|endnote|comment)Reference\b[^<>]{0,400}>/g
const RUBY = /<\/?w:ruby(?:Base)?(?:\s[^<>]{0,200})?>/g
const HIDDEN = /<w:vanish(?:\s{0,4}\/|\s[^<>]{0,40}"(?:1|true|on)"[^<>]{0,40})>/

const isHidden = (run: string): boolean => {
  const end = run.indexOf('</w:rPr>')
  return end > 0 && HIDDEN.test(run.slice(0, end))
}

/** The body as it stands when all changes are accepted and each text box is there once, without what is hidden. */
export function settleDocument(document: string): string {
  let xml = document.replace(NOTE, '')
  // Of characters with their sound printed above them, the characters.
  for (const name of ['w:pPrChange', 'w:rPrChange', 'w:rt', 'w:rubyPr']) xml = cut(xml, name, () => true)
  xml = xml.replace(RUBY, '')
  const boxed = xml
  xml = cut(boxed, 'mc:Choice', (_, after) =>
    /^\s{0,40}<mc:Fallback[\s>]/.test(boxed.slice(after, after + 80)),
  )
  return cut(xml, 'w:r', isHidden)
}
