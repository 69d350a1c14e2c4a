import { type BlurBox, err, ok, type Result } from '@firsthand/domain'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Database } from '../../pool.ts'
import type { Schema } from '../../schema.ts'
import { addWork } from '../../work/add-work.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { ItemScope } from '../scope/item-scope.ts'
import type { Note } from '../scope/looks.ts'

export interface NewBrief extends ItemScope {
  readonly brief: string
  readonly officer: string
  readonly sentence: string
  readonly whenLine: string
  readonly whereLine: string
  readonly lastSeen: string
  readonly language: 'en' | 'fi' | 'sv'
  readonly hours: number
  /** The copy that is made for the brief, with hidden boxes. Of a film it is one frame or one clip. */
  readonly cleaning: string
  readonly boxes: readonly BlurBox[]
  readonly atMs: number | undefined
  readonly untilMs: number | undefined
  readonly mostPx: number
  /** The live brief that this one replaces. */
  readonly replaces: string | undefined
  /** SHA-256 of the code of the page's address. The code itself is shown once and stored nowhere. */
  readonly codeHash: Buffer
  /** The reason in words, stored apart from custody. */
  readonly note: Note
}

/** Upper bound of the copies that may wait in one incident at once: more would be a flood, not a briefing. */
const MOST_WAITING = 50

type MadeBrief = Result<true, 'busy' | 'illegal-state' | 'not-found'>

/**
 * `busy`: too many copies wait. `illegal-state`: the brief that it replaces is not live. `not-found`: the item cannot
 * be shown.
 */
export const makeBrief = (db: Database, brief: NewBrief): Promise<MadeBrief> =>
  db
    .transaction()
    .execute(async (trx): Promise<MadeBrief> => {
      const { rows } = await sql<{ waiting: number; isShown: boolean }>`
      select work.waits_for('clean-item', ${brief.incident}) as waiting, exists (${shownCard(brief)}) as "isShown"`.execute(
        trx,
      )
      if (rows[0]?.isShown !== true) return err('not-found')
      if (rows[0].waiting >= MOST_WAITING) return err('busy')
      await addPictureWork(trx, brief)
      const { incident, item, officer, note } = brief
      await sql`insert into staff.brief (id, incident_id, item_id, officer_id, cleaning_id, sentence, when_line, where_line,
        last_seen, language, replaces, expires_at)
      values (${brief.brief}, ${incident}, ${item}, ${officer}, ${brief.cleaning}, ${brief.sentence}, ${brief.whenLine},
        ${brief.whereLine}, ${brief.lastSeen}, ${brief.language}, ${brief.replaces ?? null},
        clock_timestamp() + make_interval(hours => ${brief.hours}))`.execute(trx)
      await addCode(trx, brief)
      if (brief.replaces !== undefined && !(await recallIn(trx, { ...brief, brief: brief.replaces, by: brief.brief })))
        throw new NotLive()
      const { cleaning, hours, boxes, replaces } = brief
      const detail = {
        brief: brief.brief,
        cleaning,
        hours,
        boxes: boxes.length,
        ...(replaces === undefined ? {} : { replaces }),
      }
      const noteHash = note.hash.toString('hex')
      await appendCustody(trx, { incident, actor: officer, action: 'brief.made', subject: item, detail, noteHash })
      await notifyIncident(trx, incident)
      return ok(true as const)
    })
    .catch((cause: unknown) => {
      if (cause instanceof NotLive) return err('illegal-state' as const)
      throw cause
    })

/** Rolls back the whole transaction. */
class NotLive extends Error {}

/** Excludes restricted items, which only two officers may open, and erased ones, which nobody can open. */
const shownCard = ({ incident, item }: ItemScope): RawBuilder<unknown> => sql`
  select from evidence.card c join evidence.item_key k on k.item_id = c.item_id where c.item_id = ${item}
    and c.incident_id = ${incident} and c.hidden is null and not c.restricted and c.kind in ('image', 'video')`

async function addPictureWork(trx: Transaction<Schema>, brief: NewBrief): Promise<void> {
  const { incident, item, officer, note } = brief
  await trx
    .insertInto('staff.note')
    .values({ ...note, incident_id: incident, officer_id: officer, subject: item, purpose: 'brief' })
    .execute()
  await trx
    .insertInto('evidence.cleaning')
    .values({
      ...{ id: brief.cleaning, item_id: item, incident_id: incident, officer_id: officer, is_brief: true },
      ...{ boxes: JSON.stringify(brief.boxes), at_ms: brief.atMs ?? null, until_ms: brief.untilMs ?? null },
      most_px: brief.mostPx,
    })
    .execute()
  // Highest priority, before everything new: somebody stands in the street and waits for it.
  await addWork(trx, { task: 'clean-item', incident, subject: item, detail: { cleaning: brief.cleaning }, priority: 0 })
}

