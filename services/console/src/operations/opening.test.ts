import { expect, test } from 'vitest'
import { emptyDraft, isConfirmed, missingIn, toOpeningRequest, toTemplate, withTemplate } from './opening.ts'

const draft = emptyDraft('Europe/Helsinki', ['fi', 'en'])
const template = {
  ...{ id: 'flood', name: { en: 'Flood' }, isPackaged: true },
  facts: {
    ...{
      titles: { en: 'Flood', fi: 'Tulva' },
      texts: { fi: { danger: 'Ylös' } },
      languages: ['sv'],
      emergencyNumber: '911',
    },
    maxFileBytes: 1024 ** 3,
  },
}

test('a template fills its fields in the language of the screen, and keeps what was typed about this place', () => {
  const filled = withTemplate({ ...draft, place: 'Kamppi', lat: '60.1' }, template, 'fi')
  expect(filled).toMatchObject({
    title: 'Tulva',
    place: 'Kamppi',
    lat: '60.1',
    number: '911',
    languages: ['sv'],
    maxFileGb: '1',
  })
  expect(withTemplate(draft, template, 'sv').title).toBe('Flood')
})

test('the request has instants for the place’s wall times, sizes in bytes, and no empty texts', () => {
  const request = toOpeningRequest(
    {
      ...draft,
      title: ' Flood ',
      closesAt: '2026-12-01T18:00',
      maxTotalGb: '1,5',
      lat: '60,17',
      lon: '24.94',
      texts: { en: { danger: ' ' }, fi: { danger: 'Ylös' } },
    },
    { slug: 'flood', preflight: undefined },
  )
  expect(request).toMatchObject({
    title: 'Flood',
    closesAt: Date.UTC(2026, 11, 1, 16),
    lat: 60.17,
    lon: 24.94,
    state: 'drill',
  })
  expect(request.maxIncidentBytes).toBe(1.5 * 1024 ** 3)
  expect(request.texts).toEqual({ fi: { danger: 'Ylös' } })
})

test('a template keeps the texts of a kind of incident, but not the name and the place of this one', () => {
  const fi = { name: 'Tulva Porvoossa', place: 'Porvoo', danger: 'Ylös' }
  const kept = toTemplate({ ...draft, texts: { fi, sv: { name: 'Flod' } } }, { id: 'flood', name: {} }, 'en')
  expect(kept.facts.texts).toEqual({ fi: { danger: 'Ylös' } })
})

test('a real incident is confirmed by the first word of its title, in upper or lower case', () => {
  expect(isConfirmed('explosion ', 'Explosion at the North Station')).toBe(true)
  expect(isConfirmed('explo', 'Explosion at the North Station')).toBe(false)
  expect(isConfirmed('', '')).toBe(false)
})

test('missing fields are named', () => {
  expect(missingIn(draft, null)).toEqual(['title', 'slug'])
  expect(missingIn({ ...draft, title: 'x', number: ' ', languages: [] }, 'x')).toEqual(['number', 'languages'])
})
