// One file for each script that runs inside the sandbox: loading sharp, exifr and file-type module by module costs twice
// the work of looking at a photo. `child/` stays what a person reads, and what runs where nothing was bundled.
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = (path) => fileURLToPath(new URL(path, import.meta.url))

await build({
  entryPoints: [
    'look',
    'webp',
    'clean',
    'words',
    'listing',
    'grey',
    'c2pa',
    'motion',
    'edits',
    'office',
    'track-log',
    'inside-zip',
  ].map((name) => folder(`../child/${name}.mjs`)),
  outdir: folder('../dist/child'),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  // sharp finds its binary from where it lies itself, which is not here.
  external: ['@img/sharp-*', '@contentauth/c2pa-wasm'],
  define: { 'import.meta.url': 'besideSharp' },
  banner: {
    js: [
      "import { createRequire as requireFrom } from 'node:module'",
      "import { pathToFileURL } from 'node:url'",
      "const besideSharp = pathToFileURL(requireFrom(import.meta.url).resolve('sharp')).href",
      'const require = requireFrom(besideSharp)',
    ].join('\n'),
  },
})
