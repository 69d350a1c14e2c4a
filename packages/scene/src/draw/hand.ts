import { WHERE } from '../happened.ts'
import { randomOf } from '../random.ts'
import type { View } from './view.ts'

/** How a hand moves the camera, in radians. */
export interface Sway {
  readonly turn: number
  readonly nod: number
  readonly tilt: number
}

const STILL: Sway = { turn: 0, nod: 0, tilt: 0 }

/** Speed of sound, metres a second. */
const SOUND = 343

/** A hand sways slowly, trembles quickly, and jerks when its owner hears the bang. */
export function swayOf(view: View, seconds: number): Sway {
  if (view.hand === 0) return STILL
  const random = randomOf(view.hand)
  const path = () => {
    const waves = [0.19, 0.47, 1.1, 2.7, 5.3].map((hertz) => ({
      hertz: hertz * (0.8 + 0.4 * random()),
      phase: random(),
    }))
    return waves.reduce(
      (sum, { hertz, phase }) => sum + Math.sin(2 * Math.PI * (hertz * seconds + phase)) / (0.6 + hertz),
      0,
    )
  }
  // a zoomed picture has fewer degrees: without this factor it would shake more
  const size = 0.0075 * Math.min(1, view.degrees / 60)
  const start = size * startled(view, seconds)
  return {
    turn: path() * (size + start),
    nod: path() * (size + start) * 0.8 - start * 1.2,
    tilt: path() * (size * 0.6 + start * 0.5),
  }
}

function startled(view: View, seconds: number): number {
  const away = Math.hypot(view.from.east - WHERE.firstBang.east, view.from.north - WHERE.firstBang.north)
  const since = seconds - away / SOUND
  return since < 0 ? 0 : 6 * Math.min(1, since / 0.12) * Math.exp(-since / 0.9)
}
