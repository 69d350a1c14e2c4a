import { expect, test } from 'vitest'
import { correctionOf, HARD_SEEK_MS, type PlayerMoment } from './in-step.ts'

const running: PlayerMoment = {
  ...{ targetMs: 4000, atMs: 4000, lengthMs: 10_000, isPlaying: true, isHeld: false, rate: 1 },
  ...{ isHeard: false, isSeeking: false, isReady: true },
}

test('a player at its target position runs at the wall’s rate', () => {
  expect(correctionOf(running)).toEqual({ do: 'run', rate: 1 })
  expect(correctionOf({ ...running, rate: 0.25, atMs: 4004 })).toEqual({ do: 'run', rate: 0.25 })
})

test('a small difference is corrected by the rate, gently if the player is audible, and a large one by a seek', () => {
  expect(correctionOf({ ...running, atMs: 3960 })).toEqual({ do: 'run', rate: 1.1 })
  expect(correctionOf({ ...running, atMs: 4040, rate: 2 })).toEqual({ do: 'run', rate: 1.8 })
  expect(correctionOf({ ...running, atMs: 3860 })).toEqual({ do: 'run', rate: 1.25 })
  expect(correctionOf({ ...running, atMs: 3860, isHeard: true })).toEqual({ do: 'run', rate: 1.05 })
  expect(correctionOf({ ...running, atMs: 4000 - HARD_SEEK_MS - 1 })).toEqual({ do: 'seek', seekMs: 4000 })
})

test('the clock waits for a player that loads or seeks, and no player runs out of step', () => {
  expect(correctionOf({ ...running, isReady: false })).toEqual({ do: 'wait' })
  expect(correctionOf({ ...running, isSeeking: true, atMs: 0 })).toEqual({ do: 'wait' })
})

test('a paused player shows the picture of its position: the first one before its beginning, the last one after its end', () => {
  expect(correctionOf({ ...running, isPlaying: false })).toEqual({ do: 'park', seekMs: undefined })
  expect(correctionOf({ ...running, isPlaying: false, atMs: 3980 })).toEqual({ do: 'park', seekMs: 4000 })
  expect(correctionOf({ ...running, targetMs: -500, atMs: 900 })).toEqual({ do: 'park', seekMs: 0 })
  expect(correctionOf({ ...running, targetMs: 12_000, atMs: 900 })).toEqual({ do: 'park', seekMs: 9960 })
  expect(correctionOf({ ...running, isHeld: true })).toEqual({ do: 'park', seekMs: undefined })
})

test('a player reaches its target position from any difference below a hard seek', () => {
  for (const behind of [-149, -60, -7, 7, 60, 149]) {
    let [at, target] = [4000 - behind, 4000]
    for (let step = 0; step < 60; step += 1) {
      const said = correctionOf({ ...running, targetMs: target, atMs: at })
      expect(said.do).toBe('run')
      if (said.do === 'run') at += 40 * said.rate
      target += 40
    }
    expect(Math.abs(target - at)).toBeLessThanOrEqual(7)
  }
})
