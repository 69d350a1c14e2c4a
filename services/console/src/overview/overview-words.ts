import { words } from '../shared/words/catalog.ts'

export const OVERVIEW_WORDS = words({
  title: { en: 'Overview', fi: 'Tilannekuva', sv: 'Lägesbild' },
  asOf: {
    en: (at: string) => `as of ${at}`,
    fi: (at: string) => `tilanne klo ${at}`,
    sv: (at: string) => `läget kl. ${at}`,
  },
  came: { en: 'What came in', fi: 'Mitä on tullut', sv: 'Vad som kommit in' },
  files: { en: 'files', fi: 'tiedostoa', sv: 'filer' },
  file: { en: 'file', fi: 'tiedosto', sv: 'fil' },
  sendings: {
    en: (n: string) => (n === '1' ? 'from 1 sending' : `from ${n} separate sendings`),
    fi: (n: string) => `${n} eri lähetyksestä`,
    sv: (n: string) => `från ${n} skilda sändningar`,
  },
  lastMinutes: {
    en: (n: number) => `last ${n} min`,
    fi: (n: number) => `viim. ${n} min`,
    sv: (n: number) => `senaste ${n} min`,
  },
  chart: {
    en: (last1: string, last5: string, last15: string, most: string) =>
      `Files a minute in the last hour: ${last1} in the last minute, ${last5} in five, ${last15} in fifteen; at most ${most} in one minute.`,
    fi: (last1: string, last5: string, last15: string, most: string) =>
      `Tiedostoja minuutissa viimeisen tunnin aikana: ${last1} viime minuutilla, ${last5} viidessä, ${last15} viidessätoista; enimmillään ${most} minuutissa.`,
    sv: (last1: string, last5: string, last15: string, most: string) =>
      `Filer per minut den senaste timmen: ${last1} den senaste minuten, ${last5} på fem, ${last15} på femton; som mest ${most} på en minut.`,
  },
  hourAgo: { en: '1 h ago', fi: '1 t sitten', sv: 'för 1 h sedan' },
  now: { en: 'now', fi: 'nyt', sv: 'nu' },
  most: {
    en: (n: string) => `top: ${n} a minute`,
    fi: (n: string) => `huippu: ${n} minuutissa`,
    sv: (n: string) => `topp: ${n} per minut`,
  },
  unlooked: { en: 'Nobody has looked at', fi: 'Kukaan ei ole käsitellyt', sv: 'Ingen har tittat på' },
  unlookedNone: { en: 'Everything has been decided on.', fi: 'Kaikki on käsitelty.', sv: 'Allt har bedömts.' },
  oldest: {
    en: (ago: string) => `the oldest waits for ${ago}`,
    fi: (ago: string) => `vanhin on odottanut: ${ago}`,
    sv: (ago: string) => `det äldsta har väntat ${ago}`,
  },
  openOldest: { en: 'Open the oldest', fi: 'Avaa vanhin', sv: 'Öppna det äldsta' },
  toTriage: { en: 'Go to triage', fi: 'Siirry seulontaan', sv: 'Till sållningen' },
  clear: {
    en: (time: string) => `${time} to clear at this pace`,
    fi: (time: string) => `purettu tällä tahdilla: ${time}`,
    sv: (time: string) => `${time} att beta av i den här takten`,
  },
  pace: {
    en: (n: string, officers: string) =>
      `${n} decided on in 15 min by ${officers === '1' ? '1 officer' : `${officers} officers`}`,
    fi: (n: string, officers: string) => `${n} käsitelty 15 minuutissa, tekijöitä ${officers}`,
    sv: (n: string, officers: string) =>
      `${n} bedömda på 15 min av ${officers} ${officers === '1' ? 'person' : 'personer'}`,
  },
  noPace: {
    en: 'No decisions in the last 15 minutes',
    fi: 'Ei päätöksiä viimeisen 15 minuutin aikana',
    sv: 'Inga beslut de senaste 15 minuterna',
  },
  grows: {
    en: 'More comes in than is decided on.',
    fi: 'Uutta tulee nopeammin kuin ehditään käsitellä.',
    sv: 'Det kommer in mer än som bedöms.',
  },
  alarms: { en: 'Alarms waiting', fi: 'Odottavat hälytykset', sv: 'Väntande larm' },
  taken: {
    en: (count: string) => `${count} taken, no outcome yet`,
    fi: (count: string) => `${count} otettu, lopputulos puuttuu`,
    sv: (count: string) => `${count} tagna, inget utfall än`,
  },
  alarmsNone: { en: 'No alarm waits.', fi: 'Yhtään hälytystä ei odota.', sv: 'Inget larm väntar.' },
  escalated: {
    en: (n: string) => `${n} escalated`,
    fi: (n: string) => `${n} eskaloitu`,
    sv: (n: string) => `${n} eskalerade`,
  },
  ordinary: {
    en: (n: string) => `${n} ordinary`,
    fi: (n: string) => `${n} tavallista`,
    sv: (n: string) => `${n} vanliga`,
  },
  conflicts: { en: 'Conflicts', fi: 'Ristiriitoja', sv: 'Motsägelser' },
  conflictsSay: {
    en: 'items whose claims contradict one another',
    fi: 'kohdetta, joiden tiedot ovat ristiriidassa',
    sv: 'objekt vars uppgifter motsäger varandra',
  },
  since: {
    en: (at: string) => `Since you looked (${at})`,
    fi: (at: string) => `Edellisen käyntisi jälkeen (${at})`,
    sv: (at: string) => `Sedan du tittade (${at})`,
  },
  sinceFirst: {
    en: 'Your first look. What changes from now on will stand here.',
    fi: 'Ensimmäinen käyntisi. Tästä eteenpäin muutokset näkyvät tässä.',
    sv: 'Din första titt. Det som ändras härefter visas här.',
  },
  sinceNothing: { en: 'Nothing has changed.', fi: 'Mikään ei ole muuttunut.', sv: 'Inget har ändrats.' },
  seen: { en: 'Mark as seen', fi: 'Merkitse nähdyksi', sv: 'Markera som sett' },
  moved: {
    en: (n: string) => `${n} moved in time`,
    fi: (n: string) => `${n} siirtynyt ajassa`,
    sv: (n: string) => `${n} flyttade i tid`,
  },
  decided: {
    en: (n: string) => (n === '1' ? '1 decision by another' : `${n} decisions by others`),
    fi: (n: string) => (n === '1' ? '1 toisen virkailijan päätös' : `${n} muiden päätöstä`),
    sv: (n: string) => (n === '1' ? '1 beslut av en annan' : `${n} beslut av andra`),
  },
  pinned: {
    en: (n: string) => (n === '1' ? '1 pin by another' : `${n} pins by others`),
    fi: (n: string) => (n === '1' ? '1 toisen virkailijan kiinnitys' : `${n} muiden kiinnitystä`),
    sv: (n: string) => (n === '1' ? '1 fäste av en annan' : `${n} fästen av andra`),
  },
  scenes: { en: 'Scenes', fi: 'Tapahtumapaikat', sv: 'Scener' },
  scenesNone: {
    en: 'No scene yet: it takes files of three separate sendings, close in time and place.',
    fi: 'Ei vielä tapahtumapaikkoja: tarvitaan kolmen eri lähetyksen tiedostoja läheltä samaa aikaa ja paikkaa.',
    sv: 'Ingen scen än: det krävs filer från tre skilda sändningar, nära i tid och plats.',
  },
  scene: {
    en: (from: string, to: string) => `${from} to ${to}`,
    fi: (from: string, to: string) => `klo ${from}–${to}`,
    sv: (from: string, to: string) => `kl. ${from}–${to}`,
  },
  sceneCounts: {
    en: (sendings: string, items: string) => `${sendings} separate sendings, ${items} files`,
    fi: (sendings: string, items: string) => `${sendings} eri lähetystä, ${items} tiedostoa`,
    sv: (sendings: string, items: string) => `${sendings} skilda sändningar, ${items} filer`,
  },
  notReviewed: {
    en: (share: string) => `${share} not looked at`,
    fi: (share: string) => `${share} käsittelemättä`,
    sv: (share: string) => `${share} inte granskat`,
  },
  timeOnly: { en: 'place unknown', fi: 'paikka ei tiedossa', sv: 'plats okänd' },
  isNew: { en: 'new', fi: 'uusi', sv: 'ny' },
  allScenes: {
    en: (n: string) => `All ${n} scenes`,
    fi: (n: string) => `Kaikki ${n} tapahtumapaikkaa`,
    sv: (n: string) => `Alla ${n} scener`,
  },
  coverage: { en: 'Where nobody filmed', fi: 'Missä kukaan ei kuvannut', sv: 'Där ingen filmade' },
  noEvent: {
    en: 'If nobody filmed it, it may still have happened.',
    fi: 'Vaikka kukaan ei kuvannut, jotain on voinut tapahtua.',
    sv: 'Även om ingen filmade kan något ha hänt.',
  },
  coverageNone: {
    en: 'Nothing is placed in time and space yet.',
    fi: 'Mitään ei ole vielä sijoitettu aikaan ja paikkaan.',
    sv: 'Inget är ännu placerat i tid och rum.',
  },
  gapless: {
    en: 'Between the first and the last footage no gap of two minutes or more.',
    fi: 'Ensimmäisen ja viimeisen kuvan välissä ei ole yli kahden minuutin aukkoa.',
    sv: 'Mellan första och sista bilden finns ingen lucka på två minuter eller mer.',
  },
  gap: {
    en: (from: string, to: string, long: string, where: string) => `${from} to ${to} (${long}): ${where}`,
    fi: (from: string, to: string, long: string, where: string) => `klo ${from}–${to} (${long}): ${where}`,
    sv: (from: string, to: string, long: string, where: string) => `kl. ${from}–${to} (${long}): ${where}`,
  },
  gapNowhere: { en: 'no footage anywhere', fi: 'ei kuvaa mistään', sv: 'inga bilder någonstans' },
  gapAt: {
    en: (place: string) => `no footage around ${place}`,
    fi: (place: string) => `ei kuvaa paikan ${place} ympäriltä`,
    sv: (place: string) => `inga bilder kring ${place}`,
  },
  moreGaps: {
    en: (n: string) => `and ${n} shorter ones`,
    fi: (n: string) => `ja ${n} lyhyempää`,
    sv: (n: string) => `och ${n} kortare`,
  },
  duties: { en: 'Who answers for what', fi: 'Kuka vastaa mistä', sv: 'Vem ansvarar för vad' },
  overdue: {
    en: (n: string) => `${n} overdue`,
    fi: (n: string) => `${n} myöhässä`,
    sv: (n: string) => `${n} försenade`,
  },
  unowned: {
    en: (n: string) => `${n} urgent with nobody`,
    fi: (n: string) => `${n} kiireellistä ilman vastuuta`,
    sv: (n: string) => `${n} brådskande utan ansvarig`,
  },
  waiting: {
    en: 'Witnesses waiting for an answer',
    fi: 'Vastausta odottavat silminnäkijät',
    sv: 'Vittnen som väntar på svar',
  },
  followUps: {
    en: (n: string) => `${n} wrote again after an answer`,
    fi: (n: string) => `${n} kirjoitti uudelleen vastauksen jälkeen`,
    sv: (n: string) => `${n} skrev igen efter ett svar`,
  },
  unanswered: {
    en: (n: string) => `${n} wrote and were never answered`,
    fi: (n: string) => `${n} kirjoitti eikä ole saanut vastausta`,
    sv: (n: string) => `${n} skrev och har aldrig fått svar`,
  },
  openLongest: { en: 'Open who waits longest', fi: 'Avaa pisimpään odottanut', sv: 'Öppna den som väntat längst' },
  waitingNone: { en: 'Nobody waits.', fi: 'Kukaan ei odota.', sv: 'Ingen väntar.' },
  nothingYet: { en: 'Nothing came in yet.', fi: 'Mitään ei ole vielä tullut.', sv: 'Inget har kommit än.' },
  nothingShown: { en: 'Nothing to show.', fi: 'Ei mitään näytettävää.', sv: 'Inget att visa.' },
  onlyWords: {
    en: 'No file to show, only messages.',
    fi: 'Ei näytettäviä tiedostoja, vain viestejä.',
    sv: 'Inga filer att visa, bara meddelanden.',
  },
  withdrawn: {
    en: (n: number) => (n === 1 ? '1 was withdrawn by its sender.' : `${n} were withdrawn by their senders.`),
    fi: (n: number) => (n === 1 ? 'Lähettäjä perui 1 lähetyksen.' : `Lähettäjät peruivat ${n} lähetystä.`),
    sv: (n: number) => (n === 1 ? '1 togs tillbaka av den som skickade.' : `${n} togs tillbaka av dem som skickade.`),
  },
  sendAt: {
    en: 'Witnesses send at',
    fi: 'Silminnäkijät lähettävät osoitteessa',
    sv: 'Vittnen skickar på',
  },
})
