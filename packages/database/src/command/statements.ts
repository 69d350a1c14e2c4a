import type { Database } from '../pool.ts'

/** What witnesses wrote, with or without files. Untrusted text, all of it. */
export interface StatementInList {
  readonly id: string
  readonly submission: string
  readonly words: string | null
  readonly whereWords: string | null
  readonly whenWords: string | null
  readonly forSomeoneElse: boolean
  readonly receivedAt: number
  /** Items of the same submission in this incident; none where there were only words. */
  readonly items: readonly string[]
}

/** The newest statements of the incident, at most `limit`; none of a witness who asked us not to use what was sent. */
export async function listStatements(
  db: Database,
  { incident, limit }: { readonly incident: string; readonly limit: number },
): Promise<readonly StatementInList[]> {
  const rows = await db
    .selectFrom('evidence.statement as s')
    .select(['s.id', 's.submission_id', 's.words', 's.where_words', 's.when_words', 's.received_at'])
    .select('s.for_someone_else')
    .where('s.incident_id', '=', incident)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('public_zone.document as w')
            .select('w.number')
            .whereRef('w.submission_id', '=', 's.submission_id')
            .where('w.kind', '=', 'withdrawal')
            .where('w.number', 'is', null),
        ),
      ),
    )
    .orderBy('s.seq', 'desc')
    .limit(limit)
    .execute()
  const submissions = [...new Set(rows.map((row) => row.submission_id))]
  const items =
    submissions.length === 0
      ? []
      : await db
          .selectFrom('evidence.item as i')
          .innerJoin('evidence.card as d', 'd.item_id', 'i.id')
          .select(['i.id', 'i.submission_id'])
          .where('i.incident_id', '=', incident)
          .where('i.submission_id', 'in', submissions)
          .where('d.hidden', 'is', null)
          .orderBy('i.seq')
          .execute()
  return rows.map((row) => ({
    id: row.id,
    submission: row.submission_id,
    words: row.words,
    whereWords: row.where_words,
    whenWords: row.when_words,
    forSomeoneElse: row.for_someone_else,
    receivedAt: row.received_at.getTime(),
    items: items.filter((item) => item.submission_id === row.submission_id).map((item) => item.id),
  }))
}
