import './settings.css'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { officeRules } from '#shared/copy/office-rules.ts'
import type { KeptRule } from '#shared/imports/office-rules.ts'
import type { RememberedMapping } from '#shared/sheets/remembered.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ForgetDialog, type Forgettable } from './forget-dialog.tsx'
import { MappingsTable } from './mappings-table.tsx'
import { useMappings, useReadingRules } from './queries.ts'
import { RulesTable } from './rules-table.tsx'

const words = officeRules.page

/** 导入规则: all that is done with the next paper as with earlier ones, each to be taken away. */
export function RulesPage() {
  const rules = useReadingRules()
  const mappings = useMappings()
  const error = rules.error ?? mappings.error
  const retry = () => void Promise.all([rules.refetch(), mappings.refetch()])
  if (error && !(rules.data && mappings.data))
    return <ErrorNotice onRetry={retry}>{unreadSentenceOf(error)}</ErrorNotice>
  if (!rules.data || !mappings.data) return <LoadingLine />
  if (rules.data.length + mappings.data.length === 0) return <NothingKept />
  return <Kept rules={rules.data} mappings={mappings.data} />
}

function Kept({ rules, mappings }: { rules: readonly KeptRule[]; mappings: readonly RememberedMapping[] }) {
  const [asked, setAsked] = useState<Forgettable | null>(null)
  return (
    <div className="settings">
      <div className="settings-head">
        <h2>{words.title}</h2>
      </div>
      <div className="settings-scroll kept">
        <p className="ink2">{words.lead}</p>
        <section>
          <h3>{words.rules(rules.length)}</h3>
          {rules.length === 0 ? (
            <p className="ink3">{words.noRules}</p>
          ) : (
            <RulesTable rules={rules} onForget={(kept) => setAsked({ kept })} />
          )}
        </section>
        <section>
          <h3>{words.sheets(mappings.length)}</h3>
          <p className="ink3 s12">{words.sheetsLead}</p>
          {mappings.length === 0 ? (
            <p className="ink3">{words.noSheets}</p>
          ) : (
            <MappingsTable mappings={mappings} onForget={(mapping) => setAsked({ mapping })} />
          )}
        </section>
        <p className="kept-aliases ink2">
          {words.aliases}
          <Link to="/units" className="btn">
            {words.toUnits}
          </Link>
        </p>
      </div>
      {asked && <ForgetDialog what={asked} onClose={() => setAsked(null)} />}
    </div>
  )
}

function NothingKept() {
  return (
    <EmptyState
      title={words.empty.title}
      actions={
        <>
          <Link to="/import" className="btn primary large">
            {words.empty.import}
          </Link>
          <Link to="/units" className="btn large">
            {words.toUnits}
          </Link>
        </>
      }
    >
      <p>{words.empty.text}</p>
      <p>{words.aliases}</p>
    </EmptyState>
  )
}
