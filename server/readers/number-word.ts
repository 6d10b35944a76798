import { CN_DIGITS, NUMERAL_HUNDRED, NUMERAL_TEN } from '#shared/plan/words.ts'

/** A number in the format that a list of Word asks for. */
export function numberWord(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'ideographDigital':
    case 'taiwaneseCountingThousand':
      return chinese(value)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
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
