import { useEffect, useRef } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { type DraftItem, endOf, startOf } from '#shared/imports/draft.ts'
import { splitPoints } from '#shared/imports/split.ts'
import { useFacts } from './check-context.ts'
import { show, useCheckUi } from './check-ui.store.ts'
import { doEdit, useImport } from './import.store.ts'

const words = importCopy.split

/** The item's sentences; the one that is pressed begins an item of its own. */
export function SplitPanel({ item }: { item: DraftItem }) {
  const { draft } = useFacts()
  const setPanel = useCheckUi((ui) => ui.setPanel)
  const panel = useRef<HTMLFieldSetElement>(null)
  const points = splitPoints(draft, item)
  useEffect(() => {
    panel.current?.querySelector('button')?.focus()
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const starts = [startOf(item), ...points]
  const cut = (at: number) => {
    doEdit({ type: 'split', key: item.key, at })
    const made = useImport.getState().history?.draft.items.find((one) => startOf(one) === at)
    show(made?.key ?? item.key)
  }
  return (
    // Escape bubbles up from the buttons inside.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={panel}
      className="imp-split"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setPanel(null)
      }}
    >
      <p className="label">{points.length === 0 ? words.none : words.title}</p>
      {points.length > 0 && (
        <ol className="doc">
          {starts.map((from, at) => {
            const sentence = draft.text.slice(from, starts[at + 1] ?? endOf(item)).trim()
            return (
              <li key={from}>
                {at === 0 ? (
                  <span className="ink2">{sentence}</span>
                ) : (
                  <button type="button" aria-label={words.here(sentence)} onClick={() => cut(from)}>
                    {sentence}
                  </button>
                )}
              </li>
            )
          })}
        </ol>
      )}
      <button type="button" className="btn quiet" onClick={() => setPanel(null)}>
        {importCopy.edit.cancel}
      </button>
    </fieldset>
  )
}
