// A plain form and a script pay the same prices for the same things: the form by waiting, the script by computing.
import { createIntakeDoor } from '@firsthand/database/intake'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sendForm } from '../form/multipart.test-kit.ts'
import {
  freshKey,
  type Ground,
  makeSubmission,
  type OpenedIncident,
  prepareGround,
  SECRET,
  serve,
  TUS,
  uploadsOf,
} from '../intake.test-kit.ts'
import { createCapabilityMaker } from '../submissions/capability-maker.ts'
import { floodForms, smallFiles, ticketOfPage } from './form-flood.test-kit.ts'
import { createGuard } from './guard.ts'
import type { Level } from './pressure.ts'

let ground: Ground
let incident: OpenedIncident
let door: Awaited<ReturnType<typeof serve>>
let levelOf = (): Level => 0
let counted = 0
/** The duration of each requested wait, ms. No wait takes any time in these tests. */
let waits: number[] = []

beforeAll(async () => {
  ground = await prepareGround()
  const pressure = {
    get level() {
      return levelOf()
    },
    count: () => {
      counted += 1
    },
  }
  const guard = createGuard({
    door: createIntakeDoor(ground.db.poolOf('intake')),
    pressure,
    secret: Buffer.from(SECRET),
    // The clock runs ahead, so every page counts as served long ago and a new sending itself never waits.
    clock: () => Date.now() + 25_000 * clockSteps(),
    now: () => 0,
    pause: async (ms) => {
      waits.push(ms)
    },
  })
  door = await serve(await ground.deps({ guard }))
})
let steps = 0
const clockSteps = (): number => {
  steps += 1
  return steps
}
afterAll(async () => {
  await door.close()
  await ground.release()
})
beforeEach(async () => {
  incident = await ground.openIncident()
  levelOf = () => 0
  waits = []
  counted = 0
})

const page = (): string => `${door.url}/${incident.slug}`
const kept = async (): Promise<number> =>
  (await uploadsOf(ground, incident.id)).filter(({ state }) => state === 'complete').length
const send = async (files: number, key = freshKey()) => {
  const ticket = (await ticketOfPage(page())) ?? ''
  const fields = [
    { name: 'key', value: key },
    { name: 'ticket', value: ticket },
  ]
  return await sendForm(`${page()}/send`, [...fields, ...smallFiles(files), { name: 'words', value: 'A red van.' }])
}
const askFile = (submission: string, key = freshKey()) =>
  fetch(door.url + submission, { method: 'POST', headers: { ...TUS, 'Upload-Length': '3', 'Idempotency-Key': key } })

describe('a plain form of very many files', () => {
  test('works while the load is low', async () => {
    expect((await send(100)).status).toBe(200)
    expect([await kept(), waits.length]).toEqual([100, 0])
  })

  test('waits for each further file under pressure, and all of them arrive', async () => {
    levelOf = () => 1
    expect((await send(60)).status).toBe(200)
    expect(await kept()).toBe(60)
    expect(waits).toEqual(Array.from({ length: 40 }, () => 500))
    expect(counted).toBe(61)
  })

  test('under high pressure sends as many as it may wait for; the page says what did not arrive, and when to continue', async () => {
    levelOf = () => 2
    const { status, text } = await send(250)
    expect(status).toBe(503)
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(120_000)
    expect(await kept()).toBe(65)
    expect(text).toContain('The others have not, nor what you wrote. They are still on your phone.')
    expect(text).toContain('Wait a minute')
  })

  test('sent again creates nothing new and does not wait for files that exist', async () => {
    levelOf = () => 2
    const [key, ticket] = [freshKey(), (await ticketOfPage(page())) ?? '']
    const fields = [
      { name: 'key', value: key },
      { name: 'ticket', value: ticket },
    ]
    const parts = [...fields, ...smallFiles(8)]
    expect((await sendForm(`${page()}/send`, parts)).status).toBe(200)
    const before = waits.length
    expect((await sendForm(`${page()}/send`, parts)).status).toBe(200)
    expect([await kept(), waits.length]).toEqual([8, before])
  })

  test('waits while the process is full, and is refused if it stays full', async () => {
    let looks = 0
    levelOf = () => {
      looks += 1
      return looks < 5 ? 3 : 0
    }
    expect((await send(2)).status).toBe(200)
    expect(waits.length).toBeGreaterThan(0)
    levelOf = () => 3
    expect((await send(2)).status).toBe(503)
    expect(await kept()).toBe(2)
  })
})

test('files by form and by script count together for their sending', async () => {
  levelOf = () => 2
  const key = freshKey()
  expect((await send(5, key)).status).toBe(200)
  const { submissionToken } = createCapabilityMaker(Buffer.from(SECRET)).ofSubmission(key)
  expect((await askFile(`/files/s/${submissionToken}`)).status).toBe(428)
  levelOf = () => 0
  const { submission } = await makeSubmission(door.url, incident.slug)
  levelOf = () => 2
  for (let at = 0; at < 5; at += 1) expect((await askFile(submission)).status).toBe(201)
  expect((await askFile(submission)).status).toBe(428)
})

test('a flood of forms creates no more files than their waiting pays for', async () => {
  levelOf = () => 2
  const flood = { door: door.url, slug: incident.slug, forms: 8, atOnce: 4, files: 90 }
  const { statuses } = await floodForms(flood)
  expect([...statuses.keys()]).toEqual([503])
  expect(await kept()).toBe(8 * 65)
  const bare = await floodForms({ ...flood, hasTicket: false })
  expect([...bare.statuses.keys()]).toEqual([428])
  expect(await kept()).toBe(8 * 65)
})
