// Eight phones film one scene, and four of their clocks are wrong. Eight witnesses send the films through the real
// door. The films are placed in their true order, and the API says why.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findPrograms } from '@firsthand/media'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type MadeFilm, makeEight } from '../bench/sound/make-scene.ts'
import { launchBrowser, openDesk, shotPath, signInToConsole } from '../stack/browser.ts'
import { sha256Of } from '../stack/made-files.ts'
import { missingWords, named } from '../stack/missing.ts'
import { fieldOf, listOf, type OfficerClient, signIn } from '../stack/officer.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'
import { untilSettled } from '../stack/until-settled.ts'
import { openSubmission, sendFile } from '../stack/witness.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/**
 * Clock errors, in ms: an hour (a wrong time zone), more than a day (an empty battery), and two clocks that somebody
 * set by hand.
 */
const CLOCKS = [0, 47 * MINUTE, 0, HOUR, 0, -26 * HOUR - 3 * MINUTE, -6.5 * MINUTE, 0]
const ZONE_MINUTES = 120

interface Placed {
  readonly film: MadeFilm
  readonly item: string
  readonly estimate: number
  readonly earliest: number
  readonly latest: number
  readonly status: string
  readonly rig: string | null
}

const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])
const noBrowser = missingWords(['chromium'])

describe.skipIf(why !== undefined)(named('a scene in front of eight phones', why), () => {
  let stack: Stack
  let pool: Pool
  let folder: string
  let placed: readonly Placed[]

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'firsthand-eight-'))
    const { ffmpeg = 'ffmpeg' } = await findPrograms(process.env['PATH'] ?? '')
    const at = Date.now() - 3 * HOUR
    const films = await makeEight({ seed: 1, at, clocks: CLOCKS, zoneMinutes: ZONE_MINUTES, ffmpeg, folder })
    stack = await borrowStack()
    pool = ownerPool(stack)
    for (const { bytes, name, mediaType } of films) {
      await sendFile(await openSubmission(stack.intakeUrl, stack.slug), { bytes, name, mediaType })
    }
    await untilSettled(pool, { incident: stack.incident, items: films.length, heard: films.length })
    placed = await readPlaced(pool, stack.incident, films)
    console.log(placed.map(lineOf).join('\n'))
  }, 1_200_000)

  afterAll(async () => {
    await pool?.end()
    await stack?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('the distance in time between any two is right within 50 ms', () => {
    expect(placed).toHaveLength(CLOCKS.length)
    const wrong = placed.flatMap((a, n) =>
      placed.slice(n + 1).flatMap((b) => {
        const byMs = b.estimate - a.estimate - (b.film.startMs - a.film.startMs)
        return Math.abs(byMs) <= 50 ? [] : [`${a.film.name} and ${b.film.name}: ${byMs} ms`]
      }),
    )
    expect(wrong).toEqual([])
    expect(new Set(placed.map(({ rig }) => rig)).size).toBe(1)
    expect(placed[0]?.rig).not.toBeNull()
  })

  test('the four wrong clocks are corrected, and every interval holds the true start', () => {
    for (const { film, estimate, earliest, latest, status } of placed) {
      expect(Math.abs(estimate - film.startMs), film.name).toBeLessThan(2000)
      expect(status, film.name).not.toBe('open')
      expect(earliest).toBeLessThanOrEqual(film.startMs)
      expect(latest).toBeGreaterThanOrEqual(film.startMs)
    }
  })

  test('the API says why: sentences, links and the other items of the rig', async () => {
    const officer = await signIn(stack)
    for (const { film, item } of placed) {
      const time = await timeOf(officer, stack.incident, item)
      const sentences = listOf(fieldOf(time, 'why'), 'sentences').map((sentence) => String(fieldOf(sentence, 'text')))
      console.log(`${film.name}, clock ${film.clockMs / 1000} s ahead\n  ${sentences.join('\n  ')}`)
      expect(sentences.length).toBeGreaterThan(0)
      expect(String(fieldOf(fieldOf(time, 'why'), 'calibration'))).not.toBe('')
      expect(listOf(time, 'links').length).toBeGreaterThan(0)
      expect(listOf(time, 'rig').length).toBeGreaterThanOrEqual(CLOCKS.length - 1)
    }
  })

  test.skipIf(noBrowser !== undefined)(
    named('the console shows it to an officer at a desk', noBrowser),
    async () => {
      const wrong = placed.find(({ film }) => film.clockMs === 47 * MINUTE)
      const browser = await launchBrowser()
      try {
        const page = await (await openDesk(browser)).newPage()
        await signInToConsole(page, stack)
        await page.goto(`${stack.commandUrl}/incidents/${stack.incident}/items/${wrong?.item}`)
        await page.getByRole('button', { name: 'How sure?' }).click({ timeout: 2 * MINUTE })
        await page
          .getByText(/by a clock that is 47 minutes/)
          .first()
          .waitFor({ timeout: 2 * MINUTE })
        await page
          .getByText(/It is tied to 7 other recordings by the same sounds/)
          .first()
          .waitFor()
        expect(await page.locator('[data-verdict]').count()).toBeGreaterThan(0)
        // Takes long, because copies for viewing are made after everything else.
        await page.locator('.filmstrip').waitFor({ timeout: 6 * MINUTE })
        const { width } = page.viewportSize() ?? { width: 0 }
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
        await page.screenshot({ path: shotPath('eight-films-why'), fullPage: true })
      } finally {
        await browser.close()
      }
    },
    900_000,
  )
})

async function readPlaced(pool: Pool, incident: string, films: readonly MadeFilm[]): Promise<readonly Placed[]> {
  const { rows } = await pool.query<{ [name: string]: string | null }>(
    `select encode(i.sha256, 'hex') as sha256, p.item_id as item, p.estimate, p.earliest, p.latest, p.status, p.rig
     from evidence.item i join evidence.current_placement p on p.item_id = i.id where i.incident_id = $1 and not p.provisional`,
    [incident],
  )
  return films.flatMap((film) => {
    const row = rows.find((one) => one['sha256'] === sha256Of(film.bytes))
    if (row === undefined) return []
    const [item, status] = [String(row['item']), String(row['status'])]
    const [estimate, earliest, latest] = ['estimate', 'earliest', 'latest'].map((name) =>
      Number(row[name] ?? Number.NaN),
    )
    if (estimate === undefined || earliest === undefined || latest === undefined) return []
    return [{ film, item, status, estimate, earliest, latest, rig: row['rig'] ?? null }]
  })
}

async function timeOf(officer: OfficerClient, incident: string, item: string): Promise<unknown> {
  const { status, body } = await officer.get(`/api/incidents/${incident}/items/${item}`)
  if (status !== 200) throw new Error(`the item's page was answered with ${status}`)
  return fieldOf(body, 'time')
}

const lineOf = ({ film, estimate, earliest, latest, status, rig }: Placed): string =>
  `${film.phone.model}: clock ${film.clockMs / 1000} s, ${(estimate - film.startMs).toFixed(0)} ms from the truth, interval ${earliest - film.startMs}…${latest - film.startMs} ms, ${status}, rig ${rig}`
