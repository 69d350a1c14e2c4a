import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_PARAMETERS, ENGINE, type ItemInput, solveWorld, type World } from '@firsthand/timeline'
import { bodyDigest, type ExportedBody, inputDigest, resultDigest } from '@firsthand/timeline/replay'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CommandKit,
  newId,
  openCommandKit,
  type TestOfficer,
} from '../../../../services/command/src/command.test-kit.ts'
import { serveForTest } from '../../../../services/command/src/serve.test-kit.ts'
import { runCli } from '../cli/run-cli.ts'
import { rehash, tamper } from '../custody/cut-chain.test-kit.ts'
import { digestOf } from '../timeline/replay-export.ts'
import { allCommands } from './all-commands.ts'

const AT = Date.UTC(2026, 5, 1, 9)

let kit: CommandKit
let served: Awaited<ReturnType<typeof serveForTest>>
let data: string
let incident: string
let officer: TestOfficer
let items: readonly [string, string]

beforeAll(async () => {
  kit = await openCommandKit()
  served = await serveForTest(kit.app)
  data = await mkdtemp(join(tmpdir(), 'firsthand-timeline-'))
  incident = await kit.addIncident({ slug: 'smoke' })
  officer = await kit.addOfficer('anna', { [incident]: 'analyst' })
  items = [await kit.addItem(incident), await kit.addItem(incident)]
  await storeSettled(madeWorld())
})
afterAll(async () => {
  await served?.close()
  await kit?.release()
  await rm(data, { recursive: true, force: true })
})

/** A world with a phone whose clock is an hour off, according to an officer's pin. */
function madeWorld(): World {
  const item = (id: string, at: number, isPinned: boolean): ItemInput => ({
    ...{ item: id, receivedAt: AT + 3_600_000, durationMs: 10_000, device: 'phone', submission: newId('submission') },
    claims: [
      timeClaim('quicktime.CreationDate', at, 'device'),
      ...(isPinned ? [timeClaim('officer.anchor', at - 600_000, 'officer')] : []),
    ],
  })
  return {
    items: [item(items[0], AT, true), item(items[1], AT + 5000, false)],
    links: [],
    twins: [],
    hints: { zone: [] },
  }
}

const timeClaim = (source: string, atMs: number, clock: 'device' | 'officer') => ({
  ...({ id: newId('claim'), about: 'time', source, raw: 'made', ref: 'start', atMs, resolutionMs: 1000 } as const),
  ...({ zone: 'Z', zoneSource: 'stated', error: { kind: 'normal', sdMs: 500 }, clock } as const),
  ...{ trust: clock === 'officer' ? 100 : 75, identifying: false },
})

