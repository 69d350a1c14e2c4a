import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { hasChromium } from '../../../web-upload/test/chromium.test-kit.ts'
import type { TestOfficer } from './command.test-kit.ts'
import { type ConsoleKit, keepPages, openConsoleKit } from './console-browser.test-kit.ts'
import { createReconstruction } from './make-reconstruction.test-kit.ts'

const built = fileURLToPath(new URL('../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)

// Without Chromium the suite fails in CI and is skipped elsewhere.
export const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const shots = process.env['SHOTS']
const MINUTE = 60_000
export const AT = Date.UTC(2026, 5, 1, 9, 0, 7)

export const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

export const [PHONE = { width: 390, height: 844 }, DESK = { width: 1366, height: 768 }] = SIZES
export const CLAIM = 'exif.DateTimeOriginal'

export const placedAt = (at: number, more: object = {}) => ({
  ...{ earliest: at - 400, estimate: at, latest: at + 400, status: 'placed', lat: 60.1699, lon: 24.9384 },
  ...more,
})

export const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true })
}

export const fits = (page: Page, width: number) =>
  expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)

/** Opens a browser on a reconstructed incident, with a commander and a viewer. */
export function reconstructionInBrowser() {
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
  return {
    get items() {
      return items
    },
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get viewer() {
      return viewer
    },
    openItem,
    onTimeline,
    openAt,
  }
}
