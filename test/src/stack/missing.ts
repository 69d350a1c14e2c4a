import { delimiter } from 'node:path'
import { findProgram } from '@firsthand/local'
import { chromiumPath } from './browser.ts'

/**
 * Words for the name of a skipped suite: the programs of `names` that are missing. Undefined if all are there. Also
 * undefined with CI=true, where a missing program must fail the suite.
 */
export function missingWords(names: readonly string[]): string | undefined {
  if (process.env['CI'] === 'true') return undefined
  const path = [process.env['PATH'] ?? '', '/usr/bin'].join(delimiter)
  const missing = names.filter(
    (name) => (name === 'chromium' ? chromiumPath() : findProgram([name], path)) === undefined,
  )
  return missing.length === 0 ? undefined : `skipped: this machine has no ${missing.join(', ')}`
}

/** The suite's name, with the reason if it is skipped. */
export const named = (title: string, why: string | undefined): string =>
  why === undefined ? title : `${title} (${why})`
