import { drawAir } from './air.ts'
import { drawBackdrop } from './backdrop.ts'
import { type Camera, cameraOf } from './camera.ts'
import { crowdAt } from './crowd.ts'
import { debrisAt, scorchAt } from './debris.ts'
import { distance, type Solid } from './face.ts'
import { fallingGlass } from './falling-glass.ts'
import { finish } from './finish.ts'
import { fireAt, firelightAt, flashAt } from './fire.ts'
import { type Front, looksAt } from './front.ts'
import { Painter } from './painter.ts'
import { blinkingAt } from './parked.ts'
import { blueLightsAt, blueShineAt, rescueAt } from './rescue.ts'
import { smokeAt } from './smoke.ts'
import { drawSprites } from './sprite.ts'
import type { Square } from './square.ts'
import type { Size, View } from './view.ts'

/** Draws the square as RGB, 3 bytes per pixel, row by row. `seconds` counts from the first bang and may be negative. */
export const drawMoment = (square: Square, view: View, seconds: number, size: Size): Uint8Array => {
  const canvas = square.canvas(size)
  const camera = cameraOf(view, seconds, size)
  const painter = new Painter(canvas, camera)
  const crowd = crowdAt(square.crowd, seconds, camera, square.backdrop.ground)
  for (const each of nearestFirst(solidsAt(square, seconds), camera)) painter.solid(each)
  for (const each of square.fronts) if (looksAt(each, camera.at)) drawFront(painter, each, seconds)
  for (const each of [...debrisAt(square.debris, seconds), ...rescueAt(seconds)]) painter.face(each)
  for (const each of crowd.figures) painter.face(each)
  drawBackdrop(canvas, camera, square.backdrop)
  for (const each of scorchAt(seconds)) painter.shade(each, 0.6)
  for (const each of crowd.shadows) painter.shade(each, 0.62)
  drawAir(canvas, camera, [...firelightAt(seconds), ...blueShineAt(seconds)])
  const sprites = [...smokeAt(seconds), ...fireAt(seconds), ...blinkingAt(seconds), ...blueLightsAt(seconds)]
  drawSprites(canvas, camera, square.puffs, sprites)
  return finish(canvas, square.grain, { gain: gainAt(seconds), grain: Math.round(seconds * 1000) + view.hand * 7919 })
}

function drawFront(painter: Painter, { solid, panes, out }: Front, seconds: number): void {
  if (!painter.solid(solid)) return
  for (const { whole, broken, breaksAt, middle } of panes) {
    const faces = seconds < breaksAt ? whole : [...broken, ...fallingGlass({ middle, out }, seconds - breaksAt)]
    for (const each of faces) painter.face(each)
  }
}

const solidsAt = ({ solids, changing }: Square, seconds: number): readonly Solid[] => [
  ...changing.map(({ before, after, at }) => (seconds < at ? before : after)),
  ...solids,
]

/** Sorts the nearest first: solids that near ones hide then cost little. */
const nearestFirst = (solids: readonly Solid[], camera: Camera): readonly Solid[] =>
  solids
    .map((each) => ({ each, away: distance(each.middle, camera.at) - each.radius }))
    .toSorted((one, other) => one.away - other.away)
    .map(({ each }) => each)

/** The exposure: the flash overexposes the sensor, then the phone darkens the picture, and then it recovers. */
function gainAt(seconds: number): number {
  const flash = flashAt(seconds)
  const dimmed = seconds > 0 ? 0.16 * Math.exp(-seconds / 1.4) * (1 - Math.exp(-seconds / 0.2)) : 0
  return 1 + 0.7 * flash - dimmed
}
