import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { DOOR_LANGUAGES, wordsOf } from './catalog.ts'
import { CORE, coreDigest, coreTexts } from './core.ts'
import { leavesOf } from './leaves.test-kit.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Topics of which no sentence is core: names of controls, and what a page says no with. A new topic must be decided. */
const OUTSIDE: readonly string[] = ['name', 'direction', 'refusals']

test('each topic of the words is core, in part at least, or stands outside on purpose', () => {
  const inCore = new Set(coreTexts('en').map(({ path }) => path.split('.')[0]))
  expect(Object.keys(wordsOf('en')).filter((topic) => !inCore.has(topic) && !OUTSIDE.includes(topic))).toEqual([])
})

test('every sentence that names danger, the police, a call, or who somebody is, is core', () => {
  const core = new Set<string>(coreTexts('en').map(({ path }) => path))
  const heavy = [...leavesOf(wordsOf('en'))].filter(
    ([path, text]) =>
      !path.startsWith('refusals.') && /\b(danger|police|officers|call|who you are|locked|court|safe)\b/i.test(text),
  )
  expect(heavy.length).toBeGreaterThan(20)
  expect(heavy.map(([path]) => path).filter((path) => !core.has(path))).toEqual([])
})

test('no sentence stands twice in the core, and each stands beside English', () => {
  const originals = leavesOf(wordsOf('en'))
  for (const language of DOOR_LANGUAGES) {
    const texts = coreTexts(language)
    expect(new Set(texts.map(({ path }) => path)).size).toBe(texts.length)
    const own = leavesOf(wordsOf(language))
    for (const { path, text, english } of texts) {
      expect(own.get(path)).toBe(text)
      expect(originals.get(path)).toBe(english)
    }
    expect(new Set(texts.map(({ topic }) => topic))).toEqual(new Set(Object.keys(CORE)))
  }
})

test('the digest is of exactly these words: another language has another one, and one changed word changes it', () => {
  expect(new Set(DOOR_LANGUAGES.map((language) => coreDigest(language, sha256))).size).toBe(DOOR_LANGUAGES.length)
  let signed = ''
  coreDigest('de', (text) => {
    signed = text
    return text
  })
  expect(signed).toContain(JSON.stringify(['page.danger', wordsOf('de').page.danger]))
  expect(sha256(signed.replace('Gefahr', 'gefahr'))).not.toBe(coreDigest('de', sha256))
  // What is no part of the core may be mended without a new signature.
  expect(signed).not.toContain(wordsOf('de').page.camera)
})
