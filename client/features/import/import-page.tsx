import './import.css'
import './sheet.css'
import { useEffect, useState } from 'react'
import { importCopy } from '#shared/copy/import.ts'
import type { UserId } from '#shared/ids.ts'
import { sentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useMe } from '../../api/use-session.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'
import { CheckPage } from './check-page.tsx'
import { ConfirmPage } from './confirm-page.tsx'
import { DonePage } from './done-page.tsx'
import { useImport } from './import.store.ts'
import { keepFor, keptFor } from './kept.ts'
import { useReadPaper } from './queries.ts'
import { MapPage } from './sheet-page.tsx'
import { SourcePage } from './source-page.tsx'
import { Steps, stepOf } from './steps.tsx'

const words = importCopy.source

/** 导入: a paper comes in, is checked beside its source, and enters the ledger when the office says so. */
export function ImportPage() {
  const { userId } = useMe()
  const { error, isPending, retry } = useKeptPaper(userId)
  const isKept = useKeeping(userId)
  const { search } = useAddress()
  const hasPaper = useImport((store) => store.history !== null)
  const hasSheets = useImport((store) => store.sheets !== null)
  const step = stepOf(search, hasPaper, hasSheets)
  return (
    <>
      <Steps step={step} />
      {!isKept && <Notice tone="warn">{words.notKept}</Notice>}
      {error ? (
        <ErrorNotice onRetry={retry}>{error}</ErrorNotice>
      ) : isPending ? (
        <LoadingLine>{words.restoring}</LoadingLine>
      ) : step === 'source' ? (
        <SourcePage />
      ) : step === 'map' ? (
        <MapPage />
      ) : step === 'check' ? (
        <CheckPage />
      ) : step === 'confirm' ? (
        <ConfirmPage />
      ) : (
        <DonePage />
      )}
    </>
  )
}

/** The paper this tab kept, read again: the same text gives the same items, and the edits are done once more. */
function useKeptPaper(userId: UserId) {
  const readPaper = useReadPaper()
  const [tries, setTries] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const [isPending, setPending] = useState(
    () => useImport.getState().history === null && keptFor(userId).kept !== null,
  )
  useEffect(() => {
    const { kept, typed, sheets } = keptFor(userId)
    const store = useImport.getState()
    if (store.sheets === null && sheets !== null) store.setSheets(sheets)
    if (store.typed === '' && typed !== '') store.type(typed)
    if (store.history !== null || kept === null) return
    const controller = new AbortController()
    const { paper, edits, undone, plan, keeping } = kept
    setError(null)
    readPaper(paper, controller.signal)
      .then((reading) => {
        store.open(paper, reading, edits, undone)
        if (plan) store.setPlan(plan)
        if (keeping) store.keep(keeping)
        setPending(false)
      })
      .catch((failure: unknown) => {
        if (!controller.signal.aborted) setError(sentenceOf(failure))
      })
    return () => controller.abort()
    // Once for each person and each try: `readPaper` only carries the client.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [userId, tries])
  return { error, isPending, retry: () => setTries(tries + 1) }
}

function useKeeping(userId: UserId): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => keepFor(userId, setKept), [userId])
  return isKept
}
