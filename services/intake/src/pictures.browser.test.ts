import { wordsOf } from '@firsthand/door-words'
import { SENTENCES } from '@firsthand/page-files'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve, uploadsOf } from './intake.test-kit.ts'
import { makeNoisyJpeg } from './made-media.test-kit.ts'
import { countSeen, hideAllText, isTextSeen, seenAs } from './pictures.test-kit.ts'
import { madeRecording } from './recordings/recordings.test-kit.ts'
import { recordingsOf } from './recordings/recordings.ts'
import {
  declarationOf,
  hasBrowser,
  isAccessible,
  limitLine,
  prepareStreet,
  type Street,
} from './witness-page.test-kit.ts'

const SMALLEST = { viewport: { width: 320, height: 568 } } as const
const MICROPHONE = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']

describe.skipIf(!hasBrowser)('somebody who cannot read (skipped without chromium)', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet(MICROPHONE)
  })
  afterAll(() => street?.close())

  const opened = () => street.ground.openIncident({ state: 'active', exercise: false })
  /** The first page, all of its text transparent, and a press on the only picture that stands in it. */
  const arrive = async (slug: string, language = 'en'): Promise<Page> => {
    const page = await street.open(`/${slug}?lang=${language}`, { ...SMALLEST, permissions: ['microphone'] })
    await hideAllText(page)
    expect(await isTextSeen(page)).toBe(false)
    await page.locator('main a:has(svg)').filter({ visible: true }).click()
    await page.locator('html[data-is=choose]').waitFor()
    await hideAllText(page)
    expect(await isTextSeen(page)).toBe(false)
    return page
  }
  const pressSign = async (page: Page, name: string) => (await seenAs(page, name)).click()
  const declared = async (id: string, own: Awaited<ReturnType<typeof opened>>) =>
    Promise.all(
      (await uploadsOf(street.ground, id)).map((row) => declarationOf(street.ground, own, row.declaration_key)),
    )

  test('sends a photo by pictures alone, sees that it arrived, keeps the code, and finds call and way out', async () => {
    const own = await opened()
    const page = await arrive(own.slug)
    // All that can be chosen, and whom to call, is seen at once on the smallest phone.
    for (const name of ['gallery', 'photo', 'film', 'voice', 'call'])
      expect((await (await seenAs(page, name)).boundingBox())?.y, name).toBeLessThan(568 - 40)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressSign(page, 'photo')])
    const photo = await makeNoisyJpeg(page, 800, 600)
    await chooser.setFiles({ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: photo })
    // The photo itself is what shows that it was chosen.
    await page.locator('#files img').waitFor()
    await page.context().route('**/submissions', (route) => route.abort())
    await pressSign(page, 'send')
    await seenAs(page, 'cut')
    expect(await countSeen(page, 'arrived')).toBe(0)
    await limitLine(page, 40_000)
    await page.context().unroute('**/submissions')
    await page.locator('html[data-is=sending]').waitFor()
    expect(await countSeen(page, 'arrived')).toBe(0)
    await limitLine(page, -1)
    await page.locator('html[data-is=done]').waitFor()
    expect(await isTextSeen(page)).toBe(false)
    // One for the file, one for all of it.
    expect(await countSeen(page, 'arrived')).toBe(2)
    expect((await uploadsOf(street.ground, own.id)).map(({ state }) => state)).toEqual(['complete'])
    await pressSign(page, 'save')
    await page.locator('#picture img').waitFor()
    for (const name of ['keep', 'away', 'call', 'hide', 'add']) expect(await countSeen(page, name), name).toBe(1)
    expect(await (await seenAs(page, 'call')).getAttribute('href')).toBe('tel:112')
    await pressSign(page, 'hide')
    await page.waitForURL((url) => !url.href.startsWith(street.url))
    await page.context().close()
  })

  test('sends a voice by pictures alone', async () => {
    const own = await opened()
    const page = await arrive(own.slug, 'ar')
    await pressSign(page, 'voice')
    await seenAs(page, 'stop')
    await page.getByText(/\d:0[1-9]/).waitFor()
    await pressSign(page, 'stop')
    await page.locator('#voice-note audio').waitFor()
    await pressSign(page, 'send')
    await page.locator('html[data-is=done]').waitFor()
    expect(await countSeen(page, 'arrived')).toBe(2)
    expect(await declared(own.id, own)).toMatchObject([{ origin: 'voice-note' }])
    await page.context().close()
  })

  test('takes a photo out again with the bin, and a film has a field of its own', async () => {
    const own = await opened()
    const page = await arrive(own.slug)
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), pressSign(page, 'film')])
    await chooser.setFiles({ name: 'a.mp4', mimeType: 'video/mp4', buffer: Buffer.from('no film') })
    await pressSign(page, 'bin')
    await page.locator('html[data-is=choose]').waitFor()
    expect(await page.locator('#files li').count()).toBe(0)
    await page.context().close()
  })

  test('another language in the middle of it keeps what was chosen, and changes the words beside the signs', async () => {
    const own = await opened()
    const server = await serve(await street.ground.deps({ recordings: recordingsOf([madeRecording('choose')]) }))
    const page = await street.open(`/${own.slug}/pictures?lang=en`, SMALLEST, server.url)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.locator('html[data-is=chosen]').waitFor()
    await page.getByText('English').click()
    await page.getByRole('link', { name: wordsOf('fi').name }).click()
    await page.getByText(wordsOf('fi').pictures.film).waitFor()
    expect(await page.locator('#files li').count()).toBe(1)
    // It has no recordings, and a sentence of the other one would not be understood.
    await expect.poll(() => page.locator('[data-hear]:not([hidden])').count()).toBe(0)
    await pressSign(page, 'send')
    await page.locator('html[data-is=done]').waitFor()
    await page.context().close()
    await server.close()
  })

  test.each(['en', 'ar'])('everything has a name for who listens, and fits 195 pixels (%s)', async (language) => {
    const own = await opened()
    const page = await street.open(`/${own.slug}/pictures?lang=${language}`, { viewport: { width: 195, height: 568 } })
    await page.locator('html[data-is=choose]').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(195)
    await isAccessible(page)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await page.locator('html[data-is=chosen]').waitFor()
    await isAccessible(page)
    await page.click('#go')
    await page.locator('html[data-is=done]').waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(195)
    await isAccessible(page)
    await page.context().close()
  })

  test('hears a recorded sentence after a press on the loudspeaker, and nothing is loaded or sounds before', async () => {
    const own = await opened()
    const sounds = SENTENCES.map((sentence) => madeRecording(sentence))
    const server = await serve(await street.ground.deps({ recordings: recordingsOf(sounds) }))
    const page = await street.open(`/${own.slug}/pictures?lang=en`, SMALLEST, server.url)
    const asked: string[] = []
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
    const isHeard = (sentence: string) =>
      page.waitForFunction(
        (name) => (document.querySelector<HTMLAudioElement>(`[data-hear=${name}] audio`)?.played.length ?? 0) > 0,
        sentence,
      )
    const press = (sentence: string) => page.locator(`[data-hear=${sentence}] button`).click()
    await page.locator('html[data-is=choose]').waitFor()
    expect(await countSeen(page, 'hear')).toBe(2)
    await isAccessible(page)
    expect(asked.filter((path) => path.includes('/say.'))).toEqual([])
    await press('choose')
    await isHeard('choose')
    await press('danger')
    await isHeard('danger')
    // One sentence at a time.
    expect(
      await page.evaluate(() => document.querySelector<HTMLAudioElement>('[data-hear=choose] audio')?.paused),
    ).toBe(true)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('abc') })
    await press('send')
    await isHeard('send')
    await page.click('#go')
    for (const sentence of ['arrived', 'code', 'done']) {
      await press(sentence)
      await isHeard(sentence)
    }
    await isAccessible(page)
    const paths = sounds.filter(({ sentence }) => sentence !== 'sending').map(({ path }) => path)
    expect(new Set(asked.filter((path) => path.includes('/say.')))).toEqual(new Set(paths))
    // Another language has none, so it has no loudspeaker.
    await page.goto(`${server.url}/${own.slug}/pictures?lang=fi`)
    await page.locator('html[data-is=choose]').waitFor()
    expect(await countSeen(page, 'hear')).toBe(0)
    await page.context().close()
    await server.close()
  })

  test('without script sends a photo and sees what arrived, with the same signs', async () => {
    const own = await opened()
    const page = await street.open(`/${own.slug}`, { ...SMALLEST, javaScriptEnabled: false })
    await page.locator('main a:has(svg)').click()
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.locator('label:has([data-sign=photo])').click(),
    ])
    await chooser.setFiles({ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photo') })
    await page.locator('button:has([data-sign=send])').click()
    expect(await page.locator('[data-sign=arrived]').count()).toBe(1)
    expect(await page.locator('a:has([data-sign=call])').getAttribute('href')).toBe('tel:112')
    expect((await uploadsOf(street.ground, own.id)).map(({ state }) => state)).toEqual(['complete'])
    await page.context().close()
  })
})
