import { Link } from '../shared/parts/link.tsx'
import { countOf, pointOf } from '../shared/words/number.ts'
import { dayAndMinute, dayOf, shortTime, span } from '../shared/words/time.ts'
import type { Gap, Overview } from './overview-types.ts'
import { OVERVIEW_WORDS } from './overview-words.ts'
import { Figure, Tile } from './tile.tsx'

interface CoverageTileProps {
  readonly home: string
  readonly zone: string
  readonly overview: Overview
}

/** Gaps in the footage. A gap does not mean that nothing happened. */
export function CoverageTile({ home, zone, overview: { coverage } }: CoverageTileProps) {
  return (
    <Tile title={OVERVIEW_WORDS.coverage}>
      <p className="no-event">{OVERVIEW_WORDS.noEvent}</p>
      {coverage === null && <p className="muted">{OVERVIEW_WORDS.coverageNone}</p>}
      {coverage?.gaps.length === 0 && <p>{OVERVIEW_WORDS.gapless}</p>}
      <ul className="overview-list">
        {(coverage?.gaps ?? []).map((gap) => (
          <li key={`${gap.fromMs} ${gap.place?.lat ?? ''} ${gap.place?.lon ?? ''}`}>
            <Link href={`${home}/timeline?from=${gap.fromMs}&to=${gap.toMs}`}>{gapWords(gap, zone)}</Link>
          </li>
        ))}
      </ul>
      {coverage !== null && coverage.more > 0 && (
        <Link href={`${home}/scenes`}>{OVERVIEW_WORDS.moreGaps(countOf(coverage.more))}</Link>
      )}
    </Tile>
  )
}

function gapWords({ fromMs, toMs, place }: Gap, zone: string): string {
  const where = place === null ? OVERVIEW_WORDS.gapNowhere : OVERVIEW_WORDS.gapAt(pointOf(place.lat, place.lon, 4))
  // A gap over more than one day shows dates; hours alone would make years look like an afternoon.
  const at = dayOf(fromMs, zone) === dayOf(toMs, zone) ? shortTime : dayAndMinute
  return OVERVIEW_WORDS.gap(at(fromMs, zone), at(toMs, zone), span(toMs - fromMs), where)
}

/** Items whose claims contradict one another. */
export function ConflictsTile({ home, overview: { conflicts } }: Omit<CoverageTileProps, 'zone'>) {
  return (
    <Tile title={OVERVIEW_WORDS.conflicts}>
      <Figure value={countOf(conflicts)} />
      <p className="muted">{OVERVIEW_WORDS.conflictsSay}</p>
      <Link href={`${home}/timeline?conflicts=only`} className="overview-way">
        {OVERVIEW_WORDS.conflicts}
      </Link>
    </Tile>
  )
}

export function WaitingTile({ home, overview: { waiting, at } }: Omit<CoverageTileProps, 'zone'>) {
  const { followUps, unanswered, oldest } = waiting
  return (
    <Tile title={OVERVIEW_WORDS.waiting}>
      <Figure value={countOf(followUps + unanswered)} />
      {followUps + unanswered === 0 && <p>{OVERVIEW_WORDS.waitingNone}</p>}
      {followUps > 0 && <p className="overview-warning">{OVERVIEW_WORDS.followUps(countOf(followUps))}</p>}
      {unanswered > 0 && <p className="muted">{OVERVIEW_WORDS.unanswered(countOf(unanswered))}</p>}
      {oldest && (
        <p>
          {OVERVIEW_WORDS.oldest(span(Math.max(0, at - oldest.at)))}{' '}
          <Link href={`${home}/timeline?words=${oldest.submission}`}>{OVERVIEW_WORDS.openLongest}</Link>
        </p>
      )}
    </Tile>
  )
}
