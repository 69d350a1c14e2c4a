// Reads the script time of each frame from the browser's own trace: everything that ran on the page's thread between
// two frame starts.
import type { Browser } from 'playwright-core'

export interface FrameScripts {
  /** Wall time of script in each frame, ms. */
  readonly wall: readonly number[]
  /**
   * CPU time of script in each frame, ms. On a busy machine the difference to `wall` is time spent waiting for a
   * processor.
   */
  readonly cpu: readonly number[]
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly tdur?: number
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame', 'v8']
const SCRIPT: ReadonlySet<string> = new Set([
  ...['FunctionCall', 'EvaluateScript', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks', 'EventDispatch'],
  ...['v8.callFunction', 'v8.run'],
])
const isTraceEvent = (given: unknown): given is TraceEvent =>
  typeof given === 'object' && given !== null && 'name' in given && 'ph' in given && 'ts' in given

/** Starts a trace; the returned function ends it. */
export async function traceFrames(browser: Browser): Promise<() => Promise<FrameScripts>> {
  const cdp = await browser.newBrowserCDPSession()
  const events: TraceEvent[] = []
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as readonly unknown[]).filter(isTraceEvent)))
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  return async () => {
    const over = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
    await cdp.send('Tracing.end')
    await over
    await cdp.detach()
    return scriptsOf(events)
  }
}

function scriptsOf(events: readonly TraceEvent[]): FrameScripts {
  const thread = busiestThread(events)
  const own = events.filter((event) => threadOf(event) === thread).toSorted((a, b) => a.ts - b.ts)
  const begins = own.filter(({ name }) => name === 'BeginMainThreadFrame').map(({ ts }) => ts)
  const [wall, cpu] = [begins.map(() => 0), begins.map(() => 0)]
  let frame = -1
  let end = Number.NEGATIVE_INFINITY
  for (const { name, ph, ts, dur = 0, tdur = 0 } of own) {
    // A nested call is part of the outer one and is not counted again.
    if (ph !== 'X' || !SCRIPT.has(name) || ts < end) continue
    end = ts + dur
    while ((begins[frame + 1] ?? Number.POSITIVE_INFINITY) <= ts) frame += 1
    if (frame < 0) continue
    wall[frame] = (wall[frame] ?? 0) + dur / 1000
    cpu[frame] = (cpu[frame] ?? 0) + tdur / 1000
  }
  return { wall, cpu }
}

const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`

/** Returns the page's main thread: the one on which most frames start. */
function busiestThread(events: readonly TraceEvent[]): string {
  const counts = new Map<string, number>()
  for (const event of events)
    if (event.name === 'BeginMainThreadFrame') counts.set(threadOf(event), (counts.get(threadOf(event)) ?? 0) + 1)
  const [found] = [...counts].toSorted(([, a], [, b]) => b - a)
  if (!found) throw new Error('the trace holds no frame')
  return found[0]
}
