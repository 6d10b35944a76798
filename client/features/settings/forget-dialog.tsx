import { officeRules } from '#shared/copy/office-rules.ts'
import type { KeptRule } from '#shared/imports/office-rules.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { Dialog } from '../../components/dialog.tsx'
import { focusMain } from '../../components/focus-main.ts'
import { toast } from '../../components/toast-store.ts'
import { useForget } from './queries.ts'

const words = officeRules.page

export type Forgettable = { kept: KeptRule } | { mapping: RememberedMapping }

/** Asks before something that was kept is forgotten, and says what that changes. */
export function ForgetDialog({ what, onClose }: { what: Forgettable; onClose: () => void }) {
  const { rule, mapping } = useForget()
  const { commandId, renewIfRefused } = useIntent()
  const isRule = 'kept' in what
  const { isPending, error } = isRule ? rule : mapping
  const submit = () => {
    const after = {
      onSuccess: () => {
        toast(words.forgotten)
        onClose()
        focusMain()
      },
      onError: renewIfRefused,
    }
    if (isRule) rule.mutate({ commandId, key: what.kept.key }, after)
    else mapping.mutate({ commandId, heads: what.mapping.heads }, after)
  }
  return (
    <Dialog
      title={isRule ? words.forgetRule : words.forgetSheet}
      submit={words.forget}
      isDangerous
      isPending={isPending}
      error={error ? sentenceOf(error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{isRule ? words.forgetRuleText(what.kept.rule) : words.forgetSheetText(what.mapping.heads)}</p>
      <p className="ink2">{words.forgetAfter}</p>
    </Dialog>
  )
}
