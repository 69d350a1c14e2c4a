import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { VERDICT_NAMES, verdictSentence } from './verdict-words.ts'

const checks = fileURLToPath(new URL('../../../src/platform/preflight/', import.meta.url))

/** The codes that stand in the sources of the check: `red('silent')`, `amber('late', …)`. */
async function codesInSources(): Promise<ReadonlySet<string>> {
  const names = (await readdir(checks)).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map((name) => readFile(`${checks}${name}`, 'utf8')))
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\b(?:red|amber|green|unanswered)\('([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    ),
  )
}

test('every end of a line has a sentence of its own that says what to do', async () => {
  const said = new Set(VERDICT_NAMES.map((name) => name.split(' ')[1] ?? ''))
  const codes = await codesInSources()
  expect(codes.size).toBeGreaterThan(15)
  for (const code of codes) expect.soft(said.has(code) || ['fault', 'too-slow'].includes(code), code).toBe(true)
})

test('a sentence tells the facts of its line', () => {
  const facts = { names: 'preserve, relay' }
  expect(verdictSentence({ code: 'workers', why: 'silent', facts })).toContain('preserve, relay')
  expect(verdictSentence({ code: 'canary', why: 'too-slow', facts: { seconds: 19 } })).toContain('answer in 19 s')
  expect(verdictSentence({ code: 'canary', why: 'nobody knows', facts: {} })).toContain('log')
})
