import type { IncidentSummary, LockStanding } from '@firsthand/database/command/incidents'
import type { PlatformState } from '@firsthand/database/command/overview'
import type { LanguageState } from './languages.ts'

/** Codes of standing warnings, for which the console has sentences. */
export type Warning =
  | 'nothing-locked'
  | 'drill-not-locked'
  | 'locks-refused'
  | 'locks-behind'
  | 'previews-off'
  | 'scanner-away'
  | 'signatures-old'
  | 'worker-silent'
  | 'worker-stuck'
  | 'page-only'
  | 'language-changed'

export const SILENT_MS = 90_000
/** Age in days above which virus signatures are too old. ClamAV publishes new ones daily. */
const OLD_DAYS = 7
const WORKERS = ['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'] as const
export type Worker = (typeof WORKERS)[number]

interface Place {
  readonly incident: Pick<IncidentSummary, 'exercise' | 'lockMode' | 'state'>
  readonly storeKind: 's3' | 'local-disk'
  /** The state of the incident's object locks. */
  readonly locks?: Pick<LockStanding, 'locksRefusedAt' | 'areLocksBehind'> | undefined
  readonly languages: Pick<LanguageState, 'unheard' | 'changed'>
}

export function warningsOf(state: PlatformState, { incident, storeKind, locks, languages }: Place): readonly Warning[] {
  const warnings: Warning[] = []
  if (storeKind === 'local-disk' || vaultHasNoLock(state) || incident.lockMode === 'NONE')
    warnings.push('nothing-locked')
  else if (incident.exercise) warnings.push('drill-not-locked')
  warnings.push(...lockWarnings(locks))
  const alive = state.heartbeats.filter((beat) => beat.ageMs < SILENT_MS)
  if (alive.some((beat) => hasNoSandbox(beat.facts))) warnings.push('previews-off')
  if (alive.some(({ facts }) => facts['scanner'] === 'away')) warnings.push('scanner-away')
  if (alive.some(({ facts }) => hasOldSignatures(facts))) warnings.push('signatures-old')
  if (silentWorkers(state).length > 0) warnings.push('worker-silent')
  if (state.stuck.length > 0) warnings.push('worker-stuck')
  if (languages.unheard.length > 0) warnings.push('page-only')
  if (languages.changed.length > 0) warnings.push('language-changed')
  return warnings
}

/** Gives at most one warning: if the store refuses locks, they soon fall behind anyway. */
function lockWarnings(locks: Place['locks']): readonly Warning[] {
  if (locks === undefined) return []
  if (locks.locksRefusedAt !== null) return ['locks-refused']
  return locks.areLocksBehind ? ['locks-behind'] : []
}

/** Workers without a recent heartbeat. */
export const silentWorkers = ({ heartbeats }: Pick<PlatformState, 'heartbeats'>): readonly Worker[] =>
  WORKERS.filter((name) => !heartbeats.some((beat) => beat.ageMs < SILENT_MS && isOf(beat.process, name)))

export const isOf = (process: string, name: string): boolean => process === name || process === `worker:${name}`

function vaultHasNoLock({ abilities }: PlatformState): boolean {
  const vault = abilities.find((row) => row.store === 'vault')?.abilities
  return typeof vault === 'object' && vault !== null && 'lock' in vault && vault.lock === false
}

/** Without a sandbox, workers report that and decode nothing (decision 061). */
export const hasNoSandbox = (facts: Readonly<Record<string, unknown>>): boolean =>
  facts['previews'] === false || facts['sandbox'] === 'off' || facts['sandbox'] === 'none'

/**
 * Whether a working scanner has old signatures. A scanner that reports no date has only local signatures, which count
 * as old.
 */
export function hasOldSignatures({ scanner, signatureDays }: Readonly<Record<string, unknown>>): boolean {
  return scanner === 'works' && !(typeof signatureDays === 'number' && signatureDays <= OLD_DAYS)
}
