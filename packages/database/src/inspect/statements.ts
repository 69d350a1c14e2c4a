import type { Claim } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import { addWork } from '../work/add-work.ts'
import { storeExtraction } from '../work/store-extraction.ts'
import { storeClaims } from './store-claims.ts'

/** What a witness said in one document; null for what was not said. `receivedAt`: epoch ms, a whole minute. */
export interface SaidRow {
  readonly id: string
  readonly words: string | null
  readonly whenWords: string | null
  readonly whenKind: string | null
  readonly whenLocal: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly radiusM: number | null
  readonly forSomeoneElse: boolean
  readonly language: string | null
  readonly receivedAt: number
}

/**
 * An item that the words are about. `incident` and `zone` are the item's. After a move its incident may not be the one
 * that the words belong to.
 */
export interface StatedItem {
  readonly item: string
  readonly incident: string
  readonly zone: string
}

export interface Stated {
  /** In the order in which they were said. */
  readonly statements: readonly SaidRow[]
  readonly items: readonly StatedItem[]
  /** The number of files that the sending ever had. */
  readonly files: number
}

export const submissionOf = async (db: Database, item: string): Promise<string | undefined> =>
  (await db.selectFrom('evidence.item').select('submission_id').where('id', '=', item).executeTakeFirst())
    ?.submission_id

/** Everything that was said of what happened with one submission, and all its items, including moved ones. */
export async function readStated(db: Database, submission: string): Promise<Stated> {
  const said = await sql<SaidRow>`
    select s.id, s.words, s.when_words as "whenWords", s.when_kind as "whenKind", s.when_local as "whenLocal",
      s.lat, s.lon, s.radius_m as "radiusM", s.for_someone_else as "forSomeoneElse", s.language,
      floor(extract(epoch from s.received_at) * 1000)::bigint as "receivedAt"
    from evidence.statement s where s.submission_id = ${submission} and not s.sought order by s.seq limit 200`.execute(
    db,
  )
  const items = await sql<StatedItem & { readonly number: number }>`
    select i.id as item, i.incident_id as incident, n.zone, i.number
    from evidence.item i join platform.incident n on n.id = i.incident_id
    where i.submission_id = ${submission} order by i.seq`.execute(db)
  return {
    statements: said.rows,
    items: items.rows.map(({ item, incident, zone }) => ({ item, incident, zone })),
    files: new Set(items.rows.map(({ number }) => number)).size,
  }
}

export interface NewWords {
  readonly item: string
  readonly incident: string
  /**
   * The parser's version and a digest of its input. If the words change, that is another run, and the newest run
   * counts.
   */
  readonly version: string
  readonly claims: readonly { readonly statement: string; readonly claims: readonly Claim[] }[]
}

/**
 * Stores one run over a witness's words for one item, in one transaction with the solve that it requires. Idempotent.
 */
export const storeWords = (db: Database, { item, incident, version, claims }: NewWords): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const told = claims.reduce((sum, { claims: one }) => sum + one.length, 0)
    const outcome = told > 0 ? 'read' : 'silent'
    const facts = { statements: claims.length, claims: told }
    const { id, isNew } = await storeExtraction(trx, item, { tool: 'words', version, outcome, facts })
    if (!isNew) return false
    for (const one of claims) {
      await storeClaims(trx, { item, incident, extraction: id, statement: one.statement }, one.claims)
    }
    const dedupe = `reconstruct:${incident}`
    await addWork(trx, { task: 'reconstruct-incident', incident, subject: incident, dedupe, priority: 3 })
    return true
  })
