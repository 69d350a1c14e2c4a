// Loads each charset library at its first use, because few files need one, and loading takes longer than most files do.
// Sandbox scripts are CommonJS (`build/bundle-child.mjs`), in which `require` is synchronous.

/** Detects a charset by statistical models of languages. The first answer takes 0.15 s. */
export function detector(): typeof import('jschardet') {
  return require('jschardet')
}

export function singleByte(): typeof import('iconv-lite') {
  return require('iconv-lite')
}
