import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { arrivalStillIsShown, isNotWithdrawn } from '../scope/arrival-still.ts'
import type { SealedObjectRow } from '../scope/sealed-object.ts'

/**
 * A file on its way, or one that never completed. Only numbers are known of it, and a still if the phone sent one: its
 * name and type stay sealed until it is an item.
 */
export interface ArrivalRow {
  /** The future item's id if a still arrived, otherwise the upload's id. */
  readonly id: string
  readonly hasItemId: boolean
  readonly submission: string
  /** The file's number within the submission, from 1. */
  readonly number: number
  readonly length: number | null
  /** Whole percent in steps of 5, rounded down; null while the length is unknown. */
  readonly share: number | null
  /** `expired`: the upload stopped for good before it was complete. */
  readonly progress: 'moving' | 'standing-still' | 'being-kept' | 'expired'
  /** Whole minutes since the file's last byte; the public zone keeps no finer times. */
  readonly quietMinutes: number
  /** Whole minutes since the upload began. */
  readonly ageMinutes: number
  readonly still: 'ready' | 'coming' | 'unreadable' | 'none'
  /** The item made of the part that arrived. Lists show that item. */
  readonly partialItem: string | null
  /** The total number; this list may be shorter. */
  readonly total: number
}

interface Scope {
  readonly incident: string
  readonly limit: number
}

/**
 * If no byte arrived for longer than this, the file stands still: the phone lost its connection, or its owner is
 * running.
 */
const STILL_MINUTES = 2
/** A complete file becomes an item within seconds, or within minutes under load. */
const KEEPING_MINUTES = 30

const isStalled = sql`u.appended_at < clock_timestamp() - make_interval(mins => ${STILL_MINUTES})`

/**
 * Columns of the few arrivals that are shown. `u` is the upload; `a` is its row of evidence.arrival, if a still came.
 */
const columns = sql`
  coalesce(a.item_id, u.id) as id, a.item_id is not null as "hasItemId", u.submission_id as submission, u.number, u.length,
  case when u.state = 'complete' or u.length = 0 then 100 else floor(u."offset" * 20.0 / u.length)::integer * 5 end as share,
  case when u.state = 'complete' then 'being-kept'  when u.state <> 'open' then 'expired' when ${isStalled} then 'standing-still' else 'moving' end as progress,
  greatest(0, floor(extract(epoch from clock_timestamp() - u.appended_at) / 60))::integer as "quietMinutes",
  greatest(0, floor(extract(epoch from clock_timestamp() - u.created_at) / 60))::integer as "ageMinutes",
  case when a.item_id is null then 'none' when a.still_outcome = 'unreadable' then 'unreadable'
    when a.still_outcome = 'made' then 'ready' else 'coming' end as still,
  (select i.id from evidence.item i join evidence.card c on c.item_id = i.id where i.incident_id = u.incident_id
    and i.upload_id = u.id and i.partial and c.hidden is null order by i.bytes desc limit 1) as "partialItem", page.total`

/**
 * Files that arrive now: moving ones before stalled ones, the newest first. If a stalled file's part became an item,
 * only that item is shown and counted until the file moves again.
 */
export async function listArrivals(db: Database, { incident, limit }: Scope): Promise<readonly ArrivalRow[]> {
  const { rows } = await sql<ArrivalRow>`
    with page as materialized (
      select u.id, (count(*) over ())::integer as total, u.state = 'open' and ${isStalled} as rank, u.seq from (
        select id, seq, state, appended_at, submission_id, number, "offset" from public_zone.upload
        where incident_id = ${incident} and state = 'open' and preview_of is null
        union all
        select id, seq, state, appended_at, submission_id, number, "offset" from public_zone.upload
        where incident_id = ${incident} and state = 'complete' and preview_of is null
          and received_at > clock_timestamp() - make_interval(mins => ${KEEPING_MINUTES})
      ) u left join evidence.item i on i.incident_id = ${incident} and i.upload_id = u.id
        and (not i.partial or i.bytes = u."offset")
      where i.id is null and ${isNotWithdrawn} and (u."offset" > 0 or u.state = 'complete'
        or exists (select from evidence.arrival b where b.upload_id = u.id))
      order by rank, u.seq desc limit ${limit}
    )
    select ${columns} from page join public_zone.upload u on u.id = page.id
    left join evidence.arrival a on a.upload_id = u.id order by page.rank, page.seq desc`.execute(db)
  return rows
}

/**
 * Files whose still arrived and whose upload expired before it was complete, the newest first. An upload that the
 * witness ended is hidden, like everything withdrawn.
 */
export async function listNeverCompleted(db: Database, { incident, limit }: Scope): Promise<readonly ArrivalRow[]> {
  const { rows } = await sql<ArrivalRow>`
    with page as materialized (
      select u.id, (count(*) over ())::integer as total, b.seq
      from evidence.arrival b join public_zone.upload u on u.id = b.upload_id
      where b.incident_id = ${incident} and u.state = 'expired' and ${isNotWithdrawn}
        and not exists (select from evidence.item i where i.id = b.item_id)
      order by b.seq desc limit ${limit}
    )
    select ${columns} from page join public_zone.upload u on u.id = page.id
    join evidence.arrival a on a.upload_id = u.id order by page.seq desc`.execute(db)
  return rows
}

/** A phone's still in the vault. `keyOf` is the item whose key it is sealed to. */
export type StillRow = SealedObjectRow & Readonly<{ keyOf: string }>

const stillColumns = sql`a.item_id as "keyOf", 'still_' || a.item_id as id, 'image/webp' as "mediaType", a.still_key as "vaultKey",
  a.still_version as "vaultVersion", a.still_sealed_length as "sealedLength", 'phone-preview' as recipe`
const isOfDrillDemonstration = sql`a.still_outcome = 'made' and a.still_key is not null and a.still_sealed_length is not null`

/** The still of a file that is on its way or never completed. None if the witness withdrew it. */
export async function findArrivalStill(
  db: Database,
  { incident, item }: { readonly incident: string; readonly item: string },
): Promise<StillRow | undefined> {
  const { rows } = await sql<StillRow>`
    select ${stillColumns} from evidence.arrival a join public_zone.upload u on u.id = a.upload_id
    where a.item_id = ${item} and a.incident_id = ${incident} and ${isOfDrillDemonstration} and ${arrivalStillIsShown}`.execute(
    db,
  )
  return rows[0]
}

/** The still that the phone sent before this item, or before the whole file that this item is a part of. */
export async function findItemStill(
  db: Database,
  { incident, item }: { readonly incident: string; readonly item: string },
): Promise<StillRow | undefined> {
  const { rows } = await sql<StillRow>`
    select ${stillColumns} from evidence.item i join evidence.card c on c.item_id = i.id
    join evidence.arrival a on a.upload_id = i.upload_id and a.incident_id = i.incident_id
    where i.id = ${item} and i.incident_id = ${incident} and c.hidden is distinct from 'check' and ${isOfDrillDemonstration}`.execute(
    db,
  )
  return rows[0]
}
