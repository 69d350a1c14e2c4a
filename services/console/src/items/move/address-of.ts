/** The slug of an incident's address, from whatever was typed or pasted: `second`, `/second`, or the whole address. */
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
