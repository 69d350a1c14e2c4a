import type { IncidentFacts, OpsDoor } from '@firsthand/database/ops'
import { parseOfficerName, ROLES, type Role } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command, CommandContext, Given } from '../cli/command.ts'
import { choiceOf, flagOf, textOf } from '../cli/options.ts'
import { table } from '../cli/table.ts'
import { namedIncident, onlyOpenIncident } from '../incidents/named-incident.ts'
import { addFromFile } from '../officers/add-from-file.ts'
import { type AddingDeps, addOfficer } from '../officers/add-officer.ts'
import { enlistByLink } from '../officers/enlist-by-link.ts'
import { LINK_SAYS, notMade } from '../officers/not-made.ts'
import { UNTIL_SAYS, untilOf } from '../officers/until.ts'
import { withDoor } from '../stack/with-door.ts'

export const officerAdd: Command = {
  name: 'officer add',
  summary: 'make officers, or give one a role in an incident',
  help: `firsthand officer add NAME [--incident INCIDENT] [--role ROLE] [--opens] [--until TIME] [--link]
firsthand officer add --file officers.csv [--incident INCIDENT] [--until TIME] [--links FILE]

A new officer gets a password and a TOTP secret: they are shown ONCE, here, and
cannot be shown again. With --link he gets a one-time link instead, by which he makes
both himself on the console. One who is there already only gets the role.

  --incident INCIDENT   slug or id (default: the only open one; of a file: none; with --opens
                        and without --role none is needed)
  --role ROLE           ${ROLES.join(', ')} (default viewer)
                        viewer sees; analyst also decides and downloads; commander also leads;
                        ops sees counts alone; auditor sees custody alone
  --opens               may also open, close and look after incidents on the console's
                        page Operations (later: firsthand officer let NAME open)
  --until TIME          the account ends by itself then. TIME is
                        ${UNTIL_SAYS}
  --link                prints a link that works once and for 24 hours: who has it is that
                        officer, so hand it over by a safe way
  --file FILE           many at once, each with a link: a CSV whose first line names its
                        columns, of which only the name is needed:
                          name,incident,role,opens
                          Anna Aalto,flood,analyst,
                          Bert Berg,flood,commander,yes
                        Each line is done wholly or not at all, and told. Lines that were
                        done before are left as they are: mend the others and run it again.
                        One who is there already gets a role where he has none, and no more:
                        a role that he has, “opens” and --until of his account stay
  --links FILE          the links go into this new file (readable by you alone), not here`,
  options: {
    ...{
      incident: { type: 'string' },
      role: { type: 'string' },
      opens: { type: 'boolean' },
      until: { type: 'string' },
    },
    ...{ link: { type: 'boolean' }, file: { type: 'string' }, links: { type: 'string' } },
  },
  positionals: { min: 0, max: 1 },
  async run(context) {
    const file = textOf(context.given, 'file')
    if (file !== undefined && context.args.length === 0) return addMany(file, context)
    const name = parseOfficerName(context.args[0]?.trim())
    if (file !== undefined) throw new CliError('usage', 'Say either NAME or --file FILE, not both')
    if (name === undefined) {
      throw new CliError(
        'usage',
        'NAME is 1 to 64 letters, digits, spaces and . _ @ - and begins and ends with a letter or digit; or say --file FILE',
      )
    }
    return addOne(name, context)
  },
}

async function addMany(file: string, { given, stack }: CommandContext): Promise<Answer> {
  const began = performance.now()
  const linksFile = textOf(given, 'links')
  const until = untilOf(given)
  return withDoor(stack(), async (door) => {
    const officers = await addFromFile(file, {
      ...{ door, officersKey: stack().officersKey, consoleUrl: stack().commandUrl(), linksFile, until },
      ...{ incident: textOf(given, 'incident'), refusing: notMade },
    })
    const count = (outcome: string) => officers.filter((one) => one.outcome === outcome).length
    const sums = { added: count('added'), wereThere: count('was-there'), refused: count('refused') }
    const document = { ...sums, linksFile: linksFile ?? null, officers }
    const seconds = Math.max(1, Math.round((performance.now() - began) / 1000))
    const rows = officers.map(({ line, name, outcome, problem, note, link }) => [
      ...[String(line), name, SAYS[outcome], problem ?? note ?? link ?? ''],
    ])
    const text = [
      table([['LINE', 'NAME', 'OUTCOME', ''], ...rows]),
      `${sums.added} added, ${sums.wereThere} were there, ${sums.refused} refused, in ${seconds} s.`,
      ...(sums.added === 0
        ? []
        : [linksFile === undefined ? LINK_SAYS : `The links lie in ${linksFile}. ${LINK_SAYS}`]),
    ].join('\n')
    if (sums.refused === 0) return { document, text }
    throw new CliError('refused', text, { document })
  })
}

