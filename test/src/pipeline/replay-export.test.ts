import { DEFAULT_PARAMETERS, ENGINE, type ItemInput, solveWorld, type World } from '@firsthand/timeline'
import {
  bodyDigest,
  canonicalText,
  type ExportedBody,
  heldAtPin,
  inputDigest,
  parseExport,
  pinsOf,
  resultDigest,
} from '@firsthand/timeline/replay'
import { expect, test } from 'vitest'
import { digestOf, replayExport } from '../../../infra/ops/src/timeline/replay-export.ts'
import { zoneSteps } from '../../../workers/reconstruct/src/zone-steps.ts'

const AT = Date.UTC(2026, 5, 1, 9)
const ZONE = 'Europe/Helsinki'

const claim = (id: string, atMs: number, clock: 'device' | 'officer'): ItemInput['claims'][number] => ({
  ...{ id, about: 'time', source: clock === 'officer' ? 'officer.anchor' : 'quicktime.CreationDate', raw: 'made' },
  ...{ ref: 'start', atMs, resolutionMs: 1000, zone: 'Z', zoneSource: 'stated', clock, identifying: false },
  ...{ error: { kind: 'normal', sdMs: 500 }, trust: clock === 'officer' ? 100 : 75 },
})

const item = (id: string, claims: ItemInput['claims']): ItemInput => ({
  ...{ item: id, receivedAt: AT + 3_600_000, durationMs: 10_000, device: 'phone', submission: `sb_${id}`, claims },
})

/**
 * `it_pin` is pinned to a time after its arrival. No solve would place it there, so the engine must hold it at the pin.
 */
const WORLD: World = {
  items: [
    item('it_a', [claim('cl_a', AT, 'device')]),
    item('it_b', [claim('cl_b', AT + 5000, 'device')]),
    item('it_c', []),
    item('it_pin', [claim('cl_p', AT + 9000, 'device'), claim('cl_o', AT + 7_200_000, 'officer')]),
  ],
  links: [{ id: 'lk_1', kind: 'sound', a: 'it_a', b: 'it_b', offsetMs: 5000, sdMs: 20, strength: 0.9 }],
  twins: [{ a: 'it_a', b: 'it_c', kind: 'near' }],
  hints: { zone: zoneSteps(ZONE, DEFAULT_PARAMETERS.floorMs, 2_240_611_200_000) },
}

interface Document {
  [name: string]: unknown
  bodies: { kind: string; subject: string; body: Record<string, unknown> }[]
  placements: Record<string, unknown>[]
  parameters: Record<string, unknown>
}

function honest(): Document {
  const bodies: ExportedBody[] = [
    { kind: 'hints', subject: 'in_1', body: WORLD.hints },
    ...WORLD.items.map((body) => ({ kind: 'item' as const, subject: body.item, body })),
    ...WORLD.links.map((body) => ({ kind: 'link' as const, subject: body.id, body })),
    ...WORLD.twins.map((body) => ({ kind: 'twin' as const, subject: `${body.a}|${body.b}`, body })),
  ]
  const solution = solveWorld(WORLD, DEFAULT_PARAMETERS)
  const placements = solution.placements.map((solved) => {
    const about = WORLD.items.find((one) => one.item === solved.item)
    return (about && heldAtPin(solved, pinsOf(about))) ?? solved
  })
  const document = {
    ...{ format: 'firsthand-timeline-export/1', incident: 'in_1', revision: 7, provisional: false, engine: ENGINE },
    ...{ parameters: { ...DEFAULT_PARAMETERS, zone: ZONE }, inputDigest: '', resultDigest: '', difference: {} },
    ...{ bodies, placements },
  }
  return parseDocument(
    JSON.stringify({ ...document, ...digestsOf(bodies), resultDigest: resultDigest(solution, digestOf) }),
  )
}

const parseDocument = (text: string): Document => JSON.parse(text) as Document

const digestsOf = (bodies: readonly ExportedBody[], engine: string = ENGINE) => ({
  inputDigest: inputDigest(engine, DEFAULT_PARAMETERS, {
    bodies: bodies.map(({ kind, subject, body }) => ({ kind, subject, digest: bodyDigest(body, digestOf) })),
    digest: digestOf,
  }),
})

/** A document may contain `1e400`. JSON.parse reads it as Infinity, which cannot be written back. */
function read(change: (document: Document) => void) {
  const document = honest()
  change(document)
  return parseExport(JSON.parse(JSON.stringify(document).replaceAll('"1e400"', '1e400')))
}

