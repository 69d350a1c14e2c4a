import { err, type Link, ok, type Placement, type Result } from '@firsthand/domain'
import type { Hints, ItemInput, Parameters } from '../input.ts'
import type { TwinPair, World } from '../world.ts'
import type { BodyDigest, BodyKind } from './digests.ts'
import { statusOf } from './first-words.ts'
import {
  areOnce,
  type Fits,
  isBody,
  isDigest,
  isHead,
  isParameters,
  isPlacement,
  isPlain,
  isRecord,
  isText,
} from './fits.ts'

export const EXPORT_FORMAT = 'firsthand-timeline-export/1'

/**
 * One body that a revision read. `subject`: an item's id, a link's id, `a|b` of twins, or the incident's id for its
 * hints.
 */
export interface ExportedBody extends Pick<BodyDigest, 'kind' | 'subject'> {
  readonly body: unknown
}

/** One exported revision: what it read, which engine and parameters made it, and which placements were shown. */
export interface TimelineExport {
  readonly format: typeof EXPORT_FORMAT
  readonly incident: string
  readonly revision: number
  /**
   * A provisional revision depends on the order of arrival, so it has no result to replay; its settled successor has.
   */
  readonly provisional: boolean
  readonly engine: string
  readonly parameters: Parameters
  /**
   * The name of the incident's zone. It is in no digest, because the solve read only the hints that were made from it.
   */
  readonly zone: string | undefined
  /** SHA-256, lower-case hex. */
  readonly inputDigest: string
  readonly resultDigest: string | null
  /**
   * The length and the head of the incident's custody chain, the entry of this export included. Undefined in older
   * documents.
   */
  readonly custody?: { readonly count: number; readonly head: string }
  readonly bodies: readonly ExportedBody[]
  /**
   * What was shown as of this revision. An item that an officer's anchor held is shown at the anchor, not where the
   * solve alone put it.
   */
  readonly placements: readonly Placement[]
}

export type ExportRefusal = { readonly code: 'not-an-export' | 'broken'; readonly at: string }

/** Parses a document from outside: its frame and every part that a solve or a comparison reads. */
export function parseExport(value: unknown): Result<TimelineExport, ExportRefusal> {
  if (!isRecord(value) || value['format'] !== EXPORT_FORMAT) return err({ code: 'not-an-export', at: 'format' })
  const wrong = Object.entries(FRAME).find(([name, fits]) => !fits(value[name]))?.[0]
  if (wrong !== undefined) return err({ code: 'broken', at: wrong })
  // A settled revision has a result. Without its digest nothing could be compared.
  if (value['provisional'] === false && value['resultDigest'] === null)
    return err({ code: 'broken', at: 'resultDigest' })
  if (!isPlain(value)) return err({ code: 'broken', at: 'numbers' })
  return ok(parseFrame(value))
}

const FRAME: Readonly<Record<string, Fits>> = {
  incident: isText,
  revision: (value) => Number.isSafeInteger(value),
  provisional: (value) => typeof value === 'boolean',
  engine: isText,
  parameters: isParameters,
  inputDigest: isDigest,
  resultDigest: (value) => value === null || isDigest(value),
  custody: (value) => value === undefined || isHead(value),
  bodies: (value) => Array.isArray(value) && value.every(isBody) && areOnce(value),
  placements: (value) => Array.isArray(value) && value.every(isPlacement),
}

function parseFrame(value: Readonly<Record<string, unknown>>): TimelineExport {
  const { zone, ...parameters } = value['parameters'] as Record<string, unknown>
  return {
    ...(value as unknown as TimelineExport),
    parameters: parameters as unknown as Parameters,
    zone: typeof zone === 'string' ? zone : undefined,
    placements: (value['placements'] as readonly Placement[]).map(inPresentWords),
  }
}

/** An older document has other words for the same statuses. */
const inPresentWords = (placement: Placement): Placement => ({
  ...placement,
  status: statusOf(placement.status) ?? placement.status,
})

/** The world that a revision read. */
export function worldOf(bodies: readonly ExportedBody[]): World {
  const of = (kind: BodyKind): readonly unknown[] => bodies.filter((body) => body.kind === kind).map(({ body }) => body)
  return parseWorld({ items: of('item'), links: of('link'), twins: of('twin'), hints: of('hints')[0] ?? { zone: [] } })
}

interface Bodies {
  readonly items: readonly unknown[]
  readonly links: readonly unknown[]
  readonly twins: readonly unknown[]
  readonly hints: unknown
}

/** The casts are safe: the bodies were written from these types, and `parseExport` checked their fields. */
const parseWorld = ({ items, links, twins, hints }: Bodies): World => ({
  items: items as readonly ItemInput[],
  links: links as readonly Link[],
  twins: twins as readonly TwinPair[],
  hints: hints as Hints,
})
