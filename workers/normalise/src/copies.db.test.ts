import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createNormaliseDoor, type NormaliseDoor } from '@firsthand/database/normalise'
import { type ItemKind, makeId } from '@firsthand/domain'
import { findPrograms, openSandbox, type Sandbox } from '@firsthand/media'
import { openScratch, type Scratch } from '@firsthand/runtime'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeZip } from '../../../packages/media/src/archives/zip.test-kit.ts'
import { createWorld, type TestIncident, type TestWorld } from '../../preserve/src/upload.test-kit.ts'
import { createNormalise } from './normalise-item.ts'

let world: TestWorld
let scratch: Scratch
let sandbox: Sandbox
let incident: TestIncident
let door: NormaliseDoor
let officer: string

beforeAll(async () => {
  world = await createWorld()
  scratch = await openScratch(join(world.folder, 'scratch'), 'test')
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  incident = await world.addIncident()
  door = createNormaliseDoor(world.database.poolOf('normalise'))
  officer = makeId('officer', randomBytes(16))
  await world.query("insert into staff.officer (id, name, password_hash, totp_secret) values ($1, 'Test', 'x', 'x')", [
    officer,
  ])
}, 120_000)
afterAll(async () => {
  await scratch?.close()
  await world?.release()
})

/** Adds an item in the state in which inspect leaves it. */
async function addItem(bytes: Buffer, kind: ItemKind, mediaType: string): Promise<string> {
  const upload = await world.addUpload(incident, bytes)
  await world.run('preserve-upload', incident.id, upload.id)
  const [row] = await world.query<{ id: string }>('select id from evidence.item where upload_id = $1', [upload.id])
  if (!row) throw new Error('no item')
  await world.query("update evidence.card set kind = $2, media_type = $3, stage = 'inspected' where item_id = $1", [
    row.id,
    kind,
    mediaType,
  ])
  await world.query("update work.outbox set state = 'done' where state in ('pending', 'queued')")
  return row.id
}

async function runNext(queue = 'normalise') {
  await world.query('select * from work.take_due(100, 60)')
  const [row] = await world.query<{ id: string; attempt: number }>(
    "select id, attempt from work.outbox where queue = $1 and state = 'queued' order by id limit 1",
    [queue],
  )
  const work = row && (await door.start(row.id, row.attempt))
  if (!work) return undefined
  const deps = { door, vault: world.stores.vault, keyring: world.keyring, sandbox, scratch, log: world.log }
  const outcome = await createNormalise(deps)(work, { signal: new AbortController().signal })
  const settled = outcome.kind === 'retry' ? { ...outcome, afterMs: outcome.afterMs ?? 0 } : outcome
  await door.settle(work.row, work.attempt, settled)
  return outcome
}

const normalise = async (item: string) => {
  await world.query("select work.add('normalise', 'normalise-item', $1, $2)", [incident.id, item])
  return await runNext()
}

const makingOf = async (item: string): Promise<Record<string, string>> => {
  const rows = await world.query<{ kind: string; state: string; code: string | null }>(
    'select kind, state, code from evidence.making where item_id = $1',
    [item],
  )
  return Object.fromEntries(rows.map(({ kind, state, code }) => [kind, code === null ? state : `${state} ${code}`]))
}
const renditionsOf = (item: string) =>
  world.query<{ kind: string; number: number; recipe: string; mediaType: string }>(
    'select kind, number, recipe, media_type as "mediaType" from evidence.rendition where item_id = $1 order by kind, number',
    [item],
  )

const page = (text: string, at: number): string =>
  `${at} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents ${at + 1} 0 R/Resources<</Font<</F 9 0 R>>>>>>endobj\n${at + 1} 0 obj<</Length ${text.length + 34}>>stream\nBT /F 18 Tf 20 200 Td (${text}) Tj ET   \nendstream endobj\n`
const pdf = Buffer.from(
  `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>endobj\n${page('Smoke at noon', 3)}${page('From the roof', 5)}9 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF`,
)

