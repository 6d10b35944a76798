import type { UnitId } from '../../ids.ts'
import type { Item, ItemWords } from '../../items/model.ts'
import { countedDueOn } from '../../items/window.ts'
import type { PaperGround } from '../../papers/ground.ts'
import { type Sheet, sheetNames } from '../../papers/sheet.ts'
import type { Plan } from '../../plans/model.ts'
import { indicatorText } from '../describe-event.ts'
import { dueText, lastText } from '../ledger-facts.ts'
import { copy } from '../zh-cn.ts'
import { namesOf, planText, sectionOf, snapshotOf } from './facts.ts'
import { sheetText as words } from './sheet-text.ts'

interface Row {
  item: Item
  words: ItemWords
}
type SheetGround = PaperGround & { plan: Plan }

const no = { head: words.no, width: 6, isCentred: true }
const wide = (head: string): Sheet['columns'][number] => ({ head, width: 42 })
const middle = (head: string): Sheet['columns'][number] => ({ head, width: 20 })
const narrow = (head: string): Sheet['columns'][number] => ({ head, width: 13, isCentred: true })

const indicators = (item: Item): string =>
  item.indicators.map((one) => one.text || indicatorText(one)).join('；')
const dueDay = (item: Item): string => countedDueOn(item) ?? ''
const noteOf = (ground: SheetGround): string => `${planText(ground.plan)}\u3000${snapshotOf(ground)}`

/** 任务分解表: each task of the plan, with whom and until when. */
export function breakdown(rows: readonly Row[], ground: SheetGround): Sheet[] {
  const c = words.breakdown
  return [
    {
      name: c.name,
      title: c.title(ground.plan.title),
      note: noteOf(ground),
      columns: [
        no,
        middle(c.section),
        wide(c.task),
        wide(c.text),
        middle(c.lead),
        middle(c.support),
        narrow(c.window),
        narrow(c.due),
        middle(c.indicators),
      ],
      rows: rows.map(({ item, words: said }) => [
        item.ordinal,
        sectionOf(item),
        item.title,
        said.text,
        namesOf(item.leads, ground),
        item.supports.length === 0 ? '' : namesOf(item.supports, ground),
        dueText(item),
        dueDay(item),
        indicators(item),
      ]),
    },
  ]
}

/** 问题、措施、责任三清单 of a rectification: one row an item in each, under the same number. */
export function threeLists(rows: readonly Row[], ground: SheetGround): Sheet[] {
  const { problems, measures, duties } = words.lists
  const head = { title: '', note: noteOf(ground) }
  return [
    {
      ...head,
      name: problems.name,
      title: problems.title(ground.plan.title),
      columns: [no, wide(problems.problem), middle(problems.lead), narrow(problems.state)],
      rows: rows.map(({ item }) => [
        item.ordinal,
        problemOf(item),
        namesOf(item.leads, ground),
        copy.itemState[item.state],
      ]),
    },
    {
      ...head,
      name: measures.name,
      title: measures.title(ground.plan.title),
      columns: [
        no,
        wide(measures.problem),
        wide(measures.measure),
        narrow(measures.due),
        middle(measures.indicators),
        wide(measures.progress),
      ],
      rows: rows.map(({ item, words: said }) => [
        item.ordinal,
        problemOf(item),
        said.text,
        dueDay(item) || dueText(item),
        indicators(item),
        lastText(item),
      ]),
    },
    {
      ...head,
      name: duties.name,
      title: duties.title(ground.plan.title),
      columns: [
        no,
        wide(duties.problem),
        middle(duties.lead),
        middle(duties.support),
        narrow(duties.due),
        narrow(duties.closed),
        narrow(duties.state),
      ],
      rows: rows.map(({ item }) => [
        item.ordinal,
        problemOf(item),
        namesOf(item.leads, ground),
        item.supports.length === 0 ? '' : namesOf(item.supports, ground),
        dueDay(item) || dueText(item),
        item.closedOn ?? '',
        copy.itemState[item.state],
      ]),
    },
  ]
}

/** A rectification names its problem in the heading above the measure, or in the item itself. */
const problemOf = (item: Item): string => item.headings.at(-1) ?? item.title

/** 单位任务单: a sheet for each lead unit, in the order of the directory. */
export function unitSheets(rows: readonly Row[], ground: SheetGround): Sheet[] {
  const c = words.unit
  const byUnit = new Map<UnitId, Row[]>()
  for (const row of rows)
    for (const unitId of row.item.leads) byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), row])
  const order = (id: UnitId) => ground.units.get(id)?.ordinal ?? 0
  const units = [...byUnit].sort(([a], [b]) => order(a) - order(b))
  const names = sheetNames(units.map(([id]) => namesOf([id], ground)))
  return units.map(([id, own], at) => ({
    name: names[at] ?? '',
    title: c.title(namesOf([id], ground), ground.plan.title),
    note: noteOf(ground),
    columns: [
      no,
      wide(c.task),
      middle(c.leads),
      middle(c.support),
      narrow(c.window),
      narrow(c.due),
      narrow(c.state),
      wide(c.progress),
    ],
    rows: own.map(({ item }) => [
      item.ordinal,
      item.title,
      namesOf(item.leads, ground),
      item.supports.length === 0 ? '' : namesOf(item.supports, ground),
      dueText(item),
      dueDay(item),
      copy.itemState[item.state],
      lastText(item),
    ]),
  }))
}
