import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inScratch, openTestSandbox } from '../agreement.test-kit.ts'
import { makeZip, type ZipPart } from '../archives/zip.test-kit.ts'
import { TRUST } from '../claims/claim.ts'
import { readWords } from '../documents/document-words.ts'
import { type Inspection, inspectFile } from '../inspect/inspect-file.ts'
import { tag } from '../made-files.test-kit.ts'
import { drawn, makeMedia } from '../made-media.test-kit.ts'
import { makeThumb } from '../renditions/thumb.ts'
import type { Sandbox } from '../sandbox/index.ts'
import { readPlane } from '../twins/read-picture.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await openTestSandbox()
})

interface Made {
  readonly seen: Inspection
  readonly file: string
  readonly scratch: string
}

const inspected = <T>(bytes: Buffer, look: (made: Made) => T | Promise<T>): Promise<T> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'made')
    await writeFile(file, bytes)
    return await look({ seen: await inspectFile({ sandbox, file, scratch }), file, scratch })
  })
const outcome = ({ tools }: Inspection) => tools.find(({ tool }) => tool === 'inside')

/** Makes a raw picture. It is a TIFF whose pixels every decoder can read. */
const rawPicture = (): Promise<Buffer> =>
  inScratch(async (scratch) => {
    const file = join(scratch, 'raw.tif')
    makeMedia(file, { from: [drawn('testsrc=size=96x64')], video: { frames: 1 } })
    tag(
      file,
      'Make=Phase One',
      'Model=IQ4',
      'ExifIFD:DateTimeOriginal=2026:06:01 15:00:00',
      'ExifIFD:SerialNumber=A1B2C3D4',
    )
    return await readFile(file)
  })

const MANIFEST =
  '<Manifest><File><RawPath>0.IIQ</RawPath><SettingsPath>CaptureOne/Settings50/0.IIQ.cos</SettingsPath></File></Manifest>'
const settings: ZipPart = {
  name: 'CaptureOne/Settings50/0.IIQ.cos',
  data: '<IMG><DL><E K="Rotation" V="0"/></DL><AL><E K="Rotation" V="90"/></AL></IMG>',
}

describe('a package of Capture One', () => {
  test('is read as its raw picture: its metadata, its size and its preview', async () => {
    const raw = await rawPicture()
    const eip = makeZip([
      { name: 'large.tif', data: Buffer.alloc(raw.length * 2), isStored: true },
      { name: '0.IIQ', data: raw, isStored: true },
      { name: 'manifest50.xml', data: MANIFEST },
      settings,
    ])
    await inspected(eip, async ({ seen, file, scratch }) => {
      expect(seen).toMatchObject({ kind: 'image', mediaType: 'image/x-phaseone-eip', extension: 'eip' })
      expect(seen.facts).toMatchObject({ width: 96, height: 64, make: 'Phase One', model: 'IQ4', saidRotation: 90 })
      expect(seen.claims[0]).toMatchObject({ source: 'exif.DateTimeOriginal', raw: '2026:06:01 15:00:00' })
      expect(seen.identifying).toMatchObject({ 'ExifIFD:SerialNumber': 'A1B2C3D4' })
      const request = { sandbox, file, scratch, inspection: seen }
      expect(await makeThumb(request)).toMatchObject({ ok: true, value: { width: 96, height: 64 } })
      // The plane by which twins are found is made from the pixels of the raw picture, enlarged.
      expect(await readPlane(request)).toMatchObject({ width: 548, height: 365 })
    })
  })

  test('that claims an impossible size, or hides its picture, stays an archive and writes nothing', async () => {
    const huge = makeZip([{ name: '0.IIQ', data: 'II*\0' }, settings])
    // Only the directory makes the false claim: 4 GiB less two bytes.
    huge.writeUInt32LE(0xfffffffe, huge.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 24)
    await inspected(huge, async ({ seen, scratch }) => {
      expect(seen).toMatchObject({ kind: 'archive', mediaType: 'application/zip' })
      expect(outcome(seen)).toEqual({ tool: 'inside', version: '1', outcome: 'too-large', reason: 'output' })
      const left = await readdir(scratch, { recursive: true })
      expect(left.filter((name) => name.endsWith('inside'))).toEqual([])
    })
    const locked = makeZip([{ name: '0.IIQ', data: 'II*\0', isStored: true, isLocked: true }, settings])
    expect(await inspected(locked, ({ seen }) => outcome(seen))).toMatchObject({ reason: 'encrypted' })
    const elsewhere = makeZip([{ name: '../../0.IIQ', data: 'II*\0' }, settings])
    expect(await inspected(elsewhere, ({ seen }) => outcome(seen))).toMatchObject({
      outcome: 'silent',
      reason: 'archive',
    })
  })
})

