import type { Arrival } from '../api/types.ts'

/** What is going on with it, in a few words. */
export function progressWords({ progress, quietMinutes, ageMinutes }: Arrival): string {
  switch (progress) {
    case 'moving':
      return ageMinutes < 1 ? 'just begun' : `arriving for ${ageMinutes} min`
    case 'standing-still':
      return `stands still since ${quietMinutes} min`
    case 'being-kept':
      return 'all here, being kept'
    case 'expired':
      return 'stopped for good'
    default:
      return progress satisfies never
  }
}

export const shareWords = ({ share }: Arrival): string => (share === null ? 'size unknown' : `${share} %`)

/** Which witness sent it, as far as cards of one sender can be told together: no name, four letters of a random id. */
export const senderWords = ({ submission }: Arrival): string => submission.slice(3, 7)
