import { type Claim, claimKey } from '@firsthand/domain'
import type { Insertable, Transaction } from 'kysely'
import type { ClaimTable, Schema } from '../schema.ts'
import { derivedId } from '../work/derived-id.ts'
import { storableText } from '../work/storable.ts'
import { ridesOnDevice } from './device-clock.ts'

export interface ClaimOwner {
  readonly item: string
  readonly incident: string
  readonly extraction: string
  /** The row of the device's clock, set on claims that share the clock's offset. */
  readonly clockId?: string | undefined
  /** The witness's document that contains the claim. */
  readonly statement?: string | undefined
}

/** Claims are final, and their ids derive from their content: a second run of the same extraction adds none. */
export async function storeClaims(
  trx: Transaction<Schema>,
  owner: ClaimOwner,
  claims: readonly Claim[],
): Promise<void> {
  const rows = claims.filter(isStorable).map((claim) => toRow(owner, claim))
  if (rows.length === 0) return
  await trx
    .insertInto('evidence.claim')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/**
 * Beyond these bounds a number is no time or place, and the database would refuse the whole extraction because of it.
 */
const MAX_MS = 8.64e15

const isStorable = (claim: Claim): boolean =>
  claim.about === 'time'
    ? Number.isFinite(claim.atMs) && Math.abs(claim.atMs) <= MAX_MS
    : Number.isFinite(claim.lat) && Number.isFinite(claim.lon)

function toRow({ item, incident, extraction, clockId, statement }: ClaimOwner, claim: Claim): Insertable<ClaimTable> {
  const { about, source, clock, trust, identifying } = claim
  const common = {
    // Two documents may contain the same claim; each has its own row.
    id: derivedId('claim', extraction, ...(statement === undefined ? [] : [statement]), claimKey(claim)),
    incident_id: incident,
    item_id: item,
    extraction_id: extraction,
    statement_id: statement ?? null,
    officer_id: null,
    about,
    source: storableText(source),
    raw: storableText(claim.raw).slice(0, 2000),
    clock,
    clock_id: ridesOnDevice(clock) ? (clockId ?? null) : null,
    trust,
    identifying,
  }
  if (claim.about === 'place') {
    const { lat, lon, altitudeM, radiusM } = claim
    return { ...common, ...NO_TIME, lat, lon, altitude_m: altitudeM ?? null, radius_m: radiusM }
  }
  return {
    ...common,
    ...NO_PLACE,
    ref: claim.ref,
    at_ms: Math.round(claim.atMs),
    resolution_ms: Math.round(claim.resolutionMs),
    zone: claim.zone ?? null,
    zone_source: claim.zoneSource,
    error: JSON.stringify(claim.error),
  }
}

const NO_TIME = { ref: null, at_ms: null, resolution_ms: null, zone: null, zone_source: null, error: null } as const
const NO_PLACE = { lat: null, lon: null, altitude_m: null, radius_m: null } as const
