// Does one task from docs/console.md alone: find the first film of the loudest minute, pin a flash, see the rig move,
// verify an item, brief a patrol. Measures the screen's own time and the time that a person would need.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import { findPrograms } from '@firsthand/media'
import { launchBrowser, openDesk, shotPath } from '../../stack/browser.ts'
import { ownerPool, untilFinished } from '../../stack/owner-rows.ts'
import { type Stack, startStack } from '../../stack/start-stack.ts'
import { openSubmission, sendFile } from '../../stack/witness.ts'
import type { Bench, BenchRow } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { makeEight } from '../sound/make-scene.ts'
import { createHand } from './hand.ts'
import { workShift } from './shift.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
/** Clock errors of the phones, in ms. Three of them are wrong. */
const CLOCKS = [0, 0, 47 * MINUTE, 0, 60 * MINUTE, 0, -390_000, 0]
const LIMIT_S = 180

type Options = {
  readonly phones: number
  /** Scales the length of the films. */
  readonly share: number
}

export const threeMinutes: Bench<Options> = {
  name: 'three-minutes',
  summary:
    'one task of a shift in Chromium, from signing in to a briefed patrol, each step timed and pictured (--phones 8)',
  defaults: { phones: CLOCKS.length, share: 1 },
  // Three phones, because with two films the rig stays provisional and the shift would wait for ever.
  smoke: { phones: 3, share: 0.5 },
  fractions: ['share'],
  needs: ['chromium', 'ffmpeg'],
  async measure({ phones, share }, say, lent) {
    const stack = await (lent.stack ?? startStack)()
    try {
      say(`${phones} phones send what they filmed`)
      await sendFilms(stack, { phones, share })
      const steps = await run(stack)
      const total = steps.reduce((sum, { machineS, personS }) => sum + machineS + personS, 0)
      return {
        rows: [row('the whole task, screen and person', total), ...steps.map((step, n) => stepRow(step, n))],
        notes: [
          'a person by the keystroke-level model: 1.35 s to think and 1.2 s to point and press each time, 0.2 s a character',
          machineNote(),
        ],
      }
    } finally {
      await stack.stop()
    }
  },
}

const round = (seconds: number): number => Math.round(seconds * 10) / 10
const row = (what: string, value: number): BenchRow => ({
  ...{ what, value: round(value), unit: 's', op: '<=', aim: LIMIT_S, met: value <= LIMIT_S },
})
type Step = Awaited<ReturnType<typeof run>>[number]
const stepRow = ({ name, machineS, personS }: Step, n: number): BenchRow =>
  row(`${n + 1}. ${name} (screen ${round(machineS)} s)`, machineS + personS)

/** Yesterday at 14:01:50 in UTC, the drill's zone. It is never later than now. */
const sceneAt = (): number => Math.floor(Date.now() / DAY) * DAY - DAY + (14 * 60 + 1) * MINUTE + 50_000

async function sendFilms(stack: Stack, { phones, share }: Options): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'firsthand-shift-'))
  const pool = ownerPool(stack)
  try {
    const { ffmpeg = 'ffmpeg' } = await findPrograms(process.env['PATH'] ?? '')
    const scene = { seed: 1, phones, share, at: sceneAt(), clocks: CLOCKS, zoneMinutes: 120 }
    const films = await makeEight({ ...scene, ffmpeg, folder })
    for (const { bytes, name, mediaType } of films)
      await sendFile(await openSubmission(stack.intakeUrl, stack.slug), { bytes, name, mediaType })
    await untilFinished(pool, { incident: stack.incident, count: films.length, limitMs: 10 * MINUTE })
    await untilLinked(pool, stack.incident, films.length)
  } finally {
    await pool.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function untilLinked(pool: ReturnType<typeof ownerPool>, incident: string, count: number): Promise<void> {
  await waitUntil({ what: 'the films to be linked and settled', limitMs: 5 * MINUTE, everyMs: 500 }, async () => {
    const { rows } = await pool.query<{ n: number }>(
      `select count(*)::int as n from evidence.current_placement where incident_id = $1 and rig is not null and not provisional`,
      [incident],
    )
    return (rows[0]?.n ?? 0) >= count ? true : undefined
  })
}

async function run(stack: Stack) {
  const browser = await launchBrowser({ drawsMaps: true })
  try {
    const page = await (await openDesk(browser)).newPage()
    page.setDefaultTimeout(MINUTE)
    const hand = createHand(page, async (name, shown) => {
      await shown.screenshot({ path: shotPath(name) })
    })
    const day = new Date(sceneAt()).toISOString().slice(0, 10)
    await workShift({ stack, browser, page, hand, day })
    return hand.steps
  } finally {
    await browser.close()
  }
}
