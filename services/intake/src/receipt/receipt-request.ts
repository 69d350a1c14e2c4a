import type { DoorRefusal } from '@firsthand/database/intake'
import { err, ok, type Result } from '@firsthand/domain'
import { readCode } from '@firsthand/sealing'
import { parseJsonObject, type readText } from '../http/request-body.ts'

export type ReadText = Awaited<ReturnType<typeof readText>>

export interface ReceiptRequest {
  /** A code in its canonical spelling, mended where only one can be meant, or a submission's token. */
  readonly capability: string
  readonly isCode: boolean
  readonly number: number
  readonly language: string | undefined
}

export function parseReceiptRequest(text: ReadText): Result<ReceiptRequest, DoorRefusal> {
  if (!text.ok) return err({ code: text.error })
  const fields = parseJsonObject(text.value)
  if (!fields.ok) return err({ code: fields.error })
  const { code, submission, number = 1, language } = fields.value ?? {}
  const capability = typeof code === 'string' ? (readCode(code) ?? code) : tokenOf(submission)
  if (capability === undefined || typeof number !== 'number') return err({ code: 'malformed' })
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return err({ code: 'malformed' })
  return ok({
    capability: capability.slice(0, 512),
    isCode: typeof code === 'string',
    number,
    language: typeof language === 'string' ? language : undefined,
  })
}

/** The token of a submission, from its URL or given by itself. */
const tokenOf = (text: unknown): string | undefined =>
  typeof text === 'string' ? text.slice(text.lastIndexOf('/') + 1) : undefined
