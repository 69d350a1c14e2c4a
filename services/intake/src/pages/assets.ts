import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { DoorLanguage } from '@firsthand/door-words'
import { digestOf, readPageFiles } from '@firsthand/page-files'

export interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/** The witness page's static files, named by their content, so that a browser may cache them for ever. */
export interface Assets {
  /**
   * The stylesheet, inlined in every page, so that the first paint needs only one answer. The content security policy
   * allows it by its hash.
   */
  readonly style: string
  /** Base64 of the stylesheet's SHA-256, as in `style-src`. */
  readonly styleHash: string
  readonly scriptPath: string
  /** Scripts that a page loads on demand, by name: `code` → the path of code.js. */
  readonly lazy: Readonly<Record<string, string>>
  /** The lazy script that is loaded first, by language: it holds the paths of the others, and rarely used words. */
  readonly more: Readonly<Record<DoorLanguage, string>>
  find(path: string): Asset | undefined
}

const SCRIPT = 'text/javascript; charset=utf-8'

export async function loadAssets(): Promise<Assets> {
  const { style, page, lazy, more } = await readPageFiles()
  const all = new Map([page, ...lazy, ...more].map(({ path, text }) => [path, pack(Buffer.from(text), SCRIPT)]))
  return {
    style,
    styleHash: digestOf(style).base64,
    scriptPath: page.path,
    lazy: Object.fromEntries(lazy.map(({ name, path }) => [name, path])),
    more: parseByLanguage(Object.fromEntries(more.map(({ language, path }) => [language, path]))),
    find: (path) => all.get(path),
  }
}

const parseByLanguage = (paths: Record<string, string>): Record<DoorLanguage, string> =>
  paths as Record<DoorLanguage, string>

export const pack = (plain: Buffer, type: string): Asset => ({
  type,
  plain,
  gzip: gzipSync(plain, { level: 9 }),
  brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
})
