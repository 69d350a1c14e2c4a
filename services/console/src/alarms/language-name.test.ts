import { expect, test } from 'vitest'
import { directionOf, languageName } from './language-name.ts'

test('a language is called by its own name', () => {
  expect(['fi', 'uk', 'so'].map(languageName)).toEqual(['Suomi', 'Українська', 'Soomaali'])
})

test('a language is written in the direction of its script', () => {
  expect(['en', 'fi', 'sv', 'uk', 'so', 'tr'].map(directionOf)).toEqual(Array(6).fill('ltr'))
  expect(['ar', 'fa', 'ur', 'he', 'ps'].map(directionOf)).toEqual(Array(5).fill('rtl'))
})
