import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createOpsDoor, type OpsDoor, storeRebuilt } from '@firsthand/database/ops'
import { parseOperator } from '@firsthand/domain'
import { createLocalStores, type Stores } from '@firsthand/object-store'
import { createFolderKeyring, type Keyring } from '@firsthand/sealing'
import { afterAll, beforeAll, expect } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../packages/database/src/test-database.test-kit.ts'
import { newId, newPlace, type Place } from './buckets.test-kit.ts'
import { rebuild } from './rebuild.ts'

interface World {
  readonly stores: Stores
  readonly keyring: Keyring
  readonly place: Place
}

export const readBack = ({ stores, keyring }: World, isThorough = false) =>
  rebuild({ stores, keyring, zone: 'UTC', slugs: new Map(), drills: new Set(), isThorough })

/** The buckets and identities from which a database is rebuilt. */
export function rebuildGround() {
  let database: TestDatabase
  let folder: string
  let door: OpsDoor

  beforeAll(async () => {
    database = await createTestDatabase()
    door = createOpsDoor(database.poolOf('ops'), parseOperator('tests'))
    folder = await mkdtemp(join(tmpdir(), 'firsthand-rebuild-'))
  })

  afterAll(async () => {
    await database.release()
    await rm(folder, { recursive: true, force: true })
  })

  /** Separate buckets and a separate keyring for a test, with one incident. */
  async function newWorld(): Promise<World> {
    const own = join(folder, newId('key'))
    const stores = createLocalStores(join(own, 'objects'))
    const keyring = createFolderKeyring(join(own, 'keys'))
    const place = newPlace()
    await keyring.put(newId('key'), place.pair.identity)
    return { stores, keyring, place }
  }

  async function rebuildInto(world: World) {
    const found = await readBack(world)
    expect(await storeRebuilt(database.owner, found.platform, parseOperator('anna'))).toEqual({
      ok: true,
      value: undefined,
    })
    // Custody has the entry of every restored row, so a verification finds no mismatch.
    for (const { id } of found.platform.incidents) expect((await door.compareCustody(id)).mismatches).toEqual([])
    return found
  }

  const rows = async (query: string, ...values: unknown[]) => (await database.owner.query(query, values)).rows

  const receiptOf = async (code: string) => {
    const hash = createHash('sha256').update(code).digest()
    return (await database.poolOf('intake').query('select intake.receipt($1) as receipt', [hash])).rows[0].receipt
  }
  return {
    get database() {
      return database
    },
    newWorld,
    rebuildInto,
    rows,
    receiptOf,
  }
}
