import { held, isRunning } from './clock.ts'
import { type Correction, correctionOf } from './in-step.ts'
import { seenLag } from './seen-lag.ts'
import type { WallClock } from './wall-clock.ts'

/**
 * The state of a tile's player. `waiting`: it is loading and holds the clock. `loading`: it is loading, and the clock
 * went on without it.
 */
export type PlayerStep = 'in-step' | 'waiting' | 'catching-up' | 'loading' | 'failed'

export interface Following {
  readonly player: HTMLMediaElement
  readonly clock: WallClock
  /** The name under which this player stops the wall's clock while it loads. */
  readonly name: string
  /** Start of the recording on the clock, epoch ms. It changes while the tile is nudged. */
  readonly startMs: () => number
  /** Length by the item's facts. If the player knows its own length, that is used. */
  readonly lengthMs: number
  readonly tell: (step: PlayerStep) => void
  readonly reportFrame: (frameMs: number) => void
}

/** How long a tile may hold the clock. Afterwards the tile is marked, and the wall goes on. */
const MOST_HELD_MS = 4000
const EVENTS = ['loadedmetadata', 'canplay', 'seeked', 'waiting', 'stalled', 'playing', 'ended'] as const

/** Keeps a player in step with the wall's clock, and reports if it is not. Returns the function that stops it. */
export function followClock(following: Following): () => void {
  const { player, clock, name, tell } = following
  const lag = seenLag(following)
  let heldSince: number | undefined
  let hasGivenUp = false
  let hasFailed = false
  const hold = (isHeld: boolean): void => {
    if (!isHeld) heldSince = undefined
    else heldSince ??= performance.now()
    clock.change((state, now) => held(state, now, name, isHeld && !hasGivenUp))
  }
  const load = (isWanted: boolean): void => {
    if (isWanted && heldSince !== undefined && performance.now() - heldSince > MOST_HELD_MS) hasGivenUp = true
    hold(isWanted)
    tell(!isWanted ? 'in-step' : hasGivenUp ? 'loading' : 'waiting')
  }
  const put = (correction: Correction): void => {
    if (correction.do !== 'run' && !player.paused) player.pause()
    if ('seekMs' in correction && correction.seekMs !== undefined && player.readyState >= player.HAVE_METADATA)
      player.currentTime = correction.seekMs / 1000
  }
  const step = (): void => {
    if (hasFailed) return
    const state = clock.state()
    const targetMs = clock.at() - following.startMs()
    const lengthMs = Number.isFinite(player.duration) ? player.duration * 1000 : following.lengthMs
    const correction = correctionOf({
      ...{ targetMs, atMs: player.currentTime * 1000, lengthMs, rate: state.rate, isPlaying: state.isPlaying },
      ...{ isHeld: state.heldBy.size > 0, isHeard: !player.muted, isSeeking: player.seeking },
      isReady: player.readyState >= player.HAVE_FUTURE_DATA,
    })
    put(correction)
    const isInside = targetMs >= 0 && targetMs < lengthMs
    const isLoading = correction.do === 'wait' || ('seekMs' in correction && correction.seekMs !== undefined)
    if (correction.do === 'run') run(correction.rate)
    else load(isLoading && isInside && state.isPlaying)
  }
  const run = (rate: number): void => {
    hasGivenUp = false
    if (Math.abs(player.playbackRate - rate) > 0.004) player.playbackRate = rate
    // The browser may not allow the player to start. The player's next events then call `step` again, which makes
    // another attempt.
    if (player.paused) void player.play().catch(() => undefined)
    hold(false)
    tell(lag.isLate() ? 'catching-up' : 'in-step')
  }
  const fail = (): void => {
    hasFailed = true
    hold(false)
    tell('failed')
  }
  const leave = [clock.subscribe(step), clock.everyFrame(step), lag.stop]
  // A held clock draws no frames, so a timer checks which tiles have loaded or have waited too long.
  const timer = setInterval(() => {
    if (!isRunning(clock.state())) step()
  }, 100)
  for (const event of EVENTS) player.addEventListener(event, step)
  player.addEventListener('error', fail)
  step()
  return () => {
    for (const stop of leave) stop()
    clearInterval(timer)
    for (const event of EVENTS) player.removeEventListener(event, step)
    player.removeEventListener('error', fail)
    player.pause()
    hold(false)
  }
}
