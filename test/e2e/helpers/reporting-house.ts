import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { CommandId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import type { Item } from '#shared/items/model.ts'
import { usualRules } from '#shared/plans/model.ts'
import { addPeople, addUnits, newId, setUpBureau, signedIn } from './api.ts'
import { type App, startApp } from './app.ts'

export const UNIT = '企业服务处'
export const OTHER = '融资促进处'
const COUNT = 12
const OTHERS = 3

const titleOf = (at: number) => `第${at + 1}件：推动惠企政策直达快享并跟踪落实情况`

function anItem(at: number, lead: UnitId) {
  return {
    id: newId<ItemId>(),
    no: `${at + 1}.`,
    path: ['一', String(at + 1)],
    headings: ['一、推动惠企政策直达快享'],
    title: titleOf(at),
    text: '明确责任分工，按月调度。',
    source: '明确责任分工，按月调度。',
    isKey: false,
    leads: [lead],
    supports: [],
    window: { kind: 'date' as const, text: '年底前', dueOn: '2026-12-31' },
    indicators: [],
  }
}

const head = ({ id, version }: Item) => ({ commandId: newId<CommandId>(), itemId: id, version })

/** In July the units get and sign for their items: twelve of one unit, three of another. */
async function begin(app: App): Promise<void> {
  await setUpBureau(app)
  const [unit, other] = await addUnits(app, [UNIT, OTHER])
  if (unit === undefined || other === undefined) throw new Error('no units')
  await addPeople(app, [
    { login: 'liaison', name: '纪云帆', role: 'liaison', unitName: UNIT },
    { login: 'second', name: '向晚', role: 'liaison', unitName: OTHER },
  ])
  const office = await signedIn(app, 'office')
  await office.plans.import.mutate({
    commandId: newId<CommandId>(),
    id: newId<PlanId>(),
    title: '2026年工作要点',
    shortTitle: '',
    docNumber: null,
    year: 2026,
    kind: 'plan',
    rules: { ...usualRules, evidenceRequired: false },
    sourceText: '2026年工作要点',
    newUnits: [],
    newAliases: [],
    items: Array.from({ length: COUNT + OTHERS }, (_, at) => anItem(at, at < COUNT ? unit : other)),
  })
  const drafts = await office.items.list.query({ planId: null, asOf: null })
  await office.items.bulk.mutate({
    commands: drafts.items.map((item) => ({ type: 'issue', ...head(item) })),
  })
  for (const login of ['liaison', 'second']) {
    const { api, items } = await mine(app, login)
    await api.items.bulk.mutate({ commands: items.map((item) => ({ type: 'receive', ...head(item) })) })
  }
}

/** In August one unit reports, the other does not. */
async function goOn(app: App): Promise<void> {
  const { api, items } = await mine(app, 'liaison')
  await api.items.bulk.mutate({
    commands: items.map((item) => ({
      type: 'report',
      progress: `已完成${item.ordinal}场宣讲。`,
      problems: '',
      next: '下月再办1场。',
      ...head(item),
    })),
  })
}

export async function mine(app: App, login: string) {
  const api = await signedIn(app, login)
  const { items } = await api.items.list.query({ planId: null, asOf: null })
  const led = items.filter((item) => item.ordinal <= COUNT === (login === 'liaison'))
  return { api, items: led }
}

/** The data of a house that was at work in July and August: to be copied for every story of September. */
export async function aReportingHouse(): Promise<string> {
  const july = await startApp({ clock: '2026-07-20T09:00:00+08:00' })
  await begin(july)
  await july.kill('SIGTERM')
  const august = await startApp({ dataDir: july.dataDir, clock: '2026-08-20T09:00:00+08:00' })
  await goOn(august)
  await august.kill('SIGTERM')
  return august.dataDir
}

/** The house on the day of every story. */
export function startHouse(house: string): Promise<App> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'taizhang-e2e-'))
  cpSync(house, dataDir, { recursive: true })
  return startApp({ dataDir })
}
