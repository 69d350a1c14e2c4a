import { sql } from 'kysely'
import { isDemonstrated } from '../../incidents/demonstrated.ts'
import type { Database } from '../../pool.ts'
import { mayReadWords } from '../scope/readable-words.ts'

/**
 * Who is looked for, in the words of somebody who looks: claims and untrusted text throughout. `receivedAt` in epoch
 * ms, a whole minute.
 */
export interface LookedForRow {
  readonly id: string
  readonly submission: string
  /** The statement's number in the order of arrival: later ones have higher numbers. */
  readonly seq: number
  readonly words: string | null
  /** Where and when the person was last seen or heard from. */
  readonly whereWords: string | null
  readonly whenWords: string | null
  readonly language: string | null
  readonly receivedAt: number
  /** Whether a demonstration sent it. */
  readonly made: boolean
  /** What the same sender wrote afterwards by their code, newest first: perhaps that the person was found. */
  readonly later: readonly string[]
  /** Items that the same sender added, perhaps a picture of the person. */
  readonly items: readonly string[]
  /** Whether they left a way to be reached, which itself is not shown here. */
  readonly hasContact: boolean
}

export interface LookedForQuery {
  readonly incident: string
  readonly officer: string
  readonly limit: number
  readonly before?: number
}

/** Later words of one sender that a row holds. */
const MOST_LATER = 5

/**
 * The newest first, at most `limit`, older than `before`. Left out: what was withdrawn, and words that were sent with
 * something restricted to others.
 */
export async function listLookedFor(
  db: Database,
  { incident, officer, limit, before }: LookedForQuery,
): Promise<readonly LookedForRow[]> {
  const { rows } = await sql<LookedForRow>`
    select s.id, s.submission_id as submission, s.seq, s.words, s.where_words as "whereWords", s.when_words as "whenWords",
      s.language, floor(extract(epoch from s.received_at) * 1000)::bigint as "receivedAt", ${isDemonstrated(sql`s.submission_id`)} as made,
      (select coalesce(jsonb_agg(l.words order by l.seq desc), '[]') from (
        select n.words, n.seq from evidence.statement n where n.submission_id = s.submission_id
          and n.incident_id = s.incident_id and not n.sought and n.words is not null order by n.seq desc limit ${MOST_LATER}) l) as later,
      (select coalesce(jsonb_agg(i.id order by i.seq), '[]') from evidence.item i join evidence.card c on c.item_id = i.id
        where i.submission_id = s.submission_id and i.incident_id = s.incident_id and c.hidden is null) as items,
      exists (select from evidence.contact c where c.submission_id = s.submission_id) as "hasContact"
    from evidence.statement s where s.incident_id = ${incident} and s.sought
      and not exists (select from public_zone.document w where w.submission_id = s.submission_id
        and w.kind = 'withdrawal' and w.number is null)
      and ${mayReadWords(sql`s.submission_id`, officer)}
      ${before === undefined ? sql`` : sql`and s.seq < ${before}`}
    order by s.seq desc limit ${limit}`.execute(db)
  return rows
}
