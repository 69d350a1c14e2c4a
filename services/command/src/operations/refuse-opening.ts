import type { Context } from 'hono'
import { refuseInWords } from '../door/refuse.ts'
import { requestedLanguage } from '../door/requested-language.ts'

const SAID = {
  fields: {
    en: 'It was not opened. Some of what was typed cannot be taken:',
    fi: 'Tapahtumaa ei avattu. Osaa kirjoitetusta ei voi ottaa vastaan:',
    sv: 'Händelsen öppnades inte. En del av det skrivna kan inte tas emot:',
  },
  'slug-taken': {
    en: 'This address is taken. Choose another one.',
    fi: 'Osoite on jo käytössä. Valitse toinen.',
    sv: 'Adressen är upptagen. Välj en annan.',
  },
  'nobody-answers': {
    en: 'It was not opened. Nobody would hear an alarm: call the duty phone and type its six digits back, or choose an officer who has the alarm screen open.',
    fi: 'Tapahtumaa ei avattu. Kukaan ei kuulisi hälytystä: soita päivystyspuhelimeen ja kirjoita sen kuusi numeroa, tai valitse henkilö, jolla on hälytysnäyttö auki.',
    sv: 'Händelsen öppnades inte. Ingen skulle höra ett larm: ring jourtelefonen och skriv in dess sex siffror, eller välj någon som har larmskärmen öppen.',
  },
  'check-missing': {
    en: 'Run the check first: the last one is missing or too old.',
    fi: 'Tee ensin tarkistus: edellinen puuttuu tai on liian vanha.',
    sv: 'Gör kontrollen först: den senaste saknas eller är för gammal.',
  },
  'check-failed': {
    en: 'It was not opened. The check failed at:',
    fi: 'Tapahtumaa ei avattu. Tarkistus ei mennyt läpi:',
    sv: 'Händelsen öppnades inte. Kontrollen föll på:',
  },
  'check-unanswered': {
    en: 'It was not opened. These have not answered yet; look at them again:',
    fi: 'Tapahtumaa ei avattu. Nämä eivät ole vielä vastanneet; katso ne uudelleen:',
    sv: 'Händelsen öppnades inte. Dessa har inte svarat än; titta på dem igen:',
  },
  'no-pictures': {
    en: 'It was not opened. Pictures, or their times and places, would be missing: choose to open all the same, or mend this first:',
    fi: 'Tapahtumaa ei avattu. Kuvat tai niiden ajat ja paikat puuttuisivat: valitse avaaminen siitä huolimatta tai korjaa ensin tämä:',
    sv: 'Händelsen öppnades inte. Bilder, eller deras tider och platser, skulle saknas: välj att öppna ändå, eller åtgärda först detta:',
  },
} as const

export const refuseFields = (c: Context, fields: readonly string[]) =>
  refuseInWords(c, { code: 'malformed', message: `${SAID.fields[requestedLanguage(c)]} ${fields.join(', ')}.`, fields })

export const refuseTaken = (c: Context) =>
  refuseInWords(c, { code: 'illegal-state', message: SAID['slug-taken'][requestedLanguage(c)], fields: ['slug'] })

/** The message says what the officer can do. */
export const refuseUnheard = (c: Context) =>
  refuseInWords(c, { code: 'nobody-answers', message: SAID['nobody-answers'][requestedLanguage(c)] })

export const refuseUnchecked = (c: Context) =>
  refuseInWords(c, { code: 'illegal-state', message: SAID['check-missing'][requestedLanguage(c)] })

interface Failing {
  readonly code: string
  readonly why: string
}

type RefusedBy = 'check-failed' | 'check-unanswered' | 'no-pictures'

/** The message names every line that prevents the opening. */
export const refuseFailing = (c: Context, why: RefusedBy, failing: readonly Failing[]) => {
  const names = failing.map((line) => `${line.code} (${line.why})`).join(', ')
  return refuseInWords(c, { code: 'illegal-state', message: `${SAID[why][requestedLanguage(c)]} ${names}.` })
}
