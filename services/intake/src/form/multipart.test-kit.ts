import { request } from 'node:http'

export interface Part {
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
  const body = Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)])
  return { type: `multipart/form-data; boundary=${boundary}`, body }
}

export async function sendForm(url: string, parts: readonly Part[]) {
  const { type, body } = multipart(parts)
  const answer = await fetch(url, { method: 'POST', headers: { 'Content-Type': type }, body: new Uint8Array(body) })
  return { status: answer.status, text: await answer.text() }
}

/** Sends the first `bytes` of the form, then keeps the connection open until `cut` is called. */
export async function beginForm(url: string, parts: readonly Part[], bytes: number): Promise<{ cut(): Promise<void> }> {
  const { type, body } = multipart(parts)
  const headers = { 'Content-Type': type, 'Content-Length': body.length }
  const sending = request(url, { method: 'POST', headers })
  const closed = new Promise<void>((resolve) => sending.on('close', () => resolve()))
  sending.on('error', () => {})
  await new Promise<void>((resolve) => sending.write(body.subarray(0, bytes), () => resolve()))
  return {
    cut() {
      sending.destroy()
      return closed
    },
  }
}

export async function postForm(url: string, fields: Readonly<Record<string, string>>) {
  const answer = await fetch(url, { method: 'POST', body: new URLSearchParams(fields) })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
