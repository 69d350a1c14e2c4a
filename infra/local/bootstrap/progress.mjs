const started = Date.now()

/**
 * Prints one line of progress, with the seconds since the command was started.
 * @param {string} message
 */
export function say(message) {
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${message}\n`)
}

/**
 * Runs `work`, and reports every five seconds that it continues, so that a slow step does not look like a hang.
 * @template T
 * @param {string} message
 * @param {() => Promise<T>} work
 */
export async function during(message, work) {
  say(message)
  const beat = setInterval(() => say(`… still at it: ${message}`), 5_000)
  try {
    return await work()
  } finally {
    clearInterval(beat)
  }
}
