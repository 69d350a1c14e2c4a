import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { digestOf, missingRecordings, readRecordings, SENTENCES } from './index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'firsthand-recordings-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const put = async (name: string, content: string | Buffer) => {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}
const OGG = Buffer.from('OggS and sound')
const MP3 = Buffer.from([0xff, 0xfb, 0x90, 0x00])
const M4A = Buffer.from('\0\0\0\x18ftypM4A ')

test('each sentence of a language is read, named by its content, and told as what it is', async () => {
  await put('fi/danger.ogg', OGG)
  await put('fi/code.mp3', MP3)
  await put('ar/done.m4a', M4A)
  await put('fi/.DS_Store', 'left by a program')
  const { recordings, problems } = await readRecordings(folder)
  expect(problems).toEqual([])
  const path = (bytes: Buffer, ending: string) => `/assets/say.${digestOf(bytes).hex.slice(0, 16)}.${ending}`
  expect(recordings).toEqual([
    { language: 'ar', sentence: 'done', type: 'audio/mp4', bytes: M4A, path: path(M4A, 'm4a') },
    { language: 'fi', sentence: 'code', type: 'audio/mpeg', bytes: MP3, path: path(MP3, 'mp3') },
    { language: 'fi', sentence: 'danger', type: 'audio/ogg', bytes: OGG, path: path(OGG, 'ogg') },
  ])
  const missing = missingRecordings(recordings)
  expect(missing.filter(({ language }) => language === 'fi').map(({ sentence }) => sentence)).toEqual(
    SENTENCES.filter((one) => one !== 'code' && one !== 'danger'),
  )
  expect(missing.filter(({ language }) => language === 'en')).toHaveLength(SENTENCES.length)
})

test.each([
  ['another language', 'xx/danger.ogg', OGG, ['recording-language', 'xx']],
  ['a misspelled sentence', 'en/dangr.ogg', OGG, ['recording-name', 'en/dangr.ogg']],
  ['another ending', 'en/danger.wav', OGG, ['recording-name', 'en/danger.wav']],
  ['what is no sound', 'en/danger.mp3', '<script>', ['recording-not-sound', 'en/danger.mp3']],
  ['a sound that its name does not tell', 'en/danger.mp3', OGG, ['recording-not-sound', 'en/danger.mp3']],
  ['an empty file', 'en/danger.ogg', '', ['recording-not-sound', 'en/danger.ogg']],
  ['a file that is too large', 'en/danger.ogg', Buffer.alloc(256 * 1024 + 1), ['recording-too-large', 'en/danger.ogg']],
])('%s is a problem that names its file', async (_what, name, content, [code, at]) => {
  await put(name, content)
  expect(await readRecordings(folder)).toEqual({ recordings: [], problems: [{ code, at }] })
})

test('a sentence that is there twice, and a folder that is not there, are problems', async () => {
  await put('en/danger.ogg', OGG)
  await put('en/danger.m4a', M4A)
  const { recordings, problems } = await readRecordings(folder)
  expect(recordings.map(({ type }) => type)).toEqual(['audio/mp4'])
  expect(problems).toEqual([{ code: 'recording-twice', at: 'en/danger' }])
  const nowhere = join(folder, 'nowhere')
  expect(await readRecordings(nowhere)).toEqual({
    recordings: [],
    problems: [{ code: 'folder-unreadable', at: nowhere }],
  })
})
