import type { LikenessForm } from '@firsthand/domain'
import { type Agreement, agreementOf } from './agreement.ts'
import type { StillPrint } from './fingerprint.ts'
import { frameOf, type Sides, WHOLE } from './frame.ts'
import { matchesByTurn } from './match.ts'
import { isPage } from './page.ts'
import { hashDistance, pictureHash } from './picture-hash.ts'
import { TURNS, type Turn, turned } from './plane.ts'

/** Why two pictures count as the same: numbers that only officers see. */
export interface StillLikeness {
  /** Hamming distance of the 64-bit hashes, in the matching rotation. */
  readonly distance: number
  /** Number of corners found in both pictures at the same place. 0 if whole pictures were compared without corners. */
  readonly inliers: number
  /** Share of blocks that are alike, among those with texture. */
  readonly share: number
  readonly blocks: number
  readonly correlation: number
  /** Clockwise quarter turns and mirroring between the two pictures. */
  readonly quarters: number
  readonly mirrored: boolean
  readonly form: LikenessForm
}

const NEAR_HASH = 24

/**
 * The likeness, if one picture is a copy of the other. Undefined if that is not proven. A similar scene is never
 * enough.
 */
export function compareStills(a: StillPrint, b: StillPrint): StillLikeness | undefined {
  // Two pages count as the same only if their bytes are equal.
  if (isPage(a.grid) && isPage(b.grid)) return undefined
  for (const proposal of proposals(a, b)) {
    const found = accepted(proposal)
    if (found) return found
  }
  return undefined
}

export interface Proposal {
  readonly turn: Turn
  readonly agreement: Agreement
  readonly inliers: number
  readonly distance: number
}

/**
 * Yields ways in which one picture may lie in the other: first the whole pictures in each rotation, then by their
 * features.
 */
function* proposals(a: StillPrint, b: StillPrint): Generator<Proposal> {
  yield* wholeProposals(a, b)
  for (const { turn, matches } of matchesByTurn(a, b).slice(0, 3)) {
    const found = frameOf(matches, sidesOf(a, b, turn))
    if (found === undefined) continue
    const grid = turned(a.grid, turn)
    const agreement = agreementOf(grid, b.grid, found.frame)
    const distance = hashDistance(pictureHash(grid), pictureHash(b.grid))
    if (agreement) yield { turn, agreement, inliers: found.inliers, distance }
  }
}

function* wholeProposals(a: StillPrint, b: StillPrint): Generator<Proposal> {
  const hash = pictureHash(b.grid)
  for (const turn of TURNS) {
    if (!isSameShape(a, b, turn)) continue
    const grid = turned(a.grid, turn)
    const distance = hashDistance(pictureHash(grid), hash)
    const agreement = distance <= NEAR_HASH ? agreementOf(grid, b.grid, WHOLE) : undefined
    if (agreement) yield { turn, agreement, inliers: 0, distance }
  }
}

function isSameShape(a: StillPrint, b: StillPrint, { quarters }: Turn): boolean {
  const own = quarters % 2 === 1 ? a.height / a.width : a.width / a.height
  return Math.abs((own * b.height) / b.width - 1) < 0.02
}

function sidesOf(a: StillPrint, b: StillPrint, { quarters }: Turn): Sides {
  const [aWidth, aHeight] = quarters % 2 === 1 ? [a.height, a.width] : [a.width, a.height]
  return { aWidth, aHeight, bWidth: b.width, bHeight: b.height }
}

/**
 * Maximum number of blocks in an unlike patch. A spot of 3 × 3 cells touches four blocks. A copy may have a stain, but
 * not a person who walked through.
 */
const MOST_PATCH = 4

/**
 * Maximum displacement in cells (a picture is about a hundred cells across). In a second photo each object is displaced
 * by an amount that depends on its distance.
 */
const MOST_DRIFT = 0.3

/**
 * Maximum residual of one block, as a multiple of the expected residual. The limit is higher for copies that were found
 * by matching corners or whose brightness was changed, because they always differ unevenly. Between whole pictures of
 * the same brightness a much smaller change is visible.
 */
const MOST_STRANGE = { whole: 5, other: 9 } as const

/** Whether a likeness is proven. The thresholds depend on how much texture there is. */
function isProven({ agreement, inliers, distance }: Proposal): boolean {
  const { share, alike, spread, correlation, isWhole, band, patch, drift } = agreement
  if (patch > MOST_PATCH || drift > MOST_DRIFT) return false
  if (agreement.strangest > MOST_STRANGE[isWhole && agreement.isSameTone ? 'whole' : 'other']) return false
  if (!isWhole) return isProvenPart(agreement, inliers)
  if (share >= 0.97 && alike >= 24 && spread >= 4 && correlation >= 0.9) return true
  // A picture with little texture (a logo, a lamp at night): the few blocks with texture and the whole picture must
  // agree almost exactly, and no band may cover a part.
  return distance <= 6 && band === 0 && share >= 0.99 && alike >= 5 && spread >= 2 && correlation >= 0.93
}

/** Whether a part is proven to be a copy. The fewer corners support the frame, the less may differ. */
function isProvenPart({ share, alike, spread, correlation }: Agreement, inliers: number): boolean {
  if (inliers >= 8 && share >= 0.96 && alike >= 24 && spread >= 5 && correlation >= 0.93) return true
  if (inliers >= 16 && share >= 0.99 && alike >= 24 && spread >= 4 && correlation >= 0.95) return true
  return (
    inliers >= 2 &&
    share >= 0.99 &&
    alike >= (inliers >= 4 ? 24 : inliers === 3 ? 32 : 60) &&
    spread >= 5 &&
    correlation >= 0.95
  )
}

function accepted(proposal: Proposal): StillLikeness | undefined {
  const { turn, agreement, inliers, distance } = proposal
  const { share, alike, correlation, band } = agreement
  if (!isProven(proposal)) return undefined
  const round = (value: number): number => Math.round(value * 1000) / 1000
  return {
    distance,
    inliers,
    share: round(share),
    blocks: alike,
    correlation: round(correlation),
    quarters: turn.quarters,
    mirrored: turn.mirrored,
    form: band > 0 ? 'bar' : agreement.isWhole ? 'whole' : 'part',
  }
}
