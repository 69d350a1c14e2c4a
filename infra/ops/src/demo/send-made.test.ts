import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { sendMade } from './send-made.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** A server that records requests in order and answers like the public door. */
async function openDoor(noted: string[]): Promise<URL> {
  const answers: Readonly<Record<string, readonly [number, object, Record<string, string>?]>> = {
    'POST /drill/submissions': [201, { submission: '/files/s/token', code: 'seven-words', exercise: true }],
    'POST /files/s/token/statement': [201, { statement: 'kept' }],
    'POST /files/s/token': [201, {}, { location: '/files/u/one' }],
    'PATCH /files/u/one': [204, {}, { 'upload-offset': '5' }],
  }
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const call = `${request.method} ${request.url}`
    const named = String(request.headers['upload-metadata'] ?? '')
    noted.push(call === 'POST /files/s/token' ? `${call} ${named}` : `${call} ${Buffer.concat(chunks)}`)
    const [status, body, headers = {}] = answers[call] ?? [404, {}]
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(status === 204 ? undefined : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`)
}

const base64 = (text: string): string => Buffer.from(text).toString('base64')

test('a sending is marked while it is empty: words, danger and files come after', async () => {
  const noted: string[] = []
  const door = {
    base: await openDoor(noted),
    signal: new AbortController().signal,
    say: () => undefined,
    folder: tmpdir(),
  }
  const mark = async (): Promise<void> => void noted.push('marked')
  const file = { name: 'IMG_1.JPG', modifiedAt: 1_700_000_000_000, bytes: Buffer.from('12345') }
  const words = { language: 'en', words: 'Help', isInDanger: true }
  const sent = await sendMade({ ...door, slug: 'drill', mark }, { who: 'one', words, files: [async () => file] })
  expect(sent).toEqual({ who: 'one', code: 'seven-words', files: 1, bytes: 5 })
  expect(noted).toEqual([
    'POST /drill/submissions {}',
    'marked',
    'POST /files/s/token/statement {"words":"Help","language":"en","door":"danger"}',
    `POST /files/s/token filename ${base64('IMG_1.JPG')},lastmodified ${base64('1700000000000')},filetype ${base64('image/jpeg')}`,
    'PATCH /files/u/one 12345',
  ])
})

test('a sending that cannot be marked sends nothing', async () => {
  const noted: string[] = []
  const door = {
    base: await openDoor(noted),
    signal: new AbortController().signal,
    say: () => undefined,
    folder: tmpdir(),
  }
  const mark = (): Promise<never> => Promise.reject(new Error('no mark'))
  const words = { language: 'en', words: 'Help', isInDanger: true }
  await expect(sendMade({ ...door, slug: 'drill', mark }, { who: 'one', words, files: [] })).rejects.toThrow('no mark')
  expect(noted).toEqual(['POST /drill/submissions {}'])
})
