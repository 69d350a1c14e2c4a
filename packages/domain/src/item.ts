/** One piece of evidence. Its row never changes; results of later processing are stored in other tables. */
export const ITEM_KINDS = ['image', 'video', 'audio', 'document', 'archive', 'other'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/**
 * The progress of the workers: preserved → inspected → ready. A `failed` item still has its card, its hash, and the
 * upper bound of its time (its arrival).
 */
export const ITEM_STAGES = ['preserved', 'inspected', 'ready', 'failed'] as const
export type ItemStage = (typeof ITEM_STAGES)[number]

/** Why an item is in no list. It is kept all the same, and custody records the reason. */
export const HIDDEN_REASONS = ['withdrawn', 'superseded', 'moved', 'check'] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]

/**
 * `proxy-1080` is made when no other work waits; `filmstrip-index` holds the time of each tile; `listing` is the
 * content list of an archive; `clean` is a copy for sharing.
 */
export const RENDITION_KINDS = [
  'thumb',
  'preview',
  'proxy',
  'proxy-1080',
  'waveform',
  'page',
  'filmstrip',
  'filmstrip-index',
  'listing',
  'phone-preview',
  'clean',
] as const
export type RenditionKind = (typeof RENDITION_KINDS)[number]

/**
 * Why a copy cannot be made. `undecodable`: no decoder could read the file; `no-picture`: it contains nothing to show;
 * `no-text`: it contains no words; `too-large`: a pixel, memory or output limit; `timed-out`: a retry may help on an
 * idle machine; `sandbox-off`: previews are switched off; `encrypted`: it opens only with a password; `archive-bomb`:
 * made to unpack into more than anybody could keep; `not-cleanable`: for this kind of file no copy can be made that is
 * known to be free of its metadata; `cut-off`: the file ends before the index of its pictures; `adapter-failed`,
 * `adapter-malformed`: the operator's own program failed, or broke its protocol; `program-missing`: the program for it
 * is not installed, or lacks a part, and the copy is requested again once the program is there.
 */
export type RenditionCode =
  | 'undecodable'
  | 'too-large'
  | 'timed-out'
  | 'sandbox-off'
  | 'no-picture'
  | 'no-text'
  | 'aborted'
  | 'encrypted'
  | 'archive-bomb'
  | 'not-cleanable'
  | 'cut-off'
  | 'adapter-failed'
  | 'adapter-malformed'
  | 'program-missing'

/** The only media types in which anything derived from a witness's bytes is served. */
export const RENDITION_TYPES = ['image/webp', 'image/jpeg', 'video/mp4', 'audio/mp4', 'application/json'] as const
export type RenditionType = (typeof RENDITION_TYPES)[number]

export const parseItemKind = (text: unknown): ItemKind | undefined => ITEM_KINDS.find((kind) => kind === text)
export const parseRenditionKind = (text: unknown): RenditionKind | undefined =>
  RENDITION_KINDS.find((kind) => kind === text)

/** The progress of a copy; `share` 0…1. A failed copy has a reason code and can be requested again. */
export const MAKING_STATES = ['waiting', 'running', 'done', 'failed'] as const
export type MakingState = (typeof MAKING_STATES)[number]

/** What an officer hides in a copy for sharing, as shares (0…1) of the upright picture's width and height. */
export interface BlurBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
