import type { ShownEntry } from '@firsthand/database/ops'
import type { Command } from '../cli/command.ts'
import { flagOf, integerOf, textOf } from '../cli/options.ts'
import { plainText } from '../cli/plain-text.ts'
import { entryText } from '../custody/entry-words.ts'
import { PLATFORM_CHAIN, wantedChain } from '../custody/wanted-chain.ts'
import { withDoor } from '../stack/with-door.ts'

const HIGHEST = Number.MAX_SAFE_INTEGER
const MOST = 10_000
const DEFAULT = 200

export const custodyShow: Command = {
  name: 'custody show',
  summary: 'read a chain: the platform’s accounts, sign-ins and verifications, or an incident’s',
  help: `firsthand custody show [--platform | --incident INCIDENT] [--from N] [--most N]

Reads entries in their order. The chain of the platform tells of accounts, of every
sign-in and how each session ended, of lock-outs after wrong tries, of calls to the
duty phone and of verifications. It is read here alone, by whoever runs this
command: the console shows the chain of one incident to its officers and auditors.

An entry holds ids and codes. The names beside them are looked up now.

  --platform            the chain of the platform (the default)
  --incident INCIDENT   slug or id: the chain of this incident
  --from N              begin with entry N (default: so that the newest are shown)
  --most N              how many entries (default ${DEFAULT}, at most ${MOST})`,
  options: {
    incident: { type: 'string' },
    platform: { type: 'boolean' },
    from: { type: 'string' },
    most: { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  async run({ given, stack }) {
    const limit = integerOf(given, 'most', { min: 1, max: MOST }) ?? DEFAULT
    const wished = integerOf(given, 'from', { min: 1, max: HIGHEST })
    return withDoor(stack(), async (door) => {
      const wish = { incident: textOf(given, 'incident'), platform: flagOf(given, 'platform') }
      const chain = (await wantedChain(door, wish)) ?? PLATFORM_CHAIN
      const count = (await door.listChains()).find(({ incident }) => incident === chain)?.count ?? 0
      const from = wished ?? Math.max(1, count - limit + 1)
      const entries = await door.showChain({ chain, from, limit })
      return {
        document: { chain, entries: count, from, shown: entries.map(documentOf) },
        text: textOfChain(entries, count),
      }
    })
  },
}

const documentOf = (entry: ShownEntry) => ({ ...entry, at: new Date(entry.at).toISOString() })

const textOfChain = (entries: readonly ShownEntry[], count: number): string =>
  entries.length === 0
    ? `No entries from there on; the chain has ${count}.`
    : [...entries.map((entry) => plainText(entryText(entry))), `${entries.length} of ${count} entries.`].join('\n')
