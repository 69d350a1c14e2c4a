import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import type { ReconstructDoor, ReconstructInput } from '@firsthand/database/reconstruct'
import type { Outcome, ZoneSource } from '@firsthand/domain'
import type { Logger } from '@firsthand/runtime'
import { DEFAULT_PARAMETERS, ENGINE, type Hints, type ItemInput, solve } from '@firsthand/timeline'
import { deviceClass } from './device-class.ts'
import { zoneSteps } from './zone-steps.ts'

export interface ReconstructDeps {
  readonly door: ReconstructDoor
  readonly log: Logger
}

/**
 * Places anew every item whose inputs changed since its current placement and stores that as one revision.
 * Running it again with nothing new stores nothing: the digest of each item's inputs says so.
 */
export async function reconstructIncident(deps: ReconstructDeps, incident: string): Promise<Outcome> {
  const started = performance.now()
  const zone = await deps.door.zoneOf(incident)
  if (zone === undefined) return { kind: 'skipped', code: 'no-such-incident' }
  const rows = await deps.door.readInputs(incident)
  const hints = hintsFor(zone, rows)
  const fresh = rows.flatMap((row) => {
    const input = itemInput(row)
    const inputDigest = digestOf({ engine: ENGINE, parameters: DEFAULT_PARAMETERS, zone, input })
    return row.placedFrom?.equals(inputDigest) ? [] : [{ input, inputDigest }]
  })
  if (fresh.length === 0) return { kind: 'skipped', code: 'nothing-new' }
  const digests = new Map(fresh.map(({ input, inputDigest }) => [input.item, inputDigest]))
  const placements = solve(
    fresh.map(({ input }) => input),
    hints,
    DEFAULT_PARAMETERS,
  ).flatMap((placement) => {
    const inputDigest = digests.get(placement.item)
    return inputDigest ? [{ placement, inputDigest }] : []
  })
  const number = await deps.door.storeRevision({
    incident,
    engine: ENGINE,
    parameters: { ...DEFAULT_PARAMETERS, zone },
    inputDigest: digestOf(placements.map(({ inputDigest }) => inputDigest.toString('hex'))),
    items: rows.length,
    placements,
  })
  const durationMs = Math.round(performance.now() - started)
  deps.log.event('revision.stored', { incident, number, items: placements.length, durationMs })
  return { kind: 'done' }
}

const itemInput = (row: ReconstructInput): ItemInput => ({
  item: row.item,
  receivedAt: row.receivedAt,
  durationMs: row.durationMs,
  device: deviceClass(row.make),
  claims: row.claims,
})

function hintsFor(zone: string, rows: readonly ReconstructInput[]): Hints {
  const walls = rows.flatMap((row) =>
    row.claims.flatMap((claim) => (claim.about === 'time' && isWall(claim.zoneSource) ? [claim.atMs] : [])),
  )
  const sane = walls.filter((at) => at >= DEFAULT_PARAMETERS.floorMs && at < FAR_FUTURE)
  if (sane.length === 0) return { zone: [] }
  const [from, to] = sane.reduce(([low, high], at) => [Math.min(low, at), Math.max(high, at)], [Infinity, -Infinity])
  return { zone: zoneSteps(zone, from, to) }
}

/** Wall times: those of files, and those that witnesses told, which are of the incident's zone. */
const isWall = (source: ZoneSource): boolean => source === 'none' || source === 'assumed'

/** A camera may claim any year; zones are looked up day by day, so the span needs an end. */
const FAR_FUTURE = 2_240_611_200_000

/** Undefined members and numbers that JSON cannot hold never reach it: inputs are integers, codes and texts. */
const digestOf = (value: unknown): Buffer =>
  createHash('sha256')
    .update(canonicalJson(JSON.parse(JSON.stringify(value))))
    .digest()
