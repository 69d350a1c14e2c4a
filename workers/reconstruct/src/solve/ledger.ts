// The ledger holds digests of what the tables have of one incident's solves. So only what differs is written.
import { createHash } from 'node:crypto'
import type { JudgedRow, KnownRevision, NewBody, NewPlacement, ShownRow } from '@firsthand/database/reconstruct'
import type { JudgedLink, Placement } from '@firsthand/domain'
import { type BodyDigest, type BodyKind, canonicalText, digestedText } from '@firsthand/timeline/replay'
import { createSettledBase, type Settled } from './settled-base.ts'

export type Shown = Omit<ShownRow, 'item'>

export const sha256 = (parts: Iterable<string>): string => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('hex')
}

export interface Ledger {
  /** The newest revision that this ledger knows. */
  number(): number
  inputDigest(): string | undefined
  isUnsettled(): boolean
  shown(item: string): Shown | undefined
  /** The number of the newest settled revision. Undefined before the first. */
  settledNumber(): number | undefined
  settled(item: string): Settled | undefined
  /** Items whose placement changed since the newest settled revision. */
  since(): Iterable<string>
  /**
   * Sets the current value of a body, that is, of one input of a solve: an item, a link, a pair of twins or the hints.
   * The ledger knows which values are already stored.
   */
  set(kind: BodyKind, subject: string, body: unknown): void
  drop(kind: BodyKind, subject: string): void
  digestOf(kind: BodyKind, subject: string): string | undefined
  bodies(): Iterable<BodyDigest>
  /** Bodies that differ from the stored ones. */
  changedBodies(): readonly NewBody[]
  /** The placement, if it differs from the shown one. */
  changedPlacement(placement: Placement): NewPlacement | undefined
  judged(links: readonly JudgedLink[]): { readonly judged: readonly JudgedLink[]; readonly unjudged: readonly string[] }
  /** Records what other workers stored. */
  learn(known: KnownRevision): void
  /** Called after the transaction that stored this revision. */
  stored(revision: StoredRevision): void
}

export interface StoredRevision {
  readonly number: number
  readonly inputDigest: string
  readonly isSettled: boolean
  readonly placements: readonly NewPlacement[]
  readonly bodies: readonly NewBody[]
  readonly judged: readonly JudgedLink[]
  readonly unjudged: readonly string[]
}

interface Current {
  readonly text: string
  readonly digest: string
}

export function createLedger(): Ledger {
  let head: { number: number; inputDigest: string | undefined; isUnsettled: boolean } = {
    number: 0,
    inputDigest: undefined,
    isUnsettled: false,
  }
  const shown = new Map<string, Shown>()
  const storedBodies = new Map<string, string | undefined>()
  const digests = new Map<string, string>()
  /** Texts of the bodies that are not stored yet. Keeping all texts would hold the incident in memory twice. */
  const pending = new Map<string, Current | undefined>()
  const base = createSettledBase()
  let verdicts = new Map<string, string>()

  const change = (key: string, current: Current | undefined): void => {
    if (storedBodies.get(key) === current?.digest) pending.delete(key)
    else pending.set(key, current)
    if (current) digests.set(key, current.digest)
    else digests.delete(key)
  }
  return {
    number: () => head.number,
    inputDigest: () => head.inputDigest,
    isUnsettled: () => head.isUnsettled,
    shown: (item) => shown.get(item),
    settledNumber: base.number,
    settled: (item) => base.of(item, shown.get(item)),
    since: base.since,
    set(kind, subject, body) {
      const text = canonicalText(body)
      change(keyOf(kind, subject), { text, digest: sha256([text]) })
    },
    drop: (kind, subject) => change(keyOf(kind, subject), undefined),
    digestOf: (kind, subject) => digests.get(keyOf(kind, subject)),
    *bodies() {
      for (const [key, digest] of digests) yield { ...partsOf(key), digest }
    },
    changedBodies: () =>
      Array.from(pending, ([key, current]) => ({ ...partsOf(key), body: current?.text, digest: current?.digest })),
    changedPlacement(placement) {
      const placedDigest = sha256([digestedText(placement)])
      if (shown.get(placement.item)?.digest === placedDigest) return undefined
      return { placement, placedDigest, inputDigest: digests.get(keyOf('item', placement.item)) ?? '' }
    },
    judged(links) {
      const now = new Map(links.map((link) => [link.link, link] as const))
      return {
        judged: links.filter((link) => verdicts.get(link.link) !== verdictOf(link)),
        unjudged: [...verdicts.keys()].filter((link) => !now.has(link)),
      }
    },
    learn(known) {
      if (known.number === head.number) return
      head = { number: known.number, inputDigest: known.inputDigest, isUnsettled: known.isUnsettled }
      base.learn(known)
      for (const { item, ...row } of known.shown) shown.set(item, row)
      for (const { kind, subject, digest } of known.bodies) learnBody(keyOf(kind, subject), digest)
      if (known.judged) verdicts = new Map(known.judged.map((row) => [row.link, verdictOf(row)]))
    },
    stored(revision) {
      head = { number: revision.number, inputDigest: revision.inputDigest, isUnsettled: !revision.isSettled }
      base.stored(revision, (item) => shown.get(item))
      for (const { placement, placedDigest } of revision.placements)
        shown.set(placement.item, shownAs(placement, placedDigest))
      for (const { kind, subject, digest } of revision.bodies) learnBody(keyOf(kind, subject), digest)
      for (const link of revision.judged) verdicts.set(link.link, verdictOf(link))
      for (const link of revision.unjudged) verdicts.delete(link)
    },
  }

  function learnBody(key: string, digest: string | undefined): void {
    storedBodies.set(key, digest)
    if (digests.get(key) === digest) pending.delete(key)
    else if (!digests.has(key)) pending.set(key, undefined)
  }
}

const keyOf = (kind: BodyKind, subject: string): string => `${kind} ${subject}`

function partsOf(key: string): { readonly kind: BodyKind; readonly subject: string } {
  const at = key.indexOf(' ')
  return { kind: parseKind(key.slice(0, at)), subject: key.slice(at + 1) }
}
/** Only for a text that `keyOf` wrote. */
const parseKind = (text: string): BodyKind => text as BodyKind

const shownAs = ({ earliest, estimate, latest, status }: Placement, digest: string): Shown => ({
  earliest,
  estimate,
  latest,
  status,
  digest,
})

const verdictOf = ({ verdict, reason, residualMs }: Omit<JudgedRow, 'link'>): string =>
  `${verdict} ${reason} ${residualMs}`
