import type { Database, ItemScope } from '@firsthand/database/command'
import { type ItemPlacement, listNamedClaims, type NamedClaim } from '@firsthand/database/command/items'
import {
  type AnchorRow,
  type LinkRow,
  listAnchors,
  listLinks,
  listRig,
  type RigMemberRow,
} from '@firsthand/database/command/reconstruction'
import { PLACEMENT_STATUSES, type Placement } from '@firsthand/domain'
import { type Explanation, explain, type Language, OFFICERS_LINK } from '@firsthand/timeline'

/** The reasons for an item's place in time: the argument, its claims, and what officers and links add. */
export interface ItemTime {
  /** The argument in sentences, with times in the incident's zone. Null while the item is not placed. */
  readonly why: Explanation | null
  /** IANA zone of the times in the sentences. */
  readonly zone: string
  /** The claims that the argument names. They belong to this item or to items from which it takes its time. */
  readonly named: readonly NamedClaim[]
  readonly anchors: readonly AnchorRow[]
  readonly links: readonly LinkRow[]
  readonly rig: readonly RigMemberRow[]
}

interface TimeScope extends ItemScope {
  /** The reader. Arguments that involve items restricted to others are left out. */
  readonly officer: string
  readonly withReasons: boolean
  /** IANA zone of the incident. */
  readonly zone: string
  /** Language of the sentences; English by default. */
  readonly language?: Language
  readonly placement: ItemPlacement | null
}

export async function readItemTime(db: Database, scope: TimeScope): Promise<ItemTime> {
  const { item, placement, zone, language = 'en' } = scope
  const told = placement && placementOf(item, placement)
  const [anchors, links, rig, named] = await Promise.all([
    listAnchors(db, scope),
    listLinks(db, scope),
    listRig(db, scope),
    listNamedClaims(db, { incident: scope.incident, claims: told ? namedIn(told) : [] }),
  ])
  // By these sources the sentences distinguish an officer's link from a link by sound.
  const sources = new Map([
    ...named.map(({ claim, source }) => [claim, source] as const),
    ...anchors.flatMap(({ link }) => (link ? [[link.link, OFFICERS_LINK] as const] : [])),
  ])
  return { why: told && explain(told, { zone, sources, language }), zone, named, anchors, links, rig }
}

const placementOf = (item: string, row: ItemPlacement): Placement => ({
  ...{ item, earliest: row.earliest, latest: row.latest, confidence: row.confidence, grade: row.grade },
  ...{ reasons: row.reasons, conflicts: row.conflicts, estimate: row.estimate ?? undefined, rig: row.rig ?? undefined },
  status: PLACEMENT_STATUSES.find((status) => status === row.status) ?? 'open',
  place:
    row.lat === null || row.lon === null
      ? undefined
      : { lat: row.lat, lon: row.lon, radiusM: row.radiusM ?? 0, source: row.placeSource ?? '' },
})

/** Maximum number of claims to look up. A hostile file can hold many; a sentence needs few. */
const MOST = 200

const namedIn = ({ reasons, conflicts }: Placement): readonly string[] => {
  const inReasons = reasons.flatMap(({ claim, values }) => [
    ...(claim === undefined ? [] : [claim]),
    ...String(values['claims'] ?? '').split(' '),
  ])
  const ids = [...inReasons, ...conflicts.flatMap(({ claims }) => claims)].filter((id) => id.startsWith('cl_'))
  return [...new Set(ids)].slice(0, MOST)
}
