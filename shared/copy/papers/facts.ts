import { type Calendar, workingDaysBetween } from '../../calendar/working-days.ts'
import { addDays } from '../../dates.ts'
import { daysLateNow } from '../../figures/subsets.ts'
import type { UnitId } from '../../ids.ts'
import { type Item, isOver, isUnderReview } from '../../items/model.ts'
import { countedDueOn } from '../../items/window.ts'
import type { PaperGround, PaperItem } from '../../papers/ground.ts'
import { unitNames } from '../../papers/ground.ts'
import type { Block } from '../../papers/paper.ts'
import type { Plan } from '../../plans/model.ts'
import { reportText, windowText } from '../describe-event.ts'
import { copy } from '../zh-cn.ts'
import { letterText } from './letter-text.ts'
import { paperText } from './text.ts'

export const text = (words: string): Block => ({ type: 'text', text: words })
export const heading = (level: 1 | 2 | 3 | 4, words: string): Block => ({
  type: 'heading',
  level,
  text: words,
})

export const namesOf = (ids: readonly UnitId[], ground: PaperGround): string =>
  ids.length === 0 ? paperText.none : paperText.units(unitNames(ids, ground))

export const planText = (plan: Plan): string => paperText.plan(plan.title, plan.docNumber)
export const itemText = ({ ordinal, title }: Item): string => paperText.item(ordinal, title)

/** The words of the paper and the day they come to. */
export function dueTextOf(item: Item): string {
  const due = countedDueOn(item)
  const printed = windowText(item.window)
  if (due === null) return printed
  const day = paperText.day(due)
  return day.endsWith(printed) ? day : `${printed}（${day}）`
}

export const sectionOf = (item: Item): string => item.headings.join(' / ') || paperText.none

export function lastReportText(item: Item, ground: PaperGround): string {
  const report = item.lastReport
  if (report === null) return letterText.neverReported
  const said = report.unchanged ? letterText.unchanged : reportText(report)
  return letterText.lastReport(namesOf([report.unitId], ground), report.at, said)
}

/** State, lateness and the last report, as whole sentences. */
export function standText({ item }: PaperItem, ground: PaperGround, calendar: Calendar): string[] {
  const due = countedDueOn(item)
  const isRunning = !isOver(item) && !isUnderReview(item) && item.state !== 'suspended'
  const late = isRunning && due !== null ? daysLateNow(item, ground.asOf, {}) : 0
  return [
    letterText.state(copy.itemState[item.state], null),
    ...(late > 0 && due !== null
      ? [letterText.overdue(workingDaysBetween(due, addDays(due, late), calendar))]
      : []),
    lastReportText(item, ground),
  ]
}

export const snapshotOf = ({ asOf, seq }: PaperGround): string => paperText.snapshot(asOf, seq)
