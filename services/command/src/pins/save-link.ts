import { randomBytes } from 'node:crypto'
import {
  type AnchorSource,
  answeredBefore,
  type Database,
  isSameEffect,
  type Linked,
  linkPress,
  type NewLinkAnchor,
  type NudgeEffect,
  needsSecondOfficer,
  type Press,
  readNudgeEffect,
  readStandingLink,
} from '@firsthand/database/command'
import { recordLinkAnchor } from '@firsthand/database/command/reconstruction'
import { proposeNudge, readNudgePins } from '@firsthand/database/command/wall'
import { type ItemId, makeId } from '@firsthand/domain'
import type { Context } from 'hono'
import type { CommandDeps } from '../door/command-deps.ts'
import type { CommandEnv } from '../door/command-env.ts'
import { refuse } from '../door/refuse.ts'
import { makeNote } from '../evidence/reason-note.ts'
import { refuseBothPinned, refuseChanged, refuseLinked, refuseNotPlaced } from './link-refusals.ts'

/** Half the width of an interval with 90 % of the probability, in standard deviations. */
const Z90 = 1.645

/** `other` began `offsetMs` after `item`, as an officer says on the wall or by numbers on the item's page. */
export interface OfficersLink {
  readonly item: ItemId
  readonly other: ItemId
  readonly offsetMs: number
  readonly withinMs: number
  readonly source: AnchorSource
  readonly reason: string
  /** The effect that the officer was shown. Absent if none was shown. */
  readonly shown?: NudgeEffect | undefined
  readonly wish?: string | undefined
}

/**
 * The only place that saves an officer's link. A link that moves little is saved; one that moves much waits for a
 * second officer. Nothing is saved if it would move something other than was shown, or if the pair already has an
 * officers' link.
 */
export async function saveLink(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, link: OfficersLink) {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  const { item, other, offsetMs, shown, source, wish } = link
  const base = {
    ...{ incident, item, other, officer, offsetMs, source, wish },
    ...{ sdMs: link.withinMs / Z90, note: makeNote(link.reason) },
  }
  const answered = () => answerOfBefore(c, db, linkPress(base))
  // A retry after a cut line. By now the first request itself may be why it would move something else.
  const before = await answered()
  if (before) return before
  const answer = await keepLink(c, db, { ...base, shown })
  // The same press may have been saved concurrently.
  return answer.ok ? answer : ((await answered()) ?? answer)
}

async function answerOfBefore(c: Context<CommandEnv>, db: Database, press: Press) {
  const before = await answeredBefore<Linked>(db, press)
  if (before === undefined) return undefined
  return before === 'spent' ? refuse(c, 'wish-spent') : c.json(before, 201)
}

type NewLink = Omit<NewLinkAnchor, 'anchor' | 'link'> & Pick<OfficersLink, 'shown'>

async function keepLink(c: Context<CommandEnv>, db: Database, { shown, ...base }: NewLink) {
  const { incident, item, other, offsetMs } = base
  const standing = await readStandingLink(db, base)
  if (standing) return refuseLinked(c, standing)
  const effect = await readNudgeEffect(db, { incident, item, other, offsetMs })
  if (!effect) return refuseNotPlaced(c)
  const needsSecond = needsSecondOfficer(effect)
  if (shown && (!isSameEffect(effect, shown) || needsSecond !== needsSecondOfficer(shown))) return refuseChanged(c)
  const { pinned } = await readNudgePins(db, { incident, item, other, shiftMs: effect.shiftMs })
  if (pinned === 'both') return refuseBothPinned(c)
  const made = needsSecond
    ? await proposeNudge(db, { ...base, ...effect, nudge: makeId('nudge', randomBytes(16)) })
    : await recordLinkAnchor(db, { ...base, ...idsOf() }, effect)
  if (made === 'spent') return refuse(c, 'wish-spent')
  return made ? c.json(made, 201) : refuseOvertaken(c, db, base)
}

/**
 * The items exist and the officer may link them, so a colleague was faster or the effect changed between two queries.
 */
async function refuseOvertaken(
  c: Context<CommandEnv>,
  db: Database,
  pair: Readonly<Record<'incident' | 'item' | 'other', string>>,
) {
  const standing = await readStandingLink(db, pair)
  return standing ? refuseLinked(c, standing) : refuseChanged(c)
}

const idsOf = () => ({ anchor: makeId('anchor', randomBytes(16)), link: makeId('link', randomBytes(16)) })
