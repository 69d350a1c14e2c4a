import { randomBytes } from 'node:crypto'
import type { createPool } from '@firsthand/database'
import { makeId } from '@firsthand/domain'
import { generateIdentity, type Identity, sealBytes } from '@firsthand/sealing'

export interface OpenIncident {
  readonly incident: string
  readonly slug: string
  readonly identity: Identity
}

const MAX_FILE_BYTES = 64 * 1024 ** 3

/** Opens a drill that accepts files of any size. `identity` opens what is sealed to it. */
export async function openIncidentIn(pool: ReturnType<typeof createPool>): Promise<OpenIncident> {
  const { identity, recipient } = generateIdentity()
  const incident = makeId('incident', randomBytes(16))
  const slug = `bench-${randomBytes(4).toString('hex')}`
  await pool.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256,
       key_proven_at, max_file_bytes, max_files)
     values ($1, $2, 'event', 'drill', true, 'A measurement', $3, $4, $5, $6, now(), $7, 1000)`,
    [
      incident,
      slug,
      makeId('key', randomBytes(16)),
      recipient,
      sealBytes([recipient], randomBytes(16)),
      randomBytes(32),
      MAX_FILE_BYTES,
    ],
  )
  return { incident, slug, identity }
}
