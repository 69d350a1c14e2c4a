import type { StatusFacts } from './status.ts'

const SILENT_MS = 90_000
const STATES = ['off', 'works', 'away'] as const
/** Official signatures come daily. */
const OLD_DAYS = 7

/** What the inspect workers say of ClamAV: the worst of them counts. */
export interface ScannerState {
  readonly state: (typeof STATES)[number]
  /** Of its signatures; undefined where it knows local ones only. */
  readonly days: number | undefined
}

/** undefined: no inspect worker is alive, or none that says. */
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

/** One line of `status`. */
export function scannerLine(found: ScannerState | undefined): string {
  if (found === undefined) return 'Virus scanner: unknown, no inspect worker says.'
  if (found.state === 'off') return 'Virus scanner: none is set (CLAMD); files are not scanned.'
  if (found.state === 'away') return 'Virus scanner: does not answer.'
  return `Virus scanner: works; signatures ${found.days === undefined ? 'of unknown age' : `${found.days} days old`}.`
}
