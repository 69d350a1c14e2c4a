import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { readLeftFile } from '../answers/left-file.ts'
import { type Limits, STILL_LIMITS } from '../sandbox/index.ts'
import { renditionRefusal } from '../steps/refusal.ts'
import { runStep, type StepRequest } from '../steps/run-step.ts'
import { boundWords, type ReadWords } from './words.ts'

const MOST_PAGES = 2000
const MOST_BYTES = 32 * 1024 * 1024
const LIMITS: Limits = { ...STILL_LIMITS, outputBytes: MOST_BYTES }

/** Poppler's words: no script runs, no link is followed, and a document with a password stays closed. */
export async function pdfWords(request: StepRequest): Promise<ReadWords> {
  const step = await runStep(request, {
    program: 'pdftotext',
    args: ({ input, out }) => ['-enc', 'UTF-8', '-l', String(MOST_PAGES + 1), input, `${out}/words.txt`],
    limits: LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  if (isLocked(step.run.stderr)) return renditionRefusal('encrypted')
  const bytes = await readLeftFile(join(step.folder, 'words.txt'), MOST_BYTES)
  if (bytes === undefined) return renditionRefusal('undecodable')
  // A form feed ends each page.
  const pages = bytes
    .toString('utf8')
    .split('\f')
    .map((text, at) => ({ page: at + 1, text: text.replace(/[ \t]+\n/g, '\n').trim() }))
  // The text after the last form feed is no page.
  const words = boundWords(pages.slice(0, MOST_PAGES), pages.length > MOST_PAGES + 1)
  return words.pages.length === 0 ? renditionRefusal('no-text') : ok(words)
}

/** Whether Poppler says that a document needs a password. */
export const isLocked = (stderr: string): boolean => /Incorrect password/i.test(stderr)
