import { setTimeout as pause } from 'node:timers/promises'
import { createIntakeDoor } from '@firsthand/database/intake'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, SECRET, serve, uploadsOf } from '../intake.test-kit.ts'
import { hasBrowser, PHONE, prepareStreet, type Street, says } from '../witness-page.test-kit.ts'
import { createGuard } from './guard.ts'
import type { Level } from './pressure.ts'

describe.skipIf(!hasBrowser)('while very many people send', () => {
  let street: Street
  let incident: OpenedIncident
  let door: Awaited<ReturnType<typeof serve>>
  let level: Level = 1
  let isQuick = false

  beforeAll(async () => {
    street = await prepareStreet()
    incident = await street.ground.openIncident()
    const pressure = {
      get level() {
        return level
      },
      count: () => {},
    }
    const guard = createGuard({
      door: createIntakeDoor(street.ground.db.poolOf('intake')),
      pressure,
      secret: Buffer.from(SECRET),
      clock: () => Date.now(),
      // The guard counts the files of the last minutes. With a fixed clock the first file still counts when a slow
      // machine creates the last one.
      now: () => 0,
      pause: async (ms) => {
        if (!isQuick) await pause(ms)
      },
    })
    door = await serve(await street.ground.deps({ guard }))
  })
  afterAll(async () => {
    await door.close()
    await street.close()
  })

  const photo = (name: string) => ({ name, mimeType: 'image/jpeg', buffer: Buffer.from(name.repeat(100)) })
  const spent = async (): Promise<number> => {
    const { rows } = await street.ground.db.owner.query('select count(*)::integer as n from public_zone.spent')
    return rows[0].n
  }
  const kept = async (): Promise<number> =>
    (await uploadsOf(street.ground, incident.id)).filter(({ state }) => state === 'complete').length

  test('the page computes a proof by itself, once for the sending, and the files are kept', async () => {
    const page = await street.open(`/${incident.slug}/send`, PHONE, door.url)
    await page.setInputFiles('#pick', [photo('a.jpg'), photo('b.jpg'), photo('c.jpg')])
    await page.click('#go')
    await says(page, 'You may close')
    expect([await kept(), await spent()]).toEqual([3, 1])
    await page.context().close()
  })

  test('a browser without PBKDF2 uses our own; many files under high pressure pay again', async () => {
    level = 2
    const before = [await kept(), await spent()] as const
    const page = await street.open('/identify', PHONE, door.url)
    await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
    await page.goto(`${door.url}/${incident.slug}/send`)
    await page.setInputFiles(
      '#pick',
      Array.from({ length: 7 }, (_, at) => photo(`${at}.jpg`)),
    )
    await page.click('#go')
    await says(page, 'You may close')
    expect(await kept()).toBe(before[0] + 7)
    // One proof for the sending, and one for each file after the fifth.
    expect(await spent()).toBe(before[1] + 3)
    await page.context().close()
  })

  test('without a script the page’s ticket is enough, after a wait that nobody notices', async () => {
    level = 1
    const before = await kept()
    // The five seconds count from when the page was served. The time that a slow machine needs for the steps in between
    // counts, too.
    const began = performance.now()
    const page = await street.open(`/${incident.slug}/send`, { ...PHONE, javaScriptEnabled: false }, door.url)
    await page.setInputFiles('#pick', [photo('d.jpg')])
    await page.click('#go')
    await page.getByRole('heading', { name: 'Your file arrived' }).waitFor()
    expect(performance.now() - began).toBeGreaterThanOrEqual(4900)
    expect(await kept()).toBe(before + 1)
    await page.context().close()
  })

  test('a plain form with more files than it may wait for lists what arrived and what did not, and takes the missing ones later', async () => {
    level = 2
    isQuick = true
    const before = await kept()
    const page = await street.open(`/${incident.slug}/send`, { ...PHONE, javaScriptEnabled: false }, door.url)
    await page.setInputFiles(
      '#pick',
      Array.from({ length: 70 }, (_, at) => photo(`many-${at}.jpg`)),
    )
    // The clock goes 30 s ahead, so the page is now older than its ticket requires.
    const real = Date.now
    Date.now = () => real() + 30_000
    try {
      await page.click('#go')
      await page.getByText('The others have not, nor what you wrote.').waitFor()
    } finally {
      Date.now = real
    }
    expect(await kept()).toBe(before + 65)
    await page.getByRole('button', { name: 'Add something' }).click()
    level = 0
    await page.setInputFiles('#pick', [photo('the-rest.jpg')])
    await page.click('#go')
    await page.getByText('Thank you').first().waitFor()
    expect(await kept()).toBe(before + 66)
    await page.context().close()
  })
})
