import { expect, test } from 'vitest'
import { languagesWithoutTitle, shownIn } from './names-of-draft.ts'
import { emptyDraft } from './opening.ts'

const draft = {
  ...emptyDraft('Europe/Helsinki', ['en', 'fi', 'uk']),
  ...{ title: 'Explosion', place: 'Central Station' },
  texts: { fi: { name: ' Räjähdys ', place: 'Päärautatieasema' }, uk: { name: '  ', danger: 'Сховайтеся.' } },
}

test('each language shows its own title and place, and the incident’s own where none is written', () => {
  expect(shownIn(draft, 'fi')).toEqual({ title: 'Räjähdys', place: 'Päärautatieasema' })
  expect(shownIn(draft, 'uk')).toEqual({ title: 'Explosion', place: 'Central Station' })
})

test('a language without a title is named, but not the first one, nor any before there is a title', () => {
  expect(languagesWithoutTitle(draft)).toEqual(['uk'])
  expect(languagesWithoutTitle({ ...draft, title: ' ' })).toEqual([])
})
