/**
 * Until when each item's lock stands, and the passes that lengthen the locks (decision 071). An advisory lock allows
 * one pass of an incident at a time. A pass that was killed continues where it was, because its rows hold what it did.
 */
import { type IncidentId, type ItemId, parseId } from '@firsthand/domain'
import { sql, type Transaction } from 'kysely'
import type { Database } from '../pool.ts'
import type { Schema } from '../schema.ts'
import type { NewItem } from './facts.ts'
import { ACTOR } from './hide-cards.ts'
import { endPass } from './lock-pass-end.ts'
import { type Extension, keepExtensions } from './lock-rows.ts'
import { idOf } from './rows.ts'

export interface LockPass {
  readonly incident: IncidentId
  readonly number: number
  /** Epoch ms: the time that this pass requests. */
  readonly target: number
}

/** An item whose lock ends before the time that the pass requests. */
export interface DueLock {
  readonly item: ItemId
  readonly incident: IncidentId
  readonly vaultKey: string
  readonly vaultVersion: string | undefined
  readonly sidecarVersion: string | undefined
}

export interface PassRequest {
  /** Epoch ms. */
  readonly now: number
  readonly target: number
  /** The interval between passes. */
  readonly everyMs: number
}

export interface PassEnd {
  readonly extended: number
  readonly refused: number
}

export interface LockPassSession {
  /**
   * Continues the running pass, or begins one. A pass that was left for longer than a day starts again with all items.
   */
  begin(request: PassRequest): Promise<LockPass>
  /** Items that this pass has not asked for yet, first those that were never refused. */
  due(pass: LockPass, limit: number): Promise<readonly DueLock[]>
  keep(pass: LockPass, done: readonly Extension[], now: number): Promise<void>
  end(pass: LockPass, request: Pick<PassRequest, 'now' | 'everyMs'>): Promise<PassEnd>
  /** There is nothing to lengthen: the next pass comes after `everyMs`. */
  rest(request: Pick<PassRequest, 'now' | 'everyMs'>): Promise<void>
}

/** Stores an item's lock, in the transaction that makes the item. */
export async function keepLock(trx: Transaction<Schema>, item: NewItem): Promise<void> {
  const { lockedUntil, sidecarVersion } = item.custody
  if (lockedUntil === undefined) return
  await trx
    .insertInto('evidence.lock')
    .values({
      ...{ item_id: item.id, incident_id: item.incident, until: new Date(lockedUntil) },
      sidecar_version: sidecarVersion,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The connection holds the incident's lock. If it is lost, so is the lock, and `keep` fails on it. */
export const withLockPass = <T>(
  db: Database,
  incident: string,
  work: (session: LockPassSession) => Promise<T>,
): Promise<T | 'busy'> =>
  db.connection().execute(async (own) => {
    const id = parseId('incident', incident)
    if (!id) throw new Error('no incident id')
    const name = `locks ${incident}`
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${name}, 71)) as held`.execute(own)
    if (rows[0]?.held !== true) return 'busy'
    try {
      return await work({
        begin: (request) => beginPass(own, id, request),
        due: (pass, limit) => dueLocks(own, pass, limit),
        keep: (pass, done, now) => keepExtensions(own, { pass, done, now, actor: ACTOR }),
        end: (pass, request) => endPass(own, { pass, ...request, actor: ACTOR }),
        rest: (request) => rest(own, id, request),
      })
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${name}, 71))`.execute(own)
    }
  })

async function beginPass(
  own: Database,
  incident: IncidentId,
  { now, target, everyMs }: PassRequest,
): Promise<LockPass> {
  const [at, until] = [new Date(now), new Date(target)]
  const { rows } = await sql<{ number: number; target: Date; fresh: boolean }>`
    insert into evidence.lock_pass as p (incident_id, number, target, began_at, next_at)
    values (${incident}, 1, ${until}, ${at}, clock_timestamp() + interval '1 hour')
    on conflict (incident_id) do update set
      number = case when p.target is null then p.number + 1 else p.number end,
      -- Asked anew once it is a day old; never for less.
      target = case when p.target is null or p.began_at + ${everyMs} * interval '1 millisecond' <= ${at}
        then excluded.target else p.target end,
      began_at = case when p.target is null or p.began_at + ${everyMs} * interval '1 millisecond' <= ${at}
        then excluded.began_at else p.began_at end,
      -- Whoever owes passes leaves it alone as long as a worker goes on.
      next_at = excluded.next_at
    returning number, target, began_at = ${at} as fresh`.execute(own)
  const row = rows[0]
  if (!row) throw new Error('no pass over the locks')
  if (row.fresh) await sql`select evidence.adopt_locks(${incident})`.execute(own)
  return { incident, number: row.number, target: row.target.getTime() }
}

interface DueRow {
  readonly id: string
  readonly vault_key: string
  readonly vault_version: string | null
  readonly sidecar_version: string | null
}

async function dueLocks(own: Database, pass: LockPass, limit: number): Promise<readonly DueLock[]> {
  const { rows } = await sql<DueRow>`
    select i.id, i.vault_key, i.vault_version, l.sidecar_version
    from evidence.lock l join evidence.item i on i.id = l.item_id
    where l.incident_id = ${pass.incident} and l.until < ${new Date(pass.target)}
      and (l.pass < ${pass.number} or l.refused is null)
    order by l.tries, l.until, l.item_id limit ${limit}`.execute(own)
  return rows.map((row) => ({
    item: idOf('item', row.id),
    incident: pass.incident,
    vaultKey: row.vault_key,
    vaultVersion: row.vault_version ?? undefined,
    sidecarVersion: row.sidecar_version ?? undefined,
  }))
}

async function rest(own: Database, incident: IncidentId, request: Pick<PassRequest, 'now' | 'everyMs'>): Promise<void> {
  const next = new Date(request.now + request.everyMs)
  await sql`insert into evidence.lock_pass (incident_id, next_at) values (${incident}, ${next})
    on conflict (incident_id) do update set next_at = excluded.next_at`.execute(own)
}
