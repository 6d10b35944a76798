import { type Box, escapeXml, SvgPage, tag } from './svg-page.ts'

/** What is on the screen only, or only for readers. */
const LEFT_OUT = '.noprint, .sr, title'
/** What an SVG of the page looks like is in the style of the page; a file has none. */
const INLINED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const
const KEPT = new Set([
  ...['d', 'x', 'y', 'x1', 'y1', 'x2', 'y2', 'dx', 'dy', 'cx', 'cy', 'r', 'width', 'height', 'points'],
  ...['transform', 'clip-path', 'id'],
])

/**
 * Draws a part of the page as vectors: grounds, rules, words and marks where the browser has set them, on white paper in
 * the light colours whatever the screen wears, and unrolled where the screen scrolls. Nothing is left of it on the page.
 */
export function drawSvg(root: HTMLElement, named: { title: string; basis: string }): string {
  return asPicture(root, () => {
    const from = root.getBoundingClientRect()
    const drawing = new Drawing(from.left, from.top)
    drawing.element(root, null)
    return drawing.page.file({ ...named, fonts: getComputedStyle(root).fontFamily })
  })
}

/** All at once, so that nobody sees it. */
function asPicture<Result>(root: HTMLElement, draw: () => Result): Result {
  const { dataset } = document.documentElement
  const { theme } = dataset
  const still = document.createElement('style')
  still.textContent = '*, *::before, *::after { transition: none !important }'
  document.head.append(still)
  dataset.theme = 'light'
  root.classList.add('as-picture')
  try {
    return draw()
  } finally {
    root.classList.remove('as-picture')
    if (theme === undefined) delete dataset.theme
    else dataset.theme = theme
    still.remove()
  }
}

const isSeen = (colour: string): boolean => colour !== 'transparent' && !/[,/]\s*0\)$/.test(colour)

/** The first colour that a computed style names. */
function colourIn(value: string): string | null {
  const from = value.indexOf('rgb')
  const to = value.indexOf(')', from)
  return from < 0 || to < 0 ? null : value.slice(from, to + 1)
}

interface Line {
  text: string
  box: DOMRect
}

class Drawing {
  readonly page = new SvgPage()
  readonly #left: number
  readonly #top: number
  readonly #pen = document.createElement('canvas').getContext('2d')

  constructor(left: number, top: number) {
    this.#left = left
    this.#top = top
  }

  /** `clip`: beyond its right edge words are cut. */
  element(element: Element, clip: DOMRect | null): void {
    if (element.matches(LEFT_OUT)) return
    const style = getComputedStyle(element)
    if (style.display === 'none' || style.visibility === 'hidden') return
    if (element instanceof SVGSVGElement) {
      this.#svg(element)
      return
    }
    if (!(element instanceof HTMLElement)) return
    const box = element.getBoundingClientRect()
    this.#ground(style, box)
    this.#rules(style, box)
    const inner = style.overflowX === 'hidden' ? box : clip
    for (const child of element.childNodes) {
      if (child instanceof Text) this.#words(child, style, inner)
      else if (child instanceof Element) this.element(child, inner)
    }
  }

  #at({ left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Box {
    return { x: left - this.#left, y: top - this.#top, width, height }
  }

  #ground(style: CSSStyleDeclaration, whole: DOMRect): void {
    const inset = (side: 'top' | 'right' | 'bottom' | 'left') =>
      style.backgroundClip === 'border-box'
        ? 0
        : Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
    const box = this.#at({
      ...{ left: whole.left + inset('left'), top: whole.top + inset('top') },
      width: whole.width - inset('left') - inset('right'),
      height: whole.height - inset('top') - inset('bottom'),
    })
    if (box.width <= 0 || box.height <= 0) return
    if (isSeen(style.backgroundColor))
      this.page.add(tag('rect', { ...box, fill: style.backgroundColor }), box)
    const hatch = colourIn(style.backgroundImage)
    if (hatch !== null) this.page.add(tag('rect', { ...box, fill: this.page.hatch(hatch) }), box)
    if (!style.boxShadow.includes('inset')) return
    const frame = colourIn(style.boxShadow)
    const [, dy = 0, , spread = 0] = style.boxShadow
      .split(' ')
      .filter((word) => word.endsWith('px'))
      .map(Number.parseFloat)
    if (frame === null) return
    if (spread > 0) {
      const half = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height - 1 }
      this.page.add(tag('rect', { ...half, fill: 'none', stroke: frame }), box)
    } else if (dy < 0) {
      const y = box.y + box.height + dy / 2
      this.page.add(rule(box.x, y, box.x + box.width, y, frame, -dy, null), box)
    }
  }

  #rules(style: CSSStyleDeclaration, whole: DOMRect): void {
    const box = this.#at(whole)
    const [right, bottom] = [box.x + box.width, box.y + box.height]
    for (const side of ['top', 'right', 'bottom', 'left'] as const) {
      const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
      const kind = style.getPropertyValue(`border-${side}-style`)
      const colour = style.getPropertyValue(`border-${side}-color`)
      if (!(width > 0) || kind === 'none' || kind === 'hidden' || !isSeen(colour)) continue
      const dashes =
        kind === 'dashed' ? `${width * 3} ${width * 2}` : kind === 'dotted' ? `${width} ${width}` : null
      const y = side === 'bottom' ? bottom - width / 2 : box.y + width / 2
      const x = side === 'right' ? right - width / 2 : box.x + width / 2
      const drawn =
        side === 'top' || side === 'bottom'
          ? rule(box.x, y, right, y, colour, width, dashes)
          : rule(x, box.y, x, bottom, colour, width, dashes)
      this.page.add(drawn, box)
    }
  }

  #words(node: Text, style: CSSStyleDeclaration, clip: DOMRect | null): void {
    const parent = node.parentElement?.getBoundingClientRect()
    const size = Number.parseFloat(style.fontSize)
    for (const line of linesOf(node)) {
      const { text, box } = clip === null ? line : cut(line, node, clip, size)
      if (text === '') continue
      const at = this.#at(box)
      const [x, anchor] = anchorOf(at, parent ? this.#at(parent) : at, style.textAlign)
      const weight = style.fontWeight === '400' ? null : style.fontWeight
      const facts = { x, y: at.y + this.#ascent(style, box.height), 'font-size': size, 'font-weight': weight }
      this.page.add(tag('text', { ...facts, fill: style.color, 'text-anchor': anchor }, escapeXml(text)), at)
    }
  }

  /** From the upper edge of a line to the foot of its letters. */
  #ascent(style: CSSStyleDeclaration, height: number): number {
    if (this.#pen === null) return height * 0.8
    this.#pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const { fontBoundingBoxAscent: up, fontBoundingBoxDescent: down } = this.#pen.measureText('x')
    return (height - up - down) / 2 + up
  }

  #svg(svg: SVGSVGElement): void {
    const box = svg.getBoundingClientRect()
    const at = this.#at(box)
    const view = svg.viewBox.baseVal
    const scale = view !== null && view.width > 0 ? box.width / view.width : 1
    const inside = [...svg.children].map(inlined).join('')
    const transform = `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})${scale === 1 ? '' : ` scale(${scale.toFixed(3)})`}`
    if (inside !== '') this.page.add(tag('g', { transform }, inside), at)
  }
}

