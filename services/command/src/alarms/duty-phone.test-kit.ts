import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Database } from '@firsthand/database/command'
import { addDutyCall, answerDutyCall, findDutyCall } from '@firsthand/database/command/operations'
import { makeId } from '@firsthand/domain'
import { createLogger } from '@firsthand/runtime'
import { expect, vi } from 'vitest'
import { createAlarmKeeper } from './alarm-keeper.ts'
import { phoneAt } from './alarms.test-kit.ts'

interface Rung {
  readonly id: string
  readonly event: string
  readonly code?: string
}

/** A duty phone that takes calls over HTTP and keeps what it received. */
export async function openWebhook(status: () => number = () => 204) {
  const rung: Rung[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      rung.push(JSON.parse(Buffer.concat(pieces).toString()) as Rung)
      response.writeHead(status()).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const digitsOf = (id: string): string | undefined =>
    rung.findLast((one) => one.id === id && one.event === 'test')?.code
  return {
    rung,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ring`,
    /** Waits for the digits of this call, or else of the last call that had digits. */
    async hear(id?: string): Promise<string> {
      const last = () => rung.findLast(({ event, code }) => event === 'test' && code !== undefined)?.code
      // Also used before the first test, where `expect.poll` cannot run.
      return vi.waitFor(
        () => {
          const digits = (id === undefined ? last() : digitsOf(id)) ?? ''
          expect(digits).toMatch(/^\d{6}$/)
          return digits
        },
        { timeout: 60_000, interval: 50 },
      )
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Runs the keeper that makes the calls, as the command service does: `db` has command's role. */
export const keepCalling = (db: Database, address: string) =>
  createAlarmKeeper({
    ...{ db, log: createLogger({ process: 'command', write: () => undefined }), clock: Date.now },
    ...{ phone: phoneAt(address), publicUrl: new URL('http://localhost:4444'), everyMs: 50 },
    onFault: () => undefined,
  })

/** A duty phone and a keeper that calls it, as the command service runs it: `db` has command's role. */
export async function openDutyPhone(db: Database, status?: () => number) {
  const webhook = await openWebhook(status)
  const keeper = keepCalling(db, webhook.address)
  return {
    ...webhook,
    /** Acts as an officer who starts a test call, hears the digits and types them back. */
    async answer(by = 'command'): Promise<void> {
      const id = makeId('call', randomBytes(16))
      await addDutyCall(db, { id, by })
      expect(await answerDutyCall(db, { id, digits: await webhook.hear(id), by })).toBe('answered')
      expect((await findDutyCall(db, id))?.answeredAt).not.toBeNull()
    },
    async close(): Promise<void> {
      await keeper.close()
      webhook.close()
    },
  }
}
