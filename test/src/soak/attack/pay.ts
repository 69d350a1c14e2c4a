import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { proofFor } from '../../../../services/intake/src/abuse/solve.test-kit.ts'

/**
 * Behaves like a witness's page: sends the same idempotency key with each try, computes the required proof, and retries
 * when the door is full.
 */
export async function askPaying(url: string, body: string, signal: AbortSignal): Promise<Response | undefined> {
  const headers = {
    'Idempotency-Key': randomBytes(24).toString('base64url'),
    'Content-Type': 'application/json',
  }
  let proof: string | undefined
  while (!signal.aborted) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...(proof === undefined ? {} : { Proof: proof }) },
      body,
    }).catch(() => undefined)
    if (answer?.status === 201) return answer
    if (answer?.status === 428) proof = await proofFor(await answer.text())
    else await pause(AGAIN_MS)
  }
  return undefined
}

const AGAIN_MS = 1000
