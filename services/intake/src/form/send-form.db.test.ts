import { randomBytes } from 'node:crypto'
import { createIntakeDoor } from '@firsthand/database/intake'
import { hashCapability } from '@firsthand/sealing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createGuard } from '../abuse/guard.ts'
import {
  eventually,
  freshKey,
  type Ground,
  makeSubmission,
  type OpenedIncident,
  openUpload,
  prepareGround,
  SECRET,
  serve,
  uploadsOf,
} from '../intake.test-kit.ts'
import { createCapabilityMaker } from '../submissions/capability-maker.ts'
import { createHolders } from '../takeover/holders.ts'
import { beginForm, type Part, postForm, sendForm } from './multipart.test-kit.ts'

let ground: Ground
let server: Awaited<ReturnType<typeof serve>>
let incident: OpenedIncident
let key: string
const holders = createHolders()

beforeAll(async () => {
  ground = await prepareGround()
  server = await serve(await ground.deps({ holders }))
})
afterAll(async () => {
  await server.close()
  await ground.release()
})
beforeEach(async () => {
  incident = await ground.openIncident()
  key = freshKey()
})

const fileOf = (value: Buffer, file = 'clip.mov'): Part => ({ name: 'file', file, type: 'video/quicktime', value })
const form = (...files: readonly Part[]): readonly Part[] => [{ name: 'key', value: key }, ...files]
const url = (): string => `${server.url}/${incident.slug}/send`
const rows = () => uploadsOf(ground, incident.id)
const contents = async (): Promise<readonly Buffer[]> => {
  const all: Buffer[] = []
  for (const { id } of await rows()) all.push(await openUpload(ground, id, incident.identity))
  return all
}
const statements = async (): Promise<number> => {
  const { rows: found } = await ground.db.owner.query<{ count: string }>(
    `select count(*) from public_zone.document d join public_zone.submission s on s.id = d.submission_id
     where s.incident_id = $1`,
    [incident.id],
  )
  return Number(found[0]?.count)
}

describe('a plain form that is sent twice', () => {
  test('creates no second file, statement or sending, and answers with the same code', async () => {
    const parts = [
      ...form(fileOf(randomBytes(90_000)), fileOf(randomBytes(300_000), 'b.mov')),
      { name: 'words', value: 'A red van.' },
    ]
    const first = await sendForm(url(), parts)
    const second = await sendForm(url(), parts)
    expect([first.status, second.status]).toEqual([200, 200])
    const code = createCapabilityMaker(Buffer.from(SECRET)).ofSubmission(key).code.replaceAll('-', ' ')
    for (const { text } of [first, second]) expect(text).toContain(code)
    expect((await rows()).map(({ number, state }) => `${number} ${state}`)).toEqual(['1 complete', '2 complete'])
    expect(await statements()).toBe(1)
  })

  test('keeps the order of the form, and the same file picked twice stays two files', async () => {
    const [a, b] = [randomBytes(70_000), randomBytes(2000)]
    await sendForm(url(), form(fileOf(a), fileOf(b), fileOf(a)))
    await sendForm(url(), form(fileOf(a), fileOf(b), fileOf(a)))
    const kept = await contents()
    expect(kept.map((one, at) => one.equals([a, b, a][at] ?? Buffer.alloc(0)))).toEqual([true, true, true])
  })

  test('resumes where its connection was cut', async () => {
    const clip = randomBytes(900_000)
    const cut = await beginForm(url(), form(fileOf(clip)), 500_000)
    await cut.cut()
    await eventually('what arrived is kept', async () => ((await rows())[0]?.offset ?? 0) > 400_000)
    expect((await sendForm(url(), form(fileOf(clip)))).status).toBe(200)
    expect((await rows()).map(({ state }) => state)).toEqual(['complete'])
    expect((await contents())[0]?.equals(clip)).toBe(true)
    const { rows: segments } = await ground.db.owner.query(
      'select start from public_zone.segment where upload_id = $1',
      [(await rows())[0]?.id],
    )
    expect(segments.length).toBeGreaterThan(1)
  })

  test('takes over from the dead connection, and mixes nothing', async () => {
    const clip = randomBytes(900_000)
    const hanging = await beginForm(url(), form(fileOf(clip)), 600_000)
    await eventually('the first is being read', async () => holders.isHeld((await rows())[0]?.id ?? ''))
    expect((await sendForm(url(), form(fileOf(clip)))).status).toBe(200)
    expect((await rows()).map(({ state }) => state)).toEqual(['complete'])
    expect((await contents())[0]?.equals(clip)).toBe(true)
    await hanging.cut()
  })
})

