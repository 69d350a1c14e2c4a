import { asRecord } from '../answers/lenient-json.ts'

/** A spoken passage, on the item's own timeline. */
export interface SpeechSegment {
  readonly startMs: number
  readonly endMs: number
  readonly text: string
}

export interface Speech {
  /** BCP 47 tag. Undefined if the adapter does not know the language. */
  readonly language: string | undefined
  readonly segments: readonly SpeechSegment[]
}

const MOST_SEGMENTS = 20_000
const MOST_LETTERS = 500_000
const MOST_IN_ONE = 10_000
/** Recognisers work in windows. The last window may extend beyond the sound by this much. */
const OVERHANG_MS = 31_000

/**
 * Parses what an adapter printed. Undefined if it breaks the protocol: a program that its input took over must not fill
 * our tables, nor place words where there is no sound.
 */
export function parseSpeech(stdout: Buffer, durationMs: number): Speech | undefined {
  const record = asRecord(parseJson(stdout))
  const list = record?.['segments']
  if (!Array.isArray(list) || list.length > MOST_SEGMENTS) return undefined
  const segments: SpeechSegment[] = []
  let letters = 0
  for (const one of list) {
    const segment = segmentOf(one, durationMs)
    if (segment === undefined) return undefined
    letters += segment.text.length
    if (letters > MOST_LETTERS) return undefined
    if (segment.text !== '') segments.push(segment)
  }
  return { language: languageOf(record?.['language']), segments: segments.toSorted((a, b) => a.startMs - b.startMs) }
}

function segmentOf(value: unknown, durationMs: number): SpeechSegment | undefined {
  const { startMs, endMs, text } = asRecord(value) ?? {}
  if (!isTime(startMs) || !isTime(endMs) || typeof text !== 'string' || text.length > MOST_IN_ONE) return undefined
  if (endMs < startMs || startMs > durationMs || endMs > durationMs + OVERHANG_MS) return undefined
  // Line ends and control characters have no meaning here. Direction marks are left for the display.
  const plain = text.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return { startMs: Math.round(startMs), endMs: Math.min(Math.round(endMs), Math.ceil(durationMs)), text: plain }
}

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

const languageOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}$/.test(value) ? value : undefined

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return undefined
  }
}
