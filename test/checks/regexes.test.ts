import path from 'node:path'
import ts from 'typescript'
import { beforeAll, describe, expect, it } from 'vitest'
import { faultOf } from './regex-proof.ts'
import { root, type SourceFile, sourceFiles } from './source-files.ts'

interface Found {
  where: string
  source: string
  flags: string
}

const files = sourceFiles('.ts', '.tsx').filter(({ name }) => !name.startsWith('test/'))
const built: Found[] = []

/** Expressions written down, and calls that build one: those at the top of a module, and those within functions. */
function inSource({ name, text }: SourceFile): { literals: Found[]; atTop: number; within: string[] } {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const found: ReturnType<typeof inSource> = { literals: [], atTop: 0, within: [] }
  const visit = (node: ts.Node, depth: number): void => {
    const where = `${name}:${source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1}`
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.literals.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    const isCall = ts.isNewExpression(node) || ts.isCallExpression(node)
    if (isCall && node.expression.getText(source) === 'RegExp') {
      if (depth > 0) found.within.push(where)
      else found.atTop += 1
    }
    ts.forEachChild(node, (child) => visit(child, depth + (ts.isFunctionLike(node) ? 1 : 0)))
  }
  visit(source, 0)
  return found
}

const sources = files.map((file) => ({ file, ...inSource(file) }))

/** Loads the modules that build expressions, and takes down every one that is built meanwhile. */
beforeAll(async () => {
  const Native = globalThis.RegExp
  globalThis.RegExp = new Proxy(Native, {
    construct(target, given, asked) {
      const made = Reflect.construct(target, given, asked) as RegExp
      built.push({ where: 'built', source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    for (const { file, atTop } of sources)
      if (atTop > 0) await import(/* @vite-ignore */ path.join(root, file.name))
  } finally {
    globalThis.RegExp = Native
  }
}, 60_000)

describe('the proof', () => {
  it.each([
    ['(a+)+$', ''],
    ['^(?:a|b|ab)*c', ''],
    ['\\s+$', ''],
    ['a*a*b', ''],
    ['x[^y]*y', 'g'],
    ['[\\s\\S]*?x', ''],
    ['[^。]*(?=第)', 'u'],
    ['(?<=a.*)b', ''],
    ['^(\\w+)\\1$', ''],
    ['(?:.{0,40}a){0,9}b', ''],
  ])('refuses /%s/%s', (source, flags) => {
    expect(faultOf(source, flags)).not.toBeNull()
  })

  it.each([
    ['^\\s*(\\d{4})\\s*$', ''],
    ['牵头[^。]{0,60}负责', ''],
    ['(?:甲|乙|丙){1,12}丁', ''],
    ['^(?:[^,]*,)*[^,]*$', ''],
    ['(?<![\\d.])\\d{1,4}(?=年)', 'gu'],
  ])('lets /%s/%s pass', (source, flags) => {
    expect(faultOf(source, flags)).toBeNull()
  })
})

describe('every regular expression of ours', () => {
  it('stands in the source, or is built when its module loads', () => {
    expect(sources.flatMap(({ within }) => within)).toEqual([])
    expect(built.length).toBeGreaterThanOrEqual(sources.reduce((sum, { atTop }) => sum + atTop, 0))
  })

  it('takes time linear in the text, whatever the text', { timeout: 600_000 }, () => {
    const all = [...sources.flatMap(({ literals }) => literals), ...built]
    const each = new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]))
    expect(each.size).toBeGreaterThan(300)
    const faults = [...each.values()].flatMap(({ where, source, flags }) => {
      const fault = faultOf(source, flags)
      return fault === null ? [] : `${where} /${source}/${flags} ${fault}`
    })
    expect(faults).toEqual([])
  })
})
