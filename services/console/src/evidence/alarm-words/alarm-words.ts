import { words } from '../../shared/words/catalog.ts'

export const ALARM_WORDS = words({
  title: { en: 'Alarms', fi: 'Hälytykset', sv: 'Larm' },
  banner: {
    en: 'Alarms that nobody has taken',
    fi: 'Hälytykset, joita kukaan ei ole ottanut',
    sv: 'Larm som ingen har tagit',
  },
  bar: { en: 'Alarms and news', fi: 'Hälytykset ja uutiset', sv: 'Larm och nyheter' },
  rings: {
    en: (count: string) => (count === '1' ? '1 alarm waits for you' : `${count} alarms wait for you`),
    fi: (count: string) => (count === '1' ? '1 hälytys odottaa ottajaa' : `${count} hälytystä odottaa ottajaa`),
    sv: (count: string) => (count === '1' ? '1 larm väntar på någon' : `${count} larm väntar på någon`),
  },
  unanswered: {
    en: (ago: string) => `Nobody has taken it for ${ago}.`,
    fi: (ago: string) => `Kukaan ei ole ottanut sitä: kulunut ${ago}.`,
    sv: (ago: string) => `Ingen har tagit det på ${ago}.`,
  },
  escalatedMark: { en: 'ESCALATED', fi: 'ESKALOITU', sv: 'ESKALERAT' },
  take: { en: 'I take it', fi: 'Otan sen', sv: 'Jag tar det' },
  takeAll: {
    en: (count: string) => `I take these ${count}`,
    fi: (count: string) => `Otan nämä ${count}`,
    sv: (count: string) => `Jag tar dessa ${count}`,
  },
  takeOf: {
    en: (what: string, count: string) => (count === '1' ? `I take it: ${what}` : `I take these ${count}: ${what}`),
    fi: (what: string, count: string) => (count === '1' ? `Otan sen: ${what}` : `Otan nämä ${count}: ${what}`),
    sv: (what: string, count: string) => (count === '1' ? `Jag tar det: ${what}` : `Jag tar dessa ${count}: ${what}`),
  },
  taken: {
    en: 'You have it. Pass it on within 5 minutes, or it rings again.',
    fi: 'Sinulla on se. Välitä se eteenpäin 5 minuutissa, tai se hälyttää uudelleen.',
    sv: 'Du har det. För det vidare inom 5 minuter, annars larmar det igen.',
  },
  tooLate: { en: 'A colleague took it first', fi: 'Kollega ehti ottaa sen', sv: 'En kollega hann ta det' },
  notTaken: {
    en: (why: string) => `Not taken. ${why}`,
    fi: (why: string) => `Ei otettu. ${why}`,
    sv: (why: string) => `Inte taget. ${why}`,
  },
  takenBy: {
    en: (who: string, at: string) => `Taken by ${who} at ${at}, no outcome yet`,
    fi: (who: string, at: string) => `Ottanut ${who} klo ${at}, lopputulos puuttuu`,
    sv: (who: string, at: string) => `Taget av ${who} kl. ${at}, inget utfall än`,
  },
  takenOpen: {
    en: (count: string) =>
      count === '1' ? '1 alarm is taken and has no outcome yet' : `${count} alarms are taken and have no outcome yet`,
    fi: (count: string) =>
      count === '1' ? '1 hälytys on otettu, lopputulos puuttuu' : `${count} hälytystä on otettu, lopputulos puuttuu`,
    sv: (count: string) => (count === '1' ? '1 larm är taget utan utfall än' : `${count} larm är tagna utan utfall än`),
  },
  giveOutcome: { en: 'Say what became of it', fi: 'Kerro lopputulos', sv: 'Ange utfallet' },
  ringsAgain: {
    en: (who: string, at: string) => `Rings again: ${who} took it at ${at} and said no outcome`,
    fi: (who: string, at: string) => `Hälyttää uudelleen: ${who} otti sen klo ${at} eikä kertonut lopputulosta`,
    sv: (who: string, at: string) => `Larmar igen: ${who} tog det kl. ${at} utan att ange utfall`,
  },
  passOn: { en: 'Passed on…', fi: 'Välitetty…', sv: 'Fört vidare…' },
  passOnOf: {
    en: (what: string) => `Passed on: ${what}`,
    fi: (what: string) => `Välitetty: ${what}`,
    sv: (what: string) => `Fört vidare: ${what}`,
  },
  passOnTitle: { en: 'Who has it now?', fi: 'Kenellä se on nyt?', sv: 'Vem har det nu?' },
  passOnSays: {
    en: 'Tell them first, then write it here. It stops waiting, and custody keeps it.',
    fi: 'Kerro ensin heille, kirjoita sitten tähän. Se ei enää odota, ja hallintaketju säilyttää tiedon.',
    sv: 'Berätta först för dem, skriv sedan här. Det slutar vänta, och spårbarheten behåller uppgiften.',
  },
  to: { en: 'Passed on to', fi: 'Kenelle välitetty', sv: 'Fört vidare till' },
  reference: {
    en: 'Their reference, if they gave one',
    fi: 'Heidän tunnuksensa, jos he antoivat sen',
    sv: 'Deras referens, om de gav en',
  },
  passedOnIt: { en: 'It is passed on', fi: 'Se on välitetty', sv: 'Det är fört vidare' },
  passedOnBy: {
    en: (who: string, at: string, to: string) => `Passed on to ${to} (${who}, ${at})`,
    fi: (who: string, at: string, to: string) => `Välitetty: ${to} (${who}, klo ${at})`,
    sv: (who: string, at: string, to: string) => `Fört vidare till ${to} (${who}, kl. ${at})`,
  },
  noAction: { en: 'No action…', fi: 'Ei toimia…', sv: 'Ingen åtgärd…' },
  noActionOf: {
    en: (what: string) => `No action: ${what}`,
    fi: (what: string) => `Ei toimia: ${what}`,
    sv: (what: string) => `Ingen åtgärd: ${what}`,
  },
  noActionTitle: { en: 'Nothing is done about it', fi: 'Asialle ei tehdä mitään', sv: 'Ingenting görs åt det' },
  noActionSays: {
    en: 'A colleague must be able to understand why. Custody keeps it.',
    fi: 'Kollegan on voitava ymmärtää syy. Hallintaketju säilyttää sen.',
    sv: 'En kollega måste kunna förstå varför. Spårbarheten behåller det.',
  },
  noActionWhy: {
    en: 'Why does nobody need to act?',
    fi: 'Miksi kenenkään ei tarvitse toimia?',
    sv: 'Varför behöver ingen göra något?',
  },
  noActionIt: { en: 'No action', fi: 'Ei toimia', sv: 'Ingen åtgärd' },
  noActionBy: {
    en: (who: string, at: string, why: string) => `No action (${who}, ${at}): ${why}`,
    fi: (who: string, at: string, why: string) => `Ei toimia (${who}, klo ${at}): ${why}`,
    sv: (who: string, at: string, why: string) => `Ingen åtgärd (${who}, kl. ${at}): ${why}`,
  },
  acknowledgedBy: {
    en: (who: string, at: string) => `Acknowledged by ${who} at ${at}, before outcomes were kept`,
    fi: (who: string, at: string) => `Kuittasi ${who} klo ${at}, ennen kuin lopputuloksia kirjattiin`,
    sv: (who: string, at: string) => `Kvitterat av ${who} kl. ${at}, innan utfall antecknades`,
  },
  ended: {
    en: 'Kept. It waits no longer.',
    fi: 'Kirjattu. Se ei enää odota.',
    sv: 'Antecknat. Det väntar inte längre.',
  },
  endedBefore: {
    en: 'A colleague said what became of it first',
    fi: 'Kollega ehti kirjata lopputuloksen',
    sv: 'En kollega hann ange utfallet',
  },
  alike: {
    en: (count: string) => `${count} alike`,
    fi: (count: string) => `${count} samanlaista`,
    sv: (count: string) => `${count} likadana`,
  },
  showAlike: {
    en: (count: string) => (count === '1' ? 'Show the other one' : `Show the ${count} others`),
    fi: (count: string) => (count === '1' ? 'Näytä toinen' : `Näytä muut ${count}`),
    sv: (count: string) => (count === '1' ? 'Visa det andra' : `Visa de ${count} andra`),
  },
  offline: {
    en: 'You are offline: press again when the connection is back.',
    fi: 'Yhteys on poikki: paina uudelleen, kun se palaa.',
    sv: 'Du är frånkopplad: tryck igen när förbindelsen är tillbaka.',
  },
  ago: {
    en: (ago: string) => `${ago} ago`,
    fi: (ago: string) => `${ago} sitten`,
    sv: (ago: string) => `för ${ago} sedan`,
  },
  openItem: { en: 'Open the item', fi: 'Avaa kohde', sv: 'Öppna objektet' },
  openWords: { en: 'Open the words', fi: 'Avaa viesti', sv: 'Öppna orden' },
  more: {
    en: (count: string) => `and ${count} more`,
    fi: (count: string) => `ja ${count} muuta`,
    sv: (count: string) => `och ${count} till`,
  },
  soundOn: { en: 'Sound is on', fi: 'Ääni on päällä', sv: 'Ljudet är på' },
  soundOff: { en: 'Sound is off', fi: 'Ääni on pois', sv: 'Ljudet är av' },
  soundBlocked: {
    en: 'No sound until you click',
    fi: 'Ei ääntä ennen napsautusta',
    sv: 'Inget ljud före ett klick',
  },
  turnOn: { en: 'Turn sound on', fi: 'Laita ääni päälle', sv: 'Slå på ljudet' },
  turnOff: { en: 'Turn sound off', fi: 'Laita ääni pois', sv: 'Stäng av ljudet' },
  restrictedTitle: { en: 'Restricted alarm', fi: 'Rajattu hälytys', sv: 'Begränsat larm' },
  restricted: {
    en: 'The words are of a restricted item: its two readers alone see them.',
    fi: 'Sanat kuuluvat rajattuun kohteeseen: vain sen kaksi lukijaa näkevät ne.',
    sv: 'Orden hör till ett begränsat objekt: bara dess två läsare ser dem.',
  },
  nothingWritten: {
    en: 'No words came with it. Open the file: it may be spoken.',
    fi: 'Sen mukana ei tullut sanoja. Avaa tiedosto: siinä voi olla puhetta.',
    sv: 'Inga ord följde med. Öppna filen: det kan vara talat.',
  },
  made: {
    en: 'Made for a demonstration',
    fi: 'Tehty esittelyä varten',
    sv: 'Gjort för en förevisning',
  },
  throughDanger: {
    en: 'Sent through “I am in danger”',
    fi: 'Lähetetty kohdasta ”Olen vaarassa”',
    sv: 'Skickat via ”Jag är i fara”',
  },
  denied: { en: 'said to be not so', fi: 'sanottu, ettei ole niin', sv: 'sägs inte vara så' },
  raised: {
    en: (at: string, ago: string) => `${at}, ${ago} ago`,
    fi: (at: string, ago: string) => `${at}, ${ago} sitten`,
    sv: (at: string, ago: string) => `${at}, för ${ago} sedan`,
  },
  grave: { en: 'grave', fi: 'vakava', sv: 'allvarligt' },
  ordinary: { en: 'ordinary', fi: 'tavallinen', sv: 'vanligt' },
  state: { en: 'Shown', fi: 'Näytetään', sv: 'Visas' },
  stateWaiting: { en: 'Waiting', fi: 'Odottavat', sv: 'Väntande' },
  stateEnded: { en: 'Ended', fi: 'Päättyneet', sv: 'Avslutade' },
  stateAll: { en: 'All', fi: 'Kaikki', sv: 'Alla' },
  none: { en: 'No alarm here.', fi: 'Ei hälytyksiä.', sv: 'Inga larm här.' },
  noneSays: {
    en: 'Danger words in what witnesses write, and in what is said in their films, ring here within half a minute.',
    fi: 'Vaarasanat silminnäkijöiden viesteissä ja videoiden puheessa hälyttävät tässä puolessa minuutissa.',
    sv: 'Farliga ord i vittnens meddelanden och i talet på deras filmer larmar här inom en halv minut.',
  },
  showMore: { en: 'Show more', fi: 'Näytä lisää', sv: 'Visa fler' },
  news: { en: 'New since somebody looked', fi: 'Uutta edellisen katsomisen jälkeen', sv: 'Nytt sedan någon tittade' },
  look: { en: 'Look', fi: 'Katso', sv: 'Titta' },
  tabAlarms: { en: 'Alarms', fi: 'Hälytykset', sv: 'Larm' },
  tabDuties: { en: 'Who answers for what', fi: 'Kuka vastaa mistä', sv: 'Vem ansvarar för vad' },
  tabRules: { en: 'Words that ring', fi: 'Hälyttävät sanat', sv: 'Ord som larmar' },
  tabPhone: { en: 'Duty phone', fi: 'Päivystyspuhelin', sv: 'Jourtelefon' },
  sections: { en: 'Parts of this page', fi: 'Sivun osat', sv: 'Sidans delar' },
  overdueMine: {
    en: (count: string) => (count === '1' ? 'You are late with 1 duty' : `You are late with ${count} duties`),
    fi: (count: string) =>
      count === '1' ? 'Sinulla on 1 myöhässä oleva tehtävä' : `Sinulla on ${count} myöhässä olevaa tehtävää`,
    sv: (count: string) => (count === '1' ? 'Du är sen med 1 uppgift' : `Du är sen med ${count} uppgifter`),
  },
  showDuties: { en: 'Show them', fi: 'Näytä', sv: 'Visa' },
})

