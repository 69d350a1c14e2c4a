import { sql, type Transaction } from 'kysely'
import { isDemonstrated } from '../../incidents/demonstrated.ts'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { isCalledAlready, isCalledByFile } from './danger.ts'
import { groupOf } from './group.ts'

/**
 * Untrusted text to be checked for danger: a witness's words or an item's text that became readable. Or a file marked
 * as sent by a person in danger.
 */
export interface Unheard {
  readonly incident: string
  readonly source: 'statement' | 'text' | 'file'
  readonly sourceId: string
  /** The statement, the item, or the upload of a marked file. A rule rings once for each subject. */
  readonly subject: string
  readonly submission: string
  readonly item: string | null
  readonly scene: string | null
  /**
   * `document`, `transcript` or `translation` for an item's text, `words` for a statement, `file` for a marked file.
   */
  readonly what: string
  /** Texts by name: `words`, `where`, `when`, `now`, or the number of a segment. */
  readonly parts: Readonly<Record<string, string>>
  /** Rules that already rang for this subject. */
  readonly rang: readonly string[]
  /** Whether the text or file was sent through "I am in danger". */
  readonly danger: boolean
  /**
   * Whether the alarm rings because of `danger` alone, whatever the text says. True only if no other part of the same
   * submission rings for it yet.
   */
  readonly calls: boolean
}

export interface HeardHit {
  readonly rule: string
  readonly language: string
  readonly part: string
  readonly from: number
  readonly to: number
  readonly denied: boolean
}

export interface HeardAlarm {
  readonly id: string
  readonly class: 'grave' | 'ordinary'
  /** At least one, the gravest first. */
  readonly rules: readonly string[]
  readonly hits: readonly HeardHit[]
  /** Whether the alarm rings because its words or file came through "I am in danger". */
  readonly danger: boolean
  /**
   * Identifies the cry for help of a person in danger. It is a digest of the words, because only exactly the same words
   * are the same cry. Without words it is the submission.
   */
  readonly cry: string | undefined
}

interface Hearing {
  readonly limit: number
  /** Decides what rings. Returns undefined if nothing does. */
  readonly hear: (unheard: Unheard) => Promise<HeardAlarm | undefined>
}

interface Mark {
  readonly incident_id: string
  readonly source: Unheard['source']
  readonly source_id: string
  readonly again: boolean
  readonly marked_at: string
}

/**
 * Checks at most `limit` marks, those of real incidents before those of drills, and returns how many it took. Taking
 * the marks and raising their alarms is one transaction: a process that is killed in between leaves all of it to be
 * done again. Two processes take different marks.
 */
export const hearNext = (db: Database, { limit, hear }: Hearing): Promise<number> =>
  db.transaction().execute(async (trx) => {
    const { rows: marks } = await sql<Mark>`
      delete from evidence.unheard where ctid = any(array(
        select u.ctid from evidence.unheard u join platform.incident i on i.id = u.incident_id
        order by i.exercise, u.marked_at limit ${limit} for update of u skip locked))
      returning incident_id, source, source_id, again, marked_at::text`.execute(trx)
    for (const mark of marks) {
      const unheard = await READERS[mark.source](trx, mark)
      if (!unheard) continue
      const alarm = await hear(unheard)
      if (alarm) await raise(trx, { mark, unheard, alarm })
    }
    await countWords(trx, marks)
    return marks.length
  })

/** Undefined if there is no such statement, or if it belongs to the self-test's incident (kind `check`). */
async function readStatement(trx: Transaction<Schema>, mark: Mark): Promise<Unheard | undefined> {
  const { rows } = await sql<Unheard>`
    select s.incident_id as incident, 'statement' as source, s.id as "sourceId", s.id as subject, s.submission_id as submission,
      null as item, null as scene, 'words' as what, jsonb_strip_nulls(jsonb_build_object(
        'words', s.words, 'where', s.where_words, 'when', s.when_words, 'now', s.now_words)) as parts,
      ${rulesRungFor(sql`s.incident_id`, sql`s.id`)} as rang, s.danger,
      s.danger and not ${mark.again} and not ${isCalledByFile(sql`s`)} as calls
    from evidence.statement s join platform.incident i on i.id = s.incident_id and i.kind = 'event'
    where s.id = ${mark.source_id} and s.incident_id = ${mark.incident_id}`.execute(trx)
  return rows[0]
}

