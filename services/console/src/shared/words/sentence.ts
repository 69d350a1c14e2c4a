/** A label at the beginning of a sentence: "the file name" → "The file name". */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** The same label inside a sentence: "The file name" → "the file name", and "EXIF GPS" as it is. */
export const within = (text: string): string =>
  /^\p{Lu}(?![A-Z0-9.])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
