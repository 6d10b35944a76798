/** px around what is drawn. */
const MARGIN = 16

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

const round = (value: number): string => String(Math.round(value * 10) / 10)
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML cannot hold is left out. */
const CONTROLS = /[^\P{Cc}\t\n\r]/gu
export const escapeXml = (text: string): string =>
  text.replace(CONTROLS, '').replace(/[&<>"]/g, (found) => ENTITIES[found] ?? found)

type Attributes = Readonly<Record<string, string | number | null>>

/** One element of the file; what is null is left out. */
export function tag(name: string, attributes: Attributes, inside = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`],
  )
  return inside === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inside}</${name}>`
}

/** A sheet of white paper that grows with what is drawn on it. */
export class SvgPage {
  readonly #parts: string[] = []
  readonly #defs = new Map<string, string>()
  #right = 0
  #bottom = 0

  /** `box` says how far it reaches. */
  add(part: string, box: Box): void {
    this.#parts.push(part)
    this.#right = Math.max(this.#right, box.x + box.width)
    this.#bottom = Math.max(this.#bottom, box.y + box.height)
  }

  /** Upright hatching in that colour, as a fill. */
  hatch(colour: string): string {
    const id = `hatch-${colour.replace(/[^0-9a-z]+/gi, '-')}`
    const line = tag('path', { d: 'M1 0V4', stroke: colour, 'stroke-width': 2 })
    this.#defs.set(id, tag('pattern', { id, width: 4, height: 4, patternUnits: 'userSpaceOnUse' }, line))
    return `url(#${id})`
  }

  /** The whole file, with the finding as its title and the basis as what it says. */
  file({ title, basis, fonts }: { title: string; basis: string; fonts: string }): string {
    const [width, height] = [this.#right + 2 * MARGIN, this.#bottom + 2 * MARGIN]
    const defs = [...this.#defs.values()].join('')
    const inside = [
      tag('title', {}, escapeXml(title)),
      tag('desc', {}, escapeXml(basis)),
      ...(defs === '' ? [] : [tag('defs', {}, defs)]),
      tag('rect', { width, height, fill: '#ffffff' }),
      tag('g', { transform: `translate(${MARGIN} ${MARGIN})` }, this.#parts.join('\n')),
    ]
    const [w, h] = [round(width), round(height)]
    const head = {
      ...{ xmlns: 'http://www.w3.org/2000/svg', width: w, height: h, viewBox: `0 0 ${w} ${h}` },
      ...{ 'font-family': fonts, role: 'img', style: 'text-autospace: normal' },
    }
    return `<?xml version="1.0" encoding="UTF-8"?>\n${tag('svg', head, inside.join('\n'))}\n`
  }
}
