import { CFB } from '@e965/xlsx'

/** An Office 97 container with these streams, by their paths in it. */
export function aCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container: unknown = CFB.utils.cfb_new()
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(container, path, content)
  return Buffer.from(CFB.write(container, { type: 'buffer' }))
}

/** A stream of a container, as it lies in it. */
export const streamOf = (bytes: Uint8Array, name: string): Buffer =>
  Buffer.from(CFB.find(CFB.read(Buffer.from(bytes), { type: 'buffer' }), `/${name}`).content)
