import './session.css'
import { useRouter } from '@tanstack/react-router'
import { session } from '#shared/copy/session.ts'
import { brand, shell } from '#shared/copy/shell.ts'
import { useAddress } from '../../api/use-search.ts'
import { useStart } from '../../api/use-session.ts'
import { Mark } from '../../components/mark.tsx'
import { DemoAccounts } from './demo-accounts.tsx'
import { useSignIn } from './queries.ts'
import { SignInForm } from './sign-in-form.tsx'

const words = session.signIn

/** Only a page of our own: an address from outside could lead anywhere. */
export function safeAddress(to: string | undefined): string {
  return to && /^\/(?![/\\])/.test(to) ? to : '/'
}

export function SignInPage() {
  const { bureau, demoAccounts } = useStart()
  const { search } = useAddress()
  const router = useRouter()
  const signIn = useSignIn()
  const send = (login: string, password: string) =>
    signIn.mutate({ login, password }, { onSuccess: () => router.history.push(safeAddress(search.to)) })
  return (
    <div className="gate">
      <title>{shell.title(words.title)}</title>
      <Cover bureau={bureau} />
      <main className="form">
        <h1>{words.title}</h1>
        <SignInForm isPending={signIn.isPending} error={signIn.error} onSend={send} submit={words.submit} />
        {demoAccounts.length > 0 && (
          <DemoAccounts accounts={demoAccounts} isPending={signIn.isPending} onChoose={send} />
        )}
        <p className="foot2">{words.forgotten}</p>
      </main>
    </div>
  )
}

function Cover({ bureau }: { bureau: string }) {
  return (
    <section className="cover" aria-label={brand.name}>
      <div className="owner">
        <Mark />
        <p className="org">{bureau}</p>
      </div>
      <span className="grow" />
      <p className="name">{brand.name}</p>
      <p className="org">{words.slogan}</p>
      <table className="lines">
        <thead>
          <tr>
            <th scope="col">{words.steps.head.step}</th>
            <th scope="col">{words.steps.head.what}</th>
          </tr>
        </thead>
        <tbody>
          {words.steps.rows.map((row) => (
            <tr key={row.step}>
              <th scope="row">{row.step}</th>
              <td>{row.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <span className="grow" />
      <p className="foot2">{words.secrecy}</p>
    </section>
  )
}
