// Measures the timeline in a real browser with very many items: frames, script, the first screen, a burst, memory.
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from '../../stack/browser.ts'
import { atMost, type Bench, type BenchRow, quantile } from '../bench.ts'
import { machineNote } from '../machine.ts'
import { startBurst } from './burst.ts'
import { type ConsoleGround, prepareConsoleGround } from './console-ground.ts'
import { type Frames, watchFrames } from './frames.ts'
import { type Hand, takeHold } from './hand.ts'
import { type FrameScripts, traceFrames } from './script-of-frames.ts'

type ConsoleOptions = {
  readonly items: number
  readonly steps: number
  /** The duration of navigation in minutes. Memory is compared before and after it. */
  readonly minutes: number
  /** Seconds during which items arrive. */
  readonly burst: number
  readonly seed: number
  /**
   * The width of the window in pixels. The height is 9/16 of it. The larger the window, the slower is software
   * rendering.
   */
  readonly width: number
  /** A folder that keeps the filled Postgres for the next run; empty keeps nothing. */
  readonly keep: string
}

const FRAME_MS = 18
const SCRIPT_MS = 8
/**
 * The number of steps that are repeated under a trace. Tracing costs script time, so these steps are used for nothing
 * else.
 */
const TRACED = 100
const FIRST_MS = 1000
const SHOWN_MS = 5000
/** A frame that takes this long, in ms, is seen as a stutter. */
const LONGEST_MS = 100
const GROWTH_MIB = 16
const BURST_A_MINUTE = 1000

export const consoleBench: Bench<ConsoleOptions> = {
  name: 'console',
  summary:
    'frames, script, first screen, burst and memory of the timeline in Chromium (--items 200000 --steps 300 --minutes 10 --keep FOLDER)',
  defaults: { items: 200_000, steps: 300, minutes: 10, burst: 30, seed: 1, width: 1366, keep: '' },
  smoke: { items: 150, steps: 2, minutes: 0, burst: 1, width: 683 },
  needs: ['chromium'],
  fractions: ['minutes'],
  zeros: ['minutes'],
  async measure(options, say, lent) {
    const ground = await prepareConsoleGround({ ...options, lent }, say)
    const browser = await launchBrowser({ accelerates: true }).catch(async (cause: unknown) => {
      await ground.release()
      throw cause
    })
    try {
      const page = await browser.newPage({ viewport: windowOf(options.width), locale: 'en-GB' })
      const before = machineNote()
      const { rows, notes } = await measureOn({ ground, browser, page, options, say })
      return { rows, notes: [...notes, `before: ${before}`, `after: ${machineNote()}`, NO_PICTURES] }
    } finally {
      await browser.close()
      await ground.release()
    }
  },
}

const windowOf = (width: number) => ({ width, height: Math.round((width * 768) / 1366) })

const NO_PICTURES = 'items have no files behind them: small pictures are asked for and refused, none is decoded'

interface Measuring {
  readonly ground: ConsoleGround
  readonly browser: Browser
  readonly page: Page
  readonly options: ConsoleOptions
  readonly say: (line: string) => void
}

async function measureOn(measuring: Measuring): Promise<{ rows: BenchRow[]; notes: string[] }> {
  const { browser, page, options, say } = measuring
  const firstMs = await measureFirst(measuring)
  say(`first useful screen after ${Math.round(firstMs)} ms`)
  const frames = await watchFrames(page)
  const hand = await takeHold(page, options.seed)
  // A warm-up that is not counted: officers do not notice what is compiled and cached once per start.
  for (let n = 0; n < Math.min(20, options.steps); n += 1) await hand.step()
  const moved = await measureSteps(hand, frames, options.steps)
  say(
    `frames p95 ${quantile(moved.frames, 0.95).toFixed(1)} ms, script p95 ${quantile(moved.script, 0.95).toFixed(1)} ms`,
  )
  const each = await measureScript(browser, hand, Math.min(options.steps, TRACED))
  say(`script of a frame p95 ${quantile(each.wall, 0.95).toFixed(1)} ms`)
  const burst = await measureBurst(measuring, hand, frames)
  say(`burst: longest frame ${Math.round(burst.longest)} ms, shown after ${Math.round(burst.shownMs)} ms`)
  const heap = await measureHeap(hand, frames, options.minutes)
  const rows = [
    fine('frame, p95', quantile(moved.frames, 0.95), FRAME_MS),
    fine('script of a frame, p95', quantile(each.wall, 0.95), SCRIPT_MS),
    fine('script of a step, p95', quantile(moved.script, 0.95), SCRIPT_MS),
    atMost('first useful screen after sign-in', firstMs, 'ms', FIRST_MS),
    atMost('burst: longest frame', burst.longest, 'ms', LONGEST_MS),
    atMost('burst: the last items are counted after', burst.shownMs, 'ms', SHOWN_MS),
    ...(options.minutes > 0 ? [atMost(`heap grown in ${options.minutes} min`, heap.grown, 'MiB', GROWTH_MIB)] : []),
  ]
  const notes = [
    `frames: n ${moved.frames.length}, p50 ${quantile(moved.frames, 0.5).toFixed(1)} ms, longest ${Math.max(...moved.frames).toFixed(0)} ms, missed ${missed(moved.frames)}`,
    `script of a frame: n ${each.wall.length}, p50 ${quantile(each.wall, 0.5).toFixed(1)} ms, most ${Math.max(...each.wall).toFixed(1)} ms; time of the processor p95 ${quantile(each.cpu, 0.95).toFixed(1)} ms, most ${Math.max(...each.cpu).toFixed(1)} ms`,
    `a step is a move and all frames that it takes: ${(moved.frames.length / moved.script.length).toFixed(1)} on average`,
    `script of a step: n ${moved.script.length}, p50 ${quantile(moved.script, 0.5).toFixed(1)} ms, most ${Math.max(...moved.script).toFixed(1)} ms`,
    `burst: ${burst.came} items in ${options.burst} s while panning, frames p95 ${burst.p95.toFixed(1)} ms, missed ${burst.missed} of ${burst.frames}`,
    `heap: ${heap.before.toFixed(1)} MiB before, ${(heap.before + heap.grown).toFixed(1)} MiB after, both after collecting`,
  ]
  return { rows, notes }
}

