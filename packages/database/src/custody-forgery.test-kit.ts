/** What a compromised process tries to write into custody. Each attempt uses a real connection of its own role. */
import pg from 'pg'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Pool } from './pool.ts'
import { PROCESS_ROLES, type ProcessRole } from './role-url.ts'
import { createTestDatabase, type TestDatabase } from './test-database.test-kit.ts'

export const INCIDENT = 'in_flood'
export const OTHER = 'in_fire'
export const ITEM = 'it_a'
export const ACTING = 'of_anna'

export interface Forged {
  readonly incident?: string
  readonly actor: string
  readonly action: string
  readonly subject?: string
}

export interface ForgeryGround {
  owner(): Pool
  ownerUrl(): string
  as(role: ProcessRole): pg.Client
  append(role: ProcessRole, forged: Forged): Promise<unknown>
  /** The number of custody entries. */
  written(): Promise<number>
  /** The function itself refuses, with its own message, and no chain has an entry. */
  refused(attempt: () => Promise<unknown>, sentence?: RegExp): Promise<void>
  /** Postgres refuses: the role has no such right. */
  notAllowed(role: ProcessRole, statement: string): Promise<void>
}

/**
 * Two incidents with an item each, and officers who act, are disabled, have ended or are no member. Each test file has
 * its own database.
 */
export function forgeryGround(): ForgeryGround {
  let database: TestDatabase
  const clients = new Map<ProcessRole, pg.Client>()
  beforeAll(async () => {
    database = await createTestDatabase()
    await fill(database.owner)
    for (const role of PROCESS_ROLES) {
      const client = new pg.Client({ connectionString: database.urlOf(role) })
      await client.connect()
      clients.set(role, client)
    }
  })
  afterAll(async () => {
    for (const client of clients.values()) await client.end()
    await database.release()
  })
  const as = (role: ProcessRole): pg.Client => {
    const client = clients.get(role)
    if (!client) throw new Error('no such role')
    return client
  }
  const written = async (): Promise<number> =>
    (await database.owner.query('select count(*)::integer as n from custody.entry')).rows[0].n
  return {
    ...{ as, written, owner: () => database.owner, ownerUrl: () => database.ownerUrl },
    append: (role, { incident = INCIDENT, actor, action, subject = ITEM }) =>
      as(role).query(`select custody.append($1, $2, $3, $4, '{}')`, [incident, actor, action, subject]),
    async refused(attempt, sentence) {
      const before = await written()
      const outcome = await attempt().then(
        () => 'written',
        (error: { code: string; message: string }) => error,
      )
      expect(outcome).toMatchObject({
        code: 'FH010',
        ...(sentence ? { message: expect.stringMatching(sentence) } : {}),
      })
      expect(await written()).toBe(before)
    },
    async notAllowed(role, statement) {
      await expect(as(role).query(statement), `${role}: ${statement}`).rejects.toMatchObject({ code: '42501' })
    },
  }
}

async function fill(owner: Pool): Promise<void> {
  for (const id of [INCIDENT, OTHER])
    await owner.query(
      `insert into platform.incident (id, slug, kind, state, exercise, title, key_id, recipient, key_probe, key_probe_sha256)
       values ($1, $1, 'event', 'active', false, 'x', 'ke_' || $1, 'age1x', '\\x00', '\\x00')`,
      [id],
    )
  await owner.query(`insert into staff.officer (id, name, password_hash, totp_secret, disabled, ends_at) values
    ('of_anna', 'anna', 'h', 's', false, null), ('of_bert', 'bert', 'h', 's', true, null),
    ('of_cora', 'cora', 'h', 's', false, now() - interval '1 minute'), ('of_dora', 'dora', 'h', 's', false, null)`)
  await owner.query(
    `insert into staff.membership (incident_id, officer_id, role) values
    ($1, 'of_anna', 'analyst'), ($1, 'of_bert', 'analyst'), ($1, 'of_cora', 'analyst')`,
    [INCIDENT],
  )
  await owner.query(
    `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256, received_at, vault_key, sealed_length, recipient)
     values ('it_a', $1, 'up_a', 'su_a', 1, false, 'witness', 3, '\\x00', now(), 'k', 3, 'age1y'),
       ('it_b', $2, 'up_b', 'su_b', 1, false, 'witness', 3, '\\x01', now(), 'k', 3, 'age1y')`,
    [INCIDENT, OTHER],
  )
  await owner.query(`insert into evidence.card (item_id, incident_id) values ('it_a', $1), ('it_b', $2)`, [
    INCIDENT,
    OTHER,
  ])
}
