import type { InspectDoor, ItemSource, NewExtraction, NewInspection } from '@firsthand/database/inspect'
import type { FileFlag } from '@firsthand/domain'
import { receivedClaim } from './received-claim.ts'
import type { ScannerWatch } from './scanner-watch.ts'

/** ClamAV's result for a file, obtained before any of our decoders reads the file. */
export interface Scanned {
  /** An infected file is not decoded: it gets only its card, its hash and its upper time bound. */
  readonly isInfected: boolean
  readonly flags: readonly FileFlag[]
  readonly extractions: readonly NewExtraction[]
  /** Becomes part of the inspection's version, so that another scan result makes another inspection. */
  readonly version: string
  /** Whether the file must be scanned again once the scanner answers. */
  readonly needsRescan: boolean
}

export interface ScanDeps {
  readonly door: Pick<InspectDoor, 'lastScan'>
  /** Undefined if no scanner is configured. */
  readonly scanner?: ScannerWatch | undefined
}

interface ToScan {
  readonly item: ItemSource
  readonly file: string
  /** Whether this is the second try because the scanner was away at the first. */
  readonly isAgain: boolean
}

const NOTHING: Scanned = { isInfected: false, flags: [], extractions: [], version: '', needsRescan: false }

/** Scans the file. A file that was found infected stays so until the scanner answers that it is clean. */
export async function scanItem(deps: ScanDeps, { item, file, isAgain }: ToScan, signal: AbortSignal): Promise<Scanned> {
  const scan = await deps.scanner?.scan(file, signal)
  signal.throwIfAborted()
  if (scan?.end.outcome === 'infected') return infected(scan.end.signature, [extractionOf(scan)])
  if (scan?.end.outcome === 'clean') return { ...NOTHING, extractions: [extractionOf(scan)], version: ' clamav=clean' }
  const before = await deps.door.lastScan(item.id)
  if (before?.outcome === 'infected') return infected(before.signature ?? 'unnamed', [])
  if (scan === undefined) return NOTHING
  const reason = scan.end.outcome === 'away' ? 'scanner-away' : scan.end.code
  return {
    isInfected: false,
    flags: [{ code: 'not-scanned', evidence: { reason } }],
    extractions: [extractionOf(scan)],
    version: ` clamav=${reason}`,
    // A file on which the scanner broke off twice would make it break off a third time.
    needsRescan: reason === 'scanner-away' || (reason === 'broken-off' && !isAgain),
  }
}

const infected = (signature: string, extractions: readonly NewExtraction[]): Scanned => ({
  isInfected: true,
  flags: [{ code: 'infected', evidence: { signature } }],
  extractions,
  version: ' clamav=infected',
  needsRescan: false,
})

type Scan = Awaited<ReturnType<ScannerWatch['scan']>>

function extractionOf({ end, version, signaturesAt }: Scan): NewExtraction {
  const facts = {
    ...(end.outcome === 'infected' ? { signature: end.signature } : {}),
    ...(signaturesAt === undefined ? {} : { signaturesAt }),
  }
  const outcome = end.outcome === 'away' ? 'failed' : end.outcome
  const reason = end.outcome === 'away' ? 'scanner-away' : end.outcome === 'failed' ? end.code : undefined
  return { tool: 'clamav', version: [version, outcome, ...(reason ? [reason] : [])].join(' '), outcome, reason, facts }
}

/** Adds the scan result to an inspection. */
export const withScan = (found: NewInspection, scanned: Scanned): NewInspection => ({
  ...found,
  extraction: { ...found.extraction, version: `${found.extraction.version}${scanned.version}` },
  tools: [...scanned.extractions, ...found.tools],
  flags: [...found.flags, ...scanned.flags],
})

/**
 * The inspection of an infected file: its card, its hash and its upper time bound, and nothing that needs a decoder.
 */
export const infectedInspection = (item: ItemSource, scanned: Scanned): NewInspection =>
  withScan(
    {
      item: item.id,
      incident: item.incident,
      extraction: { tool: 'inspect', version: 'not-read', outcome: 'failed', reason: 'infected' },
      tools: [],
      claims: [receivedClaim(item)],
      flags: [],
      thumb: undefined,
      card: { kind: 'other', mediaType: 'application/octet-stream' },
      normalisePriority: 9,
    },
    scanned,
  )
