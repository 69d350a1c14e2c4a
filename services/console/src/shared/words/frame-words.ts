import { words } from './catalog.ts'

export const FRAME_WORDS = words({
  skip: { en: 'Skip to the content', fi: 'Siirry sisältöön', sv: 'Hoppa till innehållet' },
  exercise: { en: 'EXERCISE', fi: 'HARJOITUS', sv: 'ÖVNING' },
  exerciseSays: {
    en: 'This is a drill. Nothing here has happened.',
    fi: 'Tämä on harjoitus. Mitään tästä ei ole tapahtunut.',
    sv: 'Detta är en övning. Inget av detta har hänt.',
  },
  timesIn: {
    en: (zone: string) => `times in ${zone}`,
    fi: (zone: string) => `kellonajat: ${zone}`,
    sv: (zone: string) => `tider i ${zone}`,
  },
  sendAt: { en: 'Witnesses send at', fi: 'Silminnäkijät lähettävät osoitteessa', sv: 'Vittnen skickar på' },
  incident: { en: 'Incident', fi: 'Tapahtuma', sv: 'Händelse' },
  you: {
    en: (role: string) => `You are ${role}`,
    fi: (role: string) => `Roolisi: ${role}`,
    sv: (role: string) => `Din roll: ${role}`,
  },
  overview: { en: 'Overview', fi: 'Tilannekuva', sv: 'Lägesbild' },
  alarms: { en: 'Alarms', fi: 'Hälytykset', sv: 'Larm' },
  triage: { en: 'Triage', fi: 'Seulonta', sv: 'Sållning' },
  timeline: { en: 'Timeline', fi: 'Aikajana', sv: 'Tidslinje' },
  map: { en: 'Map', fi: 'Kartta', sv: 'Karta' },
  wall: { en: 'Wall', fi: 'Videoseinä', sv: 'Videovägg' },
  scenes: { en: 'Scenes', fi: 'Tapahtumapaikat', sv: 'Scener' },
  search: { en: 'Search', fi: 'Haku', sv: 'Sök' },
  subjects: { en: 'Subjects', fi: 'Merkityt', sv: 'Märkta' },
  briefs: { en: 'Briefs', fi: 'Partio-ohjeet', sv: 'Patrullblad' },
  'looked-for': { en: 'Looked for', fi: 'Etsityt', sv: 'Eftersökta' },
  police: { en: 'Police material', fi: 'Poliisin aineisto', sv: 'Polisens material' },
  revisions: { en: 'Revisions', fi: 'Versiot', sv: 'Versioner' },
  custody: { en: 'Custody', fi: 'Hallintaketju', sv: 'Spårbarhet' },
  members: { en: 'Members', fi: 'Jäsenet', sv: 'Medlemmar' },
  incidents: { en: 'Incidents', fi: 'Tapahtumat', sv: 'Händelser' },
  signOut: { en: 'Sign out', fi: 'Kirjaudu ulos', sv: 'Logga ut' },
  menu: { en: 'Menu', fi: 'Valikko', sv: 'Meny' },
  language: { en: 'Language', fi: 'Kieli', sv: 'Språk' },
  standing: { en: 'Standing warnings', fi: 'Voimassa olevat varoitukset', sv: 'Kvarstående varningar' },
  lost: {
    en: (at: string) =>
      `No connection to the service since ${at}. What is shown may be out of date; it is asked for again by itself.`,
    fi: (at: string) =>
      `Ei yhteyttä palveluun klo ${at} jälkeen. Näkymä voi olla vanhentunut; yhteyttä yritetään uudelleen itsestään.`,
    sv: (at: string) =>
      `Ingen förbindelse med tjänsten sedan ${at}. Det som visas kan vara inaktuellt; nytt försök görs automatiskt.`,
  },
})
