import { DOOR_LANGUAGES } from '@firsthand/door-words'
import { CliError } from '../cli/cli-error.ts'
import { plainText } from '../cli/plain-text.ts'

/**
 * Nobody would ever read what is said in a language that the pages do not speak. @throws CliError `usage`, which names
 * each such language
 */
export function refuseUnspoken(languages: readonly string[], where: string): void {
  const unknown = unspoken(languages)
  if (unknown.length === 0) return
  throw new CliError(
    'usage',
    `${where}: the pages do not speak ${unknown.map(plainText).join(', ')}. They speak ${DOOR_LANGUAGES.join(', ')}`,
  )
}

export const unspoken = (languages: readonly string[]): readonly string[] =>
  languages.filter((language) => !DOOR_LANGUAGES.some((one) => one === language))
