import { err, ok, type Result } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import { isBarredFrom } from '../incidents/demonstrated.ts'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import { addWork } from '../work/add-work.ts'
import { appendCustody } from '../work/append-custody.ts'

export interface Promotion {
  readonly submission: string
  /** The incident to which the submission's items are moved. */
  readonly to: string
}

/** One item of a submission. `movedTo` is the item in the target incident, once it is there. */
export interface PromotedItem {
  readonly item: string
  readonly movedTo: string | undefined
}

export interface PromotionState {
  readonly items: readonly PromotedItem[]
  /** Files of the submission that are no items yet. Their items follow by themselves. */
  readonly notYetItems: number
  /** Rows of work on these items that ended dead. */
  readonly dead: number
}

export async function findSubmission(
  db: Database,
  submission: string,
): Promise<{ readonly incident: string } | undefined> {
  const { rows } = await sql<{ incident: string }>`
    select incident_id as incident from public_zone.submission where id = ${submission}`.execute(db)
  return rows[0]
}

/**
 * Asks preserve to move each item that is not yet in the target. Idempotent: there is one outbox row for each item. An
 * item whose card is hidden as moved is skipped, because its newer row in another incident stands for it. Files that
 * arrive later go to the target too.
 */
export async function promoteSubmission(
  db: Database,
  { submission, to }: Promotion,
  by: string,
): Promise<Result<number, 'demonstration'>> {
  return db.transaction().execute(async (trx) => {
    const kept = await sql<{ kept: boolean }>`select ${isBarredFrom(sql`${submission}`, sql`${to}`)} as kept`.execute(
      trx,
    )
    if (kept.rows[0]?.kept !== false) return err('demonstration')
    await followTo(trx, { submission, to }, by)
    const { rows } = await sql<{ id: string; incident_id: string }>`
      select i.id, i.incident_id from evidence.item i join evidence.card c on c.item_id = i.id
      where i.submission_id = ${submission} and i.incident_id <> ${to} and c.hidden is distinct from 'moved'
      order by i.seq`.execute(trx)
    for (const { id, incident_id: incident } of rows) {
      const dedupe = `move-item ${id} ${to}`
      await addWork(trx, { task: 'move-item', incident, subject: id, detail: { to }, dedupe, priority: 3 })
    }
    for (const incident of new Set(rows.map((row) => row.incident_id))) {
      const detail = { to, items: rows.filter((row) => row.incident_id === incident).length }
      await appendCustody(trx, {
        incident,
        actor: by,
        action: 'submission.promoted',
        subject: submission,
        detail,
      })
    }
    return ok(rows.length)
  })
}

/** Moves the submission's statements now, and arranges that its files that arrive later follow. */
async function followTo(trx: Transaction<Schema>, { submission, to }: Promotion, by: string): Promise<void> {
  await sql`select evidence.send_after(${submission}, f.incident_id, ${to}), evidence.move_words(${submission}, f.incident_id, ${to}, ${by})
    from (select incident_id from public_zone.upload where submission_id = ${submission}
      union select incident_id from public_zone.submission where id = ${submission}
      union select incident_id from evidence.item where submission_id = ${submission}) f
    where f.incident_id <> ${to} order by f.incident_id`.execute(trx)
}

/** An item has arrived if its old card is hidden as moved and the target holds the same bytes of the same upload. */
export async function promotionState(db: Database, { submission, to }: Promotion): Promise<PromotionState> {
  const items = await sql<{ item: string; movedTo: string | null }>`
    select i.id as item, case when c.hidden = 'moved' then t.id end as "movedTo"
    from evidence.item i join evidence.card c on c.item_id = i.id
    left join evidence.item t on t.incident_id = ${to} and t.upload_id = i.upload_id and t.partial = i.partial
      and t.bytes = i.bytes
    where i.submission_id = ${submission} and i.incident_id <> ${to}
      and (c.hidden is distinct from 'moved' or t.id is not null) order by i.seq`.execute(db)
  const rest = await sql<{ pending: number; dead: number }>`
    select (select count(*) from public_zone.upload u
        where u.submission_id = ${submission} and u.state in ('open', 'complete')
        and not exists (select from evidence.item i where i.upload_id = u.id and not i.partial)) as pending,
      (select count(*) from work.outbox o where o.task = 'move-item' and o.state = 'dead'
        and o.subject in (select id from evidence.item where submission_id = ${submission})) as dead`.execute(db)
  return {
    items: items.rows.map(({ item, movedTo }) => ({ item, movedTo: movedTo ?? undefined })),
    notYetItems: rest.rows[0]?.pending ?? 0,
    dead: rest.rows[0]?.dead ?? 0,
  }
}
