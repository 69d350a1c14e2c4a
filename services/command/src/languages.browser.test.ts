import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import {
  axeFindings,
  type ConsoleKit,
  goWithin,
  keepPages,
  openConsoleKit,
  pressAfterTheEnd,
} from './console-browser.test-kit.ts'
import { englishLeftOvers } from './left-over.test-kit.ts'
import { TINY_WEBP } from './make-item.test-kit.ts'
import { createReconstruction } from './make-reconstruction.test-kit.ts'
import { createUnderstanding } from './understand-item.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip
const shots = process.env['SHOTS']

const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const MINUTE = 60_000
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
] as const

suite('the console in Finnish and Swedish, light and dark (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let officer: TestOfficer
  let item: string

  const openAt = keepPages(() => kit)
  const signedIn = async (language: string, path = 'timeline', size: (typeof SIZES)[number] = SIZES[1]) => {
    const opened = await openAt(officer, { incident, path, size })
    await speak(opened.page, language)
    return opened
  }
  // On a phone the language choice and the sign-out are in the menu.
  const unfold = async (page: Page) => {
    await page.locator('.language-choice').first().waitFor({ state: 'attached' })
    const menu = page.locator('.frame-fold[aria-expanded="false"]')
    if (await menu.isVisible()) await menu.click()
  }
  const speak = async (page: Page, language: string) => {
    await unfold(page)
    await page.locator('.language-choice select').first().selectOption(language)
    await page.locator(`html[lang=${language}]`).waitFor()
  }
  const look = async (page: Page, theme: string) => {
    await unfold(page)
    await page.locator('.theme-choice select').first().selectOption(theme)
    await page.locator(`html[data-theme=${theme}]`).waitFor({ state: 'attached' })
  }
  const shoot = async (page: Page, name: string) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const screens = () =>
    ({
      item: [`/incidents/${incident}/items/${item}`, '#claims'],
      scenes: [`/incidents/${incident}/scenes`, '.scene'],
      revisions: [`/incidents/${incident}/revisions`, '.revisions li'],
      revision: [`/incidents/${incident}/revisions/3`, '.facts'],
      custody: [`/incidents/${incident}/custody`, '.trail li'],
    }) as const

  beforeAll(async () => {
    kit = await openConsoleKit()
    const { owner } = kit.kit.database
    incident = await kit.kit.addIncident({ title: 'Tulipalo asemalla' })
    officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    const claims = [
      { source: 'exif.DateTimeOriginal', raw: '2026:06:01 13:01:19', atMs: AT + 3_672_000, trust: 65 },
      { source: 'name.camera', raw: 'IMG_20260601_120007', atMs: AT, trust: 40 },
    ]
    const reasons = [
      { code: 'rig.position', share: 0.6, values: { members: 3, clocks: 2, sdMs: 120 } },
      { code: 'claim.start', source: 'quicktime.CreationDate', share: 0.4, values: { at: AT, halfWidthMs: 400 } },
    ]
    const placement = { earliest: AT - 400, estimate: AT, latest: AT + 400, status: 'placed', lat: 60.17, lon: 24.94 }
    const renditions = [{ kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }]
    const add = (more: object) =>
      kit.kit.addItem(incident, { kind: 'image', claims, renditions, placement: { ...placement, reasons }, ...more })
    item = await add({ words: 'Näin savua aseman katolla' })
    const other = await add({})
    const made = createReconstruction(owner, incident)
    const known = createUnderstanding(owner)
    await known.addFlag({ incident, item }, 'edited', { by: 'modified-later', byMs: 7_200_000 })
    await known.addFlag({ incident, item }, 'gps-time-differs', { byMs: 90_000 })
    await known.setMaking({ incident, item }, 'preview', 'failed', { code: 'undecodable' })
    await known.addTwin({ incident, item: other }, item, 'near', { distance: 4, form: 'whole', quarters: 0 })
    await made.addLink({ a: item, b: other, offsetMs: 2500.4, verdict: 'used', driftPpm: 12 })
    await made.addRevision({ number: 2, provisional: true, changed: 2 })
    const settled = { against: 1, moved: 1, maxMs: 61_000, widened: 1, narrowed: 0, restated: 0, first: 0 }
    const widths = { item, byMs: 61_000, fromMs: 16_000, toMs: 518_400_000 }
    await made.addRevision({
      number: 3,
      changed: 1,
      difference: { moved: 1, maxMs: 61_000, settled: { ...settled, widest: [widths], pinned: [widths] } },
    })
    await made.addScene({
      ...{ id: 'sc_a', items: [item, other], submissions: 3, first: [AT - 400, AT + 400] },
      ...{ last: [AT + 9600, AT + 11_400], peakAt: AT, place: { lat: 60.1699, lon: 24.9384, radiusM: 80 } },
    })
    const minute = (at: number) => Math.floor(AT / MINUTE) * MINUTE + at * MINUTE
    await made.setCoverage(
      Array.from({ length: 80 }, (_, at) => ({
        ...{ fromMs: minute(at >> 1), toMs: minute(at >> 1) + MINUTE, lat: 60.169 + (at % 2) * 0.002, lon: 24.937 },
        ...{ sizeM: 250, submissions: at % 5 },
      })),
    )
  })
  afterAll(() => kit?.release())

  test.each(['fi', 'sv'])('%s: no English text is left after sign-in', async (language) => {
    const { page, context } = await kit.openPage()
    await page.goto(kit.url)
    await speak(page, language)
    expect(await englishLeftOvers(page)).toEqual([])
    await page.locator('[name=name]').fill('nobody')
    await page.locator('[name=password]').fill('wrong')
    await page.locator('[name=totp]').fill('123456')
    await page.locator('[type=submit]').click()
    await expect.poll(() => page.locator('.form-error').textContent()).not.toBe('')
    expect(await englishLeftOvers(page)).toEqual([])
    await context.close()
  })

  test.each(['fi', 'sv'] as const)(
    '%s: no screen has English left over, and each fits a phone and a desk',
    async (language) => {
      for (const size of SIZES) {
        const { page, complaints } = await signedIn(language, 'timeline', size)
        for (const [name, [path, there]] of Object.entries(screens())) {
          await goWithin(page, path)
          await page.locator(there).first().waitFor()
          expect.soft(await englishLeftOvers(page), `${name} at ${size.width}`).toEqual([])
          const width = await page.evaluate(() => document.documentElement.scrollWidth)
          expect.soft(width, `${name} at ${size.width}`).toBeLessThanOrEqual(size.width)
          await shoot(page, `${language}-${name}-${size.width}`)
        }
        expect(complaints).toEqual([])
      }
    },
  )

  test.each(['dark', 'light', 'contrast'])('axe finds nothing in the %s theme', async (theme) => {
    const { page } = await signedIn('fi')
    await look(page, theme)
    // The browser stores the language, so it survives a reload.
    await page.goto(`${kit.url}/incidents/${incident}/members`)
    await page.locator('.language-choice').first().waitFor({ state: 'attached' })
    for (const [name, [path, there]] of Object.entries(screens())) {
      await goWithin(page, path)
      await page.locator(there).first().waitFor()
      expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
      expect.soft(await axeFindings(page), name).toEqual([])
      await shoot(page, `${theme}-${name}`)
    }
  })

  test('a draft of a pin outlives the session, its dialog keeps the focus, and Escape returns it', async () => {
    const { page } = await signedIn('fi', `items/${item}`)
    const pin = page.getByRole('button', { name: 'Kiinnitä paikka…' })
    await pin.click()
    const dialog = page.getByRole('dialog', { name: 'Kiinnitä paikka' })
    await dialog.getByLabel('Leveysaste').fill('60.5')
    await dialog.getByLabel('Mistä tiedät sen?').selectOption('cctv')
    await dialog.getByRole('textbox', { name: 'Miksi on näin?' }).fill('Kameran kulma näyttää asemalaiturin')
    const over = page.getByRole('dialog', { name: 'Istuntosi on päättynyt' })
    await pressAfterTheEnd(dialog.getByRole('button', { name: 'Kiinnitä', exact: true }), over)
    await page.keyboard.press('Escape')
    expect(await over.count()).toBe(1)
    kit.kit.advance(30_000)
    await over.getByLabel('Salasana').fill(officer.password)
    await over.getByLabel('Koodi todennussovelluksesta').fill(kit.kit.codeOf(officer))
    await over.getByRole('button', { name: 'Kirjaudu sisään' }).click()
    await over.waitFor({ state: 'detached' })
    expect(await dialog.getByLabel('Leveysaste').inputValue()).toBe('60.5')
    expect(await dialog.getByRole('textbox', { name: 'Miksi on näin?' }).inputValue()).toContain('asemalaiturin')
    for (let at = 0; at < 12; at += 1) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => pin.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  test('without a network the last state stays with its age, and a refused reply keeps its text', async () => {
    const { page, context } = await signedIn('sv', `items/${item}`)
    const reply = page.getByRole('textbox', { name: /^Ditt svar/ })
    await reply.fill('Tack. Vi har dina filer.')
    await context.setOffline(true)
    await page.getByText(/^Du är inte ansluten\. Det som visas hämtades för/).waitFor()
    await page.getByRole('button', { name: 'Skicka svaret' }).click()
    await page.getByRole('alert').filter({ hasText: 'Det du skrev finns kvar här' }).waitFor()
    await expect.poll(() => reply.inputValue()).toBe('Tack. Vi har dina filer.')
    await page.locator('#claims').waitFor()
    await context.setOffline(false)
    await page.getByText(/^Du är inte ansluten\. Det som visas/).waitFor({ state: 'detached' })
    expect(await reply.inputValue()).toBe('Tack. Vi har dina filer.')
  })
})
