import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../pool.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { SealedObjectRow } from './item-detail.ts'

/** `withheld`: the item was withdrawn, restricted or erased since; nobody acts on it any more either. */
export type BriefState = 'live' | 'recalled' | 'replaced' | 'expired' | 'withheld'

/** Whether its picture can be shown: `making` while the worker draws it. */
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
  readonly picture: PictureState
  readonly isClip: boolean
}

const ms = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`floor(extract(epoch from ${column}) * 1000)::bigint`

const BRIEF = sql`b.id, b.incident_id as incident, b.item_id as item, b.sentence, b.when_line as "whenLine",
  b.where_line as "whereLine", b.last_seen as "lastSeen", b.language, ${ms(sql`b.made_at`)} as "madeAt",
  ${ms(sql`b.expires_at`)} as "expiresAt", ${ms(sql`r.recalled_at`)} as "recalledAt",
  case when r.replaced_by is not null then 'replaced' when r.brief_id is not null then 'recalled'
    when b.expires_at <= clock_timestamp() then 'expired'
    when k.item_id is null or c.restricted or c.hidden in ('withdrawn', 'moved', 'check') then 'withheld'
    else 'live' end as state,
  case when exists (select from evidence.rendition v where v.item_id = b.item_id and v.kind = 'clean'
      and v.recipe = 'v1-' || b.cleaning_id) then 'ready'
    when exists (select from evidence.making m where m.item_id = b.item_id and m.kind = 'clean:' || b.cleaning_id
      and m.state = 'failed') then 'failed' else 'making' end as picture,
  g.until_ms is not null as "isClip"`

const JOINS = sql`staff.brief b join evidence.card c on c.item_id = b.item_id
  join evidence.cleaning g on g.id = b.cleaning_id
  left join evidence.item_key k on k.item_id = b.item_id
  left join staff.brief_recall r on r.brief_id = b.id`

/** What the page itself says: nothing of the item, the witness or the officers. */
export interface OpenedBrief extends BriefFacts {
  readonly title: string
  readonly zone: string
  readonly exercise: boolean
}

export async function findBriefByCode(db: Database, codeHash: Buffer): Promise<OpenedBrief | undefined> {
  const { rows } = await sql<OpenedBrief>`
    select ${BRIEF}, i.title, i.zone, i.exercise from staff.brief_code x join ${JOINS} on b.id = x.brief_id
      join platform.incident i on i.id = b.incident_id
    where x.code_hash = ${codeHash}`.execute(db)
  return rows[0]
}

/** Each opening is counted and told to custody, before anything is shown; of who opened it nothing is known. */
export const recordBriefOpening = (
  db: Database,
  { id: brief, incident, item }: Pick<BriefFacts, 'id' | 'incident' | 'item'>,
): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ opened: number }>`select staff.count_brief_opening(${brief}) as opened`.execute(trx)
    const opening = rows[0]?.opened ?? 1
    await appendCustody(trx, {
      incident,
      actor: 'patrol',
      action: 'brief.opened',
      subject: item,
      detail: { brief, opening },
    })
    return opening
  })

export interface BriefInList extends BriefFacts {
  readonly seq: number
  readonly officer: string
  readonly recalledBy: string | null
  readonly recallReason: string | null
  readonly replaces: string | null
  readonly opened: number
  readonly lastOpenedAt: number | null
  readonly boxes: number
}

export interface BriefPage {
  readonly incident: string
  readonly before: number | undefined
  readonly limit: number
}

/** Newest first. Of what is withheld now the words and the picture are not told. */
export async function listBriefs(
  db: Database,
  { incident, before, limit }: BriefPage,
): Promise<readonly BriefInList[]> {
  const { rows } = await sql<BriefInList>`
    select ${BRIEF}, b.seq, o.name as officer, ro.name as "recalledBy", b.replaces, coalesce(n.opened, 0) as opened,
      ${ms(sql`n.last_at`)} as "lastOpenedAt", jsonb_array_length(g.boxes) as boxes,
      (select t.text from staff.note t where t.id = r.reason_note) as "recallReason"
    from ${JOINS} join staff.officer o on o.id = b.officer_id left join staff.officer ro on ro.id = r.officer_id
      left join staff.brief_opening n on n.brief_id = b.id
    where b.incident_id = ${incident} and (${before ?? null}::bigint is null or b.seq < ${before ?? null}::bigint)
    order by b.seq desc limit ${limit}`.execute(db)
  return rows.map((row) =>
    row.state === 'withheld' ? { ...row, sentence: '', whenLine: '', whereLine: '', lastSeen: '' } : row,
  )
}

/** The cleaned copy of one, once it is made. */
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
