// Few files need these libraries, and loading one takes longer than most files do, so each is loaded at its first use.
// Sandbox scripts are CommonJS (`build/bundle-child.mjs`), in which `require` is synchronous.

/** Detects one of many charsets by models of languages; the first answer takes 0.15 s. */
export function detector(): typeof import('jschardet') {
  return require('jschardet')
}

export function singleByte(): typeof import('iconv-lite') {
  return require('iconv-lite')
}
