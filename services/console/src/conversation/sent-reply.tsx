import type { Conversation } from '../shared/api/types.ts'
import { UntrustedText } from '../shared/parts/untrusted-text.tsx'
import { dayAndTime } from '../shared/words/time.ts'
import { CONVERSATION_WORDS } from './conversation-words.ts'

interface SentReplyProps {
  readonly reply: Conversation['replies'][number]
  readonly zone: string
}

/** A reply that was sent, with the officer's name. The witness sees only the words and the minute. */
export function SentReply({ reply, zone }: SentReplyProps) {
  return (
    <>
      <UntrustedText text={reply.text} lines />
      <p className="muted">
        {CONVERSATION_WORDS.replyBy} <UntrustedText text={reply.officer} />, {dayAndTime(reply.at, zone)}
      </p>
    </>
  )
}
