/** Removes whole-line comments (JSDoc types included) and indentation, which only slow a page down on a bad line. */
export const slim = (text: string): string =>
  text
    .replace(/^\s*(?:\/\/.*|\/\*.*\*\/)\s*$\n/gm, '')
    .replace(/\/\*\*[^\n]*?\*\/ ?/g, '')
    .replace(/^[ \t]+/gm, '')

export const slimStyle = (text: string): string =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}')
    .trim()
