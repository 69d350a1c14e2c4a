import { parsePrograms } from './parse-programs.ts'
import { findPrograms, type Programs } from './sandbox/programs.ts'

interface Configured {
  /** Value of FIRSTHAND_PROGRAMS. Undefined if it is not set. */
  readonly json: string | undefined
  readonly path: string | undefined
  readonly log: {
    event(name: 'config.refused', fields: { readonly variable: 'FIRSTHAND_PROGRAMS'; readonly code: string }): void
  }
}

/**
 * The programs that the configuration names; without a configuration, those on PATH.
 * @throws if the configuration cannot be parsed
 */
export async function configuredPrograms({ json, path, log }: Configured): Promise<Programs> {
  if (json === undefined) return await findPrograms(path ?? '')
  const programs = parsePrograms(json)
  if (programs.ok) return programs.value
  log.event('config.refused', { variable: 'FIRSTHAND_PROGRAMS', code: programs.error })
  throw new Error('FIRSTHAND_PROGRAMS is not what it should be')
}
