import { chipWords } from '../evidence/narrowing/chip-words.ts'
import { distanceM } from '../evidence/place/local-metres.ts'
import type { Box, Circle } from '../evidence/place/map-address.ts'
import { metresText } from '../evidence/place/metric-grid.ts'
import { goTo } from '../shared/parts/address.ts'
import { Link } from '../shared/parts/link.tsx'
import { withParts } from './address-words.ts'
import { MAP_WORDS } from './map-words.ts'

interface NarrowedProps {
  readonly incident: string
  readonly query: URLSearchParams
  readonly box: Box | undefined
  readonly circle: Circle | undefined
}

/** Filters that come from other screens. Each can be removed alone. */
const OTHERS = [
  ...(['kind', 'state', 'review', 'flag', 'grade', 'scene', 'rig', 'submission', 'conflicts', 'tag'] as const),
  ...(['verified', 'device', 'subject'] as const),
] as const

/** The filters of this map. They also apply to the screens that are opened from it. */
export function Narrowed({ incident, query, box, circle }: NarrowedProps) {
  const remove = (part: string) => goTo(withParts({ [part]: undefined }), 'replace')
  const parts = [
    ...(box ? [{ part: 'box', text: boxWords(box) }] : []),
    ...(circle ? [{ part: 'circle', text: MAP_WORDS.circle(metresText(circle.radiusM)) }] : []),
    ...OTHERS.flatMap((part) => {
      const word = query.get(part)
      return word === null || word === '' ? [] : [{ part, text: chipWords(part, word, '') }]
    }),
  ]
  if (parts.length === 0) return null
  const kept = new URLSearchParams(query)
  kept.delete('port')
  return (
    <div className="map-narrowed">
      <span className="muted">{MAP_WORDS.narrowed}</span>
      {parts.map(({ part, text }) => (
        <button
          key={part}
          type="button"
          className="map-chip"
          onClick={() => remove(part)}
          aria-label={MAP_WORDS.remove(text)}
        >
          {text} <span aria-hidden="true">✕</span>
        </button>
      ))}
      <Link href={`/incidents/${incident}/timeline?${kept}`}>{MAP_WORDS.onTimeline}</Link>
    </div>
  )
}

function boxWords({ south, west, north, east }: Box): string {
  const middle = (south + north) / 2
  const wide = distanceM({ lat: middle, lon: west }, { lat: middle, lon: east })
  const high = distanceM({ lat: south, lon: west }, { lat: north, lon: west })
  return MAP_WORDS.box(metresText(wide), metresText(high))
}
