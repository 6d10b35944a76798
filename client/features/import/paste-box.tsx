import type { ClipboardEvent } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { type Pasted, pastedAs } from '#shared/imports/clipboard.ts'
import { TextArea } from '../../components/text-field.tsx'
import { useImport } from './import.store.ts'

const words = importCopy.source
const MOST = 2_000_000

interface PasteProps {
  onRead: (text: string) => void
  onPage: (html: string) => void
  onTooLarge: () => void
}

/** The words of a paper, typed or pasted; a page whose words alone would say less is read at once. */
export function PasteBox({ onRead, onPage, onTooLarge }: PasteProps) {
  const { typed, type } = useImport()
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const pasted = pastedBy(event)
    const as = pastedAs(pasted)
    if (as === 'wordsOfTooMuch') onTooLarge()
    if (as !== 'page') return
    event.preventDefault()
    onPage(pasted.html)
  }
  return (
    <form
      className="imp-paste"
      onSubmit={(event) => {
        event.preventDefault()
        onRead(typed)
      }}
    >
      <TextArea
        className="imp-paste-box"
        label={words.paste}
        hint={words.pasteHint}
        most={MOST}
        rows={14}
        isFirst
        value={typed}
        onChange={type}
        onSubmit={() => onRead(typed)}
        onPaste={paste}
      />
      <div className="imp-actions">
        <button type="submit" className="btn primary large">
          {words.read} <span className="kbd">Ctrl Enter</span>
        </button>
      </div>
    </form>
  )
}

function pastedBy({ clipboardData, currentTarget }: ClipboardEvent<HTMLTextAreaElement>): Pasted {
  const { value, selectionStart, selectionEnd } = currentTarget
  return {
    html: clipboardData.getData('text/html'),
    plain: clipboardData.getData('text/plain'),
    around: value.slice(0, selectionStart) + value.slice(selectionEnd),
  }
}
