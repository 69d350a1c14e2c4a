import { afterAll, beforeAll } from 'vitest'
import { multipart, type Part } from './form/multipart.test-kit.ts'
import { type Ground, type OpenedIncident, prepareGround, serve } from './intake.test-kit.ts'

export const codeIn = (text: string): string => /<p class="words" dir="ltr">([a-z ]+)<\/p>/.exec(text)?.[1] ?? ''
export const keyIn = (text: string): string => /name="key" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** An intake for tests that read pages and send plain forms. */
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
