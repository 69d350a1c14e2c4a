/** A colour is one integer, 0xRRGGBB, so that a typed array holds it without an object per pixel. */
export type Colour = number

export const rgb = (red: number, green: number, blue: number): Colour =>
  (inByte(red) << 16) | (inByte(green) << 8) | inByte(blue)

export const redOf = (colour: Colour): number => (colour >> 16) & 255
export const greenOf = (colour: Colour): number => (colour >> 8) & 255
export const blueOf = (colour: Colour): number => colour & 255

/** The same colour, brighter or darker. */
export const scaled = (colour: Colour, by: number): Colour =>
  rgb(redOf(colour) * by, greenOf(colour) * by, blueOf(colour) * by)

/** Interpolates from one colour (0) to another (1). */
export function mixed(from: Colour, to: Colour, share: number): Colour {
  const rest = 1 - share
  return rgb(
    redOf(from) * rest + redOf(to) * share,
    greenOf(from) * rest + greenOf(to) * share,
    blueOf(from) * rest + blueOf(to) * share,
  )
}

/** Like `mixed`, in integer parts of 256, for work on every pixel. */
export function blended(from: Colour, to: Colour, parts: number): Colour {
  const red = (from >> 16) & 255
  const green = (from >> 8) & 255
  const blue = from & 255
  return (
    ((red + (((((to >> 16) & 255) - red) * parts) >> 8)) << 16) |
    ((green + (((((to >> 8) & 255) - green) * parts) >> 8)) << 8) |
    (blue + ((((to & 255) - blue) * parts) >> 8))
  )
}

/** Picks from a palette by a random number from 0 up to 1. */
export const pick = <T>(palette: readonly [T, ...T[]], chance: number): T =>
  palette[Math.floor(chance * palette.length)] ?? palette[0]

const inByte = (value: number): number => (value < 0 ? 0 : value > 255 ? 255 : Math.round(value))
