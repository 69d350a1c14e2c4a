import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import * as ar from './languages/ar/everyday.test-kit.ts'
import * as en from './languages/en/everyday.test-kit.ts'
import * as fi from './languages/fi/everyday.test-kit.ts'
import * as sv from './languages/sv/everyday.test-kit.ts'
import * as uk from './languages/uk/everyday.test-kit.ts'
import { createListener } from './listen.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

const listener = createListener(SHIPPED_RULES)
const heard = (text: string) => judge(listener.listen(text), SHIPPED_RULES)?.rules

describe.each(Object.entries({ en, fi, sv, uk, ar }))('in %s', (_language, { cries, everyday }) => {
  test('each cry rings: a stranger in the house, a snatched hand, a name on a list', () => {
    expect(cries.length).toBeGreaterThanOrEqual(80)
    expect(cries.filter((sentence) => !heard(sentence))).toEqual([])
  })

  test('matches, books, cakes, slugs, deadlines and receipts do not ring', () => {
    expect(everyday.length).toBeGreaterThanOrEqual(110)
    expect(everyday.flatMap((sentence) => (heard(sentence) ? [[sentence, heard(sentence)]] : []))).toEqual([])
  })

  test('everyday talk before or after a cry does not silence it', () => {
    const beside = cries.flatMap((cry, at) => {
      const calm = everyday[at % everyday.length] ?? ''
      return [`${calm}. ${cry}`, `${cry}. ${calm}`, `${calm}\n${cry}`, `${cry}\n${calm}`]
    })
    expect(beside.filter((text) => !heard(text))).toEqual([])
  })
})
