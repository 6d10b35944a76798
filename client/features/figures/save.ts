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

export type PictureKind = 'png' | 'svg'

interface Picture {
  kind: PictureKind
  name: string
  /** The finding and its basis, which the file also says to readers. */
  title: string
  basis: string
}

/** The element as it stands on the screen, as vectors, or in dots at twice its size. */
export async function savePicture(element: HTMLElement, { kind, name, ...said }: Picture): Promise<void> {
  const { drawSvg } = await import('./draw-svg.ts')
  const svg = new Blob([drawSvg(element, said)], { type: 'image/svg+xml;charset=utf-8' })
  saveBlob(kind === 'svg' ? svg : await inDots(svg), `${name}.${kind}`)
}

const SCALE = 2

async function inDots(svg: Blob): Promise<Blob> {
  const url = URL.createObjectURL(svg)
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = image.naturalWidth * SCALE
    canvas.height = image.naturalHeight * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('nothing was drawn'))), 'image/png')
    })
  } finally {
    URL.revokeObjectURL(url)
  }
}
