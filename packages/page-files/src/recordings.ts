import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DOOR_LANGUAGES, type DoorLanguage, parseLanguage, type Words } from '@firsthand/door-words'
import { assetPath } from './read-page-files.ts'

/** The sentences that may be recorded for the path without reading. `pictures.say` holds what each says (decision 109). */
export const SENTENCES = [
  'danger',
  'choose',
  'send',
  'sending',
  'arrived',
  'code',
  'done',
] as const satisfies readonly (keyof Words['pictures']['say'])[]
export type Sentence = (typeof SENTENCES)[number]

/** A recorded sentence as it is served. */
export interface Recording {
  readonly language: DoorLanguage
  readonly sentence: Sentence
  readonly path: string
  readonly type: string
  readonly bytes: Buffer
}

export type RecordingProblem =
  | 'folder-unreadable'
  | 'recording-language'
  | 'recording-name'
  | 'recording-twice'
  | 'recording-too-large'
  | 'recording-not-sound'

export interface ReadRecordings {
  readonly recordings: readonly Recording[]
  /** What is wrong, and with which file of the folder. */
  readonly problems: readonly { readonly code: RecordingProblem; readonly at: string }[]
}

/** A sentence of ten seconds has 40 KiB as speech, and is fetched on a bad line. */
const MOST_BYTES = 256 * 1024

/**
 * Reads `LANGUAGE/SENTENCE.mp3`, `.m4a` or `.ogg` below a folder. Any other name is a problem, because a misspelled
 * sentence would be missed by nobody but those who need it. Names that begin with a dot are left out.
 */
export async function readRecordings(folder: string): Promise<ReadRecordings> {
  const languages = await namesIn(folder)
  if (languages === undefined) return { recordings: [], problems: [{ code: 'folder-unreadable', at: folder }] }
  const read = (await Promise.all(languages.map((language) => readLanguage(folder, language)))).flat()
  const recordings = read.filter((one) => 'bytes' in one)
  const twice = recordings.filter(
    (one, at) =>
      recordings.findIndex((other) => other.language === one.language && other.sentence === one.sentence) < at,
  )
  return {
    recordings: recordings.filter((one) => !twice.includes(one)),
    problems: [
      ...read.filter((one) => 'code' in one),
      ...twice.map(({ language, sentence }) => ({ code: 'recording-twice', at: `${language}/${sentence}` }) as const),
    ],
  }
}

type Found = Recording | ReadRecordings['problems'][number]

async function readLanguage(folder: string, name: string): Promise<readonly Found[]> {
  const language = parseLanguage(name)
  if (language === undefined) return [{ code: 'recording-language', at: name }]
  const files = await namesIn(join(folder, name))
  if (files === undefined) return [{ code: 'folder-unreadable', at: name }]
  return Promise.all(files.map((file) => readOne(folder, language, file)))
}

async function readOne(folder: string, language: DoorLanguage, file: string): Promise<Found> {
  const at = `${language}/${file}`
  const [, name = '', ending = ''] = /^([a-z]+)\.(mp3|m4a|ogg)$/.exec(file) ?? []
  const sentence = SENTENCES.find((one) => one === name)
  if (sentence === undefined) return { code: 'recording-name', at }
  const path = join(folder, language, file)
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined) return { code: 'folder-unreadable', at }
  if (size > MOST_BYTES) return { code: 'recording-too-large', at }
  const bytes = await readFile(path)
  const type = typeOf(bytes)
  if (type === undefined || ENDINGS[type] !== ending) return { code: 'recording-not-sound', at }
  return { language, sentence, path: assetPath('say', bytes, ending), type, bytes }
}

const ENDINGS = { 'audio/mpeg': 'mp3', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' } as const

/** The content says what a file is. Its name has to agree, or a browser would be told something else than it gets. */
function typeOf(bytes: Buffer): keyof typeof ENDINGS | undefined {
  const [first = 0, second = 0] = bytes
  const text = bytes.toString('latin1', 0, 8)
  if (text.startsWith('OggS')) return 'audio/ogg'
  if (text.slice(4) === 'ftyp') return 'audio/mp4'
  return text.startsWith('ID3') || (first === 0xff && (second & 0xe6) === 0xe2) ? 'audio/mpeg' : undefined
}

async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  const names = await readdir(folder).catch(() => undefined)
  return names?.filter((name) => !name.startsWith('.')).sort()
}

/** Each sentence that a language lacks. */
export const missingRecordings = (recordings: readonly Pick<Recording, 'language' | 'sentence'>[]) =>
  DOOR_LANGUAGES.flatMap((language) =>
    SENTENCES.filter(
      (sentence) => !recordings.some((one) => one.language === language && one.sentence === sentence),
    ).map((sentence) => ({ language, sentence })),
  )
