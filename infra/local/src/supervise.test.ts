import { expect, test } from 'vitest'
import type { RunningChild } from './child-process.ts'
import { supervise } from './supervise.ts'

/** A unit whose child can be ended on request. `said` records what was printed. */
function makeUnit(launches: (life: number) => Promise<void> = async () => undefined) {
  const stopped: number[] = []
  const said: string[] = []
  let lives = 0
  const launch = async (): Promise<RunningChild> => {
    lives += 1
    const life = lives
    await launches(life)
    let end: () => void = () => undefined
    const ended = new Promise<{ how: string }>((resolve) => {
      end = () => resolve({ how: 'SIGTERM' })
    })
    const stop = async (): Promise<void> => {
      stopped.push(life)
      end()
      await ended
    }
    return { pid: life, ended, stop }
  }
  return { unit: { name: 'a-process', launch }, stopped, said, say: (message: string) => said.push(message) }
}

test('a restart ends the child, launches a new one at once, and reports no crash', async () => {
  const { unit, stopped, said, say } = makeUnit()
  const supervision = await supervise(unit, say)
  expect(await supervision.restart()).toBe(true)
  expect([supervision.pid(), stopped, said]).toEqual([2, [1], []])
  await supervision.stop()
  expect(stopped).toEqual([1, 2])
})

test('a restart whose launch fails returns false, and the next restart skips the pause', async () => {
  const { unit, said, say } = makeUnit(async (life) => {
    if (life === 2) throw new Error('a syntax error')
  })
  const supervision = await supervise(unit, say)
  expect(await supervision.restart()).toBe(false)
  expect(said).toEqual(['a-process does not start: a syntax error'])
  expect(supervision.pid()).toBeUndefined()
  expect(await supervision.restart()).toBe(true)
  expect(supervision.pid()).toBe(3)
  await supervision.stop()
})

test('a restart that is requested during a launch is granted by a later launch', async () => {
  let letGo: () => void = () => undefined
  let hasBegun: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    hasBegun = resolve
  })
  const { unit, stopped, say } = makeUnit(async (life) => {
    if (life !== 2) return
    hasBegun()
    await new Promise<void>((resolve) => {
      letGo = resolve
    })
  })
  const supervision = await supervise(unit, say)
  const first = supervision.restart()
  await begun
  const second = supervision.restart()
  letGo()
  expect(await Promise.all([first, second])).toEqual([true, true])
  expect([supervision.pid(), stopped]).toEqual([3, [1, 2]])
  await supervision.stop()
})

test('a stop ends a waiting restart, and no child is left', async () => {
  const { unit, stopped, say } = makeUnit(async (life) => {
    if (life > 1) throw new Error('broken')
  })
  const supervision = await supervise(unit, say)
  await supervision.restart()
  await supervision.stop()
  expect(supervision.pid()).toBeUndefined()
  expect(stopped).toEqual([1])
  expect(await supervision.restart()).toBe(false)
})
