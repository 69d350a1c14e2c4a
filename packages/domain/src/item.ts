/** One piece of evidence. Its row never changes; what we come to know of it lies beside it. */
export const ITEM_KINDS = ['image', 'video', 'audio', 'document', 'archive', 'other'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** How far the workers are: preserved → inspected → ready. `failed` still has its card, its hash and its bound. */
export const ITEM_STAGES = ['preserved', 'inspected', 'ready', 'failed'] as const
export type ItemStage = (typeof ITEM_STAGES)[number]

/** Why an item is in no list: it is kept all the same, and custody says so. */
export const HIDDEN_REASONS = ['withdrawn', 'superseded', 'moved', 'check'] as const
export type HiddenReason = (typeof HIDDEN_REASONS)[number]

export const RENDITION_KINDS = ['thumb', 'preview', 'proxy', 'waveform', 'page', 'filmstrip', 'phone-preview'] as const
export type RenditionKind = (typeof RENDITION_KINDS)[number]

/** The closed set of types in which anything derived from a witness's bytes is served (design §5). */
export const RENDITION_TYPES = ['image/webp', 'video/mp4', 'audio/mp4', 'application/json'] as const
export type RenditionType = (typeof RENDITION_TYPES)[number]

export const parseItemKind = (text: unknown): ItemKind | undefined => ITEM_KINDS.find((kind) => kind === text)
export const parseRenditionKind = (text: unknown): RenditionKind | undefined =>
  RENDITION_KINDS.find((kind) => kind === text)
