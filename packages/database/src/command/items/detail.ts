import type { Conflict, Reason } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'

/** One item as its page shows it; times in epoch ms, `sha256` in lower-case hex. */
export interface ItemDetail {
  readonly item: string
  readonly seq: number
  readonly kind: string
  readonly mediaType: string
  readonly stage: string
  readonly hidden: string | null
  readonly supersededBy: string | null
  readonly width: number | null
  readonly height: number | null
  readonly durationMs: number | null
  readonly flags: readonly string[]
  readonly hasThumb: boolean
  readonly bytes: number
  readonly partial: boolean
  readonly source: string
  readonly sha256: string
  readonly submission: string
  readonly number: number
  readonly movedFrom: string | null
  readonly receivedAt: number
  /** How far off the clock that wrote `receivedAt` may have been; null if no check found it off. */
  readonly clockDoubtMs: number | null
  /**
   * Until when its objects are locked. Null if nothing is locked, or if the daily pass over the locks has not reached
   * the item yet.
   */
  readonly lockedUntil: number | null
  readonly declaration: ItemDeclaration | null
  readonly placement: ItemPlacement | null
  /** Whether only two named officers may open the item. It then has no thumb anywhere. */
  readonly restricted: boolean
  /** The best of its twins, which represents it in the lists; null if that is this item. */
  readonly foldedInto: string | null
  /** How often the same content was sent. Counted on the best twin of a group. */
  readonly sent: number
  /** False once the item's key was erased: none of its files can be opened. */
  readonly hasKey: boolean
  /** Whether the phone sent a still before the file. The still is no evidence. */
  readonly hasPhonePreview: boolean
}

/**
 * What the witness's page said about the file: claims throughout. `origin` and `handling` are codes, the rest is
 * untrusted text. The file's name may identify somebody, so it is shown only after a reason (`readIdentifying`).
 */
export interface ItemDeclaration {
  readonly mediaType: string | null
  readonly lastModified: number | null
  readonly origin: string | null
  readonly handling: string | null
  /** Whether it was sent through "I am in danger". */
  readonly danger: boolean
  /** Whether the sender pressed "I am not sure", so that nobody chose this incident. */
  readonly unsure: boolean
}

export interface ItemPlacement {
  readonly revision: number
  /** The version of the engine that placed the item. */
  readonly engine: string
  readonly earliest: number
  readonly estimate: number | null
  readonly latest: number
  readonly status: string
  readonly confidence: number
  readonly reasons: readonly Reason[]
  readonly conflicts: readonly Conflict[]
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly placeSource: string | null
  /** The kind of evidence behind the item's interval (`Grade`), which also sets how wide the interval is. */
  readonly grade: string
  readonly rig: string | null
  /**
   * True while the item is placed only among its neighbours. The next full solve replaces this placement with a final
   * one.
   */
  readonly provisional: boolean
}

/** Undefined for an item of another incident, and for the self-test's items. */
export async function findItem(db: Database, { incident, item }: ItemScope): Promise<ItemDetail | undefined> {
  const { rows } = await sql<ItemDetail>`
    select i.id as item, i.seq, c.kind, c.media_type as "mediaType", c.stage, c.hidden, c.superseded_by as "supersededBy",
      c.width, c.height, c.duration_ms as "durationMs", c.flags, (c.has_thumb and not c.restricted) as "hasThumb", c.restricted, c.folded_into as "foldedInto", c.sent, i.bytes, i.partial, i.source,
      encode(i.sha256, 'hex') as sha256, i.submission_id as submission, i.number, i.moved_from as "movedFrom",
      floor(extract(epoch from i.received_at) * 1000)::bigint as "receivedAt",
      (select max((k.error ->> 'highMs')::double precision) from evidence.claim k where k.item_id = i.id
        and k.source = 'door.received' and (k.error ->> 'highMs')::double precision > 0) as "clockDoubtMs",
      (select floor(extract(epoch from l.until) * 1000)::bigint from evidence.lock l where l.item_id = i.id) as "lockedUntil",
      (select jsonb_build_object('mediaType', d.media_type, 'lastModified', d.last_modified,
          'origin', d.origin, 'handling', d.handling, 'danger', d.danger, 'unsure', d.unsure)
        from evidence.declaration d where d.item_id = i.id) as declaration,
      (select jsonb_build_object('revision', q.revision, 'engine', v.engine, 'earliest', q.earliest, 'estimate', q.estimate, 'latest', q.latest,
          'status', q.status, 'confidence', q.confidence, 'reasons', q.reasons, 'conflicts', q.conflicts,
          'lat', q.lat, 'lon', q.lon, 'radiusM', q.radius_m, 'placeSource', q.place_source,
          'grade', q.grade, 'rig', q.rig, 'provisional', p.provisional)
        from evidence.current_placement p join evidence.placement q on q.item_id = p.item_id and q.revision = p.revision
          join evidence.revision v on v.incident_id = q.incident_id and v.number = q.revision
        where p.item_id = i.id) as placement,
      exists (select from evidence.item_key k where k.item_id = i.id) as "hasKey",
      exists (select from evidence.arrival a where a.upload_id = i.upload_id and a.incident_id = i.incident_id
        and a.still_outcome = 'made') as "hasPhonePreview"
    from evidence.item i join evidence.card c on c.item_id = i.id
    where i.id = ${item} and i.incident_id = ${incident} and c.hidden is distinct from 'check'`.execute(db)
  return rows[0]
}
