import { useState } from 'react'
import { reviewAsks } from '#shared/copy/review-asks.ts'
import { addDays, dayOf, type IsoDate } from '#shared/dates.ts'
import { light } from '#shared/items/light.ts'
import type { Item } from '#shared/items/model.ts'
import { openExtension } from '#shared/items/open-asks.ts'
import type { Extension } from '#shared/items/rounds.ts'
import { granterOf } from '#shared/items/rules.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useToday } from '../../api/use-session.ts'
import { DayPicker, typedDay } from '../../components/day-picker.tsx'
import { useJudgedBy } from '../../components/judged-by.ts'
import { Light } from '../../components/light.tsx'
import { toast } from '../../components/toast-store.ts'
import { EntryFrame, type EntryProps } from './entry.tsx'
import { DueDays, PastExtensions } from './extension-days.tsx'
import { ItemHead } from './item-head.tsx'
import { OpinionBar } from './opinion-bar.tsx'
import { PastReports } from './past-reports.tsx'
import { useRules, useUnitName } from './queries.ts'
import { useKeptOpinion } from './use-kept-opinion.ts'
import { WhatIfTable } from './what-if-table.tsx'

const words = reviewAsks.extension

/** 延期申请: the days side by side, what it does to the unit's figures, and the answer. */
export function ExtensionEntry(props: EntryProps) {
  const asked = openExtension(props.item)
  return asked === null ? null : <Asked {...props} asked={asked} />
}

function Asked({ asked, ...props }: EntryProps & { asked: Extension }) {
  const { item, items, history } = props
  const today = useToday()
  const judgedBy = useJudgedBy()
  const nameOf = useUnitName()
  const rules = useRules()(item.planId)
  const [typed, setTyped] = useState(asked.to)
  const [tried, setTried] = useState(false)
  const day = grantable(typedDay(typed), asked, today)
  return (
    <EntryFrame item={item} bar={<AnswerBar {...props} day={day} onBadDay={() => setTried(true)} />}>
      <ItemHead item={item} time={<Light light={light(item, { today, ...judgedBy, rules })} />} />
      <p className="ink2">{whose(item)}</p>
      <section>
        <h3>{words.days}</h3>
        <DueDays item={item} asked={asked} />
        <DayPicker
          className="rv-day"
          label={words.answer}
          required
          today={today}
          min={addDays(asked.from < today ? addDays(today, -1) : asked.from, 1)}
          value={typed}
          error={tried && day === null ? words.badDay(asked.from, today) : undefined}
          onChange={(value) => {
            setTyped(value)
            setTried(false)
          }}
        />
      </section>
      <section>
        <h3>{words.reason}</h3>
        <p className="rv-say">{asked.reason}</p>
        <p className="ink3 s12">{words.askedBy(nameOf(asked.unitId), dayOf(asked.at))}</p>
      </section>
      <WhatIfTable item={item} items={items} unitId={asked.unitId} dueOn={day ?? asked.to} />
      <PastExtensions extensions={item.extensions.slice(0, -1)} />
      <PastReports history={history} />
    </EntryFrame>
  )
}

/** A day that the rules would take: after the one that stands, and not gone by. */
function grantable(day: IsoDate | null, asked: Extension, today: IsoDate): IsoDate | null {
  return day !== null && day > asked.from && day >= today ? day : null
}

function whose(item: Item): string {
  if (item.isKey) return words.whose.key
  return granterOf(item) === 'leader' ? words.whose.second(item.extensions.length) : words.whose.first
}

interface AnswerBarProps extends EntryProps {
  day: IsoDate | null
  onBadDay: () => void
}

function AnswerBar({ item, queued, day, onBadDay, onMove, onDone }: AnswerBarProps) {
  const opinion = useKeptOpinion(queued)
  const sending = useAsked(item, (said, after) => {
    opinion.clear()
    const isGranted = said.type === 'decideExtension' && said.granted
    toast(isGranted ? words.granted(after.title) : words.turnedDown(after.title))
    onDone()
  })
  return (
    <OpinionBar
      opinion={opinion}
      label={words.opinion}
      placeholder={words.placeholder}
      missing={words.missing}
      yes={{
        label: words.yes(day),
        onPress: (said) => {
          if (day === null) return onBadDay()
          sending.send({ type: 'decideExtension', granted: true, dueOn: day, opinion: said })
        },
      }}
      no={{
        label: words.no,
        onPress: (said) =>
          sending.send({ type: 'decideExtension', granted: false, dueOn: null, opinion: said }),
      }}
      then={words.then}
      isPending={sending.isPending}
      error={sending.error}
      meanwhile={sending.meanwhile}
      onMove={onMove}
    />
  )
}
