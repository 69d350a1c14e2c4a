/** One file on its way. Its offset acknowledges bytes and never decreases. */
export const UPLOAD_STATES = ['open', 'complete', 'withdrawn', 'expired'] as const
export type UploadState = (typeof UPLOAD_STATES)[number]

/** The state of a file as a receipt shows it. A receipt shows nothing else about the file. */
export type ReceiptFileState = 'arriving' | 'kept' | 'part-missing' | 'withdrawn'

/** A segment is flushed when it has this many plaintext bytes. */
export const SEGMENT_BYTES = 8 * 1024 * 1024
/** A segment is also flushed when its oldest byte that is not yet durable is about this old, with jitter. */
export const SEGMENT_AGE_MS = 15_000
/** The size of the page's first PATCH. A later PATCH holds about 20 s of the phone's bandwidth. */
export const FIRST_PATCH_BYTES = 64 * 1024
/** The largest still image that a page sends before the file itself. */
export const PREVIEW_BYTES = 60 * 1024

export type SubmissionSource = 'witness' | 'police' | 'check'
