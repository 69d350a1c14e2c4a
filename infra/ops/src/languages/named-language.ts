import { DOOR_LANGUAGES, type DoorLanguage, parseLanguage } from '@firsthand/door-words'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'

/** The language with this code. @throws CliError `usage`, which lists those of the pages */
export function namedLanguage(code = ''): DoorLanguage {
  const language = parseLanguage(code)
  if (language !== undefined) return language
  throw new CliError('usage', `The pages do not speak ${plainText(code)}; they speak ${DOOR_LANGUAGES.join(', ')}`)
}
