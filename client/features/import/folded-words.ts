import { besideCopy } from '#shared/copy/beside.ts'
import { importCopy } from '#shared/copy/import.ts'
import { useCheckUi } from './check-ui.store.ts'

/** How a run of rows that is folded away is named: by what they lack. */
export function useFoldedWords(): (from: number, to: number) => string {
  const only = useCheckUi((ui) => ui.only)
  return only === 'changes' ? besideCopy.folded : importCopy.items.folded
}
