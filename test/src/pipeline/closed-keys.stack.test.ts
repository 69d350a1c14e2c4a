// After an incident has closed, workers cannot reach its key. The key comes back for as long as an officer's request
// takes.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { makeId, parseId } from '@firsthand/domain'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askCleaning } from '../../../packages/database/src/command/items/asked-work.ts'
import { createDatabase } from '../../../packages/database/src/pool.ts'
import { startValkey, type TestValkey, until } from '../../../packages/queues/src/valkey.test-kit.ts'
import { makeNote } from '../../../services/command/src/evidence/reason-note.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'
import { startWorker, type WorkerProcess } from './processes.test-kit.ts'

let world: TestWorld
let valkey: TestValkey
let incident: TestIncident
const running: WorkerProcess[] = []
const OFFICER = makeId('officer', randomBytes(16))

beforeAll(async () => {
  world = await createWorld()
  valkey = await startValkey()
  incident = await world.addIncident()
  await world.query(`insert into staff.officer (id, name, password_hash, totp_secret) values ($1, 'anna', 'h', 's')`, [
    OFFICER,
  ])
  const names = ['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const
  running.push(...(await Promise.all(names.map((name) => startWorker(world, valkey.url, name)))))
}, 400_000)
afterAll(async () => {
  await Promise.all(running.map((worker) => worker.kill('SIGKILL')))
  await valkey?.release()
  await world?.release()
})

const lies = (folder: 'keys' | 'closed-keys'): boolean =>
  existsSync(join(world.folder, folder, `${incident.keyId}.agekey`))
const TOLD = ['key.put-away', 'key.laid-back', 'cleaning.asked']
const told = async (): Promise<readonly string[]> => {
  const rows = await world.query<{ action: string }>(
    `select action from custody.entry where incident_id = $1 and action = any ($2) order by seq`,
    [incident.id, TOLD],
  )
  return rows.map(({ action }) => action)
}
const isAway = async (): Promise<boolean> => !lies('keys') && lies('closed-keys')

test('a cleaned copy requested after closing is made, and then the key is out of reach again', {
  timeout: 600_000,
}, async () => {
  const bytes = await sharp({ create: { width: 320, height: 240, channels: 3, background: 'red' } })
    .jpeg()
    .toBuffer()
  const upload = await world.addUpload(incident, bytes, { name: 'a.jpg', mediaType: 'image/jpeg' })
  const cardOf = () =>
    world.query<{ id: string; stage: string }>(
      `select i.id, c.stage from evidence.item i join evidence.card c on c.item_id = i.id where i.upload_id = $1`,
      [upload.id],
    )
  await until('the item is ready', async () => (await cardOf())[0]?.stage === 'ready', 300_000)
  const item = parseId('item', (await cardOf())[0]?.id)
  if (!item) throw new Error('no item')
  await world.query(`update platform.incident set state = 'closed' where id = $1`, [incident.id])
  await until('its key is put away', isAway, 120_000)

  const db = createDatabase(world.database.poolOf('command'))
  const cleaning = makeId('cleaning', randomBytes(16))
  const wish = { incident: incident.id, item, officer: OFFICER, cleaning, boxes: [] }
  expect(await askCleaning(db, { ...wish, note: makeNote('for the press') })).toBe('asked')
  const made = () => world.query(`select 1 from evidence.rendition where item_id = $1 and kind = 'clean'`, [item])
  await until('the copy is made', async () => (await made()).length === 1, 300_000)
  await until('its key is put away again', isAway, 120_000)
  // The file moves before custody tells of it.
  await until('custody tells it', async () => (await told()).length === 4, 60_000)
  expect(await told()).toEqual(['key.put-away', 'cleaning.asked', 'key.laid-back', 'key.put-away'])
})
