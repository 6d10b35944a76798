/** Hands a file to the browser to save. */
function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Some browsers read the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

export function saveCsv(text: string, name: string): void {
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${name}.csv`)
}

/** Draws the element as it is on the screen, at twice its size, on paper. */
export async function savePicture(element: HTMLElement, name: string): Promise<void> {
  const { domToBlob } = await import('modern-screenshot')
  const backgroundColor = getComputedStyle(element).getPropertyValue('--paper').trim() || '#fff'
  const blob = await domToBlob(element, {
    scale: 2,
    backgroundColor,
    filter: (node) => !(node instanceof HTMLElement && node.classList.contains('noprint')),
  })
  saveBlob(blob, `${name}.png`)
}
