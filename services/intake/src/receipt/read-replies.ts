import { parseReply, type ReplyDocument } from '@firsthand/domain'
import { normaliseCode, openBytes, replyKeyOf, SealBroken } from '@firsthand/sealing'

export interface OpenedReplies {
  readonly replies: readonly ReplyDocument[]
  /** The number of replies that cannot be opened or are invalid. The page shows it; nothing is thrown. */
  readonly broken: number
}

/**
 * Opens the officers' replies with the key derived from the code, only while the code is presented. Neither the key nor
 * any word is kept. `sealed`: base64 of age files, oldest first.
 */
export function readReplies(code: string, sealed: readonly string[]): OpenedReplies {
  const known = normaliseCode(code)
  if (!known || sealed.length === 0) return { replies: [], broken: sealed.length }
  const { identity } = replyKeyOf(known)
  const replies: ReplyDocument[] = []
  for (const one of sealed) {
    const reply = openReply(identity, one)
    if (reply) replies.push(reply)
  }
  return { replies, broken: sealed.length - replies.length }
}

function openReply(identity: Parameters<typeof openBytes>[0][number], sealed: string): ReplyDocument | undefined {
  try {
    const reply = parseReply(Buffer.from(openBytes([identity], Buffer.from(sealed, 'base64'))).toString('utf8'))
    return reply.ok ? reply.value : undefined
  } catch (thrown) {
    if (thrown instanceof SealBroken) return undefined
    throw thrown
  }
}