const iso = (s: number): string => new Date(Date.UTC(2026, 5, 1, 12) + s * 1000).toISOString()
const TRACK = [0, 10, 20]
  .map((s) => `<when>${iso(s)}</when><gx:coord>${24.94 + s * 2.7e-5} 60.17 0</gx:coord>`)
  .join('')
const kmlOf = (inner: string): string =>
  `<?xml version="1.0"?><kml xmlns:gx="g"><Document><name>My way home</name>${inner}</Document></kml>`

describe('a KMZ', () => {
  test('is read as its map: the track with its times, with a log’s low trust, and the words of its places', async () => {
    const kmz = makeZip([
      { name: 'doc.kml', data: kmlOf(`<Placemark><gx:Track>${TRACK}</gx:Track></Placemark>`) },
      { name: 'images/a.jpg', data: 'x' },
    ])
    await inspected(kmz, async ({ seen, file, scratch }) => {
      expect(seen).toMatchObject({ kind: 'document', mediaType: 'application/vnd.google-earth.kmz', extension: 'kmz' })
      expect(seen.track).toMatchObject({ source: 'log.GPS', fixes: 3, spanMs: 20_000 })
      expect(seen.claims.map(({ source }) => source)).toEqual(['log.GPSDateTime', 'log.GPS', 'log.GPSStart'])
      for (const { clock, trust } of seen.claims) expect([clock, trust <= TRUST.log]).toEqual(['log', true])
      const words = await readWords({ sandbox, file, scratch, inspection: seen })
      expect(words).toMatchObject({
        ok: true,
        value: { pages: [{ page: 1, text: expect.stringMatching(/^My way home\n/) }] },
      })
      expect(await makeThumb({ sandbox, file, scratch, inspection: seen })).toMatchObject({
        error: { code: 'no-picture' },
      })
    })
  })

  test('nothing that its map references is fetched, and no map inside a map is searched', async () => {
    const link = '<NetworkLink><Link><href>http://192.0.2.1/a.kml</href></Link></NetworkLink>'
    const inner = makeZip([{ name: 'doc.kml', data: kmlOf(`<gx:Track>${TRACK}</gx:Track>`) }])
    const nested = makeZip([
      { name: 'doc.kml', data: `<!DOCTYPE kml [<!ENTITY x SYSTEM "file:///etc/passwd">]>${kmlOf(`${link}&x;`)}` },
      { name: 'files/inner.kmz', data: inner, isStored: true },
    ])
    const seen = await inspected(nested, ({ seen: found }) => found)
    expect(seen).toMatchObject({ mediaType: 'application/vnd.google-earth.kmz', claims: [] })
    expect(seen.track).toBeUndefined()
  })

  test('that unpacks to more than a log may have is read up to the limit of logs', async () => {
    const bomb = makeZip([{ name: 'doc.kml', data: `${kmlOf(`<gx:Track>${TRACK}</gx:Track>`)}`.padEnd(30_000_000) }])
    await inspected(bomb, async ({ seen, scratch }) => {
      expect(seen.track).toMatchObject({ fixes: 3 })
      const [inside] = (await readdir(scratch, { recursive: true })).filter((name) => name.endsWith('inside'))
      expect((await readFile(join(scratch, inside ?? ''))).length).toBe(24 * 1024 * 1024)
    })
  })

  test('is not an archive that holds a map among other files', async () => {
    const folder = makeZip([
      { name: 'IMG_0001.jpg', data: 'x' },
      { name: 'way.kml', data: kmlOf('') },
    ])
    expect(await inspected(folder, ({ seen }) => [seen.kind, seen.mediaType])).toEqual(['archive', 'application/zip'])
    const broken = Buffer.concat([makeZip([{ name: 'doc.kml', data: kmlOf('') }]).subarray(0, 60), Buffer.alloc(200)])
    expect(await inspected(broken, ({ seen }) => seen.track)).toBeUndefined()
  })
})
