import { figuresCopy as words } from '#shared/copy/figures.ts'
import { copy } from '#shared/copy/zh-cn.ts'
import type { Figures } from '#shared/figures/model.ts'
import { Light } from '../../components/light.tsx'
import { BehindLink } from './links.tsx'

/** As many shapes as can still be told apart; the rest are behind the count. */
const MOST = 60

/** One shape an item, most urgent first, by who must act. */
export function BallsChart({ balls }: Pick<Figures, 'balls'>) {
  return (
    <ul className="bl">
      {balls.map((ball) => (
        <li key={ball.holder}>
          <span className="bl-who">{words.holder[ball.holder]}</span>
          <span className="bl-count num">
            {ball.count > 0 ? (
              <BehindLink
                to={{ view: { holder: ball.holder, subset: 'open' } }}
                label={words.segment(words.holder[ball.holder], '', ball.count)}
              >
                {ball.count}
              </BehindLink>
            ) : (
              0
            )}
          </span>
          <span className="bl-shapes">
            {ball.items.slice(0, MOST).map((item) => (
              <BehindLink
                key={item.itemId}
                to={{ view: { holder: ball.holder, subset: 'open' }, item: item.itemId }}
                title={words.ball(item.ordinal, item.title, copy.light[item.light])}
                label={words.ball(item.ordinal, item.title, copy.light[item.light])}
              >
                <Light light={item.light} shapeOnly word="" />
              </BehindLink>
            ))}
            {ball.count > MOST && (
              <BehindLink to={{ view: { holder: ball.holder, subset: 'open' } }} className="bl-more">
                {words.moreItems(ball.count - MOST)}
              </BehindLink>
            )}
          </span>
          <span className="bl-median">{words.medianOf(ball.medianWorkingDays)}</span>
        </li>
      ))}
    </ul>
  )
}
