import { expect, test } from 'vitest'
import { clockKey } from './clock-key.ts'

const key = (tags: Record<string, string>, make?: string, model?: string): string | undefined =>
  clockKey(
    { reader: 'exiftool', version: 't', tags: new Map(Object.entries(tags)) },
    { ...(make === undefined ? {} : { make }), ...(model === undefined ? {} : { model }) },
  )

test('a serial number identifies one device; its photos and its films share the key', () => {
  expect(key({ 'ExifIFD:SerialNumber': '072021007989' }, 'Canon', 'Canon EOS R6')).toBe(
    'one:canon|canon eos r6|072021007989',
  )
  expect(key({ 'GoPro:CameraSerialNumber': 'C335 342' }, undefined, 'GoPro  Max')).toBe('one:|gopro max|c335 342')
})

test('make and model alone fit every device of a model; the number of a lens does not count, nor do zeros', () => {
  expect(key({}, 'Apple', 'iPhone 13')).toBe('kind:apple|iphone 13')
  expect(key({ 'ExifIFD:LensSerialNumber': '4711' }, 'Apple', 'iPhone 13')).toBe('kind:apple|iphone 13')
  expect(key({ 'ExifIFD:SerialNumber': '0000000' }, 'Sony', 'A7')).toBe('kind:sony|a7')
  expect(key({})).toBeUndefined()
})
