import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** A sentence, and whether it must raise an alarm. */
export interface Sentence {
  readonly language: string
  readonly kind: string
  readonly text: string
  readonly rings: boolean
}

/** The test set written by people who never saw the lexicon. */
export const STRANGERS = fileURLToPath(new URL('third-stranger.jsonl', import.meta.url))

/** @throws Error naming the invalid line */
export async function readSentences(file: string): Promise<readonly Sentence[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, at) => parseSentence(line, at + 1))
}

function parseSentence(line: string, number: number): Sentence {
  const said: unknown = JSON.parse(line)
  if (typeof said !== 'object' || said === null || !('text' in said && 'rings' in said && 'language' in said))
    throw new Error(`line ${number}: a sentence has language, kind, text and rings`)
  const { language, text, rings } = said
  const kind = 'kind' in said ? String(said.kind) : ''
  return { language: String(language), kind, text: String(text), rings: rings === true }
}
