// The content of a made photo: a town at dusk, different for each seed. Photos with different motifs are not near
// twins, because they show different places.
import { randomOf } from './random.ts'

/** Red, green, blue, from 0 to 255. */
type Colour = readonly [number, number, number]
type Random = () => number

const DARK: Colour = [18, 18, 26]

interface House {
  readonly left: number
  readonly right: number
  readonly roof: number
  /** How much higher the house's ridge is in the middle. */
  readonly gable: number
  readonly wall: Colour
  readonly columns: number
  readonly floors: number
  /** The light of each window, floor by floor; undefined for a dark one. */
  readonly windows: readonly (Colour | undefined)[]
}

/** Returns the colour at a place. `x` and `y` run from 0 to 1, from the upper left corner. */
export type Motif = (x: number, y: number) => Colour

export function motifOf(seed: number): Motif {
  const random = randomOf(seed)
  const sky = [drawn(random, 60, 110), drawn(random, 110, 235)] as const
  const sun = { x: random(), y: 0.08 + 0.3 * random(), radius: 0.03 + 0.07 * random(), colour: drawn(random, 170, 255) }
  const hills = { colour: drawn(random, 50, 110), edge: edgeOf(random) }
  const houses = housesOf(random)
  const street = { top: 0.84 + 0.1 * random(), colour: drawn(random, 25, 70) }
  return (x, y) => {
    if (y > street.top) return street.colour
    const house = houses.find(({ left, right }) => x >= left && x < right)
    const wall = house && wallAt(house, x, y, street.top)
    if (wall) return wall
    if (y > hills.edge(x)) return hills.colour
    if (Math.hypot(x - sun.x, (y - sun.y) * 0.75) < sun.radius) return sun.colour
    return between(sky[0], sky[1], y)
  }
}

const drawn = (random: Random, low: number, high: number): Colour => {
  const part = (): number => low + (high - low) * random()
  return [part(), part(), part()]
}

const between = (a: Colour, b: Colour, share: number): Colour => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
]

/** The outline of the hills behind the houses: a sum of three waves. */
function edgeOf(random: Random): (x: number) => number {
  const height = 0.35 + 0.25 * random()
  const waves = [2, 5, 11].map((often) => ({
    often: often * (0.7 + 0.6 * random()),
    from: 7 * random(),
    high: (0.2 * random()) / often,
  }))
  return (x) => waves.reduce((y, { often, from, high }) => y + high * Math.sin(often * x * Math.PI + from), height)
}

/** Houses from left to right, with occasional gaps. */
function housesOf(random: Random): readonly House[] {
  const houses: House[] = []
  for (let left = -0.1 * random(); left < 1; ) {
    const right = left + 0.06 + 0.14 * random()
    if (random() < 0.8) houses.push(houseOf(random, left, right))
    left = right + (random() < 0.3 ? 0.04 * random() : 0)
  }
  return houses
}

function houseOf(random: Random, left: number, right: number): House {
  const [columns, floors] = [2 + Math.floor(5 * random()), 3 + Math.floor(6 * random())]
  const [wall, light] = [drawn(random, 25, 120), drawn(random, 130, 235)]
  const windows = Array.from({ length: columns * floors }, () => (random() < 0.6 ? light : undefined))
  const [roof, gable] = [0.3 + 0.4 * random(), random() < 0.5 ? 0.08 * random() : 0]
  return { left, right, roof, gable, wall, columns, floors, windows }
}

/** The colour of the wall; undefined above the roof. */
function wallAt(house: House, x: number, y: number, foot: number): Colour | undefined {
  const { left, right, roof, gable } = house
  const across = (x - left) / (right - left)
  const top = roof - gable * (1 - Math.abs(2 * across - 1))
  if (y < top) return undefined
  const column = across * house.columns
  const floor = ((y - roof) / (foot - roof)) * house.floors
  const isPane = column % 1 > 0.3 && column % 1 < 0.75 && floor % 1 > 0.25 && floor % 1 < 0.75
  if (!isPane || floor < 0) return house.wall
  return house.windows[Math.floor(floor) * house.columns + Math.floor(column)] ?? DARK
}
