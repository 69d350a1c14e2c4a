import { type Colour, scaled } from './colour.ts'
import { dot, type Point, type Solid, solid } from './face.ts'
import { addShopfront } from './shopfront.ts'
import { ledge, outOf, panel, type Wall } from './wall.ts'
import { addWindow, type Glazing, type Pane, type WindowLook } from './windows.ts'

/** Everything on a wall that faces the square or a street. It is invisible from behind the wall. */
export interface Front {
  readonly solid: Solid
  /** The panes that the bang breaks. All other panes belong to the solid. */
  readonly panes: readonly Pane[]
  readonly corner: Point
  readonly out: Point
}

export interface FrontLook {
  readonly windows: WindowLook
  readonly walls: Colour
  readonly trim: Colour
  readonly hasShop: boolean
}

export const looksAt = ({ corner, out }: Front, from: Point): boolean =>
  dot(out, [from[0] - corner[0], from[1] - corner[1], 0]) > 0

export function buildFront(wall: Wall, look: FrontLook, random: () => number): Front {
  const glazing: Glazing = { faces: [], panes: [], random }
  const { width, height } = wall
  glazing.faces.push(
    panel(wall, { left: 0, right: width, bottom: 0, top: 0.4, out: 0.04 }, scaled(look.walls, 0.62)),
    ...ledge(wall, { left: 0, right: width, bottom: height - 0.45, top: height - 0.1, out: 0.3 }, look.trim),
    ...ledge(wall, { left: 0, right: width, bottom: 3.65, top: 3.85, out: 0.1 }, look.trim),
  )
  addStoreys(glazing, wall, look)
  if (look.hasShop) addShopfront(glazing, wall, look.trim)
  return { solid: solid(glazing.faces), panes: glazing.panes, corner: wall.corner, out: outOf(wall) }
}

/** Rows of windows, one above the other. */
function addStoreys(glazing: Glazing, wall: Wall, { windows, hasShop }: FrontLook): void {
  const count = Math.max(1, Math.round(wall.width / 2.7))
  const apart = wall.width / count
  const half = windows.shutters && apart > 2.6 ? 0.5 : 0.6
  for (let up = hasShop ? 4.7 : 1.3; up + 1.8 < wall.height - 0.6; up += 3.2) {
    for (let at = 0; at < count; at += 1) {
      const middle = (at + 0.5) * apart
      addWindow(glazing, wall, { left: middle - half, right: middle + half, bottom: up, top: up + 1.75 }, windows)
    }
  }
}
