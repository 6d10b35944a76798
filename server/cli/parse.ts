import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { planToXlsx } from '#server/documents/plan-xlsx.ts'
import { readInChild } from '#server/readers/in-child.ts'
import { parseCopy } from '#shared/copy/parse-cli.ts'
import { noticeSentences } from '#shared/copy/read-notices.ts'
import type { ParsedPlan } from '#shared/plan/model.ts'
import { printPlan } from '#shared/plan/print-plan.ts'
import { readClause } from '#shared/plan/read-clause.ts'
import { readPlan } from '#shared/plan/read-plan.ts'

/** What the user did wrong, as a sentence. */
class Complaint extends Error {}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        year: { type: 'string' },
        xlsx: { type: 'string' },
        txt: { type: 'string' },
        clauses: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
    return { ...values, files: positionals }
  } catch (error) {
    const given = /'([^']+)'/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
    throw new Complaint(`${parseCopy.unknownOption(given)}\n${parseCopy.usage}`)
  }
}

async function main(): Promise<void> {
  const given = readArguments()
  if (given.help) {
    print(parseCopy.usage)
    return
  }
  if (given.clauses !== undefined) {
    await printClauses(given.clauses)
    return
  }
  if (given.files.length === 0) throw new Complaint(`${parseCopy.noFiles}\n${parseCopy.usage}`)
  if (!given.json && given.xlsx === undefined && given.txt === undefined)
    throw new Complaint(`${parseCopy.noMode}\n${parseCopy.usage}`)
  if (given.txt !== undefined && given.files.length > 1)
    throw new Complaint(`${parseCopy.oneAtATime}\n${parseCopy.usage}`)
  const year = readYear(given.year)
  const plans: { file: string; plan: ParsedPlan }[] = []
  for (const file of given.files) {
    const { text, notices = [] } = await readFrom(file)
    for (const sentence of noticeSentences(notices)) warn(`${file}${parseCopy.colon}${sentence}`)
    plans.push({ file, plan: readPlan(text, { year }) })
  }
  if (given.xlsx !== undefined)
    await writeXlsx(
      given.xlsx,
      plans.map(({ plan }) => plan),
    )
  const [first] = plans
  if (given.txt !== undefined && first !== undefined) await writeOut(given.txt, printPlan(first.plan))
  if (given.json) print(JSON.stringify(plans.map(({ file, plan }) => printed(file, plan))))
}

function readYear(given: string | undefined): number | null {
  if (given === undefined) return null
  if (!/^(?:19|20)\d{2}$/.test(given)) throw new Complaint(parseCopy.badYear(given))
  return Number(given)
}

async function readFrom(file: string) {
  const read = await readInChild(file).catch(() => null)
  if (read === null) throw new Complaint(parseCopy.notFound(file))
  if ('refusal' in read) throw new Complaint(parseCopy.refused(file, read.refusal))
  return read
}

function printed(file: string, plan: ParsedPlan) {
  const { kind, title, docNumber, year, coverage, warnings, sections } = plan
  const items = plan.items.map(
    ({ no, path, title, text, span, lead, support, due, indicators, ...rest }) => ({
      no,
      path,
      title,
      text,
      span,
      lead,
      support,
      due,
      indicators,
      ...rest,
    }),
  )
  return { file, kind, title, docNumber, year, coverage, warnings, sections, items }
}

async function writeXlsx(file: string, plans: readonly ParsedPlan[]): Promise<void> {
  await writeOut(file, await planToXlsx(plans))
}

async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch(() => {
    throw new Complaint(parseCopy.cannotWrite(file))
  })
}

async function printClauses(file: string): Promise<void> {
  const lines = await readFile(file, 'utf8').catch(() => {
    throw new Complaint(parseCopy.notFound(file))
  })
  lines.split('\n').forEach((line, index) => {
    if (line.trim() === '') return
    const { id, text, year, context } = clauseOf(
      line,
      () => new Complaint(parseCopy.badLine(file, index + 1)),
    )
    print(JSON.stringify({ id, ...readClause(text, { year, context }) }))
  })
}

function clauseOf(line: string, complaint: () => Complaint) {
  try {
    const given: unknown = JSON.parse(line)
    if (typeof given !== 'object' || given === null) throw complaint()
    const fields = new Map<string, unknown>(Object.entries(given))
    const [text, year, context] = [fields.get('text'), fields.get('year'), fields.get('context')]
    return {
      id: fields.get('id'),
      text: typeof text === 'string' ? text : '',
      year: typeof year === 'number' ? year : null,
      context: typeof context === 'string' ? context : null,
    }
  } catch {
    throw complaint()
  }
}

/** Beside the result, not in it. */
const warn = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

try {
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Complaint ? error.message : String(error)}\n`)
  process.exitCode = 1
}
