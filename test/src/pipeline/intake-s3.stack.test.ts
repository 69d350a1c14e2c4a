import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { waitUntil } from '@firsthand/local'
import { type ObjectStore, parseObjectKey } from '@firsthand/object-store'
import { applyIntakePolicy, createS3Stores, ensureBuckets, type S3Config } from '@firsthand/object-store/s3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Ground,
  makeSubmission,
  makeUpload,
  offsetOf,
  openUpload,
  patch,
  prepareGround,
  uploadsOf,
} from '../../../services/intake/src/intake.test-kit.ts'
import { type IntakeProcess, startIntake } from '../../../services/intake/src/intake-process.test-kit.ts'
import { findOrStartS3, newBuckets } from '../services/ceph/test-s3.ts'

// Started here and not in a hook, because a skipped suite must be known before the hooks run.
const { s3, release } = await findOrStartS3()
const why = 'unavailable' in s3 ? s3.unavailable : undefined

describe.skipIf(why !== undefined)(
  `intake with its own credential on S3${why === undefined ? '' : ` (${why})`}`,
  () => {
    let ground: Ground
    let config: S3Config
    let intake: IntakeProcess
    let data: string

    beforeAll(async () => {
      if ('unavailable' in s3) throw new Error(s3.unavailable)
      config = newBuckets(s3)
      await ensureBuckets(config)
      await applyIntakePolicy(config, { ownerArn: s3.owner.arn, intakeArn: s3.writer.arn })
      ground = await prepareGround()
      data = await mkdtemp(join(tmpdir(), 'firsthand-s3-intake-'))
      intake = await startIntake({
        databaseUrl: ground.db.urlOf('intake'),
        data,
        // Intake's whole store configuration: the drop bucket, and a key pair that may only put.
        env: {
          S3_ENDPOINT: s3.endpoint,
          S3_REGION: s3.region,
          S3_BUCKET_DROP: config.buckets.drop,
          S3_INTAKE_ACCESS_KEY_ID: s3.writer.accessKeyId,
          S3_INTAKE_SECRET_ACCESS_KEY: s3.writer.secretAccessKey,
        },
      })
    })
    afterAll(async () => {
      await intake?.end('SIGTERM')
      await ground?.release()
      if (data !== undefined) await rm(data, { recursive: true, force: true })
      await release()
    }, 600_000)

    test('a whole upload goes through it; it may not get, list or delete what it put', async () => {
      if ('unavailable' in s3) throw new Error(s3.unavailable)
      const incident = await ground.openIncident()
      const file = randomBytes(10_000_000)
      const { submission } = await makeSubmission(intake.url, incident.slug)
      const url = await makeUpload(intake.url, submission, { 'Upload-Length': String(file.length) })
      expect((await patch(url, 0, file.subarray(0, 1_000_000))).status).toBe(204)
      expect(await offsetOf(url)).toBe(1_000_000)
      expect((await patch(url, 1_000_000, file.subarray(1_000_000))).status).toBe(204)

      const owner = createS3Stores(config)
      const [row] = await uploadsOf(ground, incident.id)
      const kept: Ground = { ...ground, stores: owner }
      expect((await openUpload(kept, row?.id ?? '', incident.identity)).equals(file)).toBe(true)

      const { rows } = await ground.db.owner.query<{ object_key: string; version_id: string }>(
        'select object_key, version_id from public_zone.segment where upload_id = $1',
        [row?.id],
      )
      expect(rows.length).toBeGreaterThanOrEqual(2)
      const asIntake = createS3Stores({ ...config, ...s3.writer }).drop
      for (const { object_key, version_id } of rows) await expectRefused(asIntake, object_key, version_id)
      for (const allVersions of [false, true]) {
        await expect(namesUnder(asIntake, `${row?.id}/`, allVersions)).rejects.toMatchObject({
          refusal: { code: 'forbidden' },
        })
      }
      // Every byte is still there.
      expect((await openUpload(kept, row?.id ?? '', incident.identity)).equals(file)).toBe(true)
    }, 600_000)

    test('it proves this when it starts, and reports it to the operator', async () => {
      const reported = await waitUntil({ what: 'the report', limitMs: 180_000 }, async () => {
        const { rows } = await ground.db.owner.query<{ facts: object }>(
          `select facts from platform.heartbeat where process = 'intake'`,
        )
        return rows[0]
      })
      expect(reported.facts).toMatchObject({ store: 's3', writeOnly: true, proven: true })
    })
  },
)

async function expectRefused(drop: ObjectStore, text: string, versionId: string): Promise<void> {
  const key = parseObjectKey(text)
  if (key === undefined) throw new Error('no key')
  expect(versionId).toEqual(expect.any(String))
  const forbidden = { ok: false, error: { code: 'forbidden' } }
  for (const which of [{}, { versionId }]) {
    expect(await drop.get(key, which)).toMatchObject(forbidden)
    expect(await drop.head(key, which)).toMatchObject(forbidden)
    expect(await drop.remove(key, which)).toMatchObject(forbidden)
  }
}

async function namesUnder(drop: ObjectStore, prefix: string, allVersions: boolean): Promise<readonly string[]> {
  const names: string[] = []
  for await (const { key } of drop.list(prefix, { allVersions })) names.push(key)
  return names
}
