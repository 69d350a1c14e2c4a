import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type Ask, type CommandKit, newId, openCommandKit, type TestOfficer } from '../command.test-kit.ts'

export const key = (): string => newId('note').slice(3)
export const NOW = Date.now()
export const placedAt = (at: number) => ({ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed' })

/** Gives each test an incident and two officers who take items from its queue. */
export function triageGround() {
  let kit: CommandKit
  let incident: string
  let anna: { officer: TestOfficer; ask: Ask; holder: string }
  let bert: typeof anna

  beforeAll(async () => {
    kit = await openCommandKit()
  })

  afterAll(() => kit.release())

  beforeEach(async () => {
    incident = await kit.addIncident()
    const enter = async (name: string) => {
      const officer = await kit.addOfficer(`${name} ${key()}`, { [incident]: 'analyst' })
      return { officer, ask: await kit.signIn(officer), holder: key() }
    }
    anna = await enter('Anna')
    bert = await enter('Bert')
  })

  const post = async <T>(
    who: typeof anna,
    path: string,
    body: object,
  ): Promise<T & { status: number; code?: string }> => {
    const answer = await who.ask(`/api/incidents/${incident}/triage${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return { ...((await answer.json()) as T), status: answer.status }
  }

  const take = async (who: typeof anna, more: object = {}) => {
    const body = { holder: who.holder, want: 1, ...more }
    const { items } = await post<{ items: { item: string; why: string }[] }>(who, '/leases', body)
    return items
  }

  const decide = (who: typeof anna, item: string, decision: string, more: object = {}) =>
    post<{ items: number; isRepeated: boolean }>(who, '/decisions', {
      ...{ wish: key(), item, decision, holder: who.holder },
      ...more,
    })

  const reviews = async (item: string) =>
    (
      await kit.database.owner.query<{ decision: string }>(
        'select decision from evidence.review where item_id = $1 order by seq',
        [item],
      )
    ).rows.map(({ decision }) => decision)

  const lapse = () => kit.database.owner.query(`update staff.lease set until = clock_timestamp() - interval '1 second'`)
  return {
    get kit() {
      return kit
    },
    get incident() {
      return incident
    },
    get anna() {
      return anna
    },
    get bert() {
      return bert
    },
    take,
    decide,
    post,
    lapse,
    reviews,
  }
}
