/** The colours of a picture as the service sends them: 16 × 9 cells, row by row, red, green and blue. */
export const FIELD = { width: 16, height: 9 } as const

/** Reduces saturation and contrast, so that a covered picture attracts no attention, whatever it shows. */
const STRENGTH = 0.7
const LIGHT = 0.82

/**
 * Scales the colours to RGBA of the given size, without visible edges, by a cubic B-spline. The browser's own scaling
 * would show the sixteen columns.
 */
export function smoothField(colours: Uint8Array, width: number, height: number): Uint8ClampedArray<ArrayBuffer> {
  const calm = softened(calmed(colours))
  const [across, down] = [weights(width, FIELD.width), weights(height, FIELD.height)]
  const made = new Uint8ClampedArray(width * height * 4)
  const rows = down.map((taps) => mixed(calm, taps))
  for (const [y, row] of rows.entries())
    for (const [x, taps] of across.entries()) {
      const to = (y * width + x) * 4
      for (let channel = 0; channel < 3; channel += 1)
        made[to + channel] = taps.reduce((sum, { at, share }) => sum + (row[at * 3 + channel] ?? 0) * share, 0)
      made[to + 3] = 255
    }
  return made
}

interface Tap {
  readonly at: number
  readonly share: number
}

/** For each pixel along one side: the four cells that it is mixed from, with their shares. */
function weights(length: number, cells: number): readonly (readonly Tap[])[] {
  return Array.from({ length }, (_, point) => {
    const place = ((point + 0.5) / length) * cells - 0.5
    const first = Math.floor(place)
    const t = place - first
    const shares = [(1 - t) ** 3, 3 * t ** 3 - 6 * t ** 2 + 4, -3 * t ** 3 + 3 * t ** 2 + 3 * t + 1, t ** 3]
    return shares.map((share, n) => ({ at: Math.min(Math.max(first - 1 + n, 0), cells - 1), share: share / 6 }))
  })
}

const mixed = (colours: Float32Array, taps: readonly Tap[]): Float32Array =>
  Float32Array.from({ length: FIELD.width * 3 }, (_, n) =>
    taps.reduce((sum, { at, share }) => sum + (colours[at * FIELD.width * 3 + n] ?? 0) * share, 0),
  )

/**
 * Replaces half of each colour by its neighbours. Otherwise one could guess a face, or a word that fills the picture.
 */
function softened(colours: Float32Array): Float32Array {
  const { width, height } = FIELD
  const at = (from: Float32Array, x: number, y: number, channel: number): number =>
    from[(Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)) * 3 + channel] ?? 0
  const along = (from: Float32Array, across: number, down: number): Float32Array =>
    from.map((own, n) => {
      const [cell, channel] = [Math.floor(n / 3), n % 3]
      const [x, y] = [cell % width, Math.floor(cell / width)]
      return own / 2 + (at(from, x - across, y - down, channel) + at(from, x + across, y + down, channel)) / 4
    })
  return along(along(colours, 1, 0), 0, 1)
}

function calmed(colours: Uint8Array): Float32Array {
  const calm = new Float32Array(FIELD.width * FIELD.height * 3)
  for (let from = 0; from < calm.length; from += 3) {
    const [red, green, blue] = [colours[from] ?? 0, colours[from + 1] ?? 0, colours[from + 2] ?? 0]
    const grey = 0.3 * red + 0.59 * green + 0.11 * blue
    calm.set(
      [red, green, blue].map((one) => (grey + (one - grey) * STRENGTH) * LIGHT + 255 * (1 - LIGHT) * 0.35),
      from,
    )
  }
  return calm
}
