import { isGone, isSignInNeeded, Refused } from '../api/client.ts'
import { isSessionEnded } from '../api/session.ts'
import { isAnyDraft } from './drafts.ts'
import { PARTS_WORDS } from './parts-words.ts'
import { refusalWords, TROUBLE_WORDS } from './refusal-words.ts'
import { whyWords } from './why-words.ts'

interface TroubleProps {
  readonly cause: unknown
  readonly again?: () => void
  readonly what?: Unanswered
}

/** What went wrong in a sentence, and what can be done about it. */
export function Trouble({ cause, again, what = 'reading' }: TroubleProps) {
  return (
    <div className="trouble" role="alert">
      <p>{troubleWords(cause, what)}</p>
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
  if (!(cause instanceof Refused)) return navigator.onLine ? TROUBLE_WORDS[what] : offlineWords(what)
  // Signed in again: what is over is not said any more.
  if (isSignInNeeded(cause) && !isSessionEnded()) return ''
  const wait = cause.retryAfter === undefined ? '' : TROUBLE_WORDS.wait(cause.retryAfter)
  return `${said(cause)}${wait}`
}

function said({ why, values, isParticular, code, message }: Refused): string {
  const because = why === undefined ? undefined : whyWords(why, values)
  return because ?? (isParticular ? message : refusalWords(code, message))
}

function offlineWords(what: Unanswered): string {
  if (what === 'reading') return TROUBLE_WORDS.offlineReading
  return isAnyDraft() ? TROUBLE_WORDS.offlineWritten : TROUBLE_WORDS.offline
}
