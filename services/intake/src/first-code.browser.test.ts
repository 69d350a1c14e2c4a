import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type OpenedIncident, uploadsOf } from './intake.test-kit.ts'
import { makeNoisyJpeg } from './made-media.test-kit.ts'
import { hasBrowser, prepareStreet, type Street, says } from './witness-page.test-kit.ts'

describe.skipIf(!hasBrowser)('the first code (skipped without chromium)', () => {
  let street: Street
  let incident: OpenedIncident

  beforeAll(async () => {
    street = await prepareStreet()
    incident = await street.ground.openIncident()
  })
  afterAll(() => street?.close())

  test('the code does not wait for the small picture of a large photo; the rest of the photo does', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    const large = await makeNoisyJpeg(page, 3200, 2400)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route(/\/assets\/still\./, async (route) => {
      await held
      await route.continue()
    })
    const asked: string[] = []
    page.on('request', (one) => asked.push(`${one.method()} ${new URL(one.url()).pathname}`))
    await page.setInputFiles('#pick', { name: 'large.jpg', mimeType: 'image/jpeg', buffer: large })
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    const rows = await uploadsOf(street.ground, incident.id)
    expect(rows.map(({ number, offset }) => [number, offset])).toEqual([[1, 8192]])
    // Before the first kept byte the line belongs to the file: no question is loaded.
    const firstPiece = asked.findIndex((one) => one.startsWith('PATCH'))
    expect(firstPiece).toBeGreaterThan(0)
    expect(asked.slice(0, firstPiece).filter((one) => /\/(ask|pace|reveal)\./.test(one))).toEqual([])
    release()
    await says(page, 'You may close')
    const finished = street.ground.lines.flatMap((line) => /"upload.completed","upload":"(\w+)"/.exec(line)?.[1] ?? [])
    const all = await uploadsOf(street.ground, incident.id)
    expect(finished.map((id) => all.find((one) => one.id === id)?.number)).toEqual([-1, 1])
    await page.context().close()
  })

  test('what the choice needs is loaded while the phone’s own picker is open', async () => {
    const page = await street.open(`/${incident.slug}/send`)
    const loaded = ['chosen', 'still'].map((name) =>
      page.waitForResponse((one) => one.url().includes(`/assets/${name}.`)),
    )
    await Promise.all([page.waitForEvent('filechooser'), page.click('label[for=pick]')])
    expect((await Promise.all(loaded)).map((one) => one.status())).toEqual([200, 200])
    await page.context().close()
  })
})
