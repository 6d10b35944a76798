import { readNumber } from '#shared/plan/numbers.ts'
import { LIST_COMMA } from '#shared/plan/words.ts'
import { numberWord } from './number-word.ts'

/** How a list counts: the format, and what stands behind the number. */
interface Counting {
  format: string
  after: string
}

interface OpenList {
  /** A table stands among them: lists do not reach out of their cell. */
  isTable: boolean
  counting: Counting | null
  next: number
  step: 1 | -1
}

const dotted = (format: string): Counting => ({ format, after: '.' })
const comma = (format: string): Counting => ({ format, after: LIST_COMMA })
/** As style sheets name them; what a style sheet defines itself counts 1, 2, 3. */
const STYLES: Readonly<Record<string, Counting | null>> = {
  none: null,
  disc: null,
  circle: null,
  square: null,
  decimal: dotted('decimal'),
  'decimal-leading-zero': dotted('decimalZero'),
  'lower-alpha': dotted('lowerLetter'),
  'lower-latin': dotted('lowerLetter'),
  'upper-alpha': dotted('upperLetter'),
  'upper-latin': dotted('upperLetter'),
  'lower-roman': dotted('lowerRoman'),
  'upper-roman': dotted('upperRoman'),
  'cjk-decimal': comma('ideographDigital'),
  'cjk-ideographic': comma('chineseCounting'),
  'simp-chinese-informal': comma('chineseCounting'),
  'trad-chinese-informal': comma('chineseCounting'),
  'simp-chinese-formal': comma('chineseLegalSimplified'),
  'trad-chinese-formal': comma('ideographLegalTraditional'),
  'cjk-heavenly-stem': comma('ideographTraditional'),
  'cjk-earthly-branch': comma('ideographZodiac'),
}
const TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

const NAME = /^<(\/?[a-z]{1,8})[\s/>]/i
const START = /\sstart\s?=\s?["']?(-?\d{1,6})/i
const VALUE = /\svalue\s?=\s?["']?(-?\d{1,6})/i
const TYPE = /\s[Tt][Yy][Pp][Ee]\s?=\s?["']?([1aAiI])(?=["'\s>])/
const STYLE = /[\s;"']list-style(?:-type)?\s{0,4}:\s{0,4}([^;"'>]{1,80})/i
const REVERSED = /\sreversed(?=[\s=>])/i

function countingOf(tag: string, usual: Counting | null): Counting | null {
  const words = STYLE.exec(tag)?.[1]?.toLowerCase().trim().split(' ') ?? []
  const name = words.find((word) => Object.hasOwn(STYLES, word)) ?? TYPES[TYPE.exec(tag)?.[1] ?? '']
  return name === undefined ? usual : (STYLES[name] ?? null)
}

const numberIn = (tag: string, attribute: RegExp): number | null => {
  const given = attribute.exec(tag)?.[1]
  return given === undefined ? null : Number(given)
}

/** Numbers that a page does not print but has its lists count. */
export class ListNumbers {
  readonly #html: string
  readonly #open: OpenList[] = []
  #tables = 0
  /** Lists so far, and by their order how many items each has: one that counts down begins there. */
  #order = 0
  #lengths: number[] | null = null
  #mark = ''

  constructor(html: string) {
    this.#html = html
  }

  /** Follows a tag, in case it begins or ends a list, an item, or a cell that may hold lists. */
  take(tag: string): void {
    switch (NAME.exec(tag)?.[1]?.toLowerCase() ?? '') {
      case 'ol':
        return this.#begin(tag)
      case 'ul':
        return this.#push(null)
      case '/ol':
      case '/ul':
        if (this.#open.at(-1)?.isTable === false) this.#open.pop()
        return
      case 'li':
        this.#mark = this.#count(tag)
        return
      case '/li':
        this.#mark = ''
        return
      case 'table':
        this.#leaveCell()
        this.#push(null, { isTable: true })
        this.#tables += 1
        return
      case '/table':
        return this.#endTable()
      case 'td':
      case 'th':
      case 'tr':
        return this.#leaveCell()
    }
  }

  /** The first words of an item with their number; none before one that is printed, nor before what only leads elsewhere. */
  number(words: string, isLink: boolean): string {
    const mark = this.#mark
    this.#mark = ''
    if (mark === '' || isLink || isNumbered(words)) return words
    return /^\d/.test(words) ? `${mark} ${words}` : mark + words
  }

  #push(counting: Counting | null, more: Partial<OpenList> = {}): void {
    this.#open.push({ isTable: false, counting, next: 1, step: 1, ...more })
  }

  #begin(tag: string): void {
    const start = numberIn(tag, START)
    const counting = countingOf(tag, dotted('decimal'))
    if (REVERSED.test(tag)) {
      this.#lengths ??= lengthsOf(this.#html)
      this.#push(counting, { next: start ?? this.#lengths[this.#order] ?? 1, step: -1 })
    } else this.#push(counting, { next: start ?? 1 })
    this.#order += 1
  }

  #count(tag: string): string {
    const list = this.#open.at(-1)
    if (list === undefined || list.isTable) return ''
    const value = numberIn(tag, VALUE) ?? list.next
    list.next = value + list.step
    const counting = list.counting === null ? null : countingOf(tag, list.counting)
    return counting === null ? '' : numberWord(value, counting.format) + counting.after
  }

  /** Old pages leave out ends: what was open in the cell ends with it. */
  #leaveCell(): void {
    this.#mark = ''
    if (this.#tables > 0) while (this.#open.at(-1)?.isTable === false) this.#open.pop()
  }

  #endTable(): void {
    if (this.#tables === 0) return
    this.#leaveCell()
    this.#open.pop()
    this.#tables -= 1
  }
}

/** A decimal in front of words is as often an amount: only a blank behind it makes it a number. */
function isNumbered(words: string): boolean {
  const flat = words.slice(0, 40).normalize('NFKC')
  const number = readNumber(flat)
  return number !== null && (number.style !== 'decimal' || /\s$/.test(flat.slice(0, number.length)))
}

const LIST_TAG = /<(\/?)(ol|ul|li)(?=[\s>])/gi

/** By their order, how many items the ordered lists of a page have. */
function lengthsOf(html: string): number[] {
  const lengths: number[] = []
  const open: (number | null)[] = []
  for (const [, end, name] of html.matchAll(LIST_TAG)) {
    const at = open.at(-1)
    if (name?.toLowerCase() === 'li') {
      if (end === '' && typeof at === 'number') lengths[at] = (lengths[at] ?? 0) + 1
    } else if (end === '/') open.pop()
    else if (name?.toLowerCase() === 'ul') open.push(null)
    else open.push(lengths.push(0) - 1)
  }
  return lengths
}
