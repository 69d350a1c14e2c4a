import type { PlatformState } from '@firsthand/database/command/overview'
import { isOf, SILENT_MS } from '../../warnings/warnings.ts'
import { amber, green, red, type Verdict } from './line.ts'

/** Calls the public address as a phone would. Any answer except a server fault shows that the door is reachable. */
export async function intakeLine(
  state: () => Promise<PlatformState>,
  witnessUrl: URL | undefined,
  signal: AbortSignal,
): Promise<Verdict> {
  if (!witnessUrl) return red('no-address')
  const answer = await fetch(witnessUrl, { redirect: 'manual', signal }).catch(() => undefined)
  await answer?.body?.cancel()
  if (!answer) return red('unreachable', { address: witnessUrl.origin })
  // The door answers 503 while no incident is open.
  if (answer.status >= 500 && answer.status !== 503) return red('fault', { status: answer.status })
  if (answer.status >= 300 && answer.status < 400) return red('elsewhere', { status: answer.status })
  const { heartbeats } = await state()
  const alive = heartbeats.filter((beat) => beat.ageMs < SILENT_MS && isOf(beat.process, 'intake'))
  if (alive.length === 0) return amber('silent')
  return green('well', { intakes: alive.length })
}
