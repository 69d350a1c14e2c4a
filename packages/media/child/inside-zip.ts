// Runs inside the sandbox: inside-zip INPUT OUT MOST_BYTES
// Unpacks the document of a ZIP that is a single document into OUT/inside, and prints its kind as one JSON line. An
// archive inside it is never unpacked further.
import { closeSync, openSync, writeFileSync } from 'node:fs'
import { type OneDocument, oneDocument } from './inside/one-document.ts'
import { entryParts, openZip, type Zip } from './words/zip.ts'

const [input = '', out = '', mostBytes = '0'] = process.argv.slice(2)
/** Limit for a KML, the same as for other position logs. */
const MOST_KML = 24 * 1024 * 1024

type Unpacked =
  | { readonly ok: false; readonly code: 'no-zip' | 'archive' | 'encrypted' | 'too-large' | 'empty' }
  | { readonly ok: true; readonly what: string; readonly bytes: number; readonly rotation: number | undefined }

async function unpacked(zip: Zip, { what, entry, rotation }: OneDocument): Promise<Unpacked> {
  if (entry.isEncrypted) return { ok: false, code: 'encrypted' }
  const most = what === 'kmz' ? MOST_KML : Number(mostBytes)
  // half a raw picture is useless, and a claimed size above the limit is not believed
  if (what === 'eip' && entry.bytes > most) return { ok: false, code: 'too-large' }
  const fd = openSync(`${out}/inside`, 'wx')
  let bytes = 0
  for await (const part of entryParts(zip, entry, most)) {
    writeFileSync(fd, part)
    bytes += part.length
  }
  closeSync(fd)
  return bytes === 0 ? { ok: false, code: 'empty' } : { ok: true, what, bytes, rotation }
}

async function look(): Promise<Unpacked> {
  const zip = openZip(input)
  if (zip === undefined) return { ok: false, code: 'no-zip' }
  try {
    const found = await oneDocument(zip)
    return found === undefined ? { ok: false, code: 'archive' } : await unpacked(zip, found)
  } finally {
    zip.close()
  }
}

void look().then((found) => process.stdout.write(JSON.stringify(found)))
