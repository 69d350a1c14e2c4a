// Services that all tests share, started once per run whichever projects it has. Test files find them through
// environment variables and use a database, a key prefix or a bucket of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FoundPrograms } from '@firsthand/local'
import { keepPromises } from '../answers/kept-promises.ts'
import { ROOT } from '../stack/start-stack.ts'
import { onRunEnd } from '../suite/ending.ts'
import { startTestPostgres } from './postgres.ts'
import { startTestValkey } from './valkey.ts'

export type Stop = () => Promise<void>
const nothing: Stop = async () => undefined

/**
 * Starts Postgres and Valkey, unless another project's set-up has started them. Returns a function that stops what was
 * started here.
 */
export async function startServices(programs: FoundPrograms): Promise<Stop> {
  if (process.env['FIRSTHAND_TEST_DATABASE'] !== undefined) return nothing
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-test-'))
  const stops: Stop[] = []
  const postgres = startTestPostgres(folder, programs).then(({ url, template, stop }) => {
    stops.push(stop)
    process.env['FIRSTHAND_TEST_DATABASE'] = url
    process.env['FIRSTHAND_TEST_TEMPLATE'] = template
  })
  const valkey = startTestValkey(folder, programs).then(({ url, stop }) => {
    stops.push(stop)
    process.env['FIRSTHAND_TEST_REDIS'] = url
  })
  const stopAll = async (): Promise<void> => {
    await Promise.allSettled(stops.map((stop) => stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  const promises = keepPromises(ROOT)
  onRunEnd(async () => {
    await Promise.allSettled([postgres, valkey])
    await stopAll()
  })
  return await allOf([postgres, valkey, promises], stopAll)
}

/** Waits for all. If one fails, stops those that started. */
export async function allOf(started: readonly Promise<unknown>[], stop: Stop): Promise<Stop> {
  const failed = (await Promise.allSettled(started)).find((result) => result.status === 'rejected')
  if (failed === undefined) return stop
  await stop()
  throw failed.reason
}
