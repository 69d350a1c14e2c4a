import { describe, expect, test } from 'vitest'
import { boxBetween, boxWords, middleBox, moveBox, resizeBox } from './blur-boxes.ts'

describe('boxes that hide parts of a picture', () => {
  const box = { x: 0.5, y: 0.5, width: 0.2, height: 0.2 }

  test('never leave the picture, however far they are pushed', () => {
    expect(moveBox(box, 1, -1)).toEqual({ x: 0.8, y: 0, width: 0.2, height: 0.2 })
    expect(resizeBox(box, 2, 2)).toEqual({ x: 0.5, y: 0.5, width: 0.5, height: 0.5 })
  })

  test('never become so small that they hide nothing', () => {
    const small = resizeBox(box, -1, -1)
    expect(small.width).toBeGreaterThan(0)
    expect(small.height).toBeGreaterThan(0)
  })

  test('are the same whichever corner they are drawn from', () => {
    const there = boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.6 })
    expect(boxBetween({ x: 0.4, y: 0.6 }, { x: 0.1, y: 0.2 })).toEqual(there)
    expect(there).toEqual({ x: 0.1, y: 0.2, width: expect.closeTo(0.3), height: expect.closeTo(0.4) })
  })

  test('end at the edge when they are drawn beyond it', () => {
    expect(boxBetween({ x: 0.9, y: 0.9 }, { x: 3, y: 3 })).toEqual({
      ...{ x: 0.9, y: 0.9, width: expect.closeTo(0.1), height: expect.closeTo(0.1) },
    })
    const corner = boxBetween({ x: 1, y: 1 }, { x: 1, y: 1 })
    expect(corner.x + corner.width).toBeLessThanOrEqual(1)
  })

  test('do not cover each other when they are made by keyboard', () => {
    expect(middleBox(0)).not.toEqual(middleBox(1))
  })

  test('are described in words', () => {
    expect(boxWords(box)).toBe('50 % from the left, 50 % from the top, 20 % wide, 20 % high')
  })
})
