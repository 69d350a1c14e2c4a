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

/** Says in a sentence what went wrong, with a button to try again if that may help. */
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

/**
 * The kind of a request that got no answer. `reading`: a read. `sending`: a write. `once`: a write with an idempotency
 * key, which can be repeated safely.
 */
export type Unanswered = 'reading' | 'sending' | 'once'

/**
 * The sentence for a failed request. A refusal is worded by its code. If no answer came, the sentence depends on
 * whether this device has a network. A write without an answer may have arrived, so no sentence claims that nothing was
 * changed.
 */
export function troubleWords(cause: unknown, what: Unanswered = 'sending'): string {
  if (!(cause instanceof Refused)) return navigator.onLine ? TROUBLE_WORDS[what] : offlineWords(what)
  // The officer has signed in again: the old refusal no longer applies.
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
