import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { realSays } from './real-says.ts'
import { nameOf, summaryOf, worthAnotherLook } from './standing-lines.ts'
import { VERDICT_NAMES, verdictSentence } from './verdict-words.ts'

const checks = fileURLToPath(new URL('../../../command/src/operations/preflight/', import.meta.url))

/** The result codes in the sources of the check: `red('silent')`, `amber('late', …)`. */
async function codesInSources(): Promise<ReadonlySet<string>> {
  const names = (await readdir(checks)).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(names.map((name) => readFile(`${checks}${name}`, 'utf8')))
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\b(?:red|amber|green|unanswered)\('([a-z-]+)'/g)].map(([, code]) => code ?? ''),
    ),
  )
}

test('every result of a line has its own sentence that says what to do', async () => {
  const said = new Set(VERDICT_NAMES.map((name) => name.split(' ')[1] ?? ''))
  const codes = await codesInSources()
  expect(codes.size).toBeGreaterThan(15)
  for (const code of codes) expect.soft(said.has(code) || ['fault', 'too-slow'].includes(code), code).toBe(true)
})

test('a sentence contains the facts of its line', () => {
  const facts = { names: 'preserve, relay' }
  expect(verdictSentence({ code: 'workers', why: 'silent', facts })).toContain('preserve, relay')
  expect(verdictSentence({ code: 'canary', why: 'too-slow', facts: { seconds: 19 } })).toContain('answer in 19 s')
  expect(verdictSentence({ code: 'canary', why: 'nobody knows', facts: {} })).toContain('log')
})

const line = (code: string, state: 'green' | 'amber' | 'red' | 'unanswered', why: string, names?: string) => ({
  ...{ code, state, why, askedAt: 0 },
  facts: names === undefined ? { seconds: 18 } : { names },
})
const late = line('canary', 'unanswered', 'not-placed')

test('for a silent worker the sentence says what is missing, and how to restart it', () => {
  const says = (names: string) => verdictSentence(line('workers', 'red', 'unseen', names))
  expect(says('inspect, reconstruct, normalise')).toContain('nobody sees pictures')
  expect(says('reconstruct')).toContain('their pictures appear; their time and place are missing')
  expect(says('reconstruct')).not.toContain('nobody sees')
  expect(says('normalise')).toContain('small pictures appear')
  expect(says('reconstruct, normalise')).toMatch(/time and place are missing.*films and sounds wait/)
  for (const names of ['relay', 'preserve, inspect']) expect(says(names)).toContain('not be kept safely')
  expect(says('relay')).toMatch(/Restart the service or the process; one that hangs has to be ended first/)
})

test('if a silent worker is named, no sentence says that the platform may just be busy', () => {
  expect(summaryOf([late], [late])).toContain('It may just be busy')
  const silent = line('workers', 'red', 'unseen', 'reconstruct')
  const sum = summaryOf([silent, late], [silent, late])
  expect(sum).toMatch(/No answer in time: Test picture\. Silent: reconstruct/)
  expect(sum).toContain('time and place are missing')
  expect(sum).not.toMatch(/busy|nobody sees/)
  // A late worker, which is only a warning, is named as well.
  const makers = line('workers', 'amber', 'late', 'normalise')
  expect(summaryOf([late], [makers, late])).not.toMatch(/busy|nobody sees/)
  const slow = line('store', 'unanswered', 'too-slow')
  expect(verdictSentence(slow)).toContain('busy')
  expect(verdictSentence(slow, true)).not.toContain('busy')
})

test('repeating covers every line that may have changed, and names silent workers', () => {
  const lines = [
    ...[late, line('lock', 'amber', 'store-without-lock'), line('workers', 'amber', 'late', 'normalise')],
    ...[line('intake', 'red', 'unreachable'), line('database', 'green', 'well')],
  ]
  expect(worthAnotherLook(lines).map(nameOf)).toEqual(['Workers (normalise)', 'Public address', 'Test picture'])
})

test('the page says that sent files are locked only if the check found a lock', () => {
  const locked = 'What they send is locked'
  expect(realSays(line('lock', 'green', 'well'))).toContain(locked)
  expect(realSays(line('lock', 'amber', 'store-without-create-once'))).toContain(locked)
  for (const bare of [line('lock', 'amber', 'store-without-lock'), line('lock', 'red', 'missing', 'lock')])
    expect(realSays(bare)).toContain('Nothing is locked here')
  for (const unknown of [undefined, line('lock', 'red', 'not-probed'), line('lock', 'unanswered', 'too-slow')])
    expect(realSays(unknown)).toContain('The check says whether')
})

test('without a sandbox the check says what to install, and that files are kept', () => {
  const says = verdictSentence(line('sandbox', 'red', 'off', 'inspect, normalise'))
  expect(says).toMatch(/inspect, normalise.*kept, none is decoded.*Install bubblewrap/)
  const bare = line('sandbox', 'red', 'off', 'inspect')
  expect(summaryOf([bare], [bare])).toContain('opens only if you choose to open all the same')
})
