import type { Command } from '../cli/command.ts'
import { instant, table } from '../cli/table.ts'
import { withDoor } from '../stack/with-door.ts'

const STATES = {
  active: 'active',
  'awaits-link': 'has a link, not used yet',
  'link-over': 'the link is over: officer reset',
  over: 'its time is over',
  disabled: 'disabled',
  ended: 'ended for good',
} as const

export const officerList: Command = {
  name: 'officer list',
  summary: 'who has an account, until when, and in which state',
  help: `firsthand officer list

Everybody who has or had an account, those that are over last.`,
  options: {},
  positionals: { min: 0, max: 0 },
  async run({ stack }) {
    const officers = await withDoor(stack(), (door) => door.listAccounts())
    const rows = officers.map(({ name, state, opens, endsAt, lockedUntil }) => [
      ...[name, lockedUntil === null ? STATES[state] : `locked out until ${instant(lockedUntil)}`],
      ...[opens ? 'yes' : '', instant(endsAt)],
    ])
    const document = {
      officers: officers.map(({ endsAt, lockedUntil, ...one }) => ({
        ...{ ...one, endsAt: iso(endsAt), lockedUntil: iso(lockedUntil) },
      })),
    }
    return { document, text: table([['NAME', 'STATE', 'OPENS', 'UNTIL'], ...rows]) }
  },
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())
