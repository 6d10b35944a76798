import { IconChevronLeft, IconChevronRight, IconLock } from '@tabler/icons-react'
import { useCallback, useMemo, useRef } from 'react'
import type { MeetingDetail } from '#shared/api/outputs.ts'
import { nameOfPage, titleOf } from '#shared/copy/meeting-pages.ts'
import { meetings as words } from '#shared/copy/meetings.ts'
import { shell } from '#shared/copy/shell.ts'
import { pageAt, pagesOf } from '#shared/meetings/pages.ts'
import { useMe } from '../../api/use-session.ts'
import { Icon } from '../../components/icon.tsx'
import { type KeyHint, usePageKeys } from '../../components/key-hints.store.ts'
import { Mark } from '../../components/mark.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { toast } from '../../components/toast-store.ts'
import { useIsPrinting } from '../../components/use-is-printing.ts'
import { Decisions } from './decisions.tsx'
import { Slide } from './slide.tsx'
import { StageActions } from './stage-actions.tsx'
import { Timer } from './timer.tsx'
import { useTelling } from './use-second-window.ts'
import { useStageKeys, useTurning } from './use-turning.ts'

const stage = words.stage
const HINTS: readonly KeyHint[] = [
  { keys: ['→', 'PageDown'], does: words.keys.next },
  { keys: ['←', 'PageUp'], does: words.keys.previous },
  { keys: ['Home'], does: words.keys.first },
  { keys: ['End'], does: words.keys.last },
  { keys: ['D'], does: words.keys.decide },
  { keys: ['Esc'], does: words.keys.leaveBox },
  { keys: ['N'], does: words.keys.notes },
  { keys: ['T'], does: words.keys.timer },
  { keys: ['F'], does: words.keys.full },
]

/** The screen of the room: one page, what is decided beside it, and how far one is. */
export function Room({ detail: { deck, meeting } }: { detail: MeetingDetail }) {
  const { role } = useMe()
  const pages = useMemo(() => pagesOf(deck, meeting.decisions), [deck, meeting.decisions])
  const { at, turnTo } = useTurning(pages)
  const isPrinting = useIsPrinting()
  const box = useRef<HTMLTextAreaElement>(null)
  const page = pages[at] ?? pages[0]
  const turnToKey = useCallback((key: string) => turnTo(pageAt(pages, key)), [pages, turnTo])
  useTelling(meeting.id, page?.key ?? '', turnToKey)
  usePageKeys(HINTS)
  const openNotes = useCallback(() => {
    if (role !== 'office') return
    const opened = window.open(`/meetings/${meeting.id}/notes`, `notes-${meeting.id}`, 'width=640,height=720')
    if (opened === null) toast(stage.blockedNotes)
  }, [meeting.id, role])
  const letters = useMemo(() => ({ d: () => box.current?.focus(), n: openNotes, f: toggleFull }), [openNotes])
  useStageKeys(at, pages.length, turnTo, letters)
  if (page === undefined) return null
  const name = (to: number) => {
    const other = pages[to]
    return other === undefined ? null : nameOfPage(other, deck)
  }
  if (isPrinting)
    return (
      <div className="sheets">
        {pages.map((one) => (
          <section key={one.key} className="sheet">
            <p className="sheet-head">
              {meeting.name}
              <i className="mid" />
              {stage.section[one.kind]}
              <i className="mid" />
              {stage.frozen(meeting.frozenAt)}
            </p>
            <Slide page={one} deck={deck} meeting={meeting} />
          </section>
        ))}
      </div>
    )
  return (
    <div className="stage-page">
      <title>{shell.title(meeting.name)}</title>
      <header className="stage-top">
        <Mark />
        <span className="cut">{meeting.name}</span>
        <span className="vsep" />
        <span className="nw">{stage.section[page.kind]}</span>
        <span className="grow" />
        <StageActions {...{ meeting, openNotes, toggleFull }} />
        <span className="stage-frozen nw">
          <Icon of={IconLock} />
          {stage.frozen(meeting.frozenAt)}
        </span>
      </header>
      <div className="stage-body">
        <main id="main" className="stage-paper" tabIndex={-1}>
          <ScrollBox className="stage-main" label={titleOf(page, deck)}>
            <Slide page={page} deck={deck} meeting={meeting} />
          </ScrollBox>
        </main>
        <Decisions
          meeting={meeting}
          page={page.key}
          pageUnit={page.kind === 'unit' ? page.unitId : null}
          boxRef={box}
        />
      </div>
      <footer className="stage-foot">
        <Turn to={name(at - 1)} label={stage.previous} icon="left" onTurn={() => turnTo(at - 1)} />
        <span className="grow" />
        <span className="stage-marks" aria-hidden="true">
          {pages.map((one, index) => (
            <i key={one.key} className={index === at ? 'n' : index < at ? 'd' : undefined} />
          ))}
        </span>
        <span className="stage-jump num">
          <span aria-hidden="true">
            {at + 1}/{pages.length}
          </span>
          <select
            aria-label={stage.pages}
            value={page.key}
            onChange={(event) => {
              turnToKey(event.target.value)
              event.target.blur()
            }}
          >
            {pages.map((one, index) => (
              <option key={one.key} value={one.key}>
                {`${index + 1}/${pages.length} ${nameOfPage(one, deck)}`}
              </option>
            ))}
          </select>
        </span>
        <Timer key={page.key} id={meeting.id} />
        <span className="grow" />
        <Turn to={name(at + 1)} label={stage.next} icon="right" onTurn={() => turnTo(at + 1)} />
      </footer>
      <output className="sr">
        {stage.position(at + 1, pages.length)}
        {titleOf(page, deck)}
      </output>
    </div>
  )
}

interface TurnProps {
  /** What is there; null at the end. */
  to: string | null
  label: string
  icon: 'left' | 'right'
  onTurn: () => void
}

function Turn({ to, label, icon, onTurn }: TurnProps) {
  return (
    <button type="button" className="stage-turn" disabled={to === null} onClick={onTurn}>
      {icon === 'left' && <Icon of={IconChevronLeft} />}
      <span className="sr">{label}</span>
      <span className="cut">{to ?? ''}</span>
      {icon === 'right' && <Icon of={IconChevronRight} />}
    </button>
  )
}

/** Full screen is the person's to ask for, never ours; some browsers refuse it, and the page is good without. */
function toggleFull(): void {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
  else void document.documentElement.requestFullscreen?.().catch(() => {})
}
