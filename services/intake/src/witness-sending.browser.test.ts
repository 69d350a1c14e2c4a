import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wordsOf } from '@firsthand/door-words'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, uploadsOf } from './intake.test-kit.ts'
import { makeHugeClip, makeNoisyJpeg } from './made-media.test-kit.ts'
import {
  declarationOf,
  documentsOf,
  hasBrowser,
  isAccessible,
  limitLine,
  PHONE,
  prepareStreet,
  type Street,
  says,
} from './witness-page.test-kit.ts'

describe.skipIf(!hasBrowser)('what a witness sends (skipped without chromium)', () => {
  let street: Street
  let incident: OpenedIncident
  let folder: string

  beforeAll(async () => {
    street = await prepareStreet()
    incident = await street.ground.openIncident()
    folder = await mkdtemp(join(tmpdir(), 'firsthand-sending-'))
  })
  afterAll(async () => {
    await street?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const newest = async (count: number) => (await uploadsOf(street.ground, incident.id)).slice(-count)

  test('a still of each large photo goes before the photo is whole, small files before large ones', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    const large = await makeNoisyJpeg(page, 3200, 2400)
    expect(large.length).toBeGreaterThan(1_100_000)
    await page.setInputFiles('#pick', [
      { name: 'large.jpg', mimeType: 'image/jpeg', buffer: large },
      { name: 'unreadable.mov', mimeType: 'video/quicktime', buffer: randomBytes(1_500_000) },
      { name: 'small.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') },
    ])
    await page.click('#go')
    await says(page, 'You may close')
    const rows = await newest(4)
    const finished = street.ground.lines.flatMap((line) => /"upload.completed","upload":"(\w+)"/.exec(line)?.[1] ?? [])
    const ids = finished.slice(-4)
    const placeOf = (is: (row: { length: number | null; number: number }) => boolean): number =>
      ids.indexOf(rows.find(is)?.id ?? '')
    const [small, video, photo] = [3, 1_500_000, large.length].map((bytes) => placeOf(({ length }) => length === bytes))
    // A small file may be sent before the photo's still (its preview) is drawn. A large file is always sent after the
    // still. The unreadable video yields no still.
    const stillAt = placeOf(({ number }) => number < 0)
    expect(stillAt).toBeLessThan(Math.min(video ?? -1, photo ?? -1))
    expect(small).toBeLessThan(Math.min(video ?? -1, photo ?? -1))
    expect(video).toBeLessThan(photo ?? -1)
    const still = rows.find(({ number }) => number < 0)
    expect(still).toMatchObject({ state: 'complete' })
    expect(still?.length).toBeLessThanOrEqual(61_440)
    expect(rows.filter(({ number }) => number > 0).map(({ state }) => state)).toEqual([
      'complete',
      'complete',
      'complete',
    ])
    await page.context().close()
  })

  test('a clip of 500 MB on 64 kbit/s shows its code, and has its still within 30 seconds', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    await page.setInputFiles('#pick', await makeHugeClip(folder))
    await limitLine(page, 8000)
    const before = (await uploadsOf(street.ground, incident.id)).length
    await page.click('#go')
    const still = async () =>
      (await uploadsOf(street.ground, incident.id))
        .slice(before)
        .find(({ number, state }) => number < 0 && state === 'complete')
    await expect.poll(still, { timeout: 90_000, interval: 100 }).toBeDefined()
    const [clip] = (await uploadsOf(street.ground, incident.id)).slice(before)
    expect(clip).toMatchObject({ state: 'open', length: 500 * 1024 * 1024 })
    // The connection carries this many bytes in thirty seconds. Bytes are compared and not time, because a busy machine
    // may draw more slowly than a phone.
    expect(((await still())?.length ?? 0) + (clip?.offset ?? 0)).toBeLessThan(30 * 8000)
    await page.waitForSelector('#receipt:not([hidden])')
    expect((await page.textContent('#code'))?.split(' ')).toHaveLength(8)
    await page.context().close()
  })

  test('then and now are asked separately; the phone’s position is the place only if that is confirmed', async () => {
    const own = await street.ground.openIncident()
    const geolocation = { latitude: 60.451812, longitude: 22.266634, accuracy: 12.4 }
    const page = await street.open(`/${own.slug}`, { ...PHONE, permissions: ['geolocation'], geolocation })
    await page.click('#to-send')
    await page.fill('#words', 'A red van.')
    await page.click('#go')
    await says(page, 'You may close')
    // What was written already is not asked for again.
    await page.getByRole('heading', { name: 'Where were you then?' }).waitFor()
    await page.getByLabel('Where were you then?').fill('by the crane')
    await page.getByRole('button', { name: 'Use my phone’s position' }).click()
    await page.getByText('within 13 m').waitFor()
    await isAccessible(page)
    await page.getByRole('button', { name: 'Yes, I was here' }).click()
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('button', { name: 'At an exact time' }).click()
    await page.fill('[type="datetime-local"]', '2026-11-25T13:05')
    await isAccessible(page)
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByLabel('How can we reach you?').fill('+358 40 000')
    await page.getByLabel('When may we call?').fill('after six')
    await isAccessible(page)
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByText('That is all we ask').waitFor()
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(4)
    const said = await documentsOf(street.ground, own)
    expect(said.map(({ kind }) => kind)).toEqual(['statement', 'statement', 'statement', 'contact'])
    expect(said[0]?.document).toMatchObject({ words: 'A red van.', forSomeoneElse: false, language: 'en' })
    expect(said[1]?.document).toMatchObject({
      words: null,
      where: 'by the crane',
      lat: 60.45181,
      lon: 22.26663,
      radiusM: 13,
      nowLat: null,
    })
    expect(said[2]?.document).toMatchObject({ whenKind: 'exact', whenLocal: '2026-11-25T13:05', lat: null })
    expect(said[3]?.document).toMatchObject({ way: '+358 40 000', safeTime: 'after six' })
    expect(JSON.stringify(said.slice(0, 3))).not.toContain('+358')
    await page.context().close()
  })

  test('somebody sends for another person: each question speaks of that person, and no position is offered', async () => {
    const own = await street.ground.openIncident()
    const geolocation = { latitude: 60.451812, longitude: 22.266634, accuracy: 12.4 }
    const page = await street.open(`/${own.slug}/send`, { ...PHONE, permissions: ['geolocation'], geolocation })
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.click('#go')
    await page.getByRole('heading', { name: 'What did you see or hear?' }).waitFor()
    await page.check('#ask-else')
    await page.getByRole('heading', { name: 'What did they see or hear?' }).waitFor()
    await page.getByLabel('What did they see or hear?').fill('She saw a red van.')
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('heading', { name: 'Where were they then?' }).waitFor()
    expect(await page.isChecked('#ask-else')).toBe(true)
    expect(await page.getByRole('button', { name: 'Use my phone’s position' }).count()).toBe(0)
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    const [said] = await documentsOf(street.ground, own)
    expect(said?.document).toMatchObject({ forSomeoneElse: true, words: 'She saw a red van.' })
    await page.context().close()
  })

  test('"no, I was somewhere else" makes the position one of now, and "just now" is sent by its press', async () => {
    const own = await street.ground.openIncident()
    const geolocation = { latitude: 60.451812, longitude: 22.266634, accuracy: 12.4 }
    const page = await street.open(`/${own.slug}/send`, { ...PHONE, permissions: ['geolocation'], geolocation })
    await page.fill('#words', 'A red van.')
    await page.click('#go')
    await page.getByRole('button', { name: 'Use my phone’s position' }).click()
    await page.getByRole('button', { name: 'No, I was somewhere else' }).click()
    await page.getByRole('button', { name: 'Send this' }).click()
    await page.getByRole('button', { name: 'Just now' }).click()
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(3)
    const said = await documentsOf(street.ground, own)
    expect(said[1]?.document).toMatchObject({ lat: null, radiusM: null, nowLat: 60.45181, nowLon: 22.26663 })
    expect(said[2]?.document).toMatchObject({ whenKind: 'now', words: null })
    await page.context().close()
  })

  test('Send is not there before there is something to send, and says what it would send', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    expect(await page.isHidden('#go')).toBe(true)
    await page.fill('#words', 'A red van.')
    expect(await page.textContent('#go')).toBe('Send your words')
    const file = { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') }
    await page.setInputFiles('#pick', [file, { ...file, name: 'b.txt' }])
    expect(await page.textContent('#go')).toBe('Send 2 files6 bytes')
    expect(await page.textContent('h1')).toBe('2 files, 6 bytes')
    // The same file chosen twice stands there once.
    await page.setInputFiles('#pick', file)
    await page.getByText('This file is already in your list.').waitFor()
    expect(await page.textContent('h1')).toBe('2 files, 6 bytes')
    await page.context().close()
  })

  test('a file that only looks like another one is sent: same name, size, beginning and end', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    const film = randomBytes(3_000_000)
    const other = Buffer.from(film)
    other[1_500_000] = (other[1_500_000] ?? 0) ^ 1
    const file = { name: 'a.mov', mimeType: 'application/x-a', buffer: film }
    await page.setInputFiles('#pick', file)
    await page.setInputFiles('#pick', { ...file, buffer: other })
    await page.click('#go')
    await page.getByRole('heading', { name: 'All 2 arrived' }).waitFor()
    expect(await uploadsOf(street.ground, own.id)).toMatchObject([{ state: 'complete' }, { state: 'complete' }])
    await page.context().close()
  })

  test('an answer that was not accepted is asked once more with its words; meanwhile no file is said to be sent', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/now`)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.click('#go')
    await page.getByRole('heading', { name: 'Your file arrived' }).waitFor()
    await page.route('**/statement', (route) =>
      route.fulfill({ status: 413, contentType: 'application/json', body: '{"code":"text-too-long","message":"."}' }),
    )
    const heads: (string | null)[] = []
    await page.exposeFunction('headed', (text: string) => heads.push(text))
    await page.evaluate(() => {
      const told = window as unknown as { headed: (text: string | null) => void }
      const title = document.getElementById('title')
      if (title) new MutationObserver(() => told.headed(title.textContent)).observe(title, { childList: true })
    })
    await page.getByLabel('What did you see or hear?', { exact: true }).fill('A red van.')
    await page.getByRole('button', { name: 'Send this' }).click()
    await says(page, 'Some was not sent')
    expect(heads.filter((text) => text?.startsWith('Sending'))).toEqual(['Sending your words'])
    await page.unroute('**/statement')
    await page.getByRole('heading', { name: 'Where were you then?' }).waitFor()
    await page.getByRole('button', { name: 'Skip' }).click()
    expect(await page.getByLabel('What did you see or hear?', { exact: true }).inputValue()).toBe('A red van.')
    await page.getByRole('button', { name: 'Send this' }).click()
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    // An answer comes through the door that the witness took.
    const [said] = await documentsOf(street.ground, own)
    expect(said?.document).toMatchObject({ words: 'A red van.', pageDoor: 'danger' })
    await page.context().close()
  })

  test('words that were refused return to their field', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`)
    await page.route('**/statement', (route) =>
      route.fulfill({ status: 413, contentType: 'application/json', body: '{"code":"text-too-long","message":"."}' }),
    )
    await page.fill('#words', 'A red van.')
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.click('#go')
    await says(page, 'Some was not sent')
    expect(await page.textContent('#files')).toContain('Please make it shorter')
    await page.click('#more')
    expect(await page.inputValue('#words')).toBe('A red van.')
    await page.unroute('**/statement')
    await page.click('#go')
    await expect.poll(async () => (await documentsOf(street.ground, own)).length, { timeout: 60_000 }).toBe(1)
    await page.context().close()
  })

  test('without script the form sends the same', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send`, { ...PHONE, javaScriptEnabled: false })
    await page.setInputFiles('#pick', [
      { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') },
      { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from('abcd') },
    ])
    await page.getByText(wordsOf('en').arrived.placeAndTime).click()
    await page.selectOption('#when-kind', 'earlier-today')
    await page.fill('#when', 'about eight')
    await page.check('#else')
    await page.getByText('How to reach you (not required)').click()
    await page.fill('#way', 'a@example.org')
    await page.click('#go')
    await page.getByRole('heading', { name: 'All 2 arrived', exact: true }).waitFor()
    const said = await documentsOf(street.ground, own)
    expect(said.map(({ kind }) => kind)).toEqual(['statement', 'contact'])
    expect(said[0]?.document).toMatchObject({ whenKind: 'earlier-today', when: 'about eight', forSomeoneElse: true })
    expect(said[1]?.document).toMatchObject({ way: 'a@example.org', safeTime: null })
    const rows = await uploadsOf(street.ground, own.id)
    expect(rows).toMatchObject([{ length: 3 }, { length: 4 }])
    expect(await declarationOf(street.ground, own, rows[0]?.declaration_key ?? '')).toMatchObject({ name: 'a.txt' })
    await page.context().close()
  })
})
