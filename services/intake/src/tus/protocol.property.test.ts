import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyText } from '../../../../packages/domain/src/any-text.test-kit.ts'
import { lawRuns } from '../../../../packages/domain/src/law-runs.test-kit.ts'
import { parseByteCount, parseChecksum, parseFileClaims, parseMetadata } from './protocol.ts'

test('any header is read without a fault, and claims stay within bounds', () => {
  fc.assert(
    fc.property(anyText({ maxLength: 3000 }), (header) => {
      const { name, mediaType, lastModified } = parseFileClaims(parseMetadata(header))
      expect((name ?? '').length).toBeLessThanOrEqual(8000)
      expect((mediaType ?? '').length).toBeLessThanOrEqual(510)
      expect(lastModified === null || Number.isSafeInteger(lastModified)).toBe(true)
      expect(`${name}${mediaType}`).not.toContain('\u0000')
      parseChecksum(header)
      const bytes = parseByteCount(header)
      expect(bytes === undefined || (Number.isSafeInteger(bytes) && bytes >= 0)).toBe(true)
    }),
    { numRuns: lawRuns(100) },
  )
})

test('any file name is read as it was sent', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }), (name) => {
      const said = parseFileClaims(parseMetadata(`filename ${Buffer.from(name).toString('base64')}`))
      expect(said.name).toBe(name.replaceAll('\u0000', '\ufffd'))
    }),
    { numRuns: lawRuns(100) },
  )
})
