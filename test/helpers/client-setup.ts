import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, expect, vi } from 'vitest'
import { useSignInAgain } from '../../client/api/sign-in-again.store.ts'
import { useAlert } from '../../client/components/alert-store.ts'
import { useToasts } from '../../client/components/toast-store.ts'

// The router behind the page is real: a password is hashed, a paper is read by a child. A busy machine takes its time.
configure({ asyncUtilTimeout: 15_000 })

// jsdom has no idle moments to speak of; every browser that the page is for has.
globalThis.requestIdleCallback ??= (run) =>
  Number(setTimeout(() => run({ didTimeout: true, timeRemaining: () => 0 }), 0))
globalThis.cancelIdleCallback ??= (id) => clearTimeout(id)

beforeEach(() => {
  vi.spyOn(console, 'error')
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  useAlert.setState({ text: null })
  useToasts.setState({ messages: [] })
  useSignInAgain.setState({ asked: false })
  const unexpected = vi.mocked(console.error).mock.calls
  vi.restoreAllMocks()
  expect(unexpected, 'unexpected console.error').toEqual([])
})
