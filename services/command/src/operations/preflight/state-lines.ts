import type { PlatformState } from '@firsthand/database/command/overview'
import { judgeVault } from '@firsthand/domain'
import { hasNoSandbox, hasOldSignatures, isOf, SILENT_MS } from '../../warnings/warnings.ts'
import { amber, green, red, type Verdict } from './line.ts'

/** Without these workers nothing that arrives is kept. */
const KEEPING_WORKERS = ['relay', 'preserve'] as const
/**
 * Without inspect, files are kept but nobody sees them. Without reconstruct, files have no time and place. The console
 * says which is missing.
 */
const SHOWING_WORKERS = ['inspect', 'reconstruct'] as const
/** Without normalise, thumbs are shown and other renditions wait. */
const RENDITION_WORKERS = ['normalise'] as const

/** Workers beat every 10 s. A worker that is one and a half beats late is dead or hangs. */
const HUNG_MS = 15_000

export function workersLine({ heartbeats }: PlatformState): Verdict {
  const silent = (names: readonly string[]): readonly string[] =>
    names.filter((name) => !heartbeats.some((beat) => beat.ageMs < HUNG_MS && isOf(beat.process, name)))
  const [keepers, showers, makers] = [silent(KEEPING_WORKERS), silent(SHOWING_WORKERS), silent(RENDITION_WORKERS)]
  const names = [...keepers, ...showers, ...makers].join(', ')
  if (keepers.length > 0) return red('silent', { names })
  if (showers.length > 0) return red('unseen', { names })
  return makers.length > 0 ? amber('late', { names }) : green()
}

export function lockLine({ abilities }: PlatformState): Verdict {
  const verdict = judgeVault(abilities)
  if (!verdict) return red('not-probed')
  if (verdict.missing.length > 0) return red('missing', { names: verdict.missing.join(', ') })
  const [warning] = verdict.warnings
  return warning === undefined ? green() : amber(warning)
}

/** Without a sandbox files are kept but not decoded, so nobody sees their content (decision 061). */
export function sandboxLine({ heartbeats }: PlatformState): Verdict {
  const alive = heartbeats.filter(({ ageMs }) => ageMs < SILENT_MS)
  const off = alive.filter(({ facts }) => hasNoSandbox(facts)).map(({ process }) => process.replace(/^worker:/, ''))
  if (off.length > 0) return red('off', { names: [...new Set(off)].join(', ') })
  return alive.some(({ process }) => isOf(process, 'inspect')) ? green() : amber('unknown')
}

export function scannerLine({ heartbeats }: PlatformState): Verdict {
  const facts = heartbeats.filter(({ ageMs }) => ageMs < SILENT_MS).map((beat) => beat.facts)
  if (facts.some(({ scanner }) => scanner === 'away')) return amber('away')
  if (facts.some(hasOldSignatures)) return amber('old')
  return facts.some(({ scanner }) => scanner === 'works') ? green() : amber('none')
}
