import type { Context } from 'hono'
import type { CommandEnv } from '../door/command-env.ts'
import type { StreamWatch } from '../door/ports/stream-watch.ts'

/**
 * A long answer ends with the right to read it, as a live feed does: a film that plays or a download of hours would outlast
 * the person who was ended. It is cut, never closed: who reads it sees that it is not whole. Without a session (the page for
 * patrols) it is as it was.
 */
export function whileAllowed(
  c: Context<CommandEnv>,
  streams: StreamWatch,
  body: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const owner = ownerOf(c)
  if (!owner) return body
  const reader = body.getReader()
  const right = { hasEnded: false }
  let unwatch = (): void => undefined
  const cut = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    right.hasEnded = true
    controller.error(new Error('the right to read this has ended'))
    reader.cancel().catch(() => undefined)
  }
  return new ReadableStream<Uint8Array>({
    start(controller) {
      unwatch = streams.add(owner, () => cut(controller))
    },
    async pull(controller) {
      try {
        const { done, value } = await reader.read()
        if (right.hasEnded) return
        if (!done) return controller.enqueue(value)
        unwatch()
        controller.close()
      } catch (cause) {
        unwatch()
        throw cause
      }
    },
    async cancel(reason) {
      unwatch()
      await reader.cancel(reason)
    },
  })
}

/** Undefined outside of an incident, or without a session. */
function ownerOf(c: Context<CommandEnv>) {
  // The gates set them, where there are gates.
  const { session, incident } = c.var as Partial<CommandEnv['Variables']>
  return session && incident ? { session: session.session, incident: incident.id } : undefined
}