function verdictOf(change: (document: Document) => void) {
  const parsed = read(change)
  if (!parsed.ok) throw new Error(`broken: ${parsed.error.at}`)
  return replayExport(parsed.value).verdict
}

test('an honest export replays to the same result, and an item held at its pin is reported', () => {
  const verdict = verdictOf(() => undefined)
  expect(verdict).toMatchObject({ isSame: true, held: ['it_pin'], otherwise: [], misnamed: [], placements: 4 })
  expect(verdict.uncovered).toEqual(['revision', 'difference'])
})

test('a document with the words of before replays to the same result, and its digest is the one that was made then', () => {
  const before = new Map([
    ['likely', 'tentative'],
    ['open', 'bounded'],
  ])
  const inWordsOfBefore = <T extends { readonly status?: unknown }>(one: T): T => ({
    ...one,
    status: before.get(String(one.status)) ?? one.status,
  })
  const solution = solveWorld(WORLD, DEFAULT_PARAMETERS)
  expect(solution.placements.map(({ status }) => status)).toContain('likely')
  const then = { ...solution, placements: solution.placements.map(inWordsOfBefore) }
  const verdict = verdictOf((d) =>
    Object.assign(d, {
      placements: d.placements.map(inWordsOfBefore),
      resultDigest: digestOf([canonicalText(then)]),
    }),
  )
  expect(verdict).toMatchObject({ isSame: true, result: { isSame: true }, otherwise: [] })
})

test('a document that names no zone claims none', () => {
  expect(verdictOf((d) => Object.assign(d.parameters, { zone: undefined }))).toMatchObject({ isSame: true })
})

const DAY = 86_400_000
const ANCHOR = [{ code: 'anchor', claim: 'cl_o', source: 'officer.anchor', share: 1, values: {} }]
const moved = (one: Record<string, unknown>, reasons?: unknown): Record<string, unknown> => ({
  ...one,
  ...{ earliest: Number(one['earliest']) - DAY, latest: Number(one['latest']) - DAY },
  ...(one['estimate'] === undefined ? {} : { estimate: Number(one['estimate']) - DAY }),
  ...(reasons ? { reasons } : {}),
})
const recount = (document: Document): void => {
  const parsed = parseExport(document)
  if (parsed.ok) Object.assign(document, digestsOf(parsed.value.bodies, parsed.value.engine))
}

test.each<[string, (document: Document) => void, Record<string, unknown>]>([
  [
    'one moved a day, with the reason of a pin',
    (d) => d.placements.splice(0, 1, ...d.placements.slice(0, 1).map((one) => moved(one, ANCHOR))),
    { otherwise: ['it_a'] },
  ],
  [
    'all moved a day, with the reason of a pin',
    (d) => Object.assign(d, { placements: d.placements.map((one) => moved(one, ANCHOR)) }),
    { otherwise: ['it_a', 'it_b', 'it_c', 'it_pin'] },
  ],
  [
    'the pinned one moved beside its pin',
    (d) => Object.assign(d, { placements: d.placements.map((one) => (one['item'] === 'it_pin' ? moved(one) : one)) }),
    { otherwise: ['it_pin'] },
  ],
  [
    'the pinned one as solved, its pin not followed',
    (d) =>
      Object.assign(d, { placements: parseDocument(JSON.stringify(solveWorld(WORLD, DEFAULT_PARAMETERS))).placements }),
    { otherwise: ['it_pin'] },
  ],
  ['one left out', (d) => d.placements.splice(1, 1), { otherwise: ['it_b'], missing: ['it_b'] }],
  ['all left out', (d) => Object.assign(d, { placements: [] }), { missing: ['it_a', 'it_b', 'it_c', 'it_pin'] }],
  [
    'one added',
    (d) => d.placements.push({ ...d.placements[0], item: 'it_ghost', reasons: ANCHOR }),
    { added: ['it_ghost'] },
  ],
  ['one shown twice', (d) => d.placements.push({ ...d.placements[0] }), { otherwise: ['it_a'] }],
  ['called provisional', (d) => Object.assign(d, { provisional: true }), { provisional: true, result: null }],
  [
    'called provisional, without a result',
    (d) =>
      Object.assign(d, { provisional: true, resultDigest: null, placements: d.placements.map((one) => moved(one)) }),
    { provisional: true },
  ],
  [
    'another engine, its digest made anew',
    (d) => {
      Object.assign(d, { engine: 'firsthand-timeline/1099' })
      recount(d)
    },
    { engine: { isSame: false, told: 'firsthand-timeline/1099', here: ENGINE }, input: { isSame: true } },
  ],
  ['another incident', (d) => Object.assign(d, { incident: 'in_2' }), { misnamed: ['incident'] }],
  [
    'another incident, its hints renamed',
    (d) => {
      Object.assign(d, { incident: 'in_2' })
      for (const body of d.bodies) if (body.kind === 'hints') body.subject = 'in_2'
    },
    { misnamed: [], input: { isSame: false } },
  ],
  ...['Asia/Tokyo', 'Europe/Stockholm', 'Mars', '', 'UTC'].map(
    (zone): [string, (document: Document) => void, Record<string, unknown>] => [
      `the zone called "${zone}"`,
      (d) => Object.assign(d.parameters, { zone }),
      { misnamed: ['parameters.zone'] },
    ],
  ),
  ['a parameter changed', (d) => Object.assign(d.parameters, { agreementMs: 9e9 }), { input: { isSame: false } }],
])('found out: %s', (_, change, told) => {
  expect(verdictOf(change)).toMatchObject({ isSame: false, ...told })
})

