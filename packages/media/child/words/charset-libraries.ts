// Few files need these, and loading one takes longer than most files do: each is loaded where it is first needed. What runs in
// the sandbox is CommonJS (`build/bundle-child.mjs`), in which `require` waits for nobody.

/** Tells in which of many charsets a text is, by models of its languages; the first answer takes 0.15 s. */
export function detector(): typeof import('jschardet') {
  return require('jschardet')
}

export function singleByte(): typeof import('iconv-lite') {
  return require('iconv-lite')
}
