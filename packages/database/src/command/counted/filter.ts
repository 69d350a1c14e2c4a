import type { ItemKind, ItemStage, PlacementStatus } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import { RESTRICTED_SUBMISSIONS } from '../scope/readable-words.ts'
import type { VerificationState } from '../scope/verification-states.ts'

/** Where an item stands on the timeline; `arriving` items are known but not placed yet. */
export type TimelineState = PlacementStatus | 'arriving'

export const REVIEW_STATES = ['none', 'relevant', 'not-relevant', 'urgent', 'undecided'] as const
/** The newest decision on an item; `none`: nobody decided yet. */
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Degrees; `west` > `east` where it crosses the antimeridian. */
export interface PlaceBox {
  readonly south: number
  readonly west: number
  readonly north: number
  readonly east: number
}

export interface PlaceCircle {
  readonly lat: number
  readonly lon: number
  readonly radiusM: number
}

/** All parts together; absent means all. */
export interface TimelineFilter {
  readonly kind?: ItemKind
  readonly stage?: ItemStage
  readonly state?: TimelineState
  readonly review?: ReviewState
  /** Has this sign: a code of domain's flags. */
  readonly flag?: string
  /** The kind of evidence that its interval was calibrated for. */
  readonly grade?: string
  /** Sent by this submission. */
  readonly submission?: string
  readonly rig?: string
  readonly scene?: string
  /** `only`: items whose claims contradict one another. */
  readonly conflicts?: 'only'
  /** Marked by hand as showing this subject, or one that was merged into it. */
  readonly subject?: string
  /** Bears this tag: its id, for a view's filter stands in custody. */
  readonly tag?: string
  /** What the verification ledger says of it now. */
  readonly verified?: VerificationState
  /** Placed on the ground inside of it. */
  readonly box?: PlaceBox
  readonly circle?: PlaceCircle
  /** What made it, as a class: evidence.device_class. */
  readonly device?: string
  /** Who brought it: a witness, or an officer. */
  readonly source?: 'witness' | 'police'
  /** What a search of this incident found: the id of evidence that it was asked, so that no address holds its words. */
  readonly asked?: string
  /**
   * What its text says, or what its witness wrote: words folded as a search has them, letters and digits alone, each at the
   * beginning of a word. Never of restricted items. Asked only after custody was told of the search.
   */
  readonly words?: readonly string[]
}

/** Conditions on `k`, a row of evidence.counted; each begins with `and`. */
export function matching(incident: string, filter: TimelineFilter): RawBuilder<unknown> {
  const parts = [
    given(filter.kind, (kind) => sql`and k.kind = ${kind}`),
    given(filter.stage, (stage) => sql`and k.stage = ${stage}`),
    given(filter.state, (state) => sql`and k.state = ${state}`),
    given(filter.review, (review) => (review === 'none' ? sql`and k.review is null` : sql`and k.review = ${review}`)),
    given(filter.flag, (flag) => sql`and ${flag} = any(k.flags)`),
    given(filter.grade, (grade) => sql`and k.grade = ${grade}`),
    given(filter.submission, (submission) => sql`and k.submission_id = ${submission}`),
    given(filter.rig, (rig) => sql`and k.rig = ${rig}`),
    given(filter.scene, (scene) => inScene(incident, scene)),
    given(filter.conflicts, () => sql`and k.conflicts > 0`),
    // What tells what an item shows, where it was made and by whom it was judged: of a restricted one that is told on its own
    // page alone. No officer is known here, so it is found by none of these, by its two readers neither.
    tells(filter) ? sql`and not k.restricted` : sql``,
    given(filter.subject, marked),
    given(filter.tag, tagged),
    given(filter.verified, (state) => verifiedAs(incident, state)),
    given(filter.box, inBox),
    given(filter.circle, (circle) => sql`and ${inCircle(circle, sql`k.lat`, sql`k.lon`)}`),
    given(filter.device, (device) => madeBy(incident, device)),
    given(filter.source, (source) => broughtBy(incident, source)),
    given(filter.asked, (asked) => foundBy(incident, asked)),
    given(filter.words, (words) => (words.length === 0 ? sql`` : saying(incident, words))),
  ]
  return sql.join(parts, sql` `)
}

const TELLING = ['subject', 'tag', 'verified', 'box', 'circle', 'device'] as const
/** Whether it asks of what a restricted item tells on its own page alone. */
export const tells = (filter: TimelineFilter): boolean => TELLING.some((part) => filter[part] !== undefined)

const given = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`` : condition(value)

const inScene = (incident: string, scene: string): RawBuilder<unknown> =>
  sql`and k.item_id in (select s.item_id from evidence.scene_item s where s.incident_id = ${incident} and s.scene_id = ${scene})`