const SAYS = { added: 'added', 'was-there': 'was there', refused: 'refused' } as const

async function addOne(name: string, { given, stack }: CommandContext): Promise<Answer> {
  const role = choiceOf(given, 'role', ROLES) ?? 'viewer'
  const [opens, until] = [flagOf(given, 'opens'), untilOf(given)]
  return withDoor(stack(), async (door) => {
    const incident = await incidentOf(door, given)
    const deps = { door, officersKey: stack().officersKey }
    const link = flagOf(given, 'link')
      ? await enlistByLink(deps, { name, consoleUrl: stack().commandUrl() })
      : undefined
    const found = await findOrMake(deps, name)
    const officer = link === undefined ? found : { ...found, isNew: true, link }
    const of = await giveRole(door, officer.id, incident && { incident, role })
    const ends = until === undefined ? {} : await endBy(door, officer.id, until)
    // The end comes first, `opens` second. In the other order the new account could become the last officer who can
    // open incidents. Such an officer may not be given an end, so the end would be refused.
    if (opens) await door.setOpens(officer.id, true)
    const text = `${name} ${mayWords({ ...of, opens })}.${untilWords(until)}\n${secretOf(found, link)}`
    return { document: { ...officer, ...of, opens, ...ends }, text }
  })
}

/**
 * The incident for the new officer, named or implied. Undefined if there is none, which is allowed for an officer who
 * only opens incidents.
 */
async function incidentOf(door: OpsDoor, given: Given): Promise<IncidentFacts | undefined> {
  const named = textOf(given, 'incident')
  const isNeeded = named !== undefined || !flagOf(given, 'opens') || textOf(given, 'role') !== undefined
  return isNeeded ? namedIncident(door, named) : onlyOpenIncident(door)
}

interface Wanted {
  readonly incident: IncidentFacts
  readonly role: Role
}

async function giveRole(door: OpsDoor, officer: string, wanted: Wanted | undefined) {
  if (!wanted) return { incident: null, role: null, changed: false }
  const { incident, role } = wanted
  const changed = await door.addMembership({ incident: incident.id, officer, role })
  return { incident: { id: incident.id, slug: incident.slug }, role, changed }
}

type May = Awaited<ReturnType<typeof giveRole>> & { readonly opens: boolean }
const mayWords = ({ incident, role, opens }: May): string =>
  incident === null
    ? 'may open incidents, and was given no role: not exactly one is open, and --incident names none'
    : `is ${role} in ${incident.slug}${opens ? ', and may open incidents' : ''}`

async function endBy(door: OpsDoor, officer: string, until: number) {
  const changed = await door.changeOfficer({ officer, act: 'until', until })
  if (changed === 'last-opener')
    throw new CliError(
      'last-opener',
      'Nobody else could open an incident after that: first give another officer the right, or a later time',
    )
  return { endsAt: new Date(until).toISOString() }
}
const untilWords = (until: number | undefined): string =>
  until === undefined ? '' : ` The account ends by itself at ${new Date(until).toISOString()}.`

function secretOf({ password, totpSecret }: Named, link: string | undefined): string {
  if (link !== undefined) return `  ${link}\n${LINK_SAYS}`
  return password === null
    ? 'The account was there already; its password and secret stay as they are.'
    : `  password     ${password}\n  TOTP secret  ${totpSecret}\nWrite both down now: they are not shown again.`
}

interface Named {
  readonly id: string
  readonly name: string
  /** Null if the account existed already. */
  readonly password: string | null
  readonly totpSecret: string | null
  readonly isNew: boolean
}

async function findOrMake(deps: AddingDeps, name: string): Promise<Named> {
  const known = await deps.door.findOfficer(name)
  if (known) return { ...known, password: null, totpSecret: null, isNew: false }
  const made = await addOfficer(deps, name)
  if (made.ok) return { ...made.value, isNew: true }
  throw notMade(made.error)
}
