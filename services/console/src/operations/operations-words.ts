import { words } from '../shared/words/catalog.ts'

export const OPERATIONS_WORDS = words({
  title: { en: 'Operations', fi: 'Ylläpito', sv: 'Drift' },
  notAllowed: {
    en: 'You may not open or close incidents. Whoever runs the platform can give you the right: firsthand officer let NAME open.',
    fi: 'Sinulla ei ole oikeutta avata tai sulkea tapahtumia. Alustan ylläpitäjä voi antaa sen: firsthand officer let NIMI open.',
    sv: 'Du får inte öppna eller stänga händelser. Den som driver plattformen kan ge dig rätten: firsthand officer let NAMN open.',
  },
  open: { en: 'Open an incident', fi: 'Avaa tapahtuma', sv: 'Öppna en händelse' },
  back: { en: 'Back to operations', fi: 'Takaisin ylläpitoon', sv: 'Tillbaka till driften' },
  incidents: { en: 'Incidents', fi: 'Tapahtumat', sv: 'Händelser' },
  none: { en: 'No incident is open.', fi: 'Mikään tapahtuma ei ole auki.', sv: 'Ingen händelse är öppen.' },
  closedOnes: {
    en: (count: number) => `Closed (${count})`,
    fi: (count: number) => `Suljetut (${count})`,
    sv: (count: number) => `Stängda (${count})`,
  },
  stale: {
    en: 'The service does not answer: these are the last numbers that it told.',
    fi: 'Palvelu ei vastaa: nämä ovat sen viimeksi kertomat luvut.',
    sv: 'Tjänsten svarar inte: detta är de senaste siffrorna den gav.',
  },
  real: { en: 'REAL', fi: 'TOSI', sv: 'SKARPT' },
  notProven: {
    en: 'Takes nothing yet: its key is not proven. Does preserve run?',
    fi: 'Ei ota vielä mitään vastaan: avainta ei ole todennettu. Onko preserve käynnissä?',
    sv: 'Tar inte emot något än: nyckeln är inte bekräftad. Körs preserve?',
  },
  items: { en: 'Items', fi: 'Aineistoa', sv: 'Objekt' },
  submissions: { en: 'Submissions', fi: 'Lähetyksiä', sv: 'Inskick' },
  arriving: { en: 'Arriving now', fi: 'Saapumassa', sv: 'På väg in' },
  perMinute: { en: 'Files a minute', fi: 'Tiedostoja minuutissa', sv: 'Filer per minut' },
  waiting: { en: 'Work waiting', fi: 'Töitä jonossa', sv: 'Väntande arbete' },
  oldest: { en: 'Oldest waits', fi: 'Vanhin odottanut', sv: 'Äldst har väntat' },
  dead: { en: 'Gave up', fi: 'Luovutettu', sv: 'Gav upp' },
  deadSays: {
    en: (count: number) =>
      `${count} pieces of work gave up. The evidence is kept; somebody has to look (firsthand status).`,
    fi: (count: number) =>
      `${count} työtä on luovutettu. Aineisto on tallessa; jonkun on katsottava (firsthand status).`,
    sv: (count: number) => `${count} arbeten gav upp. Materialet är bevarat; någon måste titta (firsthand status).`,
  },

  goTo: { en: 'Go to the incident', fi: 'Siirry tapahtumaan', sv: 'Gå till händelsen' },
  witnessPage: { en: 'Witness page', fi: 'Silminnäkijöiden sivu', sv: 'Vittnessidan' },
  closingOf: {
    en: (title: string) => `Closing: ${title}`,
    fi: (title: string) => `Sulkeminen: ${title}`,
    sv: (title: string) => `Stängning: ${title}`,
  },
  tell: {
    en: (at: string) => `Witnesses are told: closes at ${at}. They see it on their page at once.`,
    fi: (at: string) => `Silminnäkijöille ilmoitetaan: sulkeutuu ${at}. He näkevät sen heti sivullaan.`,
    sv: (at: string) => `Vittnena får veta: stänger ${at}. De ser det genast på sin sida.`,
  },
  tellNone: {
    en: 'The time that was told disappears from the witness page at once.',
    fi: 'Ilmoitettu aika katoaa heti silminnäkijöiden sivulta.',
    sv: 'Den meddelade tiden försvinner genast från vittnessidan.',
  },
  reopenDrops: {
    en: (at: string) =>
      `Witnesses can send again, without a closing time: the one that was told (${at}) is dropped. Set a new one afterwards.`,
    fi: (at: string) =>
      `Silminnäkijät voivat taas lähettää ilman sulkemisaikaa: ilmoitettu aika (${at}) poistuu. Aseta sen jälkeen uusi.`,
    sv: (at: string) =>
      `Vittnen kan skicka igen, utan stängningstid: den meddelade (${at}) tas bort. Ange en ny efteråt.`,
  },
  closesAt: {
    en: (at: string) => `Witnesses can send until ${at}. They see this on their page.`,
    fi: (at: string) => `Silminnäkijät voivat lähettää ${at} asti. He näkevät ajan sivullaan.`,
    sv: (at: string) => `Vittnen kan skicka till ${at}. De ser tiden på sin sida.`,
  },
  noClosing: {
    en: 'No closing time has been told.',
    fi: 'Sulkemisaikaa ei ole ilmoitettu.',
    sv: 'Ingen stängningstid har meddelats.',
  },
  closingTime: { en: 'Takes files until', fi: 'Ottaa vastaan asti', sv: 'Tar emot till' },
  setClosing: { en: 'Tell witnesses', fi: 'Ilmoita silminnäkijöille', sv: 'Meddela vittnena' },
  plus: {
    en: (hours: number) => `+${hours} h`,
    fi: (hours: number) => `+${hours} h`,
    sv: (hours: number) => `+${hours} h`,
  },
  noTime: { en: 'Take the time back', fi: 'Peru ilmoitettu aika', sv: 'Ta tillbaka tiden' },
  closeNow: { en: 'Close now…', fi: 'Sulje nyt…', sv: 'Stäng nu…' },
  closeNowSays: {
    en: 'From now on nothing new is taken. Files that are on their way may still finish, and it can be opened again.',
    fi: 'Uutta ei enää oteta vastaan. Matkalla olevat tiedostot ehtivät perille, ja tapahtuman voi avata uudelleen.',
    sv: 'Inget nytt tas emot från och med nu. Filer på väg kommer fram, och händelsen kan öppnas igen.',
  },
  closeForGood: { en: 'Close for good…', fi: 'Sulje lopullisesti…', sv: 'Stäng för gott…' },
  closeForGoodSays: {
    en: 'Files on their way are cut off, and it cannot be opened again. The evidence stays. Until its last day codes still open messages and take words.',
    fi: 'Matkalla olevat tiedostot katkeavat, eikä tapahtumaa voi avata uudelleen. Aineisto säilyy. Koodit avaavat viestit ja ottavat vastaan sanoja säilytysajan loppuun.',
    sv: 'Filer på väg bryts och händelsen kan inte öppnas igen. Materialet finns kvar. Koder öppnar meddelanden och tar emot ord till sista dagen.',
  },
  close: { en: 'Close it', fi: 'Sulje', sv: 'Stäng' },
  reopen: { en: 'Take files again', fi: 'Ota taas vastaan', sv: 'Ta emot igen' },
  members: { en: 'Who sees it', fi: 'Ketkä näkevät', sv: 'Vilka som ser' },
  noReaders: {
    en: 'Nobody sees what comes in yet: choose a commander.',
    fi: 'Kukaan ei vielä näe, mitä tulee: valitse tilannejohtaja.',
    sv: 'Ingen ser ännu vad som kommer in: välj en insatsledare.',
  },
  officer: { en: 'Officer', fi: 'Virkailija', sv: 'Tjänsteman' },
  role: { en: 'Role', fi: 'Rooli', sv: 'Roll' },
  give: { en: 'Give the role', fi: 'Anna rooli', sv: 'Ge rollen' },
  given: {
    en: (name: string, role: string) => `${name} is ${role} now.`,
    fi: (name: string, role: string) => `${name}: rooli on nyt ${role}.`,
    sv: (name: string, role: string) => `${name} är nu ${role}.`,
  },
  remove: {
    en: (name: string) => `Remove ${name}`,
    fi: (name: string) => `Poista ${name}`,
    sv: (name: string) => `Ta bort ${name}`,
  },
  check: { en: 'Check of the platform', fi: 'Alustan tarkistus', sv: 'Kontroll av plattformen' },
  work: { en: 'Work by kind', fi: 'Työt lajeittain', sv: 'Arbete per slag' },
  still: { en: 'Stands still.', fi: 'Seisoo.', sv: 'Står stilla.' },
  nothingWaits: { en: 'Nothing waits.', fi: 'Mikään ei odota.', sv: 'Inget väntar.' },
  asOf: {
    en: (at: string) => `As of ${at}`,
    fi: (at: string) => `Tilanne klo ${at}`,
    sv: (at: string) => `Läget kl. ${at}`,
  },
  forReal: {
    en: 'Open for real with these texts',
    fi: 'Avaa tosi tilanne näillä teksteillä',
    sv: 'Öppna skarpt med dessa texter',
  },
})
