// A duty phone and a person who answers it. A stack opens a real incident only if somebody answers.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { OpsDoor } from '@firsthand/database/ops'
import { makeId } from '@firsthand/domain'
import { waitUntil } from '@firsthand/local'

export interface DutyPhone {
  /** FIRSTHAND_ALARM_WEBHOOK for the stack that makes the call. */
  readonly address: string
  /** Has the stack make the call, and types back the digits that arrive. */
  answer(door: OpsDoor): Promise<void>
  close(): void
}

const CALL_LIMIT_MS = 60_000

interface Rung {
  readonly id?: string
  readonly code?: string
}

export async function openDutyPhone(): Promise<DutyPhone> {
  const digits = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const { id, code }: Rung = JSON.parse(await text(request))
    if (id !== undefined && code !== undefined) digits.set(id, code)
    response.writeHead(204).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`,
    async answer(door) {
      const id = makeId('call', randomBytes(16))
      await door.addDutyCall(id)
      await waitUntil({ what: 'the duty phone to be called', limitMs: CALL_LIMIT_MS }, () => digits.has(id))
      const came = await door.answerDutyCall({ id, digits: digits.get(id) ?? '' })
      if (came !== 'answered') throw new Error(`the duty phone was not answered: ${came}`)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
