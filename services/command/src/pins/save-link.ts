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

/** The 95 % quantile of the normal distribution: 90 % of the probability lies within this many standard deviations. */
const Z90 = 1.645

/** An officer's claim that `other` began `offsetMs` after `item`, made on the wall or on the item's page. */
export interface OfficersLink {
  readonly item: ItemId
  readonly other: ItemId
  readonly offsetMs: number
  readonly withinMs: number
  readonly source: AnchorSource
  readonly reason: string
  /** The effect that the page showed to the officer. Absent if it showed none. */
  readonly shown?: NudgeEffect | undefined
  readonly wish?: string | undefined
}

/**
 * Saves an officer's link; nothing else does. A link that moves little is saved at once; one that moves much waits for
 * a second officer. Nothing is saved if the effect differs from the one shown, or if the pair already has an officers'
 * link.
 */
export async function saveLink(c: Context<CommandEnv>, { db }: Pick<CommandDeps, 'db'>, link: OfficersLink) {
  const incident = c.get('incident').id
  const { officer } = c.get('session')
  const { item, other, offsetMs, shown, source, wish } = link
  const base = {
    ...{ incident, item, other, officer, offsetMs, source, wish },
    ...{ sdMs: link.withinMs / Z90, note: makeNote(link.reason) },
  }
  const answered = () => earlierAnswer(c, db, linkPress(base))
  // A retry after a lost connection gets the first answer. It must not be checked anew, because the saved link itself
  // may have changed the effect.
  const before = await answered()
  if (before) return before
  const answer = await keepLink(c, db, { ...base, shown })
  // If a concurrent request with the same key was saved, its answer counts.
  return answer.ok ? answer : ((await answered()) ?? answer)
}

async function earlierAnswer(c: Context<CommandEnv>, db: Database, press: Press) {
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
 * The items exist and the officer may link them. So either a colleague linked them first, or the effect changed between
 * two queries.
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
