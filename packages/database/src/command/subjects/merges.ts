/**
 * An officer merges two subjects that are the same, or undoes that. Both subjects get an entry, and every row stays.
 */
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'
import { oncePerPress } from '../scope/presses.ts'
import { type SubjectAct, writeSubjectNote } from './acts.ts'

export interface Merge extends SubjectAct {
  readonly subject: string
  readonly into: string
  readonly note: Note
  /** The idempotency key: the same key twice is one merge. */
  readonly wish?: string | undefined
}

export interface Merged {
  readonly merged: string
  readonly into: string
}

/**
 * `gone`: one of the two subjects does not exist. `merged`: one of them was merged into another meanwhile. `differ`: a
 * person is no vehicle.
 */
type NoMerge = 'gone' | 'merged' | 'differ'

/** Merges are serialised, so that no cycle is made. */
export const recordMerge = (db: Database, merge: Merge): Promise<Merged | NoMerge | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, subject, into, note, wish } = merge
    const press = { incident, officer, act: 'subject-merge', pressKey: wish, said: [subject, into, note.text] } as const
    return oncePerPress<Merged | NoMerge>(trx, press, async () => {
      await serialiseMerges(trx, incident)
      const { rows: both } = await sql<{ kind: string; isMerged: boolean }>`
        select s.kind, exists (select from evidence.standing_merge g where g.subject_id = s.id) as "isMerged"
        from evidence.subject s where s.incident_id = ${incident} and s.id in (${subject}, ${into})`.execute(trx)
      if (both.length !== 2) return 'gone'
      if (both.some(({ isMerged }) => isMerged)) return 'merged'
      if (both[0]?.kind !== both[1]?.kind) return 'differ'
      await writeSubjectNote(trx, merge, { subject, purpose: 'subject', note })
      await sql`insert into evidence.subject_merge (subject_id, into_id, incident_id, officer_id, reason_note)
        values (${subject}, ${into}, ${incident}, ${officer}, ${note.id})`.execute(trx)
      await recordOnBoth(trx, merge, 'subject.merged')
      return { merged: subject, into }
    })
  })

export interface Parting {
  readonly parted: string
  readonly from: string
}

/**
 * Undoes the merge: each subject has its own marks again. `not-merged`: it is not merged, or is merged into a subject
 * other than the one the officer was shown.
 */
export const recordParting = (db: Database, parting: Merge): Promise<Parting | 'not-merged' | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, subject, into, note, wish } = parting
    const press = { incident, officer, act: 'subject-part', pressKey: wish, said: [subject, into, note.text] } as const
    return oncePerPress<Parting | 'not-merged'>(trx, press, async () => {
      await serialiseMerges(trx, incident)
      const { rows } = await sql<{ seq: number }>`select seq from evidence.standing_merge
        where incident_id = ${incident} and subject_id = ${subject} and into_id = ${into}`.execute(trx)
      const [standing] = rows
      if (!standing) return 'not-merged'
      await writeSubjectNote(trx, parting, { subject, purpose: 'subject', note })
      await sql`insert into evidence.subject_parting (merge_seq, incident_id, officer_id, reason_note)
        values (${standing.seq}, ${incident}, ${officer}, ${note.id})`.execute(trx)
      await recordOnBoth(trx, parting, 'subject.parted')
      return { parted: subject, from: into }
    })
  })

const serialiseMerges = (trx: Transaction<Schema>, incident: string) =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`subject ${incident}`}, 42))`.execute(trx)

/** Enters the merge or the separation in custody for both subjects; each entry names the other subject. */
async function recordOnBoth(
  trx: Transaction<Schema>,
  { incident, officer, subject, into, note }: Merge,
  action: 'subject.merged' | 'subject.parted',
): Promise<void> {
  const noteHash = note.hash.toString('hex')
  const act = { incident, actor: officer, action, noteHash }
  await appendCustody(trx, { ...act, subject, detail: { into } })
  await appendCustody(trx, { ...act, subject: into, detail: { of: subject } })
  await notifyIncident(trx, incident)
}
