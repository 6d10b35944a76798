import { AmendDialog } from './amend-dialog.tsx'
import { AttachDialog } from './attach-dialog.tsx'
import { DetachDialog } from './detach-dialog.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { MilestonesDialog } from './milestones-dialog.tsx'
import {
  AnswerInstructionDialog,
  AskSupportDialog,
  InspectDialog,
  InstructDialog,
  RemindDialog,
  ReplySupervisionDialog,
  SuperviseDialog,
} from './pressing-dialogs.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { RequestClosingDialog } from './request-closing-dialog.tsx'
import { ReachMilestoneDialog, ReconcileDialog } from './stage-dialogs.tsx'
import {
  DecideExtensionDialog,
  DecideSuspensionDialog,
  RequestExtensionDialog,
  SuspendDialog,
} from './time-dialogs.tsx'
import type { ItemDialogProps, WordedType } from './types.ts'
import { WordsDialog } from './words-dialog.tsx'

/** The dialog in which one command is given. */
export function ItemDialog({ type, ...props }: ItemDialogProps & { type: WordedType }) {
  switch (type) {
    case 'decline':
    case 'insist':
    case 'withdrawClosing':
    case 'return':
    case 'reopen':
    case 'cancel':
    case 'resume':
    case 'withdrawSuspension':
    case 'contribute':
    case 'endorse':
    case 'approve':
    case 'confirm':
      return <WordsDialog type={type} {...props} />
    case 'remind':
      return <RemindDialog {...props} />
    case 'supervise':
      return <SuperviseDialog {...props} />
    case 'replySupervision':
      return <ReplySupervisionDialog {...props} />
    case 'inspect':
      return <InspectDialog {...props} />
    case 'instruct':
      return <InstructDialog {...props} />
    case 'answerInstruction':
      return <AnswerInstructionDialog {...props} />
    case 'askSupport':
      return <AskSupportDialog {...props} />
    case 'requestExtension':
      return <RequestExtensionDialog {...props} />
    case 'decideExtension':
      return <DecideExtensionDialog {...props} />
    case 'suspend':
      return <SuspendDialog {...props} />
    case 'decideSuspension':
      return <DecideSuspensionDialog {...props} />
    case 'requestClosing':
      return <RequestClosingDialog {...props} />
    case 'report':
      return <ReportDialog {...props} />
    case 'measure':
      return <MeasureDialog {...props} />
    case 'setMilestones':
      return <MilestonesDialog {...props} />
    case 'reachMilestone':
      return <ReachMilestoneDialog {...props} />
    case 'reconcile':
      return <ReconcileDialog {...props} />
    case 'attach':
      return <AttachDialog {...props} />
    case 'detach':
      return <DetachDialog {...props} />
    case 'reassign':
      return <ReassignDialog {...props} />
    case 'amend':
      return <AmendDialog {...props} />
  }
}
