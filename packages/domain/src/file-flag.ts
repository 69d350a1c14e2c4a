import type { RenditionCode } from './item.ts'

/** The codes of file flags. The console has words for each of them. */
export type SignCode =
  | 'c2pa-invalid'
  | 'c2pa-remote'
  | 'c2pa-trusted'
  | 'c2pa-unread'
  | 'c2pa-untrusted'
  | 'c2pa-valid'
  | 'clock-behind-gps'
  | 'clock-never-set'
  | 'container-dates-differ'
  | 'date-epoch'
  | 'date-invalid'
  | 'declared-type-differs'
  | 'edited'
  | 'edited-by-software'
  | 'empty'
  | 'encrypted'
  | 'generated'
  | 'gps-date-epoch'
  | 'gps-date-invalid'
  | 'gps-invalid'
  | 'gps-jumps'
  | 'gps-leap-seconds'
  | 'gps-no-fix'
  | 'gps-time-differs'
  | 'gps-time-midnight'
  | 'gps-week-rollover'
  | 'gps-zero'
  | 'infected'
  | 'inspection-failed'
  | 'log-axes-swapped'
  | 'log-damaged'
  | 'log-day-order'
  | 'log-no-positions'
  | 'log-not-read'
  | 'log-offset-impossible'
  | 'log-times-apart'
  | 'log-times-undated'
  | 'motion-photo'
  | 'not-scanned'
  | 'offset-differs-from-place'
  | 'offset-impossible'
  | 'offsets-differ'
  | 'place-by-hand'
  | 'previews-off'
  | 're-encoded'
  | 'size-differs'
  | 'sound-replay'
  | 'trimmed'
  | 'twin-older-claim'
  | 'type-mismatch'

/** Why no thumbnail could be made. */
export type NoThumb = `no-thumb-${RenditionCode | 'given-up' | 'infected'}`

/**
 * A flag for something about a file (edited, re-encoded, recycled, infected), never a verdict. `evidence` says how it
 * was found: codes, numbers, ids and tag values that identify nobody.
 */
export interface FileFlag {
  readonly code: SignCode | NoThumb
  readonly evidence: Readonly<Record<string, string | number | boolean>>
}
