/** The slug from a typed or pasted address: `second`, `/second`, or the whole address. */
export const addressOf = (text: string): string =>
  (
    text
      .trim()
      .replace(/[?#].*$/, '')
      .split('/')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .at(-1) ?? ''
  ).toLowerCase()
