import { days } from './days.ts'

const quarters: Readonly<Record<string, string>> = {
  '1': '一季度',
  '2': '二季度',
  '3': '三季度',
  '4': '四季度',
}

/** A reporting period as people say it: 9月期, 三季度, 上半年, 2026年, 9月14日起一周. */
export function periodWord(key: string): string {
  const [, rest = ''] = key.split(/^\d{4}-?/)
  if (rest === '') return `${key}年`
  if (rest.startsWith('Q')) return quarters[rest.slice(1)] ?? key
  if (rest.startsWith('H')) return rest === 'H1' ? '上半年' : '下半年'
  if (rest.length === 2) return `${Number(rest)}月期`
  return `${days.sentence(key)}起一周`
}
