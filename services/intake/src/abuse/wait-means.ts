import { err, ok } from '@firsthand/domain'
import type { Admission, Means, Wanted } from './guard.ts'
import type { Level } from './pressure.ts'
import type { Priced, Spend } from './proof-means.ts'
import { TICKET_LIVES_S, type Tickets } from './tickets.ts'

export type Pause = (ms: number) => Promise<void>

interface WaitDeps {
  readonly tickets: Tickets
  readonly spend: Spend
  readonly clock: () => number
  /** Called again after each wait, because the load may have dropped meanwhile. */
  readonly priceOf: (wanted: Wanted) => Level
  readonly pause: Pause
}

/** The least time between serving a page and taking its form, by price. */
const PAGE_MS: Readonly<Record<1 | 2, number>> = { 1: 5000, 2: 20_000 }
/**
 * In ms. If a form comes too early by no more than this, the door itself waits before it takes the form. The files are
 * already being sent, and nobody should have to press "Send" twice.
 */
const LONGEST_WAIT_MS = 8000
/**
 * The wait for one file in ms, by price. It is a little longer than a slow phone would compute, because waiting costs
 * the sender nothing but time.
 */
const FILE_MS: Readonly<Record<1 | 2, number>> = { 1: 500, 2: 4000 }
/**
 * A form's next file may find the process full. The door then tries again this often, with this pause, because a form
 * cannot come back by itself.
 */
const FULL_RETRY_MS = 1000
const FULL_RETRIES = 8

type Waiting = Extract<Means, { readonly by: 'wait' }>

/** How a page without script pays: it can wait but not compute. Its form is processed only after that wait. */
export function createWaitMeans({ tickets, spend, clock, priceOf, pause }: WaitDeps) {
  /** Waits while the process is full. Returns the price after the wait. */
  const waitForRoom = async (wanted: Wanted, { patience }: Waiting): Promise<Level> => {
    let price = priceOf(wanted)
    for (let tries = 0; price === 3 && tries < FULL_RETRIES && patience.take(FULL_RETRY_MS); tries += 1) {
      await pause(FULL_RETRY_MS)
      price = priceOf(wanted)
    }
    return price
  }
  const payByTicket = async ({ ticket }: Waiting, key: string, price: 1 | 2): Admission => {
    const opened = ticket === undefined ? undefined : tickets.open(ticket)
    if (!opened) return err({ code: 'ticket-needed' })
    const wait = opened.servedAt + PAGE_MS[price] - clock()
    if (wait > LONGEST_WAIT_MS) return err({ code: 'ticket-early' })
    if (wait > 0) await pause(wait)
    const isOurs = await spend(opened.hash, `form\n${key}`, TICKET_LIVES_S + 60)
    return isOurs ? ok(undefined) : err({ code: 'ticket-needed' })
  }
  return async ({ wanted, means, key }: Priced): Admission => {
    if (means.by !== 'wait') return err({ code: 'proof-needed' })
    const price = await waitForRoom(wanted, means)
    if (price === 3) return err({ code: 'busy' })
    if (price === 0) return ok(undefined)
    if (wanted.what === 'submission') return await payByTicket(means, key, price)
    if (!means.patience.take(FILE_MS[price])) return err({ code: 'files-early' })
    await pause(FILE_MS[price])
    return ok(undefined)
  }
}
