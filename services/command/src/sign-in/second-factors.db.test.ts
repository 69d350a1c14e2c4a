import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OFFICERS_KEY } from '@firsthand/sealing'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CommandKit, openCommandKit, type TestOfficer } from '../command.test-kit.ts'
import { createCommand } from '../create-command.ts'
import { createSecondFactors } from './second-factors.ts'
import { createSignIn } from './sign-in.ts'

describe('the secrets of second factors', () => {
  let kit: CommandKit
  let folder: string
  beforeAll(async () => {
    kit = await openCommandKit()
    folder = mkdtempSync(join(tmpdir(), 'firsthand-factors-'))
  })
  afterAll(async () => {
    await kit.release()
    rmSync(folder, { recursive: true, force: true })
  })
  afterEach(() => kit.advance(30_000))

  const owner = (text: string, values: readonly unknown[] = []) => kit.database.owner.query(text, [...values])
  /** All bytes about officers in the database's files: the table and its planner statistics. */
  const bytesOnDisk = async (): Promise<Buffer> => {
    await owner('checkpoint')
    const files = await owner(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
       where oid in ('staff.officer'::regclass, 'pg_catalog.pg_statistic'::regclass)
         or oid in (select reltoastrelid from pg_class where oid = 'staff.officer'::regclass)`,
    )
    return Buffer.concat(files.rows.map(({ bytes }) => bytes))
  }
  const dump = async (): Promise<string> =>
    JSON.stringify((await owner('select o::text as text from staff.officer o')).rows)

  test('are not in the database in plain text, neither in a dump nor in its files', async () => {
    const anna = await kit.addOfficer('anna')
    await kit.signIn(anna)
    await owner('analyze staff.officer')
    const bytes = await bytesOnDisk()
    // Proves that the bytes contain officers, so that this test can fail.
    expect(bytes.includes('anna')).toBe(true)
    expect(bytes.includes(anna.totpSecret)).toBe(false)
    expect(await dump()).not.toContain(anna.totpSecret)
  })

  const signInWith = async (file: string) => {
    const { db, log } = kit.deps
    const secondFactors = createSecondFactors({ db, log, file, againMs: 0 })
    const signIn = await createSignIn({ db, log, secondFactors, clock: kit.now, refusalStepMs: 20 })
    return { app: createCommand({ ...kit.deps, signIn }) }
  }
  const send = async (app: CommandKit['app'], officer: TestOfficer) => {
    const answer = await app.request('http://localhost:4444/api/session', {
      method: 'POST',
      headers: { origin: 'http://localhost:4444', host: 'localhost:4444', 'content-type': 'application/json' },
      body: JSON.stringify({ name: officer.name, password: officer.password, totp: kit.codeOf(officer) }),
    })
    return { status: answer.status, body: (await answer.json()) as { code?: string; message?: string } }
  }

  test('without their key nobody can sign in, everybody is told what to do, and providing the key is enough', async () => {
    const dora = await kit.addOfficer('dora')
    const file = join(folder, OFFICERS_KEY)
    const { app } = await signInWith(file)
    for (const one of [dora, { ...dora, name: 'nobody' }]) {
      const { status, body } = await send(app, one)
      expect([status, body.code]).toEqual([503, 'officers-key-missing'])
      expect(body.message).toContain('FIRSTHAND_OFFICERS_KEY')
    }
    // A sign-in that was refused for lack of the key is no failed attempt.
    expect((await owner('select failures from staff.officer where id = $1', [dora.id])).rows).toEqual([{ failures: 0 }])
    expect(kit.logged.filter((line) => line.includes('officers-key-missing') && line.includes('warning'))).toHaveLength(
      1,
    )
    copyFileSync(kit.officersKey, file)
    expect((await send(app, dora)).status).toBe(201)
  })

  test('cannot be opened by another key, and a damaged key stops nothing else', async () => {
    const emil = await kit.addOfficer('emil')
    const elsewhere = await openCommandKit()
    try {
      await elsewhere.addOfficer('somebody')
      const { app } = await signInWith(elsewhere.officersKey)
      expect((await send(app, emil)).body.code).toBe('officers-key-missing')
      expect(kit.logged.join('\n')).toContain('officers-key-differs')
      const file = join(folder, 'damaged.agekey')
      writeFileSync(file, 'AGE-SECRET-KEY-1QQQ')
      const damaged = await signInWith(file)
      expect((await send(damaged.app, emil)).body.code).toBe('officers-key-missing')
      expect((await damaged.app.request('http://localhost:4444/health')).status).toBe(200)
    } finally {
      await elsewhere.release()
    }
  })

  test('are sealed by command only, and the recipient of the seal cannot be changed', async () => {
    for (const role of ['ops', 'preserve', 'intake'] as const)
      for (const call of [`staff.seal_second_factor('of_x', 'a', 'b')`, 'staff.write_officers_anew()'])
        await expect(kit.database.poolOf(role).query(`select ${call}`)).rejects.toMatchObject({ code: '42501' })
    await expect(owner(`update staff.officers_key set recipient = 'age1other'`)).rejects.toMatchObject({
      code: 'FH001',
    })
    await expect(
      kit.database.poolOf('command').query('update staff.officer set totp_sealed = null'),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
