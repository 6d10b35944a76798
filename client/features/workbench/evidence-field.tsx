import { IconLink, IconPaperclip } from '@tabler/icons-react'
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react'
import { workbench as words } from '#shared/copy/workbench.ts'
import type { Item } from '#shared/items/model.ts'
import { Icon } from '../../components/icon.tsx'
import { EvidenceEntry } from './evidence-entry.tsx'
import { useAttach } from './use-attach.ts'

const copy = words.evidence

interface EvidenceFieldProps {
  item: Item
  isRequired: boolean
}

/** Evidence by file, address or document number; files may be chosen, pasted or dropped. It is handed in at once. */
export function EvidenceField({ item, isRequired }: EvidenceFieldProps) {
  const chooser = useRef<HTMLInputElement>(null)
  const [isOther, setOther] = useState(false)
  const [isOver, setOver] = useState(false)
  const attach = useAttach(item)
  const take = (files: FileList | null | undefined): boolean => {
    if (!files || files.length === 0) return false
    attach.files([...files])
    return true
  }
  const paste = (event: ClipboardEvent) => {
    if (take(event.clipboardData.files)) event.preventDefault()
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping and pasting are a second way; the buttons inside are the first
    <fieldset
      className={isOver ? 'field wb-evidence is-over' : 'field wb-evidence'}
      onPaste={paste}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <legend className="label">
        {copy.label} <span className="ink3">{isRequired ? copy.needed : copy.free}</span>
        {item.evidence.length > 0 && <span className="ink3">，{copy.have(item.evidence.length)}</span>}
      </legend>
      <div className="wb-evidence-row">
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          aria-label={copy.choose}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
        <button type="button" className="btn" onClick={() => chooser.current?.click()}>
          <Icon of={IconPaperclip} /> {copy.choose}
        </button>
        <button type="button" className="btn" aria-expanded={isOther} onClick={() => setOther(!isOther)}>
          <Icon of={IconLink} /> {copy.other}
        </button>
        <span className="ink3 s12 wb-paste">{copy.hint}</span>
      </div>
      {attach.sending.map((file) => (
        <output key={file.name} className="hint">
          {copy.sending(file.name, Math.round(file.share * 100))}
        </output>
      ))}
      {attach.failed.map((file) => (
        <p key={file.name} className="hint error" role="alert">
          {copy.failed(file.name, file.why)}
        </p>
      ))}
      {isOther && <EvidenceEntry item={item} onDone={() => setOther(false)} />}
    </fieldset>
  )
}
