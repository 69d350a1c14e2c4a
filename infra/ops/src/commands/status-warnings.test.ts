import type { IncidentFacts } from '@firsthand/database/ops'
import { type OffRecipe, offFacts, RECIPE_NAMES } from '@firsthand/domain'
import { expect, test } from 'vitest'
import { clockWords } from './clock-words.ts'
import { warningsOf, warningWords } from './status-warnings.ts'

const facts = {
  incidents: [],
  counts: new Map(),
  work: [],
  heartbeats: [],
  abilities: [],
  clock: undefined,
  gaps: [],
  openers: { now: 1, inAWeek: 1 },
  locks: new Map(),
  languages: [],
} as const

test('status warns if every process can see what the others do, and says how to end that', () => {
  const codes = (isActivityVisible: boolean) => warningsOf({ ...facts, isActivityVisible }).map(({ code }) => code)
  expect(codes(false)).not.toContain('activity-visible')
  expect(codes(true)).toContain('activity-visible')
  expect(warningWords({ code: 'activity-visible', about: 'postgres' })).toContain('REVOKE SELECT ON pg_catalog')
})

test('status says that a worker without a sandbox decodes nothing, and what to install', () => {
  const beat = {
    process: 'worker:inspect',
    instance: 'a',
    at: 0,
    ageMs: 0,
    facts: { sandbox: 'none', previews: false },
  }
  const [found] = warningsOf({ ...facts, heartbeats: [beat], isActivityVisible: false }).filter(
    ({ code }) => code === 'previews-off',
  )
  expect(found && warningWords(found)).toMatch(/none is decoded. Install bubblewrap/)
})

test('status names each recipe that is off, its worker, and what that worker’s ffmpeg lacks', () => {
  const beat = (process: string, instance: string, said: object) =>
    ({ process, instance, at: 0, ageMs: 0, facts: { sandbox: 'bubblewrap', previews: true, ...said } }) as const
  const film = offFacts([{ name: 'film', lacks: ['libx264', 'setparams'] }])
  const heartbeats = [
    beat('worker:normalise', 'a', film),
    beat('worker:normalise', 'b', film),
    beat('worker:inspect', 'c', offFacts([])),
    { ...beat('worker:inspect', 'gone', offFacts([{ name: 'likeness', lacks: ['fps'] }])), ageMs: 600_000 },
  ]
  const found = warningsOf({ ...facts, heartbeats, isActivityVisible: false }).filter(
    ({ code }) => code === 'recipe-off',
  )
  expect(found).toEqual([
    { code: 'recipe-off', about: 'worker:normalise', recipes: ['film'], lacks: ['libx264', 'setparams'] },
  ])
  expect(found.map(warningWords)).toEqual([
    'worker:normalise makes no copies of films that do not play as they are (film): its ffmpeg lacks libx264, setparams. Install a whole ffmpeg and restart it: what was not made is made then',
  ])
})

const lacking = (process: string, instance: string, off: readonly OffRecipe[]) =>
  ({ process, instance, at: 0, ageMs: 0, facts: { sandbox: 'bubblewrap', previews: true, ...offFacts(off) } }) as const

test('status says in one line which recipes of a worker lack the same feature', () => {
  const heartbeats = [
    lacking('normalise', 'a', [
      { name: 'filmstrip', lacks: ['libwebp'] },
      { name: 'film', lacks: ['libx264'] },
    ]),
    lacking('normalise', 'b', [{ name: 'poster', lacks: ['libwebp'] }]),
    lacking('inspect', 'c', [{ name: 'poster', lacks: ['libwebp'] }]),
  ]
  const found = warningsOf({ ...facts, heartbeats, isActivityVisible: false })
  expect(found.filter(({ code }) => code === 'recipe-off').map(warningWords)).toEqual([
    expect.stringContaining(
      'normalise makes no filmstrips (filmstrip), no small pictures of films (poster): its ffmpeg lacks libwebp.',
    ),
    expect.stringContaining(
      'normalise makes no copies of films that do not play as they are (film): its ffmpeg lacks libx264.',
    ),
    expect.stringContaining('inspect makes no small pictures of films (poster): its ffmpeg lacks libwebp.'),
  ])
})

test('status says once that a worker’s ffmpeg cannot be used', () => {
  const off = RECIPE_NAMES.map((name) => ({ name, lacks: ['ffmpeg'] }))
  const heartbeats = ['a', 'b'].flatMap((instance) =>
    ['inspect', 'normalise'].map((process) => lacking(process, instance, off)),
  )
  const found = warningsOf({ ...facts, heartbeats, isActivityVisible: false }).map(warningWords)
  expect(found.filter((words) => words.includes('ffmpeg'))).toEqual(
    ['inspect', 'normalise'].map(
      (process) =>
        `ffmpeg cannot be used on ${process}: nothing is decoded or made by it. Install a whole ffmpeg and restart it: what was not made is made then`,
    ),
  )
})

