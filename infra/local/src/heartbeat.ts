/** Prints progress for a person, one line at a time. */
export type Say = (message: string) => void

const everyMs = 5_000

/**
 * Announces the work, and reports every five seconds that it continues, so that a slow step does not look like a hang.
 */
export async function during<T>(message: string, say: Say, work: () => Promise<T>): Promise<T> {
  say(message)
  const beat = setInterval(() => say(`… still at it: ${message}`), everyMs)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}
