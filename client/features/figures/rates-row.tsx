import { figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures, Rate } from '#shared/figures/model.ts'
import { BehindLink } from './links.tsx'

/** The five rates; under five in the denominator counts stand where the percentage would. */
export function RatesRow({ figures }: { figures: Figures }) {
  return (
    <section className="fg-rates" aria-label={words.rates}>
      {figures.rates.map((rate) => (
        <RateCell key={rate.name} rate={rate} />
      ))}
    </section>
  )
}

function RateCell({ rate }: { rate: Rate }) {
  const counts = (
    <>
      <Count value={rate.part} to={rate.partOf} name={words.numerator} />/
      <Count value={rate.whole} to={rate.wholeOf} name={words.denominator} />
    </>
  )
  return (
    <div>
      <h2 className="fg-rate-name" title={copy.rate[rate.name].basis}>
        {copy.rate[rate.name].name}
      </h2>
      {rate.percent === null ? (
        <p className="fg-rate">{counts}</p>
      ) : (
        <p className="fg-rate">
          <BehindLink to={{ view: { subset: rate.partOf } }}>{words.percent(rate.percent)}</BehindLink>
          <small>{counts}</small>
        </p>
      )}
      <p className="fg-note">
        {words.rateNote[rate.name]}
        {rate.percent === null && rate.whole > 0 && `；${words.few}`}
      </p>
    </div>
  )
}

function Count({ value, to, name }: { value: number; to: Rate['partOf']; name: string }) {
  return (
    <BehindLink to={{ view: { subset: to } }} label={`${name}${value}`}>
      {value}
    </BehindLink>
  )
}
