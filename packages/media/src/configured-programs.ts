import { parsePrograms } from './parse-programs.ts'
import { findPrograms, type Programs } from './sandbox/programs.ts'

interface Configured {
  /** FIRSTHAND_PROGRAMS; undefined if it is not set. */
  readonly json: string | undefined
  readonly path: string | undefined
  readonly log: {
    event(name: 'config.refused', fields: { readonly variable: 'FIRSTHAND_PROGRAMS'; readonly code: string }): void
  }
}

/**
 * Returns the programs that the configuration names, else those on PATH. @throws if the configuration cannot be parsed
 */
export async function configuredPrograms({ json, path, log }: Configured): Promise<Programs> {
  if (json === undefined) return await findPrograms(path ?? '')
  const programs = parsePrograms(json)
  if (programs.ok) return programs.value
  log.event('config.refused', { variable: 'FIRSTHAND_PROGRAMS', code: programs.error })
  throw new Error('FIRSTHAND_PROGRAMS is not what it should be')
}
