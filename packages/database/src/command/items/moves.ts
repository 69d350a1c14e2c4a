/** An officer asks to move an item to another incident; preserve moves it (decision 083). */
import { type RawBuilder, sql, type Transaction } from 'kysely'
import { isBarredFrom } from '../../incidents/demonstrated.ts'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { addWork } from '../../work/add-work.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'
import { oncePerPress } from '../scope/presses.ts'

export interface MoveTarget {
  readonly id: string
  readonly title: string
  readonly exercise: boolean
}

/** An incident that still takes evidence, by the slug that witnesses know. */
export async function findMoveTarget(db: Database, slug: string): Promise<MoveTarget | undefined> {
  const { rows } = await sql<MoveTarget>`
    select id, title, exercise from platform.incident i where i.slug = ${slug} and ${isOpen}`.execute(db)
  return rows[0]
}

const isOpen = sql`i.kind = 'event' and i.state in ('drill', 'active', 'closing')`

export async function isMovedAway(db: Database, { incident, item }: ItemScope): Promise<boolean> {
  const { rows } = await sql`
    select from evidence.card where item_id = ${item} and incident_id = ${incident} and hidden = 'moved'`.execute(db)
  return rows.length > 0
}

export interface MoveStanding {
  readonly moved: boolean
  readonly seq: number
  /** Where the item is now. Null while it is still here, and if the officer is not a member there. */
  readonly to: { readonly incident: string; readonly title: string; readonly item: string } | null
  /**
   * Items of the same sending that are still here, including this one. The commander decides whether they are moved
   * too.
   */
  readonly sending: number
  /** Files of the sending that are no items yet. They follow if the whole sending is moved. */
  readonly arriving: number
  /** Whether the witness wrote anything with the submission. The words are moved only with the whole submission. */
  readonly words: boolean
}

/** Undefined for an item of another incident, and for the self-test's items. */
export async function readMove(
  db: Database,
  { incident, item, officer }: ItemScope & { readonly officer: string },
): Promise<MoveStanding | undefined> {
  const { rows } = await sql<MoveStanding>`
    select c.hidden is not distinct from 'moved' as moved, i.seq,
      (select jsonb_build_object('incident', n.id, 'title', n.title, 'item', t.id)
        from evidence.item t join evidence.card d on d.item_id = t.id and d.hidden is distinct from 'moved'
        join platform.incident n on n.id = t.incident_id
        join staff.membership m on m.incident_id = n.id and m.officer_id = ${officer}
        where c.hidden = 'moved' and t.upload_id = i.upload_id and t.partial = i.partial and t.bytes = i.bytes
          and t.incident_id <> i.incident_id order by t.seq desc limit 1) as "to",
      (select count(*)::integer from evidence.item s join evidence.card e on e.item_id = s.id
        where s.submission_id = i.submission_id and s.incident_id = i.incident_id and e.hidden is distinct from 'moved') as sending,
      ${arrivingOf(sql`i.submission_id`, incident)} as arriving,
      exists (select from evidence.statement w where w.submission_id = i.submission_id and w.incident_id = i.incident_id) as words
    from evidence.item i join evidence.card c on c.item_id = i.id
    where i.id = ${item} and i.incident_id = ${incident} and c.hidden is distinct from 'check'`.execute(db)
  return rows[0]
}

/**
 * Counts the files of the submission that are on their way to this incident. Other files of the same submission may be
 * on their way to another incident.
 */
const arrivingOf = (
  submission: RawBuilder<unknown>,
  incident: string,
) => sql`(select count(*)::integer from public_zone.upload u
  where u.submission_id = ${submission} and u.incident_id = ${incident} and u.state in ('open', 'complete')
    and u.preview_of is null and not exists (select from evidence.item k where k.upload_id = u.id and not k.partial))`

export interface MoveRequest extends ItemScope {
  readonly officer: string
  readonly to: string
  /** Whether to move everything of the submission that is still here, and what still arrives. */
  readonly isWhole: boolean
  readonly note: Note
  /** The reason in words. A repeated request with the same key must have the same reason. */
  readonly reason: string
  readonly wish: string | undefined
}

