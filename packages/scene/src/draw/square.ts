import { randomOf } from '../random.ts'
import type { Backdrop } from './backdrop.ts'
import { BELFRY, buildBelfry } from './belfry.ts'
import { type Canvas, canvasOf } from './canvas.ts'
import { buildChurch, NAVE, TOWER } from './church.ts'
import { type Crowd, obstaclesOf } from './crowd.ts'
import { buildDebris, type Piece } from './debris.ts'
import type { Solid } from './face.ts'
import { buildGrain } from './finish.ts'
import type { Front } from './front.ts'
import { buildFurniture, furnitureShades } from './furniture.ts'
import { buildGround } from './ground.ts'
import { buildHouse } from './house.ts'
import { buildParked, parkedShades } from './parked.ts'
import { buildPatterns } from './patterns.ts'
import { buildCrowd } from './people.ts'
import { planTown } from './plan.ts'
import { buildSky } from './sky.ts'
import { buildPuffs, type Puffs } from './sprite.ts'
import { buildMarket, type Changing, stallShades } from './stalls.ts'
import type { Size } from './view.ts'

/** A town square, built from a seed: everything that does not depend on the moment. */
export interface Square {
  readonly seed: number
  readonly backdrop: Backdrop
  readonly solids: readonly Solid[]
  readonly changing: readonly Changing[]
  readonly fronts: readonly Front[]
  readonly crowd: Crowd
  readonly debris: readonly Piece[]
  readonly puffs: Puffs
  readonly grain: Int8Array
  /** The canvas, reused for all frames of the same size. */
  readonly canvas: (size: Size) => Canvas
}

export const buildSquare = (seed: number): Square => {
  const patterns = buildPatterns(seed)
  const plots = planTown(seed)
  const buildings = [...plots, TOWER, NAVE, BELFRY]
  const standing = [...stallShades(), ...furnitureShades(), ...parkedShades()]
  const random = randomOf(seed + 200)
  const houses = plots.map((plot) =>
    buildHouse(plot, { patterns, random, blocks: buildings.filter((block) => block !== plot) }),
  )
  const market = buildMarket(random)
  return {
    ...{ seed, changing: market.burnt, canvas: keptCanvas() },
    backdrop: {
      sky: buildSky(seed),
      ground: buildGround(seed, [...buildings, ...standing]),
      cobbles: patterns.cobbles,
    },
    solids: [
      ...houses.map(({ body }) => body),
      buildChurch(patterns, buildings),
      buildBelfry(patterns, buildings),
      ...market.standing,
      ...buildFurniture(patterns.leaves, random),
      ...buildParked(random),
    ],
    fronts: houses.flatMap(({ fronts }) => fronts),
    crowd: { people: buildCrowd(random), obstacles: obstaclesOf(standing) },
    ...{ debris: buildDebris(seed), puffs: buildPuffs(seed), grain: buildGrain(seed) },
  }
}

function keptCanvas(): (size: Size) => Canvas {
  let kept: Canvas | undefined
  return (size) => {
    if (kept?.width !== size.width || kept.height !== size.height) kept = canvasOf(size)
    kept.nearness.fill(0)
    return kept
  }
}
