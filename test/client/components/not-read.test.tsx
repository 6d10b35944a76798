import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { components as words } from '#shared/copy/components.ts'
import { unreadSentenceOf } from '../../../client/api/refusal.ts'
import { ErrorNotice } from '../../../client/components/error-notice.tsx'
import { LoadingLine } from '../../../client/components/loading-line.tsx'

it('says that a page waits for the network, and goes on when it is there', async () => {
  const onLine = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  render(<LoadingLine />)
  expect(await screen.findByText(words.loadingLater)).toBeDefined()
  onLine.mockReturnValue(true)
  act(() => void window.dispatchEvent(new Event('online')))
  expect(screen.getByText(words.loading)).toBeDefined()
  onLine.mockRestore()
})

function Unread() {
  const [asks, setAsks] = useState(false)
  return (
    <main id="main" tabIndex={-1}>
      {asks ? <LoadingLine /> : <ErrorNotice onRetry={() => setAsks(true)}>{words.error.unread}</ErrorNotice>}
    </main>
  )
}

it('keeps the keys on the page when it is asked for again', async () => {
  render(<Unread />)
  await userEvent.click(screen.getByRole('button', { name: words.retry }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')))
})

it.each([
  ['no network', new Error('offline'), words.error.unread],
  ['a fault', { data: { code: 'INTERNAL_SERVER_ERROR' } }, words.error.fault],
] as const)('tells what kept a page from being read: %s', (_, error, sentence) => {
  expect(unreadSentenceOf(error)).toBe(sentence)
})
