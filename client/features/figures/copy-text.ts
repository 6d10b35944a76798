/** Puts words on the clipboard; plain-http pages of an intranet have only the old way. Rejects where neither is. */
export async function copyText(text: string): Promise<void> {
  if (window.isSecureContext) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  area.className = 'sr'
  document.body.append(area)
  area.select()
  // oxlint-disable-next-line typescript/no-deprecated -- what plain-http pages have
  const isDone = document.execCommand('copy')
  area.remove()
  if (!isDone) throw new Error('the browser did not copy')
}
