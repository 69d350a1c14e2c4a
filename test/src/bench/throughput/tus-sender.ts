// The senders of the throughput bench, in a process of their own: `clients` concurrent files, one PATCH each.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { fileURLToPath } from 'node:url'

/** What the parent process asks for. `creation`: the whole URL at which uploads are created. */
export interface Sending {
  readonly creation: string
  readonly clients: number
  readonly bytesEach: number
}

const PIECE = randomBytes(1024 * 1024)
const TUS = { 'Tus-Resumable': '1.0.0' }
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage['headers']
}

async function answerOf(incoming: Promise<IncomingMessage>): Promise<Answer> {
  const answer = await incoming
  answer.resume()
  await once(answer, 'end')
  return { status: answer.statusCode ?? 0, headers: answer.headers }
}

async function create(creation: string, bytes: number): Promise<string> {
  const headers = { ...TUS, 'Upload-Length': bytes, 'Content-Length': 0 }
  const sent = request(creation, { method: 'POST', headers, agent })
  const heard = new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  sent.end()
  const { status, headers: told } = await answerOf(heard)
  if (status !== 201 || told.location === undefined) throw new Error(`creation was answered ${status}`)
  return new URL(told.location, creation).href
}

async function send(url: string, bytes: number): Promise<void> {
  const headers = {
    ...TUS,
    'Upload-Offset': 0,
    'Content-Type': 'application/offset+octet-stream',
    'Content-Length': bytes,
  }
  const sent = request(url, { method: 'PATCH', headers, agent })
  const heard = new Promise<IncomingMessage>((resolve, reject) => sent.once('response', resolve).once('error', reject))
  for (let left = bytes; left > 0; ) {
    const piece = left >= PIECE.length ? PIECE : PIECE.subarray(0, left)
    left -= piece.length
    if (!sent.write(piece)) await Promise.race([once(sent, 'drain'), heard])
  }
  sent.end()
  const { status, headers: told } = await answerOf(heard)
  if (status !== 204 || Number(told['upload-offset']) !== bytes)
    throw new Error(`${status} at ${told['upload-offset']}`)
}

async function run({ creation, clients, bytesEach }: Sending): Promise<number> {
  const urls: string[] = []
  for (let n = 0; n < clients; n += 1) urls.push(await create(creation, bytesEach))
  const began = performance.now()
  await Promise.all(urls.map((url) => send(url, bytesEach)))
  return performance.now() - began
}

const parseSending = (message: unknown): Sending => message as Sending

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.on('disconnect', () => process.exit(1))
  process.once('message', (message) => {
    run(parseSending(message)).then(
      // The parent ends this process. If the process exited by itself, the parent might notice the exit before the last
      // message.
      (elapsedMs) => process.send?.({ elapsedMs }),
      (fault: unknown) => {
        process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
        process.exit(1)
      },
    )
  })
}
