import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSandbox, type Sandbox } from '../sandbox/index.ts'
import { findPrograms } from '../sandbox/programs.ts'
import { type Adapter, openAdapter, parseAdapterSetting } from './adapter.ts'
import { diskFolder, SCRIPTS, writeClip, writeScript } from './loud-stretches.test-kit.ts'
import { transcribe, translate } from './transcribe.ts'

let folder: string
let sandbox: Sandbox
let clip: string

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(diskFolder(), 'hear-')))
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  clip = join(folder, 'clip.m4a')
  await writeClip(sandbox.programs.ffmpeg ?? 'ffmpeg', clip)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function adapterOf(name: string, code: string, more: Partial<Adapter> = {}): Promise<Adapter> {
  const setting = parseAdapterSetting(await writeScript(folder, name, code))
  if (!setting.ok) throw new Error(setting.error)
  const opened = await openAdapter(setting.value, [])
  if (!opened.ok) throw new Error(opened.error)
  return { ...opened.value, ...more }
}

let number = 0
async function request(onShare: (share: number) => void = () => undefined) {
  number += 1
  const scratch = join(folder, `scratch-${number}`)
  await mkdir(scratch)
  const facts = { durationMs: 6000, hasAudio: true }
  return {
    sandbox,
    file: clip,
    scratch,
    onShare,
    inspection: { kind: 'audio' as const, mediaType: 'audio/mp4', facts },
  }
}
const hear = async (name: string, code: string, more: Partial<Adapter> = {}) =>
  await transcribe(await request(), await adapterOf(name, code, more))
const codeOf = async (name: string, code: string, more: Partial<Adapter> = {}): Promise<string> => {
  const heard = await hear(name, code, more)
  return heard.ok ? 'ok' : heard.error.code
}

describe("an operator's program that listens", () => {
  test('finds each loud stretch where it was made, to a twentieth of a second', async () => {
    const heard = await hear('listener', SCRIPTS.listener)
    if (!heard.ok) throw new Error(heard.error.code)
    expect(heard.value.language).toBe('en')
    expect(heard.value.segments.map(({ text }) => text)).toEqual(['loud one', 'loud two'])
    const [one, two] = heard.value.segments
    for (const [got, made] of [
      [one?.startMs, 1000],
      [one?.endMs, 2000],
      [two?.startMs, 3500],
      [two?.endMs, 5000],
    ]) {
      expect(Math.abs((got ?? 0) - (made ?? 0))).toBeLessThanOrEqual(50)
    }
    const said = await translate(await request(), await adapterOf('translator', SCRIPTS.translator), heard.value)
    expect(said).toMatchObject({
      ok: true,
      value: { language: 'fi', segments: [{ text: 'kova one' }, { text: 'kova two' }] },
    })
  })

  test.each([
    ['is no answer', 'console.log("hello")', {}, /^adapter-malformed$/],
    ['crashed', 'process.abort()', {}, /^adapter-failed$/],
    ['ended badly', 'process.exit(9)', {}, /^adapter-failed$/],
    ['heard nobody', 'process.exit(3)', {}, /^ok$/],
    ['asks for later', 'process.exit(75)', {}, /^timed-out$/],
    ['takes too long', 'setInterval(() => 0, 1000)', { timeFactor: -9.9 }, /^timed-out$/],
    ['never ends', 'const go = () => process.stdout.write("x".repeat(1 << 20), go); go()', {}, /^too-large$/],
    [
      'eats memory',
      'const all = []; setInterval(() => all.push(Buffer.alloc(8 << 20, 1)), 1)',
      { memoryBytes: 128 * 1024 * 1024 },
      /^(?:too-large|adapter-failed)$/,
    ],
  ])('whose answer %s ends in a code', async (name, code, more, expected) => {
    expect(await codeOf(name.replaceAll(' ', '-'), code, more)).toMatch(expected)
  })

  test.each([
    ['before the sound', '[{ startMs: -5, endMs: 1, text: "a" }]'],
    ['behind it', '[{ startMs: 9e9, endMs: 9e9, text: "a" }]'],
    ['backwards', '[{ startMs: 9, endMs: 1, text: "a" }]'],
    ['no number', '[{ startMs: "1", endMs: 2, text: "a" }]'],
    ['no text', '[{ startMs: 1, endMs: 2 }]'],
    ['too much text', '[{ startMs: 1, endMs: 2, text: "a".repeat(20000) }]'],
    ['too many', 'Array.from({ length: 20001 }, () => ({ startMs: 1, endMs: 2, text: "a" }))'],
  ])('that tells a segment %s is not believed', async (name, list) => {
    expect(await codeOf(name.replaceAll(' ', '-'), `console.log(JSON.stringify({ segments: ${list} }))`)).toBe(
      'adapter-malformed',
    )
  })

  test('sees no network, no secret, no other folder, and cannot write outside its own', async () => {
    await writeFile(join(folder, 'secret'), 'key')
    const look = `
import { readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
const tried = (work) => { try { work(); return true } catch { return false } }
const found = {
  secret: tried(() => readFileSync(${JSON.stringify(join(folder, 'secret'))})),
  own: tried(() => writeFileSync(process.argv[1], 'changed')),
  out: tried(() => writeFileSync('/etc/x', '1')) || tried(() => writeFileSync('../x', '1')),
  wav: tried(() => writeFileSync(process.argv.at(-1), '1')),
  net: tried(() => { if (!Object.keys(networkInterfaces()).some((name) => name !== 'lo')) throw new Error('none') }),
  env: Object.keys(process.env).some((name) => /FIRSTHAND|DATABASE|S3_|REDIS/.test(name)),
}
console.log(JSON.stringify({ segments: [{ startMs: 0, endMs: 1, text: JSON.stringify(found) }] }))`
    const heard = await hear('look', look)
    if (!heard.ok) throw new Error(heard.error.code)
    const found = JSON.parse(heard.value.segments[0]?.text ?? '{}')
    expect(found).toEqual({ secret: false, own: false, out: false, wav: false, net: false, env: false })
  })

  test('that leaves links and pipes in its folder harms nobody', async () => {
    const traps = `
import { symlinkSync } from 'node:fs'
symlinkSync('/etc/passwd', 'progress')
console.log(JSON.stringify({ segments: [] }))`
    expect(await codeOf('traps', traps)).toBe('ok')
  })
})

