import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readClause } from '#shared/plan/read-clause.ts'
import { readPlan } from '#shared/plan/read-plan.ts'

/** Labelled plans of real offices; they are not part of the project, so where they are absent there is nothing to test. */
const plans = path.resolve(import.meta.dirname, '../../../../shared/plans')

function score(gold: string, predictions: string, name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'plans-'))
  try {
    const file = path.join(folder, name)
    writeFileSync(file, predictions)
    const printed = execFileSync(process.execPath, [
      path.join(plans, 'score.mjs'),
      path.join(plans, gold),
      file,
      '--json',
    ])
    return JSON.parse(printed.toString())
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const readFolder = (folder: string): string =>
  JSON.stringify(
    readdirSync(path.join(plans, folder))
      .filter((file) => file.endsWith('.txt'))
      .map((file) => ({ file, ...readPlan(readFileSync(path.join(plans, folder, file), 'utf8')) })),
  )

describe.skipIf(!existsSync(plans))('real plans', { timeout: 30_000 }, () => {
  it('reads the seeds without a mistake', () => {
    const { docs } = score('seeds', readFolder('seeds'), 'seeds.json')
    expect(docs).toMatchObject({
      f1: 1,
      spurious: 0,
      fields: { lead: 1, support: 1, due: 1, date: 1, kind: 1 },
    })
  })

  it('reads other plans nearly so', () => {
    const { docs } = score('dev/docs', readFolder('dev/docs'), 'dev.json')
    expect(docs.f1).toBeGreaterThanOrEqual(0.97)
    expect(docs.fields.lead).toBeGreaterThanOrEqual(0.96)
    expect(docs.fields.due).toBeGreaterThanOrEqual(0.97)
  })

  it('reads single items and rows', () => {
    const lines = readFileSync(path.join(plans, 'dev/clauses.jsonl'), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
    const read = lines.map((line) => {
      const { id, text, year, context } = JSON.parse(line)
      return JSON.stringify({ id, ...readClause(text, { year, context }) })
    })
    const { clauses } = score('dev/clauses.jsonl', read.join('\n'), 'clauses.jsonl')
    expect(clauses.fields.units).toBeGreaterThanOrEqual(0.95)
    expect(clauses.fields.due).toBeGreaterThanOrEqual(0.95)
  })
})
