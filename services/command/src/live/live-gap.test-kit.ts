import { randomBytes } from 'node:crypto'
import { keepOnce, say } from '../alarms/alarms.test-kit.ts'
import type { Ask, CommandKit, TestOfficer } from '../command.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'
import { createUnderstanding } from '../understand-item.test-kit.ts'

/** An incident whose changes come from a colleague (through the API) and from the workers (database rows). */
export interface GapWorld {
  readonly kit: CommandKit
  readonly incident: string
  /** A placed item with its witness's words, alone in its submission. */
  readonly item: string
  /** An item that is restricted to the colleague and a third officer. */
  readonly shut: string
  readonly readers: readonly [string, string]
  readonly colleague: Ask
}

const NOON = Date.UTC(2026, 5, 1, 9)
const placedAt = (at: number) => ({
  ...{ earliest: at - 2000, estimate: at, latest: at + 2000, status: 'placed', lat: 60.17, lon: 24.94 },
})
let made = 0
const next = (): number => {
  made += 1
  return made
}

export async function openGapWorld(
  kit: CommandKit,
): Promise<Omit<GapWorld, 'colleague'> & { readonly bert: TestOfficer }> {
  const incident = await kit.addIncident({ title: 'Smoke at the station' })
  await kit.database.owner.query('update platform.incident set key_proven_at = now()')
  const { submission } = await kit.addSubmission(incident)
  const item = await kit.addItem(incident, { submission, words: 'smoke by the gate', placement: placedAt(NOON) })
  const shut = await kit.addItem(incident, { placement: placedAt(NOON + 60_000) })
  await createReconstruction(kit.database.owner, incident).addRevision({ number: 1 })
  const [bert, cleo] = [
    await kit.addOfficer('bert', { [incident]: 'commander' }),
    await kit.addOfficer('cleo', { [incident]: 'analyst' }),
  ]
  return { kit, incident, item, shut, readers: [bert.id, cleo.id], bert }
}

/** Notifies like a worker's transaction that changed no row of evidence.card. */
const tell = ({ kit, incident }: GapWorld) =>
  kit.database.owner.query(`select pg_notify('incident_changed', $1)`, [incident])

