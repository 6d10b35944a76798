import { useEffect, useRef, useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import { fileOfPage } from '#shared/imports/clipboard.ts'
import { deskOf } from '#shared/sheets/desk.ts'
import { recall } from '#shared/sheets/remembered.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useSignInAgain } from '../../api/sign-in-again.store.ts'
import { uploadDocument, wasAborted } from '../../api/upload.ts'
import { type Paper, type Reading, useImport } from './import.store.ts'
import { useReadingRules, useReadPaper, useRemembered } from './queries.ts'

const words = importCopy.source
/** The server takes no more. */
const MOST = 2_000_000

export type ReadingState =
  | { at: 'rest'; error: string | null }
  | { at: 'sending'; name: string; share: number }
  | { at: 'opening'; name: string }
  | { at: 'reading'; length: number }
  | { at: 'empty'; paper: Paper; reading: Reading }

const rest = (error: string | null = null): ReadingState => ({ at: 'rest', error })

/** Brings a paper to the desk: upload, reading, and what to say when there is nothing in it. */
export function useReading(onOpen: (step: 'map' | 'check') => void) {
  const readPaper = useReadPaper()
  const remembered = useRemembered()
  const readingRules = useReadingRules()
  const { openNew, setSheets, type } = useImport.getState()
  const [state, setState] = useState<ReadingState>(rest)
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  const run = async (work: (signal: AbortSignal) => Promise<void>, stopped: string) => {
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    try {
      await work(controller.signal)
    } catch (error) {
      if (abort.current !== controller) return
      if (refusalOf(error)?.refusal === 'notSignedIn') useSignInAgain.getState().ask()
      setState(rest(controller.signal.aborted || wasAborted(error) ? stopped : sentenceOf(error)))
    }
  }

  const read = async (paper: Paper, signal: AbortSignal) => {
    if (paper.text.trim() === '') return setState(rest(words.nothing))
    if (paper.text.length > MOST) return setState(rest(words.tooLong(paper.text.length - MOST)))
    setState({ at: 'reading', length: paper.text.length })
    const [reading, rules] = await Promise.all([readPaper(paper, signal), readingRules(signal)])
    signal.throwIfAborted()
    if (reading.allLead.items.length === 0) return setState({ at: 'empty', paper, reading })
    openNew(paper, reading, rules)
    setState(rest())
    onOpen('check')
  }

  const upload = (file: File, name: string, signal: AbortSignal) => {
    setState({ at: 'sending', name, share: 0 })
    const onProgress = (share: number) =>
      setState(share < 1 ? { at: 'sending', name, share } : { at: 'opening', name })
    return uploadDocument(file, { signal, onProgress })
  }

  return {
    state,
    /** An old ledger, once its columns are matched. */
    readSheets: (paper: Paper) => run((signal) => read(paper, signal), words.stopped),
    readText: (text: string) =>
      run((signal) => read({ text, name: null, year: null }, signal), words.stopped),
    /** A page from the clipboard, read as its file would be; its words then stand in the box as if pasted. */
    readPage: (html: string) =>
      run(async (signal) => {
        const page = new File([fileOfPage(html)], `${importCopy.pasted}.html`)
        const { text } = await upload(page, importCopy.pasted, signal)
        type(text)
        await read({ text, name: null, year: null }, signal)
      }, words.stoppedPage),
    readFile: (file: File) => {
      const { name } = file
      return run(async (signal) => {
        const document = await upload(file, name, signal)
        const { text, notices = [] } = document
        if (document.workbook) {
          setSheets({ name, desk: recall(deskOf(document.workbook), await remembered()), notices })
          setState(rest())
          return onOpen('map')
        }
        await read({ text, name, year: null, notices }, signal)
      }, words.stoppedFile(name))
    },
    cancel: () => abort.current?.abort(),
    back: () => setState(rest()),
    fail: (error: string) => setState(rest(error)),
  }
}
