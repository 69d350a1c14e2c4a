import { leftOut, movedText, TRACK_WORDS } from '../../evidence/place/track-words.ts'
import type { ItemPage } from '../../shared/api/types.ts'
import { Link } from '../../shared/parts/link.tsx'
import { atStart } from '../../shared/words/sentence.ts'
import { sketchOf, viewportOf } from './track-sketch.ts'

type Track = NonNullable<ItemPage['track']>

interface TrackLineProps {
  readonly track: Track
  readonly incident: string
  readonly item: string
}

/** How far the film's GPS receiver moved during the recording, with a sketch of its track. */
export function TrackLine({ track, incident, item }: TrackLineProps) {
  const moved = movedText(track.lengthM, track.spanMs) ?? ''
  const sketch = track.lengthM > 0 ? sketchOf(track) : undefined
  const left = leftOut(track)
  return (
    <div className="item-track" data-length={track.lengthM}>
      <p>
        {atStart(moved)}
        {left.length > 0 && <span className="muted"> — {left.join('; ')}</span>}
      </p>
      {sketch && (
        <>
          <svg viewBox="0 0 240 130" role="img" aria-label={TRACK_WORDS.sketch(sketch.barText)}>
            <polyline className="item-track-way" points={sketch.points} />
            <circle className="item-track-start" cx={sketch.start.x} cy={sketch.start.y} r="4.5" />
            <path
              className="item-track-end"
              d="M-6 -5 L6 0 L-6 5 Z"
              transform={`translate(${sketch.end.x} ${sketch.end.y}) rotate(${sketch.turn})`}
            />
            <path className="item-track-bar" d={`M8 119 v5 h${sketch.bar} v-5`} />
            <text className="item-track-scale" x={14 + sketch.bar} y="125">
              {sketch.barText}
            </text>
          </svg>
          <Link href={`/incidents/${incident}/map?port=${viewportOf(track)}&chosen=${item}`}>{TRACK_WORDS.onMap}</Link>
        </>
      )}
    </div>
  )
}
