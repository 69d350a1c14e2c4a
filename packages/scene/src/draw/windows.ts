import { HAPPENED, WHERE } from '../happened.ts'
import { type Colour, mixed, rgb, scaled } from './colour.ts'
import { distance, type Face, face, type Point, pointOf } from './face.ts'
import { glowing, ledge, onWall, type Patch, panel, type Wall } from './wall.ts'

/** A pane that breaks when the bang reaches it. */
export interface Pane {
  readonly whole: readonly Face[]
  readonly broken: readonly Face[]
  /** Seconds from the first bang. */
  readonly breaksAt: number
  readonly middle: Point
}

export interface Glazing {
  readonly faces: Face[]
  readonly panes: Pane[]
  readonly random: () => number
}

const SKY_IN_GLASS = rgb(150, 172, 196)
const ROOM = rgb(58, 62, 78)
const LAMP = rgb(255, 206, 122)
const BROKEN = rgb(22, 22, 28)
/** No glass breaks farther away than this, in metres. */
const BLAST = 42

/** Adds a pane of glass: it reflects half the sky and half the room, or shows a lit room. */
export function glaze(glazing: Glazing, wall: Wall, patch: Patch): void {
  const { left, right, bottom, top, out = 0 } = patch
  const isLit = glazing.random() < 0.16
  const upper = bottom + (top - bottom) * (0.35 + 0.4 * glazing.random())
  const low = isLit ? LAMP : ROOM
  const high = isLit ? mixed(LAMP, rgb(255, 240, 200), 0.6) : mixed(ROOM, SKY_IN_GLASS, 0.35 + 0.5 * glazing.random())
  const whole = [
    glowing(wall, { left, right, bottom, top: upper, out }, low),
    glowing(wall, { left, right, bottom: upper, top, out }, high),
  ]
  const middle = onWall(wall, (left + right) / 2, (bottom + top) / 2)
  const away = distance(middle, pointOf(WHERE.firstBang))
  const holds = glazing.random() * 1.2 < away / BLAST
  if (holds) glazing.faces.push(...whole)
  else {
    const breaksAt = HAPPENED.glassFalls - 0.45 + (0.4 * away) / BLAST + 0.25 * glazing.random()
    glazing.panes.push({ whole, broken: brokenPane(glazing.random, wall, patch), breaksAt, middle })
  }
}

/** What is left of a broken pane: a dark hole, and shards in the frame. */
function brokenPane(random: () => number, wall: Wall, patch: Patch): readonly Face[] {
  const { left, right, bottom, top, out = 0 } = patch
  const shard = (corners: readonly (readonly [number, number])[]) =>
    face(
      corners.map(([along, up]) =>
        onWall(wall, left + (right - left) * along, bottom + (top - bottom) * up, out + 0.01),
      ),
      mixed(SKY_IN_GLASS, rgb(235, 242, 248), random()),
    )
  const [low, high] = [0.15 + 0.3 * random(), 0.15 + 0.3 * random()]
  return [
    glowing(wall, patch, BROKEN),
    shard([
      [0, 0],
      [0.25 + 0.4 * random(), 0],
      [0, low * 1.4],
    ]),
    shard([
      [1, 1],
      [0.5, 1],
      [1, 1 - high],
    ]),
    shard([
      [1, 0],
      [1, low],
      [0.7 * random() + 0.1, 0],
    ]),
  ]
}

export interface WindowLook {
  readonly frame: Colour
  readonly shutters: Colour | undefined
  /** The number of panes side by side. */
  readonly panes: number
}

/** Adds a window: surround, panes, sill, and shutters if the house has them. */
export function addWindow(glazing: Glazing, wall: Wall, patch: Patch, look: WindowLook): void {
  const { left, right, bottom, top } = patch
  glazing.faces.push(
    panel(
      wall,
      { left: left - 0.14, right: right + 0.14, bottom: bottom - 0.1, top: top + 0.2, out: 0.03 },
      look.frame,
    ),
    ...ledge(
      wall,
      { left: left - 0.22, right: right + 0.22, bottom: bottom - 0.2, top: bottom - 0.08, out: 0.2 },
      look.frame,
    ),
    // the lintel casts a shadow on the glass
    panel(wall, { left, right, bottom: top - 0.12, top, out: 0.05 }, scaled(look.frame, 0.45)),
  )
  const wide = (right - left) / look.panes
  for (let at = 0; at < look.panes; at += 1) {
    const from = left + at * wide
    const bar = at === 0 ? 0 : 0.04
    glaze(glazing, wall, { left: from + bar, right: from + wide - 0.03, bottom, top: top - 0.12, out: 0.05 })
  }
  if (!look.shutters) return
  for (const from of [left - 0.14 - 0.5, right + 0.14]) {
    const shutter = { left: from, right: from + 0.5, bottom, top, out: 0.07 }
    glazing.faces.push(panel(wall, shutter, look.shutters))
    glazing.faces.push(
      panel(
        wall,
        { ...shutter, bottom: (bottom + top) / 2 - 0.05, top: (bottom + top) / 2 + 0.05, out: 0.08 },
        scaled(look.shutters, 0.7),
      ),
    )
  }
}
