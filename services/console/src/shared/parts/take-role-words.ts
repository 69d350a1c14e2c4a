import { words } from '../words/catalog.ts'

export const TAKE_ROLE_WORDS = words({
  take: { en: 'Take the role…', fi: 'Ota rooli pois…', sv: 'Ta bort rollen…' },
  takeTitle: { en: 'Take the role', fi: 'Ota rooli pois', sv: 'Ta bort rollen' },
  takeFrom: {
    en: (name: string) => `Take the role of ${name}`,
    fi: (name: string) => `Ota rooli pois: ${name}`,
    sv: (name: string) => `Ta bort rollen för ${name}`,
  },
  takeSays: {
    en: 'Within 5 seconds this officer sees nothing of the incident any more, and what they hold in it is free for others. The account stays. It is recorded.',
    fi: 'Viidessä sekunnissa hän ei enää näe tapahtumasta mitään, ja hänen keskeneräiset kohteensa vapautuvat muille. Tili säilyy. Tämä kirjataan.',
    sv: 'Inom 5 sekunder ser personen inget mer av händelsen, och det som personen håller i blir fritt för andra. Kontot finns kvar. Det registreras.',
  },
  takePress: {
    en: (name: string) => `Take it from ${name}`,
    fi: (name: string) => `Ota pois: ${name}`,
    sv: (name: string) => `Ta bort för ${name}`,
  },
})
