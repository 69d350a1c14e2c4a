import type { FileFlag } from '@firsthand/domain'
import type { FileClaim } from '../claims/claim.ts'
import { writerOf } from '../claims/writer.ts'
import type { FileFacts } from '../facts/file-facts.ts'
import type { FileType } from '../facts/file-kind.ts'
import { type TagSet, union } from '../tags/tag-set.ts'
import { editSigns } from './edit-signs.ts'
import { encodeSigns } from './encode-signs.ts'

interface Seen {
  readonly facts: FileFacts
  readonly type: FileType
  readonly claims: readonly FileClaim[]
}

/**
 * Signs that the file was edited, encoded again, or never came from a camera. Documents get none, because programs make
 * them all.
 */
export function fileSigns(sets: readonly TagSet[], { facts, type, claims }: Seen): FileFlag[] {
  if (type.kind !== 'image' && type.kind !== 'video' && type.kind !== 'audio') return []
  const all = union(sets)
  const nameSource = claims.find(({ source }) => source.startsWith('name.'))?.source
  const view = { all, facts, kind: type.kind, mediaType: type.mediaType, writer: writerOf(all), nameSource }
  return [...editSigns(all), ...encodeSigns(view)]
}
