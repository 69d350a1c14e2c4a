import { expect, test } from 'vitest'
import { memoryHere, pagesMb } from './postgres-memory.ts'

const GIB = 1024 ** 3

test('Postgres gets an eighth of the memory as shared buffers, at least its default, at most two gigabytes', () => {
  expect([0.5, 1, 4, 8, 16, 512].map((gib) => pagesMb(gib * GIB))).toEqual([128, 128, 512, 1024, 2048, 2048])
})

test('the memory limit is positive, and at most the machine’s memory', () => {
  expect(pagesMb(memoryHere())).toBeGreaterThanOrEqual(128)
  expect(memoryHere()).toBeGreaterThan(0)
})
