// A witness comes back after the incident was closed. Preserve still opens what the witness sends with the code: an
// answer with words of danger raises an alarm, and a withdrawal hides the files. Both are recorded in custody.
import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { missingWords, named } from '../stack/missing.ts'
import { ownerPool, type Pool } from '../stack/owner-rows.ts'
import { borrowStack } from '../stack/shared-stack.ts'
import type { Stack } from '../stack/start-stack.ts'

const why = missingWords(['ffmpeg', 'exiftool', 'bwrap'])
const TUS = { 'Tus-Resumable': '1.0.0' }
const soon = { timeout: 240_000, interval: 300 }

describe.skipIf(why !== undefined)(named('a code after its incident was closed', why), () => {
  let stack: Stack
  let pool: Pool
  beforeAll(async () => {
    stack = await borrowStack()
    pool = ownerPool(stack)
  }, 900_000)
  afterAll(async () => {
    await pool?.end()
    await stack?.stop()
  })

  const rows = async <T extends object>(text: string): Promise<readonly T[]> =>
    (await pool.query<T>(text, [stack.incident])).rows
  const entries = async () =>
    (await rows<{ action: string }>('select action from custody.entry where incident_id = $1 order by seq')).map(
      ({ action }) => action,
    )
  const form = (path: string, fields: Readonly<Record<string, string>>) =>
    fetch(stack.intakeUrl + path, { method: 'POST', body: new URLSearchParams({ lang: 'en', ...fields }) })

  async function sendFile(): Promise<{ readonly code: string; readonly sha256: string }> {
    const key = randomBytes(24).toString('base64url')
    const made = await fetch(`${stack.intakeUrl}/${stack.slug}/submissions`, {
      method: 'POST',
      headers: { 'Idempotency-Key': key },
    })
    const { submission, code } = (await made.json()) as { submission: string; code: string }
    const body = randomBytes(5000)
    const upload = await fetch(stack.intakeUrl + submission, {
      method: 'POST',
      headers: { ...TUS, 'Upload-Length': String(body.length) },
    })
    // The last byte comes in the second in which the incident is closed. It was acknowledged, so it is processed.
    const url = stack.intakeUrl + (upload.headers.get('location') ?? '')
    const headers = { ...TUS, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': '0' }
    expect((await fetch(url, { method: 'PATCH', headers, body: new Uint8Array(body) })).status).toBe(204)
    return { code, sha256: createHash('sha256').update(body).digest('hex') }
  }

  test('a complete file is preserved, an answer with words of danger raises an alarm, and a withdrawal hides its card', async () => {
    const { code, sha256 } = await sendFile()
    await pool.query(`select platform.move_incident($1, 'drill', 'closed')`, [stack.incident])
    const cards = () =>
      rows<{ hidden: string | null }>('select hidden from evidence.card where incident_id = $1 order by item_id')
    await expect.poll(cards, soon).toEqual([{ hidden: null }])

    // The code's holder is told the digest that preserve computed over what it received.
    expect(await (await form('/receipt', { code })).text()).toContain(sha256)

    const key = randomBytes(24).toString('base64url')
    const answered = await form('/receipt/answer', { code, key, words: 'he is back, she is bleeding' })
    expect(await answered.text()).toContain('Your answer arrived.')
    await expect
      .poll(() => rows('select class from evidence.alarm where incident_id = $1'), soon)
      .toEqual([{ class: 'grave' }])

    const withdrawn = await form('/receipt/withdraw', { code, number: 'all', sure: 'yes' })
    expect(await withdrawn.text()).toContain('Done. Officers no longer see it')
    await expect.poll(cards, soon).toEqual([{ hidden: 'withdrawn' }])
    const told = await entries()
    const about = ['statement.received', 'statement.withdrawn', 'item.withdrawn']
    expect(told.filter((action) => about.includes(action))).toEqual([
      'statement.received',
      'statement.withdrawn',
      'item.withdrawn',
    ])
  }, 600_000)
})
