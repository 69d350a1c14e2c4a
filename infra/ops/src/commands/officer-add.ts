import { parseOfficerName, ROLES } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { choiceOf, flagOf, textOf } from '../cli/options.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { type AddingDeps, addOfficer, type NotAdded } from '../officers/add-officer.ts'
import { withDoor } from '../stack/with-door.ts'

export const officerAdd: Command = {
  name: 'officer add',
  summary: 'make an officer, or give one a role in an incident',
  help: `firsthand officer add NAME [--incident INCIDENT] [--role ROLE] [--opens]

A new officer gets a password and a TOTP secret: they are shown ONCE, here, and
cannot be shown again. One who is there already only gets the role.

  --incident INCIDENT   slug or id (default: the only open one)
  --role ROLE           ${ROLES.join(', ')} (default viewer)
                        viewer sees; analyst also decides and downloads; commander also leads;
                        ops sees counts alone; auditor sees custody alone
  --opens               may also open, close and look after incidents on the console's
                        page Operations (later: firsthand officer let NAME open)`,
  options: { incident: { type: 'string' }, role: { type: 'string' }, opens: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack }) {
    const name = parseOfficerName(args[0]?.trim())
    if (name === undefined) {
      throw new CliError(
        'usage',
        'NAME is 1 to 64 letters, digits, spaces and . _ @ - and begins and ends with a letter or digit',
      )
    }
    const role = choiceOf(given, 'role', ROLES) ?? 'viewer'
    return withDoor(stack(), async (door) => {
      const incident = await namedIncident(door, textOf(given, 'incident'))
      const officer = await findOrMake({ door, officersKey: stack().officersKey }, name)
      const changed = await door.addMembership({ incident: incident.id, officer: officer.id, role })
      const opens = flagOf(given, 'opens')
      if (opens) await door.setOpens(officer.id, true)
      const document = { ...officer, incident: { id: incident.id, slug: incident.slug }, role, changed, opens }
      const secret =
        officer.password === null
          ? 'The account was there already; its password and secret stay as they are.'
          : `  password     ${officer.password}\n  TOTP secret  ${officer.totpSecret}\nWrite both down now: they are not shown again.`
      return {
        document,
        text: `${name} is ${role} in ${incident.slug}${opens ? ', and may open incidents' : ''}.\n${secret}`,
      }
    })
  },
}

const WHY_NOT: Readonly<Record<NotAdded, string>> = {
  'name-taken': 'An officer of this name has been made or disabled; choose another name',
  'officers-key-missing':
    'The key that second factors are sealed to is not here. Run this where command runs, or set FIRSTHAND_OFFICERS_KEY (default: officers.agekey in FIRSTHAND_KEYS) to the file that command reads.',
  'officers-key-differs':
    'The key file here is not the one that the officers’ second factors are sealed to: FIRSTHAND_OFFICERS_KEY (default: officers.agekey in FIRSTHAND_KEYS) must name the file that command reads.',
}

interface Named {
  readonly id: string
  readonly name: string
  /** null: the account was there already. */
  readonly password: string | null
  readonly totpSecret: string | null
  readonly isNew: boolean
}

async function findOrMake(deps: AddingDeps, name: string): Promise<Named> {
  const known = await deps.door.findOfficer(name)
  if (known) return { ...known, password: null, totpSecret: null, isNew: false }
  const made = await addOfficer(deps, name)
  if (made.ok) return { ...made.value, isNew: true }
  throw new CliError(made.error, WHY_NOT[made.error])
}
