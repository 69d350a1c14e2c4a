import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { SealedObjectRow } from '../scope/sealed-object.ts'

/** `withheld`: the item was withdrawn, restricted or erased since, and nobody can act on the brief any more. */
export type BriefState = 'live' | 'recalled' | 'replaced' | 'expired' | 'withheld'

/** Why none of a brief's content is shown any more. `check`: its item came from a pre-flight check. */
export type WithheldBy = 'erased' | 'withdrawn' | 'moved' | 'check' | 'restricted'

/** Whether the brief's picture can be shown. `making`: the worker still draws it. */
export type PictureState = 'making' | 'ready' | 'failed'

/** Times are epoch ms. */
export interface BriefFacts {
  readonly id: string
  readonly incident: string
  readonly item: string
  readonly sentence: string
  readonly whenLine: string
  readonly whereLine: string
  readonly lastSeen: string
  readonly language: string
  readonly madeAt: number
  readonly expiresAt: number
  readonly recalledAt: number | null
  readonly state: BriefState
  /** Why none of the brief's content is shown any more, whatever its state; null if it is shown. */
  readonly withheldBy: WithheldBy | null
  readonly picture: PictureState
  readonly isClip: boolean
}

const ms = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`floor(extract(epoch from ${column}) * 1000)::bigint`

const WITHHELD_BY = sql`case when k.item_id is null then 'erased'
  when c.hidden in ('withdrawn', 'moved', 'check') then c.hidden when c.restricted then 'restricted' end`

export const BRIEF = sql`b.id, b.incident_id as incident, b.item_id as item, b.sentence, b.when_line as "whenLine",
  b.where_line as "whereLine", b.last_seen as "lastSeen", b.language, ${ms(sql`b.made_at`)} as "madeAt",
  ${ms(sql`b.expires_at`)} as "expiresAt", ${ms(sql`r.recalled_at`)} as "recalledAt",
  case when r.replaced_by is not null then 'replaced' when r.brief_id is not null then 'recalled'
    when b.expires_at <= clock_timestamp() then 'expired'
    when ${WITHHELD_BY} is not null then 'withheld' else 'live' end as state,
  ${WITHHELD_BY} as "withheldBy",
  case when exists (select from evidence.rendition v where v.item_id = b.item_id and v.kind = 'clean'
      and v.recipe = 'v1-' || b.cleaning_id) then 'ready'
    when exists (select from evidence.making m where m.item_id = b.item_id and m.kind = 'clean:' || b.cleaning_id
      and m.state = 'failed') then 'failed' else 'making' end as picture,
  g.until_ms is not null as "isClip"`

export const JOINS = sql`staff.brief b join evidence.card c on c.item_id = b.item_id
  join evidence.cleaning g on g.id = b.cleaning_id
  left join evidence.item_key k on k.item_id = b.item_id
  left join staff.brief_recall r on r.brief_id = b.id`

export interface BriefInList extends BriefFacts {
  readonly seq: number
  readonly itemSeq: number
  readonly officer: string
  readonly recalledBy: string | null
  readonly recallReason: string | null
  readonly replaces: string | null
  readonly opened: number
  readonly lastOpenedAt: number | null
  /** Openings that were refused because there were too many, over all addresses that still open the brief. */
  readonly refused: number
  readonly lastRefusedAt: number | null
  readonly boxes: number
}

export interface BriefPage {
  readonly incident: string
  readonly before: number | undefined
  readonly limit: number
  /** The reason for a recall is shown only to officers who decide. */
  readonly withReasons: boolean
}

/**
 * Lists briefs, the newest first. The words, the reason and the picture of a withheld brief are left out, recalled or
 * not.
 */
export async function listBriefs(
  db: Database,
  { incident, before, limit, withReasons }: BriefPage,
): Promise<readonly BriefInList[]> {
  const { rows } = await sql<BriefInList>`
    select ${BRIEF}, b.seq, i.seq as "itemSeq", o.name as officer, ro.name as "recalledBy", b.replaces, coalesce(n.opened, 0) as opened,
      ${ms(sql`n.last_at`)} as "lastOpenedAt", coalesce(f.refused, 0) as refused, ${ms(sql`f.last_at`)} as "lastRefusedAt", jsonb_array_length(g.boxes) as boxes,
      (select t.text from staff.note t where t.id = r.reason_note and ${withReasons}) as "recallReason"
    from ${JOINS} join evidence.item i on i.id = b.item_id join staff.officer o on o.id = b.officer_id
      left join staff.officer ro on ro.id = r.officer_id
      left join staff.brief_opening n on n.brief_id = b.id
      left join lateral (select sum(x.refused)::bigint as refused, max(x.last_at) as last_at from staff.brief_refusal x
        join staff.brief_code y on y.code_hash = x.code_hash where y.brief_id = b.id
          and not exists (select from staff.brief_code_end e where e.code_hash = x.code_hash)) f on true
    where b.incident_id = ${incident} and (${before ?? null}::bigint is null or b.seq < ${before ?? null}::bigint)
    order by b.seq desc limit ${limit}`.execute(db)
  return rows.map((row) => (row.withheldBy !== null ? { ...row, ...WITHHELD_TEXTS } : row))
}

const WITHHELD_TEXTS = { sentence: '', whenLine: '', whereLine: '', lastSeen: '', recallReason: null } as const

/** The cleaned copy of a brief, once it is made. */
export async function findBriefPicture(
  db: Database,
  brief: { readonly incident: string; readonly id: string },
): Promise<(SealedObjectRow & { readonly item: string }) | undefined> {
  const { rows } = await sql<SealedObjectRow & { readonly item: string }>`
    select v.id, v.media_type as "mediaType", v.vault_key as "vaultKey", v.vault_version as "vaultVersion",
      v.sealed_length as "sealedLength", v.recipe, b.item_id as item
    from staff.brief b join evidence.card c on c.item_id = b.item_id and not c.restricted
        and (c.hidden is null or c.hidden = 'superseded')
      join evidence.rendition v on v.item_id = b.item_id and v.kind = 'clean' and v.recipe = 'v1-' || b.cleaning_id
    where b.id = ${brief.id} and b.incident_id = ${brief.incident}`.execute(db)
  return rows[0]
}
