import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import * as vectors from 'cctv-age'
import { describe, expect, test } from 'vitest'
import {
  generateIdentity,
  openIterable,
  openSealedFile,
  parseIdentity,
  SealBroken,
  type SealBrokenCode,
} from './index.ts'

interface Vector {
  readonly name: string
  readonly fields: ReadonlyMap<string, readonly string[]>
  readonly sealed: Buffer
}

function readVector(name: string, bytes: Uint8Array): Vector {
  const all = Buffer.from(bytes)
  const split = all.indexOf('\n\n')
  const fields = new Map<string, string[]>()
  for (const line of all.subarray(0, split).toString('latin1').split('\n')) {
    const [key = '', value = ''] = line.split(/: (.*)/s)
    fields.set(key, [...(fields.get(key) ?? []), value])
  }
  const body = all.subarray(split + 2)
  return { name, fields, sealed: fields.get('compressed')?.[0] === 'zlib' ? inflateSync(body) : body }
}

const one = (vector: Vector, key: string): string => vector.fields.get(key)?.[0] ?? ''

// Passphrase vectors that are not skipped. Each has a second stanza beside the scrypt stanza, so it must be refused.
// Refusing it needs no passphrase.
const STANDS_ALONE = new Set(['scrypt_and_x25519', 'scrypt_double'])

/** Why a vector tests something that our files never have. */
function reasonToSkip(vector: Vector): string | undefined {
  if (one(vector, 'armored') === 'yes') return 'ASCII armor is not read here'
  if (one(vector, 'identity').startsWith('AGE-SECRET-KEY-PQ-'))
    return 'hybrid post-quantum identities are not used here'
  if (vector.fields.has('passphrase') && !STANDS_ALONE.has(vector.name)) return 'passphrases are not used here'
  return undefined
}

const EXPECTED: Record<string, readonly (SealBrokenCode | 'success')[]> = {
  success: ['success'],
  'no match': ['no-identity'],
  'HMAC failure': ['mac'],
  'header failure': ['header'],
  'payload failure': ['chunk', 'truncated', 'trailing'],
}

async function openPiecewise(vector: Vector, step: number): Promise<{ outcome: string; payload: string }> {
  const identities = (vector.fields.get('identity') ?? []).map(
    (text) => parseIdentity(text) ?? generateIdentity().identity,
  )
  const pieces = function* () {
    for (let at = 0; at < vector.sealed.length; at += step) yield vector.sealed.subarray(at, at + step)
  }
  const hash = createHash('sha256')
  let outcome = 'success'
  try {
    const opened = openIterable(identities.length > 0 ? identities : [generateIdentity().identity], pieces())
    for await (const piece of opened) hash.update(piece)
  } catch (error) {
    outcome = error instanceof SealBroken ? error.code : `not SealBroken: ${String(error)}`
  }
  return { outcome, payload: hash.digest('hex') }
}

const all = Object.entries(vectors).map(([name, bytes]) => readVector(name, bytes))
const skipped = all.filter((vector) => reasonToSkip(vector) !== undefined)
const ours = all.filter((vector) => reasonToSkip(vector) === undefined)

describe('the C2SP age vectors', () => {
  test('every vector is either run or skipped for a reason, and none has an unknown field', () => {
    expect(all).toHaveLength(ours.length + skipped.length)
    expect(ours.length).toBeGreaterThanOrEqual(69)
    const known = new Set([
      'expect',
      'payload',
      'identity',
      'file key',
      'comment',
      'passphrase',
      'armored',
      'compressed',
    ])
    for (const vector of all) for (const key of vector.fields.keys()) expect(known).toContain(key)
  })

  for (const vector of ours) {
    test(`${vector.name}: ${one(vector, 'expect')}`, async () => {
      for (const step of [vector.sealed.length || 1, 4_093]) {
        const { outcome, payload } = await openPiecewise(vector, step)
        expect(EXPECTED[one(vector, 'expect')]).toContain(outcome)
        if (vector.fields.has('payload')) expect(payload).toBe(one(vector, 'payload'))
      }
    })

    test(`${vector.name}: random access agrees`, async () => {
      const identities = (vector.fields.get('identity') ?? []).map(
        (text) => parseIdentity(text) ?? generateIdentity().identity,
      )
      const read = async () => {
        const fetch = async (start: number, end: number) => vector.sealed.subarray(start, end)
        const file = await openSealedFile({ identities, fetch, sealedLength: vector.sealed.length })
        const hash = createHash('sha256')
        for await (const piece of file.stream()) hash.update(piece)
        return hash.digest('hex')
      }
      if (one(vector, 'expect') === 'success') expect(await read()).toBe(one(vector, 'payload'))
      else await expect(read()).rejects.toThrow(SealBroken)
    })
  }

  for (const vector of skipped) test.skip(`${vector.name}: ${reasonToSkip(vector)}`, () => {})
})
