import { join } from 'node:path'
import { ok } from '@firsthand/domain'
import { readLeftFile } from '../answers/left-file.ts'
import { parseObject } from '../answers/lenient-json.ts'
import { type Limits, METADATA_LIMITS } from '../sandbox/index.ts'
import { type RenditionCode, renditionRefusal } from '../steps/refusal.ts'
import { runStep, type StepRequest } from '../steps/run-step.ts'
import { pdfWords } from './pdf-words.ts'
import { boundWords, type DocumentWords, type ReadWords, type WordsPage } from './words.ts'

/** Version of the reader. It is raised when the reader would find other words. */
export const WORDS_VERSION = 'words-5'

const LIMITS: Limits = { ...METADATA_LIMITS, cpuSeconds: 30, wallMs: 45_000 }
const MOST_JSON = 8 * 1024 * 1024

const WITH_WORDS =
  /^(text\/|message\/|application\/(pdf|rtf|json|xml|[\w.-]+\+(json|xml)|x-ndjson|msword|mbox|x-cfb|x-subrip|epub\+zip|vnd\.(google-earth\.kmz|openxmlformats|oasis|ms-(word|excel|powerpoint|outlook|visio)|visio))|image\/vnd\.fpx$)/

/**
 * Position logs: rows of numbers. Their only text names the pilot, the aircraft or a home position, which identifies
 * people and is not worth searching.
 */
const LOGS = new Set(['text/x-igc', 'text/x-flight-log', 'text/x-nmea', 'application/x-location-history+json'])

/** Whether a file of this type may hold searchable words; drawings, programs and logs of positions hold none. */
export const mayHoldWords = (mediaType: string): boolean =>
  WITH_WORDS.test(mediaType) &&
  !LOGS.has(mediaType) &&
  !/mpegurl|opendocument\.(image|graphics-template)/.test(mediaType)

/**
 * Reads the words of a document, in a child without network, file system or script; nothing that it refers to is
 * opened. Refusals: `encrypted`, `no-text`, `archive-bomb`, `undecodable`, `timed-out`, `too-large`.
 */
export async function readWords(request: StepRequest): Promise<ReadWords> {
  if (request.inspection.mediaType === 'application/pdf') return await pdfWords(request)
  const step = await runStep(request, {
    program: 'words',
    args: ({ input, out }) => [input, request.inspection.mediaType, out],
    limits: LIMITS,
  })
  if (!step.done) return renditionRefusal(step.code)
  const code = refusalOf(parseObject(step.run.stdout))
  if (code !== undefined) return renditionRefusal(code)
  const json = await readLeftFile(join(step.folder, 'words.json'), MOST_JSON)
  const words = json === undefined ? undefined : parseWords(parseObject(json))
  if (words === undefined) return renditionRefusal('undecodable')
  return words.pages.length === 0 ? renditionRefusal('no-text') : ok(words)
}

function refusalOf(answer: Record<string, unknown> | undefined): RenditionCode | undefined {
  if (answer?.['ok'] === true) return undefined
  if (answer?.['code'] === 'encrypted') return 'encrypted'
  if (answer?.['code'] === 'archive-bomb') return 'archive-bomb'
  return answer?.['code'] === 'no-words' ? 'no-text' : 'undecodable'
}

function parseWords(answer: Record<string, unknown> | undefined): DocumentWords | undefined {
  const pages = answer?.['pages']
  if (!Array.isArray(pages)) return undefined
  return boundWords(pages.flatMap(parsePage), answer?.['isCut'] === true)
}

function parsePage(value: unknown): WordsPage[] {
  if (typeof value !== 'object' || value === null) return []
  const { page, text } = value as { page?: unknown; text?: unknown }
  return Number.isInteger(page) && typeof text === 'string' ? [{ page: Number(page), text }] : []
}
