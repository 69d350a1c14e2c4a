import { expect, test } from 'vitest'
import { doorText } from './door-text.ts'

const incident = {
  languages: ['uk', 'fi'],
  texts: {
    en: { number: '999', title: 'News' },
    fi: { number: '112', exit: 'https://saa.example/', danger: 'Suojaudu.' },
    uk: { number: ' ', danger: 'Сховайтеся.' },
    de: { title: 'Wetter' },
  },
}

test("a reader gets the incident's text in their own language", () => {
  expect(doorText(incident, 'en', 'number')).toEqual({ text: '999', from: 'en' })
  expect(doorText(incident, 'uk', 'danger')).toEqual({ text: 'Сховайтеся.', from: 'uk' })
})

test("number, title and exit come from another language of the incident if the reader's language has none", () => {
  expect(doorText(incident, 'ar', 'number')).toEqual({ text: '112', from: 'fi' })
  expect(doorText(incident, 'uk', 'exit')).toEqual({ text: 'https://saa.example/', from: 'fi' })
  expect(doorText(incident, 'ar', 'title')).toEqual({ text: 'News', from: 'en' })
})

test('a number in a language that the incident does not speak is not shown in other languages', () => {
  expect(doorText({ languages: ['en'], texts: { uk: { number: '0800 1' } } }, 'sv', 'number')).toBeUndefined()
})

test('a number for text messages may come from another language of the incident, its condition may not', () => {
  const en = { 'text-number': '112', 'text-condition': 'Only registered phones.' }
  const texted = { languages: ['en', 'fi'], texts: { en, uk: { 'text-number': '103' } } }
  expect(doorText(texted, 'fi', 'text-number')).toEqual({ text: '112', from: 'en' })
  expect(doorText(texted, 'fi', 'text-condition')).toBeUndefined()
  expect(doorText({ ...texted, languages: ['fi'] }, 'fi', 'text-number')).toBeUndefined()
})

test('a number for who looks for somebody may come from another language of the incident, and from no other', () => {
  const texts = { fi: { 'looking-number': '0800 1' }, uk: { 'looking-number': '0800 2' } }
  expect(doorText({ languages: ['en', 'fi'], texts }, 'ar', 'looking-number')).toEqual({ text: '0800 1', from: 'fi' })
  expect(doorText({ languages: ['en'], texts }, 'ar', 'looking-number')).toBeUndefined()
})

test('sentences never come from another language', () => {
  expect(doorText(incident, 'ar', 'danger')).toBeUndefined()
  expect(doorText(incident, 'en', 'support')).toBeUndefined()
  expect(doorText(incident, 'constructor', 'name')).toBeUndefined()
})
