import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { normaliseCode } from '@firsthand/sealing'
import { parseKey } from '../submissions/capability-maker.ts'
import type { ReadText } from './receipt-request.ts'

/** The fields of a plain form on the code's pages. */
export interface CodeForm {
  /**
   * The code in its canonical spelling, whatever case and spaces it was typed with. If the text is no code, the text as
   * typed.
   */
  readonly code: string
  /** Undefined: use the incident's language. */
  readonly language: string | undefined
  /** The Idempotency-Key of the form's page, so that a reload stores nothing twice. */
  readonly key: string | undefined
  readonly words: string
  /** The number of the file; null for all files. Undefined if invalid. */
  readonly number: number | null | undefined
  readonly isSure: boolean
}

export function parseCodeForm(text: ReadText): Result<CodeForm, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = new URLSearchParams(text.value)
  const typed = (fields.get('code') ?? '').slice(0, 512)
  return ok({
    code: normaliseCode(typed) ?? typed,
    language: fields.get('lang') ?? undefined,
    key: parseKey(fields.get('key') ?? ''),
    words: fields.get('words') ?? '',
    number: parseNumber(fields.get('number')),
    isSure: fields.get('sure') === 'yes',
  })
}

function parseNumber(text: string | null): number | null | undefined {
  if (text === null || text === 'all') return null
  return /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : undefined
}
