import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readScript } from './browser.test-kit.ts'
import { loadInNode } from './in-node.test-kit.ts'
import { tellingProfile } from './telling-files.test-kit.ts'

const call = loadInNode('clean.js')
const picture = sharp({ create: { width: 16, height: 16, channels: 3, background: '#e21' } })

async function clean(bytes: Buffer, by = call): Promise<{ readonly answer: object; readonly out: Buffer }> {
  const answer = Object(await by('clean', new Blob([new Uint8Array(bytes)])))
  const blob: unknown = Reflect.get(answer, 'blob')
  return { answer, out: blob instanceof Blob ? Buffer.from(await blob.arrayBuffer()) : Buffer.alloc(0) }
}

/** A picture whose profile is longer than one segment. Its pieces are in the given order. */
async function longProfile(order: readonly number[]): Promise<Buffer> {
  const short = await tellingProfile()
  const profile = Buffer.concat([short, Buffer.alloc(70_000, 'Nokia ')])
  profile.writeUInt32BE(profile.length, 0)
  const pieces = [profile.subarray(0, 60_000), profile.subarray(60_000)]
  const segments = order.map((number) => {
    const body = Buffer.concat([Buffer.from('ICC_PROFILE\0'), Buffer.from([number, 2]), pieces[number - 1] ?? short])
    const head = Buffer.from([0xff, 0xe2, 0, 0])
    head.writeUInt16BE(body.length + 2, 2)
    return Buffer.concat([head, body])
  })
  const jpeg = await picture.clone().jpeg().toBuffer()
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])
}

const pixels = (bytes: Buffer) => sharp(bytes).raw().toBuffer()

test('a profile over several segments loses its maker, keeps its length, and gives the same colours', async () => {
  const file = await longProfile([1, 2])
  const { answer, out } = await clean(file)
  expect(answer).toMatchObject({ ok: true, removed: ['profile'] })
  for (const word of ['Nokia', 'Anna', 'NOKA', 'Ann Owner', 'appl']) expect(out.includes(word)).toBe(false)
  const [before, after] = [(await sharp(file).metadata()).icc, (await sharp(out).metadata()).icc]
  expect(after?.length).toBe(before?.length)
  expect((await pixels(out)).equals(await pixels(file))).toBe(true)
  // Without the profile the same bytes give other colours. The difference shows that the cleaned file still uses its
  // profile.
  const bare = await sharp(await picture.clone().jpeg().toBuffer())
    .raw()
    .toBuffer()
  expect((await pixels(out)).equals(bare)).toBe(false)
})

test('if a profile’s pieces do not add up, the file is not cleaned by half', async () => {
  for (const order of [[2, 1], [1], [1, 1]])
    expect((await clean(await longProfile(order))).answer).toEqual({ ok: false, why: 'unknown' })
})

test('a browser that cannot decompress a PNG’s profile says so instead of leaving its maker in it', async () => {
  const old = loadInNode(`var DecompressionStream;${readScript('clean.js')}`)
  const withProfile = await picture.clone().withIccProfile('p3').png().toBuffer()
  expect((await clean(withProfile, old)).answer).toEqual({ ok: false, why: 'unknown' })
  expect((await clean(withProfile)).answer).toMatchObject({ ok: true, removed: ['profile'] })
  expect((await clean(await picture.clone().png().toBuffer(), old)).answer).toMatchObject({ ok: true, removed: [] })
})
