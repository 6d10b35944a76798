import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}
const dist = path.resolve(import.meta.dirname, '../../dist/client')

/** Kilobytes of script, gzipped, that the built client needs to show the ledger for the first time. */
export function firstLoadKilobytes(): number | null {
  const place = path.join(dist, '.vite/manifest.json')
  if (!existsSync(place)) return null
  const manifest = JSON.parse(readFileSync(place, 'utf8')) as Record<string, Chunk>
  const needed = new Set<string>()
  const take = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || needed.has(chunk.file)) return
    needed.add(chunk.file)
    for (const each of chunk.imports ?? []) take(each)
  }
  take('index.html')
  take('features/ledger/ledger-page.tsx')
  const bytes = [...needed].map((file) => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length)
  return bytes.reduce((sum, size) => sum + size, 0) / 1024
}
