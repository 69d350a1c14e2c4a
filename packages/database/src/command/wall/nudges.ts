/**
 * Proposals to move items in time that wait for a second officer, and how each ended. No row changes once it is
 * written. Custody gets entries for each proposal and for its end.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { addSolve, rollBackReason } from '../pins/anchor-effects.ts'
import { type AnchorSource, type Linked, linkPress } from '../pins/anchoring.ts'
import type { NudgeEffect, NudgeScope } from '../pins/link-effect.ts'
import type { Note } from '../scope/looks.ts'
import { oncePerPress } from '../scope/presses.ts'

export interface NewNudge extends NudgeScope, NudgeEffect {
  readonly nudge: string
  readonly officer: string
  readonly sdMs: number
  readonly source: AnchorSource
  readonly note: Note
  /** The idempotency key: the same key twice is one proposal. */
  readonly wish?: string | undefined
}

/**
 * False if an item is missing or not placed, or if the officer may not propose. `spent`: the same key came with another
 * request.
 */
export const proposeNudge = (db: Database, request: NewNudge): Promise<Linked | false | 'spent'> =>
  db.transaction().execute((trx) => oncePerPress(trx, linkPress(request), () => propose(trx, request)))

async function propose(trx: Transaction<Schema>, request: NewNudge): Promise<Linked | false> {
  const { incident, nudge, item, other, officer, note, offsetMs, sdMs, items, shiftMs } = request
  await sql`savepoint before_reason`.execute(trx)
  // The proposal's reason becomes the anchor's.
  await keepNote(trx, { incident, officer, subject: item, note, purpose: 'anchor' })
  const { rows } = await sql<{
    made: boolean
  }>`select evidence.propose_link(${incident}, ${nudge}, ${item}, ${other},
      ${officer}, ${note.id}, ${request.source}, ${offsetMs}::double precision, ${sdMs}::double precision, ${items},
      ${shiftMs}::double precision) as made`.execute(trx)
  if (rows[0]?.made !== true) {
    await rollBackReason(trx)
    return false
  }
  const detail = { nudge, items, shiftMs: Math.round(shiftMs), offsetMs: Math.round(offsetMs), pair: [item, other] }
  const noteHash = note.hash.toString('hex')
  for (const subject of [item, other])
    await appendCustody(trx, { incident, actor: officer, action: 'nudge.proposed', subject, detail, noteHash })
  await notifyIncident(trx, incident)
  return { outcome: 'proposed', id: nudge, anchor: null, link: null, items, shiftMs }
}

export interface NudgeDecision {
  readonly incident: string
  readonly nudge: string
  readonly officer: string
  readonly decision: 'confirmed' | 'rejected' | 'taken-back'
  readonly note: Note
  /** Ids for the rows that a confirmation makes. */
  readonly anchor: string
  readonly link: string
}

/**
 * `own`: only the officer who proposed it may take it back, and he may do nothing else. `expired`: it has ended by
 * itself, now or before. `linked`: an officers' link already joins the two items, and would hold them whatever is
 * confirmed.
 */
export type NudgeOutcome =
  | NudgeDecision['decision']
  | 'expired'
  | 'linked'
  | 'already'
  | 'own'
  | 'not-allowed'
  | 'not-found'
  | 'reason-needed'

const DECIDED = {
  confirmed: 'nudge.confirmed',
  rejected: 'nudge.rejected',
  'taken-back': 'nudge.taken-back',
} as const

/** A confirmation makes the proposer's anchor, once. The work of solving it is added in the same transaction. */
export const decideNudge = (db: Database, request: NudgeDecision): Promise<NudgeOutcome> =>
  db.transaction().execute(async (trx) => {
    const { incident, nudge, officer, decision, note, anchor, link } = request
    const found = await findNudge(trx, { incident, nudge })
    if (!found) return 'not-found'
    await sql`savepoint before_reason`.execute(trx)
    await keepNote(trx, { incident, officer, subject: found.item, note, purpose: 'nudge' })
    const { rows } = await sql<{ outcome: NudgeOutcome }>`select evidence.end_nudge(${incident}, ${nudge}, ${officer},
      ${note.id}, ${decision}, ${anchor}, ${link}) as outcome`.execute(trx)
    const outcome = rows[0]?.outcome ?? 'not-found'
    if (outcome !== decision) {
      await rollBackReason(trx)
      if (outcome === 'expired') await endStale(trx, incident, { nudge, officer })
      return outcome
    }
    const detail = { nudge, pair: [found.item, found.other], proposedBy: found.officer }
    const noteHash = note.hash.toString('hex')
    for (const subject of [found.item, found.other])
      await appendCustody(trx, { incident, actor: officer, action: DECIDED[decision], subject, detail, noteHash })
    if (decision === 'confirmed') await enterAnchor(trx, request, found)
    await notifyIncident(trx, incident)
    return outcome
  })

