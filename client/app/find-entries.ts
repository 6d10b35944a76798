import type { Icon } from '@tabler/icons-react'
import type { Initials } from '../components/initials.ts'

export type EntryGroup = 'pages' | 'commands' | 'plans' | 'items'
export interface PaletteEntry {
  key: string
  group: EntryGroup
  label: string
  note?: string
  icon?: Icon
  run: () => void
}

export interface FoundGroup {
  name: EntryGroup
  entries: PaletteEntry[]
  /** How many more were found than are shown. */
  left: number
}

const most: Readonly<Record<EntryGroup, number>> = { pages: 8, commands: 8, plans: 5, items: 10 }

/** Entries whose words or pinyin initials contain what is typed. Items only once something is typed. */
export function findEntries(
  entries: readonly PaletteEntry[],
  query: string,
  initials: Initials | null,
): FoundGroup[] {
  const wanted = query.trim().toLowerCase()
  const isAscii = /^[\da-z]+$/.test(wanted)
  const fits = (entry: PaletteEntry): boolean => {
    if (wanted === '') return entry.group !== 'items'
    if (entry.label.toLowerCase().includes(wanted) || entry.note?.toLowerCase().includes(wanted)) return true
    return isAscii && initials !== null && initials(entry.label).includes(wanted)
  }
  return (['pages', 'commands', 'plans', 'items'] as const).flatMap((name) => {
    const found = entries.filter((entry) => entry.group === name && fits(entry))
    const shown = found.slice(0, most[name])
    return found.length > 0 ? [{ name, entries: shown, left: found.length - shown.length }] : []
  })
}
