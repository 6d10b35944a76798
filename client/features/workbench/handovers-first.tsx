import { IconArrowsExchange } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { handoverCopy } from '#shared/copy/handover.ts'
import type { HandoverSummary } from '#shared/handovers/model.ts'
import type { HandoverDuty } from '#shared/handovers/waiting.ts'
import { Icon } from '../../components/icon.tsx'
import { useUnitName } from './queries.ts'

const words = handoverCopy.bench

/** 交接 comes before every item: whoever has not taken over the desk cannot work at it. */
export function HandoversFirst({
  handovers,
}: {
  handovers: readonly { duty: HandoverDuty; handover: HandoverSummary }[]
}) {
  const nameOf = useUnitName()
  if (handovers.length === 0) return null
  return (
    <section className="wb-first" aria-label={words.label}>
      {handovers.map(({ duty, handover }) => {
        const title = words.title(duty, nameOf(handover.unitId))
        return (
          <article key={handover.id} className="wb-job" aria-label={title}>
            <span className="wb-duty">
              <Icon of={IconArrowsExchange} />
              {words.light[duty]}
            </span>
            <div className="wb-what">
              <h3>{title}</h3>
              <p className="wb-facts">
                {words.facts(duty, handover).map((fact, at) => (
                  <span key={fact}>
                    {at > 0 && <i className="mid" />}
                    {fact}
                  </span>
                ))}
              </p>
            </div>
            <div className="wb-do">
              {duty === 'arrange' ? (
                <Link
                  to="/units/one"
                  search={{ unit: handover.unitId, change: handover.id }}
                  className="btn primary"
                >
                  {words.do[duty]}
                </Link>
              ) : (
                <Link to="/units/handover" search={{ handover: handover.id }} className="btn primary">
                  {words.do[duty]}
                </Link>
              )}
            </div>
          </article>
        )
      })}
    </section>
  )
}
