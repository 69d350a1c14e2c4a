import type { TagSet } from '../tags/tag-set.ts'
import type { FileClaim } from './claim.ts'
import { fileClaims } from './file-claims.ts'

export type Tags = Readonly<Record<string, string | number>>

interface File {
  readonly name?: string
  readonly durationMs?: number
  readonly kind?: string
}

/** The claims of a file with these tags, as if exiftool had read them. */
export function saidBy(tags: Tags, { name, durationMs, kind }: File = {}): FileClaim[] {
  const set: TagSet = { reader: 'exiftool', version: 'test', tags: new Map(Object.entries(tags)) }
  return fileClaims({ sets: [set], durationMs, name, lastModified: undefined, kind }).claims
}

/** @throws if no claim has that source */
export function claimOf(claims: readonly FileClaim[], source: string): FileClaim {
  const found = claims.find((claim) => claim.source === source)
  if (found === undefined) throw new Error(`no ${source}`)
  return found
}

/** The claims that would place the item: those of a start or an end. */
export const placing = (claims: readonly FileClaim[]): string[] =>
  claims.filter(({ about, ref }) => about === 'time' && (ref === 'start' || ref === 'end')).map(({ source }) => source)