describe('the setting', () => {
  test('is a path, a list, or an object; anything else is malformed', () => {
    expect(parseAdapterSetting('/opt/asr/run')).toMatchObject({
      ok: true,
      value: { command: ['/opt/asr/run'], name: 'run' },
    })
    expect(parseAdapterSetting('["/opt/asr/run", "--fast"]')).toMatchObject({
      ok: true,
      value: { command: ['/opt/asr/run', '--fast'] },
    })
    expect(
      parseAdapterSetting(
        '{"command":["/a/b"],"name":"whisper 1.7","folders":["/srv/models"],"memoryMiB":2048,"timeFactor":4}',
      ),
    ).toMatchObject({ ok: true, value: { name: 'whisper 1.7', folders: ['/srv/models'], timeFactor: 4 } })
    for (const text of [
      'run',
      '{}',
      '[]',
      '[1]',
      '["run"]',
      '{"command":["/a"],"folders":["b"]}',
      '{"command":["/a"],"memoryMiB":1}',
      '{"command":["/a"],"name":"<b>"}',
    ]) {
      expect(parseAdapterSetting(text)).toMatchObject({ ok: false, error: 'malformed' })
    }
  })

  test('shows the program its own folder, and never keys, data or a whole home', async () => {
    const text = await writeScript(folder, 'listener', SCRIPTS.listener)
    const setting = parseAdapterSetting(text)
    if (!setting.ok) throw new Error('malformed')
    const opened = await openAdapter(setting.value, [])
    expect(opened).toMatchObject({ ok: true, value: { maker: expect.stringMatching(/^listener\.mjs [0-9a-f]{8}$/) } })
    expect(opened.ok && opened.value.binds).toContain(join(folder, 'adapter'))
    expect(await openAdapter(setting.value, [join(folder, 'adapter', 'keys')])).toEqual({
      ok: false,
      error: 'folder-too-wide',
    })
    expect(await openAdapter(setting.value, [folder])).toEqual({ ok: false, error: 'folder-too-wide' })
    expect(await openAdapter({ ...setting.value, folders: ['/'] }, [])).toEqual({ ok: false, error: 'folder-too-wide' })
    expect(await openAdapter({ ...setting.value, folders: ['/etc/ssl'] }, [])).toEqual({
      ok: false,
      error: 'folder-too-wide',
    })
    const link = join(folder, 'link')
    await symlink('/etc', link)
    expect(await openAdapter({ ...setting.value, folders: [link] }, [])).toEqual({
      ok: false,
      error: 'folder-too-wide',
    })
    expect(await openAdapter({ ...setting.value, command: ['/nowhere/run'] }, [])).toEqual({
      ok: false,
      error: 'not-there',
    })
  })
})
