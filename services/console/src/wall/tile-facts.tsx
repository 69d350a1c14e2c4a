import { byWords } from '../evidence/nudges/by-words.ts'
import type { Tile } from '../evidence/nudges/nudge-types.ts'
import { ByOneMark } from '../evidence/pins/by-one-mark.tsx'
import { STATES, type State } from '../shared/api/types.ts'
import { GradeMark } from '../shared/parts/grade-mark.tsx'
import { Link } from '../shared/parts/link.tsx'
import { gradeStem } from '../shared/words/grade-words.ts'
import { howExact } from '../shared/words/interval.ts'
import { STATE_WORDS } from '../shared/words/labels.ts'
import { clockTime, playingTime, span } from '../shared/words/time.ts'
import { jumped } from './clock.ts'
import { isRecording, phaseOf, type TilePhase, type TileSpan } from './tile-time.ts'
import { useWallTime } from './use-clock.ts'
import type { Wall } from './use-wall.ts'
import { WALL_WORDS } from './wall-words.ts'

interface TileFactsProps {
  readonly wall: Wall
  readonly tile: Tile
  readonly side: 'a' | 'b' | undefined
}

/** The item's time on the clock, how certain it is, and on what evidence. Always visible. */
export function TileFacts({ wall, tile, side }: TileFactsProps) {
  const span = wall.spanOf(tile)
  return (
    <div className="wall-facts">
      <p>
        {side !== undefined && <strong className="wall-side">{side === 'a' ? 'A' : 'B'}</strong>}{' '}
        <Link href={`/incidents/${wall.incident.id}/items/${tile.item}`}>№ {tile.seq}</Link>{' '}
        <When {...{ wall, tile, span }} />{' '}
        <ByOneMark {...{ byOne: tile.byOne, incident: wall.incident.id, item: tile.item, isShort: true }} />
      </p>
      <p className="muted">
        {tile.estimate === null && tile.latest !== null ? WALL_WORDS.atLatest : gradeStem(tile.grade)}
        {side === 'b' && wall.nudge && wall.nudge.byMs !== 0 && (
          <strong className="wall-tried"> · {byWords(wall.nudge.byMs)}</strong>
        )}
        {span && <Phase {...{ wall, tile, span }} />}
      </p>
    </div>
  )
}

type Stand = Omit<PhaseProps, 'span'> & { readonly span: TileSpan | undefined }

function When({ wall, tile, span }: Stand) {
  const { zone } = wall.incident
  const state: State = STATES.find((one) => one === tile.state) ?? 'arriving'
  return (
    <>
      <span className="wall-grade">
        <GradeMark state={state} /> {STATE_WORDS[state]}
      </span>{' '}
      {span ? (
        <>
          <strong className="wall-when">{clockTime(tile.estimate ?? tile.latest ?? span.from, zone)}</strong>{' '}
          <span className="wall-interval">{exactOf(tile, zone)}</span>
        </>
      ) : (
        WALL_WORDS.notPlaced
      )}
      {tile.provisional && <span className="muted"> · {WALL_WORDS.settling}</span>}
      {tile.restricted && <span className="chip"> {WALL_WORDS.restricted}</span>}
    </>
  )
}

const exactOf = ({ earliest, estimate, latest }: Tile, zone: string): string =>
  earliest === null || estimate === null || latest === null ? '' : howExact({ earliest, estimate, latest }, zone)

interface PhaseProps {
  readonly wall: Wall
  readonly tile: Tile
  readonly span: TileSpan
}

/** For example "begins in 0:12". A press moves the clock to the item's beginning. */
function Phase({ wall, tile, span }: PhaseProps) {
  const at = useWallTime(wall.clock, 250)
  const phase = phaseOf(span, at)
  const words = phaseWords(phase, isRecording(tile), span)
  return (
    <>
      {' · '}
      {phase.phase === 'during' ? (
        <span data-phase="during">{words}</span>
      ) : (
        <button
          type="button"
          className="wall-phase"
          data-phase={phase.phase}
          data-outside={isOutside(phase, isRecording(tile))}
          title={WALL_WORDS.goToStart(tile.seq)}
          onClick={() => wall.clock.change((state, now) => jumped(state, now, span.from))}
        >
          {words}
        </button>
      )}
    </>
  )
}

/** A photo is taken at one instant. Within this time around it, the photo does not count as outside. */
const PHOTO_NEAR_MS = 60_000

function isOutside(phase: TilePhase, isFilm: boolean): boolean {
  if (phase.phase === 'during') return false
  return isFilm || (phase.phase === 'before' ? phase.inMs : phase.agoMs) > PHOTO_NEAR_MS
}

const HOUR_MS = 3_600_000
/**
 * Times under an hour are shown to the second, because an officer may wait for them; longer ones in the unit that fits.
 */
const away = (ms: number): string => (ms < HOUR_MS ? playingTime(ms) : span(ms))

function phaseWords(phase: TilePhase, isFilm: boolean, { from, to }: TileSpan): string {
  switch (phase.phase) {
    case 'before':
      return (isFilm ? WALL_WORDS.beginsIn : WALL_WORDS.takenIn)(away(Math.ceil(phase.inMs / 1000) * 1000))
    case 'after':
      // The clock is within the second in which the photo was taken.
      if (!isFilm && phase.agoMs < 1000) return WALL_WORDS.takenNow
      return (isFilm ? WALL_WORDS.endedAgo : WALL_WORDS.takenAgo)(away(Math.floor(phase.agoMs / 1000) * 1000))
    default:
      return isFilm ? WALL_WORDS.runsAt(playingTime(phase.intoMs), playingTime(to - from)) : WALL_WORDS.takenNow
  }
}
