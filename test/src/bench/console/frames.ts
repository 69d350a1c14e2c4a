// Measures frames as the page itself sees them, and the cost of its script as the browser counts it.
import type { CDPSession, Page } from 'playwright-core'

export interface Frames {
  /** Returns the milliseconds between frames since the last call. */
  take(): Promise<readonly number[]>
  /** Milliseconds of script since the page was opened. */
  scriptMs(): Promise<number>
  /** MiB in use after a garbage collection. */
  heapMiB(): Promise<number>
}

/** Passed as text, because the compiler for Node would add a helper function that a page does not have. */
const COUNT = `{
  const between = []
  globalThis.benchFrames = between
  let last = performance.now()
  const tick = (now) => {
    between.push(now - last)
    last = now
    requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
}`

/** Starts counting with the page's next frame. */
export async function watchFrames(page: Page): Promise<Frames> {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await page.evaluate(COUNT)
  const metric = async (name: string): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics')
    return metrics.find((one) => one.name === name)?.value ?? Number.NaN
  }
  return {
    take: () =>
      page.evaluate(() => {
        const held: unknown = Reflect.get(globalThis, 'benchFrames')
        return Array.isArray(held) ? held.splice(0).map(Number) : []
      }),
    scriptMs: async () => (await metric('ScriptDuration')) * 1000,
    async heapMiB() {
      await cdp.send('HeapProfiler.collectGarbage')
      return (await metric('JSHeapUsedSize')) / 2 ** 20
    },
  }
}
