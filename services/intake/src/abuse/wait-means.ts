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
  /** Asked anew after each wait: a crowd may have gone meanwhile. */
  readonly priceOf: (wanted: Wanted) => Level
  readonly pause: Pause
}

/** Seconds between a page and its form, by price. */
const PAGE_MS: Readonly<Record<1 | 2, number>> = { 1: 5000, 2: 20_000 }
/** As much of that as we wait ourselves: the files are on the line by then, and nobody must press twice. */
const LONGEST_WAIT_MS = 8000
/** What a slow phone would compute for one file, and a little more: waiting costs a sender nothing else. */
const FILE_MS: Readonly<Record<1 | 2, number>> = { 1: 500, 2: 4000 }
/** How often a form whose next file finds a full house looks again, and for how long: it cannot come again by itself. */
const FULL_MS = 1000
const FULL_TRIES = 8

type Waiting = Extract<Means, { readonly by: 'wait' }>

/** A page without script can wait and cannot compute. Nothing that it holds goes on before it has waited. */
export function createWaitMeans({ tickets, spend, clock, priceOf, pause }: WaitDeps) {
  /** While the house is full; answers the price that is asked then. */
  const untilRoom = async (wanted: Wanted, { patience }: Waiting): Promise<Level> => {
    let price = priceOf(wanted)
    for (let tries = 0; price === 3 && tries < FULL_TRIES && patience.take(FULL_MS); tries += 1) {
      await pause(FULL_MS)
      price = priceOf(wanted)
    }
    return price
  }
  const byTicket = async ({ ticket }: Waiting, key: string, price: 1 | 2): Admission => {
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
    const price = await untilRoom(wanted, means)
    if (price === 3) return err({ code: 'busy' })
    if (price === 0) return ok(undefined)
    if (wanted.what === 'submission') return await byTicket(means, key, price)
    if (!means.patience.take(FILE_MS[price])) return err({ code: 'files-early' })
    await pause(FILE_MS[price])
    return ok(undefined)
  }
}
