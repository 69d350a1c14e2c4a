import { expect, test } from 'vitest'
import { judge } from './judge.ts'
import { said as saidInArabic, silent as silentInArabic } from './languages/ar/said.test-kit.ts'
import { said as saidInEnglish, silent as silentInEnglish } from './languages/en/said.test-kit.ts'
import { said as saidInFinnish, silent as silentInFinnish } from './languages/fi/said.test-kit.ts'
import { said as saidInSwedish, silent as silentInSwedish } from './languages/sv/said.test-kit.ts'
import { said as saidInUkrainian, silent as silentInUkrainian } from './languages/uk/said.test-kit.ts'
import { createListener } from './listen.ts'
import { SHIPPED_RULES } from './shipped-rules.ts'

const SAID = { en: saidInEnglish, fi: saidInFinnish, sv: saidInSwedish, uk: saidInUkrainian, ar: saidInArabic }
const SILENT = {
  en: silentInEnglish,
  fi: silentInFinnish,
  sv: silentInSwedish,
  uk: silentInUkrainian,
  ar: silentInArabic,
}
const LANGUAGES = ['en', 'fi', 'sv', 'uk', 'ar'] as const

const listener = createListener(SHIPPED_RULES)
const rings = (text: string): boolean => judge(listener.listen(text), SHIPPED_RULES) !== undefined

/**
 * Separators between two sentences. Without one, a number or name at the border would belong to both sentences, because
 * numbers and names are the same in all languages.
 */
const BETWEEN = ['. ', '! ', ', ', '\n'] as const

test.each(LANGUAGES.flatMap((cry) => LANGUAGES.filter((other) => other !== cry).map((other) => [cry, other] as const)))(
  'a cry in %s rings beside a harmless sentence in %s, before it and behind it',
  (cry, other) => {
    const [cries, harmless] = [Object.values(SAID[cry]).flat(), SILENT[other]]
    const beside = cries.flatMap((one, at) => {
      const [between, calm] = [BETWEEN[at % BETWEEN.length] ?? ' ', harmless[at % harmless.length] ?? '']
      return [`${calm}${between}${one}`, `${one}${between}${calm}`]
    })
    expect(beside.filter((text) => !rings(text))).toEqual([])
  },
)