describe('a document', () => {
  test('of two pages gets both as pictures, and a search finds its words with their page', async () => {
    const item = await addItem(pdf, 'document', 'application/pdf')
    expect(await normalise(item)).toEqual({ kind: 'done' })
    expect(await makingOf(item)).toEqual({ page: 'done', document: 'done' })
    expect((await renditionsOf(item)).map(({ kind, number }) => [kind, number])).toEqual([
      ['page', 1],
      ['page', 2],
    ])
    const found = await world.query(
      "select source, machine, segments from evidence.text where item_id = $1 and found @@ to_tsquery('simple', 'roof')",
      [item],
    )
    expect(found).toEqual([
      {
        source: 'document',
        machine: false,
        segments: [
          { page: 1, text: 'Smoke at noon' },
          { page: 2, text: 'From the roof' },
        ],
      },
    ])
    // A second run stores no further text.
    expect(await normalise(item)).toEqual({ kind: 'done' })
    expect(await world.query('select id from evidence.text where item_id = $1', [item])).toHaveLength(1)
  })

  const searchOf = (item: string, word: string) =>
    world.query<{ searched: number | null; found: boolean }>(
      `select letters_searched as searched, found @@ to_tsquery('simple', $2) as found from evidence.text where item_id = $1`,
      [item, word],
    )

  test('is searched up to its millionth letter, and says so if it is longer', async () => {
    const text = (words: number): string => `${'rain on the roof '.repeat(words)}heron\n`
    const whole = await addItem(Buffer.from(text(55_000)), 'document', 'text/plain')
    const long = await addItem(
      Buffer.from(`${text(55_000)}${text(10_000)}${'ibis '.repeat(9)}`),
      'document',
      'text/plain',
    )
    expect(await normalise(whole)).toEqual({ kind: 'done' })
    expect(await searchOf(whole, 'heron')).toEqual([{ searched: null, found: true }])
    expect(await normalise(long)).toEqual({ kind: 'done' })
    expect(await searchOf(long, 'heron')).toEqual([{ searched: 999_000, found: true }])
    expect(await searchOf(long, 'ibis')).toEqual([{ searched: 999_000, found: false }])
  })

  test('with more distinct words than one index holds is searched as far as they fit', async () => {
    // The index expands each of these characters to up to six letters (NFKD), so that few words fill it.
    const word = (n: number): string => String.fromCodePoint(...[0, 5, 10, 15].map((by) => 0x3300 + ((n >> by) % 32)))
    const text = Array.from({ length: 24_000 }, (_, n) => word(n * 43)).join(' ')
    const item = await addItem(randomBytes(8), 'document', 'text/plain')
    const segments = [{ page: 1, text: `heron ${text} ibis` }]
    await door.keepText(
      { item, incident: incident.id },
      { source: 'document', machine: false, maker: 'made', segments },
    )
    const [kept] = await searchOf(item, 'heron')
    expect(kept?.found).toBe(true)
    expect(kept?.searched).toBeGreaterThan(10_000)
    expect(kept?.searched).toBeLessThan(100_000)
    expect(await searchOf(item, 'ibis')).toMatchObject([{ found: false }])
    const [entry] = await world.query<{ detail: string }>(
      "select detail from custody.entry where action = 'text.read' and subject = $1",
      [item],
    )
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ letters: kept?.searched, searched: 'part' })
  })

  test('that is locked says so and stays whole', async () => {
    const item = await addItem(
      makeZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', isStored: true },
        { name: 'content.xml', data: 'x' },
        { name: 'META-INF/manifest.xml', data: '<manifest:encryption-data/>' },
      ]),
      'document',
      'application/vnd.oasis.opendocument.text',
    )
    expect(await normalise(item)).toEqual({ kind: 'done' })
    expect(await makingOf(item)).toEqual({ document: 'failed encrypted' })
  })
})

