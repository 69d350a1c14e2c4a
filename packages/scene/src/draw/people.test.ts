import { describe, expect, test } from 'vitest'
import { HAPPENED, WHERE } from '../happened.ts'
import { randomOf } from '../random.ts'
import { buildCrowd, type Obstacle, type Person, whereaboutsOf } from './people.ts'

const crowd = buildCrowd(randomOf(3))
const BANG: Obstacle = [WHERE.firstBang.east, WHERE.firstBang.north, 6.5]

const at = (person: Person, seconds: number) => whereaboutsOf(person, seconds, [BANG])

const fromBang = (person: Person, seconds: number) => {
  const [east, north] = at(person, seconds).place
  return Math.hypot(east - WHERE.firstBang.east, north - WHERE.firstBang.north)
}

const posesAt = (seconds: number) => crowd.map((person) => at(person, seconds).pose)

describe('the people on the square', () => {
  test('stroll or stand until the bang, then all of them duck', () => {
    for (const pose of posesAt(-8)) expect(['walks', 'stands']).toContain(pose)
    expect(new Set(posesAt(0.2))).toEqual(new Set(['ducks']))
  })

  test('run afterwards, and duck again at the second bang', () => {
    expect(posesAt(5).filter((pose) => pose === 'runs').length).toBeGreaterThan(crowd.length / 4)
    expect(new Set(posesAt(HAPPENED.secondBang + 0.5))).toEqual(new Set(['ducks']))
  })

  test('are farther from the bang afterwards, and never at its place', () => {
    const mean = (seconds: number) => crowd.reduce((sum, person) => sum + fromBang(person, seconds), 0) / crowd.length
    expect(mean(20)).toBeGreaterThan(mean(0) + 8)
    for (const person of crowd) {
      for (const seconds of [-3, 0, 4, 12, 90, 240]) expect(fromBang(person, seconds)).toBeGreaterThan(6.49)
    }
  })

  test('never jump from one place to another', () => {
    for (const person of crowd) {
      for (let seconds = -10; seconds < 200; seconds += 0.25) {
        // no obstacles, because a person who walks around one may exceed this speed
        const [before, after] = [whereaboutsOf(person, seconds, []), whereaboutsOf(person, seconds + 0.25, [])]
        const gone = Math.hypot(after.place[0] - before.place[0], after.place[1] - before.place[1])
        expect(gone).toBeLessThan(person.speed * 0.25 + 0.01)
      }
    }
  })
})
