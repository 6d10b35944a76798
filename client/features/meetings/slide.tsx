import { basisOf, calmLine, factsOf, pageWords, titleOf } from '#shared/copy/meeting-pages.ts'
import { meetings } from '#shared/copy/meetings.ts'
import type { Count } from '#shared/meetings/counts.ts'
import type { Deck } from '#shared/meetings/deck.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { MeetingPage } from '#shared/meetings/pages.ts'
import { PageKeyContext, RowsLink } from './rows-link.tsx'
import { DecisionsTable, LastTable, NextTable, OverallTable } from './slide-tables.tsx'
import { UnitSlide } from './unit-slide.tsx'

interface SlideProps {
  page: MeetingPage
  deck: Deck
  meeting: Meeting
}

/** One page: the finding, at most seven figures, and what they are about. */
export function Slide({ page, deck, meeting }: SlideProps) {
  const facts = factsOf(page)
  const unit = page.kind === 'unit' ? page.unitId : null
  return (
    <PageKeyContext value={page.key}>
      <h1>{titleOf(page, deck)}</h1>
      {facts.length > 0 && (
        <dl className="slide-facts">
          {facts.map(({ value, word, count }) => (
            <div key={word}>
              <dt>{word}</dt>
              <dd>
                <RowsLink count={count} unit={unit}>
                  {value}
                </RowsLink>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Content page={page} deck={deck} meeting={meeting} />
    </PageKeyContext>
  )
}

function Content({ page, deck, meeting }: SlideProps) {
  switch (page.kind) {
    case 'overall': {
      const calm = calmLine(page, deck)
      return (
        <>
          {page.units.length > 0 && <OverallTable page={page} deck={deck} />}
          {page.units.length === 0 && <p className="slide-none">{pageWords.noneLit}</p>}
          {calm !== null && <p className="slide-calm">{calm}</p>}
          {page.part === 1 && <p className="slide-basis">{basisOf(deck)}</p>}
        </>
      )
    }
    case 'last':
      return (
        <>
          <LastTable page={page} deck={deck} />
          <Behind count="decided" total={page.total} />
        </>
      )
    case 'unit':
      return <UnitSlide page={page} deck={deck} />
    case 'next':
      return page.total === 0 ? null : (
        <>
          <NextTable page={page} deck={deck} />
          <Behind count="next" total={page.total} />
        </>
      )
    case 'decisions':
      return page.total === 0 ? null : <DecisionsTable page={page} deck={deck} meeting={meeting} />
  }
}

/** Where the title has the number: its rows, in words. */
function Behind({ count, total }: { count: Count; total: number }) {
  return (
    <p className="slide-basis noprint">
      <RowsLink count={count}>{meetings.rows.page(total)}</RowsLink>
    </p>
  )
}
