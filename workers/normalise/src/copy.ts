import type { ItemSource, NewText } from '@firsthand/database/normalise'
import type { ItemKind, RenditionKind, Result } from '@firsthand/domain'
import type { FileFacts, Rendered, RenderRequest, Rendition, RenditionRefusal } from '@firsthand/media'

/**
 * The lanes. `item`: quick work, in turn with other items' photos. `short`: films that take moments. `video`: films
 * that take minutes or are large. `later`: copies that are made only when nothing else waits.
 */
export type Lane = 'item' | 'short' | 'video' | 'later'

/** The facts that decide which copies a file gets. All are known before the file is fetched. */
export interface CopyFile {
  readonly kind: ItemKind
  readonly mediaType: string
  readonly bytes: number
  readonly facts: FileFacts
  /** Short edge of the existing playable copy in pixels. Undefined before the first one. */
  readonly proxyShortEdge: number | undefined
}

/**
 * Everything that a copy is made from. `scratch` holds the file and the copies already made of it, and nothing else.
 */
export interface CopyRequest extends RenderRequest {
  readonly item: ItemSource
  /** Stores text that was read or heard. A copy that consists only of text returns no file. */
  readonly keepText: (text: NewText) => Promise<void>
}

/** One derived file. If a kind has several files (pages), each has its `number`, counted from 1. */
export interface MadeFile {
  readonly kind: RenditionKind
  readonly file: Rendition
  readonly number?: number
}

/**
 * The files that were made, in the order in which they are stored. Empty if the copy is text, which `make` stored
 * itself (a transcript).
 */
export type Made = Result<readonly MadeFile[], RenditionRefusal>

/** One kind of copy that can be made of a file. */
export interface Copy {
  /** Identifies its row in evidence.making: the kind of its first file, `transcript`, or `clean:<cleaning id>`. */
  readonly kind: string
  /**
   * Version of the way in which the copy is made, part of the object's key. Raise it when the copy would look or sound
   * different. For a transcript it is the name of the program that made it.
   */
  readonly recipe: string
  /** The kind under which the copy is stored, if that differs from `kind`. */
  readonly thereAs?: RenditionKind
  /** The kind from which this copy is made. A retry of that kind makes this copy again, too. */
  readonly madeOf?: string
  /** Whether it is made only when nothing else waits. */
  readonly isLater?: boolean
  readonly make: (request: CopyRequest) => Promise<Made>
}

/**
 * Returns the copies that this table makes of a file, the most important first; none for a file that is not of its
 * kind.
 */
export type CopyTable = (file: CopyFile) => readonly Copy[]

/** A kind of copy that is one file. */
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