interface FoundNudge {
  readonly item: string
  readonly other: string
  readonly officer: string
  readonly offsetMs: number
  readonly sdMs: number
  readonly source: AnchorSource
}

async function findNudge(
  trx: Transaction<Schema>,
  { incident, nudge }: { readonly incident: string; readonly nudge: string },
): Promise<FoundNudge | undefined> {
  const { rows } = await sql<FoundNudge>`select item_id as item, other_id as other, officer_id as officer,
    offset_ms as "offsetMs", sd_ms as "sdMs", source from evidence.nudge where id = ${nudge} and incident_id = ${incident}`.execute(
    trx,
  )
  return rows[0]
}

/** As for every other anchor, both items get an entry with the digest of what was pinned. */
async function enterAnchor(trx: Transaction<Schema>, request: NudgeDecision, found: FoundNudge): Promise<void> {
  const { incident, officer, anchor, link, nudge } = request
  const { item, other, offsetMs, sdMs } = found
  const facts = { link, item, other, offsetMs, sdMs }
  const detail = {
    ...{ anchor, about: 'link', source: found.source, items: [item, other], nudge, proposedBy: found.officer },
    digest: createHash('sha256').update(canonicalJson(facts)).digest('hex'),
  }
  for (const subject of [item, other])
    await appendCustody(trx, { incident, actor: officer, action: 'anchor.set', subject, detail })
  await addSolve(trx, incident)
}

/**
 * Ends proposals that can no longer be confirmed, each with its entries. The actor is the process, because no officer
 * acted.
 */
export async function expireNudges(db: Database, incident: string): Promise<number> {
  const open = await sql`select from evidence.nudge n where n.incident_id = ${incident}
    and not exists (select from evidence.nudge_end e where e.nudge_id = n.id) limit 1`.execute(db)
  if (open.rows.length === 0) return 0
  return db.transaction().execute((trx) => endStale(trx, incident))
}

/**
 * Ends all proposals that can no longer be confirmed. `noticed`: an officer pressed a button for this proposal, and so
 * it was found to have ended; its entries name that officer. The entries of all others name the process.
 */
async function endStale(
  trx: Transaction<Schema>,
  incident: string,
  noticed?: Readonly<Record<'nudge' | 'officer', string>>,
): Promise<number> {
  const { rows } = await sql<{ nudge: string; item: string; other: string }>`
    select nudge, item, other from evidence.expire_nudges(${incident})`.execute(trx)
  for (const ended of rows)
    await recordExpired(trx, incident, {
      ...ended,
      actor: noticed && ended.nudge === noticed.nudge ? noticed.officer : 'command',
    })
  return rows.length
}

async function recordExpired(
  trx: Transaction<Schema>,
  incident: string,
  { nudge, item, other, actor }: Readonly<Record<'nudge' | 'item' | 'other' | 'actor', string>>,
): Promise<void> {
  for (const subject of [item, other])
    await appendCustody(trx, {
      ...{ incident, actor, action: 'nudge.expired', subject, detail: { nudge, pair: [item, other] } },
    })
  await notifyIncident(trx, incident)
}

const keepNote = (
  trx: Transaction<Schema>,
  kept: Readonly<Record<'incident' | 'officer' | 'subject' | 'purpose', string>> & { readonly note: Note },
) =>
  trx
    .insertInto('staff.note')
    .values({
      ...kept.note,
      ...{
        incident_id: kept.incident,
        officer_id: kept.officer,
        subject: kept.subject,
        purpose: kept.purpose,
      },
    })
    .execute()
