import { IconFileText } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { useAddress } from '../../api/use-search.ts'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { Busy } from './busy.tsx'
import { EmptyPaper } from './empty-paper.tsx'
import { useImport } from './import.store.ts'
import { PasteBox } from './paste-box.tsx'
import { useReading } from './use-reading.ts'

const words = importCopy.source

/** 来源: paste, drop or choose; nothing is kept on the server. */
export function SourcePage() {
  const { change } = useAddress()
  const reading = useReading((step) => change({ step }))
  const { state } = reading
  const drop = useDrop(reading.readFile, reading.fail)
  if (state.at === 'empty')
    return <EmptyPaper paper={state.paper} parsed={state.reading.allLead} onBack={reading.back} />
  return (
    <section
      className={drop.isOver ? 'imp-source is-over' : 'imp-source'}
      aria-label={importCopy.steps.source}
      {...drop.handlers}
    >
      <div className="imp-source-head">
        <h2>{words.title}</h2>
        <p className="ink2">{words.lead}</p>
      </div>
      <KeptPaper />
      {state.at !== 'rest' ? (
        <Busy state={state} onCancel={reading.cancel} />
      ) : (
        <>
          {state.error && (
            <Notice tone="bad" isUrgent>
              {state.error}
            </Notice>
          )}
          <div className="imp-ways">
            <PasteBox
              onRead={(text) => void reading.readText(text)}
              onPage={(html) => void reading.readPage(html)}
              onTooLarge={() => reading.fail(words.pageTooLarge)}
            />
            <FileBox isOver={drop.isOver} onFile={(file) => void reading.readFile(file)} />
          </div>
        </>
      )}
    </section>
  )
}

/** A paper that waits on the desk: go on with it, or give it up. */
function KeptPaper() {
  const { change } = useAddress()
  const { paper, history, close } = useImport()
  const [asks, setAsks] = useState(false)
  if (!paper || !history) return null
  const title = history.draft.parsed.title ?? paper.name ?? importCopy.pasted
  return (
    <Notice
      action={
        <span className="imp-actions">
          <button type="button" className="btn" onClick={() => change({ step: 'check' })}>
            {words.goOn}
          </button>
          <button type="button" className="btn quiet" onClick={() => setAsks(true)}>
            {words.discard}
          </button>
        </span>
      }
    >
      {words.kept(title)}
      {asks && (
        <Dialog
          title={words.discardTitle}
          submit={words.discardDo}
          isDangerous
          onClose={() => setAsks(false)}
          onSubmit={() => {
            setAsks(false)
            close()
          }}
        >
          <p>{words.discardText}</p>
        </Dialog>
      )}
    </Notice>
  )
}

function FileBox({ isOver, onFile }: { isOver: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="imp-file-way">
      <span className="label">{words.or}</span>
      <div className="imp-drop">
        <Icon of={IconFileText} size={28} />
        <b>{isOver ? words.dropNow : words.drop}</b>
        <input
          ref={input}
          type="file"
          className="sr"
          tabIndex={-1}
          aria-label={words.choose}
          accept=".docx,.doc,.wps,.rtf,.pdf,.xlsx,.xls,.et,.csv,.tsv,.html,.htm,.mht,.mhtml,.xml,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0]
            event.target.value = ''
            if (file) onFile(file)
          }}
        />
        <button type="button" className="btn large" onClick={() => input.current?.click()}>
          {words.choose}
        </button>
        <span className="ink3 s12">{words.formats}</span>
        <span className="ink3 s12">{words.secret}</span>
      </div>
    </div>
  )
}

/** Files dropped anywhere on the page; the first of several. */
function useDrop(onFile: (file: File) => Promise<void>, onRefused: (sentence: string) => void) {
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
        if (event.currentTarget === event.target) setOver(false)
      },
      onDrop: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        const [file, second] = event.dataTransfer.files
        if (file && second) onRefused(words.several)
        else if (file) void onFile(file)
      },
    },
  }
}
