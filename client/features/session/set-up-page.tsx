import './session.css'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { session } from '#shared/copy/session.ts'
import { shell } from '#shared/copy/shell.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { focusFirstError } from '../../components/focus-first-error.ts'
import { Mark } from '../../components/mark.tsx'
import { Notice } from '../../components/notice.tsx'
import { TextField } from '../../components/text-field.tsx'
import { type AccountDraft, AccountFields, emptyAccount, isReady } from './account-fields.tsx'
import { useSetUp } from './queries.ts'

const words = session.setUp

/** First start: one page makes the administrator and the first office account, and leads to 导入. */
export function SetUpPage() {
  const { search } = useAddress()
  return (
    <div className="set">
      <title>{shell.title(words.title)}</title>
      <header>
        <Mark />
        <h1>{words.title}</h1>
        <span className="ink3 grow">{search.token ? words.lead : ''}</span>
        {search.token && <span className="ink3 s12">{words.once}</span>}
      </header>
      <main className="paper">
        {search.token ? (
          <SetUpForm token={search.token} />
        ) : (
          <EmptyState title={words.noLink.title}>{words.noLink.text}</EmptyState>
        )}
      </main>
    </div>
  )
}

function SetUpForm({ token }: { token: string }) {
  const router = useRouter()
  const setUp = useSetUp()
  const [bureau, setBureau] = useState('')
  const [admin, setAdmin] = useState(emptyAccount)
  const [office, setOffice] = useState(emptyAccount)
  const [tried, setTried] = useState(false)
  const sameLogin = office.login !== '' && office.login.toLowerCase() === admin.login.toLowerCase()
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    focusFirstError(event.currentTarget)
    if (bureau.trim() === '' || sameLogin || !isReady(admin) || !isReady(office) || setUp.isPending) return
    const account = ({ login, name, password }: AccountDraft) => ({ login, name: name.trim(), password })
    setUp.mutate(
      { token, bureau: bureau.trim(), admin: account(admin), office: account(office) },
      { onSuccess: () => router.history.push('/import') },
    )
  }
  return (
    <form noValidate onSubmit={send}>
      <Step title={words.bureau.title} hint={words.bureau.hint}>
        <TextField
          large
          className="full"
          label={words.bureau.label}
          value={bureau}
          onChange={setBureau}
          maxLength={60}
          isFirst
          required
          error={tried && bureau.trim() === '' ? words.missing.bureau : undefined}
        />
      </Step>
      <Step title={words.admin.title} hint={words.admin.hint}>
        <AccountFields draft={admin} onChange={setAdmin} tried={tried} />
      </Step>
      <Step title={words.office.title} hint={words.office.hint}>
        <AccountFields
          draft={office}
          onChange={setOffice}
          tried={tried}
          loginError={sameLogin ? words.missing.sameLogin : undefined}
        />
      </Step>
      {setUp.error && (
        <Notice tone="bad" isUrgent>
          {sentenceOf(setUp.error)}
        </Notice>
      )}
      <div className="done2">
        <button
          type="submit"
          className="btn primary large"
          disabled={setUp.isPending || refusalOf(setUp.error)?.refusal === 'wrongSetUpLink'}
        >
          {setUp.isPending ? words.submitting : words.submit}
        </button>
        <span className="ink3">{words.more}</span>
      </div>
    </form>
  )
}

function Step({ title, hint, children }: { title: string; hint: string; children: ReactNode }) {
  return (
    <section className="stepr" aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className="hint">{hint}</p>
      </div>
      <div className="g2">{children}</div>
    </section>
  )
}