const fine = (what: string, value: number, aim: number): BenchRow => ({
  ...{ what, value: Math.round(value * 10) / 10, unit: 'ms', op: '<=', aim, met: value <= aim },
})

/** The number of frames that came more than a whole frame late. */
const missed = (frames: readonly number[]): number => frames.filter((ms) => ms > 25).length

/**
 * The time from the press of the button until the axis shows the incident's numbers, by the page's own clock. Polling
 * from outside would look only twice a second.
 */
async function measureFirst({ ground, page }: Measuring): Promise<number> {
  await ground.signIn(page)
  await page.evaluate(TIME_FIRST)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const drawn = await page.waitForFunction(() => Reflect.get(globalThis, 'benchDrawn'), undefined, { timeout: 60_000 })
  return Number(await drawn.jsonValue())
}

/** Passed as text, because the compiler for Node would add a helper function that a page does not have. */
const TIME_FIRST = `addEventListener('click', () => {
  const began = performance.now()
  const look = () => {
    if (document.querySelector('.axis-canvas[data-drawn]')) globalThis.benchDrawn = performance.now() - began
    else requestAnimationFrame(look)
  }
  look()
}, { capture: true, once: true })`

async function measureSteps(hand: Hand, frames: Frames, steps: number) {
  const script: number[] = []
  await frames.take()
  for (let n = 0; n < steps; n += 1) {
    const before = await frames.scriptMs()
    await hand.step()
    script.push((await frames.scriptMs()) - before)
  }
  return { script, frames: await frames.take() }
}

async function measureScript(browser: Browser, hand: Hand, steps: number): Promise<FrameScripts> {
  const end = await traceFrames(browser)
  for (let n = 0; n < steps; n += 1) await hand.step()
  return end()
}

async function measureBurst({ ground, page, options }: Measuring, hand: Hand, frames: Frames) {
  const { pool, incident } = ground.query
  const counted = async (): Promise<number> => Number(await page.locator('.count').getAttribute('data-count'))
  const known = await counted()
  await frames.take()
  const burst = startBurst(pool, { incident, perMinute: BURST_A_MINUTE, ms: options.burst * 1000 })
  let isOver = false
  // Handles both outcomes, so that this promise never rejects. If inserting failed, `await burst.done` below throws the
  // error.
  const settle = (): void => {
    isOver = true
  }
  burst.done.then(settle, settle)
  while (!isOver) await hand.step()
  const came = await burst.done
  const during = await frames.take()
  const began = performance.now()
  while ((await counted()) < known + came && performance.now() - began < 60_000) await hand.step()
  return {
    came,
    shownMs: performance.now() - began,
    longest: Math.max(...during),
    p95: quantile(during, 0.95),
    missed: missed(during),
    frames: during.length,
  }
}

async function measureHeap(hand: Hand, frames: Frames, minutes: number) {
  for (let n = 0; n < 100 && minutes > 0; n += 1) await hand.step()
  const before = await frames.heapMiB()
  const until = Date.now() + minutes * 60_000
  while (Date.now() < until) {
    await hand.step()
    await frames.take()
  }
  return { before, grown: (await frames.heapMiB()) - before }
}
