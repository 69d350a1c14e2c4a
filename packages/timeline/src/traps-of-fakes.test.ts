import { expect, test } from 'vitest'
import { at, MINUTE } from './solve.test-kit.ts'
import { film, heard, iphone, offBy, placementOf, SECOND, solvedWorld } from './world.test-kit.ts'

/** When it was, and when the fakes say that it was. */
const TRUE = at(14, 10)
const FALSE = TRUE - 40 * MINUTE

const phone = (name: string, atMs: number) =>
  film(`it_${name}`, [iphone(`cl_${name}`, atMs)], { clock: `ck_${name}`, submission: `sb_${name}` })
/** A messenger's copy: no time of its own, from nobody's known device. */
const stripped = (name: string) => film(`it_${name}`, [], { device: 'unknown' })

test('a copy between an honest film and a fake hangs on one of them, and its link to the other is a conflict', () => {
  const items = [phone('ana', TRUE), phone('eve', FALSE), stripped('mia')]
  const links = [
    heard('it_ana', 'it_mia', 5 * SECOND, { strength: 0.6 }),
    heard('it_eve', 'it_mia', 5 * SECOND, { strength: 0.9 }),
  ]
  const solution = solvedWorld(items, links)
  const copy = placementOf(solution, 'it_mia')
  expect(copy).toMatchObject({ status: 'likely', grade: 'link-alone' })
  expect(offBy(copy, FALSE + 5 * SECOND)).toBeLessThan(SECOND)
  for (const item of ['it_mia', 'it_ana'])
    expect(placementOf(solution, item).conflicts).toEqual([
      { code: 'conflict.link', claims: ['lk_it_ana_it_mia'], byMs: 40 * MINUTE },
    ])
  expect(placementOf(solution, 'it_eve').conflicts).toEqual([])
})

test('two open links that agree are no conflict', () => {
  const items = [phone('ana', TRUE), phone('ben', TRUE + 1300), stripped('mia')]
  const links = [heard('it_ana', 'it_mia', 5 * SECOND), heard('it_ben', 'it_mia', 5 * SECOND - 2600)]
  const solution = solvedWorld(items, links)
  for (const { conflicts } of solution.placements) expect(conflicts).toEqual([])
})

test('two fakes that outnumber the honest clock of their rig show that it disputes them', () => {
  const items = [phone('eve', FALSE), phone('fay', FALSE + 5 * SECOND), phone('ana', TRUE + 10 * SECOND)]
  const links = [
    heard('it_eve', 'it_fay', 5 * SECOND),
    heard('it_ana', 'it_eve', -10 * SECOND),
    heard('it_ana', 'it_fay', -5 * SECOND),
  ]
  const solution = solvedWorld(items, links)
  expect(solution.rigs).toHaveLength(1)
  for (const item of ['it_eve', 'it_fay'])
    expect(placementOf(solution, item).conflicts).toContainEqual({
      code: 'conflict.rig',
      claims: ['cl_ana'],
      byMs: 40 * MINUTE,
    })
})

test('a copy that hangs on a disputed rig shows the dispute', () => {
  const items = [
    phone('eve', FALSE),
    phone('fay', FALSE + 5 * SECOND),
    phone('ana', TRUE + 10 * SECOND),
    stripped('mia'),
  ]
  const links = [
    heard('it_eve', 'it_fay', 5 * SECOND),
    heard('it_ana', 'it_eve', -10 * SECOND),
    heard('it_ana', 'it_fay', -5 * SECOND),
    heard('it_fay', 'it_mia', 5 * SECOND),
  ]
  const copy = placementOf(solvedWorld(items, links), 'it_mia')
  expect(copy).toMatchObject({ grade: 'link-alone', rig: undefined })
  expect(copy.conflicts).toContainEqual({ code: 'conflict.rig', claims: ['cl_ana'], byMs: 40 * MINUTE })
})
