import type { Placement } from '@firsthand/domain'
import type { Body } from '../body.ts'
import { isTwinId } from '../rigs/edge.ts'
import type { Solved } from '../solve-world.ts'
import type { Position } from './place-body.ts'

interface Around {
  readonly position: Position
  readonly solved: Solved
  /** How the first item of a body stands. */
  readonly standingOf: (body: Body) => Placement | undefined
}

/**
 * A copy without a time of its own knows no more than the one recording that it is a copy of: its interval is never
 * narrower, and it is never surer. Copies of another length take no time at all (`rigs/edge.ts`).
 */
export function asCopy(placed: Placement, body: Body, { position, solved, standingOf }: Around): Placement {
  const source = placed.estimate === undefined ? undefined : onlySourceOf(body, position, solved)
  const own = source && standingOf(source)
  if (own === undefined) return placed
  if (own.estimate === undefined) return { ...placed, status: 'likely' }
  const latest = Math.max(placed.latest, Math.min(own.latest, body.latest.at))
  return {
    ...placed,
    earliest: Math.min(placed.earliest, own.earliest),
    latest: Math.ceil(latest),
    status: own.status === 'placed' ? placed.status : 'likely',
  }
}

/** The one near twin that tells a time, if nothing but near twins places the body. */
function onlySourceOf(body: Body, { view, link }: Position, { bodies }: Solved): Body | undefined {
  if (body.readings.some(tells)) return undefined
  const isByTwins =
    link === undefined ? view.rig.members.every((one) => bodies.list[one]?.origin === body.origin) : isTwinId(link)
  if (!isByTwins) return undefined
  const sources = bodies.near(body.origin).filter(({ readings }) => readings.some(tells))
  return sources.length === 1 ? sources[0] : undefined
}

const tells = ({ kind }: Body['readings'][number]): boolean => kind !== 'memory'
