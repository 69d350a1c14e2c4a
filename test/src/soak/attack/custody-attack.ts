// Attack 3: every process has been taken over. Each tries, over a connection of its own role, to forge custody entries
// and to hide a card.

import { createPool } from '@firsthand/database'
import { PROCESS_ROLES, type ProcessRole, roleUrl } from '@firsthand/database/migrate'
import { waitUntil } from '@firsthand/local'
import type { Pool } from '../../stack/owner-rows.ts'
import { type Attempt, forgedEntries, type Targets } from './forged-entries.ts'
import type { Ground } from './ground.ts'
import { hiddenCards } from './hidden-cards.ts'
import { untoldDeeds } from './untold-deeds.ts'
import { verifyCustody } from './verify-custody.ts'

export interface CustodyEnd {
  readonly entries: Tried
  readonly cards: Tried
  readonly deeds: Tried
  /** Forged entries that are in a chain, and cards that were changed. */
  readonly standing: number
  /** Exit codes of `firsthand custody verify`. */
  readonly verified: { readonly before: number; readonly after: number }
}

interface Tried {
  readonly attempts: number
  /** Attempts that the database did not refuse. */
  readonly done: readonly string[]
}

export async function attackCustody(ground: Ground): Promise<CustodyEnd> {
  const targets = await findTargets(ground)
  const before = await verifyCustody(ground.stack)
  const was = await cardOf(ground, targets)
  const clients = connectAll(ground.ownerUrl)
  try {
    const entries = await tryAll(clients, forgedEntries(targets))
    const cards = await tryAll(clients, hiddenCards(targets))
    const deeds = await tryAll(clients, untoldDeeds(targets))
    const standing = (await forgedOf(ground)) + Number((await cardOf(ground, targets)) !== was)
    const after = await verifyCustody(ground.stack)
    return { entries, cards, deeds, standing, verified: { before, after } }
  } finally {
    await Promise.all([...clients.values()].map((client) => client.end()))
  }
}

async function findTargets(ground: Ground): Promise<Targets> {
  const { door, stack, incident, addOfficers } = ground
  const [acting, ended] = await addOfficers(2)
  if (acting === undefined || ended === undefined) throw new Error('no officers')
  if ((await door.changeOfficer({ officer: ended.id, act: 'end' })) !== 'done') throw new Error('nobody was ended')
  const ids = { incident: incident.id, otherIncident: stack.incident, acting: acting.id, ended: ended.id }
  return { ...ids, ...(await findItem(ground)) }
}

const LIMIT_MS = 300_000

/** Waits for a visible card: an honest witness's, or the film's. */
const findItem = ({ pool, incident }: Ground): Promise<Pick<Targets, 'item' | 'submission' | 'owner'>> =>
  waitUntil({ what: 'an item to be seen', limitMs: LIMIT_MS, everyMs: 100 }, async () => {
    const { rows } = await pool.query<Pick<Targets, 'item' | 'submission' | 'owner'>>(
      `select i.id as item, i.submission_id as submission, current_user as owner
       from evidence.item i join evidence.card c on c.item_id = i.id
       where i.incident_id = $1 and not i.partial and c.hidden is null and c.stage <> 'preserved' order by i.seq limit 1`,
      [incident.id],
    )
    return rows[0]
  })

type Clients = ReadonlyMap<ProcessRole, Pool>

/** One connection for each role. */
const connectAll = (ownerUrl: string): Clients =>
  new Map(
    PROCESS_ROLES.map((role) => [role, createPool({ url: roleUrl(ownerUrl, role), max: 1, onError: () => undefined })]),
  )

/** All roles try concurrently, each over its own connection. `done` lists the statements that the database accepted. */
async function tryAll(clients: Clients, attempts: readonly Attempt[]): Promise<Tried> {
  const done: string[] = []
  const tryOf = async ([role, client]: readonly [ProcessRole, Pool]): Promise<void> => {
    for (const { what, statement, values = [] } of attempts.filter((one) => one.role === role))
      if (await isTaken(client, statement, values)) done.push(`${role}, ${what}: ${statement}`)
  }
  await Promise.all([...clients].map(tryOf))
  return { attempts: attempts.length, done }
}

/** SQLSTATEs of a refusal. Reasons: privileges, a final row, a function's own check, a constraint, an existing key. */
const REFUSALS = new Set(['42501', 'FH001', 'FH002', 'FH010', '23505', '23514'])

/**
 * Whether an attempt succeeded: it was not refused and had an effect.
 * @throws for an error that is no refusal
 */
async function isTaken(client: Pool, statement: string, values: readonly string[]): Promise<boolean> {
  try {
    const { rows, command, rowCount } = await client.query({ text: statement, values: [...values] })
    // `withdraw_items` returns how many items it hid: none if nobody withdrew. An update without a matching row had no
    // effect.
    return !(command === 'SELECT' && rows[0]?.withdraw_items === 0) && !(command === 'UPDATE' && rowCount === 0)
  } catch (error) {
    if (error instanceof Error && 'code' in error && REFUSALS.has(String(error.code))) return false
    throw new Error(`an attempt was neither taken nor refused: ${statement}`, { cause: error })
  }
}

async function forgedOf({ pool }: Ground): Promise<number> {
  const { rows } = await pool.query<{ n: number }>(
    `select count(*)::integer as n from custody.entry where detail like '%forged%' or incident_id = 'in_made-up'`,
  )
  return rows[0]?.n ?? 0
}

async function cardOf({ pool }: Ground, { item }: Targets): Promise<string> {
  const { rows } = await pool.query(
    `select incident_id, hidden, superseded_by, restricted, folded_into from evidence.card where item_id = $1`,
    [item],
  )
  return JSON.stringify(rows)
}
