import { expect, test } from 'vitest'
import { becauseOf } from './because.ts'

test('the reason in the table says what places an item, even if none of its own claims does', () => {
  const told = (code: string, source?: string) =>
    becauseOf({ code, values: {}, ...(source === undefined ? {} : { source }) })
  expect(told('claim.start', 'exif.GPSDateTime')).toBe('The time from GPS satellites (EXIF GPSDateTime)')
  expect(told('claim.start', 'officer.anchor')).toBe("An officer's pin")
  expect(told('anchor.of-rig')).toBe("An officer's pin")
  expect(told('rig.position')).toBe('Recordings that heard the same')
  expect(told('link.tentative')).toBe('One link by sound')
  expect([becauseOf(null), told('no-evidence-of-time')]).toEqual(['–', '–'])
})
