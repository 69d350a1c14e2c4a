/** One file on its way: the offset is an acknowledgement and never falls. */
export const UPLOAD_STATES = ['open', 'complete', 'withdrawn', 'expired'] as const
export type UploadState = (typeof UPLOAD_STATES)[number]

/** What a receipt says of a file; nothing else is ever told of it. */
export type ReceiptFileState = 'arriving' | 'kept' | 'part-missing' | 'withdrawn'

/** A flush happens at this many plaintext bytes. */
export const SEGMENT_BYTES = 8 * 1024 * 1024
/** … or when the oldest byte not yet durable is about this old, jittered. */
export const SEGMENT_AGE_MS = 15_000
/** The page's first PATCH; later ones hold about 20 s of its line. */
export const FIRST_PATCH_BYTES = 64 * 1024
/** The largest still that a page sends before the file itself. */
export const PREVIEW_BYTES = 60 * 1024

export type SubmissionSource = 'witness' | 'police' | 'check'
