import { days } from '#shared/copy/days.ts'
import { figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import { isDutySet } from '#shared/figures/duties.ts'
import type { Figures, Rate, Rates } from '#shared/figures/model.ts'
import { BehindLink } from './links.tsx'

interface RatesRowProps {
  figures: Figures
  /** Of the earlier day that stands beside. */
  before: Rates | null
}

/** Every rate; under five in the denominator counts stand where the percentage would. */
export function RatesRow({ figures, before }: RatesRowProps) {
  return (
    <section className="fg-rates" aria-label={words.rates}>
      {figures.rates.map((rate) => (
        <RateCell key={rate.name} rate={rate} figures={figures} before={before} />
      ))}
    </section>
  )
}

function RateCell({ rate, figures, before }: RatesRowProps & { rate: Rate }) {
  const then = before?.rates.find(({ name }) => name === rate.name)
  const counts = (
    <>
      <Count value={rate.part} to={rate.partOf} name={words.numerator} />/
      <Count value={rate.whole} to={rate.wholeOf} name={words.denominator} />
    </>
  )
  return (
    <div>
      <div className="fg-rate-head">
        <h2 className="fg-rate-name" title={copy.rate[rate.name].basis}>
          {copy.rate[rate.name].name}
        </h2>
        {before && then && (
          <span className="fg-then num">
            {words.then(days.near(before.asOf, figures.asOf), words.share(then))}
          </span>
        )}
      </div>
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
        {rate.byOtherDay && words.otherDay(!figures.options.byOriginal, words.share(rate.byOtherDay))}
        {rate.percent === null &&
          rate.whole > 0 &&
          `；${isDutySet(rate.wholeOf) ? words.fewTimes : words.few}`}
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