async function readText(trx: Transaction<Schema>, mark: Mark): Promise<Unheard | undefined> {
  const { rows } = await sql<Unheard>`
    select t.incident_id as incident, 'text' as source, t.id as "sourceId", t.item_id as subject, i.submission_id as submission,
      t.item_id as item, (select s.scene_id from evidence.scene_item s where s.item_id = t.item_id
        and s.incident_id = t.incident_id) as scene, t.source as what,
      (select coalesce(jsonb_object_agg(e.n - 1, e.value ->> 'text') filter (where e.value ->> 'text' is not null), '{}')
        from jsonb_array_elements(t.segments) with ordinality e(value, n)) as parts,
      ${rulesRungFor(sql`t.incident_id`, sql`t.item_id`)} as rang, coalesce(d.danger, false) as danger, false as calls
    from evidence.text t join evidence.item i on i.id = t.item_id left join evidence.declaration d on d.item_id = t.item_id
    join platform.incident n on n.id = t.incident_id and n.kind = 'event'
    where t.id = ${mark.source_id} and t.incident_id = ${mark.incident_id}`.execute(trx)
  return rows[0]
}

/**
 * Undefined if the file left the lists, or belongs to the self-test's incident (kind `check`). One that was withdrawn
 * before it was heard rings: it came as a cry for help (decision 111). Until the whole file has arrived, its still
 * represents it.
 */
async function readFile(trx: Transaction<Schema>, mark: Mark): Promise<Unheard | undefined> {
  const { rows } = await sql<Unheard>`
    select f.incident_id as incident, 'file' as source, f.id as "sourceId", f.upload_id as subject, f.submission_id as submission,
      null as item, null as scene, 'file' as what, '{}'::jsonb as parts, ${rulesRungFor(sql`f.incident_id`, sql`f.upload_id`)} as rang,
      true as danger, not ${isCalledAlready(sql`f`)} as calls
    from (
      select i.incident_id, i.id, i.upload_id, i.submission_id from evidence.item i
        join evidence.declaration d on d.item_id = i.id and d.danger
        join evidence.card c on c.item_id = i.id and (c.hidden is null or c.hidden = 'withdrawn')
      union all select a.incident_id, a.item_id, a.upload_id, a.submission_id from evidence.arrival a
        where a.danger and not exists (select from evidence.item i where i.id = a.item_id)) f
    join platform.incident n on n.id = f.incident_id and n.kind = 'event'
    where f.id = ${mark.source_id} and f.incident_id = ${mark.incident_id}`.execute(trx)
  return rows[0]
}

const READERS = { statement: readStatement, text: readText, file: readFile } as const

const rulesRungFor = (incident: ReturnType<typeof sql>, subject: ReturnType<typeof sql>) => sql`
  (select coalesce(jsonb_agg(distinct r.code), '[]') from evidence.alarm a cross join unnest(a.rules) r(code)
    where a.incident_id = ${incident} and a.subject = ${subject})`

async function raise(
  trx: Transaction<Schema>,
  { mark, unheard, alarm }: { readonly mark: Mark; readonly unheard: Unheard; readonly alarm: HeardAlarm },
): Promise<void> {
  const { incident, source, sourceId, subject, submission, item, scene } = unheard
  const group = await groupOf(trx, { unheard, alarm })
  await sql`insert into evidence.alarm (id, incident_id, class, rule, rules, source, source_id, subject, submission_id, item_id,
      scene_id, hits, words_at, is_cry, danger, group_key, group_id)
    values (${alarm.id}, ${incident}, ${alarm.class}, ${alarm.rules[0]}, ${[...alarm.rules]}::text[], ${source}, ${sourceId},
      ${subject}, ${submission}, ${item}, ${scene}, ${JSON.stringify(alarm.hits)}::jsonb, ${mark.marked_at}::timestamptz,
      ${alarm.class === 'grave' && alarm.cry !== undefined}, ${alarm.danger}, ${group.key}, ${group.id})
    on conflict (incident_id, subject, rule) do nothing`.execute(trx)
  await notifyIncident(trx, incident)
}

/**
 * Statements also count as ordinary news, which is reported separately (news.ts). Those that only say who is sought do
 * not: the news leads to the list that they are not in.
 */
async function countWords(trx: Transaction<Schema>, marks: readonly Mark[]): Promise<void> {
  const said = marks.filter(({ source, again }) => source === 'statement' && !again)
  if (said.length === 0) return
  const [incidents, statements] = [said.map((mark) => mark.incident_id), said.map((mark) => mark.source_id)]
  await sql`insert into evidence.alarm_state as s (incident_id, words, made_words)
    select u.incident, count(*), count(*) filter (where ${isDemonstrated(sql`t.submission_id`)})
    from unnest(${incidents}::text[], ${statements}::text[]) u(incident, statement)
    join platform.incident i on i.id = u.incident and i.kind = 'event' left join evidence.statement t on t.id = u.statement
    where t.sought is not true group by 1 order by 1
    on conflict (incident_id) do update set words = s.words + excluded.words, made_words = s.made_words + excluded.made_words`.execute(
    trx,
  )
}
