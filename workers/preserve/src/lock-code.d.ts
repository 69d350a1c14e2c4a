import type { Lock } from '@firsthand/object-store'
/** For custody: a code, never a sentence. */
export declare const lockCode: (lock: Lock | undefined) => string
