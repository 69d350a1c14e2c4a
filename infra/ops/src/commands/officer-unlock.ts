import { parseOfficerName } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { withDoor } from '../stack/with-door.ts'

export const officerUnlock: Command = {
  name: 'officer unlock',
  summary: 'let an officer sign in again whom wrong tries have locked out',
  help: `firsthand officer unlock NAME

Wrong tries under an officer's name lock it out for up to 15 minutes, whoever made
them; a browser in which the officer signed in before is not locked out. This takes
the lock back, and his next sign-in is judged at once. His sessions and known
browsers stay as they are. A commander can do the same on the console, under
Members. It is written to custody.`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ args, stack }) {
    const name = parseOfficerName(args[0]?.trim())
    if (name === undefined) throw new CliError('usage', 'Say: firsthand officer unlock NAME')
    return withDoor(stack(), async (door) => {
      const officer = await door.findOfficer(name)
      if (!officer) throw new CliError('officer-not-found', `There is no officer called ${name}`)
      const wasLocked = await door.unlockOfficer(officer.id)
      const text = wasLocked ? `${name} may sign in again.` : `${name} was not locked out.`
      return { document: { ...officer, wasLocked }, text }
    })
  },
}
