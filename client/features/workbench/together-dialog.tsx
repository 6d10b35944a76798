import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { reporting } from '#shared/copy/reporting.ts'
import { workbench } from '#shared/copy/workbench.ts'
import type { ItemId } from '#shared/ids.ts'
import type { Together } from '#shared/work/together.ts'
import { Check } from '../../components/check.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { Icon } from '../../components/icon.tsx'
import { useTogether } from './use-together.ts'

const words = reporting.together

interface TogetherDialogProps {
  /** As they were when it was opened: what is taken meanwhile stays in sight with its outcome. */
  list: readonly Together[]
  onClose: () => void
}

const isAble = ({ wants }: Together): boolean => wants !== 'neverReported'
const idsOf = (list: readonly Together[]): Set<ItemId> => new Set(list.map(({ item }) => item.id))

/** 本期无变化 of many at once; what wants words of its own is not chosen, and says why. */
export function TogetherDialog({ list, onClose }: TogetherDialogProps) {
  const usual = list.filter(({ wants }) => wants === null)
  const [chosen, setChosen] = useState(() => idsOf(usual))
  const [isEmpty, setEmpty] = useState(false)
  const { send, isPending, outcomes, error } = useTogether(onClose)
  const isOver = outcomes.size > 0
  const choose = (ids: Set<ItemId>) => {
    setEmpty(false)
    setChosen(ids)
  }
  const submit = () => {
    if (isOver) return onClose()
    if (chosen.size === 0) return setEmpty(true)
    send(list.flatMap(({ item }) => (chosen.has(item.id) ? [item] : [])))
  }
  const toggle = (id: ItemId) => {
    const next = new Set(chosen)
    if (!next.delete(id)) next.add(id)
    choose(next)
  }
  return (
    <Dialog
      title={words.title}
      submit={isOver ? words.finish : words.submit(chosen.size)}
      width={640}
      isReady
      error={isEmpty ? words.choose : error}
      {...{ isPending, onClose }}
      onSubmit={submit}
    >
      <p className="ink2">{isOver ? <Told outcomes={outcomes} /> : words.basis}</p>
      {!isOver && (
        <div className="wb-choose">
          <span className="num">{words.chosen(chosen.size, list.length)}</span>
          <span className="grow" />
          <button type="button" className="btn quiet" onClick={() => choose(idsOf(usual))}>
            {words.usual}
          </button>
          <button type="button" className="btn quiet" onClick={() => choose(idsOf(list.filter(isAble)))}>
            {words.all}
          </button>
          <button type="button" className="btn quiet" onClick={() => choose(new Set())}>
            {words.none}
          </button>
        </div>
      )}
      <ul className="wb-together" aria-label={words.list}>
        {list
          .filter(({ item }) => !isOver || outcomes.has(item.id))
          .map((one) => (
            <li key={one.item.id}>
              {isOver ? (
                <Outcome one={one} said={outcomes.get(one.item.id) ?? null} />
              ) : (
                <Check
                  checked={chosen.has(one.item.id)}
                  disabled={!isAble(one)}
                  onChange={() => toggle(one.item.id)}
                >
                  <Line one={one} />
                </Check>
              )}
            </li>
          ))}
      </ul>
    </Dialog>
  )
}

function Line({ one: { item, period, wants } }: { one: Together }) {
  return (
    <span className="wb-together-line">
      <span className="cut" title={item.title}>
        {workbench.side.line(item.ordinal, item.title)}
      </span>
      {wants !== null && <span className="wb-behind">{words.wants[wants]}</span>}
      {period.isLate && <span className="ink3">{words.late(period.key, period.by)}</span>}
    </span>
  )
}

function Told({ outcomes }: { outcomes: ReadonlyMap<ItemId, string | null> }) {
  const all = [...outcomes.values()]
  const refused = all.filter((said) => said !== null).length
  return <span role="alert">{words.partly(all.length - refused, refused)}</span>
}

function Outcome({ one: { item }, said }: { one: Together; said: string | null }) {
  return (
    <p className="wb-together-line">
      <span className="cut" title={item.title}>
        {workbench.side.line(item.ordinal, item.title)}
      </span>
      <span className={said === null ? 'wb-ahead' : 'wb-behind'}>
        <Icon of={said === null ? IconCheck : IconAlertTriangle} size={14} /> {said ?? words.reported}
      </span>
    </p>
  )
}
