import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { mayReadItem, mayReadWords } from '../scope/readable-words.ts'
import type { MaterialKind, PoliceOrigin } from './material.ts'

export interface PoliceFile {
  readonly number: number
  /** Null if the file is gone, or restricted to others. */
  readonly name: string | null
  readonly mediaType: string
  readonly bytes: number
  readonly lastModified: number | null
  /** How many bytes are durable. */
  readonly offset: number
  /**
   * `waiting`: nothing was sent yet. `sending`: bytes arrive. `stopped`: they no longer do. `arrived`: the file is
   * being made an item. After that, the item's stage.
   */
  readonly state:
    | 'waiting'
    | 'sending'
    | 'stopped'
    | 'arrived'
    | 'preserved'
    | 'inspected'
    | 'ready'
    | 'failed'
    | 'gone'
  readonly item: string | null
  readonly restricted: boolean
  /** For a log: how many rows the current reading kept, and how many it could not read. */
  readonly reading: { readonly kept: number; readonly bad: number } | null
}

export interface PoliceMaterial {
  readonly material: string
  readonly seq: number
  readonly kind: MaterialKind
  readonly origin: PoliceOrigin
  readonly officer: string
  readonly officerName: string
  /**
   * The officer's words on where the material is from. Null if the reader may not see reasons, or if a file is
   * restricted to others.
   */
  readonly reason: string | null
  /** Null if one of the material's files is gone, or restricted to others. */
  readonly url: string | null
  readonly seenAt: number | null
  readonly pageTime: number | null
  readonly at: number
  readonly files: readonly PoliceFile[]
}

interface Listing {
  readonly incident: string
  readonly officer: string
  readonly limit: number
  readonly before?: number | undefined
  /** Lists only this submission's material. */
  readonly submission?: string | undefined
  readonly withReasons: boolean
}

/** The newest first. Hidden items are not named: their files are `gone`. */
export async function listMaterials(db: Database, listing: Listing): Promise<readonly PoliceMaterial[]> {
  const { incident, officer, limit, before, submission, withReasons } = listing
  const { rows } = await sql<PoliceMaterial>`
    select m.id as material, m.seq, m.kind, m.origin, m.officer_id as officer, o.name as "officerName", m.seen_at as "seenAt",
      case when ${mayReadWords(sql`m.submission_id`, officer)} and not v.files @> '[{"state":"gone"}]' then m.url end as url,
      m.page_time as "pageTime", floor(extract(epoch from m.created_at) * 1000)::bigint as at,
      case when ${withReasons} and ${mayReadWords(sql`m.submission_id`, officer)} then n.text end as reason, v.files
    from evidence.police_material m join staff.officer o on o.id = m.officer_id join staff.note n on n.id = m.note_id
    cross join lateral (select coalesce(jsonb_agg(to_jsonb(x) order by x.number), '[]') as files from (${filesOf(officer)}) x) v
    where m.incident_id = ${incident} ${before === undefined ? sql`` : sql`and m.seq < ${before}`}
      ${submission === undefined ? sql`` : sql`and m.submission_id = ${submission}`}
    order by m.seq desc limit ${limit}`.execute(db)
  return rows
}

/**
 * Files of `m`, a material. A file's name tells what is in it, so the name is left out if the file is gone or
 * restricted to others.
 */
const filesOf = (officer: string): RawBuilder<unknown> => sql`
  select f.number, case when s.state <> 'gone' and w.may then f.name end as name, f.media_type as "mediaType", f.bytes,
    case when s.state <> 'gone' and w.may then f.last_modified end as "lastModified", coalesce(u."offset", 0) as offset, s.state,
    case when c.hidden is null then c.item_id end as item, coalesce(c.restricted, false) as restricted,
    (select jsonb_build_object('kept', r.kept, 'bad', r.bad) from evidence.log_reading r
      where r.item_id = c.item_id and r.current) as reading
  from evidence.police_file f
  left join public_zone.upload u on u.submission_id = m.submission_id and u.number = f.upload_number
  left join lateral (select i.id from evidence.item i join evidence.card c on c.item_id = i.id
    where i.submission_id = m.submission_id and i.number = f.upload_number and i.incident_id = m.incident_id and not i.partial
    order by i.seq desc limit 1) i on true
  left join evidence.card c on c.item_id = i.id
  cross join lateral (select case when c.hidden is not null then 'gone' when c.item_id is not null then c.stage
    when u.state is null then 'waiting' when u.state = 'complete' then 'arrived' when u.state in ('withdrawn', 'expired') then 'gone'
    when u.appended_at < clock_timestamp() - interval '3 minutes' then 'stopped' else 'sending' end as state) s
  cross join lateral (select not exists (select from evidence.item p where p.submission_id = m.submission_id
    and p.number = f.upload_number and not ${mayReadItem(sql`p.id`, officer)}) as may) w
  where f.material_id = m.id`