describe('the same form twice at one time', () => {
  test('creates one file for one content, and tells the later request that nothing is lost', async () => {
    for (let round = 0; round < 4; round += 1) {
      incident = await ground.openIncident()
      key = freshKey()
      const clip = randomBytes(400_000)
      const answers = await Promise.all([1, 2, 3].map(() => sendForm(url(), form(fileOf(clip)))))
      for (const { status, text } of answers.filter((one) => one.status !== 200)) {
        expect(status).toBe(409)
        expect(text).toContain('Nothing is lost')
      }
      expect((await sendForm(url(), form(fileOf(clip)))).status).toBe(200)
      expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual(['complete 400000'])
      expect((await contents())[0]?.equals(clip)).toBe(true)
    }
  })
})

describe('another file of the same name', () => {
  test('is a new file, whether it differs in its first byte or later', async () => {
    const first = randomBytes(200_000)
    const later = Buffer.from(first)
    later[150_000] = (later[150_000] ?? 0) ^ 1
    const longer = Buffer.concat([first, randomBytes(10)])
    const shorter = first.subarray(0, 199_000)
    const all = [first, randomBytes(200_000), later, longer, shorter]
    for (const one of all) expect((await sendForm(url(), form(fileOf(one)))).status).toBe(200)
    // Sends all files once more. Each file is recognised.
    for (const one of all) expect((await sendForm(url(), form(fileOf(one)))).status).toBe(200)
    const kept = await contents()
    expect(kept.map((one, at) => one.equals(all[at] ?? Buffer.alloc(0)))).toEqual([true, true, true, true, true])
  })

  test('is a new file after a cut, too, and the part that had arrived stays as it is', async () => {
    const first = randomBytes(600_000)
    const cut = await beginForm(url(), form(fileOf(first)), 400_000)
    await cut.cut()
    await eventually('what arrived is kept', async () => ((await rows())[0]?.offset ?? 0) > 300_000)
    const changed = Buffer.from(first)
    changed[200_000] = (changed[200_000] ?? 0) ^ 1
    expect((await sendForm(url(), form(fileOf(changed)))).status).toBe(200)
    const [part, whole] = await rows()
    expect([part?.state, whole?.state]).toEqual(['open', 'complete'])
    const kept = await contents()
    expect(kept[0]?.equals(first.subarray(0, part?.offset))).toBe(true)
    expect(kept[1]?.equals(changed)).toBe(true)
  })

  test('is refused if it differs beyond what can be rewound; nothing of it is kept, and the next file arrives', async () => {
    const large = randomBytes(17 * 1024 * 1024)
    await sendForm(url(), form(fileOf(large)))
    const changed = Buffer.from(large)
    changed[16 * 1024 * 1024] = (changed[16 * 1024 * 1024] ?? 0) ^ 1
    const answer = await sendForm(url(), form(fileOf(changed), fileOf(Buffer.from('abc'), 'small')))
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('still on your phone')
    expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual([
      `complete ${large.length}`,
      'complete 3',
    ])
  })

  test('a browser that reloads the form without the file creates no empty file', async () => {
    await sendForm(url(), form(fileOf(randomBytes(5000), 'a.jpg')))
    const again = await sendForm(url(), form(fileOf(Buffer.alloc(0), 'a.jpg')))
    expect(again.status).toBe(200)
    // Nobody knows any more which file came empty. The page lists what is kept and claims nothing more.
    expect(again.text).toContain('One file was empty.')
    expect(again.text).not.toContain('Thank you. It is kept')
    expect((await rows()).map(({ length }) => length)).toEqual([5000])
  })

  test('an empty file is kept once', async () => {
    for (let i = 0; i < 2; i += 1) await sendForm(url(), form(fileOf(Buffer.alloc(0), 'empty.txt')))
    expect((await rows()).map(({ state, length }) => `${state} ${length}`)).toEqual(['complete 0'])
  })
})