const post = async ({ colleague, incident }: GapWorld, path: string, body: object): Promise<Record<string, string>> => {
  const answer = await colleague(`/api/incidents/${incident}${path}`, { method: 'POST', body: JSON.stringify(body) })
  const told = (await answer.json()) as Record<string, string>
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${told['code']}`)
  return told
}

const addItem = ({ kit, incident }: GapWorld): Promise<string> =>
  kit.addItem(incident, { placement: placedAt(NOON + next() * 1000) })

async function addScene(world: GapWorld): Promise<string> {
  const { kit, incident } = world
  const item = await addItem(world)
  const id = `sc_${randomBytes(8).toString('hex')}`
  const at = NOON + next() * 60_000
  const reconstruction = createReconstruction(kit.database.owner, incident)
  await reconstruction.addScene({
    ...{ id, items: [item], submissions: 3, first: [at, at], last: [at + 1000, at + 1000], peakAt: at },
    place: { lat: 60.17, lon: 24.94, radiusM: 40 },
  })
  await tell(world)
  return id
}

/** Makes a change and returns the texts that the screen must then show. */
export type Change = (world: GapWorld) => Promise<readonly string[]>

export const changes = {
  async overview(world) {
    await addItem(world)
    const { rows } = await world.kit.database.owner.query<{ count: number }>(
      'select count(*)::integer as count from evidence.card where incident_id = $1 and hidden is null and folded_into is null',
      [world.incident],
    )
    return [`.overview-tile:first-child .overview-figure strong:text-is("${rows[0]?.count}")`]
  },
  async timeline(world) {
    const item = await addItem(world)
    const { statement } = await say(world.kit, world.incident, 'I saw it from the bus')
    return [`tr[data-item="${item}"]`, `[data-statement="${statement}"]`]
  },
  async map(world) {
    const item = await addItem(world)
    return [`.map-list [data-item="${item}"]`]
  },
  async wall({ kit, item }) {
    const status = next() % 2 === 0 ? 'likely' : 'open'
    await kit.database.owner.query('update evidence.current_placement set status = $2 where item_id = $1', [
      item,
      status,
    ])
    return [`.wall-tile[data-item="${item}"][data-state="${status}"]`]
  },
  async triage(world) {
    await addItem(world)
    const { rows } = await world.kit.database.owner.query<{ count: number }>(
      'select count(*)::integer as count from evidence.card where incident_id = $1 and hidden is null and folded_into is null',
      [world.incident],
    )
    return [`.triage-progress[data-left="${rows[0]?.count}"]`]
  },
  async alarms(world) {
    const { kit, incident } = world
    // Different words each time, so that each alarm gets its own card.
    const { statement } = await say(kit, incident, `he is shooting, we are hiding in room ${next()}`)
    await keepOnce(kit)
    const { rows } = await kit.database.owner.query<{ id: string }>(
      'select id from evidence.alarm where source_id = $1',
      [statement],
    )
    return [`.alarm-card[data-alarm="${rows[0]?.id}"]`]
  },
  async rules(world) {
    const code = `own-${next()}`
    await post(world, '/alarm-rules', {
      ...{ code, class: 'grave', isOn: true, title: `Rule ${code}`, phrases: { en: [`glass xylophone ${made}`] } },
    })
    return [`[data-rule="${code}"]`]
  },
  async police(world) {
    const { material } = await post(world, '/police', {
      ...{ kind: 'file', origin: 'cctv', reason: `Camera ${next()}` },
      files: [{ name: 'CAM.mp4', mediaType: 'video/mp4', lastModified: NOON, bytes: 5000 }],
    })
    return [`[data-material="${material}"]`]
  },
  async subjects(world) {
    const { subject } = await post(world, `/items/${world.item}/marks`, {
      made: { kind: 'person', colour: 'amber', description: `Man ${next()}` },
    })
    return [`[data-subject="${subject}"]`]
  },
  async briefs(world) {
    const { brief } = await post(world, `/items/${world.item}/briefs`, {
      ...{ sentence: 'Look for the red van', whenLine: '14:02', whereLine: 'Mill Lane', lastSeen: '', language: 'en' },
    })
    return [`[data-brief="${brief}"]`]
  },
  async scenes(world) {
    const scene = await addScene(world)
    return [`[data-scene="${scene}"]`]
  },
  async saved(world) {
    const { view } = await post(world, '/saved-views', {
      ...{ name: `View ${next()}`, sharing: 'incident', screen: 'timeline', query: 'kind=image', words: '' },
    })
    return [`[data-saved="${view}"]`]
  },
  async custody(world) {
    await post(world, `/items/${world.item}/notes`, { text: `A note ${next()}`, wish: randomBytes(16).toString('hex') })
    const { rows } = await world.kit.database.owner.query<{ seq: number }>(
      'select max(seq)::integer as seq from custody.entry where incident_id = $1',
      [world.incident],
    )
    return [`.trail code:has-text("#${rows[0]?.seq} ")`]
  },
  async members(world) {
    const name = `Officer ${next()}`
    await world.kit.addOfficer(name, { [world.incident]: 'viewer' })
    await tell(world)
    return [`th:has-text("${name}")`]
  },
  async revisions(world) {
    const number = next() + 100
    await createReconstruction(world.kit.database.owner, world.incident).addRevision({ number })
    const place = { lat: 60.17, lon: 24.94, radiusM: 1000 + number }
    await post(world, `/items/${world.item}/anchors`, { place, source: 'comparison', reason: `Pin ${number}` })
    return [`[data-revision="${number}"]`, `.pins :text("Pin ${number}")`]
  },
  async item(world) {
    const { kit, incident, item } = world
    const code = ['gps-no-fix', 'log-damaged', 'log-times-undated'][next() % 3] ?? ''
    await createUnderstanding(kit.database.owner).addFlag({ incident, item }, code, { samples: 21, times: 3 })
    const text = `Thank you ${next()}`
    await post(world, `/items/${item}/replies`, { text })
    return [`[data-flag="${code}"]`, `.turn-officer:has-text("${text}")`]
  },
  /** Lifts the restriction of an item, or restricts it again. */
  async gate(world) {
    const { shut, readers, kit } = world
    const { rows } = await kit.database.owner.query<{ restricted: boolean }>(
      'select restricted from evidence.card where item_id = $1',
      [shut],
    )
    const restricted = rows[0]?.restricted !== true
    await post(world, `/items/${shut}/restriction`, { restricted, officers: readers, reason: 'A child' })
    return [restricted ? '[data-restricted]' : 'h2:has-text("Claims")']
  },
} satisfies Record<string, Change>
