// Words of OOXML, OpenDocument and EPUB: the parts that hold text are scanned. Relations are followed only inside the
// file.
import { isBomb } from './bomb.ts'
import { type Book, inOrder } from './book.ts'
import { decodeText } from './charset.ts'
import { htmlText, scan, unescaped } from './markup.ts'
import { openDocument } from './open-document.ts'
import type { IsFull, Page, Reading } from './page.ts'
import { sheetPages } from './sheets.ts'
import { slidePages } from './slides.ts'
import { wordPages } from './word.ts'
import { openZip, readEntry, type ZipEntry } from './zip.ts'

const MOST_PART = 64 * 1024 * 1024

/**
 * Words of an OOXML, OpenDocument, EPUB or Visio file. Undefined if the file is none of these. Stops early when
 * `isFull()` is true.
 */
export async function officePages(file: string, isFull: IsFull): Promise<Reading | undefined> {
  const zip = openZip(file)
  if (zip === undefined) return undefined
  try {
    const parts = new Map(zip.entries.map((entry) => [entry.path.toString('utf8').replace(/^\/+/, ''), entry]))
    const unpacked = { bytes: 0 }
    const read = async (name: string): Promise<string> => {
      const entry = parts.get(name)
      if (entry === undefined || isBomb(unpacked.bytes, zip.size)) return ''
      const bytes = await readEntry(zip, entry, MOST_PART)
      unpacked.bytes += bytes.length
      return decodeText(bytes)
    }
    const book: Book = { names: [...parts.keys()], read, isFull }
    if (zip.entries.some((entry) => entry.isEncrypted)) return { code: 'encrypted' }
    if (isBomb(total(zip.entries), zip.size)) return { code: 'archive-bomb' }
    const reading = await bookOf(book, parts)
    // Judged by the actual unpacked size, whatever the file claims.
    return isBomb(unpacked.bytes, zip.size) ? { code: 'archive-bomb' } : reading
  } finally {
    zip.close()
  }
}

const total = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { bytes }) => sum + bytes, 0)

async function bookOf(book: Book, parts: ReadonlyMap<string, ZipEntry>): Promise<Reading | undefined> {
  if (parts.has('word/document.xml')) return { pages: await wordPages(book) }
  if (parts.has('xl/workbook.xml')) return { pages: await sheetPages(book) }
  if (parts.has('ppt/presentation.xml')) return { pages: await slidePages(book) }
  if (parts.has('META-INF/container.xml')) return { pages: await chapters(book) }
  if (parts.has('content.xml')) return await openDocument(book)
  return await drawn(book)
}

async function chapters({ names, read, isFull }: Book): Promise<readonly Page[]> {
  const pages: Page[] = []
  for (const name of inOrder(names, /\.x?html?$/i)) {
    if (isFull(pages)) break
    pages.push({ page: pages.length + 1, text: htmlText(await read(name)) })
  }
  return pages
}

/** Reads Visio drawings and other parts whose names are numbered. */
async function drawn({ names, read, isFull }: Book): Promise<Reading | undefined> {
  const found = inOrder(names, /^visio\/pages\/page\d+\.xml$/)
  if (found.length === 0) return undefined
  const pages: Page[] = []
  for (const name of found) {
    if (isFull(pages)) break
    const said: string[] = []
    scan(await read(name), {
      onTag(tag, isEnd) {
        if (isEnd && tag === 'Text') said.push('\n')
      },
      onText(text) {
        said.push(unescaped(text))
      },
    })
    pages.push({ page: pages.length + 1, text: said.join('') })
  }
  return { pages }
}
