import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate'

const PART = 'PartName="/'
const TYPES = '[Content_Types].xml'

/**
 * The library lists one slide master a slide and writes only the first, and calls all text English. Programs that take
 * the list at its word offer to repair the file; and the language decides which face stands in for a missing one.
 */
export function tidyPptx(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes)
  const tidy: Unzipped = {}
  for (const [name, file] of Object.entries(files)) {
    if (name.endsWith('/')) continue
    if (name === TYPES) tidy[name] = strToU8(withoutMissing(strFromU8(file), files))
    else if (/^ppt\/(slides|notesSlides|slideLayouts|slideMasters)\/[^/]+\.xml$/.test(name))
      tidy[name] = strToU8(strFromU8(file).replaceAll('lang="en-US"', 'lang="zh-CN"'))
    else tidy[name] = file
  }
  return zipSync(tidy)
}

/** Entries are elements without content: each ends where the next begins. */
function withoutMissing(types: string, files: Unzipped): string {
  const entries = types.split('<').filter((entry) => {
    const from = entry.startsWith('Override ') ? entry.indexOf(PART) : -1
    if (from < 0) return true
    const start = from + PART.length
    return entry.slice(start, entry.indexOf('"', start)) in files
  })
  return entries.join('<')
}
