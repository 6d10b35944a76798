import type { Start } from '#shared/api/outputs.ts'
import { session } from '#shared/copy/session.ts'
import { copy } from '#shared/copy/zh-cn.ts'

const words = session.signIn

interface DemoAccountsProps {
  accounts: Start['demoAccounts']
  isPending: boolean
  onChoose: (login: string, password: string) => void
}

/** `npm run demo` offers its accounts: one press signs in. */
export function DemoAccounts({ accounts, isPending, onChoose }: DemoAccountsProps) {
  return (
    <section className="demo" aria-label={words.demo}>
      <h2>{words.demo}</h2>
      <p className="hint">{words.demoHint}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              className="btn"
              disabled={isPending}
              onClick={() => onChoose(account.login, account.password)}
            >
              <b>{copy.role[account.role]}</b>
              <span className="cut">{account.unitName ?? account.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
