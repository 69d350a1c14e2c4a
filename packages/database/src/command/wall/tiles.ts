import type { ItemKind, ItemStage } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { TimelineState } from '../counted/filter.ts'

/** One item on the wall. Times in epoch ms. A restricted item's content and copies are left out. */
export interface WallTile {
  readonly item: string
  readonly seq: number
  readonly kind: ItemKind
  readonly stage: ItemStage
  readonly state: TimelineState
  readonly earliest: number | null
  readonly estimate: number | null
  readonly latest: number | null
  /**
   * Whether the item's placement is provisional: only the item and its neighbours were solved so far. A settled
   * revision, which solves all of the incident, follows.
   */
  readonly provisional: boolean
  /** The kind of evidence for which the item's interval was calibrated. */
  readonly grade: string | null
  readonly rig: string | null
  /** How many items of the item's rig are in the lists. */
  readonly rigSize: number
  readonly durationMs: number | null
  readonly hasThumb: boolean
  readonly restricted: boolean
  /** Kinds of renditions that can be shown or played. */
  readonly copies: readonly string[]
}

/** The tiles of those given items that are in this incident's lists, in time order. */
export async function listWallTiles(
  db: Database,
  { incident, items }: { readonly incident: string; readonly items: readonly string[] },
): Promise<readonly WallTile[]> {
  if (items.length === 0) return []
  const { rows } = await sql<WallTile>`
    select i.id as item, i.seq, c.kind, c.stage, coalesce(p.status, 'arriving') as state, p.earliest, p.estimate, p.latest,
      coalesce(p.provisional, false) as provisional, p.grade, p.rig,
      (select count(*)::integer from evidence.current_placement r join evidence.card k on k.item_id = r.item_id and k.hidden is null
        where r.rig = p.rig and r.incident_id = c.incident_id) as "rigSize",
      c.duration_ms as "durationMs", (c.has_thumb and not c.restricted) as "hasThumb", c.restricted,
      -- Found after its copies were made: nothing of it is shown any more.
      case when c.restricted or 'infected' = any(c.flags) then array[]::text[]
        else coalesce((select array_agg(distinct r.kind order by r.kind) from evidence.rendition r where r.item_id = i.id
          and r.kind in ('preview', 'proxy', 'proxy-1080', 'waveform')), array[]::text[]) end as copies
    from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
    left join evidence.current_placement p on p.item_id = i.id
    where i.incident_id = ${incident} and i.id = any(${[...items]}) order by p.middle nulls last, i.id`.execute(db)
  return rows
}

/** The copies of an opened item, for a reader who may open it. */
export async function listWallCopies(
  db: Database,
  { incident, item }: { readonly incident: string; readonly item: string },
): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ copies: string[] }>`
    select case when 'infected' = any(c.flags) then array[]::text[]
        else coalesce((select array_agg(distinct r.kind order by r.kind) from evidence.rendition r where r.item_id = i.id
          and r.kind in ('preview', 'proxy', 'proxy-1080', 'waveform')), array[]::text[]) end as copies
    from evidence.item i join evidence.card c on c.item_id = i.id and c.hidden is null
    where i.id = ${item} and i.incident_id = ${incident}`.execute(db)
  return rows[0]?.copies
}
