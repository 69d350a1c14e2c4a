import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inScratch } from '../agreement.test-kit.ts'
import { clamdProgram, EICAR, fakeClamd, startClamd, type TestClamd } from './clamd.test-kit.ts'
import { createScanner, parseAnswer, parseVersion, type Scanner } from './clamd.ts'
import { parseClamdAddress } from './clamd-address.ts'

/** `idleMs` is short only in tests of a silent peer, because a busy peer is silent too. */
const scannerAt = (address: string, idleMs = 60_000): Scanner => {
  const parsed = parseClamdAddress(address)
  if (!parsed.ok) throw new Error('no address')
  return createScanner(parsed.value, { connectMs: 30_000, idleMs, totalMs: 120_000 })
}

const scanBytes = (scanner: Scanner, bytes: Uint8Array) =>
  inScratch(async (folder) => {
    await writeFile(join(folder, 'item'), bytes)
    return await scanner.scan(join(folder, 'item'))
  })

/** Makes a stored (uncompressed) zip with one file, APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16. Its checksum is not checked. */
function zipOf(content: Buffer): Buffer {
  const name = Buffer.from('a.txt')
  const sizes = (at: number, head: Buffer): Buffer => {
    head.writeUInt32LE(content.length, at)
    head.writeUInt32LE(content.length, at + 4)
    head.writeUInt16LE(name.length, at + 8)
    return head
  }
  const local = sizes(18, Buffer.alloc(30))
  local.writeUInt32LE(0x04034b50, 0)
  const central = sizes(20, Buffer.alloc(46))
  central.writeUInt32LE(0x02014b50, 0)
  const body = Buffer.concat([local, name, content])
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length + name.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, central, name, end])
}

describe.skipIf(clamdProgram === undefined)('a real clamd (skipped where clamd is not installed)', () => {
  let clamd: TestClamd
  let scanner: Scanner
  beforeAll(async () => {
    clamd = await startClamd()
    scanner = scannerAt(clamd.address)
  })
  afterAll(() => clamd?.close())

  test('finds the test signature, alone and inside a zip', async () => {
    const found = { outcome: 'infected', signature: 'Local.Eicar.UNOFFICIAL' }
    expect(await scanBytes(scanner, EICAR)).toEqual(found)
    expect(await scanBytes(scanner, zipOf(EICAR))).toEqual(found)
  })

  test('a harmless and an empty file are clean', async () => {
    expect(await scanBytes(scanner, Buffer.from('plain words'))).toEqual({ outcome: 'clean' })
    expect(await scanBytes(scanner, Buffer.alloc(0))).toEqual({ outcome: 'clean' })
  })

  test('a file beyond its stream limit is not called clean', async () => {
    const outcomes = new Set<string>()
    const scan = async () => {
      const end = await scanBytes(scanner, Buffer.alloc(3_000_000))
      outcomes.add(end.outcome)
      return end
    }
    // clamd sends the reason and disconnects while we still write. On a busy machine the reset may arrive before the
    // answer.
    await expect.poll(scan).toEqual({ outcome: 'failed', code: 'too-large' })
    expect([...outcomes]).toEqual(['failed'])
  })

  test('reports its version, and no date of signatures if it has none', async () => {
    expect(await scanner.version()).toEqual({ version: expect.stringMatching(/^ClamAV \d/), signaturesAt: undefined })
  })
})

describe('a clamd that', () => {
  test('does not run is reported as away', async () => {
    const gone = await fakeClamd(() => undefined)
    await gone.close()
    expect(await scanBytes(scannerAt(gone.address), EICAR)).toEqual({ outcome: 'away' })
    expect(await scannerAt('unix:/no/such/socket').version()).toBeUndefined()
  })

  test('dies midway, falls silent, or answers nonsense never counts as clean', async () => {
    const broken = { outcome: 'failed', code: 'broken-off' }
    const dying = await fakeClamd((socket) => socket.once('data', () => socket.destroy()))
    expect(await scanBytes(scannerAt(dying.address), Buffer.alloc(5_000_000))).toEqual(broken)
    await dying.close()
    const silent = await fakeClamd((socket) => socket.resume())
    expect(await scanBytes(scannerAt(silent.address, 1000), EICAR)).toEqual(broken)
    await silent.close()
    const deaf = await fakeClamd((socket) => socket.pause())
    expect(await scanBytes(scannerAt(deaf.address, 1000), Buffer.alloc(20_000_000))).toEqual(broken)
    await deaf.close()
    const odd = await fakeClamd((socket) => socket.once('data', () => socket.end('OK\0')))
    expect(await scanBytes(scannerAt(odd.address), EICAR)).toEqual({ outcome: 'failed', code: 'scanner-error' })
    await odd.close()
    const flood = await fakeClamd((socket) => socket.once('data', () => socket.end('x'.repeat(5_000_000))))
    expect(await scanBytes(scannerAt(flood.address), EICAR)).toEqual({ outcome: 'failed', code: 'scanner-error' })
    await flood.close()
  })
})

test('only an exact OK is clean, and limits are no viruses', () => {
  expect(parseAnswer('stream: OK')).toEqual({ outcome: 'clean' })
  expect(parseAnswer('stream: OK FOUND')).toEqual({ outcome: 'infected', signature: 'OK' })
  expect(parseAnswer('stream: Win.Test.EICAR_HDB-1 FOUND')).toEqual({
    outcome: 'infected',
    signature: 'Win.Test.EICAR_HDB-1',
  })
  expect(parseAnswer('stream: <b>x</b> FOUND')).toEqual({ outcome: 'infected', signature: 'unnamed' })
  expect(parseAnswer('stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND')).toMatchObject({ code: 'too-large' })
  expect(parseAnswer("stream: Can't allocate memory ERROR")).toMatchObject({ code: 'scanner-error' })
})

test('the age of signatures is read from the version', () => {
  expect(parseVersion('ClamAV 1.4.3/27520/Sat Jan 18 09:41:24 2025')).toEqual({
    version: 'ClamAV 1.4.3/27520',
    signaturesAt: Date.UTC(2025, 0, 18, 9, 41, 24),
  })
  expect(parseVersion('HTTP/1.1 400 Bad Request')).toBeUndefined()
})

test('an address is a socket or a host with a port, nothing else', () => {
  expect(parseClamdAddress('unix:/run/clamav/clamd.ctl')).toMatchObject({ value: { path: '/run/clamav/clamd.ctl' } })
  expect(parseClamdAddress('tcp://[::1]:3310')).toMatchObject({ value: { host: '::1', port: 3310 } })
  expect(parseClamdAddress('tcp://scanner.local:3310')).toMatchObject({ value: { host: 'scanner.local', port: 3310 } })
  for (const wrong of [
    '',
    'unix:run/clamd',
    'tcp://host',
    'tcp://host:0',
    'tcp://host:70000',
    'http://host:1',
    'tcp://a b:1',
  ])
    expect(parseClamdAddress(wrong).ok).toBe(false)
})
