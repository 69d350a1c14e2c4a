import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { closedLinkNotes, mayReadSubject, mayReadWords } from '../scope/readable-words.ts'

/** `actorName` is set if the actor is an officer. `at` in epoch ms. */
export interface TrailEntry {
  readonly seq: number
  readonly at: number
  readonly actor: string
  readonly actorName: string | null
  /** For an entry that confirms another officer's proposal: the name of the officer who proposed it. */
  readonly proposerName?: string | null
  readonly action: string
  readonly subject: string
  readonly detail: string
  readonly hash: string
  /** The reason that the officer gave. Null if there is none, or if the reader may not see reasons. */
  readonly reason: string | null
}

export interface TrailQuery {
  readonly incident: string
  /** The officer who reads: reasons about subjects restricted to others are left out. */
  readonly officer: string
  readonly subject?: string
  /** Only entries before this number; the newest come first. */
  readonly before?: number
  readonly limit: number
  /** Whether reasons are shown. They are in notes apart from custody, for officers who decide in this incident. */
  readonly withReasons: boolean
}

/** Purposes of notes that are reasons. A reply's text is told in the conversation instead. */
const OF_ALARMS = ['alarm.taken', 'alarm.passed-on', 'alarm.no-action']
const REASONS = [
  'as-received',
  'contact',
  'identifying',
  'restriction',
  'cleaning',
  'search',
  'anchor',
  'nudge',
  'verification',
  'alarm',
  'move',
]

/**
 * Source and target of a move are shown only to members of the other incident: for everybody else that incident does
 * not exist.
 */
const OF_MOVES = '^(item[.](moved|arrived|move-asked)|statement[.](moved|arrived)|submission[.]promoted)$'
const knowsOther = ({ incident, officer }: TrailQuery): RawBuilder<unknown> => sql`
  exists (select from staff.membership m where m.officer_id = ${officer} and m.incident_id <> ${incident} and m.incident_id in (
    e.detail::jsonb ->> 'to', e.detail::jsonb ->> 'toIncident', e.detail::jsonb ->> 'fromIncident'))`

export async function listTrail(db: Database, query: TrailQuery): Promise<readonly TrailEntry[]> {
  // A decision on a whole group has one custody entry; the row of each item names it.
  const ofSubject =
    query.subject === undefined
      ? sql``
      : sql`and (e.subject = ${query.subject} or e.seq = any(array(select d.custody_seq from evidence.review r
          join evidence.decision d on d.wish = r.wish where r.item_id = ${query.subject} and r.incident_id = ${query.incident})))`
  const before = query.before === undefined ? sql`` : sql`and e.seq < ${query.before}`
  // A reason for opening a contact is about the sender, so it is as restricted as anything else of the same sending.
  const ofSender = mayReadWords(
    sql`(select i.submission_id from evidence.item i where i.id = e.subject)`,
    query.officer,
  )
  const reason = query.withReasons
    ? sql`(select n.text from staff.note n where n.incident_id = e.incident_id and n.subject = e.subject
        and n.purpose = any(${REASONS}) and encode(n.hash, 'hex') = e.note_hash and ${mayReadSubject(sql`e.subject`, query.officer)}
        and (e.action <> 'contact.opened' or ${ofSender}) and not n.id in ${closedLinkNotes(query)} limit 1)`
    : sql`null`
  // An alarm's detail names rules, and a rule's name gives away what the words say.
  const mayShowDetail = sql`(e.action <> all(${[...OF_ALARMS]}::text[]) or ${mayReadSubject(sql`e.subject`, query.officer)})
    and (e.action !~ ${OF_MOVES} or ${knowsOther(query)})`
  const detail = sql`case when ${mayShowDetail} then e.detail else '{}' end`
  const proposer = sql`(select po.name from staff.officer po
    where po.id = substring(e.detail from '"proposedBy":"([a-z0-9_]{1,64})"'))`
  const { rows } = await sql<TrailEntry>`
    select e.seq, e.at, e.actor, o.name as "actorName", ${proposer} as "proposerName", e.action, e.subject, ${detail} as detail, e.hash, ${reason} as reason
    from custody.entry e left join staff.officer o on o.id = e.actor
    where e.incident_id = ${query.incident} ${ofSubject} ${before} order by e.seq desc limit ${query.limit}`.execute(db)
  return rows
}
