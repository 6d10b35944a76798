import type { Kysely } from 'kysely'
import { first } from './0001-first.ts'
import { earlierSources } from './0002-earlier-sources.ts'
import { oldLedgers } from './0003-old-ledgers.ts'
import { readingRules } from './0004-reading-rules.ts'
import { ownCalendar } from './0005-own-calendar.ts'
import { itemFolds } from './0006-item-folds.ts'
import { peopleAndUnits } from './0007-people-and-units.ts'
import { slips } from './0009-slips.ts'
import { messages } from './0011-messages.ts'
import { acts } from './0012-acts.ts'
import { tallies } from './0014-tallies.ts'
import { papers } from './0015-papers.ts'
import { meetings } from './0016-meetings.ts'
import { filledSheets } from './0017-filled-sheets.ts'
import { templates } from './0018-templates.ts'
import { frozenRows } from './0019-frozen-rows.ts'

/** In order; never edited once merged. */
export const migrations: readonly { name: string; up: (db: Kysely<unknown>) => Promise<void> }[] = [
  { name: '0001-first', up: first },
  { name: '0002-earlier-sources', up: earlierSources },
  { name: '0003-old-ledgers', up: oldLedgers },
  { name: '0004-reading-rules', up: readingRules },
  { name: '0005-own-calendar', up: ownCalendar },
  { name: '0006-item-folds', up: itemFolds },
  { name: '0007-people-and-units', up: peopleAndUnits },
  { name: '0009-slips', up: slips },
  { name: '0011-messages', up: messages },
  { name: '0012-acts', up: acts },
  { name: '0014-tallies', up: tallies },
  { name: '0015-papers', up: papers },
  { name: '0016-meetings', up: meetings },
  { name: '0017-filled-sheets', up: filledSheets },
  { name: '0018-templates', up: templates },
  { name: '0019-frozen-rows', up: frozenRows },
]
