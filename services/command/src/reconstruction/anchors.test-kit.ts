import { afterAll, beforeAll } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'

export const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
export const REASON = 'the clock of the traffic camera is in the picture'

export interface Told {
  readonly entries: readonly { readonly action: string }[]
  readonly waiting: number
  readonly nudges: readonly { readonly ended: { readonly outcome: string } | null }[]
  readonly pins: readonly Record<string, unknown>[]
}

interface Anchors {
  readonly anchors: readonly Record<string, unknown>[]
}

/** Gives each suite an incident with two items, and officers who pin them. */
export function anchorGround() {
  let kit: CommandKit
  let incident: string
  let item: string
  let other: string
  let elsewhere: string
  let commander: Ask
  let viewer: Ask
  let stranger: Ask
  let colleague: Ask

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const second = await kit.addIncident()
    ;[item, other] = [await placed(AT - 7000), await placed(AT - 6000)]
    elsewhere = await kit.addItem(second)
    commander = await kit.signIn(await kit.addOfficer('carla', { [incident]: 'commander' }))
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('sam', { [second]: 'commander' }))
    colleague = await kit.signIn(await kit.addOfficer('dora', { [incident]: 'analyst' }))
  })

  const placed = (at: number) =>
    kit.addItem(incident, { placement: { earliest: at - 400, estimate: at, latest: at + 400, status: 'placed' } })

  afterAll(() => kit.release())

  const post = async (ask: Ask, path: string, body: object) => {
    const answer = await ask(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
    return { status: answer.status, body: (await answer.json()) as Record<string, string> }
  }

  const pin = (ask: Ask, body: object) => post(ask, `/items/${item}/anchors`, body)
  const pinOf = (id: string, body: object) => post(commander, `/items/${id}/anchors`, body)

  const anchors = async (ask: Ask) =>
    ((await (await ask(`/api/incidents/${incident}/anchors`)).json()) as Anchors).anchors

  const owed = async () => {
    const { rows } = await kit.database.owner.query(
      `select task, dedupe from work.outbox where incident_id = $1 and state = 'pending'`,
      [incident],
    )
    return rows
  }
  return {
    get commander() {
      return commander
    },
    get kit() {
      return kit
    },
    get item() {
      return item
    },
    get incident() {
      return incident
    },
    get viewer() {
      return viewer
    },
    get stranger() {
      return stranger
    },
    get other() {
      return other
    },
    get elsewhere() {
      return elsewhere
    },
    get colleague() {
      return colleague
    },
    pin,
    owed,
    anchors,
    post,
    placed,
    pinOf,
  }
}
