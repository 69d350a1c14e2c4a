import { dangerIn } from '@firsthand/command/danger'
import type { Bench, BenchRow } from '../bench.ts'
import { readSentences, type Sentence, STRANGERS } from './sentences.ts'

/** How many wrongly classified sentences are printed. */
const MOST_SHOWN = 40

/**
 * Measures which sentences of danger raise an alarm, and which harmless ones do. The two test sets beside this file
 * (second-stranger, third-stranger) were written by people who did not know the lexicon. The lexicon was corrected with
 * the second set. The third set was held out. Another set can be given as a file.
 */
export const danger: Bench<{ sentences: string }> = {
  name: 'danger',
  summary: 'words of danger: which sentences ring, and which harmless ones do (--sentences FILE: one JSON a line)',
  defaults: { sentences: STRANGERS },
  smoke: {},
  async measure({ sentences: file }) {
    const heard = (await readSentences(file)).map((sentence) => ({ ...sentence, isHeard: isHeard(sentence) }))
    const languages = [...new Set(heard.map(({ language }) => language))].toSorted()
    const rows = [undefined, ...languages].flatMap((language) =>
      ratesOf(
        heard.filter((one) => language === undefined || one.language === language),
        language ?? 'all',
      ),
    )
    const wrong = heard.filter(({ rings, isHeard: did }) => rings !== did)
    return { rows, notes: wrong.slice(0, MOST_SHOWN).map(told) }
  },
}

const isHeard = ({ text }: Sentence): boolean => dangerIn(text).length > 0

type Heard = Sentence & { readonly isHeard: boolean }

function ratesOf(heard: readonly Heard[], language: string): readonly BenchRow[] {
  const rates = [
    { of: heard.filter(({ rings }) => rings), what: 'of danger ring', op: '>=', aim: 95 },
    { of: heard.filter(({ rings }) => !rings), what: 'harmless ones ring', op: '<=', aim: 3 },
  ] as const
  return rates
    .filter(({ of }) => of.length > 0)
    .map(({ of, what, op, aim }) => {
      const value = Math.round((1000 * of.filter(({ isHeard: did }) => did).length) / of.length) / 10
      const met = op === '>=' ? value >= aim : value <= aim
      return { what: `${language}: ${what} (${of.length} sentences)`, value, unit: '%', op, aim, met }
    })
}

const told = ({ language, kind, text, rings }: Heard): string =>
  rings ? `silent, ${language}, ${kind}: ${text}` : `rang, ${language}: ${text}`
