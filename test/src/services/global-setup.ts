// Starts what tests share, once a run: one Postgres and one Valkey always, one Ceph where S3 is asked for. Test files
// find them through environment variables and bring a database, a key prefix or a bucket of their own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from './postgres.ts'
import { findTestPrograms } from './programs.ts'
import { startTestS3 } from './s3.ts'
import { startTestValkey } from './valkey.ts'

type Stop = () => Promise<void>

/** Vitest calls it before all test files; what it answers is called after them. */
export async function setup(): Promise<Stop> {
  const folder = mkdtempSync(join(tmpdir(), 'firsthand-test-'))
  const stops: Stop[] = []
  const stopAll = async (): Promise<void> => {
    await Promise.allSettled(stops.map((stop) => stop()))
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const programs = await findTestPrograms()
    const started = [
      startTestPostgres(folder, programs).then(({ url, template, stop }) => {
        stops.push(stop)
        process.env['FIRSTHAND_TEST_DATABASE'] = url
        process.env['FIRSTHAND_TEST_TEMPLATE'] = template
      }),
      startTestValkey(folder, programs).then(({ url, stop }) => {
        stops.push(stop)
        process.env['FIRSTHAND_TEST_REDIS'] = url
      }),
      startTestS3().then((stop) => stops.push(stop)),
    ]
    const failed = (await Promise.allSettled(started)).find((result) => result.status === 'rejected')
    if (failed !== undefined) throw failed.reason
  } catch (error) {
    await stopAll()
    throw error
  }
  return stopAll
}
