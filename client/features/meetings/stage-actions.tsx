import {
  IconArrowBackUp,
  IconDotsVertical,
  IconDownload,
  IconLogout,
  IconMaximize,
  IconNotes,
  IconPrinter,
  IconRefresh,
  IconTable,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import { isOpenToReaders, type Meeting } from '#shared/meetings/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { type Search, useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { showAlert } from '../../components/alert-store.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { toast } from '../../components/toast-store.ts'
import { CloseDialog } from './close-dialog.tsx'
import { FreezingLine } from './freezing-line.tsx'
import { outputsOf } from './outputs.ts'
import { useMeetingCommand } from './queries.ts'
import { UndoCloseDialog } from './undo-close-dialog.tsx'

const words = meetings.stage

interface StageActionsProps {
  meeting: Meeting
  openNotes: () => void
  toggleFull: () => void
}

const pageIn = ({ page }: Search): Search => (page === undefined ? {} : { page })

/** 开始 and 散会 in sight, everything else in one menu. */
export function StageActions({ meeting, openNotes, toggleFull }: StageActionsProps) {
  const { role } = useMe()
  const navigate = useNavigate()
  const command = useMeetingCommand()
  const [isClosing, setClosing] = useState(false)
  const [isUndoing, setUndoing] = useState(false)
  const { search } = useAddress()
  const isOffice = role === 'office'
  const { id, planId, state } = meeting
  const run = (type: 'begin' | 'freezeAgain') =>
    command.mutate(
      { type, commandId: newCommandId(), meetingId: id },
      {
        onSuccess: () => type === 'freezeAgain' && toast(words.frozenAgain),
        onError: (error) => showAlert(sentenceOf(error)),
      },
    )
  const entries: MenuEntry[] = [
    ...(isOffice ? [{ key: 'notes', label: words.notes, icon: IconNotes, onChoose: openNotes }] : []),
    { key: 'full', label: words.full, icon: IconMaximize, onChoose: toggleFull },
    { key: 'print', label: words.print, icon: IconPrinter, onChoose: () => window.print() },
    {
      key: 'rows',
      label: meetings.rows.title,
      icon: IconTable,
      onChoose: () => void navigate({ to: '/meetings/$id/rows', params: { id }, search: pageIn(search) }),
    },
    ...(isOffice && state === 'closed'
      ? [
          {
            key: 'undo',
            label: meetings.undo.open,
            icon: IconArrowBackUp,
            onChoose: () => setUndoing(true),
          },
        ]
      : []),
    ...(isOffice && state === 'preparing'
      ? [
          {
            key: 'freeze',
            label: words.freezeAgain,
            icon: IconRefresh,
            onChoose: () => run('freezeAgain'),
          },
        ]
      : []),
    ...(isOffice || isOpenToReaders(meeting)
      ? [
          { key: 'out', heading: words.outputs },
          ...outputsOf(meeting).map(({ href, label }) => ({
            key: href,
            label,
            icon: IconDownload,
            onChoose: () => location.assign(href),
          })),
        ]
      : []),
    { key: 'd', divider: true },
    {
      key: 'leave',
      label: words.leaveTo,
      icon: IconLogout,
      onChoose: () => void navigate({ to: '/meetings', search: { plan: planId } }),
    },
  ]
  return (
    <>
      {isOffice && state === 'preparing' && (
        <button
          type="button"
          className="btn primary"
          disabled={command.isPending}
          onClick={() => run('begin')}
        >
          {words.begin}
        </button>
      )}
      {command.isPending && command.variables.type === 'freezeAgain' && <FreezingLine id={id} />}
      {isOffice && state === 'running' && (
        <button type="button" className="btn" onClick={() => setClosing(true)}>
          {words.close}
        </button>
      )}
      <Menu position="bottom-end" entries={entries}>
        <button type="button" className="btn icon" aria-label={meetings.title}>
          <Icon of={IconDotsVertical} />
        </button>
      </Menu>
      {isUndoing && <UndoCloseDialog meeting={meeting} onClose={() => setUndoing(false)} />}
      {isClosing && <CloseDialog meeting={meeting} onClose={() => setClosing(false)} />}
    </>
  )
}
