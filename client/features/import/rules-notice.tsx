import { Link } from '@tanstack/react-router'
import { officeRules as words } from '#shared/copy/office-rules.ts'
import { rulesIn } from '#shared/imports/history.ts'
import { focusMain } from '../../components/focus-main.ts'
import { Notice } from '../../components/notice.tsx'
import { toast } from '../../components/toast-store.ts'
import { useImport } from './import.store.ts'

/** Says what the kept rules of the office did in this paper, and takes it back. */
export function RulesNotice() {
  const rules = useImport((store) => store.history && rulesIn(store.history))
  if (!rules) return null
  const drop = () => {
    const { dropRules, redo } = useImport.getState()
    dropRules()
    focusMain()
    const dropped = useImport.getState().history
    // The way back, while nothing else was done.
    toast(words.dropped, () => {
      if (useImport.getState().history === dropped) redo()
    })
  }
  return (
    <Notice
      action={
        <span className="imp-actions">
          <button type="button" className="btn" onClick={drop}>
            {words.notFollow}
          </button>
          <Link to="/settings/rules" className="btn quiet">
            {words.toSettings}
          </Link>
        </span>
      }
    >
      {words.followed(rules.followed)}
    </Notice>
  )
}
