import { afterAll, beforeAll } from 'vitest'
import { type Ground, type OpenedIncident, prepareGround, serve } from './intake.test-kit.ts'

interface Part {
  readonly name: string
  readonly value: string | Buffer
  readonly file?: string
  readonly type?: string
}

export function multipart(parts: readonly Part[]): { readonly type: string; readonly body: Buffer } {
  const boundary = 'x-a-boundary-of-a-test'
  const chunks = parts.flatMap(({ name, value, file, type }) => {
    const fileName = file === undefined ? '' : `; filename="${file}"`
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${fileName}\r\n${type === undefined ? '' : `Content-Type: ${type}\r\n`}\r\n`
    return [Buffer.from(head), Buffer.from(value), Buffer.from('\r\n')]
  })
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  }
}

export const codeIn = (text: string): string => /<p class="words" dir="ltr">([a-z ]+)<\/p>/.exec(text)?.[1] ?? ''
export const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** An intake whose pages are read, and plain forms that are sent to it. */
export function pagesGround() {
  let ground: Ground
  let server: Awaited<ReturnType<typeof serve>>
  let drill: OpenedIncident

  beforeAll(async () => {
    ground = await prepareGround()
    server = await serve(await ground.deps())
  })

  afterAll(async () => {
    await server.close()
    await ground.release()
  })

  const get = async (path: string) => {
    const answer = await fetch(server.url + path)
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }

  async function send(slug: string, parts: readonly Part[]) {
    const { type, body } = multipart(parts)
    const answer = await fetch(`${server.url}/${slug}/send`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: new Uint8Array(body),
    })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  return {
    get server() {
      return server
    },
    get ground() {
      return ground
    },
    get drill() {
      return drill
    },
    set drill(value) {
      drill = value
    },
    get,
    send,
  }
}