describe('the form of the code’s page', () => {
  test('adds to the code’s submission, and resumes files of the first form', async () => {
    const clip = randomBytes(800_000)
    const cut = await beginForm(url(), form(fileOf(clip)), 400_000)
    await cut.cut()
    await eventually('what arrived is kept', async () => ((await rows())[0]?.offset ?? 0) > 300_000)
    const { code } = createCapabilityMaker(Buffer.from(SECRET)).ofSubmission(key)
    const more = [
      { name: 'key', value: freshKey() },
      { name: 'code', value: code },
      fileOf(clip),
      fileOf(randomBytes(50), 'more.jpg'),
    ]
    const answer = await sendForm(url(), more)
    expect(answer.status).toBe(200)
    expect(answer.text).toContain('Thank you. It arrived.')
    expect((await rows()).map(({ number, state }) => `${number} ${state}`)).toEqual(['1 complete', '2 complete'])
    expect((await contents())[0]?.equals(clip)).toBe(true)
  })

  test('stores nothing for a code that opens nothing, and shows the field again', async () => {
    const { code } = await makeSubmission(server.url, incident.slug)
    const wrong = code.split('-').reverse().join('-')
    const answer = await sendForm(url(), [{ name: 'code', value: wrong }, fileOf(Buffer.from('abc'))])
    expect(answer.status).toBe(404)
    expect(answer.text).toContain('name="code"')
    expect(answer.text).not.toContain(wrong)
    expect(await rows()).toEqual([])
  })

  test('with the code after its files makes a new submission, whose code is in the answer', async () => {
    const { code } = await makeSubmission(server.url, incident.slug)
    const answer = await sendForm(url(), [fileOf(randomBytes(400_000)), { name: 'code', value: code }])
    expect(answer.text).not.toContain(code.replaceAll('-', ' '))
    expect(answer.text).toContain('class="words"')
    const door = createIntakeDoor(ground.db.poolOf('intake'))
    const receipt = await door.receipt(hashCapability(code))
    expect(receipt.ok && receipt.value.files).toEqual([])
  })

  test('while a collection is ending completes begun files, and refuses new ones', async () => {
    const clip = randomBytes(700_000)
    const cut = await beginForm(url(), form(fileOf(clip)), 400_000)
    await cut.cut()
    await eventually('what arrived is kept', async () => ((await rows())[0]?.offset ?? 0) > 300_000)
    await ground.db.owner.query(`update platform.incident set state = 'closing' where id = $1`, [incident.id])
    const { code } = createCapabilityMaker(Buffer.from(SECRET)).ofSubmission(key)
    const page = await postForm(`${server.url}/receipt`, { code, lang: 'en' })
    expect(page.text).toContain('Files that are on their way still arrive')
    expect(page.text).toContain('enctype="multipart/form-data"')
    expect((await sendForm(url(), [{ name: 'code', value: code }, fileOf(clip)])).status).toBe(200)
    expect((await rows()).map(({ state }) => state)).toEqual(['complete'])
    const late = await sendForm(url(), [{ name: 'code', value: code }, fileOf(randomBytes(10), 'late.jpg')])
    expect(late.text).toContain('still on your phone')
    expect(late.status).toBe(410)
    const fresh = await sendForm(url(), [{ name: 'key', value: freshKey() }, fileOf(randomBytes(10))])
    expect(fresh.status).toBeGreaterThanOrEqual(400)
    expect(await rows()).toHaveLength(1)
    // No file is unfinished any more, so the page has no form for files any more.
    expect((await postForm(`${server.url}/receipt`, { code, lang: 'en' })).text).not.toContain('enctype="multipart')
  })
})

test('under pressure is admitted by the ticket of its page', async () => {
  let now = Date.now()
  const door = createIntakeDoor(ground.db.poolOf('intake'))
  const pressure = { level: 1, count: () => {} } as const
  const guard = createGuard({ door, pressure, secret: Buffer.from(SECRET), clock: () => now, now: () => now })
  const pressed = await serve(await ground.deps({ guard }))
  const page = await (await fetch(`${pressed.url}/${incident.slug}`)).text()
  const field = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
  now += 6000
  const parts = [
    { name: 'key', value: field('key') },
    { name: 'ticket', value: field('ticket') },
    fileOf(Buffer.from('abc')),
  ]
  expect((await sendForm(`${pressed.url}/${incident.slug}/send`, parts)).status).toBe(200)
  const without = await sendForm(`${pressed.url}/${incident.slug}/send`, [fileOf(Buffer.from('abc'))])
  expect(without.status).toBe(428)
  await pressed.close()
})
