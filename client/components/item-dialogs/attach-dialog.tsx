import { useState } from 'react'
import { itemDialogs } from '#shared/copy/item-dialogs.ts'
import type { FileHash } from '#shared/ids.ts'
import { limits } from '#shared/items/limits.ts'
import { Radios } from '../check.tsx'
import { DayPicker, typedDay } from '../day-picker.tsx'
import { TextField } from '../text-field.tsx'
import { FileField } from './file-field.tsx'
import { Frame } from './frame.tsx'
import type { Asked, ItemDialogProps, UploadedFile } from './types.ts'

const words = itemDialogs.attach
type Kind = 'file' | 'url' | 'document'
type Given = Extract<Asked, { type: 'attach' }>['evidence']

/** A file, a public address with the day it was published, or a document number. */
export function AttachDialog(props: ItemDialogProps) {
  const [kind, setKind] = useState<Kind>('file')
  const [file, setFile] = useState<UploadedFile | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [url, setUrl] = useState('')
  const [on, setOn] = useState('')
  const [number, setNumber] = useState('')
  const [title, setTitle] = useState('')
  const [tried, setTried] = useState(false)
  const given = givenOf({ kind, file, url, on, number, title })
  const submit = () => {
    setTried(true)
    if (given !== null && !isBusy) props.onSubmit({ type: 'attach', evidence: given })
  }
  const missing = (isMissing: boolean, text: string = itemDialogs.missing) =>
    tried && isMissing ? { error: text } : {}
  return (
    <Frame type="attach" {...props} onSubmit={submit} isBusy={isBusy}>
      <Radios
        legend={words.kind}
        name="evidence-kind"
        value={kind}
        options={[
          { value: 'file', label: words.file },
          { value: 'url', label: words.url },
          { value: 'document', label: words.document },
        ]}
        onChange={setKind}
      />
      {kind === 'file' && (
        <FileField
          file={file}
          isMissing={tried && file === null && !isBusy}
          onFile={setFile}
          onBusy={setBusy}
          onUpload={props.onUpload}
          sentenceOf={props.sentenceOf}
        />
      )}
      {kind === 'url' && (
        <>
          <TextField
            label={words.address}
            required
            isFirst
            inputMode="url"
            maxLength={1000}
            value={url}
            onChange={setUrl}
            {...missing(!isAddress(url), words.addressWrong)}
          />
          <DayPicker
            today={props.today}
            label={words.publishedOn}
            required
            value={on}
            onChange={setOn}
            {...missing(typedDay(on) === null)}
          />
        </>
      )}
      {kind === 'document' && (
        <TextField
          label={words.number}
          required
          isFirst
          maxLength={100}
          value={number}
          onChange={setNumber}
          {...missing(number.trim() === '')}
        />
      )}
      {kind !== 'file' && (
        <TextField label={words.title} maxLength={limits.title} value={title} onChange={setTitle} />
      )}
    </Frame>
  )
}

function isAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text.trim()).protocol)
  } catch {
    return false
  }
}

interface Typed {
  kind: Kind
  file: UploadedFile | null
  url: string
  on: string
  number: string
  title: string
}

function givenOf({ kind, file, url, on, number, title }: Typed): Given | null {
  switch (kind) {
    case 'file':
      return file === null ? null : { kind, hash: file.hash as FileHash, name: file.name }
    case 'url': {
      const publishedOn = typedDay(on)
      if (!isAddress(url) || publishedOn === null) return null
      return { kind, url: url.trim(), publishedOn, title: title.trim() }
    }
    case 'document':
      return number.trim() === '' ? null : { kind, number: number.trim(), title: title.trim() }
  }
}