/** Stores a settled revision as the worker does. */
async function storeSettled(world: World) {
  const solution = solveWorld(world, DEFAULT_PARAMETERS)
  const bodies: ExportedBody[] = [
    { kind: 'hints', subject: incident, body: world.hints },
    ...world.items.map((body) => ({ kind: 'item' as const, subject: body.item, body })),
  ]
  const digests = bodies.map(({ kind, subject, body }) => ({ kind, subject, digest: bodyDigest(body, digestOf) }))
  const input = inputDigest(ENGINE, DEFAULT_PARAMETERS, { bodies: digests, digest: digestOf })
  const { owner } = kit.database
  await owner.query(
    `insert into evidence.revision (incident_id, number, engine, parameters, input_digest, items, changed, result_digest, difference)
     values ($1, 1, $2, $3, decode($4, 'hex'), 2, 2, decode($5, 'hex'), '{"settled":{"against":null,"first":2}}')`,
    [incident, ENGINE, JSON.stringify(DEFAULT_PARAMETERS), input, resultDigest(solution, digestOf)],
  )
  for (const { kind, subject, body } of bodies)
    await owner.query(
      `insert into evidence.solved_input (incident_id, revision, kind, subject, body, digest)
       values ($1, 1, $2, $3, $4, decode($5, 'hex'))`,
      [incident, kind, subject, JSON.stringify(body), bodyDigest(body, digestOf)],
    )
  for (const p of solution.placements) {
    await owner.query(
      `insert into evidence.placement (item_id, incident_id, revision, earliest, estimate, latest, status, confidence, reasons, conflicts, grade, rig)
       values ($1, $2, 1, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[p.item, incident, p.earliest, p.estimate, p.latest, p.status, p.confidence],
        ...[JSON.stringify(p.reasons), JSON.stringify(p.conflicts), p.grade, p.rig ?? null],
      ],
    )
    await owner.query(
      `insert into evidence.current_placement (item_id, incident_id, revision, earliest, estimate, latest, status, grade, input_digest)
       values ($1, $2, 1, $3, $4, $5, $6, $7, '')`,
      [p.item, incident, p.earliest, p.estimate, p.latest, p.status, p.grade],
    )
  }
}

async function run(...argv: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await runCli({
    argv,
    env: {
      ...{ FIRSTHAND_DATA: data, FIRSTHAND_COMMAND_URL: served.url, FIRSTHAND_OFFICER: officer.name },
      DATABASE_URL: kit.database.urlOf('ops'),
      ...{ FIRSTHAND_PASSWORD: officer.password, FIRSTHAND_TOTP_SECRET: officer.totpSecret },
    },
    ...{ root: data, commands: allCommands, signal: new AbortController().signal },
    out: (text) => out.push(text),
    err: (text) => err.push(text),
  })
  return { code, text: out.join('\n'), error: err.join('\n') }
}

const at = (name: string) => join(data, name)

test('a revision is listed, explained, exported, and replayed to the same result', async () => {
  const listed = await run('timeline', 'revisions')
  expect(listed).toMatchObject({ code: 0, text: expect.stringMatching(/1 +\S+ \S+ +settled +firsthand-timeline/) })
  expect((await run('timeline', 'revisions', '1')).text).toContain(items[1])
  const explained = await run('timeline', 'explain', items[1])
  expect(explained.text).toContain(
    "The phone's own clock with its zone (QuickTime CreationDate) says 1 Jun 2026, 12:00:05",
  )
  expect(explained.text).toMatch(/: (Placed|Likely)\n.*began at.*between/)
  expect(explained.text).toMatch(/100 % {2}/)
  expect(await run('timeline', 'export', '--out', at('one.json'))).toMatchObject({ code: 0 })
  const replayed = await run('timeline', 'replay', at('one.json'))
  expect(replayed.error).toBe('')
  expect(replayed).toMatchObject({ code: 0, text: expect.stringContaining('all 2 as they were shown') })
  const { resultDigest: told } = JSON.parse(await readFile(at('one.json'), 'utf8'))
  expect(replayed.text).toMatch(new RegExp(`Result digest {2}${told}\\nCompare .* revision.stored in custody.*$`))
  const { rows } = await kit.database.owner.query(
    `select count(*)::integer as count from custody.entry where action = 'look.exported' and actor = $1`,
    [officer.id],
  )
  expect(rows).toEqual([{ count: 1 }])
  // A document that was exported for a court is not overwritten.
  expect(await run('timeline', 'export', '--out', at('one.json'))).toMatchObject({
    code: 1,
    error: expect.stringContaining('file-unreadable'),
  })
})

test('an export carries the head of custody, and reveals later that custody was rewritten', async () => {
  const told = JSON.parse((await run('timeline', 'export', '--out', at('head.json'), '--json')).text)
  const { custody } = JSON.parse(await readFile(at('head.json'), 'utf8'))
  const { owner } = kit.database
  const last = await owner.query(
    'select seq, hash, action from custody.entry where incident_id = $1 order by seq desc limit 1',
    [incident],
  )
  expect(last.rows).toEqual([{ seq: custody.count, hash: custody.head, action: 'look.exported' }])
  expect(told).toMatchObject({ custody, heads: expect.stringContaining(at('heads')) })
  const kept = JSON.parse(await readFile(told.heads, 'utf8'))
  expect(kept.chains).toContainEqual({ incident, ...custody })
  const verdict = async (...heads: string[]) => {
    const { text } = await run('custody', 'verify', ...heads, '--json')
    return JSON.parse(text).chains.find((chain: { incident: string }) => chain.incident === incident).why
  }
  const file = ['--heads', at('head.json')]
  // Custody has no entry of this incident's opening, because the test made the incident by hand.
  expect(await verdict(...file)).toBe('mismatch')
  await tamper(
    owner,
    `update custody.entry set detail = '{}' where incident_id = '${incident}' and seq = 1`,
    rehash(incident, 1),
  )
  expect(await verdict(...file)).toBe('known-head')
  expect(await verdict()).toBe('known-head')
  await rm(at('heads'), { recursive: true })
  expect(await verdict()).toBe('mismatch')
})

test('a replay without officers’ pins lists the difference and keeps both documents', async () => {
  expect(await run('timeline', 'export', '--out', at('two.json'))).toMatchObject({ code: 0 })
  const told = await run('timeline', 'replay', at('two.json'), '--without-anchors', '--json')
  expect(told).toMatchObject({ code: 0, error: '' })
  const answer = JSON.parse(told.text)
  expect(answer).toMatchObject({
    anchors: [{ item: items[0] }],
    moved: expect.arrayContaining([expect.objectContaining({ item: items[0] })]),
  })
  expect(answer.moved[0].movedMs).toBeGreaterThan(500_000)
  const kept = JSON.parse(await readFile(at('two.without-anchors.json'), 'utf8'))
  expect(kept).toMatchObject({ format: 'firsthand-timeline-without-anchors/1', of: { incident, revision: 1 } })
  expect(kept.placements).toHaveLength(2)
  const text = await run('timeline', 'replay', at('two.json'), '--without-anchors', '--out', at('again.json'))
  expect(text.text).toMatch(/Revision 1 of in_\w+ without 1 pinned fact and 0 links of officers/)
  expect(text.text).toMatch(/10 min \d+ s later/)
})

test('a changed document is detected, and a file that is no export is refused with that reason', async () => {
  const document = JSON.parse(await readFile(at('one.json'), 'utf8'))
  document.bodies.find((body: { kind: string }) => body.kind === 'item').body.claims[0].atMs += 1000
  await writeFile(at('changed.json'), JSON.stringify(document))
  const changed = await run('timeline', 'replay', at('changed.json'))
  expect(changed).toMatchObject({ code: 1, error: expect.stringContaining('NOT THE SAME') })
  const shown = JSON.parse(await readFile(at('one.json'), 'utf8'))
  shown.placements[1].estimate += 1
  await writeFile(at('shown.json'), JSON.stringify(shown))
  expect((await run('timeline', 'replay', at('shown.json'))).error).toContain('1 of 2 NOT AS THEY WERE SHOWN')
  const older = { ...JSON.parse(await readFile(at('one.json'), 'utf8')), engine: 'firsthand-timeline/1' }
  await writeFile(at('older.json'), JSON.stringify(older))
  expect((await run('timeline', 'replay', at('older.json'))).error).toContain('which owes no same result')
  const between = await run('timeline', 'replay', at('older.json'), '--without-anchors')
  expect(between.text).toContain('Another engine made it: both sides were worked out here')
  const provisional = { ...JSON.parse(await readFile(at('one.json'), 'utf8')), provisional: true, resultDigest: null }
  await writeFile(at('provisional.json'), JSON.stringify(provisional))
  for (const flags of [[], ['--without-anchors']])
    expect(await run('timeline', 'replay', at('provisional.json'), ...flags)).toMatchObject({
      code: 1,
      error: expect.stringContaining('depends on the order of arrival; it proves nothing by itself'),
    })
  // A comparison without pins is made only if the document replays to what was shown.
  expect(await run('timeline', 'replay', at('shown.json'), '--without-anchors')).toMatchObject({ code: 1 })
  const half = JSON.stringify({ ...document, bodies: [{ kind: 'item', subject: 'it_a', body: { claims: [null] } }] })
  await writeFile(at('half.json'), half)
  expect((await run('timeline', 'replay', at('half.json'))).error).toContain('this is not a whole export')
  await writeFile(at('none.json'), '{"format":"another"}')
  expect((await run('timeline', 'replay', at('none.json'))).error).toContain('not-an-export')
  expect((await run('timeline', 'replay', at('absent.json'))).error).toContain('file-unreadable')
})
