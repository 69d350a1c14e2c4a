import { isGone, Refused } from '../api/client.ts'
import { PARTS_WORDS } from './parts-words.ts'
import { refusalWords, TROUBLE_WORDS } from './refusal-words.ts'

interface TroubleProps {
  readonly cause: unknown
  readonly again?: () => void
}

/** What went wrong in a sentence, and what can be done about it. */
export function Trouble({ cause, again }: TroubleProps) {
  return (
    <div className="trouble" role="alert">
      <p>{troubleWords(cause, 'reading')}</p>
      {again && !isGone(cause) && (
        <button type="button" onClick={again}>
          {PARTS_WORDS.again}
        </button>
      )}
    </div>
  )
}

/** What got no answer: something asked for, something sent, or sent with a key so that sent again it is done once. */
export type Unanswered = 'reading' | 'sending' | 'once'

/**
 * By the code of a refusal, in the language of now; without an answer by whether this device has a network at all. What was
 * sent and not answered may have arrived: nobody is told that nothing was changed.
 */
export function troubleWords(cause: unknown, what: Unanswered = 'sending'): string {
  if (!(cause instanceof Refused)) return navigator.onLine ? TROUBLE_WORDS[what] : TROUBLE_WORDS.offline
  const wait = cause.retryAfter === undefined ? '' : TROUBLE_WORDS.wait(cause.retryAfter)
  return `${cause.isParticular ? cause.message : refusalWords(cause.code, cause.message)}${wait}`
}
