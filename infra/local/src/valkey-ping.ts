import { connect } from 'node:net'

/** Whether the server on this loopback port accepts the password and has loaded its data. */
export function askValkey({ port, password }: { readonly port: number; readonly password: string }): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 })
    let heard = ''
    const finish = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`))
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (heard.startsWith('-') || heard.includes('\n-')) finish(false)
      else if (heard.includes('+PONG')) finish(true)
    })
    socket.once('timeout', () => finish(false))
    socket.once('error', () => finish(false))
    socket.once('close', () => finish(false))
  })
}
