import { type Operator, parseOperator } from '@firsthand/domain'
import { CliError } from './cli-error.ts'

export interface Stated {
  /** The value of `--as`. */
  readonly as: string | undefined
  readonly env: NodeJS.ProcessEnv
  /** The name of the operating system's account. Undefined if it has none. */
  readonly login: string | undefined
}

/**
 * The person who types the command, as custody will name them: `--as`, else FIRSTHAND_OPERATOR, else the user behind
 * sudo, else the login name. It is stated, not proven. @throws CliError if the stated name is not valid
 */
export function statedOperator({ as, env, login }: Stated): Operator | undefined {
  const said = as ?? nonEmpty(env['FIRSTHAND_OPERATOR'])
  if (said === undefined) return parseOperator(nonEmpty(env['SUDO_USER']) ?? login)
  const operator = parseOperator(said)
  if (operator !== undefined) return operator
  const where = as === undefined ? 'FIRSTHAND_OPERATOR' : '--as'
  throw new CliError('usage', `${where} must be a name of 1 to 64 printable characters`)
}

const nonEmpty = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text)
