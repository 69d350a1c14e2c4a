// Reads what a browser's database keeps in tables. Its log is plain, but a table's blocks are pressed by snappy.

const FOOTER = 48

/** The blocks of a table of LevelDB, unpressed. A key leaves out what it has in common with the one before it. */
export function blocksOfTable(bytes: Buffer): readonly Buffer[] {
  const footer = reader(bytes.subarray(-FOOTER))
  footer.number()
  footer.number()
  const index = blockAt(bytes, [footer.number(), footer.number()])
  return [index, ...handlesOf(index).map((handle) => blockAt(bytes, handle))]
}

type Handle = readonly [from: number, size: number]

function blockAt(bytes: Buffer, [from, size]: Handle): Buffer {
  const block = bytes.subarray(from, from + size)
  return bytes[from + size] === 1 ? unsnap(block) : block
}

/** An index holds in each value where a block lies. After its entries stand offsets, and their count. */
function handlesOf(index: Buffer): readonly Handle[] {
  const entries = reader(index.subarray(0, -4 * (index.readUInt32LE(index.length - 4) + 1)))
  const handles: Handle[] = []
  while (!entries.isOver()) {
    entries.number()
    const [key, value] = [entries.number(), entries.number()]
    entries.take(key)
    const handle = reader(entries.take(value))
    handles.push([handle.number(), handle.number()])
  }
  return handles
}

/** Unpresses snappy's raw format: texts as they are, and copies of what stood before. */
export function unsnap(bytes: Buffer): Buffer {
  const from = reader(bytes)
  const whole = Buffer.alloc(from.number())
  let at = 0
  while (!from.isOver()) {
    const tag = from.byte()
    if ((tag & 3) === 0) {
      at += from.take(lengthOf(tag >> 2, from)).copy(whole, at)
      continue
    }
    const [length, back] = copyOf(tag, from)
    // A copy may reach into what it is writing.
    for (const end = at + length; at < end; at += 1) whole[at] = whole[at - back] ?? 0
  }
  return whole
}

const lengthOf = (short: number, from: Reader): number => (short < 60 ? short : from.little(short - 59)) + 1

const copyOf = (tag: number, from: Reader): readonly [length: number, back: number] =>
  (tag & 3) === 1
    ? [((tag >> 2) & 7) + 4, (tag >> 5) * 256 + from.byte()]
    : [(tag >> 2) + 1, from.little((tag & 3) === 3 ? 4 : 2)]

type Reader = ReturnType<typeof reader>

function reader(bytes: Buffer) {
  let at = 0
  const byte = (): number => {
    at += 1
    return bytes[at - 1] ?? 0
  }
  const take = (length: number): Buffer => {
    at += length
    return bytes.subarray(at - length, at)
  }
  return {
    byte,
    take,
    little: (length: number): number => take(length).readUIntLE(0, length),
    /** Seven bits a byte, the lowest first. */
    number(): number {
      let sum = 0
      for (let scale = 1; ; scale *= 128) {
        const one = byte()
        sum += (one & 127) * scale
        if (one < 128) return sum
      }
    },
    isOver: (): boolean => at >= bytes.length,
  }
}
