import type { OfficerAccount, OpsDoor } from '@firsthand/database/ops'
import { parseOfficerName } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'

/** Finds the account with this name, of an officer or a former one. @throws CliError if there is none */
export async function findAccount(
  door: Pick<OpsDoor, 'listAccounts'>,
  text: string | undefined,
): Promise<OfficerAccount> {
  const name = parseOfficerName(text?.trim())
  const found = name === undefined ? undefined : (await door.listAccounts()).find((one) => one.name === name)
  if (!found) throw new CliError('officer-not-found', 'There is no officer of this name: firsthand officer list')
  return found
}
