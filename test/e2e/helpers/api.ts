import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import type { AppRouter } from '#server/router.ts'
import type { CommandId, UnitId, UserId } from '#shared/ids.ts'
import type { Role } from '#shared/users/model.ts'
import type { App } from './app.ts'

export const PASSWORD = 'Yunchuan-2026'
const FIRST = 'Yunchuan-first-1'

export interface Person {
  login: string
  name: string
  role: Role
  unitName?: string
}

/** The API as somebody's browser would call it, with a cookie of its own. */
export function apiOf(app: App): TRPCClient<AppRouter> {
  let cookie = ''
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url: `${app.address}/api/trpc`,
        headers: () => ({ 'x-taizhang': '1', origin: app.address, ...(cookie ? { cookie } : {}) }),
        async fetch(url, options) {
          const answer = await fetch(url, options as RequestInit)
          const [given] = answer.headers.getSetCookie()
          if (given !== undefined) cookie = given.split(';')[0] ?? ''
          return answer
        },
      }),
    ],
  })
}

let made = 0
export function newId<Id extends string>(): Id {
  made++
  return `e2e-${process.pid}-${Date.now().toString(36)}-${made}` as Id
}

export async function signedIn(app: App, login: string, password = PASSWORD): Promise<TRPCClient<AppRouter>> {
  const api = apiOf(app)
  await api.session.signIn.mutate({ login, password })
  return api
}

/** A bureau with its administrator and office (`admin`, `office`), as after a first start. */
export async function setUpBureau(app: App): Promise<void> {
  const token = new URL(app.setUpLink ?? '').searchParams.get('token') ?? ''
  await apiOf(app).session.setUp.mutate({
    token,
    bureau: '云川市民营经济促进局',
    admin: { login: 'admin', name: '方拓', password: PASSWORD },
    office: { login: 'office', name: '林书言', password: PASSWORD },
  })
}

/** Accounts that have changed their first password already. */
export async function addPeople(app: App, people: readonly Person[]): Promise<void> {
  const admin = await signedIn(app, 'admin')
  const units = await admin.units.list.query()
  for (const { login, name, role, unitName } of people) {
    const unitId = units.find((unit) => unit.name === unitName)?.id ?? null
    await admin.users.create.mutate({
      commandId: newId<CommandId>(),
      id: newId<UserId>(),
      login,
      name,
      role,
      unitId,
      password: FIRST,
    })
    const own = await signedIn(app, login, FIRST)
    await own.session.changePassword.mutate({ current: FIRST, next: PASSWORD })
  }
}

export async function addUnits(app: App, names: readonly string[]): Promise<UnitId[]> {
  const admin = await signedIn(app, 'admin')
  const ids: UnitId[] = []
  for (const name of names) {
    const id = newId<UnitId>()
    const unit = { name, shortName: '', aliases: [], kind: 'unit' as const, members: [] }
    await admin.units.create.mutate({ commandId: newId<CommandId>(), id, ...unit })
    ids.push(id)
  }
  return ids
}

/** The session cookie alone, for requests that are made by hand. */
export async function signedInCookie(app: App, login: string): Promise<string> {
  const answer = await fetch(`${app.address}/api/trpc/session.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-taizhang': '1', origin: app.address },
    body: JSON.stringify({ login, password: PASSWORD }),
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
