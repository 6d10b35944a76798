/** How a stored file can be shown in the page; its type was judged by content when it was stored. */
export function kindOfFile(type: string): 'image' | 'pdf' | 'text' | 'other' {
  if (type === 'image/png' || type === 'image/jpeg') return 'image'
  if (type === 'application/pdf') return 'pdf'
  return type.startsWith('text/plain') ? 'text' : 'other'
}

/** Text of office machines: UTF-16 by its mark, UTF-8 where it is valid, else GB18030. */
export async function readText(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
