import type { RouteName } from '../shared/api/types.ts'
import { words } from '../shared/words/catalog.ts'

export const MEMBERS_WORDS = words({
  title: { en: 'Who is in this incident', fi: 'Tapahtuman jäsenet', sv: 'Vilka som hör till händelsen' },
  says: {
    en: 'A role counts in this incident alone. Who may do what is decided by the service, from one table; this page shows it.',
    fi: 'Rooli on voimassa vain tässä tapahtumassa. Oikeudet päättää palvelu yhdestä taulukosta; tämä sivu näyttää sen.',
    sv: 'En roll gäller bara i denna händelse. Tjänsten avgör rättigheterna ur en enda tabell; den här sidan visar den.',
  },
  table: { en: 'Members', fi: 'Jäsenet', sv: 'Medlemmar' },
  name: { en: 'Name', fi: 'Nimi', sv: 'Namn' },
  role: { en: 'Role', fi: 'Rooli', sv: 'Roll' },
  here: { en: 'here now', fi: 'paikalla', sv: 'här nu' },
  away: {
    en: 'not seen in the last five minutes',
    fi: 'ei nähty viiteen minuuttiin',
    sv: 'inte sedd de senaste fem minuterna',
  },
  presence: { en: 'Presence', fi: 'Läsnäolo', sv: 'Närvaro' },
  given: { en: 'Role changed', fi: 'Rooli muutettu', sv: 'Rollen ändrad' },
  commandLine: { en: 'by the command line', fi: 'komentoriviltä', sv: 'från kommandoraden' },
  lockedOut: {
    en: (until: string) => `locked out until ${until}`,
    fi: (until: string) => `lukittu ulos ${until} asti`,
    sv: (until: string) => `utelåst till ${until}`,
  },
  letIn: { en: 'Let in', fi: 'Päästä sisään', sv: 'Släpp in' },
  letInName: {
    en: (name: string) => `Let ${name} in`,
    fi: (name: string) => `Päästä ${name} sisään`,
    sv: (name: string) => `Släpp in ${name}`,
  },
  lockSays: {
    en: 'Wrong tries lock a name for up to 15 minutes, whoever made them. Let in whom you know to be trying: the next sign-in is judged at once. It is recorded.',
    fi: 'Väärät yritykset lukitsevat nimen enintään 15 minuutiksi, teki ne kuka tahansa. Päästä sisään se, jonka tiedät yrittävän: seuraava kirjautuminen käsitellään heti. Tämä kirjataan.',
    sv: 'Felaktiga försök låser ett namn i högst 15 minuter, vem som än gjorde dem. Släpp in den som du vet försöker: nästa inloggning prövas genast. Det registreras.',
  },
  may: { en: 'What each role may do', fi: 'Mitä kukin rooli saa tehdä', sv: 'Vad varje roll får göra' },
  yes: { en: 'yes', fi: 'kyllä', sv: 'ja' },
  no: { en: 'no', fi: 'ei', sv: 'nej' },
  act: { en: 'Act', fi: 'Toimi', sv: 'Åtgärd' },
})

const ACT_WORDS = words({
  'summary-read': { en: 'see counts', fi: 'nähdä lukumäärät', sv: 'se antal' },
  'timeline-read': { en: 'look at evidence', fi: 'katsella aineistoa', sv: 'titta på material' },
  'search-ask': { en: 'search', fi: 'hakea', sv: 'söka' },
  'review-decide': { en: 'decide on items', fi: 'päättää aineistosta', sv: 'besluta om material' },
  'anchor-set': { en: 'pin times and places', fi: 'kiinnittää aikoja ja paikkoja', sv: 'fästa tider och platser' },
  'reply-send': { en: 'answer witnesses', fi: 'vastata silminnäkijöille', sv: 'svara vittnen' },
  'received-ask': {
    en: 'download as received, with a reason',
    fi: 'ladata alkuperäisenä saapuneen, syy kirjataan',
    sv: 'ladda ner i mottaget skick, med skäl',
  },
  'identifying-open': {
    en: 'open identifying facts, with a reason',
    fi: 'avata tunnistavat tiedot, syy kirjataan',
    sv: 'öppna identifierande uppgifter, med skäl',
  },
  'revision-export': { en: 'take a revision out', fi: 'viedä version ulos', sv: 'ta ut en version' },
  'custody-read': { en: 'read custody', fi: 'lukea hallintaketjua', sv: 'läsa spårbarheten' },
})

/** Actions that distinguish the roles, each by the route that needs the right. */
export const ACTS = [
  ...(['summary-read', 'timeline-read', 'search-ask', 'review-decide', 'anchor-set', 'reply-send'] as const),
  ...(['received-ask', 'identifying-open', 'revision-export', 'custody-read'] as const),
] as const satisfies readonly RouteName[]

export const actWords = (act: (typeof ACTS)[number]): string => ACT_WORDS[act]
