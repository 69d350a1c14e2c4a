import type { Ground } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'
import type { GroundState } from './use-ground-map.ts'

interface MapFootProps {
  readonly facts: Ground | undefined
  readonly trouble: GroundState['trouble']
  readonly hasGrid: boolean
}

/** What the ground is, and from where the grid counts. */
export function MapFoot({ facts, trouble, hasGrid }: MapFootProps) {
  if (!facts || trouble === 'no-webgl') return null
  const hasFailed = trouble === 'tiles-failed'
  return (
    <p className="map-foot muted" role={hasFailed ? 'status' : undefined}>
      {hasFailed && MAP_WORDS.tilesFailed}
      {!facts.hasTiles && MAP_WORDS.outlinesOnly} {facts.origin && hasGrid && MAP_WORDS.gridFrom(facts.isOriginGiven)}
    </p>
  )
}
