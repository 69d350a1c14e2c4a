import { afterAll, beforeAll } from 'vitest'
import { type Ask, type CommandKit, openCommandKit } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

export const AT = Date.UTC(2026, 5, 1, 9, 0, 7)
export const REASON = 'the same flash in both'
export const placedAt = (at: number) => ({ earliest: at - 400, estimate: at, latest: at + 400, status: 'placed' })

interface Saved {
  readonly outcome?: string
  readonly id?: string
  readonly code?: string
  readonly message?: string
  readonly items?: number
  readonly shiftMs?: number
  readonly needsSecond?: boolean
  readonly anchor?: string | null
}

interface Told {
  readonly nudge: string
  readonly reason: string | null
  readonly pins: object | null
  readonly standing: object | null
  readonly ended: { readonly outcome: string; readonly why: string | null; readonly now: object | null } | null
}

/** Gives each suite two rigs, and officers who move one against the other. */
export function nudgeGround() {
  let kit: CommandKit
  let incident: string
  let elsewhere: string

  /** Two rigs of four items. Usually the first item of each is compared. */
  let one: string[] = []

  let two: string[] = []
  let anna: Ask
  let bertil: Ask
  let carla: Ask
  let viewer: Ask
  let stranger: Ask
  let ids: Readonly<Record<string, string>>

  beforeAll(async () => {
    kit = await openCommandKit()
    incident = await kit.addIncident()
    const second = await kit.addIncident()
    const made = createReconstruction(kit.database.owner, incident)
    const rigOf = async (at: number) => {
      const rig: string[] = []
      for (let more = 0; more < 4; more += 1)
        rig.push(await kit.addItem(incident, { kind: 'video', placement: placedAt(at + more * 1000) }))
      await made.setRig(rig)
      return rig
    }
    one = await rigOf(AT)
    two = await rigOf(AT + 500)
    elsewhere = await kit.addItem(second, { placement: placedAt(AT) })
    const officers = {
      anna: await kit.addOfficer('anna', { [incident]: 'analyst' }),
      bertil: await kit.addOfficer('bertil', { [incident]: 'analyst' }),
      carla: await kit.addOfficer('carla', { [incident]: 'commander' }),
    }
    ids = Object.fromEntries(Object.entries(officers).map(([name, { id }]) => [name, id]))
    ;[anna, bertil, carla] = [
      await kit.signIn(officers.anna),
      await kit.signIn(officers.bertil),
      await kit.signIn(officers.carla),
    ]
    viewer = await kit.signIn(await kit.addOfficer('vera', { [incident]: 'viewer' }))
    stranger = await kit.signIn(await kit.addOfficer('sam', { [second]: 'commander' }))
  })

  afterAll(() => kit.release())

  const call = async (ask: Ask, path: string, body?: object) => {
    const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
    const answer = await ask(`/api/incidents/${incident}${path}`, init)
    return { status: answer.status, body: (await answer.json()) as Saved }
  }

  /** `which` chooses the members to compare, because two items can have only one officers' link at a time. */
  const pairOf = (offsetMs: number, which = 0) => ({ item: one[which] ?? '', other: two[which] ?? '', offsetMs })

  const effectOf = async (pair: { item: string; other: string; offsetMs: number }, ask = anna) =>
    call(ask, `/nudges/effect?item=${pair.item}&other=${pair.other}&offsetMs=${pair.offsetMs}`)

  const save = async (pair: { item: string; other: string; offsetMs: number }, ask = anna) => {
    const { items, shiftMs } = (await effectOf(pair)).body
    return call(ask, '/nudges', { ...pair, shown: { items, shiftMs }, reason: REASON })
  }

  const nudges = async (ask: Ask = anna) =>
    ((await (await ask(`/api/incidents/${incident}/nudges`)).json()) as { nudges: Told[] }).nudges

  const decide = (ask: Ask, nudge: string | undefined, decision: string, reason = 'seen it too') =>
    call(ask, `/nudges/${nudge}/decision`, { decision, reason })

  const lonely = (at: number) => kit.addItem(incident, { placement: placedAt(at) })
  const toldOf = async (nudge: string | undefined) => (await nudges()).find((told) => told.nudge === nudge)

  const count = async (what: string, and = '') =>
    Number(
      (
        await kit.database.owner.query(
          `select count(*)::integer as n from ${what} where incident_id = '${incident}' ${and}`,
        )
      ).rows[0]?.n,
    )
  return {
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get viewer() {
      return viewer
    },
    get carla() {
      return carla
    },
    get anna() {
      return anna
    },
    get bertil() {
      return bertil
    },
    get stranger() {
      return stranger
    },
    get one() {
      return one
    },
    get two() {
      return two
    },
    get ids() {
      return ids
    },
    get elsewhere() {
      return elsewhere
    },
    effectOf,
    pairOf,
    save,
    count,
    nudges,
    decide,
    call,
    lonely,
    toldOf,
  }
}
