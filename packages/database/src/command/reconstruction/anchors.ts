/**
 * Officers' pinned facts. Each is stored as a claim or a link whose source is an officer, with its reason and its
 * custody entry. Each requires a solve.
 */
import { createHash } from 'node:crypto'
import { canonicalJson } from '@firsthand/custody'
import type { AnchorAbout } from '@firsthand/domain'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import { addSolve, rollBackReason } from '../pins/anchor-effects.ts'
import { type Anchoring, type Linked, linkPress, type NewLinkAnchor, pressOf } from '../pins/anchoring.ts'
import type { NudgeEffect } from '../pins/link-effect.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'
import { oncePerPress, type Press } from '../scope/presses.ts'
import { type PinEffect, readPinEffect, type WordOnPin } from './pin-effect.ts'

/** The pinned beginning of an item, epoch ms; both ends are equal for an instant. */
export interface NewTimeAnchor extends Anchoring {
  readonly claim: string
  readonly fromMs: number
  readonly toMs: number
}

export interface NewPlaceAnchor extends Anchoring {
  readonly claim: string
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
}

/**
 * An anchor that was pinned. `replaced`: the older pins that it replaced. `effect`: for a pinned time, what it moves.
 */
export interface Pinned {
  readonly anchor: string
  readonly replaced: readonly string[]
  readonly effect: PinEffect | null
}

/**
 * False if there is no such item, or if the officer may not pin. `spent`: the same key already pinned something else.
 */
type Outcome<A> = A | false | 'spent'

export const recordTimeAnchor = (db: Database, request: NewTimeAnchor): Promise<Outcome<Pinned>> =>
  record(db, request, {
    about: 'time',
    others: [],
    press: pressOf(request, 'pin-time', [request.fromMs, request.toMs]),
    answer: (made) => ({ anchor: request.anchor, ...made }),
    facts: { claim: request.claim, fromMs: request.fromMs, toMs: request.toMs },
    made: sql`evidence.anchor_time(${request.incident}, ${request.item}, ${request.officer}, ${request.note.id}, ${request.anchor},
      ${request.claim}, ${request.source}, ${request.fromMs}, ${request.toMs})`,
  })

export const recordPlaceAnchor = (db: Database, request: NewPlaceAnchor): Promise<Outcome<Pinned>> =>
  record(db, request, {
    about: 'place',
    others: [],
    press: pressOf(request, 'pin-place', [request.lat, request.lon, request.radiusM]),
    answer: (made) => ({ anchor: request.anchor, ...made }),
    facts: { claim: request.claim, lat: request.lat, lon: request.lon, radiusM: request.radiusM },
    made: sql`evidence.anchor_place(${request.incident}, ${request.item}, ${request.officer}, ${request.note.id}, ${request.anchor},
      ${request.claim}, ${request.source}, ${request.lat}, ${request.lon}, ${request.radiusM})`,
  })

/**
 * Returns false also if the link would move too much by now: the database accepts no such link on one officer's word.
 */
export const recordLinkAnchor = (
  db: Database,
  request: NewLinkAnchor,
  { items, shiftMs }: NudgeEffect,
): Promise<Outcome<Linked>> =>
  record(db, request, {
    about: 'link',
    others: [request.other],
    press: linkPress(request),
    answer: () => ({
      outcome: 'anchored',
      id: request.anchor,
      anchor: request.anchor,
      link: request.link,
      items,
      shiftMs,
    }),
    facts: {
      link: request.link,
      item: request.item,
      other: request.other,
      offsetMs: request.offsetMs,
      sdMs: request.sdMs,
    },
    made: sql`evidence.anchor_link(${request.incident}, ${request.item}, ${request.other}, ${request.officer}, ${request.note.id},
      ${request.anchor}, ${request.link}, ${request.source}, ${request.offsetMs}::double precision, ${request.sdMs}::double precision)`,
  })

interface Act<A> {
  readonly about: AnchorAbout
  /** Items, apart from the pinned one, that get a custody entry for the pin. */
  readonly others: readonly string[]
  /** What was pinned. Custody holds a digest of these facts, the pin's row the facts themselves. */
  readonly facts: Readonly<Record<string, string | number>>
  readonly made: RawBuilder<unknown>
  readonly press: Press
  readonly answer: (made: Omit<Pinned, 'anchor'>) => A
}

const record = <A extends object>(db: Database, request: Anchoring, act: Act<A>): Promise<Outcome<A>> =>
  db.transaction().execute((trx) => oncePerPress(trx, act.press, () => pin(trx, request, act)))

async function pin<A extends object>(trx: Transaction<Schema>, request: Anchoring, act: Act<A>): Promise<A | false> {
  const { incident, item, officer, note } = request
  // Serialises pins on the item: otherwise each of two officers would see only his own pin.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`anchor ${item}`}, 9))`.execute(trx)
  const standing = await standingPins(trx, request, act.about)
  await sql`savepoint before_reason`.execute(trx)
  await writeNote(trx, { incident, item, officer, note })
  const { rows } = await sql<{ made: boolean }>`select ${act.made} as made`.execute(trx)
  if (rows[0]?.made !== true) {
    await rollBackReason(trx)
    return false
  }
  const replaced: string[] = []
  for (const older of standing) if (await replacePin(trx, request, { older, about: act.about })) replaced.push(older)
  const effect = act.about === 'time' ? await readPinEffect(trx, request.anchor) : null
  await enter(trx, request, { act, replaced, effect })
  await addSolve(trx, incident)
  // Screens show at once that the pin waits for a second officer, and whose pin it is, before anything is solved.
  await notifyIncident(trx, incident)
  return act.answer({ replaced, effect })
}

