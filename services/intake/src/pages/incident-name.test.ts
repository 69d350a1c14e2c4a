import { expect, test } from 'vitest'
import { placeOf, titleOf } from './incident-name.ts'

const incident = {
  ...{ title: 'Explosion', place: 'Central Station', languages: ['en', 'uk'] },
  texts: {
    uk: { name: 'Вибух', title: 'Погода' },
    fi: { place: 'Päärautatieasema', name: ' ' },
    sv: { name: 'Explosion på stationen' },
  },
}

test('a reader gets title and place in the language of the page, each by itself', () => {
  expect([titleOf(incident, 'uk'), placeOf(incident, 'uk')]).toEqual(['Вибух', 'Central Station'])
  expect([titleOf(incident, 'fi'), placeOf(incident, 'fi')]).toEqual(['Explosion', 'Päärautatieasema'])
})

test('a language without them gets the incident’s own, never a third language’s or the neutral title of the tab', () => {
  expect([titleOf(incident, 'ar'), placeOf(incident, 'ar')]).toEqual(['Explosion', 'Central Station'])
  expect(titleOf({ ...incident, texts: { uk: { title: 'Погода' } } }, 'uk')).toBe('Explosion')
})
