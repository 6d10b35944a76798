import type { Db } from '#db/database.ts'
import { listItems, textsOfItems } from '#db/items.ts'
import { getItemAsOf, listItemsAsOf } from '#db/items-as-of.ts'
import { savedUsers } from '#db/past-tables.ts'
import { listPlans } from '#db/plans.ts'
import { getLightPreset } from '#db/settings.ts'
import { getTemplate } from '#db/templates.ts'
import { snapshotOf } from '#shared/copy/papers/facts.ts'
import { templates as words } from '#shared/copy/templates.ts'
import type { IsoDate } from '#shared/dates.ts'
import type { ItemId } from '#shared/ids.ts'
import { thresholdsOf } from '#shared/items/thresholds.ts'
import { viewFromSearch } from '#shared/ledger/address.ts'
import { type LedgerGround, type LedgerRow, leadersOf } from '#shared/ledger/select.ts'
import type { PaperContent } from '#shared/papers/content.ts'
import type { PaperGround } from '#shared/papers/ground.ts'
import type { PaperChoice } from '#shared/papers/kinds.ts'
import type { Plan } from '#shared/plans/model.ts'
import { planName } from '#shared/plans/model.ts'
import { leaderNames, tenuresOf } from '#shared/posts/tenures.ts'
import type { Template, TemplateCell, TemplateField } from '#shared/templates/model.ts'
import { readCalendar } from '../calendar/edited.ts'
import type { Reader } from '../context.ts'
import { cellOf as ledgerCell, type SheetColumn, viewRows } from '../documents/ledger-sheet.ts'
import { loadInitials } from '../documents/read-ledger-sheet.ts'
import { Refused } from '../refused.ts'

type Content = { content: PaperContent; about: null; unitIds: [] }

/** What the office's own workbook is filled with: the rows that the ledger shows at that address, on that day. */
export async function templateContent(
  db: Db,
  ctx: Reader,
  { templateId, search }: Extract<PaperChoice, { kind: 'template' }>,
  paper: PaperGround,
): Promise<Content> {
  const template = await getTemplate(db, templateId)
  if (template === null) throw new Refused('notFound')
  const { asOf, today } = paper
  const view = viewFromSearch(search)
  const scope = ctx.asker.actor
  const items =
    asOf < today ? await listItemsAsOf(db, scope, view.planId, asOf) : await listItems(db, scope, view.planId)
  const plans = await listPlans(db)
  const { ground, rows, filters } = viewRows(
    items,
    { ...view, compare: null, moved: null },
    {
      ...{ asOf, plans, units: [...paper.units.values()] },
      leaders: leaderNames(tenuresOf(await savedUsers(db))),
      calendar: await readCalendar(db),
      thresholds: thresholdsOf[await getLightPreset(db)],
      ...(view.q.trim() === '' ? {} : { initials: await loadInitials() }),
    },
  )
  const ids = rows.map(({ item }) => item.id)
  const isAsked = template.columns.some(({ use }) => use === 'text')
  const texts = isAsked ? await textsOn(db, ctx, ids, asOf < today ? asOf : null) : new Map()
  const cells = rows.map((row, at) => cellsOf(template, row, { at, ground, plans, texts }))
  return {
    content: contentOf(template, cells, words.note(snapshotOf(paper), rows.length, filters)),
    about: null,
    unitIds: [],
  }
}

/** The words of each item, as they read that day; null: now. */
async function textsOn(
  db: Db,
  ctx: Reader,
  ids: readonly ItemId[],
  day: IsoDate | null,
): Promise<ReadonlyMap<ItemId, string>> {
  if (day === null) return textsOfItems(db, ids)
  const texts = new Map<ItemId, string>()
  for (const id of ids) texts.set(id, (await getItemAsOf(db, ctx.asker.actor, id, day))?.words.text ?? '')
  return texts
}

interface RowGround {
  /** Its place in the list, from 0. */
  at: number
  ground: LedgerGround
  plans: readonly Plan[]
  texts: ReadonlyMap<ItemId, string>
}

const cellsOf = ({ columns }: Template, row: LedgerRow, ground: RowGround): TemplateCell[] =>
  columns.map(({ use }) => (use === 'keep' || use === 'blank' ? null : valueOf(use, row, ground)))

type OwnField = Exclude<TemplateField, SheetColumn>
const ownCell: Record<OwnField, (row: LedgerRow, ground: RowGround) => TemplateCell> = {
  index: (_, { at }) => at + 1,
  text: ({ item }, { texts }) => texts.get(item.id) ?? '',
  section: ({ item }) => item.headings.join(' / '),
  plan: ({ item }, { plans }) => {
    const plan = plans.find(({ id }) => id === item.planId)
    return plan === undefined ? '' : planName(plan)
  },
  leader: ({ item }, { ground }) =>
    [...leadersOf(item, ground)]
      .flatMap((id) => (id === 'none' ? [] : (ground.leaders?.get(id) ?? [])))
      .join('\u3001'),
  problems: ({ item }) => item.lastReport?.problems ?? '',
  next: ({ item }) => item.lastReport?.next ?? '',
}
const isOwn = (field: TemplateField): field is OwnField => Object.hasOwn(ownCell, field)

/** What the ledger has a column for reads as in the exported ledger. */
const valueOf = (field: TemplateField, row: LedgerRow, ground: RowGround): TemplateCell =>
  isOwn(field) ? ownCell[field](row, ground) : ledgerCell[field](row, ground.ground)

function contentOf(template: Template, rows: TemplateCell[][], note: string): PaperContent {
  const shown = template.columns.flatMap(({ use }, at) => (use === 'keep' || use === 'blank' ? [] : at))
  const { id: _id, name, fileName: _fileName, size: _size, at: _at, by: _by, ...fill } = template
  return {
    sheets: [
      {
        ...{ name: template.sheet, title: name, note },
        columns: shown.map((at) => {
          const { column, head, use } = template.columns[at] ?? NO_COLUMN
          return { head: `${column} ${head || words.use[use]}`, width: WIDE.has(use) ? 36 : 12 }
        }),
        rows: rows.map((cells) => shown.map((at) => textOf(cells[at] ?? null))),
      },
    ],
    fill: { ...fill, note, rows },
  }
}

const NO_COLUMN = { column: '', head: '', use: 'blank' } as const
const WIDE: ReadonlySet<string> = new Set(['title', 'text', 'last', 'problems', 'next'])

const textOf = (cell: TemplateCell): string | number =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : cell
