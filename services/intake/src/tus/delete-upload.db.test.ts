import { createIntakeDoor, type IntakeDoor } from '@firsthand/database/intake'
import { err } from '@firsthand/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  eventually,
  type Ground,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  patch,
  prepareGround,
  serve,
  TUS,
  uploadsOf,
} from '../intake.test-kit.ts'

let ground: Ground
let incident: OpenedIncident
let plain: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
  plain = await serve(await ground.deps())
})
afterAll(async () => {
  await plain.close()
  await ground.release()
})

const remove = (url: string) => fetch(url, { method: 'DELETE', headers: TUS })
const codeOf = async (answer: Response): Promise<[number, string]> => {
  const { code } = (await answer.json()) as { code: string }
  return [answer.status, code]
}
/** Begins an upload in a submission of its own. Returns its path. */
async function begin(): Promise<string> {
  const { submission } = await makeSubmission(plain.url, incident.slug)
  const url = await makeUpload(plain.url, submission, { 'Upload-Length': '3' })
  return url.slice(plain.url.length)
}
const last = async () => (await uploadsOf(ground, incident.id)).at(-1)
async function closingsOf(upload: string | undefined): Promise<number> {
  let count = 0
  for await (const { key } of ground.stores.drop.list(`${upload}/`)) if (key.includes('/withdrawal-')) count += 1
  return count
}

test('a file whose last piece comes at the moment of its DELETE is complete, and no document contradicts that', async () => {
  const real = createIntakeDoor(ground.db.poolOf('intake'))
  const path = await begin()
  const door: IntakeDoor = {
    ...real,
    async closeUpload(urlHash) {
      expect((await patch(plain.url + path, 0, Buffer.from('abc'))).status).toBe(204)
      return real.closeUpload(urlHash)
    },
  }
  const racing = await serve(await ground.deps({ door }))
  try {
    expect(await codeOf(await remove(racing.url + path))).toEqual([409, 'illegal-state'])
    expect(await last()).toMatchObject({ state: 'complete', offset: 3 })
    expect(await closingsOf((await last())?.id)).toBe(0)
  } finally {
    await racing.close()
  }
})

test('the database decides by the row as it is after the concurrent transaction', async () => {
  await begin()
  const upload = (await last())?.id
  const { rows } = await ground.db.owner.query<{ url_hash: Buffer }>(
    'select url_hash from public_zone.upload_url where upload_id = $1',
    [upload],
  )
  const other = await ground.db.owner.connect()
  try {
    await other.query('begin')
    await other.query(`update public_zone.upload set state = 'complete', "offset" = 3 where id = $1`, [upload])
    const closing = createIntakeDoor(ground.db.poolOf('intake')).closeUpload(rows[0]?.url_hash ?? Buffer.alloc(32))
    await eventually('somebody waits for the row', async () => {
      const { rows: locked } = await ground.db.owner.query(
        `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      return locked.length > 0
    })
    await other.query('commit')
    expect(await closing).toEqual({ ok: false, error: { code: 'illegal-state' } })
  } finally {
    other.release()
  }
})

test('a DELETE is acknowledged when its document is in the store; repeated, it stores a missing document, once', async () => {
  let isAway = true
  const store = await serve(
    await ground.deps({
      put: async (key, body, options) =>
        isAway && key.includes('/withdrawal-')
          ? err({ code: 'unavailable' as const, cause: 'test' })
          : ground.stores.drop.put(key, body, options),
    }),
  )
  try {
    const path = await begin()
    await patch(plain.url + path, 0, Buffer.from('ab'))
    const upload = (await last())?.id
    expect(await codeOf(await remove(store.url + path))).toEqual([503, 'store-unavailable'])
    expect(await last()).toMatchObject({ state: 'withdrawn', offset: 2 })
    expect(await closingsOf(upload)).toBe(0)
    isAway = false
    expect((await remove(store.url + path)).status).toBe(204)
    expect(await codeOf(await remove(store.url + path))).toEqual([410, 'upload-gone'])
    expect(await closingsOf(upload)).toBe(1)
  } finally {
    await store.close()
  }
})
