import { lazy, Suspense, useEffect } from 'react'
import { access, may } from '#shared/access.ts'
import { useMe } from '../api/use-session.ts'
import { useWantedExports } from '../api/wanted-exports.store.ts'

const ExportStrip = lazy(() => import('../features/exports/export-strip.tsx'))
/** By then what is seen first has come; what was under way before a reload can wait so long. */
const RESTS_MS = 1500

/** Where exports show how far they are: fetched when one begins, or once the page has rested. */
export function ExportCorner() {
  const { role } = useMe()
  const isShown = useWantedExports((exports) => exports.isShown)
  const show = useWantedExports((exports) => exports.show)
  useEffect(() => {
    const rested = setTimeout(show, RESTS_MS)
    return () => clearTimeout(rested)
  }, [show])
  if (!isShown || !may(role, access['exports.list'])) return null
  return (
    <Suspense fallback={null}>
      <ExportStrip />
    </Suspense>
  )
}
