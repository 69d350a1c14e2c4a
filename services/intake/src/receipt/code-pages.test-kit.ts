import { randomBytes } from 'node:crypto'
import { encodeReply } from '@firsthand/domain'
import { parseRecipient, replyKeyOf, sealBytes } from '@firsthand/sealing'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { postForm } from '../form/multipart.test-kit.ts'
import {
  type Ground,
  type Made,
  makeSubmission,
  makeUpload,
  type OpenedIncident,
  patch,
  prepareGround,
  serve,
} from '../intake.test-kit.ts'

type Code = Parameters<typeof replyKeyOf>[0]
const parseCode = (code: string): Code => code as Code

/** An intake with one open incident and one sending with a code, for tests of the code's pages. */
export function codeGround() {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let incident: OpenedIncident
  let made: Made

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
  })

  afterAll(async () => {
    await server.close()
    await ground.release()
  })

  beforeEach(async () => {
    incident = await ground.openIncident()
    made = await makeSubmission(server.url, incident.slug)
  })

  const post = async (path: string, body: object) => {
    const answer = await fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  const receipt = (fields: Readonly<Record<string, string>> = {}, path = '/receipt') =>
    postForm(server.url + path, { code: made.code, lang: 'en', ...fields })

  const close = (id: string) =>
    ground.db.owner.query(`update platform.incident set state = 'closed' where id = $1`, [id])

  async function addFile(bytes: Buffer, whole = bytes.length): Promise<void> {
    const url = await makeUpload(server.url, made.submission, { 'Upload-Length': String(whole) })
    await patch(url, 0, bytes)
  }

  async function reply(text: string, sentAt: number, sealed?: Buffer): Promise<void> {
    const recipient = parseRecipient(replyKeyOf(parseCode(made.code)).recipient)
    if (!recipient) throw new Error('no recipient')
    const document = encodeReply({ v: 1, type: 'reply', id: 'r', text, sentAt })
    await ground.db.owner.query(
      `insert into public_zone.reply (id, submission_id, sealed) select $1, id, $2 from public_zone.submission where incident_id = $3`,
      [`re_${randomBytes(6).toString('hex')}`, sealed ?? sealBytes([recipient], Buffer.from(document)), incident.id],
    )
  }

  const documents = async (kind: string) =>
    (
      await ground.db.owner.query<{ id: string; number: number | null; object_key: string }>(
        `select d.id, d.number, d.object_key from public_zone.document d join public_zone.submission s on s.id = d.submission_id
       where s.incident_id = $1 and d.kind = $2 order by d.id`,
        [incident.id, kind],
      )
    ).rows
  return {
    get made() {
      return made
    },
    get incident() {
      return incident
    },
    get server() {
      return server
    },
    get ground() {
      return ground
    },
    post,
    receipt,
    close,
    addFile,
    reply,
    documents,
  }
}
