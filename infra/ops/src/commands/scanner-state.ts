import type { StatusFacts } from './status.ts'

const SILENT_MS = 90_000
const STATES = ['off', 'works', 'away'] as const
/** Signatures older than this are reported: official ones are published daily. */
const OLD_DAYS = 7

/** The state of ClamAV, as the inspect workers report it. The worst report counts. */
export interface ScannerState {
  readonly state: (typeof STATES)[number]
  /** Age of the signatures in days. Undefined if the scanner has only local ones. */
  readonly days: number | undefined
}

/** The scanner's state. Undefined if no living inspect worker reports one. */
export function scannerState(heartbeats: StatusFacts['heartbeats'], now: number): ScannerState | undefined {
  const told = heartbeats
    .filter(({ process, at }) => process.endsWith('inspect') && now - at < SILENT_MS)
    .flatMap(({ facts }): readonly ScannerState[] => {
      const state = STATES.find((one) => one === facts['scanner'])
      const days = facts['signatureDays']
      return state === undefined ? [] : [{ state, days: typeof days === 'number' ? days : undefined }]
    })
  const rank = ({ state }: ScannerState): number => STATES.indexOf(state)
  const age = (days: number | undefined): number => days ?? Number.POSITIVE_INFINITY
  return told.toSorted((a, b) => rank(b) - rank(a) || age(b.days) - age(a.days))[0]
}

export const hasOldSignatures = ({ state, days }: ScannerState): boolean =>
  state === 'works' && (days === undefined || days > OLD_DAYS)

/** The line of `status` about the scanner. */
export function scannerLine(found: ScannerState | undefined): string {
  if (found === undefined) return 'Virus scanner: unknown, no inspect worker says.'
  if (found.state === 'off') return 'Virus scanner: none is set (CLAMD); files are not scanned.'
  if (found.state === 'away') return 'Virus scanner: does not answer.'
  return `Virus scanner: works; signatures ${found.days === undefined ? 'of unknown age' : `${found.days} days old`}.`
}
