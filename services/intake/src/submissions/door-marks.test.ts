import { expect, test } from 'vitest'
import { doorField, parseDoorMarks } from './door-marks.ts'

test.each([
  ['danger', 'danger', 'chosen'],
  ['unsure', 'normal', 'unsure'],
  ['danger unsure', 'danger', 'unsure'],
  ['unsure danger', 'danger', 'unsure'],
  ['sought', 'sought', 'chosen'],
  ['sought unsure', 'sought', 'unsure'],
  ['sought danger', 'danger', 'chosen'],
  ['', 'normal', 'chosen'],
  ['UNSURE', 'normal', 'chosen'],
  [undefined, 'normal', 'chosen'],
  [7, 'normal', 'chosen'],
] as const)('a door of %j is %s and %s', (said, pageDoor, incidentChoice) => {
  expect(parseDoorMarks(said)).toEqual({ pageDoor, incidentChoice })
})

test('what the page writes is read back, and without a mark nothing is written', () => {
  for (const pageDoor of ['normal', 'danger', 'sought'] as const)
    for (const incidentChoice of ['chosen', 'unsure'] as const)
      expect(parseDoorMarks(doorField({ pageDoor, incidentChoice }))).toEqual({ pageDoor, incidentChoice })
  expect(doorField({ pageDoor: 'normal' })).toBeUndefined()
})
