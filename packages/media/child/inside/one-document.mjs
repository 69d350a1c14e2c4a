// ZIPs that are one document: Capture One's EIP (a raw picture, its settings, a manifest) and Google's KMZ (a KML and what
// it shows). A name is only compared; nothing is ever written under it.
import { decodeText } from '../words/charset.mjs'
import { readEntry } from '../words/zip.mjs'

const MOST_MANIFEST = 256 * 1024
const SETTINGS = /^CaptureOne\/[\s\S]{1,300}\.cos$/i
const MANIFEST = /^manifest\d{0,4}\.xml$/i
/** At the top of the archive. */
const RAW = /^[^/]{1,200}\.(iiq|tiff?|jpe?g|mos|dng|cr2|cr3|nef|arw)$/i
const KML = /^[^/]{1,200}\.kml$/i

/** `{ what: 'eip' | 'kmz', entry }`; undefined for every other archive. */
export async function oneDocument(zip) {
  const named = zip.entries.map((entry) => ({ entry, name: entry.path.toString('utf8') }))
  if (named.some(({ name }) => SETTINGS.test(name))) return await rawOf(zip, named)
  return kmlOf(named)
}

/** Which of the pictures at the top the newest manifest names; else the largest of them. */
async function rawOf(zip, named) {
  const pictures = named.filter(({ name }) => RAW.test(name))
  const [manifest] = named.filter(({ name }) => MANIFEST.test(name)).sort((a, b) => numberIn(b.name) - numberIn(a.name))
  const told = manifest === undefined ? '' : decodeText(await readEntry(zip, manifest.entry, MOST_MANIFEST))
  const path = /<RawPath>([^<>]{1,200})<\/RawPath>/.exec(told)?.[1]
  const [largest] = [...pictures].sort((a, b) => b.entry.bytes - a.entry.bytes)
  const picture = pictures.find(({ name }) => name === path) ?? largest
  return picture === undefined ? undefined : { what: 'eip', entry: picture.entry }
}

const numberIn = (name) => Number(/\d+/.exec(name)?.[0] ?? 0)

/**
 * KML 2.3 (OGC 12-007r2), annex C: the first KML of the archive, by custom `doc.kml`. A folder of files with a KML among
 * them is an archive: here nothing else lies at the top.
 */
function kmlOf(named) {
  const top = named.filter(({ name }) => !name.includes('/'))
  const doc = top.find(({ name }) => name.toLowerCase() === 'doc.kml')
  const first = top.every(({ name }) => KML.test(name)) ? top[0] : undefined
  const found = doc ?? first
  return found === undefined ? undefined : { what: 'kmz', entry: found.entry }
}