function rule(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  stroke: string,
  width: number,
  dashes: string | null,
): string {
  return tag('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, 'stroke-dasharray': dashes })
}

/** The words of a node, line by line as they are broken. */
function linesOf(node: Text): Line[] {
  const range = document.createRange()
  range.selectNodeContents(node)
  const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
  const [first] = boxes
  if (first === undefined) return []
  if (boxes.every(({ top }) => Math.abs(top - first.top) < 2))
    return [{ text: node.data.trim().replace(/\s+/g, ' '), box: range.getBoundingClientRect() }]
  const lines: { from: number; to: number; top: number }[] = []
  for (let at = 0; at < node.data.length; at++) {
    range.setStart(node, at)
    range.setEnd(node, at + 1)
    const { top, width } = range.getBoundingClientRect()
    if (width === 0) continue
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.top - top) < 2) line.to = at + 1
    else lines.push({ from: at, to: at + 1, top })
  }
  return lines.map(({ from, to }) => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return { text: node.data.slice(from, to).trim(), box: range.getBoundingClientRect() }
  })
}

/** As the screen cuts a line that is too long. */
function cut(line: Line, node: Text, clip: DOMRect, size: number): Line {
  const { box } = line
  if (box.left >= clip.right || box.right <= clip.left || box.top >= clip.bottom || box.bottom <= clip.top)
    return { ...line, text: '' }
  if (box.right <= clip.right + 1) return line
  const range = document.createRange()
  const start = node.data.indexOf(line.text)
  for (let to = start + line.text.length; to > start; to--) {
    range.setStart(node, start)
    range.setEnd(node, to)
    const kept = range.getBoundingClientRect()
    if (kept.right <= clip.right - size) return { text: `${node.data.slice(start, to)}…`, box: kept }
  }
  return { ...line, text: '' }
}

/** Held where it is held on the screen, so that another font of other widths stays in place. */
function anchorOf(own: Box, parent: Box, align: string): [number, 'middle' | 'end' | null] {
  const before = own.x - parent.x
  const after = parent.x + parent.width - own.x - own.width
  const isMiddle = align === 'center' || (before > 2 && Math.abs(before - after) < 1.5)
  if (isMiddle) return [own.x + own.width / 2, 'middle']
  if (align === 'right' || align === 'end') return [own.x + own.width, 'end']
  return [own.x, null]
}

/** A mark or a chart of the page with its looks in it; links are links of the page only. */
function inlined(element: Element): string {
  if (!(element instanceof SVGElement) || element.matches(LEFT_OUT)) return ''
  const style = getComputedStyle(element)
  if (style.display === 'none' || style.visibility === 'hidden') return ''
  const looks = INLINED.flatMap((name) => {
    const value = style.getPropertyValue(name)
    return value === '' || value === USUAL[name] ? [] : [[name, value.replace(/px/g, '')] as const]
  })
  const kept = [...element.attributes].flatMap(({ name, value }) =>
    KEPT.has(name) ? [[name, value] as const] : [],
  )
  const name = element.tagName === 'a' || element.tagName === 'svg' ? 'g' : element.tagName
  const inside = [...element.childNodes].map((child) =>
    child instanceof Text ? escapeXml(child.data) : child instanceof Element ? inlined(child) : '',
  )
  const isEmpty = inside.join('') === ''
  if (isEmpty && (name === 'g' || name === 'text' || name === 'tspan' || name === 'defs')) return ''
  return tag(name, Object.fromEntries([...kept, ...looks]), inside.join(''))
}

const USUAL: Readonly<Record<(typeof INLINED)[number], string>> = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'font-size': '',
  'font-weight': '400',
  'text-anchor': 'start',
}
