import type { OfficerAccount, OpsDoor } from '@firsthand/database/ops'
import { parseOfficerName } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'

/** Anybody who has or had an account of this name. @throws CliError if nobody has */
export async function findAccount(
  door: Pick<OpsDoor, 'listAccounts'>,
  text: string | undefined,
): Promise<OfficerAccount> {
  const name = parseOfficerName(text?.trim())
  const found = name === undefined ? undefined : (await door.listAccounts()).find((one) => one.name === name)
  if (!found) throw new CliError('officer-not-found', 'There is no officer of this name: firsthand officer list')
  return found
}
