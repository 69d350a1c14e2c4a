import type { BlurBox } from '@firsthand/domain'
/** What officers do with subjects. Each act is a row, with its words in a note and one custody entry. */
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'
import { oncePerPress } from '../scope/presses.ts'
import type { SubjectColour, SubjectKind } from './kinds.ts'

export interface SubjectAct {
  readonly incident: string
  readonly officer: string
}

export interface NewSubject extends SubjectAct {
  readonly subject: string
  readonly kind: SubjectKind
  readonly colour: SubjectColour
  readonly description: Note
}

export interface NewMark extends SubjectAct {
  readonly mark: string
  readonly subject: string
  readonly item: string
  readonly atMs: number | null
  readonly box: BlurBox | null
  readonly note: Note | undefined
}

/** What was marked now, or earlier by the same request. */
export type Marked = { readonly subject: string; readonly mark: string }

/**
 * Marks a known subject, or makes a new one with its first mark (`made`). `spent`: the same key marked something else.
 */
export const recordMark = (
  db: Database,
  first: NewMark,
  { made, wish }: { readonly made?: NewSubject; readonly wish?: string | undefined } = {},
): Promise<Marked | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, item, subject, atMs, box, note } = first
    const whom = made ? [made.kind, made.colour, made.description.text] : [subject]
    const said = [item, whom, atMs, box && [box.x, box.y, box.width, box.height], note?.text ?? null]
    const press = { incident, officer, act: 'mark-make', pressKey: wish, said } as const
    return oncePerPress(trx, press, async () => {
      if (made) await makeSubject(trx, made)
      await mark(trx, first)
      await notifyIncident(trx, incident)
      return { subject, mark: first.mark }
    })
  })

async function makeSubject(trx: Transaction<Schema>, made: NewSubject): Promise<void> {
  const { incident, officer, subject, kind, colour, description } = made
  await writeSubjectNote(trx, made, { subject, purpose: 'subject', note: description })
  await sql`insert into evidence.subject (id, incident_id, kind, colour, officer_id, description_note)
      values (${subject}, ${incident}, ${kind}, ${colour}, ${officer}, ${description.id})`.execute(trx)
  await appendCustody(trx, {
    ...{ incident, actor: officer, action: 'subject.made', subject, detail: { kind } },
    noteHash: description.hash.toString('hex'),
  })
}

async function mark(trx: Transaction<Schema>, made: NewMark): Promise<void> {
  const { incident, officer, subject, item, atMs, box, note } = made
  if (note) await writeSubjectNote(trx, made, { subject: item, purpose: 'subject-mark', note })
  await sql`insert into evidence.subject_mark (id, incident_id, subject_id, item_id, at_ms, x, y, width, height, officer_id, note)
    values (${made.mark}, ${incident}, ${subject}, ${item}, ${atMs}, ${box?.x ?? null}, ${box?.y ?? null},
      ${box?.width ?? null}, ${box?.height ?? null}, ${officer}, ${note?.id ?? null})`.execute(trx)
  await appendCustody(trx, {
    ...{ incident, actor: officer, action: 'subject.marked', subject: item },
    detail: { mark: made.mark, subject, atMs, hasBox: box !== null },
    ...(note ? { noteHash: note.hash.toString('hex') } : {}),
  })
}

/** `already`: another officer recalled it before. */
export const recordMarkRecall = (
  db: Database,
  recall: SubjectAct & { readonly mark: string; readonly subject: string; readonly item: string; readonly note: Note },
): Promise<'recalled' | 'already'> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, item, subject, note } = recall
    const { rows } = await sql`select from evidence.subject_mark_recall where mark_id = ${recall.mark}`.execute(trx)
    if (rows.length > 0) return 'already'
    await writeSubjectNote(trx, recall, { subject: item, purpose: 'subject-mark', note })
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
    await notifyIncident(trx, incident)
    return 'recalled'
  })

export const writeSubjectNote = (
  trx: Transaction<Schema>,
  { incident, officer }: SubjectAct,
  { subject, purpose, note }: { readonly subject: string; readonly purpose: string; readonly note: Note },
) =>
  trx
    .insertInto('staff.note')
    .values({ ...note, incident_id: incident, officer_id: officer, subject, purpose })
    .execute()
