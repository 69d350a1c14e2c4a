import type { TestOfficer } from '../command.test-kit.ts'
import type { ConsoleKit } from '../console-browser.test-kit.ts'
import { madeFilm, madeMp4 } from '../made-film.test-kit.ts'
import type { MadeItem, MadeRendition } from '../make-item.test-kit.ts'
import { createReconstruction } from '../make-reconstruction.test-kit.ts'

export interface TriageWorld {
  readonly incident: string
  /** Item ids in the order of the queue. */
  readonly items: readonly string[]
  /** The last three of `items`. */
  readonly scene: readonly string[]
  readonly anna: TestOfficer
  readonly bert: TestOfficer
}

const NOW = Date.now()
const HOUR = 3_600_000

const WORDS = [
  'A red van without plates stood across the gate. Two people ran towards the river.',
  'I filmed from the fourth floor. The smoke is black and comes from the garage.',
  'My sister is inside. Please hurry.',
]

const film = (n: number, renditions: readonly MadeRendition[]): MadeItem => ({
  ...{ ...photo(n, renditions), kind: 'video', mediaType: 'video/mp4', durationMs: 4000 },
})

function photo(n: number, renditions: readonly MadeRendition[]): MadeItem {
  const at = NOW - HOUR + n * 30_000
  const isSilent = n % 4 === 3
  return {
    renditions,
    ...(isSilent ? {} : { words: WORDS[n % WORDS.length] ?? '' }),
    placement: {
      ...{ earliest: at - 2000, estimate: at, latest: at + 2000, status: n % 5 === 4 ? 'likely' : 'placed' },
      ...(n % 2 === 0 ? { lat: 60.1699 + n / 10_000, lon: 24.9384 } : {}),
      reasons: [{ code: 'clock.device', source: 'exif.DateTimeOriginal', share: 0.8, claims: [], values: {} }],
    },
    receivedAt: at + 60_000,
  }
}

/**
 * Makes an incident with waiting films and photos, words beside them, one scene and two officers. `known`: existing
 * officers, who join the incident instead of new ones.
 */
export async function makeTriageWorld(
  { kit }: ConsoleKit,
  count: number,
  known?: Pick<TriageWorld, 'anna' | 'bert'>,
): Promise<TriageWorld> {
  const incident = await kit.addIncident({ title: 'Smoke at the station' })
  const officerOf = async (name: string, role: 'commander' | 'analyst', one?: TestOfficer) => {
    if (!one) return await kit.addOfficer(`${name} ${incident.slice(3, 8)}`, { [incident]: role })
    const joined = 'insert into staff.membership (incident_id, officer_id, role) values ($1, $2, $3)'
    await kit.database.owner.query(joined, [incident, one.id, role])
    return one
  }
  const anna = await officerOf('Anna', 'commander', known?.anna)
  const bert = await officerOf('Bert', 'analyst', known?.bert)
  const still = { kind: 'preview', mediaType: 'image/webp', bytes: madeFilm('still.webp', 1, '-frames:v', '1') }
  const thumb = { ...still, kind: 'thumb' }
  const movie = { kind: 'proxy', mediaType: 'video/mp4', bytes: madeMp4(4) }
  const items: string[] = []
  for (let n = 0; n < count; n += 1)
    items.push(await kit.addItem(incident, n % 3 === 0 ? film(n, [still, thumb, movie]) : photo(n, [still, thumb])))
  const scene = items.slice(-3)
  // One of the scene's items is decided on. So the scene is not new, and the queue keeps its order.
  const seen = await kit.addItem(incident, { kind: 'document' })
  await createReconstruction(kit.database.owner, incident).addScene({
    ...{ id: 'sc_gate', items: [...scene, seen], submissions: 3, peakAt: NOW },
    ...{ first: [NOW - HOUR, NOW - HOUR], last: [NOW, NOW] },
  })
  await kit.database.owner.query(
    `insert into evidence.review (incident_id, item_id, officer_id, decision) values ($1, $2, $3, 'not-relevant')`,
    [incident, seen, bert.id],
  )
  return { incident, items, scene, anna, bert }
}