/** Whether the duty phone was called, and what the officer must do if not. */
export const ESCALATION_WORDS = words({
  called: {
    en: 'The duty phone was called. Nobody has answered yet.',
    fi: 'Päivystyspuhelimeen on soitettu. Kukaan ei ole vielä vastannut.',
    sv: 'Jourtelefonen har ringts. Ingen har svarat än.',
  },
  calling: {
    en: 'Calling the duty phone…',
    fi: 'Soitetaan päivystyspuhelimeen…',
    sv: 'Jourtelefonen rings upp…',
  },
  failed: {
    en: 'The call to the duty phone failed: tell somebody yourself.',
    fi: 'Soitto päivystyspuhelimeen epäonnistui: kerro itse jollekulle.',
    sv: 'Samtalet till jourtelefonen misslyckades: meddela någon själv.',
  },
  'no-phone': {
    en: 'No duty phone is configured: tell somebody yourself.',
    fi: 'Päivystyspuhelinta ei ole määritetty: kerro itse jollekulle.',
    sv: 'Ingen jourtelefon är angiven: meddela någon själv.',
  },
  made: {
    en: 'Made for a demonstration: no phone is called.',
    fi: 'Tehty esittelyä varten: puhelimeen ei soiteta.',
    sv: 'Gjort för en förevisning: ingen telefon rings upp.',
  },
})

