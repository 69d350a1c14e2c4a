import { blended, type Colour, mixed, rgb } from './colour.ts'
import { SUN } from './light.ts'
import { layeredNoise, smoothNoise } from './pattern.ts'

/** Everything above the houses, in all directions. */
export interface Sky {
  /**
   * The colour of the air. Each row is a height, from the horizon upwards. Each column is an angle to the sun. The
   * first column lies opposite the sun.
   */
  readonly air: Int32Array
  /** The colour of a cloud, by its density and its angle to the sun. */
  readonly tones: Int32Array
  /** The density of the clouds, 0 to 255, in a repeating square. */
  readonly clouds: Uint8Array
  /** The height of the hills on the horizon, all around. */
  readonly hills: Float32Array
}

const AIR = 64
const CLOUDS = 512
const HILLS = 1024
const ZENITH = rgb(92, 132, 186)
const MIDDLE = rgb(178, 192, 205)
const AWAY = rgb(206, 190, 186)
const GLOW = rgb(255, 214, 148)
const LIT_CLOUD = rgb(255, 226, 190)
const DARK_CLOUD = rgb(150, 146, 166)
const HILL = rgb(138, 144, 158)
const FAR_HILL = rgb(164, 166, 176)

export function buildSky(seed: number): Sky {
  const thick = layeredNoise(seed + 20, 4, 5)
  const rolling = smoothNoise(seed + 30, 24)
  return {
    air: Int32Array.from({ length: AIR * AIR }, (_, at) => airAt(Math.floor(at / AIR) / AIR, (at % AIR) / AIR)),
    tones: Int32Array.from({ length: 256 }, (_, at) => blended(LIT_CLOUD, DARK_CLOUD, Math.min(256, (at * 1.1) | 0))),
    clouds: Uint8Array.from({ length: CLOUDS * CLOUDS }, (_, at) => {
      const thickness = thick((at % CLOUDS) / CLOUDS, Math.floor(at / CLOUDS) / CLOUDS)
      return Math.max(0, Math.min(255, (thickness - 0.47) * 1100))
    }),
    hills: Float32Array.from({ length: HILLS }, (_, at) => 0.015 + 0.05 * rolling(at / HILLS, 0.3)),
  }
}

function airAt(height: number, fromSun: number): Colour {
  const horizon = mixed(GLOW, AWAY, Math.min(1, fromSun * 1.4))
  const low = Math.min(1, height * 3.2)
  return mixed(mixed(horizon, MIDDLE, low), ZENITH, Math.min(1, height * 1.5) ** 1.3)
}

/** The colour of the sky in an upward direction. */
export function skyAt(sky: Sky, east: number, north: number, up: number): Colour {
  const shorter = 1 / Math.sqrt(east * east + north * north + up * up)
  const height = up * shorter
  if (height < 0.09) {
    const hill = hillsAt(sky, east, north)
    if (height < hill * 0.8) return HILL
    if (height < hill) return FAR_HILL
  }
  const fromSun = 0.5 - 0.5 * (east * SUN[0] + north * SUN[1] + up * SUN[2]) * shorter
  const row = Math.min(AIR - 1, (height * AIR) | 0)
  const column = Math.min(AIR - 1, (fromSun * AIR) | 0)
  const air = sky.air[row * AIR + column] ?? 0
  // clouds lie in a plane, so they crowd near the horizon, where the haze hides them
  const scale = (150 * shorter) / (height + 0.12)
  const cloud = sky.clouds[((north * scale) & (CLOUDS - 1)) * CLOUDS + ((east * scale) & (CLOUDS - 1))] ?? 0
  if (cloud < 6) return air
  const parts = Math.min(230, cloud * Math.min(1, height * 6 + 0.15)) | 0
  return blended(air, sky.tones[(cloud * fromSun) | 0] ?? 0, parts)
}

function hillsAt(sky: Sky, east: number, north: number): number {
  const round = Math.atan2(north, east) / (2 * Math.PI) + 0.5
  return sky.hills[Math.min(HILLS - 1, (round * HILLS) | 0)] ?? 0
}
