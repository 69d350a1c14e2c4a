import { words } from '../shared/words/catalog.ts'

export const ACCESS_WORDS = words({
  ended: { en: 'Your access was ended', fi: 'Käyttöoikeutesi on päättynyt', sv: 'Din åtkomst har avslutats' },
  says: {
    en: 'You are signed out, and nothing of the evidence is shown here any more. Were you given a new link? Open it. Otherwise ask who runs this platform.',
    fi: 'Sinut on kirjattu ulos, eikä aineistoa enää näytetä tässä. Saitko uuden linkin? Avaa se. Muuten kysy alustan ylläpidolta.',
    sv: 'Du är utloggad och inget av materialet visas här längre. Har du fått en ny länk? Öppna den. Fråga annars den som driver plattformen.',
  },
  signIn: { en: 'Go to the sign-in', fi: 'Siirry kirjautumiseen', sv: 'Till inloggningen' },
  endedTo: {
    en: 'Your access to this incident was ended',
    fi: 'Oikeutesi tähän tapahtumaan on päättynyt',
    sv: 'Din åtkomst till den här händelsen har avslutats',
  },
  endedToSays: {
    en: 'Nothing of it is shown here any more. Your account and your other incidents stay as they are. Is this a mistake? Ask a commander of the incident.',
    fi: 'Siitä ei enää näytetä mitään tässä. Tilisi ja muut tapahtumasi pysyvät ennallaan. Onko tämä virhe? Kysy tapahtuman tilannejohtajalta.',
    sv: 'Inget av den visas här längre. Ditt konto och dina andra händelser är som förut. Är det ett misstag? Fråga en insatsledare i händelsen.',
  },
})
