import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { DOOR_LANGUAGES, type DoorLanguage, wordsOf } from '@firsthand/door-words'

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
/** The page's script joins these files in this order, which saves a request. */
const PAGE_SCRIPTS = ['leave.js', 'tus.js', 'page.js'] as const

export async function loadAssets(): Promise<Assets> {
  const folder = dirname(createRequire(import.meta.url).resolve('@firsthand/web-upload/page.js'))
  const textOf = async (name: string): Promise<string> => slim(await readFile(join(folder, name), 'utf8'))
  const all = new Map<string, Asset>()
  const put = (name: string, text: string): string => {
    const asset = pack(text)
    const path = `/assets/${name}.${createHash('sha256').update(asset.plain).digest('hex').slice(0, 16)}.js`
    all.set(path, asset)
    return path
  }
  const scriptPath = put('page', (await Promise.all(PAGE_SCRIPTS.map(textOf))).join(''))
  const lazy: Record<string, string> = {}
  const names = (await readdir(folder)).filter((name) => /^[a-z]+\.js$/.test(name))
  for (const file of names.filter((name) => !PAGE_SCRIPTS.some((one) => one === name))) {
    const name = file.slice(0, -3)
    lazy[name] = put(name, await textOf(file))
  }
  const more = (language: DoorLanguage): string => put(`more-${language}`, moreScript(language, lazy))
  const style = slimStyle(await readFile(join(folder, 'page.css'), 'utf8'))
  return {
    style,
    styleHash: createHash('sha256').update(style).digest('base64'),
    scriptPath,
    lazy,
    more: parseByLanguage(Object.fromEntries(DOOR_LANGUAGES.map((language) => [language, more(language)]))),
    find: (path) => all.get(path),
  }
}

const parseByLanguage = (paths: Record<string, string>): Record<DoorLanguage, string> =>
  paths as Record<DoorLanguage, string>

/**
 * Holds the paths of the lazy scripts and the words that most people never see. The first page stays small without
 * them.
 */
function moreScript(language: DoorLanguage, lazy: Readonly<Record<string, string>>): string {
  const { later, reveal, sending, refusals } = wordsOf(language)
  return `firsthand.more=${JSON.stringify({ lazy, later, reveal, sending, refusals })}\n`
}

/** Removes whole-line comments (JSDoc types included) and indentation, which only slow a page down on a bad line. */
export const slim = (text: string): string =>
  text
    .replace(/^\s*(?:\/\/.*|\/\*.*\*\/)\s*$\n/gm, '')
    .replace(/\/\*\*[^\n]*?\*\/ ?/g, '')
    .replace(/^[ \t]+/gm, '')

const slimStyle = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()

function pack(text: string): Asset {
  const plain = Buffer.from(text)
  return {
    type: SCRIPT,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  }
}
