import { words } from '../shared/words/catalog.ts'

/** A sent call proves only that it was sent. These words claim no more until its digits are typed back. */
export const DUTY_CALL_WORDS = words({
  title: { en: 'Duty phone', fi: 'Päivystyspuhelin', sv: 'Jourtelefon' },
  explain: {
    en: 'A real incident opens only where somebody would hear an alarm. Call the duty phone and type back the six digits that it receives.',
    fi: 'Tosi tilanne avautuu vain, jos joku kuulisi hälytyksen. Soita päivystyspuhelimeen ja kirjoita sen saamat kuusi numeroa.',
    sv: 'En skarp händelse öppnas bara om någon skulle höra ett larm. Ring jourtelefonen och skriv in de sex siffror som den får.',
  },
  noPhone: {
    en: 'There is no duty phone: who runs the service sets FIRSTHAND_ALARM_WEBHOOK and starts command again. Until then an officer has to watch.',
    fi: 'Päivystyspuhelinta ei ole: palvelun ylläpitäjä asettaa asetuksen FIRSTHAND_ALARM_WEBHOOK ja käynnistää command-ohjelman uudelleen. Siihen asti jonkun on valvottava.',
    sv: 'Det finns ingen jourtelefon: den som driver tjänsten anger FIRSTHAND_ALARM_WEBHOOK och startar om command. Till dess måste någon bevaka.',
  },
  call: { en: 'Call the duty phone', fi: 'Soita päivystyspuhelimeen', sv: 'Ring jourtelefonen' },
  digits: {
    en: 'Six digits that the duty phone received',
    fi: 'Kuusi numeroa, jotka päivystyspuhelin sai',
    sv: 'Sex siffror som jourtelefonen fick',
  },
  typeBack: { en: 'Check the digits', fi: 'Tarkista numerot', sv: 'Kontrollera siffrorna' },
  none: {
    en: 'It was not called in the last day.',
    fi: 'Siihen ei ole soitettu viime vuorokauteen.',
    sv: 'Den har inte ringts det senaste dygnet.',
  },
  pending: { en: 'The call is on its way.', fi: 'Soitto on matkalla.', sv: 'Samtalet är på väg.' },
  sent: {
    en: (at: string) => `Call sent at ${at}. Nobody has answered yet.`,
    fi: (at: string) => `Soitto lähetetty klo ${at}. Kukaan ei ole vielä vastannut.`,
    sv: (at: string) => `Samtal skickat kl. ${at}. Ingen har svarat än.`,
  },
  over: {
    en: (at: string) => `Call sent at ${at}. Nobody answered it. Call again.`,
    fi: (at: string) => `Soitto lähetetty klo ${at}. Kukaan ei vastannut siihen. Soita uudelleen.`,
    sv: (at: string) => `Samtal skickat kl. ${at}. Ingen svarade på det. Ring igen.`,
  },
  failed: {
    en: (code: string) =>
      `The call did not go out (${code}). Look at FIRSTHAND_ALARM_WEBHOOK and at what listens there, then call again.`,
    fi: (code: string) =>
      `Soitto ei lähtenyt (${code}). Tarkista FIRSTHAND_ALARM_WEBHOOK ja mikä siellä kuuntelee, ja soita sitten uudelleen.`,
    sv: (code: string) =>
      `Samtalet gick inte ut (${code}). Se efter FIRSTHAND_ALARM_WEBHOOK och vad som lyssnar där, och ring sedan igen.`,
  },
  answered: {
    en: (at: string, who: string, until: string) => `Answered at ${at}, typed back by ${who}. Counts until ${until}.`,
    fi: (at: string, who: string, until: string) =>
      `Vastattu klo ${at}, numerot kirjoitti ${who}. Voimassa ${until} asti.`,
    sv: (at: string, who: string, until: string) =>
      `Besvarat kl. ${at}, siffrorna skrevs av ${who}. Gäller till ${until}.`,
  },
  watcher: { en: 'Who watches the alarms', fi: 'Kuka valvoo hälytyksiä', sv: 'Vem bevakar larmen' },
  noWatcher: { en: 'Nobody: the duty phone', fi: 'Ei kukaan: päivystyspuhelin', sv: 'Ingen: jourtelefonen' },
  watcherSays: {
    en: 'Officers who have an alarm screen open now. Whom you choose becomes an analyst of the incident.',
    fi: 'Henkilöt, joilla on nyt hälytysnäyttö auki. Valitusta tulee tapahtuman analyytikko.',
    sv: 'Personer som har en larmskärm öppen nu. Den du väljer blir analytiker i händelsen.',
  },
  nobodyWatches: {
    en: (address: string) => `No other officer has an alarm screen open. They open it at ${address}`,
    fi: (address: string) => `Kellään muulla ei ole hälytysnäyttöä auki. Se avataan osoitteessa ${address}`,
    sv: (address: string) => `Ingen annan har en larmskärm öppen. Den öppnas på ${address}`,
  },
})
