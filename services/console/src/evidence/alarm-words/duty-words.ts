import { words } from '../../shared/words/catalog.ts'

export const DUTY_WORDS = words({
  owner: { en: 'Who answers for it', fi: 'Kuka vastaa', sv: 'Vem ansvarar' },
  due: { en: 'Until', fi: 'Mihin mennessä', sv: 'Senast' },
  inMinutes: {
    en: (n: number) => `in ${n} min`,
    fi: (n: number) => `${n} min kuluessa`,
    sv: (n: number) => `om ${n} min`,
  },
  atClock: { en: 'At a time', fi: 'Kellonaikaan', sv: 'Vid en tid' },
  clock: { en: 'Time of day', fi: 'Kellonaika', sv: 'Klockslag' },
  assign: { en: 'Assign', fi: 'Anna tehtäväksi', sv: 'Tilldela' },
  assignTitle: {
    en: 'Who answers for it, until when',
    fi: 'Kuka vastaa ja mihin mennessä',
    sv: 'Vem ansvarar, till när',
  },
  assignOf: {
    en: (what: string) => `Assign: ${what}`,
    fi: (what: string) => `Anna tehtäväksi: ${what}`,
    sv: (what: string) => `Tilldela: ${what}`,
  },
  cancel: { en: 'Cancel', fi: 'Keskeytä', sv: 'Avbryt' },
  done: { en: 'Done', fi: 'Tehty', sv: 'Klart' },
  doneOf: {
    en: (what: string) => `Done: ${what}`,
    fi: (what: string) => `Tehty: ${what}`,
    sv: (what: string) => `Klart: ${what}`,
  },
  ended: { en: 'Marked as done', fi: 'Merkitty tehdyksi', sv: 'Markerat som klart' },
  nobody: { en: 'Nobody answers for it yet', fi: 'Kukaan ei vielä vastaa tästä', sv: 'Ingen ansvarar ännu' },
  holds: {
    en: (who: string, at: string) => `${who} answers for it until ${at}`,
    fi: (who: string, at: string) => `Vastaa ${who}, klo ${at} mennessä`,
    sv: (who: string, at: string) => `${who} ansvarar till ${at}`,
  },
  overdue: {
    en: (ago: string) => `overdue by ${ago}`,
    fi: (ago: string) => `myöhässä ${ago}`,
    sv: (ago: string) => `försenat ${ago}`,
  },
  left: {
    en: (rest: string) => `${rest} left`,
    fi: (rest: string) => `${rest} jäljellä`,
    sv: (rest: string) => `${rest} kvar`,
  },
  none: { en: 'Nobody has anything open.', fi: 'Kenelläkään ei ole avoimia tehtäviä.', sv: 'Ingen har något öppet.' },
  open: { en: 'Open duties', fi: 'Avoimet tehtävät', sv: 'Öppna uppgifter' },
  unowned: {
    en: 'Urgent, and nobody answers for it',
    fi: 'Kiireellistä, eikä kukaan vastaa',
    sv: 'Brådskande, och ingen ansvarar',
  },
  unownedSays: {
    en: (who: string, at: string) => `called urgent by ${who} at ${at}`,
    fi: (who: string, at: string) => `kiireelliseksi merkinnyt ${who} klo ${at}`,
    sv: (who: string, at: string) => `markerat som brådskande av ${who} kl. ${at}`,
  },
  urgentItem: { en: 'Urgent item', fi: 'Kiireellinen kohde', sv: 'Brådskande objekt' },
  choose: { en: 'Choose an officer', fi: 'Valitse henkilö', sv: 'Välj en person' },
})

