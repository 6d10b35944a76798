import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { exportsCopy } from '#shared/copy/exports.ts'
import { papers } from '#shared/copy/papers.ts'
import { DIRECT_ROWS } from '#shared/exports/direct.ts'
import type { SheetChoice } from '#shared/exports/job.ts'
import type { PaperPreview } from '#shared/papers/content.ts'
import { formatOf, type PaperChoice } from '#shared/papers/kinds.ts'
import { countSheetRows } from '#shared/papers/sheet.ts'
import { newId } from '../../api/new-id.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useAddress } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { Icon } from '../../components/icon.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { toast } from '../../components/toast-store.ts'
import { isSheetKind } from './choice.ts'
import { NeededFonts } from './needed-fonts.tsx'
import { PaperPages } from './paper-pages.tsx'
import { useMake, usePreview } from './queries.ts'
import { SheetPreview } from './sheet-preview.tsx'
import { useMakeInBackground } from './use-make-in-background.ts'

const words = papers.preview

/** The paper as it will be, and the button that makes it. */
export function PreviewPane({ choice }: { choice: PaperChoice | null }) {
  const preview = usePreview(choice)
  if (choice === null)
    return (
      <div className="papers-preview">
        <EmptyState title={words.none}>{words.noneText}</EmptyState>
      </div>
    )
  if (preview.isError)
    return (
      <div className="papers-preview">
        <Notice tone={refusalOf(preview.error) ? 'info' : 'bad'} isUrgent>
          {sentenceOf(preview.error)}
        </Notice>
      </div>
    )
  if (preview.isPending) return <LoadingLine />
  return <Preview choice={choice} preview={preview.data} />
}

function Preview({ choice, preview }: { choice: PaperChoice; preview: PaperPreview }) {
  const { content, more } = preview
  return (
    <div className="papers-preview">
      <MakeBar choice={choice} preview={preview} />
      {choice.kind === 'sealed' && <p className="papers-say ink2 noprint">{words.sealed}</p>}
      {more > 0 && <p className="papers-say ink2">{words.more(more)}</p>}
      {'paper' in content ? (
        <>
          <PaperPages paper={content.paper} />
          <NeededFonts />
        </>
      ) : (
        <SheetPreview sheets={content.sheets} />
      )}
    </div>
  )
}

function MakeBar({ choice, preview }: { choice: PaperChoice; preview: PaperPreview }) {
  const { change } = useAddress()
  const { role } = useActor()
  const make = useMake()
  const background = useMakeInBackground(preview.seen)
  const { commandId, renew } = useIntent()
  const [id, setId] = useState(newId)
  const send = () => {
    if (make.isPending || background.isPending) return
    if (isLong(preview) && isSheetChoice(choice)) return background.make(choice)
    make.mutate(
      { commandId, id, choice, seen: preview.seen },
      {
        onSuccess: (paper) => {
          toast(words.made(paper.fileName))
          change({ tab: 'kept', made: paper.id })
        },
        onError: (error) => {
          if (refusalOf(error) === null) return
          renew()
          setId(newId())
        },
      },
    )
  }
  const isChanged = refusalOf(make.error)?.refusal === 'changedMeanwhile'
  return (
    <div className="papers-bar noprint">
      <span className="ink3">
        {words.asOf(preview.asOf, preview.seq)}
        {role === 'office' && (
          <>
            <i className="mid" />
            {words.noNumber}
          </>
        )}
        {role === 'leader' && (
          <>
            <i className="mid" />
            {words.leaderOnly}
          </>
        )}
        {role !== 'office' && role !== 'leader' && (
          <>
            <i className="mid" />
            {words.officeOnly}
          </>
        )}
      </span>
      {formatOf(choice.kind) !== 'xlsx' && (
        <button type="button" className="btn" onClick={() => window.print()}>
          <Icon of={IconPrinter} /> {words.print}
        </button>
      )}
      {role === 'office' && (
        <button
          type="button"
          className="btn primary"
          title={words.makeTitle}
          disabled={make.isPending || background.isPending}
          onClick={send}
        >
          {words.make}
        </button>
      )}
      {background.isStarted && <output className="hint">{exportsCopy.started}</output>}
      {make.error && (
        <p className="hint error" role="alert">
          {isChanged ? words.changed : sentenceOf(make.error)}
        </p>
      )}
    </div>
  )
}

/** Workbooks of many rows are made in the background. */
const isLong = ({ content, more }: PaperPreview): boolean =>
  'sheets' in content && countSheetRows(content.sheets) + more > DIRECT_ROWS
const isSheetChoice = (choice: PaperChoice): choice is SheetChoice => isSheetKind(choice.kind)
