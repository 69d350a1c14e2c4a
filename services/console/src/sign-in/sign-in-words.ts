import { Refused } from '../shared/api/client.ts'
import { troubleWords } from '../shared/parts/trouble.tsx'
import { words } from '../shared/words/catalog.ts'

export const SIGN_IN_WORDS = words({
  officersOnly: {
    en: 'Officers sign in here. Everything that you open is recorded.',
    fi: 'Virkailijat kirjautuvat tästä. Kaikki, mitä avaat, kirjataan.',
    sv: 'Tjänstemän loggar in här. Allt som du öppnar registreras.',
  },
  name: { en: 'Name', fi: 'Nimi', sv: 'Namn' },
  password: { en: 'Password', fi: 'Salasana', sv: 'Lösenord' },
  code: {
    en: 'Code from your authenticator',
    fi: 'Koodi todennussovelluksesta',
    sv: 'Kod från din autentiseringsapp',
  },
  sixDigits: { en: '6 digits', fi: '6 numeroa', sv: '6 siffror' },
  signIn: { en: 'Sign in', fi: 'Kirjaudu sisään', sv: 'Logga in' },
  signingIn: { en: 'Signing in…', fi: 'Kirjaudutaan…', sv: 'Loggar in…' },
  ended: { en: 'Your session has ended', fi: 'Istuntosi on päättynyt', sv: 'Din session har avslutats' },
  goOn: {
    en: (name: string) => `Sign in again as ${name} to go on. What you were writing is kept.`,
    fi: (name: string) => `Kirjaudu uudelleen nimellä ${name} jatkaaksesi. Kirjoittamasi teksti säilyy.`,
    sv: (name: string) => `Logga in igen som ${name} för att fortsätta. Det du skrev finns kvar.`,
  },
  dropped: {
    en: (name: string) => `Who signs in with another name begins anew: what ${name} was writing is dropped.`,
    fi: (name: string) => `Toisella nimellä kirjautuva aloittaa alusta: mitä ${name} kirjoitti, hylätään.`,
    sv: (name: string) => `Den som loggar in med ett annat namn börjar om: det ${name} skrev kastas.`,
  },
  somebodyElse: {
    en: 'I am somebody else: drop what was typed',
    fi: 'Olen joku muu: hylkää kirjoitettu teksti',
    sv: 'Jag är någon annan: kasta det som skrevs',
  },
  lockedOut: {
    en: (seconds: number) =>
      `Too many wrong attempts. Try again in ${seconds} seconds, or ask a commander to let you in.`,
    fi: (seconds: number) =>
      `Liian monta virheellistä yritystä. Yritä uudelleen ${seconds} sekunnin kuluttua tai pyydä tilannejohtajaa päästämään sinut sisään.`,
    sv: (seconds: number) =>
      `För många felaktiga försök. Försök igen om ${seconds} sekunder, eller be en insatsledare släppa in dig.`,
  },
  busy: {
    en: 'Many are signing in at once. Try again in a few seconds.',
    fi: 'Moni kirjautuu juuri nyt. Yritä uudelleen muutaman sekunnin kuluttua.',
    sv: 'Många loggar in samtidigt. Försök igen om några sekunder.',
  },
  malformed: {
    en: 'Fill in your name, your password and the code of six digits.',
    fi: 'Täytä nimesi, salasanasi ja kuusinumeroinen koodi.',
    sv: 'Fyll i ditt namn, ditt lösenord och koden på sex siffror.',
  },
})

/** Explains a failed sign-in to the person who tries. */
export function signInWords(cause: unknown): string {
  if (!(cause instanceof Refused)) return troubleWords(cause, 'reading')
  switch (cause.code) {
    case 'locked-out':
      return SIGN_IN_WORDS.lockedOut(cause.retryAfter ?? 60)
    case 'busy':
      return SIGN_IN_WORDS.busy
    case 'malformed':
      return SIGN_IN_WORDS.malformed
    default:
      return troubleWords(cause)
  }
}
