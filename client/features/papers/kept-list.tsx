import { paperText } from '#shared/copy/papers/text.ts'
import { papers } from '#shared/copy/papers.ts'
import { type KeptPaper, type PaperKind, paperKinds } from '#shared/papers/kinds.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { unreadSentenceOf } from '../../api/refusal.ts'
import { useAddress } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { LoadingLine } from '../../components/loading-line.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { usePapers } from './queries.ts'

const words = papers.kept

/** 已出文书: what was made when and by whom; the same bytes again, whenever they are asked for. */
export function KeptList() {
  const { search, change } = useAddress()
  const { role } = useActor()
  const kept = usePapers()
  if (kept.isError)
    return <ErrorNotice onRetry={() => void kept.refetch()}>{unreadSentenceOf(kept.error)}</ErrorNotice>
  if (kept.isPending) return <LoadingLine />
  if (kept.data.length === 0)
    return (
      <EmptyState title={words.empty}>{isUnitRole(role) ? words.emptyUnit : words.emptyOffice}</EmptyState>
    )
  const kinds = paperKinds.filter((kind) => kept.data.some(({ choice }) => choice.kind === kind))
  const chosen = kinds.find((kind) => kind === search.of) ?? null
  const shown = kept.data.filter(({ choice }) => chosen === null || choice.kind === chosen)
  return (
    <>
      <div className="papers-filter noprint">
        <SelectField
          label={words.filter}
          value={chosen ?? ''}
          options={[
            { value: '' as PaperKind | '', label: words.all },
            ...kinds.map((kind) => ({ value: kind, label: papers.kinds[kind] })),
          ]}
          onChange={(kind) => change({ of: kind })}
        />
        <span className="ink3">{words.count(shown.length, kept.data.length)}</span>
      </div>
      <ScrollBox label={words.list} className="papers-kept">
        <table className="t" aria-label={words.list}>
          <thead>
            <tr>
              {Object.entries(words.columns).map(([name, word]) => (
                <th key={name} scope="col" className={`c-paper-${name}`}>
                  {word}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((paper) => (
              <KeptRow key={paper.id} paper={paper} isNew={paper.id === search.made} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function KeptRow({ paper, isNew }: { paper: KeptPaper; isNew: boolean }) {
  const { choice, year, no, title, asOf, seq, at, by, id, fileName, size, hash, code } = paper
  return (
    <tr className={isNew ? 'row is-selected' : 'row'} aria-current={isNew ? 'true' : undefined}>
      <td>{paperText.number(choice.kind, year, no)}</td>
      <td>{title}</td>
      <td>{papers.kinds[choice.kind]}</td>
      <td className="num">{words.snapshot(asOf, seq)}</td>
      <td className="num">{words.made(at, by)}</td>
      <td>
        <a className="btn" href={`/api/papers/${id}`} download aria-label={words.downloadOf(fileName)}>
          {words.download}
        </a>
        <span className="ink3 s12" title={hash}>
          {words.size(size)}
          <i className="mid" />
          {words.hash(hash)}
        </span>
        {code !== null && <span className="s12 num">{words.code(code)}</span>}
      </td>
    </tr>
  )
}
