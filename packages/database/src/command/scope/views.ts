import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { enterLook } from './look.ts'

/** A view that was not used for this long is closed; thumbs and lists then need a new one. */
const CURRENT_MINUTES = 15

export interface ViewKey {
  readonly incident: string
  readonly officer: string
  readonly session: string
}

export interface NewView extends ViewKey {
  readonly id: string
  /** The kind of screen: `timeline`, `list`, `search` … */
  readonly kind: string
  /** Canonical text made of known names and values only: `kind=video&state=placed`; empty for all. */
  readonly filter: string
}

export interface View {
  readonly id: string
  readonly kind: string
  readonly filter: string
}

/**
 * The number of the present ten-minute slot; a view has one custody entry in each. The database computes it, so that
 * all hosts share one clock.
 */
const currentSlot = sql`floor(extract(epoch from clock_timestamp()) / 600)::bigint`

/**
 * Opens a view. Custody gets one entry per officer, incident, filter and ten-minute slot. If a session opens the same
 * view again in the same slot, it gets the same row.
 */
export async function openView(db: Database, view: NewView): Promise<string> {
  return db.transaction().execute(async (trx) => {
    await lookAtView(trx, view, {})
    const { rows } = await sql<{ id: string }>`
      insert into staff.view (id, incident_id, officer_id, session_id, kind, filter, slot)
      values (${view.id}, ${view.incident}, ${view.officer}, ${view.session}, ${view.kind}, ${view.filter}, ${currentSlot})
      on conflict (officer_id, incident_id, kind, filter, slot, session_id)
      do update set renewed_at = clock_timestamp() returning id`.execute(trx)
    const id = rows[0]?.id
    if (id === undefined) throw new Error('a view gave no id')
    return id
  })
}

interface ViewRow {
  readonly id: string
  readonly kind: string
  readonly filter: string
  readonly slot: number
  readonly now_slot: number
  readonly shown: number
  readonly first_seq: number | null
  readonly last_seq: number | null
}

/**
 * Returns the view if it belongs to this session and is current, and renews it. If a new ten-minute slot has begun,
 * custody first gets an entry for the new slot. The entry also says what the view showed in the slot before (range and
 * count). The entry is appended before this returns, because without an entry no bytes are sent.
 */
export async function useView(db: Database, key: ViewKey, id: string): Promise<View | undefined> {
  const found = await findCurrent(db, key, id)
  if (!found) return undefined
  if (found.slot === found.now_slot) return { id: found.id, kind: found.kind, filter: found.filter }
  return db.transaction().execute(async (trx) => {
    const view = { ...key, id, kind: found.kind, filter: found.filter }
    const range = { firstSeq: found.first_seq, lastSeq: found.last_seq, shown: found.shown }
    await lookAtView(trx, view, { before: range })
    // Another tab may have opened the same view in this ten-minute slot already. Its row is removed, so that this view
    // can move to the slot and keep its id.
    await sql`delete from staff.view where officer_id = ${key.officer} and incident_id = ${key.incident}
      and kind = ${found.kind} and filter = ${found.filter} and slot = ${currentSlot} and session_id = ${key.session}
      and id <> ${id}`.execute(trx)
    await sql`update staff.view set slot = ${currentSlot}, shown = 0, first_seq = null, last_seq = null,
      renewed_at = clock_timestamp() where id = ${id}`.execute(trx)
    return { id, kind: found.kind, filter: found.filter }
  })
}

async function findCurrent(db: Database, key: ViewKey, id: string): Promise<ViewRow | undefined> {
  const { rows } = await sql<ViewRow>`
    select id, kind, filter, slot, ${currentSlot} as now_slot, shown, first_seq, last_seq from staff.view
    where id = ${id} and incident_id = ${key.incident} and officer_id = ${key.officer} and session_id = ${key.session}
      and renewed_at > clock_timestamp() - make_interval(mins => ${CURRENT_MINUTES})`.execute(db)
  return rows[0]
}

/**
 * Notes what a page showed, as a range of item numbers and a count. Both go into the custody entry of the next
 * ten-minute slot.
 */
export async function noteShown(db: Database, view: string, seqs: readonly number[]): Promise<void> {
  if (seqs.length === 0) {
    await sql`update staff.view set renewed_at = clock_timestamp() where id = ${view}`.execute(db)
    return
  }
  const first = seqs.reduce((least, seq) => Math.min(least, seq))
  const last = seqs.reduce((most, seq) => Math.max(most, seq))
  await sql`update staff.view set shown = shown + ${seqs.length}, first_seq = least(coalesce(first_seq, ${first}), ${first}),
    last_seq = greatest(coalesce(last_seq, ${last}), ${last}), renewed_at = clock_timestamp() where id = ${view}`.execute(
    db,
  )
}

type Before = { readonly firstSeq: number | null; readonly lastSeq: number | null; readonly shown: number }

async function lookAtView(
  trx: Transaction<Schema>,
  view: NewView,
  { before }: { readonly before?: Before },
): Promise<void> {
  const detail = {
    filter: view.filter,
    kind: view.kind,
    ...(before === undefined
      ? {}
      : { shownBefore: before.shown, firstBefore: before.firstSeq, lastBefore: before.lastSeq }),
  }
  const subject = view.filter === '' ? view.kind : `${view.kind}?${view.filter}`
  await enterLook(trx, { incident: view.incident, officer: view.officer, subject, kind: 'view', detail })
}

/**
 * Records in custody, before the list is read, that the officer looks at a list that has no row in staff.view. One
 * entry per officer, incident, list and slot of ten minutes.
 */
export async function lookAtPage(
  db: Database,
  { incident, officer, page }: { readonly incident: string; readonly officer: string; readonly page: string },
): Promise<void> {
  await enterLook(db, { incident, officer, subject: page, kind: 'view', detail: { filter: '', kind: page } })
}
