import { createHash } from 'node:crypto'
import { ALWAYS_ON, coreDigest } from '@firsthand/door-words'
import { expect, test } from 'vitest'
import { createLanguagesOffered } from './languages-offered.ts'

const core = coreDigest('de', (text) => createHash('sha256').update(text).digest('hex'))

type Signed = readonly { readonly language: string; readonly core: string }[]
interface Question {
  readonly resolve: (signed: Signed) => void
  readonly reject: (fault: Error) => void
}

/** The test decides what the time is, and how Postgres answers each question. */
function kit() {
  const answers: Question[] = []
  let at = 0
  const signedLanguages = () => new Promise<Signed>((resolve, reject) => answers.push({ resolve, reject }))
  const offered = createLanguagesOffered({ door: { signedLanguages }, now: () => at })
  const pass = (ms: number): void => {
    at += ms
  }
  return { offered, answers, pass }
}

test('however many pages are asked for at once, Postgres is asked once, and then not for five seconds', async () => {
  const { offered, answers, pass } = kit()
  const pages = Array.from({ length: 50 }, () => offered.now())
  expect(answers).toHaveLength(1)
  answers[0]?.resolve([{ language: 'de', core }])
  for (const page of pages) expect(await page).toEqual([...ALWAYS_ON, 'de'])
  pass(4_999)
  expect(await offered.now()).toContain('de')
  expect(answers).toHaveLength(1)
})

test('a signature that was taken back is seen after five seconds', async () => {
  const { offered, answers, pass } = kit()
  const first = offered.now()
  answers[0]?.resolve([{ language: 'de', core }])
  await first
  pass(5_000)
  const second = offered.now()
  answers[1]?.resolve([])
  expect(await second).toEqual([...ALWAYS_ON])
})

test('if Postgres does not answer, the last known list stays, and before any answer it is that of the first five', async () => {
  const { offered, answers, pass } = kit()
  const first = offered.now()
  answers[0]?.reject(new Error('away'))
  expect(await first).toEqual([...ALWAYS_ON])
  pass(5_000)
  const second = offered.now()
  answers[1]?.resolve([{ language: 'de', core }])
  expect(await second).toContain('de')
  pass(5_000)
  const third = offered.now()
  answers[2]?.reject(new Error('away'))
  expect(await third).toContain('de')
})
