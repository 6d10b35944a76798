/** How pinyin-pro is asked on both sides, so that both find the same rows. */
export const initialsOptions = {
  pattern: 'first',
  toneType: 'none',
  type: 'array',
  nonZh: 'consecutive',
} as const

/** Pinyin initials of a text, lower case, remembered: 政策法规处 → zcfgc; letters and digits stay. */
export function initialsBy(lettersOf: (text: string) => string[]): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const initials = known.get(text) ?? lettersOf(text).join('').toLowerCase()
    known.set(text, initials)
    return initials
  }
}
