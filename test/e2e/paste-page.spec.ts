import { expect, type Page } from '@playwright/test'
import { importCopy } from '#shared/copy/import.ts'
import { refusalCopy } from '#shared/copy/refusals.ts'
import { addUnits, setUpBureau } from './helpers/api.ts'
import { type App, test } from './helpers/app.ts'
import { signIn } from './helpers/screens.ts'

const { source, items } = importCopy
const box = (page: Page) => page.getByRole('textbox', { name: source.paste })

async function opened(page: Page, app: App): Promise<void> {
  await setUpBureau(app)
  await addUnits(app, ['产业处', '法规处', '综合处'])
  await signIn(page, app, 'office')
  await page.goto(`${app.address}/import`)
  await box(page).waitFor()
}

/** As the browser copies a page: both ways at once. */
async function paste(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ({ html, plain }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', plain)
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
      const box = document.activeElement as HTMLTextAreaElement
      // What a browser does with a paste that nobody takes.
      if (box.dispatchEvent(event)) document.execCommand('insertText', false, plain)
    },
    { html, plain },
  )
}

const TITLE = '云川市民营经济促进局2026年下半年服务要点'
const LIST = `<h1>${TITLE}</h1><h2>一、优化服务</h2><ol start="3"><li>建立诉求直办机制，年底前建成。（责任单位：产业处）</li><li><p>编印办事指南，10月底前完成。（责任单位：法规处）</p></li></ol>`
const LIST_PLAIN = `${TITLE}\n一、优化服务\n建立诉求直办机制，年底前建成。（责任单位：产业处）\n编印办事指南，10月底前完成。（责任单位：法规处）`

const sheet = (page: Page) => page.locator('.imp-sheet')

async function expectListRead(page: Page): Promise<void> {
  await page.getByRole('heading', { name: items.title(2) }).waitFor({ timeout: 40_000 })
  await expect(sheet(page)).toContainText('3.建立诉求直办机制')
  await expect(sheet(page)).toContainText('4.编印办事指南')
}

test('a copied page with a counted list comes in with its numbers', async ({ app, page }) => {
  await opened(page, app)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    ({ html, plain }) => {
      const part = (type: string, text: string) => ({ [type]: new Blob([text], { type }) })
      return navigator.clipboard.write([
        new ClipboardItem({ ...part('text/html', html), ...part('text/plain', plain) }),
      ])
    },
    { html: LIST, plain: LIST_PLAIN },
  )
  await expect(box(page)).toBeFocused()
  await page.keyboard.press('Control+v')
  await expectListRead(page)
  // Back at the source its words stand in the box, numbers and all, and may be mended.
  await page.getByRole('link', { name: importCopy.steps.source }).click()
  await expect(box(page)).toHaveValue(/\n3\.建立诉求直办机制[^\n]*\n4\.编印/)
})

test('it gives the items that its file gives', async ({ app, page }) => {
  await opened(page, app)
  const file = { name: '要点.html', mimeType: 'text/html', buffer: Buffer.from(`<html>${LIST}</html>`) }
  await page.locator('input[type=file]').setInputFiles(file)
  await expectListRead(page)
  const rows = () => page.locator('.imp-table tr.row').allInnerTexts()
  const fromFile = await rows()
  await page.getByRole('link', { name: importCopy.steps.source }).click()
  await paste(page, LIST, LIST_PLAIN)
  await expectListRead(page)
  expect(await rows()).toEqual(fromFile)
})

test('a merged table comes in with its cells in their places', async ({ app, page }) => {
  await opened(page, app)
  const html = `<!--StartFragment--><p>云川市2026年任务分解表</p><table><tr><th>序号</th><th>重点任务</th><th>工作措施</th><th>牵头单位</th><th>完成时限</th></tr><tr><td>1</td><td rowspan="2">优化服务</td><td>建立台账，逐项推动解决问题。</td><td rowspan="2">综合处</td><td>6月底前</td></tr><tr><td>2</td><td>开展评估，形成报告。</td><td>年底前</td></tr></table><!--EndFragment-->`
  const plain =
    '云川市2026年任务分解表\n序号\t重点任务\t工作措施\t牵头单位\t完成时限\n1\t优化服务\t建立台账，逐项推动解决问题。\t综合处\t6月底前\n2\t开展评估，形成报告。\t年底前'
  await paste(page, html, plain)
  await page.getByRole('heading', { name: items.title(2) }).waitFor({ timeout: 40_000 })
  const second = page.locator('.imp-table tr.row').nth(1)
  for (const words of ['开展评估', '综合处', '年底前']) await expect(second).toContainText(words)
})

test('words stay words: between others, from a workbook, and when typed over', async ({ app, page }) => {
  await opened(page, app)
  await page.keyboard.insertText('前言\n')
  await paste(page, LIST, LIST_PLAIN)
  await expect(box(page)).toHaveValue(`前言\n${LIST_PLAIN}`)
  await page.keyboard.press('Control+z')
  await expect(box(page)).toHaveValue('前言\n')
  await page.keyboard.press('Control+a')
  const cells = '建立台账\t综合处\n开展评估\t法规处'
  await paste(page, '<meta name=ProgId content=Excel.Sheet><table><td rowspan=2>建立台账</table>', cells)
  await expect(box(page)).toHaveValue(cells)
})

test('it is stopped, refused and cut off as a file is', async ({ app, page }) => {
  await opened(page, app)
  await page.keyboard.insertText('原来的字')
  await page.route('**/api/documents', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000))
    await route.continue().catch(() => undefined)
  })
  await page.keyboard.press('Control+a')
  await paste(page, LIST, LIST_PLAIN)
  await expect(page.getByText(source.opening(importCopy.pasted)).or(page.getByText(/正在上传/))).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText(source.stoppedPage)).toBeVisible()
  await expect(box(page)).toHaveValue('原来的字')
  await page.unroute('**/api/documents')

  await page.keyboard.press('Control+a')
  await paste(page, `<p>秘密★1年</p>${LIST}`, LIST_PLAIN)
  await expect(page.getByRole('alert')).toContainText(refusalCopy.fileSecret)

  await page.context().setOffline(true)
  await page.keyboard.press('Control+a')
  await paste(page, LIST, LIST_PLAIN)
  await expect(page.getByRole('alert')).toBeVisible()
  await page.context().setOffline(false)
  await page.keyboard.press('Control+a')
  await paste(page, LIST, LIST_PLAIN)
  await expectListRead(page)
})

test('a hostile page is only ever read on the server', async ({ app, page }) => {
  await opened(page, app)
  const asked: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(app.address)) asked.push(request.url())
  })
  const bad =
    '<img src="http://127.0.0.1:1/a.png" onerror="window.hit=1"><script>window.hit=1</script><style>body{display:none}</style>'
  await paste(page, bad + LIST, LIST_PLAIN)
  await expectListRead(page)
  expect(asked).toEqual([])
  expect(await page.evaluate(() => 'hit' in window)).toBe(false)
})
