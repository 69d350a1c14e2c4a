import { parseOfficerName } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { flagOf } from '../cli/options.ts'
import { withDoor } from '../stack/with-door.ts'

export const officerLet: Command = {
  name: 'officer let',
  summary: 'let an officer open and close incidents, or no longer',
  help: `firsthand officer let NAME open [--no-longer]

Who has this right opens, extends and closes incidents on the console's page
Operations, and says there which officers see what comes in. It shows no evidence:
for that a role in the incident is needed.

  --no-longer   takes the right back; never from the last who has it`,
  options: { 'no-longer': { type: 'boolean' } },
  positionals: { min: 2, max: 2 },
  async run({ args, given, stack }) {
    const name = parseOfficerName(args[0]?.trim())
    if (name === undefined || args[1] !== 'open') throw new CliError('usage', 'Say: firsthand officer let NAME open')
    const opens = !flagOf(given, 'no-longer')
    return withDoor(stack(), async (door) => {
      const officer = await door.findOfficer(name)
      if (!officer) throw new CliError('officer-not-found', `There is no officer called ${name}`)
      const changed = await door.setOpens(officer.id, opens)
      if (changed === 'last-opener')
        throw new CliError('last-opener', 'Nobody else can open incidents: first give another officer the right')
      const text = `${name} ${opens ? 'may open incidents' : 'may open no incidents'}${changed ? '' : ', as before'}.`
      return { document: { ...officer, opens, changed }, text }
    })
  },
}
