import { describe, expect, test } from 'vitest'
import { HAPPENED, WHERE } from '../happened.ts'
import { cameraOf, inPicture } from './camera.ts'
import { pointOf } from './face.ts'
import { buildSquare, drawMoment, type Size, type Square, VIEWS, type View } from './index.ts'

const SIZE: Size = { width: 320, height: 180 }
const square: Square = buildSquare(7)

/** The name of a fixed camera. With a fixed camera two moments differ only by what happened. */
type ViewName = keyof typeof VIEWS

const viewOf = (name: ViewName): View => ({ ...VIEWS[name], hand: 0 })

const at = (name: ViewName, seconds: number) => drawMoment(square, viewOf(name), seconds, SIZE)

const mean = (bytes: Uint8Array): number => bytes.reduce((sum, byte) => sum + byte, 0) / bytes.length

const differenceOf = (one: Uint8Array, other: Uint8Array): number =>
  one.reduce((sum, byte, place) => sum + Math.abs(byte - (other[place] ?? 0)), 0) / one.length

/** The mean red, green and blue around a point of the picture. */
function patchOf(picture: Uint8Array, { x, y }: { readonly x: number; readonly y: number }, half: number) {
  const sums = [0, 0, 0]
  let count = 0
  for (let row = Math.round(y) - half; row <= Math.round(y) + half; row += 1) {
    for (let column = Math.round(x) - half; column <= Math.round(x) + half; column += 1) {
      for (const channel of [0, 1, 2]) {
        sums[channel] = (sums[channel] ?? 0) + (picture[(row * SIZE.width + column) * 3 + channel] ?? 0)
      }
      count += 1
    }
  }
  const [red = 0, green = 0, blue = 0] = sums.map((sum) => sum / count)
  return { red, green, blue, bright: (red + green + blue) / 3 }
}

function placeOf(name: ViewName, seconds: number, spot: { east: number; north: number; up: number }) {
  const place = inPicture(cameraOf(viewOf(name), seconds, SIZE), pointOf(spot))
  if (!place) throw new Error('behind the camera')
  return place
}

describe('a moment on the square', () => {
  test('is three bytes for each pixel, upright or not', () => {
    expect(at('fountain', 1)).toHaveLength(320 * 180 * 3)
    expect(drawMoment(square, viewOf('fountain'), 1, { width: 91, height: 163 })).toHaveLength(91 * 163 * 3)
  })

  test('is the same to the last byte on every run', () => {
    const again = drawMoment(buildSquare(7), viewOf('tram-stop'), 3.4, SIZE)
    expect(differenceOf(at('tram-stop', 3.4), again)).toBe(0)
  })

  test('does not depend on what was drawn before it', () => {
    const first = at('fountain', -5)
    at('west-balcony', 30)
    expect(differenceOf(at('fountain', -5), first)).toBe(0)
  })

  test('is another town with another seed', () => {
    expect(
      differenceOf(at('tram-stop', -5), drawMoment(buildSquare(8), viewOf('tram-stop'), -5, SIZE)),
    ).toBeGreaterThan(10)
  })

  test('differs clearly from place to place', () => {
    const pictures = Object.values(VIEWS).map((view) => drawMoment(square, view, -5, SIZE))
    expect(pictures.length).toBeGreaterThanOrEqual(9)
    for (const [place, one] of pictures.entries()) {
      for (const other of pictures.slice(place + 1)) expect(differenceOf(one, other)).toBeGreaterThan(15)
    }
  })

  test('blinds a camera that films the bang', () => {
    for (const name of ['fountain', 'west-balcony', 'south-street'] as const) {
      const before = mean(at(name, -0.04))
      expect(mean(at(name, 0.02))).toBeGreaterThan(before * 1.3)
      expect(mean(at(name, 1.5))).toBeLessThan(before * 1.1)
    }
  })

  test('has smoke above the bang, and none before', () => {
    const above = { ...WHERE.firstBang, up: 4 }
    for (const name of ['west-balcony', 'south-window'] as const) {
      const place = placeOf(name, 3, above)
      const before = patchOf(at(name, -3), place, 4)
      const after = patchOf(at(name, 3), place, 4)
      expect(after.bright).toBeLessThan(before.bright * 0.8)
      // Smoke is grey.
      expect(Math.abs(after.red - after.blue)).toBeLessThan(30)
    }
  })

  test('blinks at the car while its alarm sounds, and at no other time', () => {
    const { from, until } = HAPPENED.carAlarm
    const view: View = { from: { east: -21, north: 14, up: 1.6 }, looksAt: WHERE.carAlarm, degrees: 40, hand: 0 }
    const lamp = { east: WHERE.carAlarm.east + 0.5, north: WHERE.carAlarm.north - 2.2, up: 0.75 }
    const place = inPicture(cameraOf(view, 0, SIZE), pointOf(lamp))
    if (!place) throw new Error('behind the camera')
    // the car is red: only its lamps contain green
    const shine = (seconds: number) => patchOf(drawMoment(square, view, seconds, SIZE), place, 5).green
    const dark = shine(-1)
    for (const on of [from + 0.1, until - 0.9]) expect(shine(on)).toBeGreaterThan(dark + 60)
    for (const off of [from - 0.1, from + 0.45, until + 0.1]) expect(Math.abs(shine(off) - dark)).toBeLessThan(20)
  })

  test('moves with the hand that holds the phone', () => {
    const { fountain } = VIEWS
    if (!fountain) throw new Error('no such view')
    const by = (hand: number) => drawMoment(square, { ...fountain, hand }, -2, SIZE)
    expect(differenceOf(by(3), by(3))).toBe(0)
    expect(differenceOf(by(3), by(4))).toBeGreaterThan(3)
  })
})
