import { countOf } from '../shared/words/number.ts'
import type { Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'

const HEIGHT = 60
const STEP = 5

/** A chart of files a minute in the last hour, repeated in words for screen readers. */
export function RateChart({ rate }: { readonly rate: Overview['rate'] }) {
  const { minutes, last1, last5, last15 } = rate
  const most = Math.max(1, ...minutes.map(({ items }) => items))
  const words = OVERVIEW_WORDS.chart(countOf(last1), countOf(last5), countOf(last15), countOf(most))
  return (
    <figure className="rate">
      <svg
        role="img"
        aria-label={words}
        viewBox={`0 0 ${minutes.length * STEP} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="rate-chart"
      >
        {minutes.map(({ at, items }, index) => {
          const height = items === 0 ? 0 : Math.max(2, (items / most) * HEIGHT)
          return <rect key={at} x={index * STEP} y={HEIGHT - height} width={STEP - 1} height={height} />
        })}
      </svg>
      <figcaption aria-hidden="true" className="rate-caption">
        <span>{OVERVIEW_WORDS.hourAgo}</span>
        <span>{OVERVIEW_WORDS.most(countOf(most))}</span>
        <span>{OVERVIEW_WORDS.now}</span>
      </figcaption>
    </figure>
  )
}
