import { readdir, readFile } from 'node:fs/promises'
import { extname, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ConsoleFile } from '../door/command-deps.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/**
 * Loads the built console into memory (a few hundred kilobytes). Keys are URL paths. Undefined if it is not built. The
 * default `folder` is right for both src and dist.
 */
export async function loadConsole(
  folder = fileURLToPath(new URL('../../../console/dist/', import.meta.url)),
): Promise<ReadonlyMap<string, ConsoleFile> | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, ConsoleFile>()
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || type === undefined) continue
    const full = `${entry.parentPath}/${entry.name}`
    const path = `/${relative(folder, full).split(sep).join('/')}`
    files.set(path, { type, body: await readFile(full), isImmutable: path.startsWith('/assets/') })
  }
  return files.has('/index.html') ? files : undefined
}
