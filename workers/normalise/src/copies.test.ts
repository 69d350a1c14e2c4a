import { expect, test } from 'vitest'
import { copiesOf } from './copies.ts'
import type { CopyFile } from './copy.ts'

const kindsOf = (kind: CopyFile['kind'], mediaType: string): readonly string[] =>
  copiesOf({ kind, mediaType, bytes: 1000, facts: {}, proxyShortEdge: undefined }).map((copy) => copy.kind)

test('a document that is an archive is shown as a document; only real archives are listed', () => {
  expect(kindsOf('image', 'image/x-phaseone-eip')).toEqual(['preview'])
  expect(kindsOf('document', 'application/vnd.google-earth.kmz')).toEqual(['document'])
  expect(kindsOf('archive', 'application/zip')).toEqual(['listing'])
  expect(kindsOf('document', 'application/x-subrip')).toEqual(['document'])
  // These logs name the pilot and the craft between their numbers, so their text is not extracted.
  expect(kindsOf('document', 'text/x-igc')).toEqual([])
  expect(kindsOf('document', 'application/vnd.ant.fit')).toEqual([])
})