test('an archive is listed; a bomb is refused with its code', async () => {
  const zip = makeZip([{ name: 'one.jpg', data: 'x', isStored: true }])
  const item = await addItem(zip, 'archive', 'application/zip')
  await normalise(item)
  expect(await renditionsOf(item)).toMatchObject([{ kind: 'listing', mediaType: 'application/json' }])
  const bomb = await addItem(
    makeZip([{ name: 'z', data: Buffer.alloc(128 * 1024 * 1024) }]),
    'archive',
    'application/zip',
  )
  await normalise(bomb)
  expect(await makingOf(bomb)).toEqual({ listing: 'failed archive-bomb' })
})

test('a map that unpacks to too much is refused once and not tried again', async () => {
  const map = makeZip([{ name: 'doc.kml', data: Buffer.alloc(128 * 1024 * 1024, ' ') }])
  const item = await addItem(map, 'document', 'application/vnd.google-earth.kmz')
  expect(await normalise(item)).toEqual({ kind: 'done' })
  expect(await makingOf(item)).toEqual({ document: 'failed archive-bomb' })
})

describe('a copy for sharing', () => {
  const ask = async (item: string): Promise<string> => {
    const cleaning = makeId('cleaning', randomBytes(16))
    const boxes = JSON.stringify([{ x: 0.1, y: 0.1, width: 0.2, height: 0.2 }])
    await world.query(
      'insert into evidence.cleaning (id, item_id, incident_id, officer_id, boxes) values ($1, $2, $3, $4, $5)',
      [cleaning, item, incident.id, officer, boxes],
    )
    await world.query("select work.add('normalise', 'clean-item', $1, $2, $3::jsonb)", [
      ...[incident.id, item, JSON.stringify({ cleaning })],
    ])
    return cleaning
  }

  test('is made once for each request, under the request\u2019s id', async () => {
    const comment = ['-metadata', `comment=${randomBytes(8).toString('hex')}`]
    const source = ['-f', 'lavfi', '-i', 'testsrc=size=640x480', '-frames:v', '1', ...comment]
    const photo = execFileSync('ffmpeg', ['-v', 'error', ...source, '-f', 'image2pipe', '-c:v', 'mjpeg', '-'])
    const item = await addItem(photo, 'image', 'image/jpeg')
    const first = await ask(item)
    expect(await runNext()).toEqual({ kind: 'done' })
    const second = await ask(item)
    expect(await runNext()).toEqual({ kind: 'done' })
    expect(await makingOf(item)).toEqual({ [`clean:${first}`]: 'done', [`clean:${second}`]: 'done' })
    expect((await renditionsOf(item)).map(({ kind, recipe, mediaType }) => [kind, recipe, mediaType]).sort()).toEqual(
      [first, second].map((id) => ['clean', `v1-${id}`, 'image/jpeg']).sort(),
    )
  })

  test('of a document is refused, and without a request there is none', async () => {
    const item = await addItem(Buffer.concat([pdf, randomBytes(4)]), 'document', 'application/pdf')
    const cleaning = await ask(item)
    expect(await runNext()).toEqual({ kind: 'done' })
    expect(await makingOf(item)).toEqual({ [`clean:${cleaning}`]: 'failed not-cleanable' })
    await world.query("select work.add('normalise', 'clean-item', $1, $2, $3::jsonb)", [
      ...[incident.id, item, JSON.stringify({ cleaning: makeId('cleaning', randomBytes(16)) })],
    ])
    expect(await runNext()).toEqual({ kind: 'dead', code: 'cleaning-unknown' })
  })

  test('of a film waits in the slow lane', async () => {
    const item = await addItem(randomBytes(100), 'video', 'video/mp4')
    await ask(item)
    expect(
      await world.query("select queue from work.outbox where subject = $1 and task = 'clean-item'", [item]),
    ).toEqual([{ queue: 'normalise-slow' }])
    await world.query("update work.outbox set state = 'done' where subject = $1", [item])
  })
})
