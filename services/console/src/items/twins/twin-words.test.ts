import { expect, test } from 'vitest'
import { likenessWords } from './twin-words.ts'

const looks = (form: string) => likenessWords({ kind: 'near', evidence: { form } })

test('how much of a twin is the same is told; a form that is newer than the page is no more than alike', () => {
  expect(looks('part')).toMatch(/the same in part/)
  expect(looks('of-tomorrow')).toMatch(/alike$/)
  expect(looks('toString')).toBe(looks('of-tomorrow'))
})
