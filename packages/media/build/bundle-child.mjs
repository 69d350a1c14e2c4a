// One file for each script that runs inside the sandbox: loading sharp, exifr and file-type module by module costs twice
// the work of looking at a photo. As CommonJS, because Node starts it without its loader of modules, a third of the work
// of a small script. What runs there is always this: `child/` is what a person and the compiler read.
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** @param {string} path */
const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

const bundles = folder('../dist/child')
/** Made beside and moved: whoever starts a script meanwhile finds a whole one. */
const beside = `${bundles}.new-${process.pid}`

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
  outdir: beside,
  metafile: true,
  // Nothing is written before all of them are made.
  write: false,
  bundle: true,
  platform: 'node',
  target: 'node20',
}

/** Of the decoders' packages each is a file of its own: a script loads what the file in hand needs. */
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

/** What is taken of each, as Node would import it; of one that is a single value, that is what `require` answers. */
const TAKEN = {
  ...{ sharp: 'default', exifr: 'default', 'file-type': 'fileTypeFromFile', 'iconv-lite': 'default' },
  ...{ jschardet: 'detect', libmime: 'default', '@zone-eu/mailsplit': 'Splitter' },
}

/**
 * Of our own sources only `child/` goes in: by its files it is told whether a bundle is fresh.
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
 * What a script no longer needs is not left behind.
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
    // sharp finds its binary from where it lies itself, which is not here.
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

/** It finds its WebAssembly as a module does. */
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
    // import() would start the loader of modules after all
    supported: { 'dynamic-import': false },
    plugins: [besideEachOther],
  })

replaceBundles((await Promise.all([...PACKAGES.map(bundlePackage), bundleC2pa(), bundleScripts()])).flat())
