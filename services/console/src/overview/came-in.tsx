import { KINDS } from '../shared/api/types.ts'
import { Link } from '../shared/parts/link.tsx'
import { KIND_WORDS } from '../shared/words/labels.ts'
import { countOf } from '../shared/words/number.ts'
import { byteSize } from '../shared/words/time.ts'
import type { Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { RateChart } from './rate-chart.tsx'
import { Figure, Tile } from './tile.tsx'

interface CameInProps {
  readonly home: string
  readonly overview: Overview
}

/** How much came in, at which rate, and of which kinds. */
export function CameIn({ home, overview: { summary, rate } }: CameInProps) {
  return (
    <Tile title={OVERVIEW_WORDS.came} className="overview-tile-wide">
      <div className="came-figures">
        <Figure
          value={countOf(summary.total)}
          unit={summary.total === 1 ? OVERVIEW_WORDS.file : OVERVIEW_WORDS.files}
        />
        <dl className="rate-figures">
          {(['last1', 'last5', 'last15'] as const).map((last) => (
            <div key={last}>
              <dt>{OVERVIEW_WORDS.lastMinutes(Number(last.slice(4)))}</dt>
              <dd>{countOf(rate[last])}</dd>
            </div>
          ))}
        </dl>
      </div>
      <p className="muted">
        {OVERVIEW_WORDS.sendings(countOf(summary.submissions))} · {byteSize(summary.bytes)}
      </p>
      <RateChart rate={rate} />
      <ul className="overview-kinds">
        {KINDS.filter((kind) => (summary.kinds[kind] ?? 0) > 0).map((kind) => (
          <li key={kind}>
            <Link href={`${home}/timeline?kind=${kind}`}>
              {KIND_WORDS[kind]} <strong>{countOf(summary.kinds[kind] ?? 0)}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </Tile>
  )
}
