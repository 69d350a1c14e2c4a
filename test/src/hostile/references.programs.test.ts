import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  createProbes,
  findPrograms,
  inspectFile,
  makePreview,
  mayHoldWords,
  openSandbox,
  readWords,
  type Sandbox,
} from '@firsthand/media'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endOf, putThrough, unstated } from './put-through.ts'
import {
  CONTROL,
  controlFilm,
  documents,
  drawings,
  filmElsewhere,
  type HostileFile,
  playlists,
  sessionDescription,
  type Targets,
} from './reference-files.ts'

const SECRET = 'words-of-another-item'
const CONTROLS = ['control.mp4', 'control.png', 'control.svg', 'control.txt', '.ExifTool_config']

let folder: string
let film: Buffer
let sandbox: Sandbox
/** The same sandbox, with a bait in the folder in which each decoder works. */
let baited: Sandbox
let calls = 0
const isLoaded: string[] = []
const server = createServer((socket) => {
  calls += 1
  socket.destroy()
})
let targets: Targets

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-references-'))
  film = controlFilm()
  await writeFile(join(folder, 'control.mp4'), film)
  await sharp({ create: { ...CONTROL, channels: 3, background: '#f00' } })
    .png()
    .toFile(join(folder, 'control.png'))
  await writeFile(
    join(folder, 'control.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect id="a" width="80" height="60" fill="#f00"/></svg>',
  )
  await writeFile(join(folder, 'control.txt'), SECRET)
  await writeFile(join(folder, '.ExifTool_config'), 'open(my $f, ">", "/out/loaded"); print $f "x"; close $f; 1;')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  targets = { port: typeof address === 'object' && address !== null ? address.port : 0, secret: SECRET }
  sandbox = await openSandbox(await findPrograms(process.env['PATH'] ?? ''))
  baited = {
    ...sandbox,
    async run(request) {
      for (const name of CONTROLS) await copyFile(join(folder, name), join(request.scratchDir, name))
      const run = await sandbox.run(request)
      if (existsSync(join(request.scratchDir, 'loaded'))) isLoaded.push(JSON.stringify(request.program))
      for (const name of CONTROLS) await rm(join(request.scratchDir, name), { force: true })
      return run
    },
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await new Promise((resolve) => server.close(resolve))
})

/**
 * Inspects and draws the file with the bait beside it. Returns everything that was read or drawn, in which any trace of
 * the bait shows.
 */
async function tempt([name, bytes]: HostileFile): Promise<{ facts: string; red: boolean; words: string }> {
  const scratch = await mkdtemp(join(folder, 'item-'))
  const file = join(scratch, 'IMG_0001.mp4')
  await writeFile(file, bytes)
  for (const control of CONTROLS) await copyFile(join(folder, control), join(scratch, control))
  const inspection = await inspectFile({ sandbox: baited, file, scratch, name: 'IMG_0001.mp4' })
  const request = { sandbox: baited, file, scratch, inspection, probes: createProbes() }
  const preview = await makePreview(request)
  const read = mayHoldWords(inspection.mediaType) ? await readWords(request) : undefined
  const red = preview.ok && (await isRed(preview.value.file))
  const words = read?.ok === true ? read.value.pages.map(({ text }) => text).join(' ') : ''
  const problems = unstated(inspection.tools)
  endOf('preview', preview, problems)
  if (read !== undefined) endOf('document', read, problems)
  expect([name, problems, isLoaded]).toEqual([name, [], []])
  await rm(scratch, { recursive: true, force: true })
  return { facts: JSON.stringify([inspection.facts, inspection.kind]), red, words }
}

async function isRed(file: string): Promise<boolean> {
  const { channels } = await sharp(file).stats()
  return (channels[0]?.mean ?? 0) > 200 && (channels[2]?.mean ?? 0) < 100
}

const untouched = async (file: HostileFile): Promise<void> => {
  const [name] = file
  const seen = await tempt(file)
  expect([name, seen.red]).toEqual([name, false])
  expect([name, seen.facts]).not.toEqual([name, expect.stringMatching(`${CONTROL.width}|${CONTROL.height}`)])
  expect([name, seen.words]).not.toEqual([name, expect.stringContaining(SECRET)])
  expect([name, calls]).toEqual([name, 0])
}

test('the bait works: if it is the file itself, it is noticed', async () => {
  expect(await tempt(['the film itself', film])).toMatchObject({
    facts: expect.stringContaining(`${CONTROL.width}`),
    red: true,
  })
})

describe('files that a file refers to are not opened:', () => {
  test('playlists of every kind', { timeout: 900_000 }, async () => {
    const files = [...playlists(targets), sessionDescription(targets)]
    for (let at = 0; at < files.length; at += 3) await Promise.all(files.slice(at, at + 3).map(untouched))
  })
  test('films whose samples are in another file', { timeout: 600_000 }, async () => {
    for (const at of [
      'control.mp4',
      'file:///out/control.mp4',
      '/out/control.mp4',
      `http://127.0.0.1:${targets.port}/x`,
    ]) {
      const { red } = await tempt(filmElsewhere(film, at))
      expect([at, red, calls]).toEqual([at, false, 0])
    }
  })
  test('drawings', { timeout: 900_000 }, async () => {
    for (const file of drawings(targets)) await untouched(file)
  })
  test('documents', { timeout: 600_000 }, async () => {
    for (const file of documents(targets)) await untouched(file)
  })
})

/** Files for which more copies are made than those checked above. */
const HAS_MORE_COPIES = /^a (letter|PDF|map)/

test('files with more copies end in allowed outcomes at every step', { timeout: 900_000 }, async () => {
  const files = documents(targets).filter(([name]) => HAS_MORE_COPIES.test(name))
  expect(files).toHaveLength(4)
  for (const [name, bytes] of files) {
    const { problems } = await putThrough(sandbox, bytes, folder)
    expect([name, problems, calls]).toEqual([name, [], 0])
  }
})
