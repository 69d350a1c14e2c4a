import { describe, expect, test } from 'vitest'
import { claimOf, saidBy } from './said.test-kit.ts'

const CANON = { 'IFD0:Make': 'Canon', 'IFD0:Model': 'EOS 60D', 'ExifIFD:DateTimeOriginal': '2024:05:06 13:48:00' }
const IPTC = { 'IPTC:DateCreated': '2024:05:06', 'IPTC:TimeCreated': '13:48:00+00:00' }

describe('a zone that only an editor states is not the camera’s', () => {
  test('IPTC’s +00:00 beside a camera’s digits is no zone, and the digits stay', () => {
    const claims = saidBy({ ...CANON, ...IPTC })
    expect(claimOf(claims, 'iptc.DateCreated')).toMatchObject({
      zoneSource: 'none',
      atMs: Date.UTC(2024, 4, 6, 13, 48),
    })
    expect(claims.every(({ zone }) => zone === undefined)).toBe(true)
  })

  test('nor is any other zone there, or in XMP', () => {
    const claims = saidBy({ ...CANON, 'XMP-photoshop:DateCreated': '2024:05:06 13:48:00-05:00' })
    expect(claimOf(claims, 'xmp.DateCreated')).toMatchObject({ zoneSource: 'none', atMs: Date.UTC(2024, 4, 6, 13, 48) })
  })

  test('EXIF’s +00:00, if an editor wrote the file', () => {
    const claims = saidBy({ ...CANON, 'ExifIFD:OffsetTimeOriginal': '+00:00', 'IFD0:Software': 'darktable 4.4' })
    expect(claimOf(claims, 'exif.DateTimeOriginal').zoneSource).toBe('none')
  })
})

describe('a zone is believed', () => {
  test('if the digits were moved with it', () => {
    const claims = saidBy({ ...CANON, 'XMP-photoshop:DateCreated': '2024:05:06 11:48:00Z' })
    expect(claimOf(claims, 'xmp.DateCreated')).toMatchObject({ zoneSource: 'stated', zone: '+00:00' })
  })

  test('of a phone, also after an editor', () => {
    const phone = { ...CANON, 'IFD0:Make': 'Apple', 'ExifIFD:OffsetTimeOriginal': '+00:00' }
    expect(claimOf(saidBy({ ...phone, 'IFD0:Software': 'Adobe Lightroom' }), 'exif.DateTimeOriginal').zone).toBe(
      '+00:00',
    )
  })

  test('of IPTC alone, if it is more than +00:00', () => {
    const claims = saidBy({ ...IPTC, 'IPTC:TimeCreated': '13:48:00+02:00' })
    expect(claimOf(claims, 'iptc.DateCreated').zone).toBe('+02:00')
  })
})
