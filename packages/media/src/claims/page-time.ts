import { type FileClaim, TRUST } from './claim.ts'

/** 1 January 1980: written by archives and FAT cards that know no date. */
const FAT_EPOCH_MS = 315_532_800_000

/**
 * Claims of `File.lastModified` as the witness's page declared it: the last write on the phone. A camera original was
 * written at the end of the recording, a shared copy when it was saved, and iOS often gives the time of export. So it
 * is an upper bound. If a container date agrees within two seconds, it is the END of the recording.
 */
export function lastModifiedClaims(
  lastModified: number | undefined,
  others: readonly FileClaim[],
): readonly FileClaim[] {
  if (lastModified === undefined || !Number.isSafeInteger(lastModified)) return []
  if (lastModified <= FAT_EPOCH_MS + 86_400_000 || lastModified > 4_102_444_800_000) return []
  const agrees = others.some(
    (c) => c.source === 'mp4.CreateDate' && c.ref === 'end' && Math.abs((c.atMs ?? 0) - lastModified) <= 2000,
  )
  return [
    {
      about: 'time',
      source: 'page.lastModified',
      readBy: ['page'],
      raw: String(lastModified),
      ref: agrees ? 'end' : 'upper',
      atMs: lastModified,
      // Many phones store whole seconds. FAT cards store steps of two seconds, which the error model covers.
      resolutionMs: lastModified % 1000 === 0 ? 1000 : 1,
      zone: '+00:00',
      zoneSource: 'utc-by-format',
      errorModel: agrees ? { kind: 'normal', sdMs: 1000 } : { kind: 'bound', sdMs: 2000, highMs: 2000 },
      clock: 'page',
      trust: TRUST.lastModified,
      identifying: false,
    },
  ]
}
