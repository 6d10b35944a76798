import './papers.css'
import { Link } from '@tanstack/react-router'
import { type ChangeEvent, useState } from 'react'
import { checkText } from '#shared/copy/papers/check.ts'
import { papers } from '#shared/copy/papers.ts'
import type { SealedCheck, SealedProblem } from '#shared/papers/sealed.ts'
import { LoadingLine } from '../../components/loading-line.tsx'
import { Notice } from '../../components/notice.tsx'

const words = papers.check
const MOST_BYTES = 300 * 1024 * 1024

interface Result {
  found: SealedCheck | null
  problems: SealedProblem[]
}
type Checked = { name: string } & ({ result: Result } | { failure: string } | { busy: true })

/** 校验卷宗: computed on this machine; the file goes nowhere. */
export function CheckPage() {
  const [checked, setChecked] = useState<Checked | null>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file !== undefined) void check(file, setChecked)
  }
  return (
    <div className="papers-checking">
      <p>
        <Link to="/papers">{words.back}</Link>
      </p>
      <h2>{words.title}</h2>
      <p className="ink2">{words.lead}</p>
      <p>
        <label className="btn primary large">
          {checked === null ? words.choose : words.again}
          <input type="file" accept=".zip,application/zip" className="sr" onChange={choose} />
        </label>
      </p>
      <div aria-live="polite">{checked !== null && <Outcome checked={checked} />}</div>
      <p className="ink3">{words.command}</p>
    </div>
  )
}

async function check(file: File, show: (checked: Checked) => void): Promise<void> {
  const { name } = file
  if (file.size > MOST_BYTES) return show({ name, failure: checkText.tooLarge })
  show({ name, busy: true })
  try {
    const { checkFile } = await import('./check-file.ts')
    show({ name, result: await checkFile(new Uint8Array(await file.arrayBuffer())) })
  } catch {
    show({ name, failure: checkText.unreadable })
  }
}

function Outcome({ checked }: { checked: Checked }) {
  if ('busy' in checked)
    return (
      <>
        <LoadingLine />
        <p>{words.busy(checked.name)}</p>
      </>
    )
  if ('failure' in checked) return <Notice tone="bad">{`${checked.name}：${checked.failure}`}</Notice>
  const { found, problems } = checked.result
  if (found === null || problems.length > 0)
    return (
      <Notice tone="bad">
        {found !== null && <b>{checkText.broken(problems.length)}</b>}
        <ul>
          {problems.map((problem) => (
            <li key={JSON.stringify(problem)}>{checkText.problem(problem)}</li>
          ))}
        </ul>
      </Notice>
    )
  return <Whole found={found} />
}

function Whole({ found }: { found: SealedCheck }) {
  return (
    <>
      <Notice>
        <b>{checkText.whole(found)}</b>
        <p>{checkText.code(found.code)}</p>
      </Notice>
      <table className="t" aria-label={words.parts}>
        <thead>
          <tr>
            <th scope="col">{words.part.name}</th>
            <th scope="col">{words.part.size}</th>
            <th scope="col">{words.part.hash}</th>
          </tr>
        </thead>
        <tbody>
          {found.parts.map(({ name, size, sha256 }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="num">{papers.kept.size(size)}</td>
              <td className="num">{sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
