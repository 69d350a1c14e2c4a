import { afterAll, beforeAll, beforeEach } from 'vitest'
import { ACCESS } from '../access/access-table.ts'
import { type Ask, type CommandKit, newId, openCommandKit } from '../command.test-kit.ts'
import { TINY_WEBP } from '../make-item.test-kit.ts'

const NO_LIST = /:|^\/custody|^\/events/
const AT = Date.now()
export const PLACED = { earliest: AT, estimate: AT, latest: AT, status: 'placed' }
const WHOLE = `from=0&to=${Date.now() + 86_400_000}&port=-90,-180,90,180&zoom=3`
export const thumb = { kind: 'thumb', mediaType: 'image/webp', bytes: TINY_WEBP }
export const still = { kind: 'still', mediaType: 'image/webp', bytes: TINY_WEBP }
export const told = async (answer: Response) => [answer.status, await answer.json()]

/** Gives each test two incidents, and a commander who moves items from the first to the second. */
export function movesGround() {
  let kit: CommandKit
  let [here, there] = ['', '']
  let ask: Ask
  let officer = ''

  beforeAll(async () => {
    kit = await openCommandKit()
  })

  beforeEach(async () => {
    await kit.database.owner.query(`update platform.incident set state = 'closed'`)
    here = await kit.addIncident({ title: 'Drill in the harbour' })
    there = await kit.addIncident({ title: 'Fire in the harbour' })
    const commander = await kit.addOfficer(`commander ${newId('note')}`, { [here]: 'commander' })
    officer = commander.id
    ask = await kit.signIn(commander)
  })

  afterAll(() => kit.release())
  const query = async (text: string, values: unknown[] = []) => (await kit.database.owner.query(text, values)).rows

  const move = (item: string, more: object = {}, by: Ask = ask) =>
    by(`/api/incidents/${here}/items/${item}/move`, {
      method: 'POST',
      body: JSON.stringify({ to: there, reason: 'It shows the real fire', ...more }),
    })

  const standing = (item: string, by: Ask = ask) => by(`/api/incidents/${here}/items/${item}/move`).then(told)

  const work = () =>
    query(
      `select subject, detail, incident_id from work.outbox where task = 'move-item' and incident_id = $1 order by subject`,
      [here],
    )

  const submissionOf = async (item: string) =>
    (await query('select submission_id as id from evidence.item where id = $1', [item]))[0]?.id as string | undefined

  const entries = (incident: string) =>
    query('select actor, action, subject, detail, note_hash from custody.entry where incident_id = $1 order by seq', [
      incident,
    ])

  /**
   * Requests every address of the incident that may list the item, as each kind of page does, and returns those that
   * do.
   */
  async function listsThat(item: string): Promise<readonly string[]> {
    const found = new Set<string>()
    const look = async (path: string, asked: Promise<Response>) => {
      if ((await (await asked).text()).includes(item)) found.add(path)
    }
    const paths = Object.values(ACCESS).filter(({ method, path }) => method === 'GET' && !NO_LIST.test(path))
    for (const kind of ['timeline', 'map', 'wall']) {
      const view = await viewOf(kind)
      for (const { path } of paths)
        await look(path, ask(`/api/incidents/${here}${path}?view=${view}&items=${item}&${WHOLE}`))
    }
    await look('/search', post('/search', { query: 'fire' }))
    await look('/triage/leases', post('/triage/leases', { holder: 'h'.repeat(26) }))
    return [...found].sort()
  }

  const post = (path: string, body: object, by: Ask = ask, at = here) =>
    by(`/api/incidents/${at}${path}`, { method: 'POST', body: JSON.stringify(body) })

  const viewOf = async (kind: string, by: Ask = ask, at = here): Promise<string> =>
    ((await (await post('/views', { kind, filter: {} }, by, at)).json()) as { view: string }).view
  return {
    get kit() {
      return kit
    },
    get here() {
      return here
    },
    get there() {
      return there
    },
    get officer() {
      return officer
    },
    get ask() {
      return ask
    },
    move,
    work,
    entries,
    standing,
    submissionOf,
    query,
    listsThat,
    viewOf,
    post,
  }
}