export const PHONE_WORDS = words({
  none: {
    en: 'No duty phone is configured: alarms ring in open consoles alone. Operations set FIRSTHAND_ALARM_WEBHOOK.',
    fi: 'Päivystyspuhelinta ei ole määritetty: hälytykset kuuluvat vain avoimissa konsoleissa. Ylläpito asettaa muuttujan FIRSTHAND_ALARM_WEBHOOK.',
    sv: 'Ingen jourtelefon är inställd: larm hörs bara i öppna konsoler. Driften ställer in FIRSTHAND_ALARM_WEBHOOK.',
  },
  there: {
    en: 'Grave alarms call the duty phone.',
    fi: 'Vakavat hälytykset soittavat päivystyspuhelimeen.',
    sv: 'Allvarliga larm ringer jourtelefonen.',
  },
  second: {
    en: 'When nobody takes the alarm within 3 minutes, a second phone is called.',
    fi: 'Jos kukaan ei ota hälytystä 3 minuutissa, soitetaan toiseen puhelimeen.',
    sv: 'Om ingen tar larmet inom 3 minuter rings en andra telefon.',
  },
  again: {
    en: 'When nobody takes the alarm within 3 minutes, it is called again.',
    fi: 'Jos kukaan ei ota hälytystä 3 minuutissa, soitetaan uudelleen.',
    sv: 'Om ingen tar larmet inom 3 minuter rings den igen.',
  },
  signed: { en: 'Calls are signed.', fi: 'Kutsut allekirjoitetaan.', sv: 'Anropen signeras.' },
  unsigned: { en: 'Calls are not signed.', fi: 'Kutsuja ei allekirjoiteta.', sv: 'Anropen signeras inte.' },
  says: {
    en: 'It is told that something rang, how grave and how much, and a link here; no words, no title, no place.',
    fi: 'Puhelin saa tietää, että jokin hälytti, kuinka vakavasti ja kuinka paljon, sekä linkin tänne; ei sanoja, nimeä eikä paikkaa.',
    sv: 'Den får veta att något larmat, hur allvarligt och hur mycket, och en länk hit; inga ord, ingen titel, ingen plats.',
  },
  try: { en: 'Call it now to try', fi: 'Kokeile soittaa nyt', sv: 'Prova att ringa nu' },
  tried: {
    en: 'On its way: see below how it went',
    fi: 'Matkalla: tulos näkyy alla',
    sv: 'På väg: resultatet syns nedan',
  },
  last: { en: 'Last calls', fi: 'Viimeisimmät kutsut', sv: 'Senaste anropen' },
  noCalls: { en: 'Nothing was called yet.', fi: 'Mitään ei ole vielä soitettu.', sv: 'Inget har ringts än.' },
  alarm: { en: 'alarm', fi: 'hälytys', sv: 'larm' },
  escalation: { en: 'escalation', fi: 'eskalointi', sv: 'eskalering' },
  ordinary: { en: 'news', fi: 'uutinen', sv: 'nyhet' },
  test: { en: 'trial', fi: 'kokeilu', sv: 'prov' },
  // Some system at the address accepted the call. No word here may claim that a person answered.
  sent: {
    en: 'call sent. Nobody has taken the alarm yet.',
    fi: 'soitto lähetetty. Kukaan ei ole vielä ottanut hälytystä.',
    sv: 'samtal skickat. Ingen har tagit larmet än.',
  },
  sentAlone: {
    en: 'call sent. Nobody is known to have answered.',
    fi: 'soitto lähetetty. Kenenkään ei tiedetä vastanneen.',
    sv: 'samtal skickat. Ingen är känd för att ha svarat.',
  },
  takenBy: {
    en: (who: string, at: string) => `call sent. ${who} took the alarm at ${at}.`,
    fi: (who: string, at: string) => `soitto lähetetty. ${who} otti hälytyksen klo ${at}.`,
    sv: (who: string, at: string) => `samtal skickat. ${who} tog larmet kl. ${at}.`,
  },
  pending: {
    en: (n: number) => `not sent yet, ${n} attempts`,
    fi: (n: number) => `ei vielä lähetetty, ${n} yritystä`,
    sv: (n: number) => `inte skickat än, ${n} försök`,
  },
  'given-up': {
    en: (n: number) => `given up after ${n} attempts`,
    fi: (n: number) => `luovutettu ${n} yrityksen jälkeen`,
    sv: (n: number) => `avbrutet efter ${n} försök`,
  },
  redirected: {
    en: 'it sends elsewhere, which is not followed',
    fi: 'se ohjaa muualle, mitä ei seurata',
    sv: 'den hänvisar vidare, vilket inte följs',
  },
  'timed-out': {
    en: 'the address said nothing in time',
    fi: 'osoite ei sanonut mitään ajoissa',
    sv: 'adressen sade inget i tid',
  },
  unreachable: { en: 'nobody listens there', fi: 'siellä ei kuunnella', sv: 'ingen lyssnar där' },
  refused: {
    en: (code: string) => `the address said ${code}`,
    fi: (code: string) => `osoite sanoi ${code}`,
    sv: (code: string) => `adressen sade ${code}`,
  },
})
