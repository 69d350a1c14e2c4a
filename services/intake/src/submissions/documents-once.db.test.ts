import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  freshKey,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  offsetOf,
  patch,
  prepareGround,
  serve,
  TUS,
} from '../intake.test-kit.ts'

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  door = await serve(await ground.deps())
})
afterAll(async () => {
  await door.close()
  await ground.release()
})

const say = (path: string, body: unknown, key = freshKey()) =>
  fetch(door.url + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify(body),
  })
const statusOf = async (answer: Promise<Response>): Promise<number> => (await answer).status
const codeOf = async (answer: Response): Promise<[number, string]> => {
  const { code } = (await answer.json()) as { code: string }
  return [answer.status, code]
}
async function objects(): Promise<number> {
  let count = 0
  for await (const { key } of ground.stores.drop.list('')) if (!key.includes('/declaration-')) count += 1
  return count
}
async function rows(kind: string): Promise<number> {
  const { rows: counted } = await ground.db.owner.query<{ n: number }>(
    'select count(*)::integer as n from public_zone.document where kind = $1',
    [kind],
  )
  return counted[0]?.n ?? -1
}

test('different words under the same key are kept, too; repeated words are one document, and nothing is put', async () => {
  const { submission } = await makeSubmission(door.url, incident.slug)
  for (const [way, kind] of [
    ['statement', 'words'],
    ['contact', 'way'],
  ] as const) {
    const path = `${submission}/${way}`
    const key = freshKey()
    const before = [await rows(way), await objects()] as const
    for (const text of ['one', 'one', 'two', 'one', 'two']) {
      expect(await statusOf(say(path, { [kind]: text }, key))).toBe(201)
    }
    expect([await rows(way), await objects()]).toEqual(before.map((count) => count + 2))
  }
})

test('a repeated creation of a submission with different words keeps them', async () => {
  const key = freshKey()
  const path = `/${incident.slug}/submissions`
  const before = [await rows('statement'), await objects()] as const
  for (const words of ['here', 'here', 'there']) {
    expect(await statusOf(say(path, { statement: { words } }, key))).toBe(201)
  }
  expect([await rows('statement'), await objects()]).toEqual(before.map((count) => count + 2))
})

test('a document above the limit leaves no object; a repeated withdrawal is stored once', async () => {
  const { submission, code } = await makeSubmission(door.url, incident.slug)
  await ground.db.owner.query(
    `insert into public_zone.document (id, submission_id, kind, sealed, object_key, key_id)
     select 'st_' || n, (select id from public_zone.submission order by seq desc limit 1), 'statement', '\\x00', 'k', 'k' from generate_series(1, 200) n`,
  )
  const before = await objects()
  expect(await codeOf(await say(`${submission}/statement`, { words: 'one more' }))).toEqual([413, 'too-much-said'])
  expect(await objects()).toBe(before)
  for (let times = 0; times < 3; times += 1) {
    expect(await statusOf(say('/receipt/withdraw', { code, number: null }))).toBe(200)
  }
  expect(await objects()).toBe(before + 1)
})

test('after a withdrawal of everything no new upload begins there; open ones go on', async () => {
  const { submission, code } = await makeSubmission(door.url, incident.slug)
  const key = freshKey()
  const open = await makeUpload(door.url, submission, { 'Upload-Length': '3', 'Idempotency-Key': key })
  expect(await statusOf(say(`${submission}/statement`, { words: 'before' }, key))).toBe(201)
  expect(await statusOf(say('/receipt/withdraw', { code, number: null }))).toBe(200)
  const before = await objects()
  const create = (given: string) =>
    fetch(door.url + submission, {
      method: 'POST',
      headers: { ...TUS, 'Upload-Length': '3', 'Idempotency-Key': given },
    })
  for (const refused of [
    await create(freshKey()),
    await say(`${submission}/statement`, { words: 'after' }),
    await say(`${submission}/contact`, { way: 'after' }),
  ]) {
    expect(await codeOf(refused)).toEqual([410, 'sending-withdrawn'])
  }
  expect(await statusOf(say(`${submission}/statement`, { words: 'before' }, key))).toBe(201)
  expect(await objects()).toBe(before)
  expect((await create(key)).status).toBe(201)
  expect((await patch(open, 0, Buffer.from('abc'))).status).toBe(204)
  expect(await offsetOf(open)).toBe(3)
})
