import { groupBy } from './group-by.ts'
import type { Fault } from './walk.ts'

/** Each fault once, in the words of the first language, with all languages and sights in which it was seen. */
export function tellFaults(faults: readonly Fault[]): string {
  return [...groupBy(faults, ({ screen, fault }) => `${screen}  ${fault.replaceAll(/“.*?”/g, '“…”')}`)]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(
      ([, seen]) => `${seen[0]?.screen}  ${textsOf(seen)}  [${listOf(seen, 'language')} · ${listOf(seen, 'sight')}]\n`,
    )
    .join('')
}

/** What stands in a language: five translations of one button are one fault. */
function textsOf(seen: readonly Fault[]): string {
  const first = seen.filter(({ language }) => language === seen[0]?.language)
  return listOf(first, 'fault', ' | ')
}

const listOf = (seen: readonly Fault[], what: 'language' | 'sight' | 'fault', between = ' '): string =>
  [...new Set(seen.map((one) => one[what]))].join(between)
