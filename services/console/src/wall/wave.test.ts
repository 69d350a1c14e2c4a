import { expect, test } from 'vitest'
import { columnsOf, parseWave } from './wave.ts'

const wave = { slotMs: 10, peaks: [0, 0.1, 0.4, 0.2] }

test('a part of a wave is drawn by the peak of each column, normalized to its own peak', () => {
  expect(columnsOf(wave, [0, 40], 4)).toEqual([0, 0.25, 1, 0.5])
  expect(columnsOf(wave, [0, 40], 2)).toEqual([0.25, 1])
  // Each column is narrower than one slot of the waveform, so the column takes the value of its slot.
  expect(columnsOf(wave, [20, 30], 2)).toEqual([1, 1])
})

test('a recording is silent before its beginning and after its end', () => {
  expect(columnsOf(wave, [-20, 20], 4)).toEqual([0, 0, 0, 0.25])
  expect(columnsOf(wave, [30, 60], 3)).toEqual([0.5, 0, 0])
  expect(columnsOf({ slotMs: 10, peaks: [] }, [0, 10], 1)).toEqual([0])
})

test('a malformed waveform gives undefined, and malformed peaks are clamped', () => {
  expect(parseWave({ slotMs: 0, peaks: [] })).toBeUndefined()
  expect(parseWave({ peaks: [1] })).toBeUndefined()
  expect(parseWave({ slotMs: 10, peaks: [2, 'x', -1] })).toEqual({ slotMs: 10, peaks: [1, 0, 0] })
})
