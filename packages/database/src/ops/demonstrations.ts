import { err, ok, type Result } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'

export interface NewDemonstration {
  readonly id: string
  readonly incident: string
}

export type NotBegun = 'incident-not-found' | 'not-a-drill'

/** Begins a demonstration and returns its id. One run is one entry in custody, however much it sends. */
export async function beginDemonstration(
  db: Database,
  { id, incident }: NewDemonstration,
  by: string,
): Promise<Result<string, NotBegun>> {
  const { rows } = await sql<{ why: NotBegun | null }>`
    select platform.begin_demonstration(${id}, ${incident}, ${by}) as why`.execute(db)
  const why = rows[0]?.why
  return typeof why === 'string' ? err(why) : ok(id)
}

export interface DemonstratedSending {
  readonly demonstration: string
  /** The hash of the secret part of the submission's URL, as intake stores it (`hashCapability`). */
  readonly capability: Buffer
}

/**
 * `submission-not-found`: there is no such submission in this incident. `not-empty`: some of the submission has already
 * arrived, and its alarm may already have been heard.
 */
export type NotMarked = 'demonstration-not-found' | 'not-a-drill' | 'submission-not-found' | 'not-empty'

/** Marks a sending before any of it arrives: from then on nothing of it calls a phone. Idempotent. */
export async function markDemonstrated(
  db: Database,
  { demonstration, capability }: DemonstratedSending,
): Promise<Result<void, NotMarked>> {
  const { rows } = await sql<{ why: NotMarked | null }>`
    select platform.mark_demonstrated(${demonstration}, ${capability}) as why`.execute(db)
  const why = rows[0]?.why
  return typeof why === 'string' ? err(why) : ok(undefined)
}

/**
 * For police material, of whose submission ops knows only the id. Like `markDemonstrated`, before any of its files is
 * sent.
 */
export async function markDemonstratedMaterial(
  db: Database,
  { demonstration, submission }: { readonly demonstration: string; readonly submission: string },
): Promise<Result<void, NotMarked>> {
  const { rows } = await sql<{ why: NotMarked | null }>`
    select platform.mark_demonstrated_material(${demonstration}, ${submission}) as why`.execute(db)
  const why = rows[0]?.why
  return typeof why === 'string' ? err(why) : ok(undefined)
}
