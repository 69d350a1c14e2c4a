// Runs inside the sandbox: office INPUT
// Reads what OOXML, OpenDocument and EPUB files say about themselves: docProps/core.xml, docProps/app.xml, meta.xml,
// the package. Only these parts are unpacked, each up to 1 MiB; no entity is resolved, nothing is fetched. Prints one
// JSON line of tags.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

const MOST_BYTES = 1024 * 1024
const fd = openSync(process.argv[2] ?? '', 'r')
const size = fstatSync(fd).size
const bytesAt = (at: number, count: number): Buffer => {
  if (at < 0 || at >= size) return Buffer.alloc(0)
  const buffer = Buffer.alloc(Math.max(0, Math.min(count, size - at)))
  return buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, at))
}

interface Part {
  readonly method: number
  readonly packed: number
  readonly at: number
}

/** Reads the central directory (APPNOTE 4.3.12): the position of each named entry. */
function entries(): ReadonlyMap<string, Part> {
  const tailAt = Math.max(0, size - 66_000)
  const tail = bytesAt(tailAt, 66_000)
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end < 0 || end + 22 > tail.length) return new Map()
  const directory = bytesAt(tail.readUInt32LE(end + 16), Math.min(tail.readUInt32LE(end + 12), 8 * MOST_BYTES))
  const found = new Map<string, Part>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const lengthAt = (field: number): number => directory.readUInt16LE(at + field)
    const [nameBytes, extra, comment] = [lengthAt(28), lengthAt(30), lengthAt(32)]
    const name = directory.toString('utf8', at + 46, at + 46 + nameBytes)
    found.set(name, {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      at: directory.readUInt32LE(at + 42),
    })
    at += 46 + nameBytes + extra + comment
  }
  return found
}

function textOf({ method, packed, at }: Part): string {
  const local = bytesAt(at, 30)
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50 || packed > MOST_BYTES) return ''
  const data = bytesAt(at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), packed)
  const plain =
    method === 8 ? inflateRawSync(data, { maxOutputLength: MOST_BYTES }) : method === 0 ? data : Buffer.alloc(0)
  return plain.toString('utf8')
}

const NAMES: Readonly<Record<string, string>> = {
  created: 'CreateDate',
  modified: 'ModifyDate',
  creator: 'Creator',
  lastModifiedBy: 'LastModifiedBy',
  lastPrinted: 'LastPrinted',
  title: 'Title',
  description: 'Description',
  Application: 'Application',
  Company: 'Company',
  Manager: 'Manager',
  Pages: 'Pages',
  Slides: 'Slides',
  Template: 'Template',
  'creation-date': 'Creation-date',
  'initial-creator': 'Initial-creator',
  'printed-by': 'Printed-by',
  generator: 'Generator',
}
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (text: string): string =>
  text
    .replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/<[^>]*>/g, '')
    .trim()
    .slice(0, 300)

/** Our name for the element that starts at `at`. Undefined if we do not read it. */
const keyAt = (xml: string, at: number): string | undefined =>
  NAMES[/^<(?:[\w.-]{1,40}:)?([\w-]{1,40})[\s>]/.exec(xml.slice(at, at + 100))?.[1] ?? '']

const valueAfter = (xml: string, open: number): string => {
  const close = xml[open - 1] === '/' ? -1 : xml.indexOf('</', open)
  return close < 0 ? '' : plain(xml.slice(open + 1, close))
}

/** Scans step by step, because a hostile text could keep a regular expression busy for ever. */
function tagsIn(xml: string, tags: Record<string, string>): void {
  let at = xml.indexOf('<')
  for (let steps = 0; at >= 0 && steps < 20_000; steps += 1) {
    const open = xml.indexOf('>', at)
    if (open < 0) return
    const key = keyAt(xml, at)
    const value = key === undefined ? '' : valueAfter(xml, open)
    if (value !== '') tags[`XML:${key}`] ??= value
    at = xml.indexOf('<', open)
  }
}

const tags: Record<string, string> = {}
try {
  const parts = entries()
  const opf = [...parts.keys()].find((name) => /^[^/]{0,60}\/?[^/]{1,60}\.opf$/.test(name))
  for (const part of ['docProps/core.xml', 'docProps/app.xml', 'meta.xml', opf]) {
    const entry = part === undefined ? undefined : parts.get(part)
    if (entry !== undefined) tagsIn(textOf(entry), tags)
  }
  process.stdout.write(JSON.stringify({ ok: true, tags }))
} catch {
  process.stdout.write(JSON.stringify({ ok: false, tags }))
}
closeSync(fd)
