import type { PlanId } from '../ids.ts'
import type { ParsedPlan } from '../plan/model.ts'
import { ISSUED_TITLE, PRINTED_YEAR, VERSION_MARK } from '../plan/words.ts'
import type { Plan } from '../plans/model.ts'

/** `revision`: the same plan in a new wording; the other two: the plan of an earlier or of a later year. */
export type ComparedAs = 'revision' | 'lastYear' | 'nextYear'
export type Because = 'samePaper' | 'sameNumber' | 'sameTitle' | 'otherYear'

export interface Recognised {
  plan: Plan
  as: ComparedAs
  because: Because
}

const withoutYear = (title: string): string => title.replace(PRINTED_YEAR, '')

/** A title without what differs between two issues of one paper: 关于印发…的通知, book marks, 修订稿, spaces. */
export function bareTitle(title: string): string {
  const inside = ISSUED_TITLE.exec(title)?.[1] ?? title
  return inside.replace(VERSION_MARK, '').replace(/[\s《》“”]/g, '')
}

const bareNumber = (number: string | null): string =>
  (number ?? '').replace(/[\s〔〕()（）[\]【】]/g, '').toLowerCase()

/**
 * Plans of the ledger that a paper seems to be a revision of, or last year's: at most one of each, the surest first.
 * `samePaper` is the plan that came from the very same words.
 */
export function recognise(
  paper: Pick<ParsedPlan, 'title' | 'docNumber' | 'year'>,
  samePaper: PlanId | null,
  plans: readonly Plan[],
): Recognised[] {
  const reversed = [...plans].reverse()
  const revision = revisionOf(paper, samePaper, reversed)
  const other = reversed
    .filter((plan) => plan !== revision?.plan && isOtherYear(paper, plan))
    .sort((a, b) => distance(paper, a) - distance(paper, b))[0]
  return [
    ...(revision ? [revision] : []),
    ...(other ? [{ plan: other, as: yearsApart(paper, other), because: 'otherYear' as const }] : []),
  ]
}

type Paper = Pick<ParsedPlan, 'title' | 'docNumber' | 'year'>

function revisionOf(paper: Paper, samePaper: PlanId | null, plans: readonly Plan[]): Recognised | null {
  const number = bareNumber(paper.docNumber)
  const title = bareTitle(paper.title ?? '')
  const ways: [Because, (plan: Plan) => boolean][] = [
    ['samePaper', (plan) => plan.id === samePaper],
    ['sameNumber', (plan) => number !== '' && bareNumber(plan.docNumber) === number],
    ['sameTitle', (plan) => title !== '' && bareTitle(plan.title) === title && !differs(paper, plan)],
  ]
  for (const [because, fits] of ways) {
    const plan = plans.find(fits)
    if (plan) return { plan, as: 'revision', because }
  }
  return null
}

const differs = (paper: Paper, plan: Plan): boolean =>
  paper.year !== null && plan.year !== null && paper.year !== plan.year

const distance = (paper: Paper, plan: Plan): number => Math.abs((paper.year ?? 0) - (plan.year ?? 0))

function isOtherYear(paper: Paper, plan: Plan): boolean {
  const title = withoutYear(bareTitle(paper.title ?? ''))
  return title !== '' && differs(paper, plan) && withoutYear(bareTitle(plan.title)) === title
}

/** On which side of the paper the plan stands; the same year, or none, is a revision. */
export function yearsApart(paper: Pick<ParsedPlan, 'year'>, plan: Pick<Plan, 'year'>): ComparedAs {
  if (paper.year === null || plan.year === null || paper.year === plan.year) return 'revision'
  return plan.year < paper.year ? 'lastYear' : 'nextYear'
}
