import type { Database } from '@firsthand/database/command'
import { type StreamOwner, standingStreams } from '@firsthand/database/command/sign-in'
import type { Role } from '@firsthand/domain'
import type { StreamWatch } from '../door/ports/stream-watch.ts'

/** Interval at which the sessions of open streams are checked, in ms. One query covers all streams of this process. */
const POLL_MS = 2_000

interface Watching {
  readonly db: Database
  readonly mayFollow: (role: Role) => boolean
  readonly onFault: (cause: unknown) => void
  readonly lookMs?: number
}

export function createStreamWatch({ db, mayFollow, onFault, lookMs = POLL_MS }: Watching): StreamWatch {
  const streams = new Map<symbol, { readonly owner: StreamOwner; readonly end: () => void }>()
  let timer: NodeJS.Timeout | undefined
  let checking: Promise<void> | undefined

  async function look(): Promise<void> {
    const asked = [...streams]
    const roles = await standingStreams(
      db,
      asked.map(([, { owner }]) => owner),
    )
    asked.forEach(([key, { end }], index) => {
      const role = roles[index]
      if (role !== undefined && mayFollow(role)) return
      if (streams.delete(key)) end()
    })
  }
  // Only one query runs at a time, so that a slow database gets no second one.
  const checkOnce = (): void => {
    checking ??= look()
      .catch(onFault)
      .finally(() => {
        checking = undefined
        if (streams.size === 0) rest()
      })
  }
  const rest = (): void => {
    clearInterval(timer)
    timer = undefined
  }
  return {
    add(owner, end) {
      const key = Symbol('stream')
      streams.set(key, { owner, end })
      timer ??= setInterval(checkOnce, lookMs).unref()
      return () => void streams.delete(key)
    },
    async close() {
      rest()
      streams.clear()
      await checking
    },
  }
}
