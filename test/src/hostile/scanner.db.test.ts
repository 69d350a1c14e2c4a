import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInspectDoor } from '@firsthand/database/inspect'
import { createNormaliseDoor } from '@firsthand/database/normalise'
import { createScanner, findPrograms, openSandbox, parseClamdAddress, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clamdProgram, EICAR, fakeClamd, startClamd } from '../../../packages/media/src/scan/clamd.test-kit.ts'
import { createInspect } from '../../../workers/inspect/src/index.ts'
import { type ScannerWatch, watchScanner } from '../../../workers/inspect/src/scanner-watch.ts'
import { createNormalise } from '../../../workers/normalise/src/index.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../../workers/preserve/src/upload.test-kit.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident
let decoded = 0

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  const open = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  sandbox = {
    ...open,
    run: (request) => {
      decoded += 1
      return open.run(request)
    },
  }
  incident = await world.addIncident()
})
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

const photo = (): Promise<Buffer> =>
  sharp(randomBytes(64 * 48 * 3), { raw: { width: 64, height: 48, channels: 3 } })
    .jpeg()
    .toBuffer()

async function addItem(bytes: Buffer): Promise<string> {
  const upload = await world.addUpload(incident, bytes)
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  return row.id
}

const scannerAt = async (address: string): Promise<ScannerWatch> => {
  const parsed = parseClamdAddress(address)
  if (!parsed.ok) throw new Error('no address')
  // The absent scanners in these tests refuse or hang up, so no test waits for these limits.
  const limits = { connectMs: 60_000, idleMs: 60_000, totalMs: 120_000 }
  return await watchScanner({ scanner: createScanner(parsed.value, limits), log: world.log })
}

const job = { signal: new AbortController().signal }
const work = (item: string, detail: Readonly<Record<string, string>> = {}) =>
  ({ row: '1', attempt: 1, tries: 1, incident: incident.id, subject: item, detail }) as const
const common = () => ({ vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log })
const inspect = (item: string, scanner: ScannerWatch | undefined, detail = {}) =>
  createInspect({ ...common(), door: createInspectDoor(world.database.poolOf('inspect')), scanner })(
    { ...work(item, detail), task: 'inspect-item' },
    job,
  )
const normalise = (item: string) =>
  createNormalise({ ...common(), door: createNormaliseDoor(world.database.poolOf('normalise')) })(
    { ...work(item), task: 'normalise-item' },
    job,
  )

const cardOf = async (item: string) =>
  (
    await world.query<{ stage: string; kind: string; flags: string[]; has_thumb: boolean }>(
      'select stage, kind, flags, has_thumb from evidence.card where item_id = $1',
      [item],
    )
  )[0]
const scansOf = (item: string) =>
  world.query<{ outcome: string; reason: string | null; facts: unknown }>(
    "select outcome, reason, facts from evidence.extraction where item_id = $1 and tool = 'clamav' order by seq",
    [item],
  )
const evidenceOf = (item: string) =>
  world.query('select code, evidence from evidence.flag where item_id = $1 order by ctid', [item])
const renditionsOf = (item: string) => world.query('select kind from evidence.rendition where item_id = $1', [item])
const owedFor = (item: string) =>
  world.query("select 1 from work.outbox where subject = $1 and task = 'inspect-item' and detail->>'again' = 'scan'", [
    item,
  ])

describe.skipIf(clamdProgram === undefined)('with a real clamd (skipped where clamd is not installed)', () => {
  test('an infected file is kept sealed and marked, and is not decoded; a harmless one is processed', async () => {
    const clamd = await startClamd()
    const scanner = await scannerAt(clamd.address)
    try {
      expect(scanner.facts()).toEqual({ scanner: 'works' })
      const item = await addItem(EICAR)
      const before = decoded
      expect(await inspect(item, scanner)).toEqual({ kind: 'done' })
      expect((await normalise(item)).kind).toMatch(/done|skipped/)
      expect(decoded).toBe(before)
      expect(await cardOf(item)).toMatchObject({ stage: 'ready', kind: 'other', flags: ['infected'], has_thumb: false })
      expect(await evidenceOf(item)).toEqual([{ code: 'infected', evidence: { signature: 'Local.Eicar.UNOFFICIAL' } }])
      expect(await scansOf(item)).toMatchObject([
        { outcome: 'infected', facts: { signature: 'Local.Eicar.UNOFFICIAL' } },
      ])
      expect(await world.query('select source from evidence.claim where item_id = $1', [item])).toEqual([
        { source: 'door.received' },
      ])
      expect(await renditionsOf(item)).toEqual([])
      // An infected file is still not decoded when the scanner goes away or is no longer configured.
      await clamd.close()
      for (const later of [scanner, undefined]) expect(await inspect(item, later)).toEqual({ kind: 'done' })
      expect(decoded).toBe(before)
      expect((await cardOf(item))?.flags).toEqual(['infected'])
    } finally {
      scanner.close()
      await clamd.close()
    }
    const again = await startClamd()
    const other = await scannerAt(again.address)
    try {
      const harmless = await addItem(await photo())
      expect(await inspect(harmless, other)).toEqual({ kind: 'done' })
      expect(await cardOf(harmless)).toMatchObject({ kind: 'image', has_thumb: true })
      expect((await cardOf(harmless))?.flags).not.toContain('not-scanned')
      expect(await scansOf(harmless)).toMatchObject([{ outcome: 'clean' }])
      // A file larger than clamd accepts is never called clean, but is shown.
      const large = await addItem(Buffer.concat([await photo(), Buffer.alloc(2_000_000)]))
      expect(await inspect(large, other)).toEqual({ kind: 'done' })
      const [end] = await scansOf(large)
      expect(end).toMatchObject({ outcome: 'failed' })
      // clamd hangs up on a file that is too large. On a busy machine the reason that it sends may be lost with the
      // connection.
      expect(['too-large', 'broken-off']).toContain(Reflect.get(Object(end), 'reason'))
      expect((await cardOf(large))?.flags).toContain('not-scanned')
      if (Reflect.get(Object(end), 'reason') === 'too-large') expect(await owedFor(large)).toEqual([])
    } finally {
      other.close()
      await again.close()
    }
  })
})

