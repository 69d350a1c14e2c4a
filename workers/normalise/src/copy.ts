import type { ItemSource, NewText } from '@firsthand/database/normalise'
import type { ItemKind, RenditionKind, Result } from '@firsthand/domain'
import type { FileFacts, Rendered, RenderRequest, Rendition, RenditionRefusal } from '@firsthand/media'

/**
 * The lanes: `item` beside other items' photos, `short` for films that take moments, `video` for what takes minutes or is
 * large, `later` for what is made only when nothing else waits.
 */
export type Lane = 'item' | 'short' | 'video' | 'later'

/** What decides which copies a file gets: all of it is known before its bytes are fetched. */
export interface CopyFile {
  readonly kind: ItemKind
  readonly mediaType: string
  readonly bytes: number
  readonly facts: FileFacts
  /** Of the playable copy that is there; undefined before the first. */
  readonly proxyShortEdge: number | undefined
}

/** Everything that a copy is made from. The file lies in `scratch`, alone with what was made of it before. */
export interface CopyRequest extends RenderRequest {
  readonly item: ItemSource
  /** Stores words that were read or heard; a copy that is only words answers no file. */
  readonly keepText: (text: NewText) => Promise<void>
}

/** One derived file. Of several of one kind (pages) each has its `number`, counted from 1. */
export interface MadeFile {
  readonly kind: RenditionKind
  readonly file: Rendition
  readonly number?: number
}

/**
 * What was made, in the order in which it is kept; nothing (`[]`) where the copy is something else than files and was
 * stored by `make` itself (a transcript).
 */
export type Made = Result<readonly MadeFile[], RenditionRefusal>

/** One playable copy, a row of `copies.ts`. */
export interface Copy {
  /** Its row in evidence.making: the kind of its first file, `transcript`, `clean:<cleaning id>`. */
  readonly kind: string
  /** Raised when it would look or sound different; part of the object's key. Of a transcript its maker. */
  readonly recipe: string
  /** The kind by which it is known to be there, where that is another than `kind`. */
  readonly thereAs?: RenditionKind
  /** The kind that it is made of: asked for again with it. */
  readonly madeOf?: string
  /** Made when nothing else waits. */
  readonly isLater?: boolean
  readonly make: (request: CopyRequest) => Promise<Made>
}

/** The copies of the files that this table knows, the first to be wanted first; nothing of any other file. */
export type CopyTable = (file: CopyFile) => readonly Copy[]

/** A copy that is one file. */
export const oneFile = (
  kind: RenditionKind,
  recipe: string,
  render: (request: CopyRequest) => Promise<Rendered>,
): Copy => ({
  kind,
  recipe,
  async make(request) {
    const made = await render(request)
    return made.ok ? { ok: true, value: [{ kind, file: made.value }] } : made
  },
})
