import type { ItemKind, ItemStage, PlacementStatus } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'
import { RESTRICTED_SUBMISSIONS } from '../scope/readable-words.ts'
import type { VerificationState } from '../scope/verification-states.ts'

/** An item's state on the timeline. An `arriving` item is known but not placed yet. */
export type TimelineState = PlacementStatus | 'arriving'

export const REVIEW_STATES = ['none', 'relevant', 'not-relevant', 'urgent', 'undecided'] as const
/** The newest decision on an item. `none`: nobody has decided yet. */
export type ReviewState = (typeof REVIEW_STATES)[number]

/** Degrees; `west` > `east` if the box crosses the antimeridian. */
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

/** All given parts must match; an absent part matches everything. */
export interface TimelineFilter {
  readonly kind?: ItemKind
  readonly stage?: ItemStage
  readonly state?: TimelineState
  readonly review?: ReviewState
  /** Items with this sign: a code of the domain's flags. */
  readonly flag?: string
  /** The kind of evidence for which the item's interval was calibrated. */
  readonly grade?: string
  /** Items of this submission. */
  readonly submission?: string
  readonly rig?: string
  readonly scene?: string
  /** `only`: items whose claims contradict one another. */
  readonly conflicts?: 'only'
  /** Items that were marked by hand as showing this subject, or a subject that was merged into it. */
  readonly subject?: string
  /** Items that bear this tag. It is the tag's id, because a view's filter is entered in custody. */
  readonly tag?: string
  /** Items with this present verification state in the ledger. */
  readonly verified?: VerificationState
  /** Items that are placed on the ground inside this box. */
  readonly box?: PlaceBox
  readonly circle?: PlaceCircle
  /** Items made by this class of device (evidence.device_class). */
  readonly device?: string
  /** Items that a witness, or an officer, brought. */
  readonly source?: 'witness' | 'police'
  /**
   * Items that were found by a search in this incident: the id of the recorded search, so that no URL holds its words.
   */
  readonly asked?: string
  /**
   * Items whose text, or whose witness's words, contain these words. They are folded as a search folds words, letters
   * and digits only, and each matches the beginning of a word. Never matches restricted items. Custody must record the
   * search first.
   */
  readonly words?: readonly string[]
}

/** Conditions on `k`, a row of evidence.counted. Each begins with `and`. */
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
    // These filters would reveal what an item shows, where it was made or who judged it. A restricted item shows that
    // on its own page only. The officer is not known here, so these filters match no restricted item, not even for its
    // two readers.
    asksRestricted(filter) ? sql`and not k.restricted` : sql``,
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

const RESTRICTED_PARTS = ['subject', 'tag', 'verified', 'box', 'circle', 'device'] as const
/** Whether the filter asks for something that a restricted item shows on its own page only. */
export const asksRestricted = (filter: TimelineFilter): boolean =>
  RESTRICTED_PARTS.some((part) => filter[part] !== undefined)

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

/**
 * Condition: the place lies within `radiusM` of the circle's centre, on the sphere. Latitudes are compared first,
 * because they have an index.
 */
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

/** `unknown` also matches items whose device no tool has read yet. */
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
 * The item's own text, or its witness's statement, contains the words. Each of the two sets is looked up per item: with
 * a single set Postgres would scan a million rows to find two hundred.
 */
const holding = (incident: string, query: RawBuilder<unknown>): RawBuilder<unknown> => sql`and not k.restricted and (
    k.item_id in (select t.item_id from evidence.text t where t.incident_id = ${incident} and t.found @@ ${query})
    or k.submission_id in (select s.submission_id from evidence.statement s
      where s.incident_id = ${incident} and not s.sought and s.found @@ ${query} and ${isOpen}))`

/** Condition on a statement `s`: it was not withdrawn, and nothing that was sent with it is restricted. */
const isOpen = sql`not s.submission_id = any(${RESTRICTED_SUBMISSIONS})
  and not exists (select from public_zone.document w where w.submission_id = s.submission_id
    and w.kind = 'withdrawal' and w.number is null)`

export interface NearlyAll {
  /**
   * What remains of the filter without the condition that nearly all items match. It can only ask for a kind and a
   * state.
   */
  readonly rest: TimelineFilter
  /** Condition on `k` for the few items that do not match the condition that was left out. It begins with `and`. */
  readonly others: RawBuilder<unknown>
}

/**
 * Recognises the filters that match nearly all items while work goes on: items not reviewed, and items that are ready.
 * The sums give the count of all items, and an index gives the few items to subtract. Returns undefined for other
 * filters.
 */
export function nearlyAll({ review, stage, ...rest }: TimelineFilter): NearlyAll | undefined {
  if (!isOfKindAndState(rest)) return undefined
  if (review === 'none' && stage === undefined) return { rest, others: sql`and k.review is not null` }
  if (stage === 'ready' && review === undefined) return { rest, others: sql`and k.stage <> 'ready'` }
  return undefined
}

/** Whether the pyramid alone can answer this filter. */
export const isOfKindAndState = (filter: TimelineFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'kind' || name === 'state')
