import { type Colour, mixed, pick, rgb, scaled } from './colour.ts'
import { face } from './face.ts'
import { lit } from './light.ts'
import { ledge, onWall, outOf, panel, type Wall } from './wall.ts'
import { type Glazing, glaze } from './windows.ts'

const CLOTHS = [rgb(196, 62, 54), rgb(44, 110, 140), rgb(60, 128, 84), rgb(220, 160, 60), rgb(140, 70, 110)] as const
const DOORS = [rgb(84, 58, 44), rgb(40, 78, 70), rgb(120, 44, 44), rgb(50, 60, 92)] as const
const WHITE = rgb(244, 238, 226)

/** The ground floor: a door, wide glass, a sign above, perhaps an awning. The sign is unreadable. */
export function addShopfront(glazing: Glazing, wall: Wall, trim: Colour): void {
  const { random, faces } = glazing
  const doorAt = random() < 0.5 ? 0.8 : wall.width - 2.2
  faces.push(
    panel(wall, { left: doorAt - 0.15, right: doorAt + 1.45, bottom: 0, top: 2.75, out: 0.03 }, trim),
    panel(wall, { left: doorAt, right: doorAt + 1.3, bottom: 0, top: 2.1, out: 0.05 }, pick(DOORS, random())),
  )
  glaze(glazing, wall, { left: doorAt, right: doorAt + 1.3, bottom: 2.15, top: 2.6, out: 0.05 })
  const left = doorAt < 1 ? doorAt + 2 : 0.7
  const right = doorAt < 1 ? wall.width - 0.7 : doorAt - 0.7
  if (right - left < 1.5) return
  faces.push(panel(wall, { left: left - 0.15, right: right + 0.15, bottom: 0.45, top: 2.75, out: 0.03 }, trim))
  const count = Math.max(1, Math.round((right - left) / 1.9))
  const wide = (right - left) / count
  for (let at = 0; at < count; at += 1) {
    glaze(glazing, wall, {
      left: left + at * wide,
      right: left + (at + 1) * wide - 0.1,
      bottom: 0.6,
      top: 2.6,
      out: 0.05,
    })
  }
  addSign(glazing, wall, { left, right })
  if (random() < 0.6) addAwning(glazing, wall, { left, right }, pick(CLOTHS, random()))
}

interface Reach {
  readonly left: number
  readonly right: number
}

function addSign({ faces, random }: Glazing, wall: Wall, { left, right }: Reach): void {
  const board = pick([...CLOTHS, rgb(52, 52, 60), rgb(232, 222, 200)], random())
  faces.push(...ledge(wall, { left, right, bottom: 2.95, top: 3.5, out: 0.12 }, board))
  const ink = mixed(WHITE, rgb(240, 200, 90), random() < 0.4 ? 1 : 0)
  // The sign shows blocks instead of letters.
  for (let from = left + 0.5; from < right - 0.7; from += 0.42) {
    const wide = 0.2 + 0.16 * random()
    if (random() < 0.82)
      faces.push(panel(wall, { left: from, right: from + wide, bottom: 3.08, top: 3.36, out: 0.13 }, ink))
  }
}

function addAwning({ faces }: Glazing, wall: Wall, { left, right }: Reach, cloth: Colour): void {
  const strips = Math.max(2, Math.round((right - left) / 0.5))
  const wide = (right - left) / strips
  const normal = outOf(wall)
  const slanted: readonly [number, number, number] = [normal[0] * 0.6, normal[1] * 0.6, 0.8]
  for (let strip = 0; strip < strips; strip += 1) {
    const colour = strip % 2 === 0 ? cloth : WHITE
    const [from, until] = [left + strip * wide, left + (strip + 1) * wide]
    const corners = [
      onWall(wall, from, 2.3, 1.3),
      onWall(wall, until, 2.3, 1.3),
      onWall(wall, until, 2.9, 0.1),
      onWall(wall, from, 2.9, 0.1),
    ]
    faces.push(face(corners, lit(colour, slanted, wall.sunny), { bothSides: true }))
    faces.push(
      panel(wall, { left: from, right: until, bottom: 2.05, top: 2.3, out: 1.3 }, scaled(colour, 0.85), {
        bothSides: true,
      }),
    )
  }
}
