import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export interface Asset {
  readonly type: string
  readonly plain: Buffer
  readonly gzip: Buffer
  readonly brotli: Buffer
}

/** The witness page's plain files, named by their content, so that a browser may keep them for ever. */
export interface Assets {
  readonly stylePath: string
  readonly scriptPath: string
  /** What a page loads only when it is needed: `code` → the path of code.js. */
  readonly lazy: Readonly<Record<string, string>>
  find(path: string): Asset | undefined
}

export async function loadAssets(): Promise<Assets> {
  const require = createRequire(import.meta.url)
  const style = await load(require.resolve('@firsthand/web-upload/page.css'), 'text/css; charset=utf-8')
  const script = await load(require.resolve('@firsthand/web-upload/page.js'), 'text/javascript; charset=utf-8')
  const stylePath = `/assets/page.${hashOf(style)}.css`
  const scriptPath = `/assets/page.${hashOf(script)}.js`
  const all = new Map([
    [stylePath, style],
    [scriptPath, script],
  ])
  const lazy: Record<string, string> = {}
  const folder = dirname(require.resolve('@firsthand/web-upload/page.js'))
  for (const file of (await readdir(folder)).filter((name) => /^[a-z]+\.js$/.test(name) && name !== 'page.js')) {
    const name = file.slice(0, -3)
    const asset = await load(join(folder, file), 'text/javascript; charset=utf-8')
    const path = `/assets/${name}.${hashOf(asset)}.js`
    lazy[name] = path
    all.set(path, asset)
  }
  return { stylePath, scriptPath, lazy, find: (path) => all.get(path) }
}

async function load(file: string, type: string): Promise<Asset> {
  // Whole-line comments are for us, not for a phone on a slow line.
  const text = (await readFile(file, 'utf8')).replace(/^\s*(?:\/\/.*|\/\*.*\*\/)\s*$\n/gm, '')
  const plain = Buffer.from(text)
  return {
    type,
    plain,
    gzip: gzipSync(plain, { level: 9 }),
    brotli: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  }
}

const hashOf = (asset: Asset): string => createHash('sha256').update(asset.plain).digest('hex').slice(0, 16)
