import type { BlurBox, FileFlag, MakingState, TextSource } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { ItemScope } from '../scope/item-scope.ts'

/** The progress of a copy. `share` is 0…1; a failed one has its reason as a code. */
export interface MakingRow {
  readonly kind: string
  readonly state: MakingState
  readonly share: number
  readonly code: string | null
}

/** Readable text of an item. Machine transcripts and translations are marked. Untrusted text throughout. */
export interface TextRow {
  readonly source: TextSource
  readonly language: string | null
  readonly machine: boolean
  readonly maker: string
  /** Where the segment is: `startMs`/`endMs` on the item's own timeline, or the `page`. */
  readonly segments: readonly {
    readonly text: string
    readonly startMs?: number
    readonly endMs?: number
    readonly page?: number
  }[]
  /** How many segments this answer leaves out. */
  readonly more: number
  /** How many letters from the text's beginning a search covers; null: all. */
  readonly searched: number | null
}

export interface TwinRow {
  readonly item: string
  readonly submission: string
  readonly seq: number
  /** How the twin is linked to the given item. `group`: only through other items. */
  readonly kind: 'exact' | 'near' | 'group'
  readonly evidence: Readonly<Record<string, unknown>>
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
  readonly hasThumb: boolean
  readonly isBest: boolean
}

export interface CleaningRow {
  readonly cleaning: string
  readonly officer: string
  readonly at: number
  readonly boxes: readonly BlurBox[]
  readonly state: MakingState
  readonly share: number
  readonly code: string | null
  readonly bytes: number | null
  readonly mediaType: string | null
}

const MOST_SEGMENTS = 2000

/**
 * The flags of the newest extraction, and those of later finds (a twin's older claim), which belong to no extraction.
 */
export async function listFlags(db: Database, item: string): Promise<readonly FileFlag[]> {
  const { rows } = await sql<FileFlag>`
    select distinct on (f.code, f.evidence) f.code, f.evidence from evidence.flag f
    where f.item_id = ${item} and (f.extraction_id is null or f.extraction_id in (
      select distinct on (x.tool) x.id from evidence.extraction x where x.item_id = ${item}
      order by x.tool, x.finished_at desc, x.seq desc, x.id))
    order by f.code, f.evidence limit 200`.execute(db)
  return rows
}

export async function listMaking(db: Database, item: string): Promise<readonly MakingRow[]> {
  const { rows } = await sql<MakingRow>`select kind, state, share, code from evidence.making
    where item_id = ${item} and kind not like 'clean:%' order by kind`.execute(db)
  return rows
}

export async function listTexts(db: Database, item: string): Promise<readonly TextRow[]> {
  const { rows } = await sql<TextRow>`
    select distinct on (t.source, t.language) t.source, t.language, t.machine, t.maker,
      (select coalesce(jsonb_agg(s.value order by s.n), '[]') from jsonb_array_elements(t.segments)
        with ordinality s(value, n) where s.n <= ${MOST_SEGMENTS}) as segments,
      greatest(0, jsonb_array_length(t.segments) - ${MOST_SEGMENTS}) as more, t.letters_searched as searched
    from evidence.text t where t.item_id = ${item} order by t.source, t.language, t.created_at desc, t.seq desc`.execute(
    db,
  )
  return rows
}

/**
 * Items folded into the same card, and items that are a part of this one or contain it; the best first. Items that left
 * the lists are left out.
 */
export async function listTwins(db: Database, { incident, item }: ItemScope): Promise<readonly TwinRow[]> {
  const { rows } = await sql<TwinRow>`
    select i.id as item, i.submission_id as submission, i.seq, coalesce(t.kind, 'group') as kind,
      coalesce(t.evidence, '{}') as evidence, i.bytes, c.width, c.height, (c.has_thumb and not c.restricted) as "hasThumb",
      c.item_id = (select coalesce(own.folded_into, own.item_id) from evidence.card own where own.item_id = ${item}) as "isBest"
    from (select id from evidence.twins_of(${item}) g(id)
      union select case when t.item_id = ${item} then t.twin_of else t.item_id end from evidence.twin t
        where ${item} in (t.item_id, t.twin_of)
      union select k.item_id from evidence.card k join evidence.card own on own.item_id = ${item}
        where coalesce(own.folded_into, own.item_id) in (k.folded_into, k.item_id)) g
    join evidence.item i on i.id = g.id join evidence.card c on c.item_id = i.id
    left join lateral (select t.kind, t.evidence from evidence.twin t
      where (t.item_id = i.id and t.twin_of = ${item}) or (t.item_id = ${item} and t.twin_of = i.id) limit 1) t on true
    where i.id <> ${item} and i.incident_id = ${incident} and c.hidden is null
    order by "isBest" desc, i.seq limit 100`.execute(db)
  return rows
}

export async function listCleanings(db: Database, item: string): Promise<readonly CleaningRow[]> {
  const { rows } = await sql<CleaningRow>`
    select k.id as cleaning, o.name as officer, floor(extract(epoch from k.created_at) * 1000)::bigint as at, k.boxes,
      coalesce(m.state, case when r.id is null then 'waiting' else 'done' end) as state, coalesce(m.share, 0) as share,
      m.code, r.bytes, r.media_type as "mediaType"
    from evidence.cleaning k join staff.officer o on o.id = k.officer_id
    left join evidence.making m on m.item_id = k.item_id and m.kind = 'clean:' || k.id
    left join evidence.rendition r on r.item_id = k.item_id and r.kind = 'clean' and r.recipe = 'v1-' || k.id
    where k.item_id = ${item} order by k.seq desc limit 50`.execute(db)
  return rows
}
