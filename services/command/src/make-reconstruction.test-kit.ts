import { randomBytes } from 'node:crypto'
import type { Pool } from '@firsthand/database/command'
import { makeId } from '@firsthand/domain'

export interface MadeLink {
  readonly a: string
  readonly b: string
  /** Start of item b minus start of item a, in ms. */
  readonly offsetMs: number
  readonly sdMs?: number
  readonly verdict?: 'used' | 'tentative' | 'rejected'
  readonly reason?: string
  readonly residualMs?: number
  readonly driftPpm?: number
}

export interface MadeScene {
  readonly id: string
  readonly items: readonly string[]
  readonly submissions: number
  readonly first: readonly [number, number]
  readonly last: readonly [number, number]
  readonly peakAt: number
  readonly place?: { readonly lat: number; readonly lon: number; readonly radiusM: number }
}

export interface MadeRevision {
  readonly number: number
  readonly provisional?: boolean
  readonly changed?: number
  readonly difference?: object
}

/**
 * Stores what the reconstruct worker stores for a revision of a complete solve: links and verdicts, rigs, scenes,
 * coverage, revisions.
 */
export function createReconstruction(owner: Pool, incident: string) {
  return {
    async addLink({ a, b, offsetMs, sdMs = 10, driftPpm, verdict, reason = 'triangle', residualMs = 0 }: MadeLink) {
      const id = makeId('link', randomBytes(16))
      const [first, second, sign] = a < b ? [a, b, 1] : [b, a, -1]
      await owner.query(
        `insert into evidence.link (id, incident_id, kind, a, b, offset_ms, sd_ms, drift_ppm, strength, recipe)
         values ($1, $2, 'sound', $3, $4, $5, $6, $7, 0.9, 'sound/1')`,
        [id, incident, first, second, sign * offsetMs, sdMs, driftPpm ?? null],
      )
      if (verdict !== undefined)
        await owner.query('insert into evidence.judged_link values ($1, $2, 1, $3, $4, $5)', [
          ...[id, incident, verdict, reason, sign * residualMs],
        ])
      return id
    },
    async setRig(items: readonly string[]) {
      await owner.query('update evidence.current_placement set rig = $1 where item_id = any($2)', [
        [...items].sort()[0],
        [...items],
      ])
    },
    async setProvisional(item: string) {
      await owner.query('update evidence.current_placement set provisional = true where item_id = $1', [item])
    },
    async addRevision({ number, provisional = false, changed = 1, difference = {} }: MadeRevision) {
      await owner.query(
        `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed, provisional, result_digest, difference)
         values ($1, $2, 'firsthand-timeline/4', '{}', '\\xaa', 12, $3, $4, '\\xbb', $5) on conflict do nothing`,
        [incident, number, changed, provisional, JSON.stringify(difference)],
      )
    },
    /** Changes the item's placement in a later revision. */
    async moveItem(item: string, revision: number, at: number) {
      await owner.query(
        `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts)
         values ($1, $2, $3, $4, $5, $6, 'placed', 0.9, '[]', '[]')`,
        [item, incident, revision, at - 2000, at, at + 2000],
      )
    },
    async addScene({ id, items, submissions, first, last, peakAt, place }: MadeScene) {
      await owner.query('insert into evidence.scene values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)', [
        ...[incident, id, submissions, items.length, ...first, peakAt, ...last],
        ...[place?.lat ?? null, place?.lon ?? null, place?.radiusM ?? null],
      ])
      for (const item of items)
        await owner.query('insert into evidence.scene_item values ($1, $2, $3)', [incident, id, item])
    },
    async setCoverage(cells: readonly object[]) {
      await owner.query('insert into evidence.coverage values ($1, 1, $2)', [incident, JSON.stringify(cells)])
    },
  }
}
