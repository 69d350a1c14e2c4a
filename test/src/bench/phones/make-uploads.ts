import { hashCapability } from '@firsthand/sealing'
import { PHONE_FILE_BYTES } from './phone-sender.ts'

/** The path to which a phone sends, and the hash by which Postgres knows the upload. */
export interface MadeUpload {
  readonly path: string
  readonly urlHash: string
}

const EACH = 100
const AT_ONCE = 16

/** Creates the uploads through the real door, as phones would, before any phone sends. */
export async function makeUploads(base: string, slug: string, count: number): Promise<readonly MadeUpload[]> {
  const made: MadeUpload[] = []
  let left = count
  const lane = async (): Promise<void> => {
    while (left > 0) {
      const mine = Math.min(EACH, left)
      left -= mine
      const submission = await locationOf(await fetch(`${base}/${slug}/submissions`, { method: 'POST' }))
      for (let n = 0; n < mine; n += 1) made.push(await makeUpload(base, submission))
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  return made
}

async function makeUpload(base: string, submission: string): Promise<MadeUpload> {
  const headers = { 'Tus-Resumable': '1.0.0', 'Upload-Length': String(PHONE_FILE_BYTES) }
  const path = await locationOf(await fetch(base + submission, { method: 'POST', headers }))
  return { path, urlHash: hashCapability(path.split('/').at(-1) ?? '').toString('hex') }
}

async function locationOf(answer: Response): Promise<string> {
  await answer.arrayBuffer()
  const location = answer.headers.get('location')
  if (location === null) throw new Error(`the door answered ${answer.status} to a creation`)
  return location
}
