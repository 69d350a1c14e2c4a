import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { appendCustody } from '../work/append-custody.ts'
import { notifyIncident } from '../work/notify-incident.ts'
import { touchArrivals } from './arrivals.ts'
import type { DocumentRow, NewStatement } from './facts.ts'
import { ACTOR, lockSubmission, tellWithdrawnWords, withdrawItems } from './hide-cards.ts'
import { idOf, oneOf } from './rows.ts'

/**
 * The incident in which a submission's documents are processed. It is the one that it was sent to, if that is not
 * closed and still shows any of its files; otherwise the one that its files were moved to. Without this, words sent to
 * a finished drill would stay there, where nobody reads them.
 */
const presentIncident = sql<string>`coalesce((
  select t.incident_id from evidence.item t join evidence.card c on c.item_id = t.id join platform.incident i on i.id = t.incident_id
  where t.submission_id = public_zone.submission.id and c.hidden is null
  order by t.incident_id = public_zone.submission.incident_id and i.state <> 'closed' desc, t.seq desc limit 1),
  public_zone.submission.incident_id)`

export async function readDocument(db: Database, id: string): Promise<DocumentRow | undefined> {
  const row = await db
    .selectFrom('public_zone.document')
    .innerJoin('public_zone.submission', 'public_zone.submission.id', 'public_zone.document.submission_id')
    .selectAll('public_zone.document')
    .select(presentIncident.as('incident_id'))
    .where('public_zone.document.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    kind: oneOf(['statement', 'withdrawal', 'contact'], row.kind),
    number: row.number ?? undefined,
    sealed: row.sealed,
    keyId: idOf('key', row.key_id),
    createdAt: row.created_at.getTime(),
    incident: idOf('incident', row.incident_id),
    submission: idOf('submission', row.submission_id),
  }
}

/** Touching a card announces it; its trigger assigns the change number. */
async function touchCards(trx: Transaction<Schema>, submission: string): Promise<void> {
  await trx
    .updateTable('evidence.card')
    .set((eb) => ({ stage: eb.ref('stage') }))
    .where('item_id', 'in', (eb) => eb.selectFrom('evidence.item').select('id').where('submission_id', '=', submission))
    .execute()
}

/**
 * Stores a statement. Idempotent: a second run adds nothing. The submission's cards are touched, so that open lists
 * read them again.
 */
export const keepStatement = (db: Database, statement: NewStatement): Promise<'kept' | 'known'> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, statement.submission)
    const inserted = await trx
      .insertInto('evidence.statement')
      .values({
        id: statement.id,
        submission_id: statement.submission,
        incident_id: statement.incident,
        words: statement.words,
        where_words: statement.where,
        when_words: statement.when,
        lat: statement.lat,
        lon: statement.lon,
        language: statement.language,
        radius_m: statement.radiusM,
        when_kind: statement.whenKind,
        when_local: statement.whenLocal,
        now_words: statement.nowWhere,
        now_lat: statement.nowLat,
        now_lon: statement.nowLon,
        for_someone_else: statement.forSomeoneElse,
        danger: statement.danger,
        unsure: statement.unsure,
        sought: statement.sought,
        received_at: new Date(statement.receivedAt),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return 'known'
    await touchCards(trx, statement.submission)
    await appendCustody(trx, {
      incident: statement.incident,
      actor: ACTOR,
      action: 'statement.received',
      subject: statement.submission,
      detail: { statement: statement.id, receivedAt: statement.receivedAt },
    })
    // They may have been withdrawn before they were read.
    await tellWithdrawnWords(trx, statement.submission)
    return 'kept'
  })

/**
 * Stores a contact's ciphertext as it came: nobody opens it before an officer gives a reason. Idempotent: a second run
 * adds nothing.
 */
export const keepContact = (db: Database, contact: DocumentRow): Promise<'kept' | 'known'> =>
  db.transaction().execute(async (trx) => {
    const inserted = await trx
      .insertInto('evidence.contact')
      .values({
        id: contact.id,
        submission_id: contact.submission,
        incident_id: contact.incident,
        sealed: contact.sealed,
        key_id: contact.keyId,
        received_at: new Date(contact.createdAt),
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (!inserted) return 'known'
    await touchCards(trx, contact.submission)
    await appendCustody(trx, {
      incident: contact.incident,
      actor: ACTOR,
      action: 'contact.received',
      subject: contact.submission,
      detail: { contact: contact.id, receivedAt: contact.createdAt },
    })
    // Words without a file have no card that would announce the contact.
    await notifyIncident(trx, contact.incident)
    return 'kept'
  })

/**
 * Applies a withdrawal, and returns how many items it hid. Items that come later are hidden by `keepItem`, which reads
 * the stored withdrawal; `keepStatement` tells custody of words that come later.
 */
export const applyWithdrawal = (db: Database, withdrawal: DocumentRow): Promise<number> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, withdrawal.submission)
    const hidden = await withdrawItems(trx, { submission: withdrawal.submission, number: withdrawal.number })
    await touchArrivals(trx, withdrawal)
    if (withdrawal.number === undefined) await tellWithdrawnWords(trx, withdrawal.submission)
    return hidden
  })

/** Hides what was preserved of one file, because the witness closed its upload. */
export const withdrawFile = (db: Database, submission: string, number: number): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await lockSubmission(trx, submission)
    await withdrawItems(trx, { submission, number })
    await touchArrivals(trx, { submission, number })
  })
