// ZIPs that are a single document: Capture One's EIP (a raw picture, its settings, a manifest) and Google's KMZ (a KML
// and its resources). Names are only compared; nothing is ever written under them.
import { decodeText } from '../words/charset.ts'
import { readEntry, type Zip, type ZipEntry } from '../words/zip.ts'

/** Maximum bytes that are read of a manifest or of settings. */
const MOST_TEXT = 1024 * 1024
const SETTINGS = /^CaptureOne\/[\s\S]{1,300}\.cos$/i
const MANIFEST = /^manifest\d{0,4}\.xml$/i
/** Matches only the top level of the archive. */
const RAW = /^[^/]{1,200}\.(iiq|tiff?|jpe?g|mos|dng|cr2|cr3|nef|arw)$/i
const KML = /^[^/]{1,200}\.kml$/i

/** The kind of a ZIP that is a single document, and the entry that holds the document. */
export interface OneDocument {
  readonly what: 'eip' | 'kmz'
  readonly entry: ZipEntry
  /** Clockwise rotation in degrees. */
  readonly rotation?: number | undefined
}

interface Named {
  readonly entry: ZipEntry
  readonly name: string
}

/** Returns undefined for every other archive. */
export async function oneDocument(zip: Zip): Promise<OneDocument | undefined> {
  const named = zip.entries.map((entry) => ({ entry, name: entry.path.toString('utf8') }))
  if (named.some(({ name }) => SETTINGS.test(name))) return await rawOf(zip, named)
  return kmlOf(named)
}

/** The top-level picture that the newest manifest names, with its settings. Without a manifest, the largest picture. */
async function rawOf(zip: Zip, named: readonly Named[]): Promise<OneDocument | undefined> {
  const pictures = named.filter(({ name }) => RAW.test(name))
  const [manifest] = named.filter(({ name }) => MANIFEST.test(name)).sort((a, b) => numberIn(b.name) - numberIn(a.name))
  const contents = await textOf(zip, manifest)
  const path = (tag: string): string | undefined => new RegExp(`<${tag}>([^<>]{1,300})</${tag}>`).exec(contents)?.[1]
  const [largest] = [...pictures].sort((a, b) => b.entry.bytes - a.entry.bytes)
  const picture = pictures.find(({ name }) => name === path('RawPath')) ?? largest
  const settings = named.find(({ name }) => name === path('SettingsPath') && SETTINGS.test(name))
  return picture && { what: 'eip', entry: picture.entry, rotation: rotationIn(await textOf(zip, settings)) }
}

const textOf = async (zip: Zip, part: Named | undefined): Promise<string> =>
  part ? decodeText(await readEntry(zip, part.entry, MOST_TEXT)) : ''

/**
 * The rotation in degrees, clockwise. The camera and the photographer may each have set a rotation. The last one in the
 * settings counts.
 */
function rotationIn(settings: string): number | undefined {
  const [, degrees] = [...settings.matchAll(/<E K="Rotation" V="(\d{1,3})(?:\.0{1,12})?"\/>/g)].at(-1) ?? []
  return degrees === undefined ? undefined : Number(degrees) % 360
}

const numberIn = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0)

/**
 * KML 2.3 (OGC 12-007r2), annex C: the first KML of the archive, `doc.kml` by convention. The KML must be the only file
 * at the top level: otherwise the archive is an ordinary one that contains a KML.
 */
function kmlOf(named: readonly Named[]): OneDocument | undefined {
  const top = named.filter(({ name }) => !name.includes('/'))
  const doc = top.find(({ name }) => name.toLowerCase() === 'doc.kml')
  const first = top.every(({ name }) => KML.test(name)) ? top[0] : undefined
  const found = doc ?? first
  return found === undefined ? undefined : { what: 'kmz', entry: found.entry }
}
