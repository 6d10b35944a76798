import { readFilledSheet } from './filled-sheet.ts'

// Reads one filled sheet and ends. Bytes come as a message, the result goes back the same way.
process.once('message', (bytes: Uint8Array) => {
  readFilledSheet(bytes)
    .catch(() => ({ refusal: 'notAFillingSheet' as const }))
    .then((result) => process.send?.(result, undefined, undefined, () => process.exit(0)))
    .catch(() => process.exit(1))
})