const bodyOf = (document: Document, kind: string): Record<string, unknown> =>
  document.bodies.find((body) => body.kind === kind)?.body ?? {}

test.each<[string, (document: Document) => unknown, string]>([
  ['a claim that is null', (d) => Object.assign(bodyOf(d, 'item'), { claims: [null] }), 'bodies'],
  ['a claim without an error', (d) => Object.assign(bodyOf(d, 'item'), { claims: [{ about: 'time' }] }), 'bodies'],
  ['an arrival beyond all numbers', (d) => Object.assign(bodyOf(d, 'item'), { receivedAt: '1e400' }), 'bodies'],
  ['a number beyond all numbers where nobody reads', (d) => Object.assign(d, { difference: '1e400' }), 'numbers'],
  ['an unknown device', (d) => Object.assign(bodyOf(d, 'item'), { device: 'watch' }), 'bodies'],
  ['a link without its offset', (d) => Object.assign(bodyOf(d, 'link'), { offsetMs: undefined }), 'bodies'],
  ['a body under the name of another', (d) => Object.assign(bodyOf(d, 'item'), { item: 'it_z' }), 'bodies'],
  ['a body twice', (d) => d.bodies.push(...d.bodies.slice(1, 2)), 'bodies'],
  ['hints twice', (d) => d.bodies.push({ kind: 'hints', subject: 'in_2', body: { zone: [] } }), 'bodies'],
  ['no hints', (d) => d.bodies.splice(0, 1), 'bodies'],
  [
    'parameters that are null',
    (d) => Object.assign(d, { parameters: { ...d.parameters, priors: null } }),
    'parameters',
  ],
  ['no parameters', (d) => Object.assign(d, { parameters: null }), 'parameters'],
  ['a placement without reasons', (d) => Object.assign(d.placements[0] ?? {}, { reasons: undefined }), 'placements'],
  ['a placement that is null', (d) => Object.assign(d, { placements: [null] }), 'placements'],
  ['settled without a result', (d) => Object.assign(d, { resultDigest: null }), 'resultDigest'],
  ['depths', (d) => Object.assign(d, { difference: JSON.parse(`${'['.repeat(50)}${']'.repeat(50)}`) }), 'numbers'],
])('no whole export: %s', (_, change, at) => {
  expect(read((document) => void change(document))).toMatchObject({ ok: false, error: { code: 'broken', at } })
})

test.each([
  'Europe/Helsinki',
  'America/New_York',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'Asia/Gaza',
  'Pacific/Apia',
  'Australia/Lord_Howe',
  'UTC',
  'Nowhere/None',
])('the zone %s matches the hints that were made from it', (zone) => {
  const hints = { zone: zoneSteps(zone, DEFAULT_PARAMETERS.floorMs, 2_240_611_200_000) }
  const verdict = verdictOf((d) => {
    Object.assign(d.parameters, { zone })
    Object.assign(bodyOf(d, 'hints'), hints)
  })
  expect(verdict.misnamed).toEqual([])
})
