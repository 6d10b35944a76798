/** What the first bytes say a file is, whatever its name. */
export type Container = 'zip' | 'ole' | 'text' | 'other'

const starts = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte)

const ENCRYPTED = 'EncryptedPackage'

export function sniff(bytes: Uint8Array): Container {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46]) || starts(bytes, [0x7b, 0x5c, 0x72, 0x74, 0x66])) return 'other'
  return 'text'
}

/** Office keeps an encrypted document as a stream of this name in a container of the old kind. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(
    Buffer.from(ENCRYPTED, 'utf16le'),
  )
}
