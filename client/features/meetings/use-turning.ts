import { useCallback, useEffect } from 'react'
import { type MeetingPage, pageAt } from '#shared/meetings/pages.ts'
import { useAddress } from '../../api/use-search.ts'

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
const presses = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, a, summary, [role="menu"]') !== null

/** Neither a letter of what is typed or a dialog, nor part of a chord of the browser. */
export const isForPage = (event: KeyboardEvent): boolean =>
  !(event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) &&
  !types(event.target) &&
  document.querySelector('dialog[open]') === null

/** Longer than its place: up and down move it, all other keys turn. */
const scrolls = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.tabIndex === 0 && target.scrollHeight > target.clientHeight

/** The page of the address, and how one turns to another: 后退 goes to where one came from. */
export function useTurning(pages: readonly MeetingPage[]) {
  const { search, change } = useAddress()
  const at = pageAt(pages, search.page)
  const turnTo = useCallback(
    (to: number) => {
      const page = pages[Math.min(Math.max(to, 0), pages.length - 1)]
      if (page !== undefined) change({ page: page.key }, { replace: true })
    },
    [pages, change],
  )
  return { at, turnTo }
}

const STEP: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ' ': 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
}

/** Arrows, PageUp and PageDown, space, Home and End; `others` are the letters of the page. Not while somebody types. */
export function useStageKeys(
  at: number,
  count: number,
  turnTo: (to: number) => void,
  others: Readonly<Record<string, () => void>> = {},
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return
      const isUpOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown'
      if (presses(event.target) && (event.key === ' ' || isUpOrDown)) return
      if (isUpOrDown && scrolls(event.target)) return
      const other = others[event.key.toLowerCase()]
      const step = STEP[event.key]
      if (other !== undefined) other()
      else if (step !== undefined) turnTo(at + (event.key === ' ' && event.shiftKey ? -1 : step))
      else if (event.key === 'Home') turnTo(0)
      else if (event.key === 'End') turnTo(count - 1)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [at, count, turnTo, others])
}
