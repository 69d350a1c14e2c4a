import { type TagSet, union } from '../tags/tag-set.ts'
import { type Writer, writerOf } from './writer.ts'

/**
 * The tags that all readers found in one file. The meaning of a date may depend on a tag that only another reader
 * reads.
 */
export interface ContainerWorld {
  readonly all: TagSet
  readonly writer: Writer
  /** Duration of the file. If only its END is dated, the interval of the start is this much wider. 0 if unknown. */
  readonly durationMs: number
  /** The declared file name. */
  readonly name: string | undefined
}

export function containerWorld(
  sets: readonly TagSet[],
  durationMs: number | undefined,
  name?: { readonly text: string; readonly isOfCopy: boolean },
): ContainerWorld {
  const all = union(sets)
  return {
    all,
    // A name that a messenger or an editor gives says that the film was written anew.
    writer: name?.isOfCopy === true && !all.tags.has('Keys:CreationDate') ? 'tool' : writerOf(all),
    durationMs: durationMs ?? 0,
    name: name?.text,
  }
}
