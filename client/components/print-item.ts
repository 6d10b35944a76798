/** Only the item goes on paper, not the ledger beside it: the print styles of the ledger look for this mark. */
export const isPrintingItem = (): boolean => document.body.dataset.print === 'item'

export function printItem(): void {
  document.body.dataset.print = 'item'
  window.addEventListener(
    'afterprint',
    () => {
      delete document.body.dataset.print
    },
    { once: true },
  )
  window.print()
}
