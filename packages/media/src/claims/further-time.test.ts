import { expect, test } from 'vitest'
import type { TagSet } from '../tags/tag-set.ts'
import { furtherTimeClaims } from './further-time.ts'

const read = (tags: Record<string, string | number>) => {
  const set: TagSet = { reader: 'exiftool', version: 'test', tags: new Map(Object.entries(tags)) }
  return furtherTimeClaims(set).claims
}

test('XMP’s digitising date and GPS time are read with what they state', () => {
  expect(read({ 'XMP-exif:DateTimeDigitized': '2024:05:06 07:08:09.75+01:00' })).toMatchObject([
    { source: 'xmp.DateTimeDigitized', zone: '+01:00', zoneSource: 'stated', ref: 'start', resolutionMs: 10 },
  ])
  expect(read({ 'XMP-exif:GPSDateTime': '2024:05:06 05:08:07Z' })).toMatchObject([
    { source: 'xmp.GPSDateTime', clock: 'gps', atMs: Date.UTC(2024, 4, 6, 5, 8, 7) },
  ])
})

test('IPTC’s day without a time bounds by a day; with a time it is left to the rule that joins them', () => {
  expect(read({ 'IPTC:DateCreated': '2024:05:06' })).toMatchObject([{ source: 'iptc.DateCreated', ref: 'day' }])
  expect(read({ 'IPTC:DateCreated': '2024:05:06', 'IPTC:TimeCreated': '07:08:09+02:00' })).toEqual([])
})

test('day and time kept apart are joined, and a composite of other dates is nobody’s word', () => {
  const joined = {
    'RIFF:DateCreated': '2005:08:08',
    'RIFF:TimeCreated': '16:23:35',
    'Composite:DateTimeOriginal': '2005:08:08 16:23:35',
  }
  expect(read(joined)).toMatchObject([{ source: 'header.DateTime', zoneSource: 'none', resolutionMs: 1000 }])
  expect(read({ 'Composite:DateTimeOriginal': '2005:08:08 16:23:35' })).toEqual([])
})

test('free text under a date’s name says nothing, not even that a date is broken', () => {
  expect(read({ 'Vorbis:DateRecorded': 'some time in May' })).toEqual([])
})

test('older ID3 writes the day before the month, apart from the year', () => {
  expect(read({ 'ID3v2_2:Year': 2010, 'ID3v2_2:Date': '0304' })).toMatchObject([
    { source: 'id3.RecordingTime', raw: '2010 0304', ref: 'day', atMs: Date.UTC(2010, 3, 3) },
  ])
  expect(read({ 'ID3v2_3:Year': 2010, 'ID3v2_3:Date': 'May' })).toEqual([])
})
