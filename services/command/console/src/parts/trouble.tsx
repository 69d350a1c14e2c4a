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
      <p>{troubleWords(cause)}</p>
      {again && !isGone(cause) && (
        <button type="button" onClick={again}>
          {PARTS_WORDS.again}
        </button>
      )}
    </div>
  )
}

/** By the code of a refusal, in the language of now; without an answer by whether this device has a network at all. */
export function troubleWords(cause: unknown): string {
  if (!(cause instanceof Refused)) return navigator.onLine ? TROUBLE_WORDS.silent : TROUBLE_WORDS.offline
  const wait = cause.retryAfter === undefined ? '' : TROUBLE_WORDS.wait(cause.retryAfter)
  return `${cause.isParticular ? cause.message : refusalWords(cause.code, cause.message)}${wait}`
}
