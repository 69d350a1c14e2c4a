import { expect, test } from 'vitest'
import { missingTexts, parseIncidentTexts, unspokenLanguages } from './incident-texts.ts'

const parse = (texts: unknown) => parseIncidentTexts(JSON.stringify(texts))

test('texts by language and key are read, trimmed, and any may be left out', () => {
  expect(
    parse({ en: { danger: ' Get safe.\nStay quiet. ', number: '112' }, 'uk-UA': { title: 'Погода' }, ar: {} }),
  ).toEqual({ en: { danger: 'Get safe.\nStay quiet.', number: '112' }, 'uk-UA': { title: 'Погода' }, ar: {} })
})

test.each([
  ['an exit that is not https', { en: { exit: 'http://weather.example/' } }],
  ['an exit that runs a script', { en: { exit: 'javascript:alert(1)' } }],
  ['an exit with a name in it', { en: { exit: 'https://user:pass@weather.example/' } }],
  ['a text that there is not', { en: { dangre: 'Get safe.' } }],
  ['a text that is too long', { en: { title: 'x'.repeat(61) } }],
  ['a number that is none', { en: { number: 'call us' } }],
  ['a language that is none', { 'English!': { number: '112' } }],
  ['an empty text', { en: { danger: '  ' } }],
  ['a text that turns the line around', { en: { support: 'call \u202e211' } }],
  ['a control character', { en: { support: 'call \u001b[31m' } }],
  ['a title of two lines', { en: { title: 'a\nb' } }],
  ['a text that is a number', { en: { danger: 7 } }],
  ['a list', []],
  ['a language without texts', { en: null }],
])('%s is not taken', (_what, texts) => {
  expect(() => parse(texts)).toThrow(/firsthand incident texts --help/)
})

test('what is no JSON is not taken', () => {
  expect(() => parseIncidentTexts('{')).toThrow('no JSON')
})

test('what is missing is told for the languages that the page speaks, and for no other', () => {
  const all = { danger: 'd', number: '112', support: 's', looking: 'l', title: 't', exit: 'https://weather.example/' }
  expect(missingTexts(['en', 'fi'], { en: all, fi: { ...all, exit: '' }, sv: {} })).toEqual(['fi.exit'])
  expect(missingTexts(['fi'], {})).toHaveLength(6)
  expect(unspokenLanguages(['en'], { en: all, sv: {} })).toEqual(['sv'])
})
