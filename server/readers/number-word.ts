import { CN_DIGITS, NUMERAL_HUNDRED, NUMERAL_TEN } from '#shared/plan/words.ts'
import {
  BRANCHES,
  DIGIT_NOUGHT,
  LEGAL_SIMPLIFIED,
  LEGAL_TRADITIONAL,
  STEMS,
} from '#shared/plan/words-numbering.ts'

/** A number in the format that a list of Word asks for. */
export function numberWord(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return String(value).replace(/\d/g, (digit) =>
        digit === '0' ? DIGIT_NOUGHT : CN_DIGITS.charAt(Number(digit)),
      )
    case 'ideographTraditional':
      return STEMS.charAt(value - 1) || String(value)
    case 'ideographZodiac':
      return BRANCHES.charAt(value - 1) || String(value)
    case 'chineseLegalSimplified':
      return legal(value, LEGAL_SIMPLIFIED)
    case 'ideographLegalTraditional':
      return legal(value, LEGAL_TRADITIONAL)
    case 'ideographEnclosedCircle':
      return circled(value, [[1, 10, 0x3280]])
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return circled(value, CIRCLED)
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    case 'decimalEnclosedParen':
      return `(${value})`
    case 'decimalEnclosedFullstop':
      return `${value}.`
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

/** Characters with a circle lie in rows: the first value, the last, and the sign of the first. */
type Circles = readonly (readonly [first: number, last: number, sign: number])[]
const CIRCLED: Circles = [
  [1, 20, 0x2460],
  [21, 35, 0x3251],
  [36, 50, 0x32b1],
]

function circled(value: number, circles: Circles): string {
  const row = circles.find(([first, last]) => value >= first && value <= last)
  return row === undefined ? String(value) : String.fromCharCode(row[2] + value - row[0])
}

/** Every place is named, also the ten of eleven. */
function legal(value: number, { digits, places }: { digits: string; places: readonly string[] }): string {
  if (value < 1 || value > 9999) return String(value)
  let word = ''
  let isNought = false
  for (let place = String(value).length - 1; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) isNought = true
    else {
      word += (isNought ? digits.charAt(0) : '') + digits.charAt(digit) + (places[place] ?? '')
      isNought = false
    }
  }
  return word
}

const ROMAN: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  if (value < 1 || value > 399) return String(value)
  let left = value
  let word = ''
  for (const [size, sign] of ROMAN) {
    while (left >= size) {
      word += sign
      left -= size
    }
  }
  return word
}

const letters = (value: number): string => String.fromCharCode(0x40 + (((value - 1) % 26) + 1))

function chinese(value: number): string {
  if (value >= 1000 || value < 0) return String(value)
  const hundreds = Math.floor(value / 100)
  const tens = Math.floor((value % 100) / 10)
  const ones = value % 10
  const digit = (count: number) => CN_DIGITS.charAt(count)
  if (value < 10) return digit(value)
  const high = hundreds === 0 ? '' : digit(hundreds) + NUMERAL_HUNDRED
  const middle =
    tens === 0 ? (ones > 0 ? digit(0) : '') : (tens === 1 && hundreds === 0 ? '' : digit(tens)) + NUMERAL_TEN
  return high + middle + (ones === 0 ? '' : digit(ones))
}
