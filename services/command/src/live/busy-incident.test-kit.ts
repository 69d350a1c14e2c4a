/** The part of a test kit that `keepBusy` needs: a pool of the database owner's role. */
interface Notifying {
  readonly database: { readonly owner: { query(text: string, values: readonly string[]): Promise<unknown> } }
}

/**
 * Sends notifications faster than screens are woken, so that no feed of this incident is ever quiet. Returns a function
 * that stops them.
 */
export function keepBusy(kit: Notifying, incident: string, everyMs = 50): () => Promise<void> {
  let isOver = false
  const going = (async () => {
    while (!isOver) {
      await kit.database.owner.query(`select pg_notify('incident_changed', $1)`, [incident])
      await new Promise((resolve) => setTimeout(resolve, everyMs))
    }
  })()
  return async () => {
    isOver = true
    await going
  }
}

/**
 * Reads a feed to its end. Returns its last event and the time until then, in ms. Fails after `limitMs` and says how
 * many changes came.
 */
export async function endOf(
  answer: Response,
  limitMs: number,
): Promise<{ readonly last: string; readonly ms: number }> {
  const reader = answer.body?.getReader()
  if (!reader) throw new Error('no stream')
  const began = performance.now()
  let text = ''
  const late = setTimeout(() => void reader.cancel(), limitMs)
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) break
      text += new TextDecoder().decode(value)
    }
  } finally {
    clearTimeout(late)
  }
  const ms = performance.now() - began
  const events = [...text.matchAll(/event: (\w+)\n/g)].map(([, event]) => event)
  if (ms >= limitMs) throw new Error(`the feed still lives after ${limitMs} ms; it told ${events.length} events`)
  return { last: events.at(-1) ?? '', ms }
}
