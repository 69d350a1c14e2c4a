/** What officers do with subjects: each act a row, its words in a note, and one custody entry. */
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import type { Note } from './looks.ts'
import type { MarkBox, SubjectColour, SubjectKind } from './subject-kinds.ts'

interface Act {
  readonly incident: string
  readonly officer: string
}

export interface NewSubject extends Act {
  readonly subject: string
  readonly kind: SubjectKind
  readonly colour: SubjectColour
  readonly description: Note
}

export interface NewMark extends Act {
  readonly mark: string
  readonly subject: string
  readonly item: string
  readonly atMs: number | null
  readonly box: MarkBox | null
  readonly note: Note | undefined
}

/** A subject, and the first mark of it where it was made on an item. */
export const recordSubject = (db: Database, made: NewSubject, first?: NewMark): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, subject, kind, colour, description } = made
    await writeNote(trx, made, { subject, purpose: 'subject', note: description })
    await sql`insert into evidence.subject (id, incident_id, kind, colour, officer_id, description_note)
      values (${subject}, ${incident}, ${kind}, ${colour}, ${officer}, ${description.id})`.execute(trx)
    await appendCustody(trx, {
      ...{ incident, actor: officer, action: 'subject.made', subject, detail: { kind } },
      noteHash: description.hash.toString('hex'),
    })
    if (first) await mark(trx, first)
    await announce(trx, incident)
  })

export const recordMark = (db: Database, made: NewMark): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await mark(trx, made)
    await announce(trx, made.incident)
  })

async function mark(trx: Transaction<Schema>, made: NewMark): Promise<void> {
  const { incident, officer, subject, item, atMs, box, note } = made
  if (note) await writeNote(trx, made, { subject: item, purpose: 'subject-mark', note })
  await sql`insert into evidence.subject_mark (id, incident_id, subject_id, item_id, at_ms, x, y, width, height, officer_id, note)
    values (${made.mark}, ${incident}, ${subject}, ${item}, ${atMs}, ${box?.x ?? null}, ${box?.y ?? null},
      ${box?.width ?? null}, ${box?.height ?? null}, ${officer}, ${note?.id ?? null})`.execute(trx)
  await appendCustody(trx, {
    ...{ incident, actor: officer, action: 'subject.marked', subject: item },
    detail: { mark: made.mark, subject, atMs, hasBox: box !== null },
    ...(note ? { noteHash: note.hash.toString('hex') } : {}),
  })
}

/** `already`: another officer took it back before. */
export const recordMarkRecall = (
  db: Database,
  recall: Act & { readonly mark: string; readonly subject: string; readonly item: string; readonly note: Note },
): Promise<'recalled' | 'already'> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, item, subject, note } = recall
    const { rows } = await sql`select from evidence.subject_mark_recall where mark_id = ${recall.mark}`.execute(trx)
    if (rows.length > 0) return 'already'
    await writeNote(trx, recall, { subject: item, purpose: 'subject-mark', note })
    const done = await sql`insert into evidence.subject_mark_recall (mark_id, incident_id, officer_id, reason_note)
      values (${recall.mark}, ${incident}, ${officer}, ${note.id}) on conflict do nothing returning mark_id`.execute(
      trx,
    )
    if (done.rows.length === 0) return 'already'
    await appendCustody(trx, {
      ...{
        incident,
        actor: officer,
        action: 'subject.unmarked',
        subject: item,
        detail: { mark: recall.mark, subject },
      },
      noteHash: note.hash.toString('hex'),
    })
    await announce(trx, incident)
    return 'recalled'
  })

/** `gone`: one of them is not there, or went into another; merging is done one after the other, so no ring is made. */
export const recordMerge = (
  db: Database,
  merge: Act & { readonly subject: string; readonly into: string; readonly note: Note },
): Promise<'merged' | 'gone'> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, subject, into, note } = merge
    await sql`select pg_advisory_xact_lock(hashtextextended(${`subject ${incident}`}, 42))`.execute(trx)
    const standing =
      await sql`select from evidence.subject s where s.incident_id = ${incident} and s.id in (${subject}, ${into})
      and not exists (select from evidence.subject_merge g where g.subject_id = s.id)`.execute(trx)
    if (standing.rows.length !== 2) return 'gone'
    await writeNote(trx, merge, { subject, purpose: 'subject', note })
    await sql`insert into evidence.subject_merge (subject_id, into_id, incident_id, officer_id, reason_note)
      values (${subject}, ${into}, ${incident}, ${officer}, ${note.id})`.execute(trx)
    await appendCustody(trx, {
      ...{ incident, actor: officer, action: 'subject.merged', subject, detail: { into } },
      noteHash: note.hash.toString('hex'),
    })
    await announce(trx, incident)
    return 'merged'
  })

const writeNote = (
  trx: Transaction<Schema>,
  { incident, officer }: Act,
  { subject, purpose, note }: { readonly subject: string; readonly purpose: string; readonly note: Note },
) =>
  trx
    .insertInto('staff.note')
    .values({ ...note, incident_id: incident, officer_id: officer, subject, purpose })
    .execute()

/** Who looks at the same incident sees it at once. */
const announce = (trx: Transaction<Schema>, incident: string) =>
  sql`select pg_notify('incident_changed', ${incident})`.execute(trx)
