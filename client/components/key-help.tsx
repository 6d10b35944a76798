import { Fragment } from 'react'
import { components } from '#shared/copy/components.ts'
import { Dialog } from './dialog.tsx'
import type { KeyHint } from './key-hints.store.ts'

const everywhere: readonly KeyHint[] = [
  { keys: ['Ctrl', 'K'], does: components.keys.palette },
  { keys: ['?'], does: components.keys.help },
  { keys: ['Ctrl', 'Enter'], does: components.keys.submit },
  { keys: ['Esc'], does: components.keys.escape },
]

function Keys({ title, hints }: { title: string; hints: readonly KeyHint[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keys">
        {hints.map((hint) => (
          <Fragment key={hint.does}>
            <dt>
              {hint.keys.map((key) => (
                <kbd key={key} className="kbd">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{hint.does}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

/** The keys of the page that is shown, and those that work everywhere. */
export function KeyHelp({ hints, onClose }: { hints: readonly KeyHint[]; onClose: () => void }) {
  return (
    <Dialog title={components.keys.title} onClose={onClose} width={440}>
      {hints.length > 0 && <Keys title={components.keys.thisPage} hints={hints} />}
      <Keys title={components.keys.everywhere} hints={everywhere} />
    </Dialog>
  )
}
