// Prepares a filled incident, the real command with its built console, and an officer with access.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase } from '@firsthand/database/command'
import { createOfficersKeyBook, hashPassword, makeTotpSecret } from '@firsthand/database/command/sign-in'
import { makeId } from '@firsthand/domain'
import { freePort } from '@firsthand/local'
import { ensureOfficersKey, OFFICERS_KEY, sealSecondFactor } from '@firsthand/sealing'
import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { type MeasuredChild, startMeasured } from '../ground/measured-child.ts'
import type { Lent } from '../lent.ts'
import { fillAndCount } from '../timeline-query/fill-and-count.ts'
import { prepareQueryGround, type QueryGround } from '../timeline-query/ground.ts'

export interface ConsoleGround {
  readonly query: QueryGround
  readonly command: MeasuredChild
  readonly url: string
  signIn(page: Page): Promise<void>
  release(): Promise<void>
}

const PASSWORD = 'a bench that nobody else knows'

export async function prepareConsoleGround(
  { items, keep, lent }: { readonly items: number; readonly keep: string; readonly lent: Lent },
  say: (line: string) => void,
): Promise<ConsoleGround> {
  say('Starting Postgres')
  const query = await prepareQueryGround(keep, lent)
  const dir = mkdtempSync(join(tmpdir(), 'fh-console-'))
  try {
    if (query.items > 0 && query.items !== items) throw new Error(`what is kept holds ${query.items} items`)
    if (query.items === 0) {
      await fillAndCount(query, { items, say })
      await query.pool.query('vacuum analyze')
    }
    const officer = await addOfficer(query, join(dir, 'keys', OFFICERS_KEY))
    const port = await freePort()
    const url = `http://127.0.0.1:${port}`
    say('Starting command')
    const command = await startMeasured('services/command/src/main.ts', {
      ...{ DATABASE_URL: query.readerUrl, HOST: '127.0.0.1', PORT: String(port), FIRSTHAND_DATA: dir },
      ...{ FIRSTHAND_COMMAND_URL: url, FIRSTHAND_PUBLIC_URL: 'http://127.0.0.1:1' },
    })
    return {
      ...{ query, command, url },
      signIn: (page) => signIn(page, `${url}/incidents/${query.incident}/timeline`, officer),
      async release() {
        await command.stop()
        await query.release()
        rmSync(dir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await query.release()
    rmSync(dir, { recursive: true, force: true })
    throw error
  }
}

interface Officer {
  readonly name: string
  readonly secret: string
}

async function addOfficer({ pool, incident }: QueryGround, keyFile: string): Promise<Officer> {
  const key = await ensureOfficersKey(keyFile, createOfficersKeyBook(createDatabase(pool)))
  if (!key.ok) throw new Error(`the key of second factors: ${key.error}`)
  const officer = { name: `bench-${randomBytes(4).toString('hex')}`, secret: makeTotpSecret() }
  const id = makeId('officer', randomBytes(16))
  await pool.query('insert into staff.officer (id, name, password_hash, totp_sealed) values ($1, $2, $3, $4)', [
    ...[id, officer.name, await hashPassword(PASSWORD), sealSecondFactor(key.value.recipient, officer.secret)],
  ])
  await pool.query("insert into staff.membership (incident_id, officer_id, role) values ($1, $2, 'commander')", [
    incident,
    id,
  ])
  return officer
}

/** Signs in up to the press of the button. Measuring starts with that press. The sign-in leads to the timeline. */
async function signIn(page: Page, address: string, { name, secret }: Officer): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Name').fill(name)
  await page.getByLabel('Password').fill(PASSWORD)
  await page.getByLabel('Code from your authenticator').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
}
