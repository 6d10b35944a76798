import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { ownCalendar } from '#shared/copy/own-calendar.ts'
import type { Finding, FindingCode } from '#shared/imports/check.ts'
import { windowsOfUnknownYears } from '#shared/imports/unknown-years.ts'
import { Icon } from '../../components/icon.tsx'
import { useCalendar } from '../../components/judged-by.ts'
import { useFacts } from './check-context.ts'
import { focusItem } from './check-focus.ts'
import { show, showPlace, useCheckUi } from './check-ui.store.ts'
import { FindingActions, GroupActions } from './finding-actions.tsx'

const words = importCopy.findings
/** More of one kind are said in one line. */
const FEW = 3
/** What is offered for the whole plan is said in one line, be it of two. */
const AS_ONE: ReadonlySet<FindingCode> = new Set(['hasParts'])

interface Group {
  code: FindingCode
  must: boolean
  findings: Finding[]
}

function groupsOf(findings: readonly Finding[]): Group[] {
  const groups = new Map<FindingCode, Group>()
  for (const one of findings) {
    const group = groups.get(one.code) ?? { code: one.code, must: one.must, findings: [] }
    group.findings.push(one)
    groups.set(one.code, group)
  }
  return [...groups.values()]
}

/** 提醒: what must be handled first, then what may wait, each with what can be done about it. */
export function FindingsPane() {
  const { draft, checked } = useFacts()
  const calendar = useCalendar()
  const { must, mayWait } = checked
  return (
    <section id="imp-findings" aria-label={words.title} tabIndex={-1}>
      <div className="imp-low-head">
        <h3>{words.title}</h3>
        <output className="n">{words.about(must.length, mayWait.length)}</output>
        <span className="grow" />
        <span className="kbd">T</span>
      </div>
      {windowsOfUnknownYears(draft, calendar).map((one) => (
        <p key={one.year} className="hint">
          {ownCalendar.windows(one)}
        </p>
      ))}
      {must.length + mayWait.length === 0 ? (
        <p className="ink3">{words.none}</p>
      ) : (
        <ul className="imp-findings">
          {groupsOf([...must, ...mayWait]).map((group) => (
            <GroupLines key={group.code} group={group} />
          ))}
        </ul>
      )}
    </section>
  )
}

function GroupLines({ group }: { group: Group }) {
  const [isOpen, setOpen] = useState(false)
  const { findings, code, must } = group
  const sentence = words.many[code]
  const isMany = findings.length > (AS_ONE.has(code) ? 1 : FEW) && sentence !== undefined
  const lines = findings.map((one) => <FindingLine key={one.id} finding={one} />)
  if (!isMany) return lines
  return (
    <>
      <li data-open>
        <FindingMark must={must} />
        <button type="button" className="imp-said" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {sentence(findings.length)} <span className="ink3">{isOpen ? words.collapse : words.expand}</span>
        </button>
        <GroupActions code={code} findings={findings} />
      </li>
      {isOpen && lines}
    </>
  )
}

function FindingMark({ must }: { must: boolean }) {
  return (
    <span className={must ? 'imp-must' : 'imp-wait'}>
      <Icon of={must ? IconAlertTriangle : IconInfoCircle} />
      <span className="sr">{must ? words.must : words.mayWait}</span>
    </span>
  )
}

function FindingLine({ finding }: { finding: Finding }) {
  const { numbers } = useFacts()
  const point = useCheckUi((ui) => ui.point)
  const number = finding.key === null ? undefined : numbers.get(finding.key)
  const said = { item: number === undefined ? '' : importCopy.item(number), text: finding.text }
  const go = () => {
    const { key, span, code } = finding
    if (key !== null) {
      show(key)
      return requestAnimationFrame(() => focusItem(key))
    }
    if (span === null) return document.getElementById('imp-units')?.focus()
    if (code === 'unclaimedDuty') point(span)
    requestAnimationFrame(() => showPlace(span[0]))
  }
  return (
    <li data-open>
      <FindingMark must={finding.must} />
      <button type="button" className="imp-said" onClick={go}>
        {words.sentence[finding.code](said)}
      </button>
      <FindingActions finding={finding} />
    </li>
  )
}
