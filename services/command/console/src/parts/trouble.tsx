import { isGone, Refused } from '../api/client.ts'

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
          Try again
        </button>
      )}
    </div>
  )
}

export function troubleWords(cause: unknown): string {
  if (!(cause instanceof Refused)) return 'The service does not answer. Check the connection.'
  const wait = cause.retryAfter === undefined ? '' : ` Try again in ${cause.retryAfter} seconds.`
  return `${cause.message}${wait}`
}