type NotAsked = 'no-target' | 'demonstration' | 'nothing-here'
type Asked = { readonly items: number; readonly stillArriving: number }

/**
 * Asks preserve to move items. `no-target`: no such incident is open. `demonstration`: a demonstration made the item,
 * and the target is real. `nothing-here`: the item was moved, or is on its way elsewhere. Idempotent: there is one row
 * of work for each item.
 */
export const askMove = (db: Database, request: MoveRequest): Promise<Asked | NotAsked | 'spent'> =>
  db.transaction().execute((trx) => {
    const { incident, officer, item, to, isWhole, reason } = request
    const press = {
      incident,
      officer,
      act: 'item-move',
      pressKey: request.wish,
      said: [item, to, isWhole, reason],
    } as const
    return oncePerPress(trx, press, () => ask(trx, request))
  })

async function ask(trx: Transaction<Schema>, request: MoveRequest): Promise<Asked | NotAsked> {
  const { incident, officer, item, to, isWhole, note } = request
  const target =
    await sql`select from platform.incident i where i.id = ${to} and i.id <> ${incident} and ${isOpen}`.execute(trx)
  if (target.rows.length === 0) return 'no-target'
  // The lock comes first, so that the rows read below include what was preserved or asked for elsewhere in the
  // meantime.
  await lockSendingOf(trx, request)
  const { rows } = await sql<{ id: string; submission: string; kept: boolean }>`
    select i.id, i.submission_id as submission, ${isBarredFrom(sql`i.submission_id`, sql`${to}`)} as kept from evidence.item i join evidence.card c on c.item_id = i.id
    where i.incident_id = ${incident} and c.hidden is distinct from 'moved' and c.hidden is distinct from 'check'
      and not work.goes_elsewhere(i.id, ${to})
      and (i.id = ${item} or (${isWhole} and i.submission_id = (select submission_id from evidence.item where id = ${item})))
    order by i.seq`.execute(trx)
  const [first] = rows
  if (!first) return 'nothing-here'
  if (first.kept) return 'demonstration'
  const words = isWhole ? await sendAll(trx, request, first.submission) : 0
  await sql`insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash)
    values (${note.id}, ${incident}, ${officer}, ${item}, 'move', ${note.text}, ${note.salt}, ${note.hash})`.execute(
    trx,
  )
  for (const { id } of rows)
    await addWork(trx, {
      task: 'move-item',
      incident,
      subject: id,
      detail: { to },
      dedupe: `move-item ${id} ${to}`,
      priority: 3,
    })
  const detail = { items: rows.length, to, whole: isWhole, words }
  const noteHash = note.hash.toString('hex')
  await appendCustody(trx, { incident, actor: officer, action: 'item.move-asked', subject: item, detail, noteHash })
  await notifyIncident(trx, incident)
  if (!isWhole) return { items: rows.length, stillArriving: 0 }
  return { items: rows.length, stillArriving: await countArriving(trx, first.submission, incident) }
}

/**
 * The same lock as preserve and `evidence.send_after` take: of two concurrent requests the second sees what the first
 * asked for.
 */
const lockSendingOf = (trx: Transaction<Schema>, { incident, item }: MoveRequest) =>
  sql`select pg_advisory_xact_lock(hashtextextended('submission ' || submission_id, 0)) from evidence.item
    where id = ${item} and incident_id = ${incident}`.execute(trx)

/**
 * Moves the submission's statements now, and arranges that its files that arrive later follow. Returns how many
 * statements were moved.
 */
async function sendAll(
  trx: Transaction<Schema>,
  { incident, to, officer }: MoveRequest,
  submission: string,
): Promise<number> {
  await sql`select evidence.send_after(${submission}, ${incident}, ${to})`.execute(trx)
  const { rows } = await sql<{ words: number }>`
    select evidence.move_words(${submission}, ${incident}, ${to}, ${officer}) as words`.execute(trx)
  return rows[0]?.words ?? 0
}

async function countArriving(trx: Transaction<Schema>, submission: string, incident: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select ${arrivingOf(sql`${submission}`, incident)} as count`.execute(
    trx,
  )
  return rows[0]?.count ?? 0
}
