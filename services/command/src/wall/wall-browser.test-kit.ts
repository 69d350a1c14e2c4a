import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { hasChromium } from '../../../../web-upload/test/chromium.test-kit.ts'
import { axeOf } from '../../../intake/src/axe.test-kit.ts'
import type { TestOfficer } from '../command.test-kit.ts'
import { type ConsoleKit, keepPages, openConsoleKit } from '../console-browser.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { clipItem, madeClip } from './made-wall.test-kit.ts'

const built = fileURLToPath(new URL('../../../console/dist/index.html', import.meta.url))
const canRun = hasChromium() && existsSync(built)

// Without Chromium the suite fails in CI and is skipped elsewhere.
export const suite = canRun || process.env['CI'] === 'true' ? describe : describe.skip

const shots = process.env['SHOTS']
export const AT = Date.UTC(2026, 5, 1, 9, 0, 7)

/** Start of each of the four clips, in ms after the first. */
export const STARTS = [0, 730, 1490, 2210] as const

const SECONDS = 20
const FRAME_MS = 40

export const SIZES = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]

export const [PHONE, DESK] = SIZES

export const openAll = async (page: Page, count = 4) => {
  await page.getByRole('button', { name: 'Open all' }).click()
  await expect.poll(() => page.locator('.wall-tile[data-open="true"] video').count()).toBe(count)
  await expect
    .poll(() =>
      page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).readyState)),
    )
    .toEqual(Array.from({ length: count }, () => 4))
}

export const shoot = async (page: Page, name: string) => {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: name.includes('390') })
}

/** Waits until the clips are in step, measured over this many painted frames of each. A busy machine may take long. */
export const inStep = async (page: Page, pictures: number) => {
  let measured: Awaited<ReturnType<typeof paintedApart>> = null
  await expect
    .poll(
      async () => {
        // Jumps back before the clips end.
        if (((await standing(page))[0] ?? 0) > 12_000) await page.keyboard.press('Shift+ArrowLeft')
        measured = await paintedApart(page, pictures)
        return measured !== null && measured.median <= FRAME_MS ? 'in step' : measured
      },
      { timeout: 120_000 },
    )
    .toBe('in step')
  if (process.env['FIGURES'] !== undefined)
    process.stdout.write(`skew between four clips: ${JSON.stringify(measured)}\n`)
}

/** Findings of axe, without those of the alarm bar, which has its own test. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await (await axeOf(page)).exclude('.alarm-bar').analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))
}

/** The position of each player, in ms from the start of its clip. */
export const standing = (page: Page): Promise<number[]> =>
  page.locator('.wall-tile video').evaluateAll((all) => all.map((one) => (one as HTMLVideoElement).currentTime * 1000))

/** Which players have loaded the current frame and enough of what follows. */
export const ready = (page: Page): Promise<boolean[]> =>
  page
    .locator('.wall-tile video')
    .evaluateAll((all) =>
      all.map((one) => !(one as HTMLVideoElement).seeking && (one as HTMLVideoElement).readyState > 3),
    )

/** Reads the players' positions at each frame of the screen, as long as the wall shows `words`. */
export const standingWhile = (page: Page, words: string): Promise<number[][]> =>
  page.evaluate(
    (said) =>
      new Promise<number[][]>((resolve) => {
        const seen: number[][] = []
        const look = () => {
          const isSaid = document.querySelector('.wall-held')?.textContent === said
          if (!isSaid && seen.length > 0) return resolve(seen)
          if (isSaid)
            seen.push(
              [...document.querySelectorAll<HTMLVideoElement>('.wall-tile video')].map((one) => one.currentTime * 1000),
            )
          requestAnimationFrame(look)
        }
        look()
      }),
    words,
  )

/**
 * Follows the first player over two turns of a loop.
 * `earliest`: its earliest position, in ms from the start of its clip.
 * `beyondMs`: how far it ran beyond the end of the loop, in ms. Between two frames the page cannot stop a player, so
 * the distance that it can play in the longest such pause is subtracted. A player that is catching up plays at double
 * speed.
 */
