import { describe, expect, test } from 'vitest'
import { judge } from './judge.ts'
import { KINDS, type Kind } from './kinds.ts'
import { said as saidInArabic, silent as silentInArabic } from './languages/ar/said.test-kit.ts'
import { said as saidInEnglish, silent as silentInEnglish } from './languages/en/said.test-kit.ts'
import { said as saidInFinnish, silent as silentInFinnish } from './languages/fi/said.test-kit.ts'
import { said as saidInSwedish, silent as silentInSwedish } from './languages/sv/said.test-kit.ts'
import { said as saidInUkrainian, silent as silentInUkrainian } from './languages/uk/said.test-kit.ts'
import { createListener } from './listen.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

type Said = Readonly<Partial<Record<Kind, readonly string[]>>>
const SAID: Readonly<Record<string, { readonly said: Said; readonly silent: readonly string[] }>> = {
  en: { said: saidInEnglish, silent: silentInEnglish },
  fi: { said: saidInFinnish, silent: silentInFinnish },
  sv: { said: saidInSwedish, silent: silentInSwedish },
  uk: { said: saidInUkrainian, silent: silentInUkrainian },
  ar: { said: saidInArabic, silent: silentInArabic },
}

/** Kinds of danger that each language must recognise in at least a dozen wordings. */
const SPOKEN: readonly Kind[] = [
  ...(['in-danger', 'hiding', 'trapped', 'injured', 'not-breathing', 'weapon', 'shooting', 'explosion'] as const),
  ...(['suspicious-object', 'fire', 'gas', 'water', 'collapse', 'crush', 'missing-child', 'suicide'] as const),
  ...(['threat', 'followed'] as const),
]

const listener = createListener(SHIPPED_RULES)
const heard = (text: string) => judge(listener.listen(text), SHIPPED_RULES)

describe.each(Object.entries(SAID))('in %s', (_language, { said, silent }) => {
  test.each(KINDS)('%s has at least a dozen wordings, and each rings for it', (kind) => {
    const sentences = said[kind] ?? []
    if (SPOKEN.includes(kind)) expect(new Set(sentences).size).toBeGreaterThanOrEqual(12)
    expect(sentences.filter((sentence) => !(heard(sentence)?.rules ?? []).includes(kind))).toEqual([])
  })

  test('harmless, denied and past phrases, and names of places, do not ring', () => {
    expect(silent.length).toBeGreaterThanOrEqual(60)
    expect(silent.flatMap((sentence) => (heard(sentence) ? [[sentence, heard(sentence)?.rules]] : []))).toEqual([])
  })
})
