import type { Parameters } from '../input.ts'
import type { Solution } from '../world.ts'
import { canonicalText } from './canonical-text.ts'
import { digestedText } from './first-words.ts'

/**
 * SHA-256 over the concatenated parts, as lower-case hex. The caller supplies it, because this package hashes nothing
 * itself.
 */
export type DigestOf = (parts: Iterable<string>) => string

/**
 * The inputs of a solve are stored as bodies: one for each item, link and pair of twins, and one with the incident's
 * hints.
 */
export const BODY_KINDS = ['item', 'link', 'twin', 'hints'] as const
export type BodyKind = (typeof BODY_KINDS)[number]

export interface BodyDigest {
  readonly kind: BodyKind
  readonly subject: string
  readonly digest: string
}

export const bodyDigest = (body: unknown, digest: DigestOf): string => digest([canonicalText(body)])

/** Digest of everything that a settled solve reads. The order of the bodies does not matter. */
export function inputDigest(
  engine: string,
  parameters: Parameters,
  of: { readonly bodies: Iterable<BodyDigest>; readonly digest: DigestOf },
): string {
  const lines = Array.from(of.bodies, (body) => `${body.kind} ${body.subject} ${body.digest}\n`).sort()
  return of.digest(chain([`${engine}\n`, `${canonicalText(parameters)}\n`], lines))
}

/**
 * Digest of the canonical text of the whole solution. The text is streamed in parts: an incident's may be hundreds of
 * megabytes.
 */
export const resultDigest = (solution: Solution, digest: DigestOf): string => digest(solutionParts(solution))

function* solutionParts({ clocks, engine, links, placements, rigs }: Solution): Generator<string> {
  yield '{"clocks":'
  yield* listParts(clocks)
  yield `,"engine":${canonicalText(engine)},"links":`
  yield* listParts(links)
  yield ',"placements":'
  yield* listParts(placements, digestedText)
  yield ',"rigs":'
  yield* listParts(rigs)
  yield '}'
}

function* listParts<T>(list: readonly T[], textOf: (part: T) => string = canonicalText): Generator<string> {
  yield '['
  for (const [at, part] of list.entries()) yield at === 0 ? textOf(part) : `,${textOf(part)}`
  yield ']'
}

function* chain(...lists: readonly Iterable<string>[]): Generator<string> {
  for (const list of lists) yield* list
}
