import type { WhenKind } from '@firsthand/command'
import { words } from '../shared/words/catalog.ts'

export const CONVERSATION_WORDS = words({
  title: {
    en: 'Conversation with the witness',
    fi: 'Keskustelu silminnäkijän kanssa',
    sv: 'Samtal med vittnet',
  },
  withheld: {
    en: 'Something sent together with this is restricted. What was written is read by its two readers alone.',
    fi: 'Jokin samassa lähetyksessä on rajattu. Vain sen kaksi lukijaa näkevät, mitä kirjoitettiin.',
    sv: 'Något i samma sändning är begränsat. Bara dess två läsare ser vad som skrevs.',
  },
  wroteNothing: {
    en: 'The witness wrote nothing.',
    fi: 'Silminnäkijä ei kirjoittanut mitään.',
    sv: 'Vittnet skrev inget.',
  },
  reply: { en: 'Reply to the witness', fi: 'Vastaa silminnäkijälle', sv: 'Svara vittnet' },
  warning: {
    en: 'The person may be with the perpetrator. Write nothing that shows what we know.',
    fi: 'Henkilö voi olla tekijän seurassa. Älä kirjoita mitään, mikä paljastaa, mitä tiedämme.',
    sv: 'Personen kan vara tillsammans med gärningsmannen. Skriv inget som visar vad vi vet.',
  },
  neutral: { en: 'Neutral sentences', fi: 'Neutraalit lauseet', sv: 'Neutrala meningar' },
  yourReply: { en: 'Your reply', fi: 'Vastauksesi', sv: 'Ditt svar' },
  languageUnknown: {
    en: '(the language of the witness is not known)',
    fi: '(silminnäkijän kieltä ei tiedetä)',
    sv: '(vittnets språk är inte känt)',
  },
  witnessReads: {
    en: (language: string) => `(the witness reads ${language})`,
    fi: (language: string) => `(silminnäkijän kieli: ${language})`,
    sv: (language: string) => `(vittnets språk: ${language})`,
  },
  anUnknownLanguage: { en: 'an unknown language', fi: 'tuntematon', sv: 'okänt' },
  send: { en: 'Send reply', fi: 'Lähetä vastaus', sv: 'Skicka svaret' },
  sent: {
    en: 'Sent. The witness sees it with their code.',
    fi: 'Lähetetty. Silminnäkijä näkee sen koodillaan.',
    sv: 'Skickat. Vittnet ser det med sin kod.',
  },
  replyBy: { en: 'reply by', fi: 'vastannut', sv: 'svar av' },
  receivedBy: {
    en: (at: string) => `received by ${at}`,
    fi: (at: string) => `vastaanotettu viimeistään ${at}`,
    sv: (at: string) => `mottaget senast ${at}`,
  },
  helper: {
    en: 'sent by a helper for someone else',
    fi: 'auttajan lähettämä toisen puolesta',
    sv: 'skickat av en hjälpare för någon annan',
  },
  whereThen: { en: 'Where then', fi: 'Missä silloin', sv: 'Var då' },
  pointThen: { en: 'Point then', fi: 'Piste silloin', sv: 'Punkt då' },
  confirmed: { en: 'confirmed by the witness', fi: 'silminnäkijän vahvistama', sv: 'bekräftad av vittnet' },
  when: { en: 'When', fi: 'Milloin', sv: 'När' },
  whenChosen: { en: 'When, chosen', fi: 'Milloin, valittu', sv: 'När, valt' },
  localTime: {
    en: 'local time as given, without a zone: a claim',
    fi: 'paikallinen aika annettuna, ilman vyöhykettä: väite',
    sv: 'lokal tid som den angavs, utan tidszon: en uppgift',
  },
  whereNow: { en: 'Where now', fi: 'Missä nyt', sv: 'Var nu' },
  pointNow: { en: 'Point now', fi: 'Piste nyt', sv: 'Punkt nu' },
  notWhere: {
    en: 'where they wrote, not where it happened',
    fi: 'missä he kirjoittivat, ei missä se tapahtui',
    sv: 'där de skrev, inte där det hände',
  },
})

export const WHEN_WORDS: Readonly<Record<WhenKind, string>> = words({
  now: { en: 'now, as it was written', fi: 'nyt, kirjoitushetkellä', sv: 'nu, när det skrevs' },
  'earlier-today': { en: 'earlier that day', fi: 'aiemmin samana päivänä', sv: 'tidigare samma dag' },
  exact: { en: 'at an exact time', fi: 'tiettynä hetkenä', sv: 'vid en exakt tid' },
})
