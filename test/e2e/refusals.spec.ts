import { expect } from '@playwright/test'
import { session } from '#shared/copy/session.ts'
import { shell } from '#shared/copy/shell.ts'
import { units as unitsCopy } from '#shared/copy/units.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, UnitId } from '#shared/ids.ts'
import { addPeople, addUnits, newId, PASSWORD, setUpBureau, signedIn, signedInCookie } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { fillSignIn, signIn } from './helpers/screens.ts'

const refusal = copy.refusal

/** What the ledger holds: nothing refused may change it. */
async function state(app: App): Promise<string> {
  const office = await signedIn(app, 'office')
  const admin = await signedIn(app, 'admin')
  return JSON.stringify([
    await office.items.list.query({ planId: null, asOf: null }),
    await office.plans.list.query(),
    await admin.units.list.query(),
    (await admin.users.list.query()).map(({ id, role, isActive }) => ({ id, role, isActive })),
  ])
}

test('a wrong password is told, counted and locked', async ({ app, page }) => {
  await setUpBureau(app)
  await page.goto(`${app.address}/sign-in`)
  for (let time = 1; time <= 4; time++) {
    await fillSignIn(page, 'office', `wrong-${time}`)
    await expect(page.getByText(refusal.wrongPassword)).toBeVisible()
  }
  await fillSignIn(page, 'office', 'wrong-5')
  await expect(page.getByText(refusal.accountLocked)).toBeVisible()
  // The right one does not open a locked account either.
  await fillSignIn(page, 'office', PASSWORD)
  await expect(page.getByText(refusal.accountLocked)).toBeVisible()
})

test('an expired session asks again, and keeps what was typed', async ({ app, page }) => {
  await setUpBureau(app)
  const before = await state(app)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/units`)
  await page.getByRole('button', { name: unitsCopy.create, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: unitsCopy.form.create })
  await dialog.getByRole('textbox', { name: unitsCopy.form.name }).fill('对外联络处')
  // As if the half hour had passed: nobody is signed in any more.
  await page.context().clearCookies()
  await dialog.getByRole('button', { name: unitsCopy.form.save }).click()
  const again = page.getByRole('dialog', { name: session.again.title })
  await expect(again).toBeVisible()
  expect(await state(app)).toBe(before)
  await again.getByRole('textbox', { name: session.signIn.password }).fill(PASSWORD)
  await again.getByRole('button', { name: session.again.submit }).click()
  await expect(again).toBeHidden()
  await expect(dialog.getByRole('textbox', { name: unitsCopy.form.name })).toHaveValue('对外联络处')
  await dialog.getByRole('button', { name: unitsCopy.form.save }).click()
  await expect(page.getByText(unitsCopy.form.created('对外联络处')).first()).toBeVisible()
})

test('an overlong text is counted while typing and not sent', async ({ app, page }) => {
  await setUpBureau(app)
  const before = await state(app)
  const office = await signedIn(app, 'office')
  const admin = await signedIn(app, 'admin')
  const unit = { kind: 'unit' as const, shortName: '', aliases: [], members: [] }
  const sent = admin.units.create.mutate({
    commandId: newId<CommandId>(),
    id: newId<UnitId>(),
    name: '很长的单位名称'.repeat(20),
    ...unit,
  })
  await expect(sent).rejects.toMatchObject({ data: { refusal: 'tooLong' } })
  const read = office.imports.read.mutate({ text: '长'.repeat(2_000_001), year: null, bareList: 'allLead' })
  await expect(read).rejects.toMatchObject({ data: { refusal: 'tooLong' } })
  expect(await state(app)).toBe(before)
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/units`)
  await page.getByRole('button', { name: unitsCopy.create, exact: true }).click()
  const name = page.getByRole('textbox', { name: unitsCopy.form.name })
  await name.fill('很长的单位名称'.repeat(20))
  expect((await name.inputValue()).length).toBeLessThanOrEqual(60)
})

test('a foreign page, and a form without our header, are refused before anything runs', async ({ app }) => {
  await setUpBureau(app)
  const before = await state(app)
  const office = await signedInCookie(app, 'office')
  const body = JSON.stringify({
    commandId: 'x',
    id: 'x',
    kind: 'unit',
    name: 'x',
    shortName: '',
    aliases: [],
    members: [],
  })
  const send = (headers: Record<string, string>) =>
    fetch(`${app.address}/api/trpc/units.create`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: office, ...headers },
      body,
    })
  for (const headers of [
    { 'x-taizhang': '1', origin: 'http://evil.example' },
    { 'x-taizhang': '1', 'sec-fetch-site': 'cross-site' },
    { origin: app.address },
  ] as Record<string, string>[]) {
    const answer = await send(headers)
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ error: { data: { refusal: 'foreignOrigin' } } })
  }
  expect(refusal.foreignOrigin).toContain('已拒绝')
  expect(await state(app)).toBe(before)
})

test('a page on another site cannot call with the cookie of this one', async ({ app, page }) => {
  await setUpBureau(app)
  const other = await startApp()
  await signIn(page, app, 'office')
  const before = await state(app)
  await page.goto(`${other.address}/sign-in`)
  const outcome = await page.evaluate(
    async (address) => {
      try {
        await fetch(`${address}/api/trpc/session.signOut`, {
          method: 'POST',
          mode: 'no-cors',
          credentials: 'include',
          headers: { 'content-type': 'text/plain' },
          body: '{}',
        })
        return 'opaque'
      } catch {
        return 'blocked'
      }
    },
    app.address.replace('127.0.0.1', 'localhost'),
  )
  expect(['opaque', 'blocked']).toContain(outcome)
  expect(await state(app)).toBe(before)
  await page.goto(`${app.address}/units`)
  await expect(page).toHaveURL(/units/)
  await other.stop()
})

test('the wrong role: a page that is not theirs says so, a direct call changes nothing', async ({
  app,
  page,
}) => {
  await setUpBureau(app)
  await addUnits(app, ['融资促进处'])
  await addPeople(app, [{ login: 'rongzi', name: '施采薇', role: 'liaison', unitName: '融资促进处' }])
  const before = await state(app)
  const liaison = await signedIn(app, 'rongzi')
  await expect(liaison.users.list.query()).rejects.toMatchObject({ data: { refusal: 'notAllowed' } })
  const unit = { kind: 'unit' as const, name: '自建处', shortName: '', aliases: [], members: [] }
  await expect(
    liaison.units.create.mutate({ commandId: newId<CommandId>(), id: newId<UnitId>(), ...unit }),
  ).rejects.toMatchObject({ data: { refusal: 'notAllowed' } })
  expect(await state(app)).toBe(before)
  await signIn(page, app, 'rongzi')
  await page.goto(`${app.address}/settings/users`)
  await expect(page.getByText(shell.forbidden.title)).toBeVisible()
})
