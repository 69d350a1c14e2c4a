import { type ChainVerdict, verifyChain } from '@firsthand/custody'
import type { ChainHead, OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { textOf } from '../cli/options.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { withDoor } from '../stack/with-door.ts'

export const custodyVerify: Command = {
  name: 'custody verify',
  summary: 'recompute every hash of the custody log',
  help: `firsthand custody verify [--incident INCIDENT]

Reads every custody entry (of one incident, or of all) and recomputes its hash
from its own fields and the entry before it. Ends with exit code 1 if anything
was changed, removed, inserted or moved.

It cannot see a chain that was rewritten from some entry to its end together
with its head: compare the printed heads with ones you wrote down elsewhere.`,
  options: { incident: { type: 'string' } },
  positionals: { min: 0, max: 0 },
  async run({ given, stack }) {
    const chains = await withDoor(stack(), async (door) => {
      const wanted = textOf(given, 'incident')
      const only = wanted === undefined ? undefined : (await namedIncident(door, wanted)).id
      const heads = (await door.listChains()).filter(({ incident }) => only === undefined || incident === only)
      const verified: VerifiedChain[] = []
      for (const chain of heads) verified.push(await verifyOne(door, chain))
      return verified
    })
    const isWhole = chains.every((chain) => chain.ok)
    const document = { ok: isWhole, entries: chains.reduce((sum, { entries }) => sum + entries, 0), chains }
    if (isWhole) return { document, text: told(chains) }
    throw new CliError('custody-broken', `THE CUSTODY LOG IS BROKEN.\n${told(chains)}`, { document })
  },
}

interface VerifiedChain {
  readonly incident: string
  readonly ok: boolean
  readonly entries: number
  readonly head: string
  readonly brokenAt: number | null
  readonly why: string | null
}

async function verifyOne(door: OpsDoor, chain: ChainHead): Promise<VerifiedChain> {
  const { incident, count, head } = chain
  const verdict: ChainVerdict = await verifyChain(door.readChain(chain), { incident, count, head })
  const base = { incident, entries: count, head }
  if (!verdict.ok) return { ...base, ok: false, brokenAt: verdict.atSeq, why: verdict.why }
  const strays = await door.countStrayEntries(chain)
  return strays === 0
    ? { ...base, ok: true, brokenAt: null, why: null }
    : { ...base, ok: false, brokenAt: count + 1, why: 'head' }
}

const told = (chains: readonly VerifiedChain[]): string =>
  chains.length === 0
    ? 'There is no custody entry yet.'
    : chains
        .map(({ incident, ok, entries, head, brokenAt, why }) =>
          ok
            ? `whole   ${incident}  ${entries} entries, head ${head}`
            : `BROKEN  ${incident}  at entry ${brokenAt} (${why})`,
        )
        .join('\n')
