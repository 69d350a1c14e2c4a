import { err, ok, type Result } from '@firsthand/domain'
import { asRecord } from './answers/lenient-json.ts'
import { PROGRAM_FILES, type Programs } from './sandbox/programs.ts'

const LIBRARY_VARIABLES = ['LD_LIBRARY_PATH', 'PERL5LIB', 'LIBHEIF_PLUGIN_PATH'] as const

/**
 * Parses FIRSTHAND_PROGRAMS: the JSON of `Programs`, with absolute paths only. Programs that it does not name are
 * missing.
 */
export function parsePrograms(json: string): Result<Programs, 'malformed'> {
  const value = parseJson(json)
  const node = pathOf(value?.['node'])
  if (value === undefined || node === undefined) return err('malformed')
  const paths = Object.keys(PROGRAM_FILES).flatMap((name) => {
    const path = pathOf(value[name])
    return path === undefined ? [] : [[name, path] as const]
  })
  const env = asRecord(value['env']) ?? {}
  const variables = LIBRARY_VARIABLES.flatMap((name) => {
    const text = env[name]
    return typeof text === 'string' ? [[name, text] as const] : []
  })
  const roots = Array.isArray(value['roots']) ? value['roots'].flatMap((root) => pathOf(root) ?? []) : []
  return ok({ ...Object.fromEntries(paths), node, env: Object.fromEntries(variables), roots })
}

const pathOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.startsWith('/') ? value : undefined

function parseJson(json: string): Record<string, unknown> | undefined {
  try {
    return asRecord(JSON.parse(json))
  } catch {
    return undefined
  }
}
