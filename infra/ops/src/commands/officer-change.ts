import type { Changed, OfficerAccount, OfficerChange, OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command } from '../cli/command.ts'
import { findAccount } from '../officers/find-account.ts'
import { freshAccounts, linkOf } from '../officers/fresh-account.ts'
import { LINK_SAYS, notMade } from '../officers/not-made.ts'
import { parseUntil, UNTIL_SAYS } from '../officers/until.ts'
import { withDoor } from '../stack/with-door.ts'

type PlainAct = 'end' | 'disable' | 'enable'

const SAYS: Readonly<Record<PlainAct, readonly [done: string, same: string]>> = {
  end: ['has no account any more: signed out everywhere, and for good', 'was ended already'],
  disable: ['cannot sign in until firsthand officer enable; signed out everywhere', 'was disabled already'],
  enable: ['may sign in again', 'was not disabled'],
}

/**
 * What is printed after an officer without a password was enabled: his link became void, so only a new one lets him
 * sign in.
 */
const voidLinkText = (name: string): string =>
  `is back, and has no link any more: firsthand officer reset ${quoted(name)} makes one`

/** Quotes a name so that a shell reads it as one word. */
const quoted = (name: string): string => (name.includes(' ') ? `"${name}"` : name)

const plain = (act: PlainAct, summary: string, help: string): Command => ({
  ...{ name: `officer ${act}`, summary, options: {}, positionals: { min: 1, max: 1 } },
  help: `firsthand officer ${act} NAME\n\n${help}`,
  run: ({ args, stack }) =>
    withDoor(stack(), async (door) => {
      const account = await findAccount(door, args[0])
      const changed = await change(door, account, { officer: account.id, act })
      const [done, same] = SAYS[act]
      const isLinkVoid = act === 'enable' && (await findAccount(door, account.name)).state === 'link-over'
      const outcome = isLinkVoid ? voidLinkText(account.name) : changed === 'done' ? done : same
      return answer(account, changed, `${account.name} ${outcome}.`)
    }),
})

export const officerEnd = plain(
  'end',
  'end an account for good, at once',
  `The account ends now and nothing brings it back; its name is not given to another.
Every session, screen and download of it stops within 5 seconds; what the officer
held is free, and an incident whose alarms only he watched says that nobody does.
Nobody ends the last person who can open incidents. It is written to custody.`,
)
export const officerDisable = plain(
  'disable',
  'let an account rest',
  `Like officer end, but firsthand officer enable NAME brings the account back, with its
password, second factor and roles. A one-time link that was not used is void.`,
)
export const officerEnable = plain(
  'enable',
  'bring a resting account back',
  `Takes back firsthand officer disable NAME. A one-time link that was not used stays
void: firsthand officer reset NAME makes another one.`,
)

export const officerReset: Command = {
  name: 'officer reset',
  summary: 'begin an account anew, by a one-time link',
  help: `firsthand officer reset NAME

Password and second factor are void at once and every session ends: for a phone that
was lost, or a password that somebody saw. Prints a link by which the officer makes
both anew. Links of before are void. Reset again, whoever it is, makes another link.`,
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ args, stack }) {
    return withDoor(stack(), async (door) => {
      const account = await findAccount(door, args[0])
      const fresh = await (await freshAccounts({ door, officersKey: stack().officersKey }))()
      if (!fresh.ok) throw notMade(fresh.error)
      const { capability, ...made } = fresh.value
      const consoleUrl = stack().commandUrl()
      const changed = await change(door, account, { officer: account.id, act: 'reset', fresh: made })
      const link = linkOf(consoleUrl, capability)
      const { document } = answer(account, changed, '')
      return {
        document: { ...document, link },
        text: `${account.name} begins anew with this link:\n  ${link}\n${LINK_SAYS}`,
      }
    })
  },
}

export const officerUntil: Command = {
  name: 'officer until',
  summary: 'say when an account ends by itself',
  help: `firsthand officer until NAME TIME|never

TIME is ${UNTIL_SAYS}.
From then on the account acts no more, as if it were disabled; a later time brings it
back. If nobody else can open incidents then, firsthand status warns of it.`,
  options: {},
  positionals: { min: 2, max: 2 },
  async run({ args, stack }) {
    const until = args[1] === 'never' ? null : parseUntil(args[1] ?? '')
    return withDoor(stack(), async (door) => {
      const account = await findAccount(door, args[0])
      const changed = await change(door, account, { officer: account.id, act: 'until', until })
      const when = until === null ? 'does not end by itself' : `ends by itself at ${new Date(until).toISOString()}`
      const { inAWeek } = await door.openersLeft()
      const warning = account.opens && until !== null && inAWeek === 0 ? LAST_SAYS : ''
      const outcome = answer(account, changed, `The account of ${account.name} ${when}.${warning}`)
      return {
        ...outcome,
        document: { ...outcome.document, endsAt: until === null ? null : new Date(until).toISOString() },
      }
    })
  },
}

const LAST_SAYS = '\nWithin a week nobody would be left who can open incidents: firsthand officer let NAME open.'

async function change(door: OpsDoor, { name }: OfficerAccount, wish: OfficerChange): Promise<Changed> {
  const changed = await door.changeOfficer(wish)
  if (changed === 'done' || changed === 'same') return changed
  if (changed === 'last-opener')
    throw new CliError(
      'last-opener',
      `Nobody else can open incidents: first give another officer the right, by firsthand officer let NAME open`,
    )
  if (changed === 'ended') throw new CliError('illegal-state', `The account of ${name} was ended for good`)
  throw new CliError('illegal-state', 'This could not be done: firsthand officer list')
}

interface Told extends Answer {
  readonly document: { readonly id: string; readonly name: string; readonly changed: boolean }
}
const answer = ({ id, name }: OfficerAccount, changed: Changed, text: string): Told => ({
  document: { id, name, changed: changed === 'done' },
  text,
})
