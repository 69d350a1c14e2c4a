import type { DueRow } from '@firsthand/database/relay'
import { QUEUES } from '@firsthand/domain'
import type { RelayDeps } from './relay.ts'

const BATCH = 200

/** Sends due rows in batches until none is left. Throws if Redis or Postgres is away; the rows then stay queued. */
export async function sendDue({ door, queues, log }: Pick<RelayDeps, 'door' | 'queues' | 'log'>): Promise<void> {
  for (;;) {
    const due = await door.takeDue(BATCH)
    for (const queue of QUEUES) {
      const jobs = due.filter((row) => row.queue === queue)
      if (jobs.length === 0) continue
      const started = performance.now()
      await sendOrGiveBack(due, async () => await queues.enqueueAll(queue, jobs.map(toJob)))
      log.event('relay.sent', { queue, count: jobs.length, durationMs: performance.now() - started })
    }
    if (due.length < BATCH) return
  }

  /**
   * If Redis is away, gives the rows back at once. Otherwise they would wait until their lease lapses, although nobody
   * works on them.
   */
  async function sendOrGiveBack(rows: readonly DueRow[], send: () => Promise<void>): Promise<void> {
    try {
      await send()
    } catch (cause) {
      await door.sendAgain(rows)
      throw cause
    }
  }
}

const toJob = ({ row, attempt, priority }: DueRow) => ({ row, attempt, priority })
