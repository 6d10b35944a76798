import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importsOf, sourceFiles, wordsOfCode } from './source-files.ts'

const CHINESE = /\p{Script=Han}/u
/** Words that users read, words that documents use, and the fictional bureau. */
const MAY_SPEAK_CHINESE =
  /^(shared\/copy\/|shared\/plan\/(words(-[a-z]+)?|traditional)\.ts$|server\/demo\/|test\/)/
const SQL_PACKAGES = /^(kysely|pg|better-sqlite3)(\/|$)/
const DAY_OF_INSTANT = /toISOString\(\)\s*\.\s*(slice\(0,\s*10\)|split\()/
/** Not in Chromium 109, the last for Windows 7 (design §2). */
const TOO_NEW =
  /\.(toSorted|toReversed|toSpliced|with|isWellFormed|toWellFormed|union|intersection|isSubsetOf)\(|\b(Object|Map)\.groupBy|Array\.fromAsync|Promise\.withResolvers|\bcrypto\.randomUUID\(/
/** A browser that does not know a selector drops the whole rule, and Firefox 115 does not know this one. */
const HAS_AMONG_OTHERS = /,\s*[^,{}]*:has\(|:has\([^{}]*\),/
/** Migrations are listed in one place, by the guide. */
const INDEX_FILES = ['db/migrations/index.ts']

const code = sourceFiles('.ts', '.tsx', '.mjs')

describe('sources', () => {
  it('are found', () => {
    expect(code.map(({ name }) => name)).toContain('shared/items/model.ts')
  })

  it('speak Chinese only where users or documents do', () => {
    const found = code
      .filter(({ name }) => !MAY_SPEAK_CHINESE.test(name))
      .flatMap((file) =>
        wordsOfCode(file)
          .filter(({ words }) => CHINESE.test(words))
          .map(({ line, words }) => `${file.name}:${line} ${words.trim().slice(0, 40)}`),
      )
    expect(found).toEqual([])
  })

  it('speak no Chinese in styles', () => {
    const found = sourceFiles('.css').filter(({ text }) =>
      CHINESE.test(text.replaceAll(/\/\*[\s\S]*?\*\//g, '')),
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('build queries only in db', () => {
    const found = code
      .filter(({ name }) => !/^(db|test)\//.test(name))
      .filter((file) => importsOf(file).some(({ from }) => SQL_PACKAGES.test(from)))
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('take no day from an instant in UTC, which is yesterday until eight in the morning', () => {
    const found = code.filter(({ name, text }) => name !== 'shared/dates.ts' && DAY_OF_INSTANT.test(text))
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('ask no browser for what the oldest of them lacks', () => {
    const found = code.filter(
      (file) =>
        /^(client|shared)\//.test(file.name) &&
        TOO_NEW.test(file.text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')),
    )
    expect(found.map(({ name }) => name)).toEqual([])
    const styles = sourceFiles('.css').filter(({ text }) => HAS_AMONG_OTHERS.test(text))
    expect(styles.map(({ name }) => name)).toEqual([])
  })

  it('have no barrels', () => {
    const found = code.filter(
      (file) =>
        (/\/index\.tsx?$/.test(file.name) && !INDEX_FILES.includes(file.name)) ||
        importsOf(file).some(({ exportsAll }) => exportsAll),
    )
    expect(found.map(({ name }) => name)).toEqual([])
  })

  it('have names in kebab-case', () => {
    const found = code.filter(({ name }) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(path.basename(name)))
    expect(found.map(({ name }) => name)).toEqual([])
  })
})
