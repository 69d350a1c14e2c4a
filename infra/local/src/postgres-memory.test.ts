import { expect, test } from 'vitest'
import { memoryHere, pagesMb } from './postgres-memory.ts'

const GIB = 1024 ** 3

test('Postgres keeps an eighth of the memory in pages, never less than its default, never more than two gigabytes', () => {
  expect([0.5, 1, 4, 8, 16, 512].map((gib) => pagesMb(gib * GIB))).toEqual([128, 128, 512, 1024, 2048, 2048])
})

test('where it runs there is memory, and a machine’s own is the most of it', () => {
  expect(pagesMb(memoryHere())).toBeGreaterThanOrEqual(128)
  expect(memoryHere()).toBeGreaterThan(0)
})
