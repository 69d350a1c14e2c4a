import { expect, test } from 'vitest'
import { at, MINUTE } from '../solve.test-kit.ts'
import {
  BRIDGE,
  bridge,
  film,
  heard,
  heardAll,
  iphone,
  localAsUtc,
  offBy,
  photo,
  placementOf,
  SECOND,
  solvedWorld,
  wall,
} from '../world.test-kit.ts'

const OFF = -53 * MINUTE - 20 * SECOND
const TRUE = { it_dia: at(14, 10, 5), it_eli: at(14, 10, 40), it_foto: at(14, 18) } as const
const clock = 'ck_dia'
const wrongPhone = [
  film('it_dia', [iphone('cl_dia', TRUE.it_dia + OFF)], { clock }),
  film('it_eli', [iphone('cl_eli', TRUE.it_eli + OFF)], { clock }),
  photo('it_foto', [iphone('cl_foto', TRUE.it_foto + OFF)], { clock }),
]
const [first, second] = [
  heard('it_ana', 'it_dia', TRUE.it_dia - BRIDGE.it_ana),
  heard('it_ben', 'it_eli', TRUE.it_eli - BRIDGE.it_ben),
]

test('two films of one phone, each linked to another device, correct its clock for everything that it wrote', () => {
  const solution = solvedWorld([...bridge, ...wrongPhone], [...heardAll(BRIDGE), first, second])
  for (const [item, truth] of Object.entries({ ...BRIDGE, ...TRUE }))
    expect(offBy(placementOf(solution, item), truth)).toBeLessThan(2 * SECOND)
})

test('two links that show different errors of one clock correct nothing', () => {
  const other = { ...second, offsetMs: second.offsetMs - 15 * SECOND }
  const solution = solvedWorld([...bridge, ...wrongPhone], [...heardAll(BRIDGE), first, other])
  for (const item of ['it_dia', 'it_eli', 'it_foto'] as const)
    expect(offBy(placementOf(solution, item), TRUE[item] + OFF)).toBeLessThan(2 * SECOND)
})

test('one link does not correct a phone, but it does correct a clock set by hand', () => {
  const links = [...heardAll(BRIDGE), first]
  const alone = solvedWorld([...bridge, ...wrongPhone], links)
  expect(offBy(placementOf(alone, 'it_dia'), TRUE.it_dia + OFF)).toBeLessThan(2 * SECOND)
  const off = -11 * MINUTE - 7 * SECOND
  const camera = film('it_dia', [localAsUtc('cl_dia', wall(TRUE.it_dia + off))], { clock, device: 'camera' })
  const set = solvedWorld([...bridge, camera], links)
  expect(offBy(placementOf(set, 'it_dia'), TRUE.it_dia)).toBeLessThan(2 * SECOND)
})
