import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import type { ItemId, UnitId } from '#shared/ids.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { useKeptText } from '../../api/kept-text.ts'
import { useMe } from '../../api/use-session.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { DecisionBox } from './decision-box.tsx'
import { DecisionEditor } from './decision-editor.tsx'
import { DecisionLine, WaitingLine } from './decision-line.tsx'
import { useUnits } from './queries.ts'
import { useOutbox } from './use-outbox.ts'

const words = meetings.decide

interface DecisionsProps {
  meeting: Meeting
  /** The page that is shown, and the unit it is about. */
  page: string
  pageUnit: UnitId | null
  boxRef: RefObject<HTMLTextAreaElement | null>
}

/** 会上决定: what was decided so far, and the box in which the next is typed. */
export function Decisions({ meeting, page, pageUnit, boxRef }: DecisionsProps) {
  const { userId, role } = useMe()
  const units = useUnits()
  const { fields, change } = useKeptText(userId, meeting.id, 'decision')
  const { waiting, add, remove } = useOutbox(userId, meeting.id)
  const [changed, setChanged] = useState<ItemId | null>(null)
  const { state, decisions } = meeting
  const mayType = role === 'office' && state === 'running'
  const list = useRef<HTMLElement>(null)
  const count = decisions.length + waiting.length
  useEffect(() => {
    // The last one stands right above the box.
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight })
  }, [count])
  const hint = state === 'dropped' ? '' : words.hint[state]
  const { text = '', unit = '', due = '' } = fields
  const typed = useMemo(() => ({ text, unit, due }), [text, unit, due])
  // Already with the server, and only the answer was lost: it is shown once.
  const known = new Set(decisions.map(({ id }) => id))
  const apart = waiting.filter(({ decisionId }) => !known.has(decisionId))
  return (
    <aside className="decisions" aria-label={words.title}>
      <h2>
        {words.title} <span>{hint}</span>
      </h2>
      <ScrollBox className="decisions-list" label={words.list} boxRef={list}>
        <ol aria-live="polite" aria-relevant="additions">
          {decisions.map((decision, at) =>
            decision.id === changed && mayType ? (
              <li key={decision.id}>
                <DecisionEditor
                  meeting={meeting}
                  decision={decision}
                  at={at + 1}
                  units={units}
                  onDone={() => setChanged(null)}
                />
              </li>
            ) : (
              <DecisionLine
                key={decision.id}
                meeting={meeting}
                decision={decision}
                at={at + 1}
                units={units}
                mayChange={mayType}
                onChange={() => setChanged(decision.id)}
              />
            ),
          )}
          {apart.map((one) => (
            <WaitingLine
              key={one.commandId}
              waiting={one}
              onTakeBack={() => {
                remove(one.commandId)
                change({ text: one.text })
                boxRef.current?.focus()
              }}
            />
          ))}
          {decisions.length + apart.length === 0 && state !== 'preparing' && (
            <li className="ink3">{words.none}</li>
          )}
        </ol>
      </ScrollBox>
      {mayType && (
        <DecisionBox
          label={words.label}
          typed={typed}
          on={meeting.on}
          units={units}
          pageUnit={pageUnit}
          boxRef={boxRef}
          saveLabel={words.save}
          onChange={(changes) => change(changes)}
          onSave={(understood) => {
            add({ ...understood, page })
            change({ text: '', unit: '', due: '' })
            boxRef.current?.focus()
          }}
        />
      )}
    </aside>
  )
}
