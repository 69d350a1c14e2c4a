import type { MakingState, QueueName, TaskOf, Work } from '@firsthand/domain'
import { TASKS } from '@firsthand/domain'
import { sql } from 'kysely'
import type { Database } from '../pool.ts'
import type { ItemRef } from './store-renditions.ts'

/** The progress of one copy, as officers see it. */
export interface CopyProgress {
  /** A rendition kind, `transcript`, or `clean:<cleaning id>`. */
  readonly kind: string
  readonly state: MakingState
  /** 0…1 */
  readonly share?: number
  /** Why the copy failed, as a code. */
  readonly code?: string
}

/**
 * Stores the progress of copies; the newest state counts. Touching the card announces it to open lists. The card is
 * locked before the row, as everywhere.
 */
export const recordProgress = (
  db: Database,
  { item, incident }: ItemRef,
  told: readonly CopyProgress[],
): Promise<void> =>
  db.transaction().execute(async (trx) => {
    if (told.length === 0) return
    await trx
      .updateTable('evidence.card')
      .set((eb) => ({ stage: eb.ref('stage') }))
      .where('item_id', '=', item)
      .execute()
    for (const { kind, state, share = 0, code } of told) {
      const row = { state, share: Math.min(1, Math.max(0, share)), code: code ?? null }
      await trx
        .insertInto('evidence.making')
        .values({ item_id: item, incident_id: incident, kind, ...row })
        .onConflict((conflict) =>
          conflict
            .columns(['item_id', 'kind'])
            .doUpdateSet({ ...row, changed_at: sql`work.minute()`, seq: sql`nextval('evidence.written')` }),
        )
        .execute()
    }
  })

/**
 * What exists: `kind/recipe` of renditions, `transcript/<maker>` of texts. A kind that is only half made is left out.
 */
export async function copiesThere(db: Database, item: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ kind: string; recipe: string }>`
    select kind, recipe from (
      select r.kind, r.recipe from evidence.rendition r where r.item_id = ${item}
      union select t.source, t.maker from evidence.text t where t.item_id = ${item}
    ) made(kind, recipe)
    where not exists (select from evidence.making m where m.item_id = ${item} and m.kind = made.kind
      and m.state in ('running', 'failed'))`.execute(db)
  return new Set(rows.map(({ kind, recipe }) => `${kind}/${recipe}`))
}

/** Whether ClamAV found the item infected. Such an item is never decoded. */
export async function isInfected(db: Database, item: string): Promise<boolean> {
  const row = await db.selectFrom('evidence.card').select('flags').where('item_id', '=', item).executeTakeFirst()
  return row?.flags.includes('infected') ?? false
}

export type FollowingTask = Exclude<TaskOf<'normalise' | 'normalise-short' | 'normalise-slow'>, 'clean-item'>

export interface Following {
  readonly task: FollowingTask
  /** 0…9. Cheaper work goes first, unless it is marked urgent. */
  readonly cost: number
}

/**
 * Adds work to another of normalise's queues (as an outbox row). It continues the work on the same item, with the same
 * urgency.
 */
export async function continueAs(db: Database, work: Work, { task, cost }: Following): Promise<void> {
  const dedupe = `${task}:${work.subject}:${work.detail['again'] ?? ''}`
  await sql`select work.continue_at_cost(${work.row}::bigint, ${work.attempt}, ${TASKS[task]}, ${task},
    ${JSON.stringify(work.detail)}::jsonb, ${dedupe}, ${cost})`.execute(db)
}

export interface Waiting {
  /** Whether a copy that somebody needs waits or is being made, not only an optional one. */
  readonly waits: boolean
  /** How many optional copies wait for an idle machine. */
  readonly later: number
}

export async function whoWaits(db: Database): Promise<Waiting> {
  const { rows } = await sql<Waiting>`select waits, later from work.normalise_waits()`.execute(db)
  return rows[0] ?? { waits: false, later: 0 }
}

export interface Owing {
  readonly limit: number
  /** Whether the requester has a complete ffmpeg. If so, items for which another ffmpeg lacked a part are included. */
  readonly isWhole: boolean
}

/** Requests copies that no worker could make without a sandbox; returns how many. */
export async function addCopyWork(db: Database, { limit, isWhole }: Owing): Promise<number> {
  const { rows } = await sql<{ n: number }>`select work.owe_copies(${limit}::integer, ${isWhole}) as n`.execute(db)
  return rows[0]?.n ?? 0
}

/** Whether work of a real incident, not of a drill, could now be taken from this queue. */
export async function realWaits(db: Database, queue: QueueName): Promise<boolean> {
  const { rows } = await sql<{ waits: boolean }>`select work.real_waits(${queue}) as waits`.execute(db)
  return rows[0]?.waits ?? false
}

/** The shorter edge of a film's newest playable copy. */
export async function proxyShortEdge(db: Database, item: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('evidence.rendition')
    .select(['width', 'height'])
    .where('item_id', '=', item)
    .where('kind', '=', 'proxy')
    .orderBy('created_at', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && row.width !== null && row.height !== null ? Math.min(row.width, row.height) : undefined
}
