// Texts of the page for patrols, in the languages of the console.
/** @import { Language, Values, Word } from '../../brief-types/known.ts' */
export const WORDS = {
  en: {
    exercise: 'EXERCISE. This has not happened.',
    wait: 'Opening…',
    busy: 'Many are opening this now. Trying again in a moment.',
    offline: 'No connection. Trying again.',
    code: 'Type the code from the sheet or the screen',
    open: 'Open',
    wrong: 'This code opens nothing. Look at it again, or ask who gave it to you.',
    coming: 'The picture is coming.',
    failed: 'The picture cannot be shown.',
    seen: 'Last seen',
    when: 'When',
    where: 'Where',
    valid: 'Made {made}. Valid until {until}. Asked last at {now}: still valid.',
    about: 'The picture is a copy for this brief. Do not pass it on.',
    recalled: 'Recalled',
    recalledText: 'Recalled at {at}: do not act on it.',
    replaced: 'Replaced',
    replacedText: 'Replaced at {at}: do not act on it. Ask for the new one.',
    expired: 'Expired',
    expiredText: 'Valid until {until} only: do not act on it. Ask for a new one.',
    ended: 'Address ended',
    endedText: 'This address opens nothing any more. Ask for the new one.',
    withheld: 'Withdrawn',
    withheldText:
      'This was a brief for patrols. What it shows has been restricted, withdrawn or erased since, so nothing of it is shown: do not act on it. Ask who gave it to you for a new one.',
    stale: 'Not confirmed since {at}. It may have been recalled: ask before you act.',
  },
  fi: {
    exercise: 'HARJOITUS. Tätä ei ole tapahtunut.',
    wait: 'Avataan…',
    busy: 'Moni avaa tätä juuri nyt. Yritetään hetken päästä uudelleen.',
    offline: 'Ei yhteyttä. Yritetään uudelleen.',
    code: 'Kirjoita koodi paperista tai näytöltä',
    open: 'Avaa',
    wrong: 'Tämä koodi ei avaa mitään. Tarkista se tai kysy siltä, joka antoi sen.',
    coming: 'Kuva on tulossa.',
    failed: 'Kuvaa ei voi näyttää.',
    seen: 'Viimeksi nähty',
    when: 'Milloin',
    where: 'Missä',
    valid: 'Tehty {made}. Voimassa {until} asti. Tarkistettu viimeksi {now}: yhä voimassa.',
    about: 'Kuva on tätä ohjetta varten tehty kopio. Älä välitä sitä eteenpäin.',
    recalled: 'Peruttu',
    recalledText: 'Peruttu {at}: älä toimi tämän mukaan.',
    replaced: 'Korvattu',
    replacedText: 'Korvattu uudella {at}: älä toimi tämän mukaan. Pyydä uusi.',
    expired: 'Vanhentunut',
    expiredText: 'Oli voimassa {until} asti: älä toimi tämän mukaan. Pyydä uusi.',
    ended: 'Osoite ei ole voimassa',
    endedText: 'Tästä osoitteesta ei enää avaudu mitään. Pyydä uusi osoite.',
    withheld: 'Vedetty pois',
    withheldText:
      'Tämä oli partio-ohje. Sen näyttämä aineisto on sittemmin rajattu, peruttu tai poistettu, joten siitä ei näytetä mitään: älä toimi sen mukaan. Pyydä uusi siltä, joka antoi tämän.',
    stale: 'Ei vahvistettu {at} jälkeen. Ohje on voitu perua: kysy ennen kuin toimit.',
  },
  sv: {
    exercise: 'ÖVNING. Detta har inte hänt.',
    wait: 'Öppnar…',
    busy: 'Många öppnar detta just nu. Nytt försök om en stund.',
    offline: 'Ingen förbindelse. Nytt försök görs.',
    code: 'Skriv koden från bladet eller skärmen',
    open: 'Öppna',
    wrong: 'Den här koden öppnar ingenting. Kontrollera den eller fråga den som gav dig den.',
    coming: 'Bilden är på väg.',
    failed: 'Bilden kan inte visas.',
    seen: 'Senast sedd',
    when: 'När',
    where: 'Var',
    valid: 'Gjord {made}. Gäller till {until}. Senast kontrollerad {now}: gäller fortfarande.',
    about: 'Bilden är en kopia för detta blad. Skicka den inte vidare.',
    recalled: 'Återkallat',
    recalledText: 'Återkallat {at}: handla inte efter det.',
    replaced: 'Ersatt',
    replacedText: 'Ersatt {at}: handla inte efter det. Be om det nya.',
    expired: 'Har gått ut',
    expiredText: 'Gällde till {until}: handla inte efter det. Be om ett nytt.',
    ended: 'Adressen gäller inte',
    endedText: 'Den här adressen öppnar inget längre. Be om den nya.',
    withheld: 'Tillbakadraget',
    withheldText:
      'Detta var ett patrullblad. Det som visades har sedan dess begränsats, återtagits eller raderats, så inget av det visas: handla inte efter det. Be den som gav dig bladet om ett nytt.',
    stale: 'Inte bekräftat sedan {at}. Det kan ha återkallats: fråga innan du handlar.',
  },
}

/**
 * @param {string} language
 * @returns {language is Language}
 */
export const isSpoken = (language) => Object.keys(WORDS).includes(language)

/** @type {Record<Language, string>} */
const LOCALES = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' }

/**
 * @param {Language} language
 * @param {Word} name
 * @param {Values} values
 */
export const say = (language, name, values = {}) =>
  WORDS[language][name].replace(/\{(\w+)\}/g, (_, key) => values[key] || '')

/**
 * Formats an instant in the incident's time zone, with the date unless it is today.
 * @param {Language} language
 * @param {number} ms
 * @param {string} zone
 */
export function timeOf(language, ms, zone) {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  /** @type {Intl.DateTimeFormatOptions} */
  const date = day.format(ms) === day.format(Date.now()) ? {} : { day: 'numeric', month: 'short' }
  /** @type {Intl.DateTimeFormatOptions} */
  const parts = { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
  return new Intl.DateTimeFormat(LOCALES[language], Object.assign(parts, date)).format(ms)
}
