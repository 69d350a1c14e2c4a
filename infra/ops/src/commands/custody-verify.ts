import type { OpsDoor } from '@firsthand/database/ops'
import { CliError } from '../cli/cli-error.ts'
import type { Answer, Command, CommandContext } from '../cli/command.ts'
import { flagOf, listOf, textOf } from '../cli/options.ts'
import { newestHeads, readHeads } from '../custody/heads-file.ts'
import { keepHeads, refuseTaken, writeHeadsTo } from '../custody/keep-heads.ts'
import { recordVerdict } from '../custody/record-verdict.ts'
import { CANNOT_SEE, verdictText } from '../custody/verdict-words.ts'
import { type Verified, verifyChains } from '../custody/verify-chains.ts'
import { wantedChain } from '../custody/wanted-chain.ts'
import { withDoor } from '../stack/with-door.ts'

export const custodyVerify: Command = {
  name: 'custody verify',
  summary: 'recompute every hash of the custody log, and compare it with what there is',
  help: `firsthand custody verify [--incident INCIDENT | --platform] [--heads FILE]… [--write-heads FILE]

Reads every custody entry (of one chain, or of all) and recomputes its hash from
its own fields and the entry before it. Compares the chains with incidents, items,
officers and memberships: each has its entry. Compares them with heads from
earlier: a chain may have grown since, and is never shorter or another one. Ends
with exit code 1 if anything was changed, removed, inserted or moved.

When all is whole, the heads are written into FIRSTHAND_DATA/heads, and the newest
file there is compared the next time by itself. Keep a copy elsewhere: whoever can
write into the database and that folder can make both agree. After a rebuild from
the buckets the chains begin anew: move the earlier files out of that folder, and
keep them with the new ones.

  --incident INCIDENT   slug or id: the chain of this incident alone
  --platform            the chain of the platform alone: accounts, sign-ins, verifications
  --heads FILE          heads that an earlier verification wrote, or a document of
                        firsthand timeline export; may be given several times
  --write-heads FILE    where to write the heads as well; nothing is written over

The verification is itself an entry of the platform's chain.`,
  options: {
    incident: { type: 'string' },
    platform: { type: 'boolean' },
    heads: { type: 'string', multiple: true },
    'write-heads': { type: 'string' },
  },
  positionals: { min: 0, max: 0 },
  async run(context) {
    const { given, stack } = context
    const to = textOf(given, 'write-heads')
    if (to !== undefined) await refuseTaken(to)
    const kept = await Promise.all(listOf(given, 'heads').map(readHeads))
    const newest = await newestHeads(stack().data)
    const all = newest ? [...kept, newest] : kept
    const verifyBy = async (door: OpsDoor): Promise<Answer> => {
      const only = await wantedChain(door, { incident: textOf(given, 'incident'), platform: flagOf(given, 'platform') })
      const verified = await verifyChains(door, { only, kept: all })
      const isWhole = verified.chains.every(({ ok }) => ok)
      const isTold = await recordVerdict(door, verified)
      const heads = isWhole ? await keep(context, verified, to) : { file: null, copy: null }
      const document = {
        ...documentOf(verified),
        isTold,
        compared: { ...comparedOf(verified), files: all.map(fileOf) },
        heads,
      }
      const text = [verdictText(verified, all), ...notesOf({ isTold, ...heads })].join('\n')
      if (isWhole) return { document, text }
      throw new CliError('custody-broken', `THE CUSTODY LOG IS BROKEN.\n${text}`, { document })
    }
    return withDoor(stack(), verifyBy, LONG)
  },
}

/** Time limit for one statement that compares a million items with as many entries. */
const LONG = { statementTimeoutMs: 15 * 60_000 }

/**
 * Stores the heads of verified chains. Must not be called if a chain is broken, because the next verification trusts
 * these heads.
 */
async function keep({ stack }: CommandContext, { chains }: Verified, to: string | undefined) {
  const heads = chains.map(({ incident, entries: count, head }) => ({ incident, count, head }))
  const copy = to === undefined ? null : await writeHeadsTo(to, heads)
  return { file: await keepHeads(stack().data, { chains: heads, areVerified: true }), copy }
}

const documentOf = ({ chains, mismatches }: Verified) => ({
  ok: chains.every(({ ok }) => ok),
  entries: chains.reduce((sum, { entries }) => sum + entries, 0),
  chains,
  mismatches,
  cannotSee: CANNOT_SEE,
})
const comparedOf = ({ compared, verifications }: Verified) => ({ ...compared, verifications })
const fileOf = ({ file, writtenAt, chains }: { file: string; writtenAt: string; chains: readonly unknown[] }) => ({
  ...{ file, writtenAt, heads: chains.length },
})

interface Noted {
  readonly isTold: boolean
  readonly file: string | null
  readonly copy: string | null
}

const notesOf = ({ isTold, file, copy }: Noted): readonly string[] => [
  ...(isTold ? [] : ["This verification is not told: the platform's own chain is broken, and nothing is built on it."]),
  ...(file === null
    ? ['No heads were written: those of a broken log would be believed later.']
    : [`Heads: ${[file, ...(copy === null ? [] : [copy])].join(', ')}`, KEEP_ELSEWHERE]),
]

const KEEP_ELSEWHERE =
  'Keep this file elsewhere as well, on paper or a stick: what lies beside the database proves little.'
