import { expect, test } from 'vitest'
import { likenessWords } from './twin-words.ts'

const looks = (form: string) => likenessWords({ kind: 'near', evidence: { form } })

test('the words say how much of a twin is the same; an unknown form is only called alike', () => {
  expect(looks('part')).toMatch(/the same in part/)
  expect(looks('of-tomorrow')).toMatch(/alike$/)
  expect(looks('toString')).toBe(looks('of-tomorrow'))
})
