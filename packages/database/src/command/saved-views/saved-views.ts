import { sql } from 'kysely'
import type { Database } from '../../pool.ts'
import { appendCustody } from '../../work/append-custody.ts'
import { notifyIncident } from '../../work/notify-incident.ts'
import type { Note } from '../scope/looks.ts'

export const SAVED_SCREENS = ['search', 'timeline', 'map', 'triage', 'scenes', 'wall', 'subjects'] as const
export type SavedScreen = (typeof SAVED_SCREENS)[number]

/**
 * A screen that an officer saved. `query`: the filter as the page's URL has it. `words`: search words, which no URL
 * holds.
 */
export interface SavedView {
  readonly view: string
  readonly name: string
  readonly screen: SavedScreen
  readonly query: string
  readonly words: string
  readonly sharing: 'own' | 'incident'
  readonly officer: string
  readonly officerName: string
  /**
   * How many items came into the incident since this officer last opened it. Null if never opened; 1,000 means "and
   * more".
   */
  readonly fresh: number | null
}

interface Scope {
  readonly incident: string
  readonly officer: string
}

const MOST_VIEWS = 200
const MOST_FRESH = 1000

/** The officer's own views and the incident's shared ones, the newest first. */
export async function listSavedViews(db: Database, { incident, officer }: Scope): Promise<readonly SavedView[]> {
  const { rows } = await sql<SavedView>`
    select v.id as view, v.name, v.screen, v.query, v.words, v.sharing, v.officer_id as officer, o.name as "officerName",
      (select count(*)::integer from (select from evidence.item i where i.seq > s.last_seq and i.incident_id = v.incident_id
        limit ${MOST_FRESH}) n where s.last_seq is not null) as fresh
    from staff.saved_view v join staff.officer o on o.id = v.officer_id
    left join staff.saved_view_opened s on s.view_id = v.id and s.officer_id = ${officer}
    where v.incident_id = ${incident} and not v.hidden and (v.sharing = 'incident' or v.officer_id = ${officer})
    order by v.seq desc limit ${MOST_VIEWS}`.execute(db)
  return rows
}

export interface NewSavedView extends Scope, Pick<SavedView, 'view' | 'screen' | 'query' | 'words' | 'sharing'> {
  readonly name: Note
}

/** Saves a view. Its name is an officer's own words, so custody gets the salted hash. */
export const recordSavedView = (db: Database, request: NewSavedView): Promise<void> =>
  db.transaction().execute(async (trx) => {
    const { incident, officer, view, name, screen, query, words, sharing } = request
    await sql`insert into staff.saved_view (id, incident_id, officer_id, name, screen, query, words, sharing)
      values (${view}, ${incident}, ${officer}, ${name.text}, ${screen}, ${query}, ${words}, ${sharing})`.execute(trx)
    await opened(trx, { incident, officer, view })
    await enter(trx, request, { action: 'view.saved', detail: { screen, sharing }, note: name })
  })

export interface SavedViewChange extends Scope {
  readonly view: string
  readonly name: Note
  readonly sharing: 'own' | 'incident'
}

/** False if the view is not this officer's. */
export const changeSavedView = (db: Database, request: SavedViewChange): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { rows } =
      await sql`update staff.saved_view set name = ${request.name.text}, sharing = ${request.sharing}, changed_at = clock_timestamp()
      where id = ${request.view} and incident_id = ${request.incident} and officer_id = ${request.officer} and not hidden returning id`.execute(
        trx,
      )
    if (rows.length === 0) return false
    await enter(trx, request, { action: 'view.renamed', detail: { sharing: request.sharing }, note: request.name })
    return true
  })

/** Removes the view from every list; the row stays. False if the view is not this officer's. */
export const hideSavedView = (db: Database, request: Scope & { readonly view: string }): Promise<boolean> =>
  db.transaction().execute(async (trx) => {
    const { rows } = await sql`update staff.saved_view set hidden = true, changed_at = clock_timestamp()
      where id = ${request.view} and incident_id = ${request.incident} and officer_id = ${request.officer} and not hidden returning id`.execute(
      trx,
    )
    if (rows.length === 0) return false
    await enter(trx, request, { action: 'view.removed', detail: {} })
    return true
  })

/** From this moment the view counts what is new. Returns false if this officer cannot see the view. */
export async function recordSavedViewOpened(
  db: Database,
  request: Scope & { readonly view: string },
): Promise<boolean> {
  const { rows } =
    await sql`select from staff.saved_view v where v.id = ${request.view} and v.incident_id = ${request.incident}
    and not v.hidden and (v.sharing = 'incident' or v.officer_id = ${request.officer})`.execute(db)
  if (rows.length === 0) return false
  await opened(db, request)
  return true
}

type Run = Parameters<typeof appendCustody>[0]

const opened = async (db: Run, { incident, officer, view }: Scope & { readonly view: string }): Promise<void> => {
  await sql`insert into staff.saved_view_opened (view_id, officer_id, last_seq)
    values (${view}, ${officer}, coalesce((select max(i.seq) from evidence.item i where i.incident_id = ${incident}), 0))
    on conflict (view_id, officer_id) do update set last_seq = excluded.last_seq, opened_at = clock_timestamp()`.execute(
    db,
  )
}

interface Entry {
  readonly action: 'view.saved' | 'view.renamed' | 'view.removed'
  readonly detail: Readonly<Record<string, string>>
  readonly note?: Note
}

async function enter(
  trx: Run,
  { incident, officer, view }: Scope & { readonly view: string },
  { action, detail, note }: Entry,
): Promise<void> {
  if (note)
    await sql`insert into staff.note (id, incident_id, officer_id, subject, purpose, text, salt, hash)
      values (${note.id}, ${incident}, ${officer}, ${view}, 'saved-view', ${note.text}, ${note.salt}, ${note.hash})`.execute(
      trx,
    )
  await appendCustody(trx, {
    ...{ incident, actor: officer, action, subject: view, detail },
    ...(note ? { noteHash: note.hash.toString('hex') } : {}),
  })
  // Shared views are on every officer's screens.
  await notifyIncident(trx, incident)
}
