import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { roundTrip } from '#shared/copy/round-trip.ts'
import { useAddress } from '../../api/use-search.ts'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { type UploadState, useUpload } from './use-upload.ts'

const words = roundTrip.page

/** 上传填报表: dropped or chosen; it is read, and nothing is changed. */
export function UploadBox() {
  const { change } = useAddress()
  const { state, upload, fail, cancel } = useUpload(() => change({ step: 'merge' }))
  const input = useRef<HTMLInputElement>(null)
  const drop = useDrop(
    (file) => void upload(file),
    () => fail(words.several),
  )
  return (
    <section className="rt-way" aria-labelledby="rt-in" {...drop.handlers}>
      <h3 id="rt-in">{words.upload}</h3>
      {state.at !== 'rest' ? (
        <Busy state={state} onCancel={cancel} />
      ) : (
        <>
          {state.error !== null && (
            <Notice tone="bad" isUrgent>
              {state.error}
            </Notice>
          )}
          <div className={drop.isOver ? 'rt-drop is-over' : 'rt-drop'}>
            <Icon of={IconFileSpreadsheet} size={28} />
            <span>{drop.isOver ? words.dropNow : words.drop}</span>
            <input
              ref={input}
              type="file"
              className="sr"
              tabIndex={-1}
              aria-label={words.choose}
              accept=".xlsx,.xls,.et,.ods"
              onChange={(event) => {
                const file = event.target.files?.[0]
                event.target.value = ''
                if (file) void upload(file)
              }}
            />
            <button type="button" className="btn large" onClick={() => input.current?.click()}>
              {words.choose}
            </button>
            <span className="ink3 s12">{words.formats}</span>
          </div>
        </>
      )}
    </section>
  )
}

/** How much has left, and how to stop it. */
function Busy({ state, onCancel }: { state: Exclude<UploadState, { at: 'rest' }>; onCancel: () => void }) {
  useEscape(onCancel)
  const isSending = state.at === 'sending'
  return (
    <div className="rt-busy">
      <output>
        {isSending ? words.sending(state.name, Math.round(state.share * 100)) : words.reading(state.name)}
      </output>
      <span className="pg" aria-hidden="true">
        <i style={{ width: `${isSending ? state.share * 100 : 100}%` }} />
      </span>
      <button type="button" className="btn" aria-keyshortcuts="Escape" onClick={onCancel}>
        {words.cancel} <span className="kbd">Esc</span>
      </button>
    </div>
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

function useDrop(onFile: (file: File) => void, onSeveral: () => void) {
  const [isOver, setOver] = useState(false)
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: (event: DragEvent) => {
        const { relatedTarget, currentTarget } = event
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        const [file, second] = event.dataTransfer.files
        if (file && second) onSeveral()
        else if (file) onFile(file)
      },
    },
  }
}
