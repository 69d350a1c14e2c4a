import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, keepPages, openConsoleKit } from './console-browser.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Without Chromium the suite fails in CI and is skipped elsewhere.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const shots = process.env['SHOTS']
const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const PHONE = { width: 390, height: 844 }
const DESK = { width: 1366, height: 768 }
type MadePlacement = NonNullable<NonNullable<Parameters<ConsoleKit['kit']['addItem']>[1]>['placement']>
const TRADE = /calibrat|conformal|\bseeds?\b|\brigs?\b|\bfactor\b/i

suite('how sure a time is, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let officer: TestOfficer
  const items = new Map<string, string>()
  const openAt = keepPages(() => kit)
  const openItem = async (name: string, size: typeof PHONE) => {
    const opened = await openAt(officer, { incident, path: `items/${items.get(name)}`, size })
    await opened.page.setViewportSize(size)
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return { ...opened, box: opened.page.locator('section[aria-labelledby=when]') }
  }

  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    const at = { earliest: AT - 900, estimate: AT, latest: AT + 900 }
    const add = async (name: string, placement: MadePlacement) =>
      items.set(name, await kit.kit.addItem(incident, { kind: 'video', mediaType: 'video/mp4', placement }))
    const said = { source: 'quicktime.CreationDate', raw: '2026-06-01T12:00:07+03:00', atMs: AT, trust: 75 }
    for (const submission of ['su_one', 'su_one', 'su_two'])
      await kit.kit.addItem(incident, { submission, claims: [said] })
    const { rows } = await kit.kit.database.owner.query<{ id: string }>(
      `select id from evidence.claim where incident_id = $1 and source = 'quicktime.CreationDate'`,
      [incident],
    )
    const agreeing = { members: 5, clocks: 4, sdMs: 400, claims: rows.map(({ id }) => id).join(' ') }
    const tied = { code: 'rig.position', share: 0.7, values: agreeing }
    const clock = { code: 'claim.start', source: 'quicktime.CreationDate', share: 0.3, values: { at: AT } }
    const rival = { code: 'conflict.rig', claims: ['cl_x'], byMs: -120_000 }
    await add('placed', {
      ...at,
      status: 'placed',
      ...{ grade: 'rig-some', reasons: [tied, clock], conflicts: [rival] },
    })
    const wide = { earliest: AT - 7_200_000, estimate: AT, latest: AT + 7_200_000, status: 'likely' }
    const assumed = { code: 'zone.assumed', share: 0, values: { offsetMinutes: 180 } }
    await add('likely', {
      ...{ ...wide, grade: 'own-camera-assumed' },
      reasons: [{ ...clock, source: 'exif.DateTimeOriginal', share: 1 }, assumed],
    })
    const none = { code: 'no-evidence-of-time', share: 0, values: {} }
    const received = { code: 'bound.received', source: 'door.received', share: 0, values: { at: AT } }
    await add('open', {
      ...{ earliest: 631_152_000_000, estimate: null, latest: AT, status: 'open', grade: 'bound' },
      reasons: [none, received],
    })
  })
  afterAll(() => kit?.release())

  test.each([PHONE, DESK])(
    'the box says time, interval and word; the rest opens by keyboard, at $width',
    async (size) => {
      const { page, box, complaints } = await openItem('placed', size)
      const control = box.getByRole('button', { name: 'How sure?' })
      expect(await control.getAttribute('aria-expanded')).toBe('false')
      expect(await box.locator('.glance-time').textContent()).toBe('1 Jun 2026, 12:00:07.0')
      await box.getByText('±0.9 s').waitFor()
      expect(await page.getByText('When', { exact: true }).count()).toBe(1)
      await shoot(page, `closed-${size.width}`)
      expect(await box.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['What disagrees'])
      await control.focus()
      await page.keyboard.press('Enter')
      await expect.poll(() => control.getAttribute('aria-expanded')).toBe('true')
      expect(await box.locator('.when-said').textContent()).toBe(
        'It began at 1 Jun 2026, 12:00:07.0, between 12:00:06.1 and 12:00:07.9: Placed',
      )
      await box.locator('.how-sure').getByText('4 clocks, satellite times or pins agree on when that was').waitFor()
      // Three of the four clocks are named; one sender sent two of them.
      await box.getByText('What agrees came from at least 2 separate senders.').waitFor()
      await box.getByText('One thing contradicts it: see “What disagrees”.').waitFor()
      await box.getByText('it began 2 min 0 s earlier').waitFor()
      await box.getByText('It was never checked on real incidents.').waitFor()
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width)
      await shoot(page, `placed-${size.width}`)
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Space')
      await expect.poll(() => control.getAttribute('aria-expanded')).toBe('false')
      await box.getByText('It was never checked on real incidents.').waitFor({ state: 'detached' })
      expect(complaints).toEqual([])
    },
  )

  test('terms of the trade stand in "For the record" and nowhere else, with what a lawyer needs', async () => {
    const { page, box } = await openItem('placed', DESK)
    await box.getByRole('button', { name: 'How sure?' }).click()
    const record = box.locator('.for-the-record')
    const said = (await record.textContent()) ?? ''
    expect(await record.isVisible()).toBe(false)
    await box.getByText('For the record').click()
    await record.waitFor()
    expect(said).toMatch(/engine made in revision 1\. Grade: rig-some\..*times 0\.\d\d.*seeds 1–5/)
    expect(said).toContain('firsthand timeline replay')
    expect(await record.getByRole('link', { name: 'revision 1' }).getAttribute('href')).toMatch(/\/revisions\/1$/)
    const rest = (await page.locator('main').textContent())?.replace(said, '') ?? ''
    expect(rest).not.toMatch(TRADE)
  })

  test('a likely item says why it is not placed, and closes when another is opened', async () => {
    const { page, box } = await openItem('likely', DESK)
    await box.getByRole('button', { name: 'How sure?' }).click()
    await box
      .getByText(
        /^Only what this file says of itself places it: that is one sender\..*likely and not placed because its time zone was assumed/,
      )
      .waitFor()
    await box.getByText('If the camera was set to another time zone, the item moves by whole hours').waitFor()
    await shoot(page, 'likely-1366')
    const next = await openItem('open', DESK)
    expect(await next.box.getByRole('button', { name: 'How sure?' }).getAttribute('aria-expanded')).toBe('false')
  })

  test('an open item says by whom each limit is set, and how sure that limit is', async () => {
    const { page, box } = await openItem('open', PHONE)
    expect(await box.locator('.glance-time').textContent()).toBe('Before 1 Jun 2026, 12:00:07')
    await box.getByRole('button', { name: 'How sure?' }).click()
    expect(await box.locator('.when-said').textContent()).toBe(
      'It began before 1 Jun 2026, 12:00:07; nothing says when: Open',
    )
    await box.getByText(/is set by its arrival here\. Our own service noted that, so this limit is certain\./).waitFor()
    await box.getByText('It has no earlier limit').waitFor()
    await shoot(page, 'open-390')
    expect(await axeFindings(page)).toEqual([])
  })

  test('the same in Finnish and in Swedish', async () => {
    const { page, box } = await openItem('likely', PHONE)
    for (const [language, control, because] of [
      ['fi', 'Kuinka varmaa?', /todennäköiseksi eikä sijoitetuksi, koska sen aikavyöhyke on oletettu/],
      ['sv', 'Hur säkert?', /trolig och inte placerad, eftersom dess tidszon är antagen/],
    ] as const) {
      await page.evaluate((to) => localStorage.setItem('firsthand-language', to), language)
      await page.reload()
      await box.getByRole('button', { name: control }).click()
      await box.getByText(because).waitFor()
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
        .toBeLessThanOrEqual(PHONE.width)
      await shoot(page, `likely-${language}-390`)
    }
  })
})

async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined)
    await page.locator('section[aria-labelledby=when]').screenshot({ path: `${shots}/how-sure-${name}.png` })
}
