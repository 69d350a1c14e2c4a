import { ALWAYS_ON } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import {
  missingNames,
  missingTexts,
  missingWords,
  neverShown,
  neverShownWords,
  parseIncidentTexts,
} from './incident-texts.ts'

const parse = (texts: unknown) => parseIncidentTexts(JSON.stringify(texts))

test('texts by language and key are read, trimmed, and any may be left out', () => {
  expect(
    parse({ en: { danger: ' Get safe.\nCall {number}. ', number: '112' }, uk: { title: 'Погода' }, ar: {} }),
  ).toEqual({ en: { danger: 'Get safe.\nCall {number}.', number: '112' }, uk: { title: 'Погода' }, ar: {} })
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
  ['a placeholder that nothing is put into', { sv: { danger: 'Ring {nummer} now' } }],
  ['half a placeholder', { en: { support: 'call {number' } }],
  ['a placeholder where none is filled', { en: { title: 'Weather {number}' } }],
  ['a name with a placeholder', { uk: { name: 'Вибух {number}' } }],
  ['a place of two lines', { uk: { place: 'a\nb' } }],
  ['a text that is a number', { en: { danger: 7 } }],
  ['a number for text messages without its condition', { en: { 'text-number': '112' } }],
  ['a list', []],
  ['a language without texts', { en: null }],
])('%s is not taken', (_what, texts) => {
  expect(() => parse(texts)).toThrow(/firsthand incident texts --help/)
})

test('text that is no JSON is refused', () => {
  expect(() => parseIncidentTexts('{')).toThrow('no JSON')
})

/** Languages that are on. */
const FIVE = [...ALWAYS_ON]
const all = { danger: 'd', number: '112', support: 's', title: 't', exit: 'https://weather.example/' }
const named = { name: 'n', place: 'p' }
const everywhere = Object.fromEntries(FIVE.map((language) => [language, { ...all, ...named }]))

test('missing texts are reported for each language of the door, whatever the incident began with', () => {
  const texts = { ...everywhere, fi: { ...all, ...named, exit: '' }, ar: { ...all, ...named, danger: '' }, de: {} }
  expect(missingTexts(texts, FIVE)).toEqual(['fi.exit', 'ar.danger'])
  expect(missingTexts({}, FIVE)).toHaveLength(5 * FIVE.length)
  expect(missingWords({ languages: ['en'], place: 'P', texts }, FIVE)).toEqual([
    'Missing, so the page uses its own words there: ar.danger',
    "Missing, so the page takes another language's: fi.exit (en)",
  ])
})

test('a number for who looks for somebody is optional, and so is what is said of it', () => {
  expect(missingTexts(everywhere, FIVE)).toEqual([])
  const looked = { ...everywhere, fi: { ...all, 'looking-number': '0800 1', looking: 'From 8 to 22.' } }
  expect(missingTexts(looked, FIVE)).toEqual([])
  expect(parse(looked)).toEqual(looked)
  expect(() => parse({ fi: { 'looking-number': 'the hotline' } })).toThrow(/firsthand incident texts --help/)
})

test('text messages are optional; once there is a number, each language without the condition is reported', () => {
  const texted = { ...all, ...named, 'text-number': '112', 'text-condition': 'c' }
  const texts = { ...everywhere, en: texted, fi: { ...all, ...named, 'text-condition': 'e' } }
  const others = FIVE.filter((language) => language !== 'en' && language !== 'fi')
  const missing = others.map((language) => `${language}.text-condition`)
  expect(missingTexts(texts, FIVE)).toEqual(missing)
  expect(missingWords({ languages: ['en'], place: '', texts }, FIVE)).toEqual([
    `Missing, so the page offers no text message there: ${missing.join(', ')}`,
  ])
})

test('a language whose readers get the incident’s own title or place is named; the language of the title is not', () => {
  const texts = { fi: named, sv: { name: 'n' }, en: {} }
  expect(missingNames({ languages: ['de', 'en', 'uk'], place: 'P', texts }, FIVE)).toEqual([
    ...['sv.place', 'uk.name', 'uk.place', 'ar.name', 'ar.place'],
  ])
  expect(missingNames({ languages: [], place: '', texts }, FIVE)).toEqual(['uk.name', 'ar.name'])
  expect(missingWords({ languages: ['en'], place: '', texts: { ...everywhere, uk: all } }, FIVE)).toEqual([
    "Missing, so witnesses read the incident's own title or place: uk.name",
  ])
})

test('a language that the pages do not speak is refused by its name', () => {
  expect(() => parse({ en: all, xx: { danger: 'd' } })).toThrow('the pages do not speak xx. They speak en, fi')
  expect(() => parse({ 'uk-UA': {}, xx: {} })).toThrow('do not speak uk-UA, xx.')
})

test('what no witness ever reads is named: a language of nobody, and "looking" where it has no number', () => {
  const looking = 'From 8 to 22.'
  const lonely = { en: { looking }, fi: { looking, 'looking-number': '0800 1' }, de: {}, xx: {} }
  expect(neverShown({ languages: ['en'], texts: lonely })).toEqual(['xx', 'en.looking'])
  expect(neverShownWords({ languages: ['en'], texts: lonely })).toEqual([
    'Never shown, for the page does not speak it: xx',
    'Never shown, for there is no looking-number there: en.looking',
  ])
  // A number is taken from a language of the incident.
  expect(neverShown({ languages: ['fi'], texts: lonely })).toEqual(['xx'])
  expect(
    neverShownWords({ languages: ['fi'], texts: { en: { looking }, fi: { 'looking-number': '0800 1' } } }),
  ).toEqual([])
})
