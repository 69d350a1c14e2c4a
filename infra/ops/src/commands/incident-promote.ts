import type { OpsDoor, PromotionState } from '@firsthand/database/ops'
import { parseId } from '@firsthand/domain'
import { CliError } from '../cli/cli-error.ts'
import type { Command } from '../cli/command.ts'
import { integerOf, requiredText } from '../cli/options.ts'
import { waitFor } from '../cli/wait-for.ts'
import { incidentDocument } from '../incidents/incident-document.ts'
import { namedIncident } from '../incidents/named-incident.ts'
import { withDoor } from '../stack/with-door.ts'

const WAIT_S = 120

export const incidentPromote: Command = {
  name: 'incident promote',
  summary: 'move a submission into another incident: from a drill it becomes evidence',
  help: `firsthand incident promote SUBMISSION --to INCIDENT

What a witness sent to a drill (or to the wrong incident) becomes evidence of
another: new items over the same bytes, locked by that incident's rule and
inspected afresh. The old ones are hidden as moved, both in custody. The
witness's code stays valid.

  SUBMISSION       its id (su_…), as an item's page shows it
  --to INCIDENT    slug or id
  --wait SECONDS   how long to wait until all is moved (default ${WAIT_S})

Safe to repeat. Files that are still arriving follow by themselves.`,
  options: { to: { type: 'string' }, wait: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  async run({ args, given, stack, signal }) {
    const submission = parseId('submission', args[0])
    if (!submission) throw new CliError('usage', 'SUBMISSION is an id that begins with su_')
    const waitS = integerOf(given, 'wait', { min: 0, max: 3_600 }) ?? WAIT_S
    const to = requiredText(given, 'to')
    return withDoor(stack(), async (door) => {
      const target = await namedIncident(door, to)
      if (!(await door.findSubmission(submission))) {
        throw new CliError('submission-not-found', `There is no submission ${submission}`)
      }
      if (target.state === 'closed') throw new CliError('illegal-state', `${target.slug} is closed`)
      const promoted = await door.promoteSubmission({ submission, to: target.id })
      if (!promoted.ok) {
        throw new CliError('demonstration', `${submission} is a demonstration’s: it goes to no real incident`)
      }
      const state = await waitUntilMoved(door, { submission, to: target.id }, { waitS, signal })
      const items = state.items.map(({ item, movedTo }) => ({ from: item, item: movedTo ?? null }))
      const document = {
        submission,
        to: incidentDocument(target),
        asked: promoted.value,
        items,
        notYetItems: state.notYetItems,
      }
      failIfNotMoved(state, document, waitS)
      return { document, text: told(state, target.slug) }
    })
  },
}

interface Waiting {
  readonly waitS: number
  readonly signal: AbortSignal
}

async function waitUntilMoved(
  door: OpsDoor,
  promotion: { readonly submission: string; readonly to: string },
  { waitS, signal }: Waiting,
): Promise<PromotionState> {
  const look = async () => {
    const state = await door.promotionState(promotion)
    return state.dead > 0 || isMoved(state) ? state : undefined
  }
  return (await waitFor({ look, limitMs: waitS * 1000, everyMs: 200, signal })) ?? door.promotionState(promotion)
}

const isMoved = (state: PromotionState): boolean => state.items.every((item) => item.movedTo !== undefined)

function failIfNotMoved(state: PromotionState, document: unknown, waitS: number): void {
  if (isMoved(state)) return
  if (state.dead > 0) {
    throw new CliError('work-dead', 'Some items could not be moved: their work gave up. See: firsthand status', {
      document,
    })
  }
  throw new CliError(
    'timed-out',
    `Not all items are moved after ${waitS} s. The work goes on; repeat the command to see.`,
    { document },
  )
}

function told(state: PromotionState, slug: string): string {
  const lines = state.items.map(({ item, movedTo }) => `  ${item} → ${movedTo ?? '-'}`)
  const rest =
    state.notYetItems === 0
      ? []
      : [`${state.notYetItems} files are still arriving or being preserved: they follow by themselves.`]
  return [`${state.items.length} items are in ${slug} now:`, ...lines, ...rest].join('\n')
}
