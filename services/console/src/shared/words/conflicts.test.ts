import { expect, test } from 'vitest'
import { conflictLines } from './conflicts.ts'
import { atStart, within } from './sentence.ts'
import { sourceWords } from './sources.ts'

const line = (text: string, claims: readonly string[]) => ({ text, claims, share: 0 })

test('a repeated contradiction of one source is one line, with the count and links to every claim', () => {
  expect(
    conflictLines([line('It says so.', ['a', 'b']), line('Else.', ['d']), line('It says so.', ['a', 'c'])]),
  ).toEqual([
    { text: 'It says so (2 readings).', claims: ['a', 'b', 'c'] },
    { text: 'Else.', claims: ['d'] },
  ])
})

test('a label is the same at the beginning of a sentence and inside it', () => {
  expect(within(sourceWords('exif.Odd'))).toBe('EXIF Odd')
  expect(within('The file name')).toBe('the file name')
  expect(atStart(within('The file name'))).toBe('The file name')
  for (const source of ['exif.DateTimeOriginal+place', 'mp4.CreateDate+place', 'xmp.New+place'])
    expect(sourceWords(source)).toMatch(/[^+]*, time zone from where it was taken$/)
})
