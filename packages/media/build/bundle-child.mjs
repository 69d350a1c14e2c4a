// One file for each script that runs inside the sandbox: loading sharp, exifr and file-type module by module costs twice
// the work of looking at a photo. As CommonJS, because Node starts it without its loader of modules, a third of the work
// of a small script. `child/` stays what a person reads, and what runs where nothing was bundled.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

const common = {
  outdir: folder('../dist/child'),
  bundle: true,
  platform: 'node',
  target: 'node20',
}

/** Of the decoders' packages each is a file of its own: a script loads what the file in hand needs. */
const PACKAGES = ['sharp', 'exifr', 'file-type']

const besideEachOther = {
  name: 'beside-each-other',
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${PACKAGES.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }))
  },
}

/** What is taken of each, as Node would import it; of one that is a single value, that is what `require` answers. */
const TAKEN = { sharp: 'default', exifr: 'default', 'file-type': 'fileTypeFromFile' }

for (const name of PACKAGES) {
  await build({
    ...common,
    stdin: { contents: `export { ${TAKEN[name]} } from '${name}'`, resolveDir: folder('../child') },
    outdir: undefined,
    outfile: folder(`../dist/child/${name}.cjs`),
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

// It finds its WebAssembly as a module does.
await build({
  ...common,
  entryPoints: [folder('../child/c2pa.mjs')],
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  external: ['@contentauth/c2pa-wasm'],
})

// Last: by their time it is told whether a bundle is as new as what it was made from.
await build({
  ...common,
  entryPoints: [
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
  ].map((name) => folder(`../child/${name}.mjs`)),
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  // import() would start the loader of modules after all
  supported: { 'dynamic-import': false },
  plugins: [besideEachOther],
})
