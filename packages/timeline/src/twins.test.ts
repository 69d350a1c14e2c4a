import { describe, expect, test } from 'vitest'
import { explain } from './index.ts'
import { at, MINUTE } from './solve.test-kit.ts'
import {
  BRIDGE,
  bridge,
  cameraName,
  film,
  heard,
  heardAll,
  iphone,
  offBy,
  pinned,
  placementOf,
  SECOND,
  solvedWorld,
  wall,
} from './world.test-kit.ts'

// Regression: a body's pin kept the rig from placing the body, and copies of the pinned file had no pin of their own.
test('the copy of a pinned film stands at the pin as well', () => {
  const solution = solvedWorld([film('it_one', [pinned('cl_pin', at(14, 5))]), film('it_two', [])], [], {
    twins: [{ a: 'it_one', b: 'it_two', kind: 'exact' }],
  })
  expect(offBy(placementOf(solution, 'it_two'), at(14, 5))).toBeLessThan(SECOND)
})

// Regression: two links between two bodies counted as two agreeing links, and a near twin closed a triangle, so one
// recording vouched for itself.
test.each([{ kind: 'exact' as const }, { kind: 'near' as const }])(
  'a lone link stays a lone link if its file is sent twice: $kind',
  ({ kind }) => {
    const items = [film('it_ana', [iphone('cl_ana', at(14, 10))]), film('it_wa', []), film('it_wb', [])]
    const links = [heard('it_ana', 'it_wa', 6 * SECOND), heard('it_ana', 'it_wb', 6 * SECOND)]
    const solution = solvedWorld(items, links, { twins: [{ a: 'it_wa', b: 'it_wb', kind }] })
    expect(placementOf(solution, 'it_wa').status).toBe('likely')
  },
)

test('a film lends its time to its small copy, which has none', () => {
  const solution = solvedWorld([...bridge, film('it_small', [])], heardAll(BRIDGE), {
    twins: [{ a: 'it_ana', b: 'it_small', kind: 'near' }],
  })
  const p = placementOf(solution, 'it_small')
  expect(offBy(p, BRIDGE.it_ana)).toBeLessThan(3 * SECOND)
})

// Regression: in a body of several files two claims of one source for the same instant counted as one, however sharp
// each was.
test('two pins at one instant, one of them sharper, stay two when the file is sent again', () => {
  const wide = pinned('cl_wide', at(14, 5), { error: { kind: 'lag', sdMs: 0, lowMs: -5 * MINUTE, highMs: 5 * MINUTE } })
  const items = [film('it_one', [wide, pinned('cl_sharp', at(14, 5))]), film('it_hung', [])]
  const links = [heard('it_hung', 'it_one', 6 * SECOND)]
  const once = solvedWorld(items, links)
  const twice = solvedWorld([...items, film('it_two', [])], links, {
    twins: [{ a: 'it_one', b: 'it_two', kind: 'exact' }],
  })
  expect(placementOf(twice, 'it_hung').earliest).toBe(placementOf(once, 'it_hung').earliest)
})

// Regression: a link within one body joins nothing, and was reported as if one of its ends were missing.
test('a link between two copies of one file is not reported as a link without an item', () => {
  const solution = solvedWorld([film('it_one', []), film('it_two', [])], [heard('it_one', 'it_two', 0)], {
    twins: [{ a: 'it_one', b: 'it_two', kind: 'exact' }],
  })
  expect(solution.links[0]?.reason).not.toBe('no-item')
})

// Regression: arrivals bounded only rigs of several bodies, but several copies of one file are a single body.
test('a film that arrived at half past one did not begin at two, whatever the name of a later copy says', () => {
  const later = film('it_later', [cameraName('cl_name', wall(at(14, 5)))])
  const first = film('it_first', [], { receivedAt: at(13, 30) })
  const solution = solvedWorld([later, first], [], { twins: [{ a: 'it_first', b: 'it_later', kind: 'exact' }] })
  const p = placementOf(solution, 'it_later')
  expect(p.latest).toBeLessThanOrEqual(at(13, 30))
  expect(p.conflicts.flatMap(({ claims }) => claims)).toContain('cl_name')
})

describe('a near twin', () => {
  const twins = [{ a: 'it_one', b: 'it_two', kind: 'near' as const }]

  // Regression: the edge's name within one solve (`twin:0:1`) was reported as a link's id.
  test('alone places the item, and the explanation names no sound', () => {
    const solution = solvedWorld([film('it_one', [iphone('cl_one', at(14))]), film('it_two', [])], [], { twins })
    const [reason] = placementOf(solution, 'it_two').reasons
    expect(reason?.claim ?? '').not.toMatch(/^twin:/)
    expect(explain(placementOf(solution, 'it_two'), { zone: 'UTC' }).sentences[0]?.text).not.toContain('sound')
  })

  test('contradicts its twin if officers pinned the two to different times', () => {
    const pins = [film('it_one', [pinned('cl_a', at(13))]), film('it_two', [pinned('cl_b', at(14))])]
    const { conflicts } = placementOf(solvedWorld(pins, [], { twins }), 'it_one')
    expect(conflicts.length).toBeGreaterThan(0)
    for (const { claims } of conflicts) expect(claims.join(' ')).not.toMatch(/twin:/)
  })
})
