import { describe, expect, test } from 'vitest'
import { CATALOG, fill, LANGUAGES, type Language, parseLanguage, wordsOf } from './catalog.ts'

/** `page.states.kept` → its words. */
function leavesOf(value: unknown, path: readonly string[] = []): ReadonlyMap<string, string> {
  if (typeof value === 'string') return new Map([[path.join('.'), value]])
  if (typeof value !== 'object' || value === null) throw new Error(`${path.join('.')} holds no words`)
  return new Map(Object.entries(value).flatMap(([key, below]) => [...leavesOf(below, [...path, key])]))
}

const placeholdersOf = (text: string): readonly string[] =>
  [...new Set(Array.from(text.matchAll(/\{([a-z]+)\}/g), (match) => match[1] ?? ''))].sort()

const ENGLISH = leavesOf(CATALOG.en)
const OTHERS = LANGUAGES.filter((language) => language !== 'en')

/** What a frightened person must not read about what they gave; each language's own stems. */
const FORBIDDEN: Readonly<Record<Language, RegExp>> = {
  en: /\b(evidence|submissions?|submit\w*|refused?|invalid|anonym\w*)\b/i,
  fi: /todist(e|us|ee)|anonyym|nimettöm|hylät|hylkä|virheelli|kelpaamat/i,
  sv: /\bbevis|anonym|avvisa|ogiltig|felaktig/i,
  uk: /доказ|анонім|відхилен|відмовлен|недійсн|неприпустим/i,
  ar: /دليل|أدلة|مجهول|مرفوض|رُفض|غير صالح/,
}

/** Letters that the language is written in, and letters that show that another one slipped in. */
const SCRIPT: Readonly<Record<Language, { readonly own: RegExp; readonly foreign: RegExp }>> = {
  en: { own: /\p{Script=Latin}/u, foreign: /[^\P{L}\p{Script=Latin}]/u },
  fi: { own: /\p{Script=Latin}/u, foreign: /[^\P{L}\p{Script=Latin}]/u },
  sv: { own: /\p{Script=Latin}/u, foreign: /[^\P{L}\p{Script=Latin}]/u },
  // Russian letters that Ukrainian does not have.
  uk: { own: /\p{Script=Cyrillic}/u, foreign: /[ыэёъЫЭЁЪ]|[^\P{L}\p{Script=Cyrillic}\p{Script=Latin}]/u },
  ar: { own: /\p{Script=Arabic}/u, foreign: /[^\P{L}\p{Script=Arabic}\p{Script=Latin}]/u },
}

/** The same in every language, or no words at all. */
const isUniversal = (text: string): boolean => !/\p{L}/u.test(text.replace(/\{[a-z]+\}/g, ''))

test('five languages, each with a name of its own and its direction', () => {
  expect([...LANGUAGES].sort()).toEqual(['ar', 'en', 'fi', 'sv', 'uk'])
  expect(new Set(LANGUAGES.map((language) => wordsOf(language).name)).size).toBe(5)
  expect(LANGUAGES.map((language) => [language, wordsOf(language).direction]).filter(([, to]) => to !== 'ltr')).toEqual(
    [['ar', 'rtl']],
  )
  expect(parseLanguage('en-GB')).toBeUndefined()
  expect(parseLanguage('toString')).toBeUndefined()
})

describe.each(OTHERS)('%s', (language) => {
  const words = leavesOf(CATALOG[language])

  test('has every word of English and no other', () => {
    expect([...words.keys()].sort()).toEqual([...ENGLISH.keys()].sort())
  })

  test('has each {placeholder} of English, and none that nobody fills', () => {
    const of = (from: ReadonlyMap<string, string>) =>
      [...ENGLISH.keys()].map((key) => [key, placeholdersOf(from.get(key) ?? '')])
    expect(of(words)).toEqual(of(ENGLISH))
  })

  test('left nothing in English', () => {
    const same = [...words].filter(([key, text]) => text === ENGLISH.get(key) && !isUniversal(text))
    expect(same.map(([key]) => key).filter((key) => key !== 'direction')).toEqual([])
  })
})

describe.each(LANGUAGES)('in %s', (language) => {
  const words = [...leavesOf(CATALOG[language])].filter(([key]) => key !== 'direction')

  test('nothing is empty, doubled in its spaces, or holds a sign that turns text round', () => {
    const odd = words.filter(
      ([, text]) =>
        text.trim() === '' || text !== text.trim() || /\s\s|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text),
    )
    expect(odd).toEqual([])
  })

  test('the letters are those of the language', () => {
    const { own, foreign } = SCRIPT[language]
    const texts = words.map(([key, text]) => [key, text.replace(/\{[a-z]+\}/g, '')] as const)
    expect(texts.filter(([, text]) => !isUniversal(text) && !own.test(text))).toEqual([])
    expect(texts.filter(([, text]) => foreign.test(text))).toEqual([])
  })

  test('no word says what we promised never to say', () => {
    expect(words.filter(([, text]) => FORBIDDEN[language].test(text))).toEqual([])
  })

  test('each "no" of the door that keeps a file back says that the file is on the phone, or that it is kept', () => {
    const still: Readonly<Record<Language, RegExp>> = {
      en: /on your phone|kept|Nothing (?:is lost|was)/i,
      fi: /puhelimessa|tallessa|Mitään ei/i,
      sv: /i din telefon|behåll|Inget (?:går|ändrades)/i,
      uk: /телефоні|збережено|Нічого не/i,
      ar: /هاتفك|محفوظ|لم يضِع|لم يتغير/,
    }
    const refusals = [...leavesOf(wordsOf(language).refusals)]
    expect(refusals.filter(([, text]) => !still[language].test(text))).toEqual([])
  })
})

/** Orders that keep somebody who is trapped from being heard, and a text message that may reach nobody. */
const UNHEARD: Readonly<Record<Language, RegExp>> = {
  en: /\b(quiet|silent|silence|text|texts|sms)\b/i,
  fi: /hilja|vaiti|viesti|tekstiviest/i,
  sv: /\btyst|\bsms|meddelande/i,
  uk: /не шум|тих|мовч|напиш|смс|sms/i,
  ar: /الهدوء|الصمت|صامت|رسالة/,
}

describe.each(LANGUAGES)('%s: the first lines', (language) => {
  const { page } = wordsOf(language)

  test('say to get safe, to call, not to go back and that nobody answers, in sentences of twelve words at most', () => {
    const sentences = page.danger.split(/(?<=\.)\s/)
    expect(sentences).toHaveLength(4)
    expect(sentences.filter((one) => one.split(/\s+/).length > 12)).toEqual([])
    expect(sentences.map((one) => one.includes('{number}'))).toEqual([false, true, false, false])
    expect(sentences[3]).toBe(page.notAtOnce)
  })

  test('order nobody to be quiet, and send nobody to a text message', () => {
    for (const text of [page.danger, page.call, page.lookingText, page.noneText, page.closedText])
      expect(text).not.toMatch(UNHEARD[language])
  })
})

test('what is not given stays as it is, and what is given may hold braces', () => {
  expect(fill('{a} of {b}', { a: '{b}' })).toBe('{b} of {b}')
})
