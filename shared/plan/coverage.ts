import type { Coverage, CoverageKind, NoiseKind, Piece, Span } from './model.ts'
import { placeOf, type Text } from './text.ts'

const KINDS: readonly CoverageKind[] = ['unclaimed', 'item', 'heading', 'owner', 'window', 'prose', 'noise']
const NOISES: readonly NoiseKind[] = [
  'furniture',
  'indexHeader',
  'pageNumber',
  'spam',
  'gloss',
  'blank',
  'distribution',
  'attachment',
]
const UNPAINTED = 255
const NO_ITEM = -1

/** What every character of the source was taken for. Later claims stand over earlier ones. */
export class Claims {
  readonly source: string
  readonly #kinds: Uint8Array
  readonly #details: Int32Array

  constructor(source: string) {
    this.source = source
    this.#kinds = new Uint8Array(source.length).fill(UNPAINTED)
    this.#details = new Int32Array(source.length).fill(NO_ITEM)
  }

  /** Claims a stretch of cleaned text, character by character: what was cut out of it stays as it is. */
  text(kind: CoverageKind, text: Text, detail: { item?: number; from?: number; to?: number } = {}): void {
    const code = KINDS.indexOf(kind)
    const to = detail.to ?? text.flat.length
    for (let index = detail.from ?? 0; index < to; index += 1)
      this.#paint(placeOf(text, index), code, detail.item ?? NO_ITEM)
  }

  noise(noise: NoiseKind, [from, to]: Span): void {
    const code = KINDS.indexOf('noise')
    const detail = NOISES.indexOf(noise)
    for (let at = from; at < to; at += 1) this.#paint(at, code, detail)
  }

  noiseText(noise: NoiseKind, text: Text): void {
    const code = KINDS.indexOf('noise')
    const detail = NOISES.indexOf(noise)
    for (let index = 0; index < text.flat.length; index += 1) this.#paint(placeOf(text, index), code, detail)
  }

  #paint(at: number, kind: number, detail: number): void {
    this.#kinds[at] = kind
    this.#details[at] = detail
  }

  /** The claims as pieces without gaps; blanks and signs that nobody claimed go with what stands before them. */
  coverage(): Coverage {
    const byKind: Record<CoverageKind, number> = {
      item: 0,
      heading: 0,
      owner: 0,
      window: 0,
      prose: 0,
      noise: 0,
      unclaimed: 0,
    }
    const pieces: Piece[] = []
    let total = 0
    let start = 0
    let kind = KINDS.indexOf('noise')
    let detail = NOISES.indexOf('blank')
    for (let at = 0; at < this.source.length; at += 1) {
      const blank = isBlank(this.source.charCodeAt(at))
      let own = this.#kinds[at] ?? UNPAINTED
      let ownDetail = this.#details[at] ?? NO_ITEM
      if (blank || own === UNPAINTED) {
        const carried = blank || isSign(this.source.charAt(at))
        own = carried ? kind : 0
        ownDetail = carried ? detail : NO_ITEM
      }
      if (own !== kind || ownDetail !== detail) {
        if (at > start) pieces.push(pieceOf(start, at, kind, detail))
        start = at
        kind = own
        detail = ownDetail
      }
      if (blank) continue
      total += 1
      byKind[KINDS[kind] ?? 'unclaimed'] += 1
    }
    if (this.source.length > start) pieces.push(pieceOf(start, this.source.length, kind, detail))
    return { total, byKind, pieces }
  }
}

const isBlank = (code: number): boolean =>
  code === 0x20 ||
  (code >= 9 && code <= 13) ||
  // No blank of Unicode lies among the Chinese characters.
  (code >= 0xa0 && (code <= 0x3000 || code === 0xfeff) && /\s/.test(String.fromCharCode(code)))
const isSign = (char: string): boolean => !/[\p{L}\p{N}]/u.test(char)

function pieceOf(start: number, end: number, kind: number, detail: number): Piece {
  const name = KINDS[kind] ?? 'unclaimed'
  const span: Span = [start, end]
  if (name === 'noise') return { kind: name, span, noise: NOISES[detail] ?? 'furniture' }
  return detail === NO_ITEM ? { kind: name, span } : { kind: name, span, item: detail }
}
