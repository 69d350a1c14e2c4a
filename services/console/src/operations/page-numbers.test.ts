import { DOOR_LANGUAGES, doorText } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { numbersOf } from './page-numbers.ts'

const texts = {
  en: { 'text-number': '112', 'text-condition': 'Only registered phones can text 112.' },
  fi: { number: '0800 1', 'text-condition': 'Vain rekisteröidyt puhelimet.' },
  sv: {},
}
const draft = { texts, languages: ['en', 'fi', 'sv'], number: '112' }

test('the preview offers a text message only if the language has its condition; the number may come from another language', () => {
  expect(numbersOf(draft, 'en').text).toEqual({ number: '112', condition: 'Only registered phones can text 112.' })
  expect(numbersOf(draft, 'fi')).toEqual({
    ...{ call: '0800 1', text: { number: '112', condition: 'Vain rekisteröidyt puhelimet.' } },
  })
  expect(numbersOf(draft, 'sv').text).toBeUndefined()
})

test('the preview shows the number that intake gives to a reader of each language', () => {
  const { languages, number } = draft
  for (const said of [texts, {}, { sv: { number: '0800 2' }, uk: { number: '102' } }, { en: { number: ' ' } }])
    for (const at of DOOR_LANGUAGES)
      expect([at, numbersOf({ ...draft, texts: said }, at).call]).toEqual([
        at,
        doorText({ languages, texts: said }, at, 'number')?.text ?? number,
      ])
})

test('without a number for text messages there is none to offer', () => {
  expect(
    numbersOf({ ...draft, texts: { en: { 'text-condition': 'x', 'text-number': ' ' } } }, 'en').text,
  ).toBeUndefined()
})
