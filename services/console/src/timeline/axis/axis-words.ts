import { words } from '../../shared/words/catalog.ts'

export const AXIS_WORDS = words({
  name: { en: 'Time axis', fi: 'Aika-akseli', sv: 'Tidsaxel' },
  help: {
    en: 'Left and right move, plus and minus zoom, 0 shows all, Home and End go to the ends. Up and down choose a lane, then Tab or Enter takes the next item, Enter opens it, S shows its picture. Square brackets set the ends of a chosen time, Escape takes it back.',
    fi: 'Vasen ja oikea nuoli siirtävät, plus ja miinus zoomaavat, 0 näyttää kaiken, Home ja End vievät alkuun ja loppuun. Ylä- ja alanuoli valitsevat rivin, sen jälkeen Sarkain tai Enter ottaa seuraavan kohteen, Enter avaa sen ja S näyttää kuvan. Hakasulkeet asettavat valitun ajan päät, Esc poistaa valinnan.',
    sv: 'Vänster- och högerpil flyttar, plus och minus zoomar, 0 visar allt, Home och End går till ändarna. Upp- och nedpil väljer rad, sedan tar Tabb eller Enter nästa objekt, Enter öppnar det och S visar bilden. Hakparenteser sätter den valda tidens ändar, Esc tar bort valet.',
  },
  loading: { en: 'loading…', fi: 'ladataan…', sv: 'laddas…' },
  about: {
    en: (count: string) => `about ${count}`,
    fi: (count: string) => `noin ${count}`,
    sv: (count: string) => `cirka ${count}`,
  },
  wide: {
    en: (count: string) => `${count} more run through all of this`,
    fi: (count: string) => `${count} muuta kattaa koko näkyvän ajan`,
    sv: (count: string) => `${count} till täcker hela den här tiden`,
  },
  scene: {
    en: (number: number, items: number) => `Scene ${number} (${items})`,
    fi: (number: number, items: number) => `Tapahtumapaikka ${number} (${items})`,
    sv: (number: number, items: number) => `Scen ${number} (${items})`,
  },
  rig: {
    en: (number: number, items: number) => `Rig ${number} (${items})`,
    fi: (number: number, items: number) => `Kytkös ${number} (${items})`,
    sv: (number: number, items: number) => `Kopplad grupp ${number} (${items})`,
  },
  nothing: {
    en: 'Nothing is placed in time yet.',
    fi: 'Mitään ei ole vielä sijoitettu aikaan.',
    sv: 'Inget har ännu placerats i tiden.',
  },
  laneItems: {
    en: (name: string, count: number) => `${name}: ${count} items, each by itself`,
    fi: (name: string, count: number) => `${name}: ${count} kohdetta, kukin erikseen`,
    sv: (name: string, count: number) => `${name}: ${count} objekt, vart och ett för sig`,
  },
  laneClusters: {
    en: (name: string, count: string) => `${name}: about ${count} items, as a density`,
    fi: (name: string, count: string) => `${name}: noin ${count} kohdetta, tiheytenä`,
    sv: (name: string, count: string) => `${name}: cirka ${count} objekt, som täthet`,
  },
  chosen: {
    en: (name: string) => `Lane ${name}.`,
    fi: (name: string) => `Rivi ${name}.`,
    sv: (name: string) => `Raden ${name}.`,
  },
  cluster: {
    en: (count: string, from: string, to: string) => `About ${count} items from ${from} to ${to}. Enter looks closer.`,
    fi: (count: string, from: string, to: string) => `Noin ${count} kohdetta, ${from}–${to}. Enter tarkentaa.`,
    sv: (count: string, from: string, to: string) =>
      `Cirka ${count} objekt från ${from} till ${to}. Enter visar närmare.`,
  },
  wideSays: {
    en: (count: string) => `${count} items have no time exact enough for this view; the table lists them.`,
    fi: (count: string) =>
      `${count} kohteella ei ole tähän näkymään riittävän tarkkaa aikaa; taulukossa ne luetellaan.`,
    sv: (count: string) => `${count} objekt saknar en tid som är exakt nog för den här vyn; tabellen listar dem.`,
  },
  lastOne: { en: 'No more in this lane here.', fi: 'Rivillä ei ole enempää tässä.', sv: 'Inga fler på raden här.' },
})
