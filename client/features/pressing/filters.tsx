import { pressing as words } from '#shared/copy/pressing.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { slipLevels } from '#shared/items/rounds.ts'
import { answerStates, type Pressed, type PressedKind } from '#shared/pressing/lists.ts'
import { isUnitRole } from '#shared/users/model.ts'
import { useAddress } from '../../api/use-search.ts'
import { useActor } from '../../api/use-session.ts'
import { Chip } from '../../components/chip.tsx'
import { SelectField } from '../../components/select-field.tsx'
import { useUnitName } from './queries.ts'
import { filterOf, toggled } from './tabs.ts'

interface FiltersProps {
  kind: PressedKind
  shown: number
  all: readonly Pressed[]
}

/** Answered or not, which colour, whose: each choice is part of the address. */
export function Filters({ kind, shown, all }: FiltersProps) {
  const { search, change } = useAddress()
  const { role } = useActor()
  const unitName = useUnitName()
  const { states, levels, unitId } = filterOf(search)
  const units = [...new Set(all.flatMap(({ item }) => item.leads))]
  const isNarrow = states.length + levels.length > 0 || unitId !== null
  return (
    <div className="pressing-filters noprint">
      {kind !== 'inspection' && (
        <fieldset className="chips" aria-label={words.filter.state}>
          {answerStates.map((state) => (
            <Chip
              key={state}
              isOn={states.includes(state)}
              count={all.filter((one) => one.state === state).length}
              onPress={() => change({ state: toggled(states, state) })}
            >
              {words.state[state]}
            </Chip>
          ))}
        </fieldset>
      )}
      {kind === 'slip' && (
        <fieldset className="chips" aria-label={words.filter.level}>
          {slipLevels.map((level) => (
            <Chip
              key={level}
              light={level}
              isOn={levels.includes(level)}
              onPress={() => change({ level: toggled(levels, level) })}
            >
              {copy.slipLevel[level]}
            </Chip>
          ))}
        </fieldset>
      )}
      {!isUnitRole(role) && units.length > 1 && (
        <SelectField
          className="pressing-unit"
          label={words.filter.unit}
          value={unitId ?? ''}
          options={[
            { value: '', label: words.filter.all },
            ...units.map((id) => ({ value: id as string, label: unitName(id) })),
          ]}
          onChange={(unit) => change({ unit: unit === '' ? null : unit })}
        />
      )}
      <span className="grow" />
      {isNarrow && (
        <button
          type="button"
          className="btn quiet"
          onClick={() => change({ state: null, level: null, unit: null })}
        >
          {words.filter.clear}
        </button>
      )}
      <output className="ink3">{words.count(shown, all.length)}</output>
    </div>
  )
}
