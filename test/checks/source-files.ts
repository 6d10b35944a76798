import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(import.meta.dirname, '../..')
export const folders = ['shared', 'db', 'server', 'client', 'test'] as const

export interface SourceFile {
  /** From the root, with forward slashes. */
  name: string
  text: string
}

/** Every file of these kinds in our five folders. */
export function sourceFiles(...kinds: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && kinds.includes(path.extname(entry.name)))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .map((name) => ({ name, text: readFileSync(path.join(root, name), 'utf8') })),
  )
}

/** What a program says and does, without its comments: strings, templates, regular expressions, names, text in JSX. */
export function wordsOfCode({ name, text }: SourceFile): { line: number; words: string }[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, kindOf(name))
  const found: { line: number; words: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || isTemplatePart(node) || ts.isJsxText(node) || ts.isIdentifier(node)) {
      const start = node.getStart(source)
      found.push({ line: source.getLineAndCharacterOfPosition(start).line + 1, words: node.getText(source) })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** What a file imports or exports from elsewhere, as written. */
export function importsOf({ name, text }: SourceFile): { from: string; exportsAll: boolean }[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, false, kindOf(name))
  return source.statements.flatMap((statement) => {
    const isImport = ts.isImportDeclaration(statement)
    if (!isImport && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier: from } = statement
    if (from === undefined || !ts.isStringLiteral(from)) return []
    return [{ from: from.text, exportsAll: !isImport && statement.exportClause === undefined }]
  })
}

const isTemplatePart = (node: ts.Node): boolean =>
  ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)

const kindOf = (name: string): ts.ScriptKind => (name.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
