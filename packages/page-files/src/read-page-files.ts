import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { DOOR_LANGUAGES, type DoorLanguage } from '@firsthand/door-words'
import { digestOf } from './digest.ts'
import { moreScript } from './more-script.ts'
import { slim, slimStyle } from './slim.ts'

/** A script as it is served. Its path holds the first 16 digits of its SHA-256, so that a browser may cache it for ever. */
export interface PageScript {
  readonly name: string
  readonly path: string
  readonly text: string
}

/** Everything that the witness page executes or is styled by: the same for every visitor of one version. */
export interface PageFiles {
  /** The stylesheet, which stands in every page. */
  readonly style: string
  /** The script that every page names. */
  readonly page: PageScript
  /** Scripts that a page loads on demand. */
  readonly lazy: readonly PageScript[]
  /** The lazy script that is loaded first: it holds the paths of the others, and rarely used words. */
  readonly more: readonly (PageScript & { readonly language: DoorLanguage })[]
}

/** The page's script joins these files in this order, which saves a request. */
const PAGE_SCRIPTS = ['leave.js', 'tus.js', 'page.js'] as const

/** Reads the files of this version. The door serves them, and operators compare with them what is served outside. */
export async function readPageFiles(): Promise<PageFiles> {
  const require = createRequire(import.meta.url)
  const folder = dirname(require.resolve('@firsthand/web-upload/page.js'))
  const textOf = async (name: string): Promise<string> => `${await slim(await readFile(join(folder, name), 'utf8'))}\n`
  const page = named('page', (await Promise.all(PAGE_SCRIPTS.map(textOf))).join(''))
  const names = (await readdir(folder)).filter((name) => /^[a-z]+\.js$/.test(name)).sort()
  const others = names.filter((name) => !PAGE_SCRIPTS.some((one) => one === name))
  const lazy = await Promise.all(others.map(async (file) => named(file.slice(0, -3), await textOf(file))))
  const paths = Object.fromEntries(lazy.map(({ name, path }) => [name, path]))
  const more = DOOR_LANGUAGES.map((language) => ({
    ...named(`more-${language}`, moreScript(language, paths)),
    language,
  }))
  return { style: slimStyle(await readFile(join(folder, 'page.css'), 'utf8')), page, lazy, more }
}

const named = (name: string, text: string): PageScript => ({ name, path: assetPath(name, text, 'js'), text })

/** The path of a content-addressed file. */
export const assetPath = (name: string, content: string | Uint8Array, ending: string): string =>
  `/assets/${name}.${digestOf(content).hex.slice(0, 16)}.${ending}`
