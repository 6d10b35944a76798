import { IconDownload } from '@tabler/icons-react'
import { ledger as words } from '#shared/copy/ledger.ts'
import { DIRECT_ROWS } from '#shared/exports/direct.ts'
import { viewToSearch } from '#shared/ledger/address.ts'
import type { LedgerView } from '#shared/ledger/view.ts'
import { useWantedExports } from '../../api/wanted-exports.store.ts'
import { Icon } from '../../components/icon.tsx'

/** Few rows are a link to their file; many are written in the background. */
export function ExportButton({ view, count }: { view: LedgerView; count: number }) {
  const want = useWantedExports((exports) => exports.want)
  const search = viewToSearch(view) as Record<string, string>
  const look = { className: 'btn icon', 'aria-label': words.export, title: words.export }
  if (count <= DIRECT_ROWS)
    return (
      <a {...look} href={`/api/ledger.xlsx?${new URLSearchParams(search)}`} download>
        <Icon of={IconDownload} />
      </a>
    )
  return (
    <button type="button" {...look} onClick={() => want({ kind: 'ledger', search })}>
      <Icon of={IconDownload} />
    </button>
  )
}