/** Each item that the pin is about gets an entry. */
async function enter(
  trx: Transaction<Schema>,
  { incident, item, officer, anchor, source, note }: Anchoring,
  { act, replaced, effect }: { readonly act: Act<unknown> } & Omit<Pinned, 'anchor'>,
): Promise<void> {
  const items = [item, ...act.others]
  const detail = {
    ...{ anchor, about: act.about, source },
    digest: createHash('sha256').update(canonicalJson(act.facts)).digest('hex'),
    ...(items.length > 1 ? { items } : {}),
    ...(replaced.length > 0 ? { replaces: replaced } : {}),
    // The trail shows that the pin rests on one officer's word.
    ...(effect?.needsSecond ? { moves: effect.items, byOne: true } : {}),
  }
  const noteHash = note.hash.toString('hex')
  for (const subject of items)
    await appendCustody(trx, { incident, actor: officer, action: 'anchor.set', subject, detail, noteHash })
}

/** Pins of the same kind on the item that still count. An item has one time and one place, but may have many links. */
async function standingPins(
  trx: Transaction<Schema>,
  { incident, item }: ItemScope,
  about: Act<unknown>['about'],
): Promise<readonly string[]> {
  if (about === 'link') return []
  const { rows } = await sql<{ anchor: string }>`
    select a.id as anchor from evidence.claim c join evidence.anchor a on a.claim_id = c.id
    where c.item_id = ${item} and a.incident_id = ${incident} and c.about = ${about}
      and not exists (select from evidence.anchor_recall r where r.anchor_id = a.id) order by a.seq`.execute(trx)
  return rows.map(({ anchor }) => anchor)
}

/** Recalls the older pin for the newer pin's reason, with an entry of its own. False: it was recalled already. */
async function replacePin(
  trx: Transaction<Schema>,
  { incident, item, officer, note, anchor }: Anchoring,
  { older, about }: { readonly older: string; readonly about: string },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select evidence.recall_anchor(${incident}, ${older}, ${officer}, ${note.id}) as done`.execute(trx)
  if (rows[0]?.done !== true) return false
  await appendCustody(trx, {
    incident,
    actor: officer,
    action: 'anchor.withdrawn',
    subject: item,
    detail: { anchor: older, about, replacedBy: anchor },
    noteHash: note.hash.toString('hex'),
  })
  return true
}

const writeNote = (
  trx: Transaction<Schema>,
  { incident, item, officer, note }: ItemScope & { readonly officer: string; readonly note: Note },
) =>
  trx
    .insertInto('staff.note')
    .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'anchor' })
    .execute()

/** The anchor stays in the record but no longer counts. `not-found` is also the answer for another incident's anchor. */
export const recallAnchor = (db: Database, request: WordOnPin): Promise<'recalled' | 'not-found' | 'already'> =>
  db.transaction().execute(async (trx) => {
    const { incident, anchor, officer, note } = request
    const { rows } = await sql<{ items: string[]; about: string; recalled: boolean }>`
      select array_remove(array[c.item_id, l.a, l.b], null) as items, coalesce(c.about, 'link') as about,
        exists (select from evidence.anchor_recall r where r.anchor_id = a.id) as recalled
      from evidence.anchor a left join evidence.claim c on c.id = a.claim_id left join evidence.link l on l.id = a.link_id
      where a.id = ${anchor} and a.incident_id = ${incident}`.execute(trx)
    const [found] = rows
    const [item] = found?.items ?? []
    if (!found || item === undefined) return 'not-found'
    if (found.recalled) return 'already'
    await sql`savepoint before_reason`.execute(trx)
    await writeNote(trx, { incident, item, officer, note })
    if (!(await takeBack(trx, request, found))) {
      // Another officer recalled the anchor a moment earlier. The database gives the same answer if this officer may
      // not recall. That right was checked before the call, so such an answer would be a bug.
      await rollBackReason(trx)
      return 'already'
    }
    await addSolve(trx, incident)
    await notifyIncident(trx, incident)
    return 'recalled'
  })

interface TakenBack {
  readonly about: string
  readonly items: readonly string[]
}

/** Each item that the pin was about gets an entry. False: it was recalled already. */
async function takeBack(trx: Transaction<Schema>, request: WordOnPin, taken: TakenBack): Promise<boolean> {
  const { incident, anchor, officer, note } = request
  const { about } = taken
  const { rows } = await sql<{ done: boolean }>`
    select evidence.recall_anchor(${incident}, ${anchor}, ${officer}, ${note.id}) as done`.execute(trx)
  if (rows[0]?.done !== true) return false
  const detail = { anchor, about }
  const noteHash = note.hash.toString('hex')
  for (const subject of taken.items)
    await appendCustody(trx, { incident, actor: officer, action: 'anchor.withdrawn', subject, detail, noteHash })
  return true
}
