// ZIPs that are one document: Capture One's EIP (a raw picture, its settings, a manifest) and Google's KMZ (a KML and what
// it shows). A name is only compared; nothing is ever written under it.
import { decodeText } from '../words/charset.ts'
import { readEntry, type Zip, type ZipEntry } from '../words/zip.ts'

/** Of a manifest, and of settings. */
const MOST_TEXT = 1024 * 1024
const SETTINGS = /^CaptureOne\/[\s\S]{1,300}\.cos$/i
const MANIFEST = /^manifest\d{0,4}\.xml$/i
/** At the top of the archive. */
const RAW = /^[^/]{1,200}\.(iiq|tiff?|jpe?g|mos|dng|cr2|cr3|nef|arw)$/i
const KML = /^[^/]{1,200}\.kml$/i

/** Which kind a ZIP is that is one document, and which of its entries that is. */
export interface OneDocument {
  readonly what: 'eip' | 'kmz'
  readonly entry: ZipEntry
  /** Degrees clockwise. */
  readonly rotation?: number | undefined
}

interface Named {
  readonly entry: ZipEntry
  readonly name: string
}

/** Undefined for every other archive. */
export async function oneDocument(zip: Zip): Promise<OneDocument | undefined> {
  const named = zip.entries.map((entry) => ({ entry, name: entry.path.toString('utf8') }))
  if (named.some(({ name }) => SETTINGS.test(name))) return await rawOf(zip, named)
  return kmlOf(named)
}

/** Which of the pictures at the top the newest manifest names, with its settings; else the largest of them. */
async function rawOf(zip: Zip, named: readonly Named[]): Promise<OneDocument | undefined> {
  const pictures = named.filter(({ name }) => RAW.test(name))
  const [manifest] = named.filter(({ name }) => MANIFEST.test(name)).sort((a, b) => numberIn(b.name) - numberIn(a.name))
  const told = await textOf(zip, manifest)
  const path = (tag: string): string | undefined => new RegExp(`<${tag}>([^<>]{1,300})</${tag}>`).exec(told)?.[1]
  const [largest] = [...pictures].sort((a, b) => b.entry.bytes - a.entry.bytes)
  const picture = pictures.find(({ name }) => name === path('RawPath')) ?? largest
  const settings = named.find(({ name }) => name === path('SettingsPath') && SETTINGS.test(name))
  return picture && { what: 'eip', entry: picture.entry, rotation: rotationIn(await textOf(zip, settings)) }
}

const textOf = async (zip: Zip, part: Named | undefined): Promise<string> =>
  part ? decodeText(await readEntry(zip, part.entry, MOST_TEXT)) : ''

/** Degrees clockwise: of the values that the camera and the photographer set, the last one counts. */
function rotationIn(settings: string): number | undefined {
  const [, degrees] = [...settings.matchAll(/<E K="Rotation" V="(\d{1,3})(?:\.0{1,12})?"\/>/g)].at(-1) ?? []
  return degrees === undefined ? undefined : Number(degrees) % 360
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)

/**
 * KML 2.3 (OGC 12-007r2), annex C: the first KML of the archive, by custom `doc.kml`. A folder of files with a KML among
 * them is an archive: here nothing else lies at the top.
 */
function kmlOf(named: readonly Named[]): OneDocument | undefined {
  const top = named.filter(({ name }) => !name.includes('/'))
  const doc = top.find(({ name }) => name.toLowerCase() === 'doc.kml')
  const first = top.every(({ name }) => KML.test(name)) ? top[0] : undefined
  const found = doc ?? first
  return found === undefined ? undefined : { what: 'kmz', entry: found.entry }
}
