import { Link } from '../shared/parts/link.tsx'
import { countOf } from '../shared/words/number.ts'
import { span } from '../shared/words/time.ts'
import type { Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { Figure, Tile } from './tile.tsx'

interface UnlookedProps {
  readonly home: string
  readonly overview: Overview
  readonly mayTriage: boolean
}

/** Items without a decision: how many, how old the oldest is, and how long clearing them will take. */
export function Backlog({ home, overview, mayTriage }: UnlookedProps) {
  const { count, oldest, decisions, officers, clearMs } = overview.unlooked
  const grows = decisions < overview.rate.last15 && count > 0
  return (
    <Tile title={OVERVIEW_WORDS.unlooked}>
      <Figure
        value={countOf(count)}
        unit={count === 1 ? OVERVIEW_WORDS.file : OVERVIEW_WORDS.files}
        isBad={count > 0 && clearMs === null}
      />
      {count === 0 ? (
        <p>{OVERVIEW_WORDS.unlookedNone}</p>
      ) : (
        <>
          {oldest && (
            <p>
              {OVERVIEW_WORDS.oldest(span(Math.max(0, overview.at - oldest.at)))}{' '}
              <Link href={`${home}/items/${oldest.item}`}>{OVERVIEW_WORDS.openOldest}</Link>
            </p>
          )}
          <p>
            <strong>{clearMs === null ? OVERVIEW_WORDS.noPace : OVERVIEW_WORDS.clear(span(clearMs))}</strong>
          </p>
          {decisions > 0 && <p className="muted">{OVERVIEW_WORDS.pace(countOf(decisions), countOf(officers))}</p>}
          {grows && decisions > 0 && <p className="overview-warning">{OVERVIEW_WORDS.grows}</p>}
          {mayTriage && (
            <Link href={`${home}/triage`} className="overview-way">
              {OVERVIEW_WORDS.toTriage}
            </Link>
          )}
        </>
      )}
    </Tile>
  )
}