test('while the scanner is away files are inspected and marked; they are scanned when it is back', async () => {
  const gone = await fakeClamd(() => undefined)
  await gone.close()
  const away = await scannerAt(gone.address)
  const item = await addItem(await photo())
  expect(await inspect(item, away)).toEqual({ kind: 'done' })
  expect(await cardOf(item)).toMatchObject({ kind: 'image', has_thumb: true })
  expect((await cardOf(item))?.flags).toContain('not-scanned')
  expect(await evidenceOf(item)).toContainEqual({ code: 'not-scanned', evidence: { reason: 'scanner-away' } })
  expect(await owedFor(item)).toHaveLength(1)
  expect(await inspect(item, away, { again: 'scan' })).toMatchObject({ kind: 'retry', code: 'scanner-away' })
  expect(away.facts()).toEqual({ scanner: 'away' })
  away.close()
  // The scanner comes back and finds malware: copies that were made meanwhile are no longer shown.
  const date = new Date(Date.now() - 9 * 86_400_000)
    .toUTCString()
    .replace(/^(\w+), (\d+) (\w+) (\d+) ([\d:]+).*$/, '$1 $3 $2 $5 $4')
  const back = await fakeClamd((socket) => {
    let said = Buffer.alloc(0)
    socket.on('data', (bytes) => {
      said = Buffer.concat([said, bytes])
      if (said.toString('latin1').startsWith('zVERSION')) socket.end(`ClamAV 1.4.3/27520/${date}\0`)
      else if (said.subarray(-4).equals(Buffer.alloc(4))) socket.end('stream: Win.Test.Example-1 FOUND\0')
    })
  })
  const scanner = await scannerAt(back.address)
  expect(scanner.facts()).toEqual({ scanner: 'works', signatureDays: 9 })
  expect(await inspect(item, scanner, { again: 'scan' })).toEqual({ kind: 'done' })
  expect(await cardOf(item)).toMatchObject({ flags: ['infected'], has_thumb: false })
  expect(await normalise(item)).toMatchObject({ kind: 'skipped' })
  expect(await inspect(item, undefined, { again: 'scan' })).toEqual({ kind: 'skipped', code: 'scanner-off' })
  scanner.close()
  await back.close()
})

test('a file on which the scanner dies is tried once more, then marked as not scanned', async () => {
  const dying = await fakeClamd((socket) =>
    socket.once('data', (bytes) => {
      if (bytes.toString('latin1').startsWith('zVERSION')) socket.end('ClamAV 1.4.3\0')
      else socket.destroy()
    }),
  )
  const scanner = await scannerAt(dying.address)
  const item = await addItem(await photo())
  expect(await inspect(item, scanner)).toEqual({ kind: 'done' })
  expect(await owedFor(item)).toHaveLength(1)
  await world.query("update work.outbox set state = 'done' where subject = $1", [item])
  expect(await inspect(item, scanner, { again: 'scan' })).toEqual({ kind: 'done' })
  expect(await owedFor(item)).toHaveLength(1)
  expect(await evidenceOf(item)).toContainEqual({ code: 'not-scanned', evidence: { reason: 'broken-off' } })
  scanner.close()
  await dying.close()
  const [room] = await readdir(join(world.folder, 'scratch'))
  expect(await readdir(join(world.folder, 'scratch', room ?? ''))).toEqual([])
})
