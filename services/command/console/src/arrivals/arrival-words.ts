import type { Arrival } from '../api/types.ts'

const minutes = (count: number): string => (count < 1 ? 'under a minute' : `${count} min`)

/** What is going on with it, in a few words. */
export function progressWords({ progress, quietMinutes, ageMinutes }: Arrival): string {
  switch (progress) {
    case 'moving':
      return `arriving for ${minutes(ageMinutes)}`
    case 'standing-still':
      return `stands still since ${minutes(quietMinutes)}`
    case 'being-kept':
      return 'all here, being kept'
    case 'ended':
      return 'never completed'
    default:
      return progress satisfies never
  }
}

export const shareWords = ({ share }: Arrival): string => (share === null ? 'size unknown' : `${share} %`)

/** Which witness sent it, as far as cards of one sender can be told together: no name, four letters of a random id. */
export const senderWords = ({ submission }: Arrival): string => submission.slice(3, 7)
