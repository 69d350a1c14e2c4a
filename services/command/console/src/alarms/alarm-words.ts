import { words } from '../words/catalog.ts'

export const ALARM_WORDS = words({
  title: { en: 'Alarms', fi: 'Hälytykset', sv: 'Larm' },
  banner: { en: 'Alarms that nobody has acknowledged', fi: 'Kuittaamattomat hälytykset', sv: 'Okvitterade larm' },
  bar: { en: 'Alarms and news', fi: 'Hälytykset ja uutiset', sv: 'Larm och nyheter' },
  rings: {
    en: (count: string) => (count === '1' ? '1 alarm waits for an answer' : `${count} alarms wait for an answer`),
    fi: (count: string) => (count === '1' ? '1 hälytys odottaa kuittausta' : `${count} hälytystä odottaa kuittausta`),
    sv: (count: string) => (count === '1' ? '1 larm väntar på kvittering' : `${count} larm väntar på kvittering`),
  },
  unanswered: {
    en: (ago: string) => `Nobody has answered for ${ago}.`,
    fi: (ago: string) => `Kukaan ei ole kuitannut: kulunut ${ago}.`,
    sv: (ago: string) => `Ingen har kvitterat på ${ago}.`,
  },
  escalatedMark: { en: 'ESCALATED', fi: 'ESKALOITU', sv: 'ESKALERAT' },
  acknowledge: { en: 'Acknowledge', fi: 'Kuittaa', sv: 'Kvittera' },
  acknowledgeOf: {
    en: (what: string) => `Acknowledge: ${what}`,
    fi: (what: string) => `Kuittaa: ${what}`,
    sv: (what: string) => `Kvittera: ${what}`,
  },
  acknowledgeAll: {
    en: (count: string) => `Acknowledge these ${count}`,
    fi: (count: string) => `Kuittaa nämä ${count}`,
    sv: (count: string) => `Kvittera dessa ${count}`,
  },
  acknowledged: {
    en: 'Acknowledged: you answer for it for the next 15 minutes',
    fi: 'Kuitattu: vastaat siitä seuraavat 15 minuuttia',
    sv: 'Kvitterat: du ansvarar för det de närmaste 15 minuterna',
  },
  tooLate: {
    en: 'Somebody else acknowledged it first',
    fi: 'Joku muu ehti kuitata sen',
    sv: 'Någon annan hann kvittera',
  },
  notAcknowledged: {
    en: (why: string) => `Not acknowledged. ${why}`,
    fi: (why: string) => `Ei kuitattu. ${why}`,
    sv: (why: string) => `Inte kvitterat. ${why}`,
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
  open: { en: 'Open', fi: 'Avaa', sv: 'Öppna' },
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
  denied: { en: 'said to be not so', fi: 'sanottu, ettei ole niin', sv: 'sägs inte vara så' },
  raised: {
    en: (at: string, ago: string) => `${at}, ${ago} ago`,
    fi: (at: string, ago: string) => `${at}, ${ago} sitten`,
    sv: (at: string, ago: string) => `${at}, för ${ago} sedan`,
  },
  by: {
    en: (who: string, at: string) => `Acknowledged by ${who} at ${at}`,
    fi: (who: string, at: string) => `Kuittasi ${who} klo ${at}`,
    sv: (who: string, at: string) => `Kvitterat av ${who} kl. ${at}`,
  },
  grave: { en: 'grave', fi: 'vakava', sv: 'allvarligt' },
  ordinary: { en: 'ordinary', fi: 'tavallinen', sv: 'vanligt' },
  state: { en: 'Shown', fi: 'Näytetään', sv: 'Visas' },
  stateOpen: { en: 'Waiting', fi: 'Odottavat', sv: 'Väntande' },
  stateAcknowledged: { en: 'Acknowledged', fi: 'Kuitatut', sv: 'Kvitterade' },
  stateAll: { en: 'All', fi: 'Kaikki', sv: 'Alla' },
  none: { en: 'No alarm here.', fi: 'Ei hälytyksiä.', sv: 'Inga larm här.' },
  noneSays: {
    en: 'Danger words in what witnesses write, and in what is said in their films, ring here within half a minute.',
    fi: 'Vaarasanat silminnäkijöiden viesteissä ja videoiden puheessa hälyttävät tässä puolessa minuutissa.',
    sv: 'Farliga ord i vittnens meddelanden och i talet på deras filmer larmar här inom en halv minut.',
  },
  older: { en: 'Show older', fi: 'Näytä vanhemmat', sv: 'Visa äldre' },
  news: { en: 'New since somebody looked', fi: 'Uutta edellisen katsomisen jälkeen', sv: 'Nytt sedan någon tittade' },
  look: { en: 'Look', fi: 'Katso', sv: 'Titta' },
  looked: { en: 'Seen', fi: 'Nähty', sv: 'Sett' },
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

/** Whether somebody outside the room was called. */
export const ESCALATION_WORDS = words({
  called: {
    en: 'The duty phone was called.',
    fi: 'Päivystyspuhelimeen on soitettu.',
    sv: 'Jourtelefonen har larmats.',
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
})

/** What came, in the order of weight; parts of nothing are left out. */
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
