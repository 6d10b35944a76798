import { AmendDialog } from './amend-dialog.tsx'
import { AttachDialog } from './attach-dialog.tsx'
import { DetachDialog } from './detach-dialog.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { ReassignDialog } from './reassign-dialog.tsx'
import { RemindDialog } from './remind-dialog.tsx'
import { ReportDialog } from './report-dialog.tsx'
import { RequestClosingDialog } from './request-closing-dialog.tsx'
import type { ItemDialogProps, WordedType } from './types.ts'
import { WordsDialog } from './words-dialog.tsx'

/** The dialog in which one command is given. */
export function ItemDialog({ type, ...props }: ItemDialogProps & { type: WordedType }) {
  switch (type) {
    case 'decline':
    case 'return':
    case 'reopen':
    case 'cancel':
    case 'instruct':
    case 'contribute':
    case 'approve':
      return <WordsDialog type={type} {...props} />
    case 'remind':
      return <RemindDialog {...props} />
    case 'requestClosing':
      return <RequestClosingDialog {...props} />
    case 'report':
      return <ReportDialog {...props} />
    case 'measure':
      return <MeasureDialog {...props} />
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
