import { words } from '../shared/words/catalog.ts'

export const CONTACT_WORDS = words({
  title: { en: 'Reaching the witness', fi: 'Silminnäkijän tavoittaminen', sv: 'Att nå vittnet' },
  left: {
    en: 'A way to reach the witness was left.',
    fi: 'Silminnäkijä jätti yhteystietonsa.',
    sv: 'Vittnet lämnade en kontaktuppgift.',
  },
  onlyCommander: {
    en: 'An analyst or a commander can open it.',
    fi: 'Analyytikko tai tilannejohtaja voi avata sen.',
    sv: 'En analytiker eller insatsledaren kan öppna den.',
  },
  openIt: { en: 'Open it…', fi: 'Avaa…', sv: 'Öppna…' },
  noSafeTime: {
    en: 'No safe time was given: ask by a reply first.',
    fi: 'Turvallista aikaa ei annettu: kysy ensin vastauksella.',
    sv: 'Ingen säker tid angavs: fråga först med ett svar.',
  },
  safeTime: { en: 'Safe time:', fi: 'Turvallinen aika:', sv: 'Säker tid:' },
  leftBy: {
    en: (at: string) => `left by ${at}`,
    fi: (at: string) => `jätetty viimeistään ${at}`,
    sv: (at: string) => `lämnat senast ${at}`,
  },
  dialog: {
    en: 'Open how to reach the witness',
    fi: 'Avaa silminnäkijän yhteystieto',
    sv: 'Öppna vittnets kontaktuppgift',
  },
  danger: {
    en: 'It may bring somebody into danger. Keep to the safe time. That you opened it, and your reason, are recorded before it is shown.',
    fi: 'Se voi vaarantaa jonkun. Noudata turvallista aikaa. Avaaminen ja syysi kirjataan ennen kuin tieto näytetään.',
    sv: 'Det kan utsätta någon för fara. Håll dig till den säkra tiden. Att du öppnade det, och ditt skäl, registreras innan det visas.',
  },
  open: { en: 'Open', fi: 'Avaa', sv: 'Öppna' },
})
