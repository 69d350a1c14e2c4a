import type { AnchorAbout } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { AnchorSource } from '../pins/anchoring.ts'
import { isOpenTo } from '../scope/open-to.ts'
import { mayReadItem } from '../scope/readable-words.ts'

/**
 * One pinned fact, with who pinned it, its source and its reason. Times in epoch ms. Reasons are null if the reader may
 * not see them.
 */
export interface AnchorRow {
  readonly anchor: string
  readonly about: AnchorAbout
  /** The item that was pinned; for a link, the one with the smaller id. */
  readonly item: string
  readonly itemSeq: number
  readonly source: AnchorSource
  readonly officer: string
  readonly officerId: string
  readonly at: number
  readonly reason: string | null
  readonly claim: string | null
  readonly time: { readonly fromMs: number; readonly toMs: number } | null
  readonly place: { readonly lat: number; readonly lon: number; readonly radiusM: number } | null
  /** `other` began `offsetMs` after `item`. */
  readonly link: {
    readonly link: string
    readonly other: string
    readonly otherSeq: number
    readonly offsetMs: number
    readonly sdMs: number
  } | null
  /**
   * For a time that moved more than five items, and for a proposed link: how many items it was to move, by how much,
   * and who confirmed it afterwards.
   */
  readonly asksSecond: {
    readonly items: number
    /** Null if the item had no time before. */
    readonly shiftMs: number | null
    /** Null while only one officer's word supports the pin. */
    readonly second: { readonly officer: string; readonly at: number; readonly reason: string | null } | null
  } | null
  /** `replacedBy`: the newer pin that replaced it in the same act. */
  readonly recalled: {
    readonly officer: string
    readonly at: number
    readonly reason: string | null
    readonly replacedBy: string | null
  } | null
  /**
   * Set if the pin was not recalled but the solve ignores it, because one of its items left the lists. Null if the pin
   * counts.
   */
  readonly idle: { readonly item: string; readonly itemSeq: number; readonly why: IdleWhy } | null
}

/** How an item left the lists. `check`: it was a file of an incident of kind `check`, and was erased. */
export type IdleWhy = 'withdrawn' | 'superseded' | 'moved' | 'check'

interface AnchorQuery {
  readonly incident: string
  /** Lists only anchors of this item, including its links. */
  readonly item?: string
  /** Lists only pins that wait for a second officer, the oldest first; then, for a day, what became of such pins. */
  readonly isOfSeconds?: boolean
  /** The officer who reads: only the readers of a restricted item learn where it is. If absent, nobody does. */
  readonly officer?: string
  readonly withReasons: boolean
}

const MOST = 500
const MOST_OF_SECONDS = 50
/** Ended pins are listed for a day, so that the officer who pinned, or who was away, still learns the outcome. */
const ENDED_LISTED_HOURS = 24

const AWAITS_SECOND = sql`(ps.anchor_id is null and r.anchor_id is null)`
const ofSeconds = sql`and pe.anchor_id is not null and k.hidden is null and (${AWAITS_SECOND}
  or coalesce(r.created_at, ps.created_at) > clock_timestamp() - make_interval(hours => ${sql.lit(ENDED_LISTED_HOURS)}))`
const waitingFirst = sql`not ${AWAITS_SECOND}, case when ${AWAITS_SECOND} then a.seq end, coalesce(r.created_at, ps.created_at) desc`

/** The first or the last instant of `from/to`; a single instant is both. */
const isoMs = (part: 1 | -1): RawBuilder<unknown> =>
  sql`round(extract(epoch from split_part(c.raw, '/', ${sql.lit(part)})::timestamptz) * 1000)::bigint`

