import { AFTER_NUMBER, RtfPage } from './rtf-page.ts'
import { type RtfToken, rtfTokens } from './rtf-tokens.ts'
import { BREAKS, encodingOfPage, pageOfCharset, SIGNS, WORDLESS } from './rtf-words.ts'

/** Groups lie in each other no deeper than this; Word itself stays far below. */
const DEEPEST = 500
const CHINESE = 936
const DOUBLE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-kr'])

interface State {
  isSkipped: boolean
  isFonts: boolean
  /** In the printed number of a list. */
  isNumber: boolean
  isHidden: boolean
  isDeleted: boolean
  isInTable: boolean
  /** The paragraph belongs to a list. */
  isListed: boolean
  font: number
  /** Characters for old readers that stand after one in Unicode. */
  instead: number
}

/** The words of a file in Rich Text Format, and whether it has automatic numbers that are not printed in it. */
export function readRtf(bytes: Uint8Array): { text: string; lacksNumbers: boolean } {
  const reader = new RtfReader()
  for (const token of rtfTokens(bytes)) reader.take(token)
  return reader.finish()
}

class RtfReader {
  readonly #page = new RtfPage()
  readonly #states: State[] = []
  #state: State = {
    isSkipped: false,
    isFonts: false,
    isNumber: false,
    isHidden: false,
    isDeleted: false,
    isInTable: false,
    isListed: false,
    font: -1,
    instead: 1,
  }
  /** By font: the code page of its characters. */
  readonly #fonts = new Map<number, number>()
  #codePage: number | null = null
  #bytes: number[] = []
  #isLead = false
  #toSkip = 0
  #isStarred = false
  #isChinese = false
  #isPrinted = false
  #lacksNumbers = false

  take(token: RtfToken): void {
    if (token.kind === 'byte') {
      this.#takeByte(token.value)
      return
    }
    this.#decode()
    this.#toSkip = 0
    if (token.kind === 'word') this.#takeWord(token.name, token.value)
    else if (token.kind === 'open') this.#open()
    else this.#state = this.#states.pop() ?? this.#state
  }

  finish(): { text: string; lacksNumbers: boolean } {
    this.#decode()
    return { text: this.#page.finish(), lacksNumbers: this.#lacksNumbers }
  }

  #open(): void {
    if (this.#states.length > DEEPEST) throw new Error('Groups too deep')
    this.#states.push(this.#state)
    this.#state = { ...this.#state }
    this.#isStarred = false
  }

  #takeByte(byte: number): void {
    this.#isStarred = false
    if (this.#toSkip > 0) {
      this.#toSkip -= 1
      return
    }
    if (!this.#isSeen()) return
    if (this.#isLead || byte > 0x7f) {
      this.#bytes.push(byte)
      this.#isLead = !this.#isLead && DOUBLE.has(this.#encoding())
      return
    }
    this.#decode()
    this.#page.add(String.fromCharCode(byte))
  }

  #isSeen(): boolean {
    const { isSkipped, isHidden, isDeleted } = this.#state
    return !isSkipped && !isHidden && !isDeleted
  }

  #decode(): void {
    this.#isLead = false
    if (this.#bytes.length === 0) return
    this.#page.add(new TextDecoder(this.#encoding()).decode(Uint8Array.from(this.#bytes)))
    this.#bytes = []
  }

  /** Of the font where that names a script; Western fonts take that of the document. */
  #encoding(): string {
    const page = this.#fonts.get(this.#state.font) ?? this.#codePage
    return encodingOfPage(page === null || (page === 1252 && this.#isChinese) ? CHINESE : page)
  }

  #takeWord(name: string, value: number | null): void {
    const state = this.#state
    const isStarred = this.#isStarred
    this.#isStarred = name === '*'
    if (state.isFonts) this.#takeFont(name, value)
    else if (state.isSkipped) return
    else if ((isStarred && name !== 'shpinst') || WORDLESS.has(name)) {
      state.isSkipped = true
      state.isFonts = name === 'fonttbl'
    } else if (name === 'u') this.#takeUnicode(value ?? 0)
    else if (this.#isSeen() && this.#takeSign(name)) return
    else this.#takeSetting(name, value)
  }

  #takeFont(name: string, value: number | null): void {
    if (name === 'f') this.#state.font = value ?? -1
    const page = name === 'fcharset' ? pageOfCharset(value ?? 0) : undefined
    if (page !== undefined) this.#fonts.set(this.#state.font, page)
    this.#isChinese ||= page === CHINESE
  }

  #takeUnicode(value: number): void {
    const code = value < 0 ? value + 0x10000 : value
    if (this.#isSeen() && code > 31 && code < 0x10000) this.#page.add(String.fromCharCode(code))
    this.#toSkip = this.#state.instead
  }

  #takeSign(name: string): boolean {
    const sign = name === 'tab' && this.#state.isNumber ? AFTER_NUMBER : SIGNS.get(name)
    if (sign !== undefined) this.#page.add(sign)
    return sign !== undefined
  }

  #takeSetting(name: string, value: number | null): void {
    const state = this.#state
    const page = this.#page
    if (BREAKS.has(name)) this.#ended(page.endLine(state.isInTable))
    else if (name === 'cell') this.#ended(page.endCell())
    else if (name === 'nestcell') page.add(' ')
    else if (name === 'row') page.endRow()
    else if (name === 'trowd') page.planRow()
    else if (name === 'clvmrg') page.planMerged()
    else if (name === 'cellx') page.planEdge(value ?? 0)
    else if (name === 'pard') Object.assign(state, { isInTable: false, isListed: false })
    else if (name === 'plain') Object.assign(state, { isHidden: false, isDeleted: false })
    else if (name === 'intbl') state.isInTable = true
    else if (name === 'ls') state.isListed = (value ?? 0) > 0
    else if (name === 'ansicpg') this.#codePage = value
    else if (name === 'uc') state.instead = Math.max(0, value ?? 1)
    else if (name === 'f') state.font = value ?? -1
    else if (name === 'v') state.isHidden = value !== 0
    else if (name === 'deleted') state.isDeleted = value !== 0
    else if (name === 'listtext' || name === 'pntext') {
      state.isNumber = true
      this.#isPrinted = true
    }
  }

  /** A paragraph of a list had words but no number that was printed. */
  #ended(hasWords: boolean): void {
    if (hasWords && this.#state.isListed && !this.#isPrinted) this.#lacksNumbers = true
    this.#isPrinted = false
  }
}
