import { Refused } from '../api/client.ts'
import { troubleWords } from '../parts/trouble.tsx'

/** What a failed sign-in means for the person who tries. */
export function signInWords(cause: unknown): string {
  if (!(cause instanceof Refused)) return troubleWords(cause)
  switch (cause.code) {
    case 'sign-in-failed':
      return 'The name, the password or the code is not right.'
    case 'code-spent':
      return 'That code was used. Wait for the next one.'
    case 'locked-out':
      return `Too many wrong attempts. Try again in ${cause.retryAfter ?? 60} seconds.`
    case 'busy':
      return 'Many are signing in at once. Try again in a few seconds.'
    case 'malformed':
      return 'Fill in your name, your password and the code of six digits.'
    default:
      return troubleWords(cause)
  }
}
