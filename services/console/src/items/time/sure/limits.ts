import type { ItemPage } from '../../../shared/api/types.ts'
import { distance } from '../../../shared/words/distance.ts'
import { within } from '../../../shared/words/sentence.ts'
import { sourceWords } from '../../../shared/words/sources.ts'
import { dayAndTime, dayAndTimeBy } from '../../../shared/words/time.ts'
import { LIMIT_WORDS, SURENESS_WORDS } from './limit-words.ts'

type Placement = NonNullable<ItemPage['item']['placement']>
type Reason = Placement['reasons'][number]
type Claims = readonly Pick<ItemPage['claims'][number], 'id' | 'clock'>[]
type LimitPlacement = Pick<Placement, 'reasons' | 'earliest' | 'latest'>

/** The parts of an item's page that limits are read from. */
interface LimitPage {
  readonly item: Pick<ItemPage['item'], 'clockDoubtMs'>
  readonly claims: Claims
}

/** A lower limit before this says nothing: the engine has it for want of any other (packages/timeline). Epoch ms. */
const FLOOR = 700_000_000_000

export const isLaterThanFloor = (earliest: number): boolean => earliest > FLOOR

/** The limits of an item without an estimate. `codes`: the reasons that the sentences tell, so that no list repeats them. */
interface Limits {
  readonly sentences: readonly string[]
  readonly codes: readonly string[]
}

/** Of an item without an estimate: who set each limit, and how sure that limit is. */
export function limitsOf(page: LimitPage, placement: LimitPlacement, zone: string): Limits {
  const upper = upperLimit(page, placement, { at: dayAndTimeBy(placement.latest, zone), zone })
  const lower = lowerLimit(page, placement, dayAndTime(placement.earliest, zone))
  return { sentences: [...upper.sentences, ...lower.sentences], codes: [...upper.codes, ...lower.codes] }
}

function upperLimit(
  { item, claims }: LimitPage,
  { reasons }: LimitPlacement,
  { at, zone }: { readonly at: string; readonly zone: string },
): Limits {
  const other = byOther(reasons, 'before')
  if (other) return { sentences: [LIMIT_WORDS.upperByOther(at), surenessOfOther(other)], codes: [other.code] }
  const named = reasons.find(({ code }) => code === 'bound.claim')
  if (named) return { sentences: [LIMIT_WORDS.upper(at, nameOf(named)), sureness(named, claims)], codes: [named.code] }
  const doubted = reasons.find(({ code }) => code === 'bound.by-clock' || code === 'bound.by-clock-day')
  if (doubted?.code === 'bound.by-clock-day')
    return { sentences: [...byClock(doubted, zone), LIMIT_WORDS.withRoom(at)], codes: [doubted.code] }
  const { clockDoubtMs } = item
  const ours = clockDoubtMs === null ? SURENESS_WORDS.certain : SURENESS_WORDS.asOurClock(distance(clockDoubtMs))
  const clocked = doubted ? byClock(doubted, zone) : []
  return {
    sentences: [LIMIT_WORDS.arrival(at), ours, ...clocked],
    codes: ['bound.received', ...(doubted && clocked.length > 0 ? [doubted.code] : [])],
  }
}

/** What a clock that nobody checked says of the limit. */
const byClock = (reason: Reason, zone: string): readonly string[] => {
  const at = reason.values['at']
  return typeof at === 'number' ? [LIMIT_WORDS.byClock(nameOf(reason), dayAndTime(at, zone))] : []
}

function lowerLimit({ claims }: LimitPage, { reasons, earliest }: LimitPlacement, at: string): Limits {
  const other = byOther(reasons, 'after')
  if (other) return { sentences: [LIMIT_WORDS.lowerByOther(at), surenessOfOther(other)], codes: [other.code] }
  const named = reasons.find(({ code }) => code === 'bound.from')
  if (named) return { sentences: [LIMIT_WORDS.lower(at, nameOf(named)), sureness(named, claims)], codes: [named.code] }
  return { sentences: isLaterThanFloor(earliest) ? [] : [LIMIT_WORDS.noLower], codes: [] }
}

const byOther = (reasons: LimitPlacement['reasons'], side: string): Reason | undefined =>
  reasons.find(({ code, values }) => code === 'bound.rig' && values['side'] === side)

const nameOf = ({ source = '' }: Reason): string => within(sourceWords(source))

/** Without a claim it is the other recording's arrival. */
const surenessOfOther = ({ claim }: Reason): string =>
  claim === undefined ? SURENESS_WORDS.otherArrival : SURENESS_WORDS.otherClaim

function sureness({ claim, source = '' }: Reason, claims: Claims): string {
  const clock = claims.find(({ id }) => id === claim)?.clock
  if (clock === 'officer' || source.startsWith('officer.')) return SURENESS_WORDS.officer
  if (clock === 'witness') return SURENESS_WORDS.witness
  if (clock === 'name' || clock === 'messenger') return SURENESS_WORDS.name
  return SURENESS_WORDS.file
}
