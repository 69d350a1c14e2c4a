import { describe, expect, test } from 'vitest'
import { parseStoreConfig } from './store-config.ts'

const s3 = {
  S3_ENDPOINT: 'https://s3.example',
  S3_REGION: 'eu-central-1',
  S3_BUCKET_DROP: 'd',
  S3_BUCKET_VAULT: 'v',
  S3_BUCKET_KEYS: 'k',
  S3_ACCESS_KEY_ID: 'owner',
  S3_SECRET_ACCESS_KEY: 'secret',
}
const pair = { S3_INTAKE_ACCESS_KEY_ID: 'writer', S3_INTAKE_SECRET_ACCESS_KEY: 'other' }

describe('the store configuration', () => {
  test('without S3 it is a folder in the data folder', () => {
    expect(parseStoreConfig({ FIRSTHAND_DATA: '/data', S3_ENDPOINT: '' })).toEqual({
      ok: true,
      value: { kind: 'local-disk', dir: '/data/objects' },
    })
    expect(parseStoreConfig({})).toMatchObject({ ok: false, error: { names: ['FIRSTHAND_DATA'] } })
  })

  test('S3 wins over a folder, and intake has its own key pair', () => {
    expect(parseStoreConfig({ ...s3, ...pair, FIRSTHAND_DATA: '/data' })).toEqual({
      ok: true,
      value: {
        kind: 's3',
        s3: {
          endpoint: 'https://s3.example',
          region: 'eu-central-1',
          accessKeyId: 'owner',
          secretAccessKey: 'secret',
          buckets: { drop: 'd', vault: 'v', keys: 'k' },
        },
        intake: { accessKeyId: 'writer', secretAccessKey: 'other' },
      },
    })
  })

  test('an incomplete S3 configuration is refused with the missing names, never silently replaced by a local disk', () => {
    expect(parseStoreConfig({ S3_BUCKET_DROP: 'd', FIRSTHAND_DATA: '/data' })).toMatchObject({
      ok: false,
      error: { names: ['S3_BUCKET_VAULT', 'S3_BUCKET_KEYS', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] },
    })
    expect(parseStoreConfig({ ...s3, S3_INTAKE_ACCESS_KEY_ID: 'x' })).toMatchObject({
      error: { names: ['S3_INTAKE_SECRET_ACCESS_KEY'] },
    })
    for (const S3_ENDPOINT of ['file:///etc', 'nonsense', 'http://user:pw@host']) {
      expect(parseStoreConfig({ ...s3, S3_ENDPOINT })).toMatchObject({ error: { names: ['S3_ENDPOINT'] } })
    }
  })

  test('two zones in one bucket are refused', () => {
    expect(parseStoreConfig({ ...s3, S3_BUCKET_KEYS: 'v' }).ok).toBe(false)
  })

  test('intake needs no more than the drop and its own pair', () => {
    const settings = { S3_ENDPOINT: 'http://127.0.0.1:1', S3_BUCKET_DROP: 'd', ...pair }
    expect(parseStoreConfig(settings, 'intake').ok).toBe(true)
    expect(parseStoreConfig({ S3_BUCKET_DROP: 'd' }, 'intake')).toMatchObject({
      error: { names: ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] },
    })
  })
})
