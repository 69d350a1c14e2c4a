import { roundUpToMinute } from '@firsthand/domain'
import type { Draft } from './drafts.ts'
import { type Draw, nth } from './draw.ts'
import { groupBy } from './group-by.ts'
import type { Person } from './recordings.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** One submission: the files that a person sends at once. */
export interface Sending {
  readonly id: string
  readonly sender: Person
  /** When the person picked the files. */
  readonly sentMs: number
  readonly parcels: readonly Parcel[]
}

export interface Parcel {
  readonly draft: Draft
  /** The arrival, rounded up to the minute as the door does. */
  readonly receivedAt: number
}

/**
 * The earliest moment at which the file can be sent. By then the recording has ended, and so has the time that the file
 * claims, if that is later.
 */
export const availableMs = ({ rec, delayMs }: Draft): number =>
  rec.startMs + Math.max(0, rec.shiftMs) + rec.durationMs + delayMs

/** Each person sends everything in one to three submissions, minutes to days later. */
export function sendAll(draw: Draw, drafts: readonly Draft[]): Sending[] {
  const byPerson = groupBy(drafts, ({ sender }) => sender.id)
  return [...byPerson.values()].flatMap((own) => sendOwn(draw, own))
}

function sendOwn(draw: Draw, own: readonly Draft[]): Sending[] {
  const { sender } = nth(own, 0)
  const waiting = own.toSorted((a, b) => availableMs(a) - availableMs(b))
  const goes = Math.min(sender.sendings, waiting.length)
  const made: Sending[] = []
  for (let go = 0; go < goes; go++) {
    const part = waiting.slice(Math.floor((go * waiting.length) / goes), Math.floor(((go + 1) * waiting.length) / goes))
    const last = Math.max(...part.map(availableMs))
    const wait = Math.min(
      5 * DAY,
      draw.chance(0.2) ? draw.between(20_000, 8 * MINUTE) : draw.logNormal(50 * MINUTE, 1.4) * sender.eagerness,
    )
    const sentMs = last + wait + 15_000
    let at = sentMs
    const parcels = part.map((draft) => {
      at += draw.logNormal(draft.rec.medium === 'film' ? 40_000 : 8000, 0.8)
      return { draft, receivedAt: roundUpToMinute(at) }
    })
    made.push({ id: draw.id('su'), sender, sentMs, parcels })
  }
  return made
}
