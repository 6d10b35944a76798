import { readDocument } from './read-document.ts'

// Reads one document and ends. Bytes come as a message, the result goes back the same way.
process.once('message', (bytes: Uint8Array) => {
  readDocument(bytes)
    .catch(() => ({ refusal: 'notADocument' as const }))
    .then((result) => process.send?.(result, undefined, undefined, () => process.exit(0)))
    .catch(() => process.exit(1))
})
