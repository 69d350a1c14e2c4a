import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { FIXTURES, hasFixtures, inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { inspectFile } from '../inspect/inspect-file.ts'
import type { RenderRequest } from '../renditions/rendition.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { listArchive } from './archive-listing.ts'
import { ALL_THE_SAME, makePaxTar, makeTar, makeZip } from './zip.test-kit.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

/** The listing as an officer's page gets it, or the code why there is none. */
const listed = (bytes: Buffer): Promise<unknown> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, bytes)
    return await listingOf({
      sandbox,
      file,
      scratch,
      inspection: { kind: 'archive', mediaType: 'application/zip', facts: {} },
    })
  })

async function listFile(file: string, scratch: string): Promise<unknown> {
  const inspection = await inspectFile({ sandbox, file, scratch })
  expect(inspection.kind).toBe('archive')
  return await listingOf({ sandbox, file, scratch, inspection })
}

async function listingOf(request: RenderRequest): Promise<unknown> {
  const made = await listArchive(request)
  return made.ok ? JSON.parse(await readFile(made.value.file, 'utf8')) : made.error.code
}

describe('a ZIP', () => {
  test('is listed by its directory; names are only text, in any alphabet', async () => {
    // The name "отчёт.txt" as an archiver in Moscow wrote it in 1998.
    const old = Buffer.from([0xae, 0xe2, 0xe7, 0xf1, 0xe2, 0x2e, 0x74, 0x78, 0x74])
    const zip = makeZip([
      { name: 'folder/', data: '' },
      { name: '../../etc/passwd', data: 'x'.repeat(1000) },
      { name: '\u202egpj.exe', data: 'ab', isStored: true },
      { name: old, data: 'abc', isStored: true },
      { name: 'inner.zip', data: makeZip([{ name: 'deep', data: 'deep' }]), isStored: true },
    ])
    expect(await listed(zip)).toMatchObject({
      format: 'zip',
      more: 0,
      entries: [
        { path: 'folder/', isFolder: true },
        { path: '../../etc/passwd', bytes: 1000 },
        { path: '\u202egpj.exe', bytes: 2, packedBytes: 2 },
        { path: 'отчёт.txt' },
        { path: 'inner.zip', isFolder: false },
      ],
    })
  })

  test('whose names hold control characters shows them, and leaves no entry out', async () => {
    const names = [
      'a\0b.jpg',
      Buffer.from('old\0one.txt', 'latin1'),
      '\0\0',
      'bell\x07\x1b[31m<b>\n2.txt',
      '\x7f\u0085',
      '',
    ]
    expect(await listed(makeZip(names.map((name) => ({ name, data: 'x', isStored: true }))))).toMatchObject({
      entries: [
        { path: 'a\\x00b.jpg', bytes: 1 },
        { path: 'old\\x00one.txt' },
        { path: '\\x00\\x00' },
        { path: 'bell\\x07\\x1b[31m<b>\\x0a2.txt' },
        { path: '\\x7f\\x85' },
        { path: '', bytes: 1 },
      ],
    })
  })

  test('of thousands of names of the greatest length and only control characters is listed', async () => {
    const name = '\x01'.repeat(1100)
    const parts = Array.from({ length: 5600 }, (_, at) => ({ name: `${at}${name}`, data: '', isStored: true }))
    expect(await listed(makeZip(parts))).toMatchObject({ more: 0, entries: { length: 5600 } })
  })

  test('of more than ten thousand entries states how many more', async () => {
    const parts = Array.from({ length: 10_050 }, (_, at) => ({ name: `f${at}`, data: '', isStored: true }))
    const listing = await listed(makeZip(parts))
    expect(listing).toMatchObject({ more: 50, entries: { length: 10_000 } })
  })

  test('that needs a password is listed and says so', async () => {
    expect(await listed(makeZip([{ name: 'secret.jpg', data: 'x', isStored: true, isLocked: true }]))).toMatchObject({
      note: 'encrypted',
      entries: [{ path: 'secret.jpg' }],
    })
  })

  test('that unpacks to a thousand times its size is refused', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024)
    expect(await listed(makeZip(['a', 'b'].map((name) => ({ name, data: zeros }))))).toBe('archive-bomb')
  })

  test('whose entries share their bytes is refused', async () => {
    const zip = makeZip([
      { name: 'a', data: 'x'.repeat(500), isStored: true },
      { name: 'b', data: 'y'.repeat(500), isStored: true },
    ])
    const second = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    zip.writeUInt32LE(10, second + 42)
    expect(await listed(zip)).toBe('archive-bomb')
  })

  test('cut off after its first bytes gives a reason instead of a listing', async () => {
    const zip = makeZip([{ name: 'a', data: 'x'.repeat(500), isStored: true }])
    expect(['undecodable', 'cut']).toContain(await listed(zip.subarray(0, 200)).then((l) => noteOf(l)))
  })
})