const marked = (subject: string): RawBuilder<unknown> =>
  sql`and k.item_id in (select m.item_id from evidence.subject_mark m where m.subject_id in (select evidence.subjects_in(${subject}))
    and not exists (select from evidence.subject_mark_recall r where r.mark_id = m.id))`

const tagged = (tag: string): RawBuilder<unknown> =>
  sql`and k.item_id in (select t.item_id from evidence.tag t where t.tag_id = ${tag})`

const verifiedAs = (incident: string, state: VerificationState): RawBuilder<unknown> =>
  state === 'unverified'
    ? sql`and not exists (select from evidence.verified v where v.item_id = k.item_id and v.state <> 'unverified')`
    : sql`and k.item_id in (select v.item_id from evidence.verified v where v.incident_id = ${incident} and v.state = ${state})`

const inBox = ({ south, west, north, east }: PlaceBox): RawBuilder<unknown> =>
  west <= east
    ? sql`and k.lat between ${south} and ${north} and k.lon between ${west} and ${east}`
    : sql`and k.lat between ${south} and ${north} and (k.lon >= ${west} or k.lon <= ${east})`

const EARTH_M = 6_371_000
const METRES_OF_A_DEGREE = 111_195

/** Within `radiusM` on the sphere; the latitudes first, for they have an index. */
export function inCircle(
  { lat, lon, radiusM }: PlaceCircle,
  ofLat: RawBuilder<unknown>,
  ofLon: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const reach = (radiusM / METRES_OF_A_DEGREE) * 1.01
  return sql`(${ofLat} between ${lat - reach} and ${lat + reach} and 2 * ${EARTH_M} * asin(least(1, sqrt(
    power(sin(radians(${ofLat} - ${lat}::double precision) / 2), 2) + cos(radians(${lat}::double precision)) * cos(radians(${ofLat}))
      * power(sin(radians(${ofLon} - ${lon}::double precision) / 2), 2)))) <= ${radiusM})`
}

/** `unknown`: also what no tool has read yet. */
const madeBy = (incident: string, device: string): RawBuilder<unknown> =>
  device === 'unknown'
    ? sql`and not exists (select from evidence.device d where d.item_id = k.item_id and d.class <> 'unknown')`
    : sql`and k.item_id in (select d.item_id from evidence.device d where d.incident_id = ${incident} and d.class = ${device})`

const broughtBy = (incident: string, source: 'witness' | 'police'): RawBuilder<unknown> => {
  const police = sql`(select s.id from public_zone.submission s where s.incident_id = ${incident} and s.source = 'police')`
  return source === 'police'
    ? sql`and k.submission_id in ${police}`
    : sql`and not k.submission_id = any(array${police})`
}

function foundBy(incident: string, asked: string): RawBuilder<unknown> {
  return holding(
    incident,
    sql`(select to_tsquery('simple', q.query) from staff.asked_search q where q.id = ${asked} and q.incident_id = ${incident})`,
  )
}

const saying = (incident: string, words: readonly string[]): RawBuilder<unknown> =>
  holding(incident, sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`)

/**
 * Whose text or whose witness's statement holds it. Two sets that are asked of each item: as one set Postgres would take a
 * million for two hundred, and look up each.
 */
const holding = (incident: string, query: RawBuilder<unknown>): RawBuilder<unknown> => sql`and not k.restricted and (
    k.item_id in (select t.item_id from evidence.text t where t.incident_id = ${incident} and t.found @@ ${query})
    or k.submission_id in (select s.submission_id from evidence.statement s
      where s.incident_id = ${incident} and s.found @@ ${query} and ${isOpen}))`

/** Of a statement `s`: not withdrawn, and nothing that came with it is restricted. */
const isOpen = sql`not s.submission_id = any(${RESTRICTED_SUBMISSIONS})
  and not exists (select from public_zone.document w where w.submission_id = s.submission_id
    and w.kind = 'withdrawal' and w.number is null)`

export interface NearlyAll {
  /** The filter without that part: of kind and state at most. */
  readonly rest: TimelineFilter
  /** Condition on `k` for what is no part of it; begins with `and`. */
  readonly others: RawBuilder<unknown>
}

/**
 * What nearly all are as long as work goes on: nobody reviewed them, or they are ready. It is all that the sums say less the
 * few that are not, which an index holds. Undefined: another filter.
 */
export function nearlyAll({ review, stage, ...rest }: TimelineFilter): NearlyAll | undefined {
  if (!isOfKindAndState(rest)) return undefined
  if (review === 'none' && stage === undefined) return { rest, others: sql`and k.review is not null` }
  if (stage === 'ready' && review === undefined) return { rest, others: sql`and k.stage <> 'ready'` }
  return undefined
}

/** Whether the pyramid alone can answer it. */
export const isOfKindAndState = (filter: TimelineFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'kind' || name === 'state')
