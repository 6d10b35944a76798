import { IconChevronRight } from '@tabler/icons-react'
import { importCopy } from '#shared/copy/import.ts'
import { type Resolution, type UnitRef } from '#shared/imports/draft.ts'
import { allOffers, endOfChain, type ResolvedName, resolutionsOf } from '#shared/imports/resolve.ts'
import { Icon } from '../../components/icon.tsx'
import { useFacts } from './check-context.ts'
import { useCheckUi } from './check-ui.store.ts'
import { doEdit } from './import.store.ts'
import { UnitChoice } from './unit-choice.tsx'

const words = importCopy.units

/** 单位归并: every name as printed, and the unit it stands for, in one pass. */
export function UnitsPane() {
  const { names } = useFacts()
  const choosing = useCheckUi((ui) => ui.choosing)
  const rows = [...names].sort((a, b) => rank(a) - rank(b))
  const known = names.filter((one) => one.settled).length
  const offers = allOffers(names)
  const count = Object.keys(offers).length
  const chosen = names.find((one) => one.name === choosing)
  return (
    <section aria-label={words.title} id="imp-units" tabIndex={-1}>
      <div className="imp-low-head">
        <h3>{words.title}</h3>
        <span className="n">{words.about(names.length, known)}</span>
        <span className="grow" />
        {count > 0 && (
          <button
            type="button"
            className="imp-link"
            data-whole
            onClick={() => doEdit({ type: 'resolve', resolutions: offers })}
          >
            {words.acceptAll(count)}
          </button>
        )}
        <span className="kbd">D</span>
      </div>
      {names.length === 0 ? (
        <p className="ink3">{words.none}</p>
      ) : (
        <table className="t imp-units">
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col" className="r">
                {words.columns.count}
              </th>
              <th scope="col">{words.columns.as}</th>
              <th scope="col">
                <span className="sr">{words.columns.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <NameRow key={one.name} name={one} />
            ))}
          </tbody>
        </table>
      )}
      {chosen && <UnitChoice key={chosen.name} name={chosen} />}
    </section>
  )
}

/** What is open first, then what was recognised by more than its plain name. */
function rank({ settled }: ResolvedName): number {
  if (!settled) return 0
  return settled.by === 'name' ? 2 : 1
}

function useNameOfRef(): (ref: UnitRef) => string {
  const { units, names } = useFacts()
  const resolutions = resolutionsOf(names)
  return (ref) => {
    const end = 'unitId' in ref ? ref : (endOfChain(ref.name, resolutions) ?? ref)
    if ('unitId' in end) return units.find((unit) => unit.id === end.unitId)?.name ?? ''
    const made = resolutions.get(end.name)
    return made && 'name' in made ? made.name : end.name
  }
}

function NameRow({ name }: { name: ResolvedName }) {
  const { settled, offer } = name
  return (
    <tr className="row" {...(settled ? {} : { 'data-open': '1' })}>
      <td title={name.name}>{name.name}</td>
      <td className="r num">{name.count}</td>
      <td>
        <span className={settled || offer?.because === 'likeness' ? 'imp-res' : 'imp-res l-urgent imp-warn'}>
          <Icon of={IconChevronRight} size={12} />
          <Meaning name={name} />
        </span>
      </td>
      <td>
        <NameActions name={name} />
      </td>
    </tr>
  )
}

function Meaning({ name }: { name: ResolvedName }) {
  const nameOf = useNameOfRef()
  const { units, names } = useFacts()
  const { settled, offer } = name
  if (name.inactive && !settled) return words.inactive
  const say = (resolution: Resolution): string => {
    switch (resolution.kind) {
      case 'unit':
        return nameOf(resolution.to)
      case 'new':
        return resolution.name === name.name ? words.asNewSame : words.asNew(resolution.name)
      case 'group':
        return words.asGroup(resolution.members.length)
      case 'none':
        return words.asNone
    }
  }
  if (settled) {
    const { resolution, by } = settled
    if (resolution.kind !== 'none' && endOfChain(name.name, resolutionsOf(names)) === null) return words.open
    const to = resolution.kind === 'unit' && 'unitId' in resolution.to ? resolution.to.unitId : null
    const group = units.find((unit) => unit.id === to && unit.kind === 'group')
    return (
      <>
        <span className="cut">{say(resolution)}</span>
        <span className="ink3 s12">{group ? words.asGroup(group.members.length) : words.by[by]}</span>
      </>
    )
  }
  if (!offer) return words.open
  if (offer.because === 'absent') return words.because.absent
  return (
    <>
      <span className="cut">
        {offer.because === 'likeness' ? words.like(say(offer.resolution)) : words.group}
      </span>
      <span className="ink3 s12">{words.because[offer.because]}</span>
    </>
  )
}

function NameActions({ name }: { name: ResolvedName }) {
  const choose = useCheckUi((ui) => ui.choose)
  const { offer } = name
  const open = (act: string) => (
    <button
      type="button"
      className="imp-link"
      aria-label={words.aboutName(act, name.name)}
      onClick={() => choose(name.name)}
    >
      {act}
    </button>
  )
  if (!offer) return open(words.change)
  if (offer.because === 'collective') return open(words.members)
  const act = offer.because === 'likeness' ? words.accept : words.create
  return (
    <span className="imp-actions">
      <button
        type="button"
        className="imp-link"
        aria-label={words.aboutName(act, name.name)}
        onClick={() => doEdit({ type: 'resolve', resolutions: { [name.name]: offer.resolution } })}
      >
        {act}
      </button>
      {open(words.change)}
    </span>
  )
}
