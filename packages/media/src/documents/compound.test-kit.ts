const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe

/** Makes a [MS-CFB] version 3 file with streams only. Each is large enough to lie in sectors of its own. */
export function makeCompound(streams: readonly (readonly [string, Buffer])[]): Buffer {
  const sectors: Buffer[] = []
  const table: number[] = []
  const put = (bytes: Buffer): number => {
    const first = sectors.length
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR))
    for (let at = 0; at < count; at += 1) {
      const sector = Buffer.alloc(SECTOR)
      bytes.copy(sector, 0, at * SECTOR, (at + 1) * SECTOR)
      sectors.push(sector)
      table.push(at + 1 === count ? END : first + at + 1)
    }
    return first
  }
  const entries = [
    entryOf('Root Entry', 5, END, 0),
    ...streams.map(([name, data]) => entryOf(name, 2, put(data), data.length)),
  ]
  const directory = put(Buffer.concat(entries))
  const fatAt = sectors.length
  const fat = Buffer.alloc(SECTOR, 0xff)
  for (const [at, next] of [...table, 0xfffffffd].entries()) fat.writeUInt32LE(next, 4 * at)
  return Buffer.concat([headOf(directory, fatAt), ...sectors, fat])
}

function entryOf(name: string, type: number, first: number, size: number): Buffer {
  const entry = Buffer.alloc(128)
  entry.write(name, 'utf16le')
  entry.writeUInt16LE(2 * name.length + 2, 64)
  entry.writeUInt8(type, 66)
  for (const at of [68, 72, 76]) entry.writeUInt32LE(FREE, at)
  entry.writeUInt32LE(first, 116)
  entry.writeUInt32LE(size, 120)
  return entry
}

function headOf(directory: number, fatAt: number): Buffer {
  const head = Buffer.alloc(SECTOR)
  head.write('d0cf11e0a1b11ae1', 'hex')
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at)
  // The cutoff for mini streams is 0, so there are none.
  for (const [at, value] of [
    [44, 1],
    [48, directory],
    [56, 0],
    [60, END],
    [68, END],
  ] as const)
    head.writeUInt32LE(value, at)
  head.fill(0xff, 76)
  head.writeUInt32LE(fatAt, 76)
  return head
}
