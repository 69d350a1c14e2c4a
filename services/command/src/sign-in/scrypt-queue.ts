/**
 * A queue for expensive password checks. Each costs 32 MiB and 0.1 s of a core, so a few run at a time and some wait.
 * An unknown name waits in the same queue without taking a place: it waits as long as a known name would, is then
 * delayed by the duration of the latest check, and costs nothing. So a flood of invented names fills nothing, and
 * response times do not reveal which names exist.
 */
export interface ScryptQueue {
  /**
   * Runs `work` when a slot is free. Undefined if the lane is full. Known browsers have their own lane, and lanes are
   * served in turn.
   */
  enter<T>(lane: Lane, work: () => Promise<T>): Promise<T | undefined>
  /**
   * For an unknown name: waits as long as a real check would. False if the `officer` lane has no place, as for a real
   * name.
   */
  pretend(work: () => Promise<unknown>): Promise<boolean>
}

export type Lane = 'device' | 'officer'

interface Limits {
  /** Maximum number of concurrent checks. */
  readonly width: number
  readonly places: Readonly<Record<Lane, number>>
  /**
   * How often an unknown name triggers a real hash. It runs only while a slot is free, so that its duration is
   * representative; other unknown names just wait that long.
   */
  readonly sampleEveryMs: number
}

interface Waiting {
  readonly isReal: boolean
  readonly go: () => void
}

export function createScryptQueue({ width, places, sampleEveryMs }: Limits): ScryptQueue {
  const lanes: Readonly<Record<Lane, Waiting[]>> = { device: [], officer: [] }
  let inside = 0
  let turn: Lane = 'device'
  let latestMs = 0
  let sampledAt = Number.NEGATIVE_INFINITY

  const countReal = (lane: Lane): number => lanes[lane].filter(({ isReal }) => isReal).length
  const wait = (lane: Lane, isReal: boolean): Promise<void> =>
    new Promise((go) => {
      lanes[lane].push({ isReal, go })
    })
  /** Takes the first real entry of a lane. Pretended entries before it are released, because they take no slot. */
  const take = (lane: Lane): Waiting | undefined => {
    for (let next = lanes[lane].shift(); next; next = lanes[lane].shift()) {
      if (next.isReal) return next
      next.go()
    }
    return undefined
  }
  const leave = (): void => {
    const [first, second]: readonly [Lane, Lane] = turn === 'device' ? ['device', 'officer'] : ['officer', 'device']
    turn = second
    const next = take(first) ?? take(second)
    // The slot is handed over directly, so that a newcomer cannot take it in between.
    if (next) next.go()
    else inside -= 1
  }
  async function judge<T>(work: () => Promise<T>): Promise<T> {
    const began = performance.now()
    try {
      return await work()
    } finally {
      latestMs = performance.now() - began
      leave()
    }
  }
  return {
    async enter(lane, work) {
      if (inside < width) inside += 1
      else if (countReal(lane) >= places[lane]) return undefined
      else await wait(lane, true)
      return judge(work)
    },
    async pretend(work) {
      const isFree = inside < width
      if (isFree && performance.now() - sampledAt >= sampleEveryMs) {
        sampledAt = performance.now()
        inside += 1
        await judge(work)
        return true
      }
      if (!isFree && countReal('officer') >= places.officer) return false
      if (!isFree) await wait('officer', false)
      await new Promise((resolve) => setTimeout(resolve, latestMs))
      return true
    },
  }
}
