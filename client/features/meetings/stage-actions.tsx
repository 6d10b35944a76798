import {
  IconDotsVertical,
  IconDownload,
  IconLogout,
  IconMaximize,
  IconNotes,
  IconPrinter,
  IconRefresh,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { meetings } from '#shared/copy/meetings.ts'
import { isOpenToReaders, type Meeting } from '#shared/meetings/model.ts'
import { newCommandId } from '../../api/new-id.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useMe } from '../../api/use-session.ts'
import { showAlert } from '../../components/alert-store.ts'
import { Icon } from '../../components/icon.tsx'
import { Menu, type MenuEntry } from '../../components/menu.tsx'
import { toast } from '../../components/toast-store.ts'
import { CloseDialog } from './close-dialog.tsx'
import { outputsOf } from './outputs.ts'
import { useMeetingCommand } from './queries.ts'

const words = meetings.stage

interface StageActionsProps {
  meeting: Meeting
  openNotes: () => void
  toggleFull: () => void
}

/** 开始 and 散会 in sight, everything else in one menu. */
export function StageActions({ meeting, openNotes, toggleFull }: StageActionsProps) {
  const { role } = useMe()
  const navigate = useNavigate()
  const command = useMeetingCommand()
  const [isClosing, setClosing] = useState(false)
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
      {isClosing && <CloseDialog meeting={meeting} onClose={() => setClosing(false)} />}
    </>
  )
}
