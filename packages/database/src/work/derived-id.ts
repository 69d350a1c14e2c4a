import { createHash } from 'node:crypto'
import { type Id, type IdKind, makeId } from '@firsthand/domain'

/** The id derives from the row's content, so a second run of the same work adds nothing. */
export const derivedId = <K extends IdKind>(kind: K, ...parts: readonly (string | number)[]): Id<K> =>
  makeId(kind, createHash('sha256').update(parts.join('|')).digest().subarray(0, 16))
