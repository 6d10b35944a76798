import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { slipNumber } from '#shared/copy/describe-event.ts'
import { pressing as words } from '#shared/copy/pressing.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { offered } from '#shared/items/offered.ts'
import type { AnswerState, Pressed } from '#shared/pressing/lists.ts'
import type { Actor } from '#shared/users/model.ts'
import { useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { Light } from '../../components/light.tsx'
import { useUnitName } from './queries.ts'
import { ReplyForm } from './reply-form.tsx'
import { SlipMark } from './slip-mark.tsx'

const stateLight = {
  overdue: 'red',
  open: 'blue',
  late: 'yellow',
  answered: 'grey',
} as const satisfies Record<AnswerState, string>

/** Whether this person's unit may answer it here. */
function mayReply({ about, item, owing }: Pressed, actor: Actor): boolean {
  if (actor.unitId === null || !owing.includes(actor.unitId)) return false
  if (about.kind === 'slip') return offered(item, actor).includes('replySupervision')
  return about.kind === 'words' && offered(item, actor).includes('answerInstruction')
}

/** What was asked, of whom, until when, and what came back; the unit answers in place. */
export function PressedRow({ pressed }: { pressed: Pressed }) {
  const { item, about, answerBy, state } = pressed
  const actor = useActor()
  const shared = useShared()
  const unitName = useUnitName()
  const [isOpen, setOpen] = useState(false)
  const canReply = mayReply(pressed, actor)
  const name =
    about.kind === 'slip'
      ? slipNumber(about.slip)
      : copy.command[about.kind === 'words' ? 'instruct' : 'remind']
  return (
    <>
      <tr className="row" data-item={item.id}>
        <td>
          <p className="pressed-head">
            {about.kind === 'slip' && (
              <>
                <SlipMark level={about.slip.level} /> <b className="num">{name}</b>
              </>
            )}
            {about.kind === 'inspection' && <b>{copy.inspectionWay[about.inspection.way]}</b>}
            <span className="ink3">{words.at(pressed.at)}</span>
            <PaperLinks pressed={pressed} />
          </p>
          <p>{pressed.text}</p>
          <Link to="/ledger" search={{ ...shared, item: item.id }} title={words.open} className="ink2 s12">
            {words.item(item.ordinal, item.title)}
          </Link>
        </td>
        <td>{item.leads.map(unitName).join('、')}</td>
        <td className="num">
          {about.kind === 'inspection'
            ? words.at(`${about.inspection.on}T04:00:00Z`)
            : answerBy === null
              ? words.noDay
              : words.by(answerBy)}
        </td>
        {about.kind !== 'inspection' && (
          <td>
            {state === null ? (
              <span className="ink3">{words.noAnswer}</span>
            ) : (
              <Light light={stateLight[state]} word={words.state[state]} />
            )}
            <Answers pressed={pressed} unitName={unitName} />
            {canReply && !isOpen && (
              <button type="button" className="btn noprint" onClick={() => setOpen(true)}>
                {words.reply}
                <span className="sr">{name}</span>
              </button>
            )}
          </td>
        )}
      </tr>
      {canReply && isOpen && (
        <tr>
          <td colSpan={4}>
            <ReplyForm {...{ pressed, name }} onClose={() => setOpen(false)} />
          </td>
        </tr>
      )}
    </>
  )
}

/** A slip as a paper: a letter, or a form in its colour. Units find what was made in 文书. */
function PaperLinks({ pressed: { item, about } }: { pressed: Pressed }) {
  const { role } = useActor()
  const shared = useShared()
  if (about.kind !== 'slip' || (role !== 'office' && role !== 'leader')) return null
  const { year, no } = about.slip
  const search = (kind: string) => ({ ...shared, kind, item: item.id, slip: `${year}-${no}` })
  return (
    <span className="noprint s12">
      <Link to="/papers" search={search('slipNotice')}>
        {words.paper}
        <span className="sr">{slipNumber(about.slip)}</span>
      </Link>{' '}
      <Link to="/papers" search={search('slipForm')}>
        {words.paperForm}
        <span className="sr">{slipNumber(about.slip)}</span>
      </Link>
    </span>
  )
}

function Answers({ pressed, unitName }: { pressed: Pressed; unitName: ReturnType<typeof useUnitName> }) {
  const { answers, owing, about } = pressed
  const said = about.kind === 'reminder' ? words.reportedOn : words.answeredOn
  return (
    <>
      {answers.map(({ unitId, text, on, isLate }) => (
        <p key={unitId} className="pressed-answer">
          <span className="ink3">
            {unitName(unitId)}
            <i className="mid" />
            {said(on, isLate)}
          </span>
          <br />
          {text}
        </p>
      ))}
      {owing.length > 0 && answers.length > 0 && (
        <p className="ink3">{words.owing(owing.map(unitName).join('、'))}</p>
      )}
    </>
  )
}
