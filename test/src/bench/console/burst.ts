// Inserts items while somebody looks at the timeline, so that the tables' triggers notify as in production.
import { setTimeout as pause } from 'node:timers/promises'
import type { Pool } from '../timeline-query/ground.ts'

export interface Burst {
  /** Resolves with the number of inserted items when all are committed. */
  readonly done: Promise<number>
}

const BATCH = 10

/** Inserts `perMinute` items for `ms`, ten at a time, each placed within about a second of the time `at`. */
export function startBurst(
  pool: Pool,
  { incident, perMinute, ms }: { readonly incident: string; readonly perMinute: number; readonly ms: number },
): Burst {
  const run = async (): Promise<number> => {
    const began = Date.now()
    const every = (BATCH * 60_000) / perMinute
    let made = 0
    for (let n = 0; Date.now() - began < ms; n += 1) {
      await pool.query(INSERT, [incident, `burst-${began}-${n}-`, BATCH, Date.now()])
      made += BATCH
      await pause(Math.max(0, began + (n + 1) * every - Date.now()))
    }
    return made
  }
  return { done: run() }
}

const INSERT = `with made as (
    select g, 'it_' || substr(translate(md5($2::text || g), '0189', 'wxyz'), 1, 26) as id, $4::bigint + g * 100 as at
    from generate_series(1, $3::integer) g),
  items as (
    insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at,
      vault_key, sealed_length, recipient)
    select id, $1, 'up_' || id, 'su_' || id, 1, false, 'web', 100000, sha256(id::bytea), now(), 'k', 1, 'age1x' from made returning id),
  cards as (
    insert into evidence.card (item_id, incident_id, kind, media_type, stage, has_thumb)
    select id, $1, 'image', 'image/jpeg', 'ready', false from items returning item_id),
  places as (
    insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, grade)
    select m.id, $1, 1, m.at - 1000, m.at, m.at + 1000, 'placed', 0.9, '[]', '[]', 'own-phone' from made m join cards c on c.item_id = m.id
    returning item_id)
  insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest, grade)
  select m.id, $1, 1, m.at - 1000, m.at, m.at + 1000, 'placed', '', 'own-phone' from made m join places p on p.item_id = m.id`
