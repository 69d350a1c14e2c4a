/** A kit, or whatever else has a pool of the owner's. */
interface Notifying {
  readonly database: { readonly owner: { query(text: string, values: readonly string[]): Promise<unknown> } }
}

/** Faster than a screen is woken: no feed of this incident is ever quiet. Answers how to end it. */
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

/** How a feed ends: what it told last, and after how many ms. Fails after `limitMs`, naming how often it told changes. */
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
