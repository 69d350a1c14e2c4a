const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' })

/** "fi" → "Finnish"; what is no language code is shown as it is. */
export function languageWords(code: string): string {
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
