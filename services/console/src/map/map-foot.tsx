import type { Ground } from './map-queries.ts'
import { MAP_WORDS } from './map-words.ts'
import type { GroundState } from './use-ground-map.ts'

interface MapFootProps {
  readonly facts: Ground | undefined
  readonly trouble: GroundState['trouble']
  readonly hasGrid: boolean
}

const FAILURES = {
  none: undefined,
  'tiles-failed': 'tilesFailed',
  'tiles-missing': 'tilesMissing',
} as const satisfies Record<Exclude<GroundState['trouble'], 'no-webgl'>, keyof typeof MAP_WORDS | undefined>

/** The source of the ground map, and the place from which the grid measures distances. */
export function MapFoot({ facts, trouble, hasGrid }: MapFootProps) {
  if (!facts || trouble === 'no-webgl') return null
  const failure = FAILURES[trouble]
  return (
    <p className={failure ? 'map-foot map-warning' : 'map-foot muted'} role={failure ? 'status' : undefined}>
      {failure && MAP_WORDS[failure]}
      {!facts.hasTiles && MAP_WORDS.outlinesOnly} {facts.origin && hasGrid && MAP_WORDS.gridFrom(facts.isOriginGiven)}
    </p>
  )
}
