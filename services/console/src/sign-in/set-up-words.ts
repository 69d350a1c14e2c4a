import { words } from '../shared/words/catalog.ts'

export const SET_UP_WORDS = words({
  title: { en: 'Make your account yours', fi: 'Ota tilisi käyttöön', sv: 'Gör kontot till ditt' },
  for: {
    en: (name: string) =>
      `This is the account of ${name}. Is that not you? Close this page and tell who gave you the link.`,
    fi: (name: string) =>
      `Tämä on käyttäjän ${name} tili. Etkö ole hän? Sulje sivu ja kerro siitä sille, jolta sait linkin.`,
    sv: (name: string) =>
      `Det här är kontot för ${name}. Är det inte du? Stäng sidan och berätta för den som gav dig länken.`,
  },
  password: { en: 'New password', fi: 'Uusi salasana', sv: 'Nytt lösenord' },
  passwordSays: {
    en: 'At least 12 characters, without your name. A sentence is easy to keep in mind.',
    fi: 'Vähintään 12 merkkiä, ei omaa nimeäsi. Lause on helppo muistaa.',
    sv: 'Minst 12 tecken, utan ditt namn. En mening är lätt att minnas.',
  },
  show: { en: 'Show the password', fi: 'Näytä salasana', sv: 'Visa lösenordet' },
  authenticator: { en: 'Your authenticator app', fi: 'Todennussovelluksesi', sv: 'Din autentiseringsapp' },
  scan: {
    en: 'Scan this picture with the app, or type the letters into it.',
    fi: 'Lue kuva sovelluksella tai kirjoita kirjaimet siihen.',
    sv: 'Läs av bilden med appen, eller skriv in bokstäverna i den.',
  },
  picture: {
    en: 'The secret as a picture for the authenticator app',
    fi: 'Salaisuus kuvana todennussovellukselle',
    sv: 'Hemligheten som bild för autentiseringsappen',
  },
  openApp: {
    en: 'Open the app on this device',
    fi: 'Avaa sovellus tällä laitteella',
    sv: 'Öppna appen på den här enheten',
  },
  code: {
    en: 'The code that the app shows now',
    fi: 'Koodi, jonka sovellus nyt näyttää',
    sv: 'Koden som appen visar nu',
  },
  finish: { en: 'Keep it and sign in', fi: 'Tallenna ja kirjaudu', sv: 'Spara och logga in' },
  finishing: { en: 'Keeping it…', fi: 'Tallennetaan…', sv: 'Sparar…' },
  noLink: {
    en: 'This address is not whole. Open the link exactly as you were given it.',
    fi: 'Osoite ei ole kokonainen. Avaa linkki täsmälleen siinä muodossa, jossa sait sen.',
    sv: 'Adressen är inte hel. Öppna länken exakt så som du fick den.',
  },
  cannot: { en: 'This link opens nothing', fi: 'Linkki ei avaa mitään', sv: 'Länken öppnar inget' },
  signIn: { en: 'Go to the sign-in', fi: 'Siirry kirjautumiseen', sv: 'Till inloggningen' },
})
