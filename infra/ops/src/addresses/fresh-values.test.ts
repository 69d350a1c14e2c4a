import { codeDigits, codeFromBytes } from '@firsthand/sealing'
import { expect, test } from 'vitest'
import { differencesOf } from './compare-page.ts'
import { freshPlaces } from './fresh-values.ts'
import { readPagePieces } from './page-tags.ts'

/** A page as one look finds it: `fresh` is new at each look. */
function look(fresh: number, text = 'Call 112.') {
  const code = codeFromBytes(Buffer.alloc(32, fresh))
  const key = Buffer.alloc(24, fresh).toString('base64url')
  return read(
    `<p>${text}</p><input name="key" value="${key}"><p class="words">${code.replaceAll('-', ' ')}</p><p>${codeDigits(code)}</p>`,
  )
}
function read(body: string) {
  const pieces = readPagePieces(`<!doctype html><body>${body}</body>`)
  if (pieces === undefined) throw new Error('a page that cannot be read')
  return pieces
}
function placesOf(one = look(1), other = look(2)): ReadonlySet<string> {
  const places = freshPlaces(one, other)
  if (places === undefined) throw new Error('an unsteady page')
  return places
}

test('two looks tell what is fresh: the key, the code in words and in digits', () => {
  expect([...placesOf()].map((place) => place.replaceAll('\0', '*'))).toEqual([
    '<input name="key" value="*">word of 32',
    '<p class="words">words',
    '<p>digits',
  ])
  const own = { status: 200, pieces: look(1), fresh: placesOf() }
  expect(differencesOf(own, look(3), look(4))).toEqual([])
})

test('a text or an element that changed between two looks is no fresh value, so nothing is hidden behind it', () => {
  expect(freshPlaces(look(1), look(2, 'Call 911.'))).toBeUndefined()
  expect(freshPlaces(look(1), [...look(2), ...read('<p>')])).toBeUndefined()
  expect(
    freshPlaces(read('<a href="/aaaaaaaaaaaaaaaaaaaaaaaaaa">'), read('<a href="/bbbbbbbbbbbbbbbbbbbbbbbbbb">')),
  ).toBe(undefined)
})

test('a page that is too long to be ours is told by its length', () => {
  const own = { status: 200, pieces: read('<p>a'.repeat(2_000)), fresh: new Set<string>() }
  expect(differencesOf(own, read('<p>b'.repeat(6_000)), undefined)).toEqual([
    'The page has 12003 parts where ours has 4003',
  ])
})
