import { createHash } from 'node:crypto'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { layLine } from './cut-line.test-kit.ts'
import { openUpload, uploadsOf } from './intake.test-kit.ts'
import { makeNoisyJpeg } from './made-media.test-kit.ts'
import { documentsOf, hasBrowser, limitLine, PHONE, prepareStreet, type Street, says } from './witness-page.test-kit.ts'

/** Notes whatever could be heard or felt, before a script of the page runs. */
function listen(): void {
  const heard: string[] = []
  Object.assign(window, { heard })
  HTMLMediaElement.prototype.play = function () {
    heard.push(`plays ${this.tagName}`)
    return Promise.resolve()
  }
  AudioContext.prototype.resume = () => Promise.resolve(void heard.push('resumes sound'))
  AudioScheduledSourceNode.prototype.start = () => void heard.push('starts a sound')
  Navigator.prototype.vibrate = () => heard.push('vibrates') > 0
  SpeechSynthesis.prototype.speak = () => void heard.push('speaks')
}
const heardOn = (page: Page): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'heard'))

/** What moves on the screen by itself, and what would play by itself. */
const movesOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [
    ...document.getAnimations().map(() => 'an animation'),
    ...[...document.querySelectorAll('[autoplay], marquee, blink')].map((one) => one.outerHTML),
    ...[...document.querySelectorAll('*')]
      .filter((one) => {
        const { animationName, transitionDuration } = getComputedStyle(one)
        return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration)
      })
      .map((one) => `${one.tagName} ${one.id}`),
  ])

describe.skipIf(!hasBrowser)('three people, each from the address to the end (skipped without chromium)', () => {
  let street: Street
  beforeAll(async () => {
    street = await prepareStreet()
  })
  afterAll(() => street?.close())

  test('somebody hiding: nothing sounds, shakes, blinks or moves, from the doors to what arrived', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open('/about', PHONE)
    await page.addInitScript(listen)
    await page.goto(`${street.url}/${own.slug}?lang=en`)
    const quiet = async () => expect([await heardOn(page), await movesOn(page)]).toEqual([[], []])
    await quiet()
    await page.click('#to-danger')
    await page.fill('#words', 'He is on the second floor')
    await quiet()
    await limitLine(page, 30_000)
    await page.click('#go')
    await page.waitForSelector('#ask-title')
    await quiet()
    await page.click('#more')
    await page.setInputFiles('#pick', {
      name: 'a.jpg',
      mimeType: 'image/jpeg',
      buffer: await makeNoisyJpeg(page, 600, 400),
    })
    await page.waitForSelector('.tiles img')
    await quiet()
    await page.click('#go')
    await page.waitForFunction(() => document.getElementById('figures')?.textContent)
    await quiet()
    await page.click('#pause')
    await says(page, 'paused')
    await quiet()
    await limitLine(page, -1)
    await page.click('#pause')
    await page.waitForSelector('h1.kept')
    await quiet()
    // The ears hear: a sound that the page made would have been told.
    await page.evaluate(() => new Audio().play())
    expect(await heardOn(page)).toEqual(['plays AUDIO'])
    await page.context().close()
  })

  test('a tourist: twenty photos on a bad line that breaks once, three presses, and every byte arrives', async () => {
    const own = await street.ground.openIncident()
    const line = await layLine(street.port)
    const page = await street.open(`/${own.slug}?lang=en`, PHONE, line.url)
    const photo = await makeNoisyJpeg(page, 300, 200)
    const photos = Array.from({ length: 20 }, (_, n) => Buffer.concat([photo, Buffer.from(`${n}`)]))
    await page.click('#to-send')
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.click('label[for=pick]')])
    await chooser.setFiles(photos.map((buffer, n) => ({ name: `IMG_20${n}.jpg`, mimeType: 'image/jpeg', buffer })))
    await page.getByRole('button', { name: 'Send 20 files' }).waitFor()
    await limitLine(page, 150_000)
    const broken = line.cutAfter((photo.length * 20) / 2)
    await page.click('#go')
    await page.waitForSelector('#receipt:not([hidden])')
    const code = await page.textContent('#code')
    await broken
    await says(page, 'The line is down')
    line.mend()
    await page.waitForSelector('h1.kept')
    expect([await page.textContent('h1'), await page.textContent('#code')]).toEqual(['All 20 arrived', code])
    const digest = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
    const arrived = await Promise.all(
      (await uploadsOf(street.ground, own.id)).map(({ id }) => openUpload(street.ground, id, own.identity)),
    )
    expect(arrived.map(digest).sort()).toEqual(photos.map(digest).sort())
    await page.context().close()
    await line.close()
  })

  test.each(DOOR_LANGUAGES)(
    'a helper, in %s: every question is about the other, and the phone’s position is not asked',
    async (language) => {
      const own = await street.ground.openIncident()
      const { sending } = wordsOf(language)
      const page = await street.open(`/${own.slug}/send?lang=${language}`)
      await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') })
      await page.click('#go')
      await page.waitForSelector('#ask-title')
      await page.check('#ask-else')
      const ask = async (title: string, field?: string) => {
        await page.locator('#ask-title').getByText(title, { exact: true }).waitFor()
        expect(await page.isChecked('#ask-else')).toBe(true)
        expect(await page.isVisible('#place')).toBe(false)
        if (field) await page.fill(`#questions ${field}`, 'She saw it')
        await page.click(`#questions button:text-is("${sending[field ? 'next' : 'skip']}")`)
      }
      await ask(sending.whatOther, '[name=said]')
      await ask(sending.whereOther, '[name=place]')
      await ask(sending.when)
      await ask(sending.wayOther, '[name=way]')
      await page.getByText(sending.done).waitFor()
      await page.waitForFunction(() => document.querySelectorAll('#files b.kept').length === 4)
      const said = (await documentsOf(street.ground, own)).filter(({ kind }) => kind === 'statement')
      expect(said.map(({ document }) => document['forSomeoneElse'])).toEqual([true, true])
      await page.context().close()
    },
  )

  test('a helper who says so only at "Where were you then?" is no longer asked for the phone’s position', async () => {
    const own = await street.ground.openIncident()
    const page = await street.open(`/${own.slug}/send?lang=en`)
    await page.setInputFiles('#pick', { name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a note') })
    await page.click('#go')
    await page.click('#questions button:text-is("Skip")')
    await page.waitForSelector('#place')
    await page.check('#ask-else')
    expect(await page.isVisible('#place')).toBe(false)
    await page.uncheck('#ask-else')
    expect(await page.isVisible('#place')).toBe(true)
    await page.context().close()
  })
})
