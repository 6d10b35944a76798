import { lazy, Suspense, useEffect } from 'react'
import { useSignInAgain } from '../api/sign-in-again.store.ts'
import { KeyHelp } from '../components/key-help.tsx'
import { useKeyHints } from '../components/key-hints.store.ts'
import { useShellUi } from './shell-ui.store.ts'

const Palette = lazy(() => import('./palette.tsx'))
const SignInAgain = lazy(() => import('../features/session/sign-in-again-dialog.tsx'))

const types = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))

/** Keys of every page: Ctrl or ⌘ K for the palette, `?` for the list of keys. */
function useKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || event.defaultPrevented) return
      const isUnderDialog = document.querySelector('dialog[open]') !== null
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        if (!isUnderDialog) useShellUi.getState().openPalette()
      }
      if (event.key === '?' && !types(event.target) && !isUnderDialog) {
        event.preventDefault()
        useShellUi.getState().openKeys()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** What may lie over any page. */
export function Overlays() {
  useKeys()
  const { keysOpen, closeKeys, paletteOpen } = useShellUi()
  const hints = useKeyHints((page) => page.hints)
  const signInAsked = useSignInAgain((again) => again.asked)
  return (
    <Suspense fallback={null}>
      {keysOpen && <KeyHelp hints={hints} onClose={closeKeys} />}
      {paletteOpen && <Palette />}
      {signInAsked && <SignInAgain />}
    </Suspense>
  )
}
