import { setTimeout } from 'node:timers/promises'
import { Workbook } from '@cj-tech-master/excelts'
import { ledgerToXlsx } from '#server/documents/ledger-xlsx.ts'
import { readLedgerSheet } from '#server/documents/read-ledger-sheet.ts'
import type { ExportJob } from '#shared/exports/job.ts'
import type { PlanId } from '#shared/ids.ts'
import { usualView } from '#shared/ledger/view.ts'
import { type Figure, median, timedInTurn } from './measure.ts'
import { addPlan, type BenchWorld } from './world.ts'

const FEW = 1000
const MANY = 10_000
const EVERY_MS = 10

/** Ledgers as workbooks, from the asking to the last byte, and how long others wait for an answer meanwhile. */
export async function exportsOf(world: BenchWorld): Promise<Figure[]> {
  const few = await addPlan(world, FEW, 'export')
  const many = await addPlan(world, MANY, 'export')
  const written = await bareAgainstOurs(world, few)
  const whole = await timedInTurn(
    5,
    () => download(world, few),
    () => written.bare(),
  )
  const idle = await answersWhile(world, () => setTimeout(2000))
  const times: number[] = []
  const answers: Answered[] = []
  for (let run = 0; run < 3; run++) {
    const start = performance.now()
    answers.push(...(await answersWhile(world, () => exportOver(world, many, MANY))))
    times.push(performance.now() - start)
  }
  return [
    written.figure,
    {
      name: `${FEW} rows downloaded over HTTP`,
      value: whole.ours,
      unit: 'ms',
      floor: { what: 'the bare library writing the same cells', value: whole.floor },
      bar: '≤1000 ms',
      met: whole.ours <= 1000,
    },
    {
      name: `${MANY} rows exported over HTTP, asked to downloaded`,
      value: median(times),
      unit: 'ms',
      floor: null,
      bar: 'shows how far it is, can be cancelled',
      met: null,
    },
    {
      name: `worst answer to somebody else during ${MANY} rows`,
      value: most(answers, 'ms'),
      unit: 'ms',
      floor: { what: 'worst answer while nothing is exported', value: most(idle, 'ms') },
      bar: '≤200 ms',
      met: most(answers, 'ms') <= 200,
    },
    {
      // What a machine that is busy with other things does not add to.
      name: `the same, processor time of the main thread`,
      value: most(answers, 'processor'),
      unit: 'ms',
      floor: { what: 'while nothing is exported', value: most(idle, 'processor') },
      bar: '≤200 ms',
      met: most(answers, 'processor') <= 200,
    },
  ]
}

/** What our look of the sheet costs beside the library's own work for the same cells. */
async function bareAgainstOurs(world: BenchWorld, planId: PlanId) {
  const { sheet } = await readLedgerSheet(world.office, { ...usualView, planId })
  const bare = () => {
    const workbook = new Workbook()
    const page = workbook.addWorksheet('bare')
    for (const line of sheet.lines)
      page.addRow(
        'head' in line
          ? [line.head]
          : line.cells.map((cell) => (typeof cell === 'object' && cell !== null ? new Date(cell.day) : cell)),
      )
    return workbook.xlsx.writeBuffer()
  }
  const { ours, floor } = await timedInTurn(5, () => ledgerToXlsx(sheet), bare)
  const figure: Figure = {
    name: `${FEW} rows to a formatted xlsx`,
    value: ours,
    unit: 'ms',
    floor: { what: 'the bare library writing the same cells', value: floor },
    bar: '≤1000 ms',
    met: ours <= 1000,
  }
  return { bare, figure }
}

async function download(world: BenchWorld, planId: PlanId): Promise<void> {
  const answer = await fetch(`${world.address}/api/ledger.xlsx?plan=${planId}`, { headers: world.headers })
  if (!answer.ok) throw new Error(await answer.text())
  await answer.arrayBuffer()
}

let asked = 0

/** Asks for it, looks how far it is as the page does, and fetches the file. */
async function exportOver(world: BenchWorld, planId: PlanId, rows: number): Promise<void> {
  asked++
  const id = `bench${asked}`
  const body = JSON.stringify({ id, ask: { kind: 'ledger', search: { plan: planId } } })
  await ask(world, 'exports.start', body)
  for (;;) {
    await setTimeout(200)
    const jobs = await ask<ExportJob[]>(world, 'exports.list')
    const state = jobs.find((job) => job.id === id)?.state
    if (state?.phase === 'failed') throw new Error(`the export failed: ${state.refusal}`)
    if (state?.phase !== 'done') continue
    const answer = await fetch(world.address + state.file.address, { headers: world.headers })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (state.file.rows !== rows || bytes.length !== state.file.size) throw new Error('rows are missing')
    await ask(world, 'exports.drop', JSON.stringify({ id }))
    return
  }
}

interface Answered {
  ms: number
  processor: number
}
const most = (answers: readonly Answered[], what: keyof Answered): number =>
  Math.max(...answers.map((each) => each[what]))

const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** How long each quick answer took that somebody else asked for meanwhile. */
async function answersWhile(world: BenchWorld, work: () => Promise<unknown>): Promise<Answered[]> {
  const answers: Answered[] = []
  let isOver = false
  const asking = (async () => {
    while (!isOver) {
      const start = { ms: performance.now(), processor: processorMs() }
      await ask(world, 'plans.list')
      answers.push({
        ms: performance.now() - start.ms,
        processor: processorMs() - start.processor,
      })
      await setTimeout(EVERY_MS)
    }
  })()
  await work()
  isOver = true
  await asking
  return answers
}

async function ask<Answer>(world: BenchWorld, procedure: string, body?: string): Promise<Answer> {
  const answer = await fetch(`${world.address}/api/trpc/${procedure}`, {
    headers: world.headers,
    ...(body === undefined ? {} : { method: 'POST', body }),
  })
  if (!answer.ok) throw new Error(await answer.text())
  const { result } = (await answer.json()) as { result: { data: Answer } }
  return result.data
}
