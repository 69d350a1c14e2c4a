import type { ItemKind, ItemStage, PlacementStatus } from '@firsthand/domain'
import { type RawBuilder, sql } from 'kysely'

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
  /** Placed on the ground inside of it. */
  readonly box?: PlaceBox
  /**
   * What its text says, or what its witness wrote: lower-case words, letters and digits alone, each at the beginning of a
   * word. Never of restricted items. Asked only after custody was told of the search.
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
    given(filter.box, inBox),
    given(filter.words, (words) => (words.length === 0 ? sql`` : saying(incident, words))),
  ]
  return sql.join(parts, sql` `)
}

const given = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`` : condition(value)

const inScene = (incident: string, scene: string): RawBuilder<unknown> =>
  sql`and k.item_id in (select s.item_id from evidence.scene_item s where s.incident_id = ${incident} and s.scene_id = ${scene})`

const inBox = ({ south, west, north, east }: PlaceBox): RawBuilder<unknown> =>
  west <= east
    ? sql`and k.lat between ${south} and ${north} and k.lon between ${west} and ${east}`
    : sql`and k.lat between ${south} and ${north} and (k.lon >= ${west} or k.lon <= ${east})`

function saying(incident: string, words: readonly string[]): RawBuilder<unknown> {
  const query = sql`to_tsquery('simple', ${words.map((word) => `'${word}':*`).join(' & ')})`
  return sql`and not k.restricted and (
    k.item_id in (select t.item_id from evidence.text t where t.incident_id = ${incident} and t.tsv @@ ${query})
    or k.submission_id in (select s.submission_id from evidence.statement s where s.incident_id = ${incident}
      and evidence.words(coalesce(s.words, '') || ' ' || coalesce(s.where_words, '') || ' ' || coalesce(s.when_words, '')) @@ ${query}
      and not exists (select from public_zone.document w where w.submission_id = s.submission_id
        and w.kind = 'withdrawal' and w.number is null)))`
}

/** Whether the pyramid alone can answer it. */
export const isOfKindAndState = (filter: TimelineFilter): boolean =>
  Object.entries(filter).every(([name, value]) => value === undefined || name === 'kind' || name === 'state')