const noteOf = (listing: unknown): unknown =>
  typeof listing === 'object' && listing !== null && 'note' in listing ? listing.note : listing

describe('a tar', () => {
  const tar = makeTar([
    { name: 'photos/one.jpg', data: Buffer.alloc(700, 1) },
    { name: 'ζωή.txt', data: Buffer.from('x') },
  ])
  const entries = [
    { path: 'photos/one.jpg', bytes: 700 },
    { path: 'ζωή.txt', bytes: 1 },
  ]

  test('plain and packed by gzip', async () => {
    expect(await listed(tar)).toMatchObject({ format: 'tar', entries })
    expect(await listed(gzipSync(tar))).toMatchObject({ format: 'tar.gz', entries })
  })

  test('shows control characters in its names, wherever they stand', async () => {
    const data = Buffer.from('x')
    const one = { bytes: 1, isFolder: false }
    expect(
      await listed(
        makeTar([
          { name: 'a\0b', data },
          { name: '\0hidden', data },
          { name: 'x\ny', data },
        ]),
      ),
    ).toMatchObject({
      entries: [
        { ...one, path: 'a\\x00b' },
        { ...one, path: '\\x00hidden' },
        { ...one, path: 'x\\x0ay' },
      ],
    })
    const pax = makePaxTar([{ name: 'line\nend\0 12 path=evil\n.jpg', data }])
    expect(await listed(pax)).toMatchObject({ entries: [{ ...one, path: 'line\\x0aend\\x00 12 path=evil\\x0a.jpg' }] })
    // The tar's long-name record states a false length. It is ignored, and the short name of the file's own header is
    // used.
    const lie = Buffer.from(pax)
    lie.write('99', 512)
    expect(await listed(lie)).toMatchObject({ entries: [{ path: 'short' }] })
  })

  test('that ends in the middle lists what was read and says that it is cut', async () => {
    expect(await listed(tar.subarray(0, 900))).toMatchObject({ note: 'cut', entries: [{ path: 'photos/one.jpg' }] })
    const packed = gzipSync(tar, { level: 0 })
    expect(await listed(packed.subarray(0, 900))).toMatchObject({ note: 'cut' })
  })

  test('of zeros beyond any measure is refused before it is unpacked whole', async () => {
    const bomb = gzipSync(makeTar([{ name: 'zeros', data: Buffer.alloc(300 * 1024 * 1024) }]), ALL_THE_SAME)
    expect(await listed(bomb)).toBe('archive-bomb')
  })
})

test('a single packed file is one entry with its size', async () => {
  expect(await listed(gzipSync('hello'.repeat(100)))).toMatchObject({ format: 'gzip', entries: [{ bytes: 500 }] })
})

describe.skipIf(!hasFixtures)('other archives (shared fixtures)', () => {
  test.each([
    ['fixture.7z', 'test.jpg'],
    ['fixture.rar', 'test.jpg'],
    ['fixture.tar.xz', 'test.jpg'],
    ['fixture.cab', 'swflash64.inf'],
    ['fixture.lzh', 'sample-photo.jpg'],
  ])('%s', (name, path) =>
    inScratch(async (scratch) => {
      const listing = await listFile(join(FIXTURES, 'formats', name), scratch)
      expect(listing).toMatchObject({ entries: expect.arrayContaining([expect.objectContaining({ path })]) })
    }),
  )
})
