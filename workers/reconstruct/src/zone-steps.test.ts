import { expect, test } from 'vitest'
import { zoneSteps } from './zone-steps.ts'

const HOUR = 3_600_000

test('a zone with summer time changes offset at its own hour', () => {
  const steps = zoneSteps('Europe/Helsinki', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))
  expect(steps.map((step) => step.offsetMs)).toEqual([2 * HOUR, 3 * HOUR, 2 * HOUR])
  expect(steps[1]?.fromWallMs).toBe(Date.UTC(2026, 2, 29, 4))
  expect(steps[2]?.fromWallMs).toBe(Date.UTC(2026, 9, 25, 3))
})

test('a zone without summer time is one step', () => {
  expect(zoneSteps('Asia/Tokyo', Date.UTC(2026, 0, 1), Date.UTC(2026, 11, 31))).toHaveLength(1)
})

test('UTC and a zone that does not exist say nothing about where an incident is', () => {
  expect(zoneSteps('UTC', 0, 1)).toEqual([])
  expect(zoneSteps('Mars/Olympus', 0, 1)).toEqual([])
})