export const loopedIn = (page: Page, [from, to]: readonly [number, number]) =>
  page.evaluate(
    ([begin, end]) =>
      new Promise<{ earliest: number; beyondMs: number }>((resolve) => {
        const player = document.querySelector<HTMLVideoElement>('.wall-tile video')
        let [turns, earliest, latest, pause] = [0, Number.POSITIVE_INFINITY, 0, 0]
        let [last, lastAt] = [begin, performance.now()]
        const look = () => {
          const [ms, at] = [(player?.currentTime ?? 0) * 1000, performance.now()]
          if (ms < last - 200) turns += 1
          earliest = Math.min(earliest, ms)
          latest = Math.max(latest, ms)
          pause = Math.max(pause, at - lastAt)
          last = ms
          lastAt = at
          if (turns === 2) resolve({ earliest, beyondMs: latest - end - 2.5 * pause })
          else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
    [from, to] as const,
  )

/**
 * Measures how far apart the clips are. Each painted frame (requestVideoFrameCallback) implies a wall-clock time; the
 * result is the difference of these times for each pair of clips, in ms. Null if a clip ended before it had painted
 * enough frames.
 */
const paintedApart = (page: Page, pictures: number) =>
  page.evaluate(
    async ({ pictures, starts }) => {
      const videos = [...document.querySelectorAll<HTMLVideoElement>('.wall-tile video')]
      const shown = videos.map(() => [] as number[])
      const stops = videos.map((video, at) => {
        let handle = 0
        const see = (_now: number, { mediaTime, expectedDisplayTime }: VideoFrameCallbackMetadata) => {
          shown[at]?.push((starts[at] ?? 0) + mediaTime * 1000 - expectedDisplayTime)
          handle = video.requestVideoFrameCallback(see)
        }
        handle = video.requestVideoFrameCallback(see)
        return () => video.cancelVideoFrameCallback(handle)
      })
      const areEnough = () => shown.every((one) => one.length >= pictures)
      const end = performance.now() + 60_000
      while (!areEnough() && !videos.some((video) => video.ended) && performance.now() < end)
        await new Promise((resolve) => requestAnimationFrame(resolve))
      for (const stop of stops) stop()
      if (!areEnough()) return null
      // Compares frames at the same relative position in the list of each clip, because the clips paint different
      // numbers of frames.
      const least = Math.min(...shown.map((one) => one.length))
      const moments = Array.from({ length: least }, (_, at) =>
        shown.map((one) => one[Math.floor((at * one.length) / least)] ?? 0),
      )
      const apart = moments.flatMap((now) =>
        now.flatMap((one, a) => now.slice(a + 1).map((other) => Math.abs(one - other))),
      )
      apart.sort((a, b) => a - b)
      return {
        median: apart[Math.floor(apart.length / 2)] ?? Number.POSITIVE_INFINITY,
        p95: apart[Math.floor(apart.length * 0.95)] ?? Number.POSITIVE_INFINITY,
        frames: shown.reduce((sum, one) => sum + one.length, 0),
      }
    },
    { pictures, starts: [...STARTS] },
  )

/** Opens one or two browsers on a wall with four clips of one scene, with functions that measure what they paint. */
export function wallInBrowser() {
  let kit: ConsoleKit
  let incident: string
  let anna: TestOfficer
  let carla: TestOfficer
  let items: string[]

  /** Items in one rig with the first clip. */
  const more: string[] = []

  beforeAll(async () => {
    kit = await openConsoleKit()
    incident = await kit.kit.addIncident({ title: 'Smoke at the station' })
    anna = await kit.kit.addOfficer('anna', { [incident]: 'analyst' })
    carla = await kit.kit.addOfficer('carla', { [incident]: 'commander' })
    items = []
    for (const [at, start] of STARTS.entries()) {
      const film = madeClip(SECONDS, 300 + at * 200)
      const status = at === 3 ? 'likely' : 'placed'
      items.push(
        await kit.kit.addItem(
          incident,
          clipItem({ film, seconds: SECONDS, at: AT + start, bangMs: 6000 - start + at * 50, status }),
        ),
      )
    }
    const made = createReconstruction(kit.kit.database.owner, incident)
    for (let at = 0; at < 5; at += 1)
      more.push(
        await kit.kit.addItem(incident, { placement: { earliest: AT, estimate: AT, latest: AT, status: 'placed' } }),
      )
    await made.setRig([items[0] ?? '', ...more])
  })

  afterAll(() => kit?.release())
  const openAt = keepPages(() => kit)

  const openWall = async (size = DESK, who = anna, which = items, at = AT + 4000) => {
    const path = `wall?items=${which.join(',')}&at=${at}`
    const opened = await openAt(who, { incident, path, ...(size && { size }) })
    await opened.page
      .locator('.wall-tile')
      .nth(which.length - 1)
      .waitFor()
    return opened
  }

  const rows = async <T>(text: string, values: readonly unknown[] = []) =>
    (await kit.kit.database.owner.query(text, [...values])).rows as T[]

  const looks = () =>
    rows<{ action: string; subject: string; detail: string }>(
      `select action, subject, detail from custody.entry where incident_id = $1 and action like 'look.%' order by seq`,
      [incident],
    )
  return {
    get items() {
      return items
    },
    get anna() {
      return anna
    },
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get carla() {
      return carla
    },
    openWall,
    looks,
    rows,
    more,
  }
}
