import { expect, test } from 'vitest'
import { excerptOf } from './excerpt.ts'

const begins = (...words: string[]) => words.map((word) => ({ word, isWhole: false }))

test('a hit is marked as it was written, whatever its accents and capitals', () => {
  expect(excerptOf('A Réd VAN by Mäkelänkatu', begins('red', 'van', 'makelan'))).toBe(
    'A \u0002Réd\u0003 \u0002VAN\u0003 by \u0002Mäkelänkatu\u0003',
  )
})

test('the excerpt of a long text shows its first hits and says that there is more', () => {
  const text = `${'before '.repeat(50)}the red van ${'between '.repeat(60)}a red flag ${'after '.repeat(60)}`
  const excerpt = excerptOf(text, begins('red')) ?? ''
  expect(excerpt.startsWith('… ')).toBe(true)
  expect(excerpt.endsWith(' …')).toBe(true)
  expect(excerpt.split('\u0002red\u0003')).toHaveLength(3)
  expect(excerpt.length).toBeLessThan(600)
})

test('words of a phrase are marked whole; marks in the text itself are removed', () => {
  expect(excerptOf('vans and a van', [{ word: 'van', isWhole: true }])).toBe('vans and a \u0002van\u0003')
  expect(excerptOf('\u0002fake\u0003 smoke', begins('smoke'))).toBe('fake \u0002smoke\u0003')
  expect(excerptOf('', begins('x'))).toBeNull()
  expect(excerptOf('first lines that have nothing to do with it', begins('x'))).toBeNull()
})

test('half a word at the edge of a cut text is neither found nor shown', () => {
  const cut = { isLate: true, isCut: true }
  expect(excerptOf('red by a RED van, hun', begins('red', 'hun'), cut)).toBe('… by a \u0002RED\u0003 van …')
  expect(excerptOf('red by a van', begins('red'), cut)).toBeNull()
})