test('status prints a warning once, however many instances of a process cause it', () => {
  const said: Readonly<Record<string, object>> = {
    intake: { writeOnly: false },
    inspect: { sandbox: 'none' },
    command: { officersKey: false },
  }
  const heartbeats = ['a', 'b'].flatMap((instance) =>
    Object.entries(said).map(([process, its]) => ({ process, instance, at: 0, ageMs: 0, facts: { ...its } })),
  )
  const found = warningsOf({ ...facts, heartbeats, isActivityVisible: false })
  const ofInstances = ['previews-off', 'intake-can-read', 'officers-key-missing']
  expect(found.map(({ code }) => code).filter((code) => ofInstances.includes(code))).toEqual(ofInstances)
})

const closedIncident: IncidentFacts = {
  ...{ id: 'in_a', slug: 'flood-a', kind: 'event', state: 'closed', exercise: false, title: 'Flood', place: '' },
  ...{ zone: 'UTC', languages: ['en'], texts: {}, maxFileBytes: 1, maxFiles: 1 },
  ...{
    lockMode: 'NONE',
    lockDays: 30,
    keyId: 'ke_a',
    recipient: 'age1x',
    keyProvenAt: 0,
    openedAt: 0,
    closedAt: 0,
    keepUntil: 0,
  },
}

test('status reports keys of closed incidents that still lie in the folder that every worker reads', () => {
  const told = (putsKeysAway: boolean, incidents: readonly IncidentFacts[] = [closedIncident]) =>
    warningsOf({
      ...facts,
      incidents,
      heartbeats: [{ process: 'preserve', instance: 'a', at: 0, ageMs: 0, facts: { putsKeysAway } }],
      isActivityVisible: false,
    }).filter(({ code }) => code === 'closed-keys-open')
  expect(told(false)).toEqual([{ code: 'closed-keys-open', about: 'flood-a' }])
  expect(told(true)).toEqual([])
  expect(told(false, [])).toEqual([])
  expect(warningWords({ code: 'closed-keys-open', about: 'flood-a' })).toContain('FIRSTHAND_CLOSED_KEYS')
})

test('status shows the clock’s state, and warns of a clock that is off and of a silent time source', () => {
  const check = {
    source: 'ntp',
    missed: false,
    offsetMs: -3021,
    uncertaintyMs: 40,
    isOff: true,
    ageMs: 60_000,
  } as const
  expect(clockWords(undefined)).toBe('Clock: not compared yet.')
  expect(clockWords(check)).toContain('with the time server: 3021 ms behind (± 40 ms).')
  const none = {
    ...check,
    source: 'no-reference',
    missed: true,
    offsetMs: null,
    uncertaintyMs: null,
    isOff: false,
  } as const
  expect(clockWords(none)).toContain('there is no reference')
  const codes = (clock: typeof check | typeof none) =>
    warningsOf({ ...facts, isActivityVisible: false, clock }).map(({ code }) => code)
  expect(codes(check)).toContain('clock-off')
  expect(codes(none)).toContain('time-source-silent')
  expect(codes(none)).not.toContain('clock-off')
})

const spoken = { name: 'Deutsch', signature: undefined, isSignatureCurrent: false, lacks: [] } as const
const SIGNATURE = { language: 'de', reader: 'Ada', core: 'ab', enteredBy: 'ops:grace', enteredAt: Date.UTC(2026, 0, 2) }

test('status names a language that witnesses are offered and no alarm understands, and none that is off', () => {
  const told = (isOn: boolean) =>
    warningsOf({
      ...{ ...facts, isActivityVisible: false },
      languages: [{ ...spoken, language: 'de', isOn, standing: isOn ? 'signed' : 'never-signed' }],
    }).filter(({ code }) => code === 'page-only' || code === 'language-changed')
  expect(told(false)).toEqual([])
  expect(told(true).map(warningWords)).toEqual([expect.stringContaining('page only: de')])
})

test('status says that a language is off because its words changed after they were signed, and how to get it back', () => {
  const languages = [{ ...spoken, language: 'de', isOn: false, standing: 'changed', signature: SIGNATURE }] as const
  const told = warningsOf({ ...facts, languages, isActivityVisible: false })
  expect(told.filter(({ code }) => code === 'language-changed').map(warningWords)).toEqual([
    expect.stringMatching(/not offered de: words changed since signed by Ada on 2026-01-02.*firsthand languages core/),
  ])
})
