// Bundles each script of the sandbox into one file, because loading sharp, exifr and file-type module by module costs
// twice the work of looking at a photo. The bundles are CommonJS: Node starts these without its ES module loader, which
// takes a third of the work of a small script. Only the bundles run; `child/` holds the sources.
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** @param {string} path */
const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

const bundles = folder('../dist/child')
/** Bundles are written to this folder and then renamed, so that a script that starts meanwhile finds a whole file. */
const beside = `${bundles}.new-${process.pid}`

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
  outdir: beside,
  metafile: true,
  // Nothing is written until all bundles are built.
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
}

/** Each of these packages becomes a file of its own, so that a script loads only what the current file needs. */
const PACKAGES = /** @type {const} */ ([
  ...['sharp', 'exifr', 'file-type', 'iconv-lite', 'jschardet', 'libmime'],
  '@zone-eu/mailsplit',
])

/** @param {string} name */
const fileOf = (name) => name.replace(/^.*\//, '')

/** @type {import('esbuild').Plugin} */
const besideEachOther = {
  name: 'beside-each-other',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${PACKAGES.join('|')})$`) }, ({ path, importer }) =>
      importer === '<stdin>' ? undefined : { path: `./${fileOf(path)}.cjs`, external: true },
    )
  },
}

/**
 * The one export of each package that the scripts use. If it is the default export, `require` of the bundle returns it
 * directly.
 */
const TAKEN = {
  ...{ sharp: 'default', exifr: 'default', 'file-type': 'fileTypeFromFile', 'iconv-lite': 'default' },
  ...{ jschardet: 'detect', libmime: 'default', '@zone-eu/mailsplit': 'Splitter' },
}

/**
 * Refuses to bundle our own sources from outside `child/`. Whether the bundles are up to date is judged only by the
 * files in `child/`.
 * @param {import('esbuild').BuildOptions} options
 */
async function bundle(options) {
  const { metafile, outputFiles } = await build({ absWorkingDir: folder('..'), ...options, ...common })
  const strange = Object.keys(metafile.inputs).filter((input) => !/^child\/|^<stdin>$|(^|\/)node_modules\//.test(input))
  if (strange.length > 0)
    throw new Error(`a script of the sandbox takes what lies outside child/: ${strange.join(', ')}`)
  return outputFiles
}

/**
 * Puts the new bundles in place and removes those that no script needs any longer.
 * @param {readonly import('esbuild').OutputFile[]} files
 */
function replaceBundles(files) {
  for (const folder of [bundles, beside]) mkdirSync(folder, { recursive: true })
  for (const { path, contents } of files) writeFileSync(path, contents)
  const made = new Set(readdirSync(beside))
  for (const name of made) renameSync(join(beside, name), join(bundles, name))
  rmdirSync(beside)
  for (const name of readdirSync(bundles)) if (/\.[cm]js$/.test(name) && !made.has(name)) rmSync(join(bundles, name))
}

/** @param {(typeof PACKAGES)[number]} name */
async function bundlePackage(name) {
  return await bundle({
    stdin: { contents: `export { ${TAKEN[name]} } from '${name}'`, resolveDir: folder('../child') },
    entryNames: fileOf(name),
    outExtension: { '.js': '.cjs' },
    plugins: [besideEachOther],
    format: 'cjs',
    minify: true,
    external: ['@img/sharp-*'],
    // sharp looks for its binary next to its own module, which is not where the bundle lies.
    define: { 'import.meta.url': 'besideSharp' },
    banner: {
      js:
        name === 'sharp' ? "const besideSharp = require('node:url').pathToFileURL(require.resolve('sharp')).href" : '',
    },
    footer: { js: TAKEN[name] === 'default' ? 'module.exports = module.exports.default' : '' },
  })
}

/** @param {string} name */
const entry = (name) => folder(`../child/${name}.ts`)

/** The reader finds its WebAssembly relative to its own module. */
const bundleC2pa = () =>
  bundle({
    entryPoints: [entry('c2pa')],
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    external: ['@contentauth/c2pa-wasm'],
  })

const SCRIPTS = [
  'look',
  'webp',
  'clean',
  'words',
  'listing',
  'grey',
  'motion',
  'edits',
  'office',
  'track-log',
  'inside-zip',
]

const bundleScripts = () =>
  bundle({
    entryPoints: SCRIPTS.map(entry),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // An `import()` left in the bundle would make Node load the ES module loader, which CommonJS bundles are meant to
    // avoid.
    supported: { 'dynamic-import': false },
    plugins: [besideEachOther],
  })

replaceBundles((await Promise.all([...PACKAGES.map(bundlePackage), bundleC2pa(), bundleScripts()])).flat())
