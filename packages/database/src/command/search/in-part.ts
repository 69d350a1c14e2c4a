import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import type { WordScope } from './scope.ts'
import { textSource } from './sources.ts'

/** Documents of which a search covers only a part. */
export interface SearchedInPart {
  /** Never more than `MOST_IN_PART` + 1. */
  readonly documents: number
  /** How many letters from the beginning are searched: the least and the most of any of these documents. */
  readonly fewest: number
  readonly most: number
  /** A few of these documents, to name them. */
  readonly some: readonly { readonly item: string; readonly seq: number }[]
}

/** Counting stops here. */
const MOST_IN_PART = 1000
const MOST_NAMED = 5

/**
 * The partly searched documents that match the filter and that this officer may read; undefined if there are none. A
 * document that a newer extraction covers in full is not among them.
 */
export async function searchedInPart(db: Database, scope: WordScope): Promise<SearchedInPart | undefined> {
  const { joins, isShown } = textSource(scope)
  const { rows } = await sql<SearchedInPart>`
    with d as materialized (
      select h.item_id, min(h.letters) as letters from (
        select t.item_id, t.letters_searched as letters from evidence.text t
        where t.incident_id = ${scope.incident} and t.letters_searched is not null and not exists (
          select from evidence.text n where n.item_id = t.item_id and n.source = t.source and n.language is not distinct from t.language
            and (n.created_at, n.seq) > (t.created_at, t.seq))) h
      ${joins} where ${isShown} group by h.item_id limit ${MOST_IN_PART + 1})
    select count(*)::integer as documents, min(letters)::integer as fewest, max(letters)::integer as most,
      (select jsonb_agg(jsonb_build_object('item', s.id, 'seq', s.seq) order by s.seq) from (
        select i.id, i.seq from d join evidence.item i on i.id = d.item_id order by i.seq limit ${MOST_NAMED}) s) as some
    from d having count(*) > 0`.execute(db)
  return rows[0]
}