/** Counts of new things, in order of importance. Counts of zero are left out. */
export const NEWS_WORDS = words({
  scenes: {
    en: (n: string) => (n === '1' ? '1 new scene' : `${n} new scenes`),
    fi: (n: string) => (n === '1' ? '1 uusi tapahtumapaikka' : `${n} uutta tapahtumapaikkaa`),
    sv: (n: string) => (n === '1' ? '1 ny scen' : `${n} nya scener`),
  },
  places: {
    en: (n: string) => (n === '1' ? '1 new place' : `${n} new places`),
    fi: (n: string) => (n === '1' ? '1 uusi paikka' : `${n} uutta paikkaa`),
    sv: (n: string) => (n === '1' ? '1 ny plats' : `${n} nya platser`),
  },
  submissions: {
    en: (n: string) => (n === '1' ? '1 new sending' : `${n} new sendings`),
    fi: (n: string) => (n === '1' ? '1 uusi lähetys' : `${n} uutta lähetystä`),
    sv: (n: string) => (n === '1' ? '1 ny sändning' : `${n} nya sändningar`),
  },
  items: {
    en: (n: string) => (n === '1' ? '1 new file' : `${n} new files`),
    fi: (n: string) => (n === '1' ? '1 uusi tiedosto' : `${n} uutta tiedostoa`),
    sv: (n: string) => (n === '1' ? '1 ny fil' : `${n} nya filer`),
  },
  words: {
    en: (n: string) => (n === '1' ? '1 new message' : `${n} new messages`),
    fi: (n: string) => (n === '1' ? '1 uusi viesti' : `${n} uutta viestiä`),
    sv: (n: string) => (n === '1' ? '1 nytt meddelande' : `${n} nya meddelanden`),
  },
  conflicts: {
    en: (n: string) => (n === '1' ? '1 new conflict' : `${n} new conflicts`),
    fi: (n: string) => (n === '1' ? '1 uusi ristiriita' : `${n} uutta ristiriitaa`),
    sv: (n: string) => (n === '1' ? '1 ny motsägelse' : `${n} nya motsägelser`),
  },
  stuck: {
    en: (what: string) => `work stands still (${what}): tell operations`,
    fi: (what: string) => `käsittely seisoo (${what}): kerro ylläpidolle`,
    sv: (what: string) => `arbetet står stilla (${what}): säg till driften`,
  },
})
