import type { ItemSource, NewText } from '@firsthand/database/normalise'
import type { ItemKind, RenditionKind, Result } from '@firsthand/domain'
import type { FileFacts, Rendered, RenderRequest, Rendition, RenditionRefusal } from '@firsthand/media'

/**
 * The lanes: `item` beside other items' photos, `short` for films that take moments, `video` for what takes minutes or
 * is large, `later` for what is made only when nothing else waits.
 */
export type Lane = 'item' | 'short' | 'video' | 'later'

/** The facts that decide which copies a file gets. All are known before its bytes are fetched. */
export interface CopyFile {
  readonly kind: ItemKind
  readonly mediaType: string
  readonly bytes: number
  readonly facts: FileFacts
  /** Short edge of the present playable copy; undefined before the first. */
  readonly proxyShortEdge: number | undefined
}

/**
 * Everything that a copy is made from. The file lies in `scratch`, beside the copies that were already made of it and
 * nothing else.
 */
export interface CopyRequest extends RenderRequest {
  readonly item: ItemSource
  /** Stores words that were read or heard; a copy that is only words returns no file. */
  readonly keepText: (text: NewText) => Promise<void>
}

/** One derived file. If a kind has several files (pages), each has its `number`, counted from 1. */
export interface MadeFile {
  readonly kind: RenditionKind
  readonly file: Rendition
  readonly number?: number
}

/**
 * The files that were made, in the order in which they are kept. Empty (`[]`) if the copy is not a file and `make`
 * stored it itself (a transcript).
 */
export type Made = Result<readonly MadeFile[], RenditionRefusal>

/** One playable copy, a row of `copies.ts`. */
export interface Copy {
  /** Its row in evidence.making: the kind of its first file, `transcript`, `clean:<cleaning id>`. */
  readonly kind: string
  /** Raised when the copy would look or sound different; part of the object's key. For a transcript, its maker. */
  readonly recipe: string
  /** The kind under which the copy is stored, if that differs from `kind`. */
  readonly thereAs?: RenditionKind
  /** The kind that this copy is made from; a retry of that kind asks for this copy, too. */
  readonly madeOf?: string
  /** Made when nothing else waits. */
  readonly isLater?: boolean
  readonly make: (request: CopyRequest) => Promise<Made>
}

/** The copies of the files that this table knows, the most wanted first; none for any other file. */
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
