import { Link, useRouter } from '@tanstack/react-router'
import { shell } from '#shared/copy/shell.ts'
import { refusalOf, sentenceOf } from '../api/refusal.ts'
import { EmptyState } from '../components/empty-state.tsx'
import { Mark } from '../components/mark.tsx'

export function NotFound() {
  return (
    <main id="main" className="odd">
      <title>{shell.title(shell.notFound.title)}</title>
      <Mark />
      <EmptyState
        isPage
        title={shell.notFound.title}
        actions={
          <Link to="/" className="btn primary large">
            {shell.notFound.home}
          </Link>
        }
      >
        {shell.notFound.text}
      </EmptyState>
    </main>
  )
}

/** A page that broke, or that could not be fetched. */
export function PageFailed({ error }: { error: unknown }) {
  const router = useRouter()
  const isAnswer = refusalOf(error) !== null || !(error instanceof Error) || error.name === 'TRPCClientError'
  return (
    <div className="odd">
      <title>{shell.title(shell.failed.title)}</title>
      <EmptyState
        title={shell.failed.title}
        actions={
          <button type="button" className="btn primary large" onClick={() => void router.invalidate()}>
            {shell.failed.reload}
          </button>
        }
      >
        <span role="alert">{isAnswer ? sentenceOf(error) : shell.failed.text}</span>
      </EmptyState>
    </div>
  )
}