/** The newest first. Recalled pins stay in the list. */
export async function listAnchors(db: Database, query: AnchorQuery): Promise<readonly AnchorRow[]> {
  const ofItem = query.item === undefined ? sql`` : sql`and ${query.item} in (c.item_id, l.a, l.b)`
  // A reason may tell what a restricted item shows. It is shown on that item's own page, and on another page only to
  // readers who may open both. For a withdrawn item it is shown nowhere.
  const officer = query.officer ?? ''
  const unrestricted =
    query.item === undefined
      ? sql`not k.restricted and not coalesce(bk.restricted, false)`
      : sql`(${mayReadItem(sql`i.id`, officer)} and (b.id is null or ${mayReadItem(sql`b.id`, officer)}))`
  const open = sql`${unrestricted} and k.hidden is distinct from 'withdrawn' and bk.hidden is distinct from 'withdrawn'`
  // For one item no check is needed: the reader has its page open.
  const mayPlace = query.item === undefined ? isOpenTo(query.officer) : sql`true`
  const reasonOf = (note: string) =>
    query.withReasons
      ? sql`(select n.text from staff.note n where n.id = ${sql.ref(note)} and ${open})`
      : sql`null::text`
  const { rows } = await sql<AnchorRow>`
    select a.id as anchor, coalesce(c.about, 'link') as about, i.id as item, i.seq as "itemSeq", a.source, o.name as officer, o.id as "officerId",
      floor(extract(epoch from a.created_at) * 1000)::bigint as at, ${reasonOf('a.reason_note')} as reason, a.claim_id as claim,
      -- As the officer said it: raw is written by the function that made the claim, and by nothing else.
      case when c.about = 'time' then jsonb_build_object('fromMs', ${isoMs(1)}, 'toMs', ${isoMs(-1)}) end as time,
      case when c.about = 'place' and ${mayPlace} then jsonb_build_object('lat', c.lat, 'lon', c.lon, 'radiusM', c.radius_m) end as place,
      case when l.id is not null then jsonb_build_object('link', l.id, 'other', l.b, 'otherSeq', b.seq, 'offsetMs', l.offset_ms,
        'sdMs', l.sd_ms) end as link,
      case when ne.nudge_id is not null then jsonb_build_object('items', nn.items, 'shiftMs', nn.shift_ms, 'second',
          jsonb_build_object('officer', eo.name, 'at', floor(extract(epoch from ne.created_at) * 1000)::bigint,
            'reason', ${reasonOf('ne.reason_note')}))
        when pe.anchor_id is not null then jsonb_build_object('items', pe.items, 'shiftMs', pe.shift_ms, 'second',
        case when ps.anchor_id is not null then jsonb_build_object('officer', so.name,
          'at', floor(extract(epoch from ps.created_at) * 1000)::bigint, 'reason', ${reasonOf('ps.reason_note')}) end) end as "asksSecond",
      case when r.anchor_id is not null then jsonb_build_object('officer', ro.name,
        'at', floor(extract(epoch from r.created_at) * 1000)::bigint, 'reason', ${reasonOf('r.reason_note')},
        -- The newer pin and the end of the older one rest on one reason.
        'replacedBy', (select n.id from evidence.anchor n where n.reason_note = r.reason_note and n.incident_id = a.incident_id
          and n.seq > a.seq limit 1)) end as recalled,
      case when r.anchor_id is not null then null
        when k.hidden is not null then jsonb_build_object('item', i.id, 'itemSeq', i.seq, 'why', k.hidden)
        when bk.hidden is not null then jsonb_build_object('item', b.id, 'itemSeq', b.seq, 'why', bk.hidden) end as idle
    from evidence.anchor a join staff.officer o on o.id = a.officer_id
    left join evidence.claim c on c.id = a.claim_id left join evidence.link l on l.id = a.link_id
    join evidence.item i on i.id = coalesce(c.item_id, l.a) join evidence.card k on k.item_id = i.id
    left join evidence.item b on b.id = l.b left join evidence.card bk on bk.item_id = b.id
    left join evidence.anchor_recall r on r.anchor_id = a.id left join staff.officer ro on ro.id = r.officer_id
    left join evidence.pin_effect pe on pe.anchor_id = a.id and pe.needs_second
    left join evidence.nudge_end ne on ne.anchor_id = a.id left join evidence.nudge nn on nn.id = ne.nudge_id
    left join staff.officer eo on eo.id = ne.officer_id
    left join evidence.pin_second ps on ps.anchor_id = a.id left join staff.officer so on so.id = ps.officer_id
    where a.incident_id = ${query.incident} ${ofItem} ${query.isOfSeconds ? ofSeconds : sql``}
    order by ${query.isOfSeconds ? waitingFirst : sql`a.seq desc`} limit ${query.isOfSeconds ? MOST_OF_SECONDS : MOST}`.execute(
    db,
  )
  return rows
}

/** The items that an anchor is about, and who pinned it. No items if there is no such anchor. */
export async function findAnchor(
  db: Database,
  { incident, anchor }: { readonly incident: string; readonly anchor: string },
): Promise<{ readonly items: readonly string[]; readonly officer: string | undefined }> {
  const { rows } = await sql<{ items: string[]; officer: string }>`
    select array_remove(array[c.item_id, l.a, l.b], null) as items, a.officer_id as officer
    from evidence.anchor a left join evidence.claim c on c.id = a.claim_id left join evidence.link l on l.id = a.link_id
    where a.id = ${anchor} and a.incident_id = ${incident}`.execute(db)
  return rows[0] ?? { items: [], officer: undefined }
}
