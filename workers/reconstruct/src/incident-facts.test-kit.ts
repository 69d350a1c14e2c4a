import type { Pool } from '@firsthand/database/reconstruct'
import { createSolveDesk } from './solve/solve-desk.ts'
import type { Solver } from './solve/solver.ts'

export const NOON = Date.UTC(2026, 10, 2, 12)
export const INCIDENT = 'in_a'

/** Functions that write rows as the other workers do, each in its own transaction. */
export interface IncidentFacts {
  item(id: string, options?: { submission?: string; durationMs?: number }): Promise<void>
  claim(id: string, item: string, options: ClaimOptions): Promise<void>
  link(id: string, a: string, b: string, offsetMs: number): Promise<void>
  twin(item: string, of: string): Promise<void>
  hide(item: string): Promise<void>
  anchor(id: string, claim: string): Promise<void>
  recall(anchor: string): Promise<void>
}

export interface ClaimOptions {
  readonly at: number
  readonly source?: string
  readonly clock?: string
  readonly device?: string
  readonly trust?: number
  readonly zone?: string
}

export async function openFacts(owner: Pool): Promise<IncidentFacts> {
  await owner.query(
    `insert into platform.incident (id, slug, kind, state, exercise, title, zone, key_id, recipient, key_probe, key_probe_sha256)
     values ($1, 'a', 'event', 'active', false, 'A', 'Europe/Helsinki', 'ke_a', 'age1', '\\x00', '\\x00')`,
    [INCIDENT],
  )
  await owner.query(`insert into staff.officer (id, name, password_hash, totp_secret) values ('of_a', 'A', 'h', 's')`)
  return {
    async item(id, { submission = `su_${id}`, durationMs = 20_000 } = {}) {
      await owner.query(
        `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
         values ($1, $2, $3, $4, 1, false, 'witness', 1, '\\x00', $5, 'k', 1, 'age1')`,
        [id, INCIDENT, `up_${id}`, submission, new Date(NOON + 3 * 3_600_000)],
      )
      await owner.query(
        `insert into evidence.card (item_id, incident_id, stage, kind, duration_ms) values ($1, $2, 'inspected', 'video', $3)`,
        [id, INCIDENT, durationMs],
      )
    },
    async claim(id, item, { at, source = 'quicktime.CreationDate', clock = 'device', trust = 75, ...more }) {
      const { device, zone = '+02:00' } = more
      if (device !== undefined)
        await owner.query(
          `insert into evidence.clock (id, incident_id, kind, device_hash) values ($1, $2, 'device', $3) on conflict do nothing`,
          [device, INCIDENT, Buffer.from(device)],
        )
      await owner.query(
        `insert into evidence.claim (id, incident_id, item_id, about, source, raw, ref, at_ms, resolution_ms, zone, zone_source, error, clock, clock_id, trust, officer_id)
         values ($1, $2, $3, 'time', $4, 'raw words', 'start', $5, 1000, $6, 'stated', '{"kind":"normal","sdMs":500}', $7, $8, $9, $10)`,
        [id, INCIDENT, item, source, at, zone, clock, device ?? null, trust, clock === 'officer' ? 'of_a' : null],
      )
    },
    async link(id, a, b, offsetMs) {
      await owner.query(
        `insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, strength, recipe) values ($1, $2, 'sound', $3, $4, $5, 50, 0.9, 'sound/1')`,
        [id, INCIDENT, a, b, offsetMs],
      )
    },
    async twin(item, of) {
      await owner.query(
        `insert into evidence.twin (item_id, incident_id, twin_of, kind) values ($1, $2, $3, 'exact')`,
        [item, INCIDENT, of],
      )
    },
    async hide(item) {
      await owner.query(`update evidence.card set hidden = 'withdrawn' where item_id = $1`, [item])
    },
    async anchor(id, claim) {
      await owner.query(
        `insert into evidence.anchor (id, incident_id, claim_id, officer_id, source, reason_note) values ($1, $2, $3, 'of_a', 'cctv', 'no_x')`,
        [id, INCIDENT, claim],
      )
    },
    async recall(anchor) {
      await owner.query(
        `insert into evidence.anchor_recall (anchor_id, incident_id, officer_id, reason_note) values ($1, $2, 'of_a', 'no_y')`,
        [anchor, INCIDENT],
      )
    },
  }
}

export type Step = (facts: IncidentFacts) => Promise<void>
/** Three phones at one scene, one of them an hour off; a copy without a time; and a file that is linked to nothing. */
export const SCENE: readonly (readonly Step[])[] = [
  [
    (f) => f.item('it_a'),
    (f) => f.claim('cl_a', 'it_a', { at: NOON, device: 'ck_a' }),
    (f) => f.claim('cl_a2', 'it_a', { at: NOON + 500, clock: 'gps', source: 'exif.GPSDateTime', trust: 80 }),
  ],
  [(f) => f.item('it_b'), (f) => f.claim('cl_b', 'it_b', { at: NOON + 5000, device: 'ck_b' })],
  [(f) => f.item('it_c'), (f) => f.claim('cl_c', 'it_c', { at: NOON + 3_600_000 + 9000, device: 'ck_c' })],
  [(f) => f.item('it_d')],
  [(f) => f.item('it_e'), (f) => f.claim('cl_e', 'it_e', { at: NOON + 60_000, device: 'ck_b' })],
  [(f) => f.item('it_f')],
]
export const JOINS: readonly Step[] = [
  (f) => f.link('li_ab', 'it_a', 'it_b', 5000),
  (f) => f.link('li_bc', 'it_b', 'it_c', 4000),
  (f) => f.link('li_ac', 'it_a', 'it_c', 9000),
  (f) => f.twin('it_d', 'it_a'),
]

/** A solver without its thread. */
export function solverHere(): Solver {
  const desk = createSolveDesk({ worlds: 2, items: 1000 })
  return {
    from: async (incident) => desk.from(incident),
    solve: async (request) => desk.solve(request),
    stored: async (incident) => desk.stored(incident),
    drop: async (incident) => desk.drop(incident),
    close: async () => undefined,
  }
}
