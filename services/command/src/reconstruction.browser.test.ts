import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { axeFindings, type ConsoleKit, goWithin, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { createReconstruction } from './make-reconstruction.test-kit.ts'

const built = fileURLToPath(new URL('../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)
// Missing in CI is a failure, elsewhere a skip with a name.
const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip
const shots = process.env['SHOTS']

const MINUTE = 60_000
const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]
const [PHONE = { width: 390, height: 844 }, DESK = { width: 1366, height: 768 }] = SIZES
const CLAIM = 'exif.DateTimeOriginal'
const placedAt = (at: number, more: object = {}) => ({
  ...{ earliest: at - 400, estimate: at, latest: at + 400, status: 'placed', lat: 60.1699, lon: 24.9384 },
  ...more,
})

suite('why an item stands where it stands, in a browser (needs chromium and a built console)', () => {
  let kit: ConsoleKit
  let incident: string
  let officer: TestOfficer
  let viewer: TestOfficer
  let items: string[]
  const openAt = keepPages(() => kit)
  const openItem = async (item: string | undefined, size: { width: number; height: number }, who = officer) => {
    const opened = await openAt(who, { incident, path: `items/${item}`, size })
    await opened.page.getByRole('heading', { name: 'Claims' }).waitFor()
    return opened
  }
  const onTimeline = async (size: { width: number; height: number }, who = officer) => {
    const opened = await openAt(who, { incident, path: 'timeline', size })
    await opened.page.getByRole('heading', { name: 'Timeline' }).waitFor()
    return opened
  }
  const shoot = async (page: Page, name: string) => {
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
  }
  const fits = (page: Page, width: number) =>
    expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

  /** What a pin of the first moved says so, wherever its time is read: marks in pages that stay open. */
  const marksOfMoved = async (context: BrowserContext, rig: readonly string[]) => {
    const at = async (path: string, size = DESK) => {
      const page = await context.newPage()
      await page.setViewportSize(size)
      await page.goto(`${kit.url}/incidents/${incident}/${path}`)
      return page
    }
    const [item, wall] = [await at(`items/${rig[1]}`, PHONE), await at(`wall?items=${rig.slice(0, 4).join(',')}`)]
    const glance = item.locator('.glance .by-one-mark')
    await glance.getByText('by one officer, not confirmed').waitFor()
    await glance.getByText('Pinned by anna on №').waitFor()
    const tiles = wall.locator('.wall-tile .by-one-mark')
    await tiles.nth(3).waitFor()
    const brief = await at(`briefs?item=${rig[1]}`)
    const said = brief.getByText('Patrols read after it: “by one officer, not confirmed”.')
    await said.waitFor()
    const table = await at('timeline?look=table')
    const line = table.locator(`tr[data-item="${rig[2]}"] .by-one-chip`)
    await line.getByText('by one officer').waitFor()
    for (const page of [item, brief, table]) expect(await axeFindings(page)).toEqual([])
    await fits(item, PHONE.width)
    for (const [which, page] of [item, wall, brief, table].entries()) await shoot(page, `by-one-${which}`)
    return [glance, tiles.first(), said, line]
  }

  beforeAll(async () => {
    kit = await openConsoleKit()
    const { owner } = kit.kit.database
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    officer = await kit.kit.addOfficer('anna', { [incident]: 'commander' })
    viewer = await kit.kit.addOfficer('vera', { [incident]: 'viewer' })
    items = []
    for (let at = 0; at < 5; at += 1) {
      const claims = [{ source: CLAIM, raw: '2026:06:01 13:01:19', atMs: AT + 3_672_000, trust: 65 }]
      const placement = placedAt(AT + at * 2500, {
        reasons: [
          { code: 'rig.position', share: 0.62, values: { members: 3, clocks: 2, sdMs: 120 } },
          { code: 'claim.start', source: 'quicktime.CreationDate', share: 0.38, values: { at: AT + 90 } },
          { code: 'clock.corrected', share: 0, values: { shiftMs: -3_672_000, sdMs: 150, rigs: 2 } },
        ],
      })
      items.push(await kit.kit.addItem(incident, { kind: 'video', mediaType: 'video/mp4', claims, placement }))
    }
    const [first = '', second = '', third = '', fourth = '', fifth = ''] = items
    const { rows } = await owner.query<{ id: string }>('select id from evidence.claim where item_id = $1', [first])
    await owner.query('delete from evidence.current_placement where item_id = $1', [first])
    const named = await owner.query<{ id: string }>('select id from evidence.claim where item_id = $1', [second])
    const made = createReconstruction(owner, incident)
    await made.addLink({ a: first, b: second, offsetMs: 2500.4, verdict: 'used', driftPpm: 12 })
    await made.addLink({ a: first, b: third, offsetMs: 5011, sdMs: 30, verdict: 'tentative', reason: 'alone' })
    const rejected = await made.addLink({
      ...{ a: fourth, b: first, offsetMs: 41_000, verdict: 'rejected', reason: 'claims-disagree', residualMs: 48_500 },
    })
    const conflicts = [
      { code: 'conflict.clock', claims: [rows[0]?.id], byMs: 3_672_000 },
      { code: 'conflict.disagrees', claims: [named.rows[0]?.id], byMs: -120_000 },
      { code: 'conflict.link', claims: [rejected], byMs: 48_500 },
    ]
    await made.addRevision({ number: 2, provisional: true, changed: 2 })
    await made.addRevision({
      number: 3,
      changed: 1,
      difference: {
        ...{ moved: 1, maxMs: 61_000, outsideCount: 1, pinned: [{ item: first, byMs: 900, held: true }] },
        settled: {
          ...{ against: 1, moved: 1, maxMs: 61_000, widened: 1, narrowed: 0, restated: 0, first: 0 },
          widest: [{ item: first, fromMs: 16_000, toMs: 518_400_000 }],
          pinned: [{ item: first, byMs: 61_000, fromMs: 16_000, toMs: 518_400_000 }],
        },
      },
    })
    await owner.query(
      `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, lat, lon, radius_m, place_source)
       select item_id, incident_id, 3, earliest, estimate, latest, status, confidence, reasons, $2, lat, lon, radius_m, place_source
       from evidence.placement where item_id = $1 and revision = 1`,
      [first, JSON.stringify(conflicts)],
    )
    await owner.query(
      `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, input_digest, provisional)
       values ($1, $2, 3, $3, $4, $5, 'placed', '', true)`,
      [first, incident, AT - 400, AT, AT + 400],
    )
    await made.setRig([first, second, fifth])
    await made.addScene({
      ...{
        id: 'sc_a',
        items: items.slice(0, 3),
        submissions: 3,
        first: [AT - 400, AT + 400],
        last: [AT + 9_600, AT + 11_400],
        peakAt: AT,
      },
      place: { lat: 60.1699, lon: 24.9384, radiusM: 80 },
    })
    await made.addScene({
      ...{ id: 'sc_b', items: [], submissions: 3, first: [AT + 20 * MINUTE, AT + 24 * MINUTE] },
      ...{ last: [AT + 31 * MINUTE, AT + 35 * MINUTE], peakAt: AT + 25 * MINUTE },
    })
    const cells = Array.from({ length: 4 * 40 }, (_, at) => {
      const [place, minute] = [at % 4, Math.floor(at / 4)]
      const fromMs = Math.floor(AT / MINUTE) * MINUTE + minute * MINUTE
      const submissions = Math.max(0, 5 - place - (minute % 7))
      return { fromMs, toMs: fromMs + MINUTE, lat: 60.169 + place * 0.00225, lon: 24.937, sizeM: 250, submissions }
    })
    await made.setCoverage(cells)
  })
  afterAll(() => kit?.release())

  test.each(SIZES)('the page says where, why and what disagrees at $width, and axe finds nothing', async (size) => {
    const { page, complaints } = await openItem(items[0], size)
    await page.getByText('provisional, settling').waitFor()
    await page.getByText('62 % of the weight').first().waitFor()
    await page.getByText(/by a clock that is 1 hour.* fast/).waitFor()
    await page.getByText(/it has not been checked on real incidents/).waitFor()
    await page
      .getByText(/of № 2$/)
      .first()
      .waitFor()
    await page.getByText('2.50 s after this one').waitFor()
    await expect
      .poll(() =>
        page.locator('[data-verdict]').evaluateAll((all) => all.map((one) => one.getAttribute('data-verdict'))),
      )
      .toEqual([...['used', 'tentative', 'rejected']])
    expect(await page.locator('body').textContent()).not.toMatch(/independent/i)
    await fits(page, size.width)
    await shoot(page, `item-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('a conflict leads to the claim that it names', async () => {
    const { page } = await openItem(items[0], PHONE)
    await page.locator('.conflicts a').first().focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => page.evaluate(() => document.querySelector(':target')?.getAttribute('data-claim')))
      .toBe(CLAIM)
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.tagName === 'TR' || location.hash.length > 3))
      .toBe(true)
  })

  test.each([PHONE, DESK])('a time is pinned and taken back by keyboard alone at $width', async (size) => {
    const { page } = await openItem(items[1], size)
    await page.getByRole('button', { name: 'Pin its time…' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:00:07')
    await dialog.getByText('1 Jun 2026, 09:00:07 UTC').waitFor()
    const source = dialog.getByLabel('Where do you know it from?')
    await source.focus()
    // By arrows: letters that come slowly one after the other would each begin a search of their own.
    for (let at = 0; at < 12 && (await source.inputValue()) !== 'cctv'; at += 1) await page.keyboard.press('ArrowDown')
    expect(await source.inputValue()).toBe('cctv')
    await dialog.getByLabel('Why is it so?').fill('the clock of the traffic camera is in the picture')
    await shoot(page, `pin-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Pin it' }).focus()
    await page.keyboard.press('Enter')
    const pinned = page.locator('[data-anchor="time"]').first()
    await pinned.getByText('It began at 1 Jun 2026, 12:00:07.').waitFor()
    await expect.poll(() => pinned.textContent()).toContain('anna, from a surveillance camera')
    await page.getByRole('button', { name: 'Pin its time…' }).click()
    await dialog.getByText('This replaces the pin of anna').waitFor()
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2030-06-01T12:00:07')
    await dialog.getByLabel('Where do you know it from?').selectOption('cctv')
    await dialog.getByLabel('Why is it so?').fill('the clock was two seconds slow')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await dialog.getByText(/^This file arrived by .* so it cannot have begun at .*2030/).waitFor()
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:00:09')
    await shoot(page, `pin-again-${size.width}`)
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await pinned.getByText('It began at 1 Jun 2026, 12:00:09.').waitFor()
    await page.getByText('Replaced by the newer pin of anna').first().waitFor()
    await pinned.getByRole('button', { name: 'Take it back…' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Why is it taken back?').fill('it was another camera')
    await page.getByRole('button', { name: 'Take it back', exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.anchors .recalled').first().getByText('it was another camera').waitFor()
    await page.locator('[data-claim="officer.anchor"]').first().getByText('taken back').waitFor()
    await shoot(page, `pinned-${size.width}`)
  })

  test('a place and a link are pinned; a viewer sees them, and no button', async () => {
    const { page } = await openItem(items[2], DESK)
    await page.getByRole('button', { name: 'Pin its place…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Latitude').fill('60.17012')
    await dialog.getByLabel('Longitude').fill('24.94101')
    await dialog.getByLabel('Where do you know it from?').selectOption('own-observation')
    await dialog.getByLabel('Why is it so?').fill('the clock tower is in the picture')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await page.getByText('It was at 60.17012, 24.94101, within 50 m.').waitFor()
    await page.getByText("An officer's pinned place").first().waitFor()
    const number = (await page.getByRole('heading', { level: 1 }).textContent())?.replace(/\D/g, '') ?? ''
    await page.getByRole('button', { name: 'Link it with another item…' }).click()
    await dialog.getByLabel('Number of the other item').fill(String(Number(number) - 1))
    await dialog.getByLabel('It began how many seconds').fill('-13.2')
    await dialog.getByText('It began 13.20 s before this one.').waitFor()
    // It would move by more than a second: in numbers, too, that waits for a second officer.
    await dialog.getByText(/^It would move up to \d items, 10\.70 s earlier\.$/).waitFor()
    await dialog.getByLabel('What shows that').fill('the same flash in both')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'link-proposed-1366')
    await dialog.getByRole('button', { name: 'Propose it' }).click()
    const proposal = page.locator('.wall-proposal')
    await proposal.getByText('You proposed it: another officer decides.').waitFor()
    expect(await page.locator('[data-anchor="link"]').count()).toBe(0)
    await shoot(page, 'link-waits-1366')
    await proposal.getByRole('button', { name: 'Take it back…' }).click()
    await dialog.getByLabel('Why?').fill('it was another flash')
    await dialog.getByRole('button', { name: 'Take it back', exact: true }).click()
    await proposal.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Link it with another item…' }).click()
    await dialog.getByLabel('Number of the other item').fill(String(Number(number) - 1))
    await dialog.getByLabel('It began how many seconds').fill('-3.2')
    await dialog.getByLabel('What shows that').fill('the same flash in both')
    await dialog.getByRole('button', { name: 'Link them' }).click()
    await page.locator('[data-anchor="link"]').getByText('3.20 s before this one').waitFor()
    await shoot(page, 'anchors-1366')
    const other = await openItem(items[2], DESK, viewer)
    await other.page.getByText('It was at 60.17012').waitFor()
    expect(await other.page.getByRole('button', { name: /^(Pin|Link|Take)/ }).count()).toBe(0)
    await other.context.close()
  })

  test.each(SIZES)('scenes and coverage at $width', async (size) => {
    const { page, complaints } = await onTimeline(size)
    await page.getByRole('link', { name: 'Scenes' }).click()
    await page.getByText('3 of 3 items in the lists (100 %) not reviewed yet').waitFor()
    await page.getByText('time only: nothing in it says where').waitFor()
    await page.getByText('No footage is not no event.').waitFor()
    await page.locator('table.heat td:is(.heat-none, .heat-gaps)').first().waitFor()
    await fits(page, size.width)
    await shoot(page, `scenes-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    expect(complaints).toEqual([])
    await page.getByRole('link', { name: 'Show scene 1 on the timeline' }).click()
    await page.locator('.count[data-count="3"]').waitFor()
    await page.getByRole('button', { name: 'Show everything again' }).click()
    await page.locator('.count[data-count="5"]').waitFor()
  })

  test.each(SIZES)('revisions, and what one of them moved, at $width', async (size) => {
    const { page } = await onTimeline(size)
    await page.getByRole('link', { name: 'Revisions' }).click()
    await page.locator('[data-revision="2"]').getByText('provisional', { exact: true }).waitFor()
    await page.locator('.pins [data-anchor="place"]').getByText('It was at 60.17012').waitFor()
    await fits(page, size.width)
    await shoot(page, `revisions-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('link', { name: 'Revision 3' }).click()
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Take this revision out' }).click(),
    ])
    expect(saved.suggestedFilename()).toMatch(/^timeline-in_\w+-revision-3\.json$/)
    await page.getByText('1 moved, at most 1 min 1 s').waitFor()
    await page.getByText('1 interval grew by more than half').waitFor()
    await page.getByText('moved 1 min 1 s later, ±8 s → ±3 d, against revision 1.').waitFor()
    await page.getByText('was held by its pin; without it, it would stand 900 ms later.').waitFor()
    await page.getByRole('heading', { name: 'What differs from settled revision 1' }).waitFor()
    await fits(page, size.width)
    await shoot(page, `revision-${size.width}`)
    expect(await axeFindings(page)).toEqual([])
  })

  test('a pin that moves a large rig counts at once, and is one officer’s word until a second one confirms it', async () => {
    const rig: string[] = []
    for (let at = 0; at < 6; at += 1)
      rig.push(await kit.kit.addItem(incident, { kind: 'video', placement: placedAt(AT + at * 1000) }))
    await createReconstruction(kit.kit.database.owner, incident).setRig(rig)
    const { page } = await openItem(rig[0], PHONE)
    await page.getByRole('button', { name: 'Pin its time…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('When (Europe/Helsinki)').fill('2026-06-01T12:01:37')
    await dialog.getByText('It moves up to 6 items together, 1 min 30 s later.').waitFor()
    await dialog.getByText('It counts at once. More than 5 items').waitFor()
    await dialog.getByLabel('Where do you know it from?').selectOption('cctv')
    await dialog.getByLabel('Why is it so?').fill('the flash is on the camera')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'pin-much-390')
    await dialog.getByRole('button', { name: 'Pin it' }).click()
    await page.getByText('You pinned it: another officer confirms it.').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm this pin…' }).count()).toBe(0)
    await fits(page, PHONE.width)
    await shoot(page, 'pin-by-one-390')
    const bertil = await kit.kit.addOfficer('bertil', { [incident]: 'analyst' })
    const second = await openAt(bertil, { incident, path: 'overview', size: DESK })
    await second.page.getByRole('link', { name: 'One change in time waits for a second officer' }).click()
    const waits = second.page.locator('.by-one-pin')
    await waits.getByText('by one officer').waitFor()
    expect(await axeFindings(second.page)).toEqual([])
    await shoot(second.page, 'pin-waits-1366')
    const moved = await marksOfMoved(second.context, rig)
    await waits.getByRole('button', { name: 'Confirm this pin…' }).click()
    await second.page.getByLabel('What shows you that it is so?').fill('I see it on the camera, too')
    await shoot(second.page, 'pin-confirm-1366')
    await second.page.getByRole('button', { name: 'Confirm it', exact: true }).click()
    await second.page.getByText('Decided in the last day (').click()
    await second.page.getByText('Confirmed by bertil').waitFor()
    // Nothing is loaded anew: what stands open hears of it.
    for (const mark of moved) await mark.waitFor({ state: 'detached' })
    await goWithin(second.page, `/incidents/${incident}/items/${rig[0]}`)
    await second.page.getByRole('heading', { name: 'Claims' }).waitFor()
    await second.page.getByText('confirmed, as the second officer, what was pinned').waitFor()
    await second.context.close()
  })

  test('two subjects that were taken for one are told apart again', async () => {
    const { page } = await onTimeline(PHONE)
    const mark = (description: string) =>
      page.evaluate(
        async ([path, body]) => {
          const headers = { 'content-type': 'application/json' }
          await fetch(String(path), { method: 'POST', headers, body: String(body) })
        },
        [
          `/api/incidents/${incident}/items/${items[1]}/marks`,
          JSON.stringify({ made: { kind: 'person', colour: 'amber', description } }),
        ],
      )
    await mark('man, grey coat')
    await mark('man with a bag')
    await goWithin(page, `/incidents/${incident}/subjects`)
    const card = page.locator('[data-subject]').filter({ hasText: 'man with a bag' })
    await card.getByRole('button', { name: 'Same as another…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('The one that stays').selectOption({ label: 'man, grey coat' })
    await dialog.getByLabel('Why?').fill('the same coat')
    await dialog.getByRole('button', { name: 'Take them for the same' }).click()
    await page.getByRole('button', { name: 'Undo the merge…' }).waitFor()
    await shoot(page, 'merged-390')
    await page.getByRole('button', { name: 'Undo the merge…' }).click()
    await dialog.getByLabel('Why?').fill('another coat')
    expect(await axeFindings(page)).toEqual([])
    await shoot(page, 'undo-merge-390')
    await dialog.getByRole('button', { name: 'Undo the merge', exact: true }).click()
    await page.getByRole('button', { name: 'Undo the merge…' }).waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('[data-subject]').count()).toBe(2)
    await fits(page, PHONE.width)
  })
})
