/**
 * The line before the dear judging of passwords: each costs 32 MiB and 0.1 s of a core, so a few are judged at a time and
 * some stand in line. A name that nobody has stands in the same line and takes no place in it: it waits as one that exists
 * would, is then answered after as long as the latest judging took, and costs nothing. So a flood of invented names fills
 * nothing, and how long an answer takes does not tell which names exist.
 */
export interface ScryptLine {
  /** Undefined: the lane is full. Known browsers have a lane of their own, and each lane is served in turn. */
  enter<T>(lane: Lane, work: () => Promise<T>): Promise<T | undefined>
  /** For a name that nobody has. False where a place in the officers' lane would have been refused. */
  pretend(work: () => Promise<unknown>): Promise<boolean>
}

export type Lane = 'device' | 'officer'

interface Limits {
  /** How many are judged at a time. */
  readonly width: number
  readonly places: Readonly<Record<Lane, number>>
  /** A judging that is real, now and then, for a name that nobody has: while nothing else is judged its time is the true one. */
  readonly sampleEveryMs: number
}

interface Waiting {
  readonly isReal: boolean
  readonly go: () => void
}

export function createScryptLine({ width, places, sampleEveryMs }: Limits): ScryptLine {
  const lanes: Readonly<Record<Lane, Waiting[]>> = { device: [], officer: [] }
  let inside = 0
  let turn: Lane = 'device'
  let latestMs = 0
  let sampledAt = Number.NEGATIVE_INFINITY

  const realIn = (lane: Lane): number => lanes[lane].filter(({ isReal }) => isReal).length
  const wait = (lane: Lane, isReal: boolean): Promise<void> =>
    new Promise((go) => {
      lanes[lane].push({ isReal, go })
    })
  /** The first real one of a lane; who only pretends goes on as its turn comes, and leaves the place to the next. */
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
    // The place passes on directly: a newcomer can not slip in between.
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
      else if (realIn(lane) >= places[lane]) return undefined
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
      if (!isFree && realIn('officer') >= places.officer) return false
      if (!isFree) await wait('officer', false)
      await new Promise((resolve) => setTimeout(resolve, latestMs))
      return true
    },
  }
}
