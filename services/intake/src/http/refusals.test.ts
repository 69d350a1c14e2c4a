import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { DOOR_LANGUAGES, wordsOf } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { judgedBy } from '../../../../packages/door-words/src/judged.test-kit.ts'
import { answerOf } from './door-answer.ts'

/** The code of the one refusal that need not say where the file is, because its upload is complete. */
const SAYS_KEPT = 'illegal-state'
/** English alone: in Estonian "fail" is a file. The words of the other languages stand in their folders. */
const HARSH =
  /\b(?:evidence|submission|refused|invalid|anonymous|error|fail(?:ed|ure)?|illegal|forbidden|denied|token|server)\b/i

test.each(DOOR_LANGUAGES)('%s: each refusal says what happened and that the file is still on the phone', (language) => {
  const { phone, neverSaid } = judgedBy(language)
  for (const [code, text] of Object.entries(wordsOf(language).refusals)) {
    if (code !== SAYS_KEPT) expect(text, code).toMatch(phone)
    expect(text, code).not.toMatch(language === 'en' ? HARSH : neverSaid)
    // A frightened person reads two or three short sentences, not more.
    expect(text.length, code).toBeLessThan(260)
    expect(text, code).toMatch(/[.؟]$/)
    expect(text, code).not.toMatch(/[{}<>]/)
  }
})

test('a refusal never says that an unbegun file arrived, or that a begun file is lost', () => {
  for (const language of DOOR_LANGUAGES) {
    const { refusals } = wordsOf(language)
    expect(new Set([refusals['too-large'], refusals['cut-at-limit'], refusals['beyond-length']]).size).toBe(3)
  }
  expect(answerOf('too-large', wordsOf('en')).message).not.toMatch(/arrived|kept/)
  expect(answerOf('cut-at-limit', wordsOf('en')).message).toMatch(/kept/)
  expect(answerOf('too-slow', wordsOf('en'))).toMatchObject({ status: 408 })
  expect(answerOf('proof-needed', wordsOf('en'))).toMatchObject({ status: 428 })
})

test('no code of the door reads who is asking', async () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const files = (await readdir(root, { recursive: true })).filter(
    (name) => name.endsWith('.ts') && !/\.(?:test|test-kit)\.ts$/.test(name),
  )
  expect(files.length).toBeGreaterThan(60)
  for (const name of files) {
    const code = (await readFile(`${root}/${name}`, 'utf8')).replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    expect(code, name).not.toMatch(
      /remoteAddress|remotePort|remoteFamily|conninfo|getConnInfo|x-forwarded|x-real-ip|['"`](?:forwarded|user-agent|accept-language|referer|cookie|set-cookie)['"`]/i,
    )
  }
})
