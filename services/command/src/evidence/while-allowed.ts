import type { Context } from 'hono'
import type { CommandEnv } from '../door/command-env.ts'
import type { StreamWatch } from '../door/ports/stream-watch.ts'

/**
 * Ends a long answer (a playing film, a download) when the right to read it ends, as a live feed does. The stream is
 * cut with an error, so that the reader sees that it is incomplete. Without a session (the page for patrols) the body
 * is unchanged.
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

/** Undefined outside an incident or without a session. */
function ownerOf(c: Context<CommandEnv>) {
  // The gates set these variables; routes without gates lack them.
  const { session, incident } = c.var as Partial<CommandEnv['Variables']>
  return session && incident ? { session: session.session, incident: incident.id } : undefined
}
