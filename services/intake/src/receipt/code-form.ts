import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { readCode } from '@firsthand/sealing'
import { parseKey } from '../submissions/capability-maker.ts'
import type { ReadText } from './receipt-request.ts'

/** The fields of a plain form on the code's pages. */
export interface CodeForm {
  /**
   * The code in its canonical spelling, however it was typed, and mended where only one code can be meant. If the text is
   * no code, the text as typed.
   */
  readonly code: string
  /** Undefined: use the incident's language. */
  readonly language: string | undefined
  /** The Idempotency-Key of the form's page, so that a reload stores nothing twice. */
  readonly key: string | undefined
  readonly words: string
  /** The numbers of the chosen files; null for everything. Undefined if invalid. */
  readonly chosen: readonly number[] | null | undefined
  /** Whether the form is the one in which files are chosen. */
  readonly isChoice: boolean
  readonly isSure: boolean
}

export function parseCodeForm(text: ReadText): Result<CodeForm, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = new URLSearchParams(text.value)
  const typed = (fields.get('code') ?? '').slice(0, 512)
  return ok({
    code: readCode(typed) ?? typed,
    language: fields.get('lang') ?? undefined,
    key: parseKey(fields.get('key') ?? ''),
    words: fields.get('words') ?? '',
    chosen: parseChosen(fields.getAll('number')),
    isChoice: fields.get('chosen') === 'yes',
    isSure: fields.get('sure') === 'yes',
  })
}

function parseChosen(texts: readonly string[]): readonly number[] | null | undefined {
  if (texts.includes('all')) return null
  if (!texts.every((text) => /^[1-9][0-9]{0,5}$/.test(text))) return undefined
  return [...new Set(texts.map(Number))]
}
