/** What a reader could not bring into the text, or left out of it: the office must hear of it. */
export type ReadNotice =
  | { kind: 'scannedPages'; pages: number[] }
  /** Its fonts do not say which characters they draw. */
  | { kind: 'unreadablePages'; pages: number[] }
  | { kind: 'automaticNumbers' }
  | { kind: 'hiddenSheets'; names: string[] }
  | { kind: 'hiddenRows'; count: number }
  | { kind: 'hiddenColumns'; count: number }