type NewCode = Pick<NewBrief, 'brief' | 'officer' | 'codeHash'>

const addCode = (trx: Transaction<Schema>, { brief, officer, codeHash }: NewCode): Promise<unknown> =>
  sql`insert into staff.brief_code (code_hash, brief_id, officer_id) values (${codeHash}, ${brief}, ${officer})`.execute(
    trx,
  )

interface Recalling {
  readonly incident: string
  readonly brief: string
  readonly officer: string
}

/**
 * Recalls a live brief. If two officers recall it at once, one succeeds. Returns false if it is not live in this
 * incident.
 */
async function recallIn(
  trx: Transaction<Schema>,
  recall: Recalling & { readonly by?: string; readonly reason?: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into staff.brief_recall (brief_id, officer_id, replaced_by, reason_note)
    select b.id, ${recall.officer}, ${recall.by ?? null}, ${recall.reason ?? null} from staff.brief b
    where b.id = ${recall.brief} and b.incident_id = ${recall.incident}
    on conflict (brief_id) do nothing returning 1`.execute(trx)
  if (rows.length > 0) await notifyIncident(trx, recall.incident)
  return rows.length > 0
}

/** Recalls a brief. It takes effect at once: whoever has the page open learns of it with the next request. */
export const recallBrief = (db: Database, recall: Recalling & { readonly note: Note }): Promise<boolean> =>
  db
    .transaction()
    .execute(async (trx) => {
      const { incident, brief, officer, note } = recall
      const { rows } = await sql<{ item: string }>`select item_id as item from staff.brief
      where id = ${brief} and incident_id = ${incident}`.execute(trx)
      const subject = rows[0]?.item
      if (subject === undefined) return false
      await trx
        .insertInto('staff.note')
        .values({ ...note, incident_id: incident, officer_id: officer, subject, purpose: 'brief-recall' })
        .execute()
      if (!(await recallIn(trx, { ...recall, reason: note.id }))) throw new NotLive()
      const noteHash = note.hash.toString('hex')
      await appendCustody(trx, {
        incident,
        actor: officer,
        action: 'brief.recalled',
        subject,
        detail: { brief },
        noteHash,
      })
      return true
    })
    .catch((cause: unknown) => {
      if (cause instanceof NotLive) return false
      throw cause
    })

export interface NewAddress extends Recalling {
  readonly codeHash: Buffer
  /** Whether the former addresses stop working. */
  readonly endsFormer: boolean
}

/** Adds an address to a live brief. Its former codes are unknown here: only their hashes are stored. */
export const addBriefCode = (db: Database, request: NewAddress): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { incident, brief, officer } = request
    const { rows } = await sql<{ item: string }>`select b.item_id as item from staff.brief b
      where b.id = ${brief} and b.incident_id = ${incident} and b.expires_at > clock_timestamp()
        and not exists (select from staff.brief_recall r where r.brief_id = b.id)
        -- What is withheld by now goes to nobody new.
        and exists (select from evidence.card c join evidence.item_key k on k.item_id = c.item_id where c.item_id = b.item_id
          and not c.restricted and (c.hidden is null or c.hidden = 'superseded'))
        and (select count(*) from staff.brief_code c where c.brief_id = b.id) < 50`.execute(trx)
    const [found] = rows
    if (!found) return false
    const ended = request.endsFormer ? await endCodes(trx, request) : 0
    await addCode(trx, request)
    await notifyIncident(trx, incident)
    const detail = { brief, ...(ended === 0 ? {} : { ended }) }
    await appendCustody(trx, { incident, actor: officer, action: 'brief.linked', subject: found.item, detail })
    return true
  })

async function endCodes(trx: Transaction<Schema>, { brief, officer }: Pick<Recalling, 'brief' | 'officer'>) {
  const { rows } = await sql`insert into staff.brief_code_end (code_hash, officer_id)
    select code_hash, ${officer} from staff.brief_code where brief_id = ${brief} on conflict do nothing returning 1`.execute(
    trx,
  )
  return rows.length
}
