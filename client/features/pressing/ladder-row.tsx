import { Link } from '@tanstack/react-router'
import { pressing as copyOf } from '#shared/copy/pressing.ts'
import type { Light as LightName } from '#shared/items/light.ts'
import { offered } from '#shared/items/offered.ts'
import type { Rung } from '#shared/pressing/ladder.ts'
import { useShared } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { Check } from '../../components/check.tsx'
import type { WordedType } from '../../components/item-dialogs/types.ts'
import { Light } from '../../components/light.tsx'
import { useUnitName } from './queries.ts'
import type { Stands } from './stands.ts'

const words = copyOf.ladder
const rungLight = {
  ahead: 'blue',
  overdue: 'orange',
  yellow: 'yellow',
  red: 'red',
} as const satisfies Record<Rung, LightName>

interface LadderRowProps {
  stands: Stands
  isSelected: boolean
  /** Only for who may press. */
  onSelect?: (isOn: boolean) => void
  onAsk: (type: WordedType) => void
  onPress: (type: 'remind' | 'supervise') => void
}

export function LadderRow({ stands, isSelected, onSelect, onAsk, onPress }: LadderRowProps) {
  const { item, standing } = stands
  const actor = useActor()
  const shared = useShared()
  const unitName = useUnitName()
  const may = offered(item, actor)
  const { suggested } = standing
  const command = suggested === 'remind' ? 'remind' : 'supervise'
  return (
    <tr className={isSelected ? 'row is-sel' : 'row'} data-item={item.id}>
      {onSelect && (
        <td aria-label={words.select(item.title)}>
          <Check checked={isSelected} onChange={onSelect}>
            <span className="sr">{words.select(item.title)}</span>
          </Check>
        </td>
      )}
      <td>
        <Light light={rungLight[standing.rung]} word={words.rung[standing.rung]} />
        <p className="ink3 s12">{words.dueOn(standing.dueOn)}</p>
      </td>
      <td>
        <Link to="/ledger" search={{ ...shared, item: item.id }} title={copyOf.open}>
          {copyOf.item(item.ordinal, item.title)}
        </Link>
        <p className="ink3 s12">
          {suggested ? words.suggested[suggested] : standing.rung === 'ahead' ? '' : words.done}
        </p>
      </td>
      <td>{item.leads.map(unitName).join('、')}</td>
      <td>
        <span className="pressed-do noprint">
          {suggested && may.includes(command) && (
            <button type="button" className="btn" onClick={() => onPress(command)}>
              {words.act[suggested]}
            </button>
          )}
          {may.includes('inspect') && (
            <button type="button" className="btn quiet" onClick={() => onAsk('inspect')}>
              {words.inspect}
            </button>
          )}
          {may.includes('instruct') && (
            <button type="button" className="btn" onClick={() => onAsk('instruct')}>
              {words.instruct}
            </button>
          )}
        </span>
      </td>
    </tr>
  )
}
