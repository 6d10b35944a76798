import { useEffect, useEffectEvent, useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { focusHere } from './focus-here.ts'
import type { ReadingState } from './use-reading.ts'

const words = importCopy.source
type Working = Exclude<ReadingState, { at: 'rest' | 'empty' }>

function sentenceFor(state: Working): string {
  switch (state.at) {
    case 'sending':
      return words.sending(state.name, Math.round(state.share * 100))
    case 'opening':
      return words.opening(state.name)
    case 'reading':
      return words.reading(state.length)
  }
}

/** While a paper is fetched and read: what is going on, that it is going on, and how to stop it. */
export function Busy({ state, onCancel }: { state: Working; onCancel: () => void }) {
  useEscape(onCancel)
  const isCounted = state.at === 'sending' && state.share > 0
  return (
    <div className="imp-busy">
      <output>{sentenceFor(state)}</output>
      <span className={isCounted ? 'pg' : 'pg is-moving'} aria-hidden="true">
        <i style={isCounted ? { width: `${state.share * 100}%` } : {}} />
      </span>
      <span className="imp-actions">
        <button type="button" ref={focusHere} className="btn" aria-keyshortcuts="Escape" onClick={onCancel}>
          {words.cancel} <span className="kbd">Esc</span>
        </button>
        <Elapsed key={state.at} />
      </span>
    </div>
  )
}

/** Nobody counts the first seconds. */
const SOON_S = 3

/** Seconds that a step takes so far; not read aloud, once a second would be too much. */
function Elapsed() {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    const began = performance.now()
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 250)
    return () => clearInterval(timer)
  }, [])
  return seconds < SOON_S ? null : (
    <span className="ink3 num" aria-hidden="true">
      {words.elapsed(seconds)}
    </span>
  )
}

function useEscape(act: () => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]') !== null) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
