import { type ListedObject, parseObjectKey } from '@firsthand/object-store'
import { afterAll, beforeAll } from 'vitest'
import { createWorld, type TestWorld } from './upload.test-kit.ts'

interface Row {
  readonly id: string
  readonly partial: boolean
  readonly bytes: number
  readonly sha256: Buffer
  readonly hidden: string | null
  readonly superseded_by: string | null
  readonly vault_key: string
}

/** A test world with a drop and a vault, and functions that read them. */
export function preserveGround() {
  let world: TestWorld

  beforeAll(async () => {
    world = await createWorld()
  })

  afterAll(() => world?.release())

  const itemsOf = (upload: string): Promise<Row[]> =>
    world.query<Row>(
      `select i.id, i.partial, i.bytes::int, i.sha256, c.hidden, c.superseded_by, i.vault_key from evidence.item i
     join evidence.card c on c.item_id = i.id where i.upload_id = $1 order by i.seq`,
      [upload],
    )

  const custodyOf = async (subject: string): Promise<string[]> =>
    (
      await world.query<{ action: string }>('select action from custody.entry where subject = $1 order by seq', [
        subject,
      ])
    ).map((row) => row.action)

  const isInDrop = async (key: string): Promise<boolean> => {
    const parsed = parseObjectKey(key)
    return parsed !== undefined && (await world.stores.drop.head(parsed)).ok
  }

  const vaultOf = async (incident: string): Promise<ListedObject[]> => {
    const found: ListedObject[] = []
    for await (const object of world.stores.vault.list(`${incident}/`)) found.push(object)
    return found
  }
  return {
    get world() {
      return world
    },
    itemsOf,
    custodyOf,
    isInDrop,
    vaultOf,
  }
}
