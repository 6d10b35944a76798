import './templates.css'
import { useRef, useState } from 'react'
import { templates as words } from '#shared/copy/templates.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import type { Template, TemplateFile } from '#shared/templates/model.ts'
import { sentenceOf, unreadSentenceOf } from '../../api/refusal.ts'
import { useIntent } from '../../api/use-intent.ts'
import { useAddress } from '../../api/use-search.ts'
import { Dialog } from '../../components/dialog.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { toast } from '../../components/toast-store.ts'
import { TemplateEditor } from './template-editor.tsx'
import { useRemoveTemplate, useTemplateBook, useTemplates, useUploadTemplate } from './template-queries.ts'

/** 本单位表样: the workbooks that the office keeps, one more, or one of them open to be changed. */
export function TemplatesTab() {
  const { search, change } = useAddress()
  const [uploaded, setUploaded] = useState<TemplateFile | null>(null)
  const list = useTemplates()
  if (uploaded !== null)
    return <TemplateEditor file={uploaded} kept={null} onDone={() => setUploaded(null)} />
  if (list.isError)
    return <ErrorNotice onRetry={() => void list.refetch()}>{unreadSentenceOf(list.error)}</ErrorNotice>
  if (list.isPending) return <LoadingLine />
  const edited = list.data.find(({ id }) => id === search.edit)
  if (edited !== undefined) return <KeptEditor kept={edited} onDone={() => change({ edit: null })} />
  return (
    <div className="tpl-page">
      <header className="tpl-head">
        <div>
          <h2>{words.title}</h2>
          <p className="ink2">{words.lead}</p>
        </div>
        <Upload onRead={setUploaded} />
      </header>
      {list.data.length === 0 ? (
        <EmptyState title={words.empty}>{words.emptyText}</EmptyState>
      ) : (
        <KeptTemplates kept={list.data} />
      )}
    </div>
  )
}

function KeptEditor({ kept, onDone }: { kept: Template; onDone: () => void }) {
  const book = useTemplateBook(kept.id)
  if (book.isError)
    return <ErrorNotice onRetry={() => void book.refetch()}>{unreadSentenceOf(book.error)}</ErrorNotice>
  if (book.isPending) return <LoadingLine />
  const { hash, size, fileName: name } = kept
  return <TemplateEditor file={{ hash, size, name, book: book.data }} kept={kept} onDone={onDone} />
}

function Upload({ onRead }: { onRead: (file: TemplateFile) => void }) {
  const upload = useUploadTemplate()
  const input = useRef<HTMLInputElement>(null)
  const [isTooLarge, setTooLarge] = useState(false)
  const error = isTooLarge ? copy.refusal.fileTooLarge : upload.error && sentenceOf(upload.error)
  return (
    <div className="tpl-upload">
      <input
        ref={input}
        type="file"
        className="sr"
        tabIndex={-1}
        aria-label={words.upload}
        accept=".xlsx"
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file === undefined) return
          setTooLarge(file.size > MOST_DOCUMENT_BYTES)
          if (file.size <= MOST_DOCUMENT_BYTES) upload.mutate(file, { onSuccess: onRead })
        }}
      />
      <button
        type="button"
        className="btn primary large"
        disabled={upload.isPending}
        onClick={() => input.current?.click()}
      >
        {upload.isPending ? words.uploading : words.upload}
      </button>
      {error && (
        <Notice tone="bad" isUrgent>
          {error}
        </Notice>
      )}
    </div>
  )
}

function KeptTemplates({ kept }: { kept: readonly Template[] }) {
  const { change } = useAddress()
  const [removing, setRemoving] = useState<Template | null>(null)
  return (
    <>
      <ScrollBox label={words.title} className="tpl-list">
        <table className="t" aria-label={words.title}>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([name, word]) => (
                <th key={name} scope="col" className={`c-tpl-${name}`}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kept.map((template) => (
              <tr key={template.id} className="row">
                <td>{template.name}</td>
                <td className="ink2">{template.fileName}</td>
                <td>{words.at(template.sheet, template.row)}</td>
                <td className="ink2">{boundText(template)}</td>
                <td className="num">{words.kept(template.at, template.by)}</td>
                <td>
                  <span className="tpl-do">
                    <button
                      type="button"
                      className="btn primary"
                      aria-label={words.fillOf(template.name)}
                      onClick={() => change({ tab: null, kind: 'template', template: template.id })}
                    >
                      {words.fill}
                    </button>
                    <button
                      type="button"
                      className="btn"
                      aria-label={words.editOf(template.name)}
                      onClick={() => change({ edit: template.id })}
                    >
                      {words.edit}
                    </button>
                    <button
                      type="button"
                      className="btn quiet"
                      aria-label={words.removeOf(template.name)}
                      onClick={() => setRemoving(template)}
                    >
                      {words.remove}
                    </button>
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {removing && <RemoveDialog template={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

const boundText = ({ columns }: Template): string =>
  columns
    .flatMap(({ column, use }) => (use === 'keep' || use === 'blank' ? [] : `${column} ${words.use[use]}`))
    .join('，')

function RemoveDialog({ template, onClose }: { template: Template; onClose: () => void }) {
  const remove = useRemoveTemplate()
  const { commandId, renewIfRefused } = useIntent()
  const { id, name } = template
  return (
    <Dialog
      title={words.removeTitle}
      submit={words.remove}
      isDangerous
      isPending={remove.isPending}
      error={remove.error && sentenceOf(remove.error)}
      onClose={onClose}
      onSubmit={() =>
        remove.mutate(
          { commandId, id },
          {
            onSuccess: () => {
              toast(words.removed(name))
              onClose()
            },
            onError: renewIfRefused,
          },
        )
      }
    >
      <p>{words.removeText(name)}</p>
    </Dialog>
  )
}
