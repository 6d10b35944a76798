import { IconPaperclip } from '@tabler/icons-react'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import { sizeText } from '#shared/copy/sizes.ts'
import { Icon } from '../icon.tsx'
import type { UploadedFile, UploadFile } from './types.ts'

const words = itemDialogs.attach

interface FileFieldProps {
  file: UploadedFile | null
  isMissing: boolean
  onFile: (file: UploadedFile | null) => void
  onBusy: (isBusy: boolean) => void
  onUpload: UploadFile
  sentenceOf: (error: unknown) => string | null
}

/** Chosen, dropped or pasted; leaves at once, shows how much has left, and can be stopped. */
export function FileField({ file, isMissing, onFile, onBusy, onUpload, sentenceOf }: FileFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const running = useRef<AbortController | null>(null)
  const [share, setShare] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const send = async (chosen: File | undefined) => {
    if (!chosen) return
    running.current?.abort()
    const control = new AbortController()
    running.current = control
    setError(null)
    onFile(null)
    onBusy(true)
    setShare(0)
    try {
      onFile(await onUpload(chosen, { onProgress: setShare, signal: control.signal }))
    } catch (failure) {
      setError(sentenceOf(failure))
    } finally {
      if (running.current === control) {
        setShare(null)
        onBusy(false)
      }
    }
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    void send(event.dataTransfer.files[0])
  }
  const below = error ?? (isMissing ? itemDialogs.missing : null)
  return (
    <div
      className="file-field"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      onPaste={(event) => void send(event.clipboardData.files[0])}
    >
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={words.file}
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <div className="file-row">
        <button type="button" className="btn" onClick={() => input.current?.click()}>
          <Icon of={IconPaperclip} /> {words.choose}
        </button>
        {share !== null && (
          <>
            <output>{words.uploading(Math.round(share * 100))}</output>
            <button type="button" className="btn quiet" onClick={() => running.current?.abort()}>
              {words.stop}
            </button>
          </>
        )}
        {file && <span className="cut">{words.chosen(file.name, sizeText(file.size))}</span>}
      </div>
      {below === null ? (
        <p className="hint">{words.limits}</p>
      ) : (
        <p className="hint error" role="alert">
          {below}
        </p>
      )}
    </div>
  )
}
