/** Capitalizes a label for the beginning of a sentence: "the file name" → "The file name". */
export const atStart = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Writes a label inside a sentence: "The file name" → "the file name". "EXIF GPS" stays as it is. */
export const within = (text: string): string =>
  /^\p{Lu}(?![A-Z0-9.])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
