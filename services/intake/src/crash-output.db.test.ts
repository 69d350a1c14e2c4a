import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, makeSubmission, makeUpload, type OpenedIncident, prepareGround, TUS } from './intake.test-kit.ts'
import { type IntakeProcess, startIntake } from './intake-process.test-kit.ts'

const CANARY = 'CANARY5d1e'
/** The canary in every form in which a dump, a header or a careful log would show it. */
const SHAPES = [CANARY, Buffer.from(CANARY).toString('hex'), Buffer.from(`x${CANARY}`).toString('base64').slice(2, 12)]

/**
 * The process loads this code before the real door. If a request body contains one of these words, the code causes a
 * fault whose message holds the whole body. Each word ends the process in a different way.
 */
const FAULTS = `
const parse = JSON.parse
JSON.parse = (text, reviver) => {
  const value = parse(text, reviver)
  if (String(text).includes('boom-timer')) setTimeout(() => { throw new RangeError(text) })
  if (String(text).includes('boom-promise')) Promise.reject(new TypeError(text, { cause: new Error(text) }))
  if (String(text).includes('boom-value')) setTimeout(() => { throw { text, toString: () => text } })
  if (String(text).includes('boom-warning')) process.emitWarning(text, { type: 'Odd', detail: text })
  return value
}`

let ground: Ground
let incident: OpenedIncident

beforeAll(async () => {
  ground = await prepareGround()
  incident = await ground.openIncident()
})
afterAll(() => ground.release())

const start = (): Promise<IntakeProcess> =>
  startIntake({
    databaseUrl: ground.db.urlOf('intake'),
    data: ground.dir,
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(FAULTS)}` },
  })

/** Sends everything that a witness can send, with the canary in all of it. */
async function saySomething(url: string, word: string): Promise<readonly string[]> {
  const { submission, code } = await makeSubmission(url, incident.slug, `${CANARY}-${word}-as-a-key`)
  const odd = {
    'User-Agent': CANARY,
    Cookie: `a=${CANARY}`,
    Referer: `http://x/${CANARY}`,
    'X-Forwarded-For': CANARY,
    Forwarded: `for=${CANARY}`,
    'Upload-Metadata': `filename ${Buffer.from(`${CANARY}.jpg`).toString('base64')}`,
    Proof: CANARY,
  }
  const upload = await makeUpload(url, submission, { ...odd, 'Upload-Length': '100' })
  await fetch(`${url}/${CANARY}?${CANARY}=${CANARY}`, { headers: odd })
  await fetch(upload, { method: 'PATCH', headers: { ...TUS, ...odd, 'Upload-Offset': CANARY }, body: CANARY })
  const form = new FormData()
  form.append(CANARY, CANARY)
  form.append('file', new Blob([CANARY]), `${CANARY}.txt`)
  await fetch(`${url}/${incident.slug}/send`, { method: 'POST', headers: odd, body: form })
  const body = JSON.stringify({ words: `${CANARY} ${word}`, where: CANARY, when: CANARY, language: 'en' })
  // The process may be gone before it answers.
  await fetch(`${url}${submission}/statement`, { method: 'POST', headers: odd, body }).catch(() => undefined)
  return [code, submission.split('/').at(-1) ?? '', upload.split('/').at(-1) ?? '', ...code.split('-').slice(0, 2)]
}

function expectSilence(said: IntakeProcess, secrets: readonly string[]): void {
  const output = said.lines.join('\n')
  for (const shape of SHAPES) expect(output).not.toContain(shape)
  const [code = '', ...tokens] = secrets
  for (const token of [code, ...tokens.slice(0, 2)]) expect(output).not.toContain(token)
  for (const line of said.lines) expect(() => JSON.parse(line), line).not.toThrow()
}

describe('a fault of ours prints nothing that was sent', () => {
  test.each(['boom-timer', 'boom-promise', 'boom-value'])(
    '%s ends the process with its name and place',
    async (word) => {
      const process = await start()
      const secrets = await saySomething(process.url, word)
      expect(await process.ended, 'it ends by itself').toBe(1)
      expect(process.lines.join('\n')).toMatch(/"event":"process\.fault".*"code":"uncaught"/)
      expectSilence(process, secrets)
    },
  )

  test('a warning of Node, and a Postgres error that repeats its query, are logged by name only', async () => {
    const process = await start()
    const secrets = await saySomething(process.url, 'boom-warning')
    await ground.db.owner.query(`
      create or replace function intake.incident(p_slug text) returns jsonb language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin raise exception 'no % here', p_slug using detail = p_slug, hint = p_slug, errcode = 'XX001'; end $$`)
    const page = await fetch(`${process.url}/${CANARY.toLowerCase()}`)
    expect(page.status).toBe(500)
    expect(await page.text()).not.toContain(CANARY.toLowerCase())
    expect(await process.end('SIGTERM')).toBe(0)
    expect(process.lines.join('\n')).toMatch(/"event":"request\.fault".*"errorCode":"XX001"/)
    expect(process.lines.join('\n').toUpperCase()).not.toContain(CANARY.toUpperCase())
    expectSilence(process, secrets)
  })
})
