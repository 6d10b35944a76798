import { expect, type Page } from '@playwright/test'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { ledger } from '#shared/copy/ledger.ts'
import { review } from '#shared/copy/review.ts'
import { roundsCopy } from '#shared/copy/rounds.ts'
import { workbench } from '#shared/copy/workbench.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { CommandId, EvidenceId } from '#shared/ids.ts'
import { check } from './helpers/accessible.ts'
import { newId, signedIn } from './helpers/api.ts'
import { type App, startApp, test } from './helpers/app.ts'
import { aBrowser, askIn, type Chosen, choose, itemNow, ruleAll } from './helpers/decisions.ts'

let app: App
test.beforeAll(async () => {
  app = await startApp({ script: 'server/demo/main.ts' })
})
test.afterAll(() => app.stop())

/** Something that may be closed: reported, with evidence. */
async function readyToClose(): Promise<Chosen> {
  const [found] = await choose(
    app,
    (item) => item.state === 'active' && item.window.kind === 'date' && item.lastReport !== null,
  )
  if (found === undefined) throw new Error('nothing to close')
  const { item, liaison } = found
  const api = await signedIn(app, liaison)
  await api.items.command.mutate({
    type: 'attach',
    evidenceId: newId<EvidenceId>(),
    evidence: { kind: 'document', number: '云民营发〔2026〕30号', title: '验收意见' },
    commandId: newId<CommandId>(),
    itemId: item.id,
    version: item.version,
  })
  return found
}

test('signed by the head, approved by the office, confirmed by the leader; sent back once', async ({
  browser,
}) => {
  test.setTimeout(420_000)
  await ruleAll(app, { endorsement: 'all', confirmation: 'all' })
  const { item, liaison: login } = await readyToClose()
  const { title } = item
  const liaison = await aBrowser(app, browser, login)
  const head = await aBrowser(app, browser, `${login}-head`)
  const office = await aBrowser(app, browser, 'office')
  const leader = await aBrowser(app, browser, 'lingdao')

  await askForClosing(liaison, item.id, '任务完成，附验收意见。')
  const drawer = liaison.getByRole('complementary', { name: ledger.drawer.label })
  await expect(drawer.getByText(copy.itemState.endorsing).first()).toBeVisible()

  await head.goto(`${app.address}/workbench`)
  const row = head.getByRole('article').filter({ hasText: title })
  await row.getByRole('link', { name: workbench.do.endorse }).click()
  await head.getByRole('heading', { name: title }).waitFor()
  await check(head, 'a closing before the head')
  const opinion = head.getByRole('textbox', { name: review.stages.endorse.opinion })
  await head.keyboard.press('r')
  await expect(head.getByText(review.decide.reasonMissing)).toBeVisible()
  await opinion.fill('验收意见缺签字页，补齐再报。')
  await opinion.press('Escape')
  await head.keyboard.press('r')
  await expect(head.getByText(review.decide.returned(title)).first()).toBeVisible()
  expect((await itemNow(app, item.id)).state).toBe('active')

  await askForClosing(liaison, item.id, '签字页已补齐，再次申请。')
  await head.goto(`${app.address}/review`)
  await head.getByRole('heading', { name: title }).waitFor()
  await opinion.fill('已核对原件，同意上报。')
  await opinion.press('Escape')
  await head.keyboard.press('a')
  await expect(head.getByText(review.decide.endorsed(title)).first()).toBeVisible()

  await office.goto(`${app.address}/review?item=${item.id}`)
  await office.getByRole('heading', { name: title }).waitFor()
  await expect(office.getByText('已核对原件，同意上报。')).toBeVisible()
  await check(office, 'a closing that the head has signed')
  await office.keyboard.press('a')
  await expect(office.getByText(review.decide.sentOn(title)).first()).toBeVisible()

  await leader.goto(`${app.address}/review?item=${item.id}`)
  await leader.getByRole('heading', { name: title }).waitFor()
  await leader.keyboard.press('a')
  await expect(leader.getByText(review.decide.approved(title)).first()).toBeVisible()
  expect(await itemNow(app, item.id)).toMatchObject({ state: 'closed', closedOn: '2026-09-18' })

  await office.goto(`${app.address}/ledger?item=${item.id}&tab=requests`)
  const rounds = office.getByRole('region', { name: ledger.drawer.requests }).getByRole('article')
  await expect(rounds).toHaveCount(2)
  await expect(rounds.first()).toContainText(roundsCopy.outcome.closed)
  await expect(rounds.last()).toContainText(roundsCopy.outcome.returned)
  await expect(rounds.first().getByText(copy.event.endorsed)).toBeAttached()
  expect(await app.run('server/cli/verify.ts')).toMatchObject({ code: 0 })
  for (const page of [liaison, head, office, leader]) await page.context().close()
})

async function askForClosing(page: Page, itemId: Chosen['item']['id'], note: string): Promise<void> {
  const { dialog, send } = await askIn(page, app, itemId, 'requestClosing')
  await dialog.getByRole('textbox', { name: new RegExp(itemDialogs.requestClosing.label) }).fill(note)
  await send()
}
