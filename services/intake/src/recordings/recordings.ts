import { isAbsolute } from 'node:path'
import type { DoorLanguage } from '@firsthand/door-words'
import { type Recording, readRecordings, type Sentence } from '@firsthand/page-files'
import { ConfigError } from '@firsthand/runtime'

/** The recorded sentences of this installation (decision 109). */
export interface Recordings {
  /** The address of a recorded sentence; undefined if there is none in this language. */
  pathOf(language: DoorLanguage, sentence: Sentence): string | undefined
  find(path: string): Pick<Recording, 'type' | 'bytes'> | undefined
}

export const NO_RECORDINGS: Recordings = { pathOf: () => undefined, find: () => undefined }

/**
 * Reads the recordings. A wrong one stops the start, because nobody but who cannot read would notice that it is missing.
 *
 * @throws ConfigError whose problem is a code, which can be logged
 */
export async function openRecordings(folder: string | undefined): Promise<Recordings> {
  if (folder === undefined) return NO_RECORDINGS
  // Each process of the platform runs in a folder of its own.
  if (!isAbsolute(folder)) throw refused('not-absolute')
  const { recordings, problems } = await readRecordings(folder)
  const [first] = problems
  if (first) throw refused(first.code)
  return recordingsOf(recordings)
}

export function recordingsOf(all: readonly Recording[]): Recordings {
  const byPath = new Map(all.map((one) => [one.path, one]))
  return {
    pathOf: (language, sentence) => all.find((one) => one.language === language && one.sentence === sentence)?.path,
    find: (path) => byPath.get(path),
  }
}

const refused = (problem: string): ConfigError => new ConfigError([{ variable: 'FIRSTHAND_RECORDINGS', problem }])
