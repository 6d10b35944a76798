import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { ImportPlan } from '#shared/api/inputs.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { CommandId, IndicatorId, ItemId, PlanId, UnitId } from '#shared/ids.ts'
import { windowOf } from '#shared/items/window.ts'
import type { ParsedItem } from '#shared/plan/model.ts'
import { readPlan } from '#shared/plan/read-plan.ts'
import { type PlanKind, type PlanRules, usualRules } from '#shared/plans/model.ts'
import { namesOf } from '#shared/units/decide-unit.ts'
import type { Unit } from '#shared/units/model.ts'
import type { Course } from './course.ts'
import { environment } from './courses/environment.ts'
import { priorities } from './courses/priorities.ts'
import { rectification } from './courses/rectification.ts'

export interface Paper {
  key: string
  file: string
  shortTitle: string
  kind: PlanKind
  rules: Partial<PlanRules>
  importedOn: IsoDate
  issuedOn: IsoDate
  courses: readonly Course[]
}

/** Three sources in three layouts: owner lines of their own, a table, brackets at the end. */
export const papers: readonly Paper[] = [
  {
    key: 'env',
    file: '2024-environment.txt',
    shortTitle: '环境提升行动方案',
    kind: 'plan',
    rules: { reportEvery: 'quarter' },
    importedOn: '2024-10-10',
    issuedOn: '2024-10-11',
    courses: environment,
  },
  {
    key: 'fix',
    file: '2025-rectification.txt',
    shortTitle: '2025年督查整改',
    kind: 'rectification',
    rules: {},
    importedOn: '2025-05-19',
    issuedOn: '2025-05-20',
    courses: rectification,
  },
  {
    key: 'pri',
    file: '2026-priorities.txt',
    shortTitle: '2026年工作要点',
    kind: 'plan',
    rules: { endorsement: 'key' },
    importedOn: '2026-02-13',
    issuedOn: '2026-02-24',
    courses: priorities,
  },
]

export const itemIdOf = (paper: Paper, index: number): ItemId => `demo-${paper.key}-${index + 1}` as ItemId

/** The paper as the import screen would hand it over: read by the reader, units matched by name. */
export function toImport(paper: Paper, units: readonly Unit[]): ImportPlan {
  const sourceText = readFileSync(path.join(import.meta.dirname, 'papers', paper.file), 'utf8')
  const plan = readPlan(sourceText, {})
  const rules = { ...usualRules, ...paper.rules }
  if (plan.items.length !== paper.courses.length)
    throw new Error(`${paper.file}: ${plan.items.length} items, ${paper.courses.length} courses`)
  const id = `demo-plan-${paper.key}` as PlanId
  return {
    commandId: `${id}-import` as CommandId,
    id,
    title: plan.title ?? paper.shortTitle,
    shortTitle: paper.shortTitle,
    docNumber: plan.docNumber,
    year: plan.year,
    kind: paper.kind,
    rules,
    sourceText,
    newUnits: [],
    newAliases: [],
    items: plan.items.map((item, index) => ({
      id: itemIdOf(paper, index),
      no: item.no,
      path: item.path,
      headings: item.headings,
      title: item.title,
      text: item.text,
      source: sourceText.slice(...item.span),
      isKey: paper.courses[index]?.isKey ?? false,
      leads: item.lead.map((name) => unitNamed(name, units)),
      supports: item.support.map((name) => unitNamed(name, units)),
      window: windowOf(item.due, rules),
      indicators: indicatorsOf(item, `${paper.key}-${index + 1}`),
    })),
  }
}

function indicatorsOf(item: ParsedItem, key: string): ImportPlan['items'][number]['indicators'] {
  return item.indicators.map(({ text, op, value, unit }, index) => ({
    id: `demo-${key}-${index + 1}` as IndicatorId,
    text,
    op,
    target: value,
    unit,
    current: null,
    measuredOn: null,
  }))
}

function unitNamed(name: string, units: readonly Unit[]): UnitId {
  const unit = units.find((one) => namesOf(one).includes(name))
  if (unit === undefined) throw new Error(`the paper names a unit that the directory lacks: ${name}`)
  return unit.id
}
