import { err } from '@firsthand/domain'
import { hashCapability } from '@firsthand/sealing'
import type { IntakeDeps } from '../intake-deps.ts'
import { settleHolder } from '../takeover/settle-holder.ts'
import { progressHeaders, refuseTus } from './tus-answer.ts'

/** Returns the offset, never the declaration: `Upload-Metadata` is not echoed. */
export async function answerHead(deps: IntakeDeps, token: string): Promise<Response> {
  const settled = await settleHolder(deps, hashCapability(token))
  // In a closed incident an upload's URL gets the same answer as an unknown one.
  const isShut = settled.ok && settled.value.incidentState === 'closed'
  const found = isShut ? err({ code: 'capability-unknown' as const }) : settled
  if (!found.ok) {
    const refused = refuseTus(deps, found.error, { route: 'head-upload' })
    return new Response(null, { status: refused.status, headers: refused.headers })
  }
  const { length } = found.value
  const known: Record<string, string> =
    length === null ? { 'Upload-Defer-Length': '1' } : { 'Upload-Length': String(length) }
  return new Response(null, { status: 200, headers: { ...progressHeaders(found.value), ...known } })
}
