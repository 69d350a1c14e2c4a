/** Each in its own words, as on the witnesses' page. */
export const LANGUAGE_OF: Readonly<Record<string, string>> = {
  en: 'English',
  fi: 'Suomi',
  sv: 'Svenska',
  uk: 'Українська',
  ar: 'العربية',
}
