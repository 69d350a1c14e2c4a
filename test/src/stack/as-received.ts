import { fieldOf, signIn } from './officer.ts'
import type { Stack } from './start-stack.ts'

/** Downloads an item's bytes as the witness sent them, by an officer who states a reason. */
export async function asReceived(stack: Stack, item: string): Promise<Buffer> {
  const officer = await signIn(stack)
  const path = `/api/incidents/${stack.incident}/items/${item}/as-received`
  const asked = await officer.post(path, { reason: 'Comparing what was sent with what is kept' })
  const download = fieldOf(asked.body, 'download')
  if (asked.status !== 201 || typeof download !== 'string') {
    throw new Error(`the download was answered with ${asked.status} ${JSON.stringify(asked.body)}`)
  }
  return officer.bytes(`${path}/${download}`)
}
