import { randomBytes } from 'node:crypto'
import { fieldsOf, textOf } from '../officers-door/outside-fields.ts'
import { refusedBy } from './call-door.ts'
import { callPatiently, type PublicDoor } from './retrying.ts'

/** An open submission: the address for its files, and the code of its receipt. */
export interface OpenSending {
  readonly submission: string
  readonly code: string
  readonly exercise: boolean
}

/** The fields of the page's form, by the names that intake reads. */
export type Said = Readonly<Record<string, string>>

/** A new idempotency key. It needs at least 128 random bits, because whoever knows it can ask for the code. */
export const newKey = (): string => randomBytes(24).toString('base64url')

/** Opens a submission. @throws CliError if intake refuses */
export async function openSending(door: PublicDoor, slug: string, said: Said = {}): Promise<OpenSending> {
  const body = JSON.stringify(Object.keys(said).length === 0 ? {} : { statement: said })
  const answer = await callPatiently(door, { method: 'POST', path: `/${slug}/submissions`, headers: json(), body })
  const fields = fieldsOf(answer?.body)
  const code = textOf(fields, 'code')
  const submission = textOf(fields, 'submission')
  if (answer?.status !== 201 || code === null || submission === null) throw refusedBy(answer, door.base)
  return { submission, code, exercise: fields.get('exercise') === true }
}

/** Adds words to an open submission. @throws CliError if intake refuses */
export async function addWords(door: PublicDoor, { submission }: OpenSending, said: Said): Promise<void> {
  const path = `${submission}/statement`
  const answer = await callPatiently(door, { method: 'POST', path, headers: json(), body: JSON.stringify(said) })
  if (answer?.status !== 201) throw refusedBy(answer, door.base)
}

const json = () => ({ 'content-type': 'application/json', 'idempotency-key': newKey() })
