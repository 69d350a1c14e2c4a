import { WHERE } from '../happened.ts'
import type { Camera } from './camera.ts'
import type { Face } from './face.ts'
import { figure, shadowOf } from './figure.ts'
import { type Block, type Ground, isSunny } from './ground.ts'
import { type Obstacle, type Person, type Place, whereaboutsOf } from './people.ts'

export interface Crowd {
  readonly people: readonly Person[]
  readonly obstacles: readonly Obstacle[]
}

/** Nobody walks through a stall or the place of the bang. */
export const obstaclesOf = (blocks: readonly Block[]): readonly Obstacle[] => [
  [WHERE.firstBang.east, WHERE.firstBang.north, 6.5],
  [WHERE.secondBang.east, WHERE.secondBang.north, 5],
  ...blocks.map(({ west, east, south, north }): Obstacle => {
    const half = Math.max(east - west, north - south) / 2
    return [(west + east) / 2, (south + north) / 2, half * 1.15 + 0.3]
  }),
]

export interface Seen {
  readonly figures: readonly Face[]
  readonly shadows: readonly Face[]
}

export function crowdAt(crowd: Crowd, seconds: number, camera: Camera, ground: Ground): Seen {
  const found = crowd.people.map((person) => ({ person, where: whereaboutsOf(person, seconds, crowd.obstacles) }))
  const seen = found.filter(({ where }) => isInView(camera, where.place))
  return {
    figures: seen.flatMap(({ person, where }) => figure(camera, person, where)),
    shadows: seen.map(({ person, where }) => shadowOf(person, where, isSunny(ground, where.place[0], where.place[1]))),
  }
}

/**
 * Whether a person or their shadow may be in the picture. A person right before the lens is left out, because they
 * would hide everything.
 */
function isInView(camera: Camera, [east, north]: Place): boolean {
  const [toEast, toNorth] = [east - camera.at[0], north - camera.at[1]]
  if (Math.hypot(toEast, toNorth) < 2.5) return false
  const { ahead, right, focal, middleX } = camera
  // a camera that looks down sees people near its foot
  const away = toEast * ahead[0] + toNorth * ahead[1] + Math.abs(camera.at[2] * ahead[2])
  const aside = Math.abs(toEast * right[0] + toNorth * right[1])
  return away > -5 && aside < ((away + 5) * middleX) / focal + 5
}
