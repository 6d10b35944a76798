import { useEffect, useRef, useState } from 'react'
import { roundTrip } from '#shared/copy/round-trip.ts'
import { MOST_DOCUMENT_BYTES } from '#shared/plan/read-refusal.ts'
import { refusalOf, sentenceOf } from '../../api/refusal.ts'
import { useSignInAgain } from '../../api/sign-in-again.store.ts'
import { uploadFillingSheet, wasAborted } from '../../api/upload.ts'
import { useRoundTrip } from './round-trip.store.ts'

const words = roundTrip.page

export type UploadState =
  | { at: 'rest'; error: string | null }
  | { at: 'sending'; name: string; share: number }
  | { at: 'reading'; name: string }

/** Brings a sheet to the desk, or says why it cannot be. */
export function useUpload(onOpen: () => void) {
  const [state, setState] = useState<UploadState>({ at: 'rest', error: null })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])
  const fail = (error: string | null) => setState({ at: 'rest', error })
  const upload = async (file: File) => {
    if (file.size > MOST_DOCUMENT_BYTES) return fail(words.tooLarge)
    const { name } = file
    abort.current?.abort()
    const controller = new AbortController()
    abort.current = controller
    setState({ at: 'sending', name, share: 0 })
    try {
      const read = await uploadFillingSheet(file, {
        signal: controller.signal,
        onProgress: (share) => setState(share < 1 ? { at: 'sending', name, share } : { at: 'reading', name }),
      })
      useRoundTrip.getState().open(read)
      fail(null)
      onOpen()
    } catch (error) {
      if (abort.current !== controller) return
      if (refusalOf(error)?.refusal === 'notSignedIn') useSignInAgain.getState().ask()
      fail(wasAborted(error) ? words.stopped(name) : sentenceOf(error))
    }
  }
  return { state, upload, fail, cancel: () => abort.current?.abort() }
}
