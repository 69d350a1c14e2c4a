import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor } from '@firsthand/database/ops'
import { makeId, parseOperator } from '@firsthand/domain'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { isWholeByItself } from '../custody/cut-chain.test-kit.ts'
import { allCommands } from './all-commands.ts'

/** Removes the last entry, and sets the head to that of the entry before. */
export const cutTail = (chain: string): readonly string[] => [
  `delete from custody.entry where incident_id = '${chain}' and seq = (select seq from custody.chain where incident_id = '${chain}')`,
  `update custody.chain set (seq, head) = (select seq, hash from custody.entry where incident_id = '${chain}'
    order by seq desc limit 1) where incident_id = '${chain}'`,
]

/** A database for each test, with two incidents and an item. Heads are kept outside of the database. */
export function verifiedCustody() {
  let database: TestDatabase
  let data: string
  let outside: string
  let item: string
  let incident: string
  let other: string

  beforeAll(async () => {
    outside = await mkdtemp(join(tmpdir(), 'firsthand-heads-'))
  })

  afterAll(() => rm(outside, { recursive: true, force: true }))

  beforeEach(async () => {
    database = await createTestDatabase()
    data = await mkdtemp(join(tmpdir(), 'firsthand-ops-'))
    incident = await open('flood')
    other = await open('fire')
    item = await addItem()
    const officer = {
      id: makeId('officer', randomBytes(16)),
      name: 'Ada',
      passwordHash: 'x',
      totpSealed: Buffer.alloc(1),
    }
    const door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
    await door.createOfficer(officer)
    await door.addMembership({ incident, officer: officer.id, role: 'viewer' })
  })

  afterEach(async () => {
    await database.release()
    await rm(data, { recursive: true, force: true })
  })

  async function run(...argv: string[]) {
    const [out, err]: [string[], string[]] = [[], []]
    const code = await runCli({
      ...{ argv: [...argv, '--json'], root: data, commands: allCommands, signal: new AbortController().signal },
      env: { DATABASE_URL: database.urlOf('ops'), FIRSTHAND_DATA: data, FIRSTHAND_OPERATOR: 'anna' },
      out: (text) => out.push(text),
      err: (text) => err.push(text),
    })
    return { code, answer: out.map((text) => JSON.parse(text))[0], failure: err.join('\n') }
  }

  const verify = async (...more: string[]) => {
    const { code, answer, failure } = await run('custody', 'verify', ...more)
    const broken = (answer?.chains ?? []).filter(({ ok }: { ok: boolean }) => !ok)
    return { code, answer, failure, broken }
  }

  async function open(slug: string): Promise<string> {
    await run('incident', 'open', '--drill', '--title', slug, '--slug', slug, '--wait', '0')
    const { rows } = await database.owner.query('select id from platform.incident where slug = $1', [slug])
    return rows[0].id
  }

  async function addItem(): Promise<string> {
    const id = makeId('item', randomBytes(16))
    await database.owner.query(
      `insert into evidence.item (id, incident_id, upload_id, submission_id, number, partial, source, bytes, sha256,
     received_at, vault_key, sealed_length, recipient)
     values ($1, $2, $3, 'su_a', 1, false, 'witness', 5, '', now(), 'k', 9, 'age1x')`,
      [id, incident, makeId('upload', randomBytes(16))],
    )
    await database.owner.query('insert into evidence.card (item_id, incident_id) values ($1, $2)', [id, incident])
    await database.owner.query(
      `insert into evidence.item_key (item_id, key_id, sealed_identity, object_key)
    values ($1, 'ke_a', '', '')`,
      [id],
    )
    await tellOf(id, 'item.preserved')
    return id
  }

  const tellOf = (subject: string, action: string) =>
    database
      .poolOf('preserve')
      .query(`select custody.append($1, 'worker:preserve', $2, $3, '{}')`, [incident, action, subject])

  const isWholeAlone = () => isWholeByItself(database.poolOf('ops'))
  const headsOf = async () => (await readdir(join(data, 'heads'))).sort()
  return {
    get data() {
      return data
    },
    get incident() {
      return incident
    },
    get other() {
      return other
    },
    get database() {
      return database
    },
    get item() {
      return item
    },
    get outside() {
      return outside
    },
    verify,
    headsOf,
    tellOf,
    isWholeAlone,
    addItem,
    run,
  }
}
