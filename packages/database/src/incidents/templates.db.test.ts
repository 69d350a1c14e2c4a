import { ALARM_LANGUAGES, type AlarmLanguage, parseTexts } from '@firsthand/domain'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDatabase } from '../pool.ts'
import { createTestDatabase, type TestDatabase } from '../test-database.test-kit.ts'
import { listTemplates, type Template } from './templates.ts'

let database: TestDatabase
let templates: readonly Template[]

beforeAll(async () => {
  database = await createTestDatabase()
  templates = await list()
})
afterAll(() => database.release())

const list = () => listTemplates(createDatabase(database.poolOf('command')))
const dangerOf = (id: string, language: AlarmLanguage): string =>
  templates.find((one) => one.id === id)?.facts.texts[language]?.['danger'] ?? ''
const sentencesOf = (text: string): readonly string[] => text.split(/(?<=\.)\s/)

/** The sentence that the pages show after every thank-you. */
const NOT_AT_ONCE: Readonly<Record<AlarmLanguage, string>> = {
  en: 'Nobody answers here at once.',
  fi: 'Täällä ei vastata heti.',
  sv: 'Ingen svarar här med en gång.',
  uk: 'Тут не відповідають одразу.',
  ar: 'لا أحد يرد هنا فورًا.',
}

/** Instructions that would stop a trapped person from being heard, and a text message that may reach nobody. */
const UNHEARD: Readonly<Record<AlarmLanguage, RegExp>> = {
  en: /be silent|be quiet|stay quiet|keep quiet|\btext\b|\bsms\b/i,
  fi: /hiljaa|viesti/i,
  sv: /\btyst|\bsms/i,
  uk: /шум|тихо|мовч|напишіть на|смс|sms/i,
  ar: /الزم|رسالة/,
}

const KINDS = ['attack', 'flood', 'crowd', 'fire', 'missing', 'gas', 'explosion', 'collapse'] as const

describe.each(KINDS)('the safety text of %s', (id) => {
  test.each(ALARM_LANGUAGES)('in %s says to call, orders nobody to be quiet or to text, and is short', (language) => {
    const danger = dangerOf(id, language)
    const sentences = sentencesOf(danger)
    expect(danger).toContain('{number}')
    expect(danger).not.toMatch(UNHEARD[language])
    expect(sentences.at(-1)).toBe(NOT_AT_ONCE[language])
    for (const one of sentences) expect(one.split(/\s+/).length, one).toBeLessThanOrEqual(12)
    // Whoever saw the missing person is a witness. The form for those who look is not for sightings.
    expect(templates.find((one) => one.id === id)?.facts.texts[language]).not.toHaveProperty('looking')
    // At this length, the call link below this text is still on the first screen of the smallest phone.
    expect(danger.length).toBeLessThanOrEqual(250)
  })

  test('can be used unchanged, and has its name and title in the languages of the console', () => {
    const { name, facts } = templates.find((one) => one.id === id) ?? { name: {}, facts: undefined }
    expect(parseTexts(facts?.texts).ok).toBe(true)
    for (const language of ['en', 'fi', 'sv']) {
      expect(Reflect.get(name, language), language).toBeTruthy()
      expect(facts?.titles[language], language).toBeTruthy()
    }
  })
})

test('whoever smells gas is told to call from outside, and whoever is trapped to make noise', () => {
  expect(sentencesOf(dangerOf('gas', 'en')).slice(0, 3)).toEqual([
    ...['Go outside.', 'No switches, no flame.', 'Call {number} from outside.'],
  ])
  for (const id of ['explosion', 'collapse']) expect(dangerOf(id, 'en')).toContain('nock and call out, with pauses')
  // A ringing phone gives away a hiding place. The person may still call.
  expect(dangerOf('attack', 'en')).toContain('Switch your phone to silent. Call {number} when you can.')
})
