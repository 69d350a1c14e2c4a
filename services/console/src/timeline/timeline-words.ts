import { words } from '../shared/words/catalog.ts'

export const TIMELINE_WORDS = words({
  title: { en: 'Timeline', fi: 'Aikajana', sv: 'Tidslinje' },
  items: {
    en: (count: string, isOne: boolean) => `${count} item${isOne ? '' : 's'}`,
    fi: (count: string, isOne: boolean) => `${count} ${isOne ? 'kohde' : 'kohdetta'}`,
    sv: (count: string) => `${count} objekt`,
  },
  inTime: {
    en: (count: string) => `${count} in the chosen time`,
    fi: (count: string) => `${count} valitussa ajassa`,
    sv: (count: string) => `${count} i den valda tiden`,
  },
  nothing: { en: 'Nothing here yet.', fi: 'Täällä ei ole vielä mitään.', sv: 'Här finns inget ännu.' },
  earlier: { en: 'Earlier', fi: 'Aiemmin', sv: 'Tidigare' },
  later: { en: 'Later', fi: 'Myöhemmin', sv: 'Senare' },
  wider: { en: 'Show more time', fi: 'Näytä enemmän aikaa', sv: 'Visa mer tid' },
  closer: { en: 'Look closer', fi: 'Tarkenna', sv: 'Visa närmare' },
  all: { en: 'All', fi: 'Kaikki', sv: 'Allt' },
  tools: { en: 'Time axis', fi: 'Aika-akseli', sv: 'Tidsaxel' },
  span: { en: 'Show', fi: 'Näytä', sv: 'Visa' },
  own: { en: "Incident's time", fi: 'Tapahtuman aika', sv: 'Händelsens tid' },
  today: { en: 'Today', fi: 'Tänään', sv: 'I dag' },
  hour: { en: 'Last hour', fi: 'Viime tunti', sv: 'Senaste timmen' },
  busiest: { en: 'Busiest minute', fi: 'Vilkkain minuutti', sv: 'Livligaste minuten' },
  busiestSays: {
    en: (at: string, count: string) =>
      `The busiest minute of what was shown is ${at}, with about ${count} items. It is chosen.`,
    fi: (at: string, count: string) =>
      `Näkyvän ajan vilkkain minuutti on ${at}, noin ${count} kohdetta. Se on valittu.`,
    sv: (at: string, count: string) =>
      `Den livligaste minuten i det som visades är ${at}, med cirka ${count} objekt. Den är vald.`,
  },
  noBusiest: {
    en: 'Nothing in what is shown is known to the minute.',
    fi: 'Mitään näkyvästä ei tunneta minuutin tarkkuudella.',
    sv: 'Inget av det som visas är känt på minuten när.',
  },
  goTo: { en: 'Go to time', fi: 'Siirry aikaan', sv: 'Gå till tid' },
  goToHint: { en: 'for example 14:02:31', fi: 'esimerkiksi 14.02.31', sv: 'till exempel 14.02.31' },
  go: { en: 'Go', fi: 'Siirry', sv: 'Gå' },
  noTime: {
    en: 'This is no time. Write it as 14:02, 14:02:31 or 2026-06-01 14:02.',
    fi: 'Tämä ei ole aika. Kirjoita esimerkiksi 14.02, 14.02.31 tai 1.6.2026 14.02.',
    sv: 'Detta är ingen tid. Skriv till exempel 14.02, 14.02.31 eller 1.6.2026 14.02.',
  },
  select: { en: 'Select time', fi: 'Valitse aika', sv: 'Välj tid' },
  selecting: {
    en: 'Drag over the axis to choose a time.',
    fi: 'Vedä akselin yli ja valitse aika.',
    sv: 'Dra över axeln för att välja en tid.',
  },
  selectSeen: { en: 'Select what is shown', fi: 'Valitse näkyvä aika', sv: 'Välj det som visas' },
  chosen: { en: 'Chosen time', fi: 'Valittu aika', sv: 'Vald tid' },
  clear: { en: 'Clear', fi: 'Poista valinta', sv: 'Ta bort valet' },
  zoomTo: { en: 'Zoom to it', fi: 'Tarkenna siihen', sv: 'Zooma till den' },
  everywhere: {
    en: 'The list, the map, triage and search show this time alone.',
    fi: 'Luettelo, kartta, seulonta ja haku näyttävät vain tämän ajan.',
    sv: 'Listan, kartan, sållningen och sökningen visar bara den här tiden.',
  },
  outside: {
    en: (count: string, isOne: boolean) => `${isOne ? '1 item is' : `${count} items are`} outside this span: show all`,
    fi: (count: string, isOne: boolean) =>
      `${isOne ? '1 kohde on' : `${count} kohdetta on`} tämän ajan ulkopuolella: näytä kaikki`,
    sv: (count: string) => `${count} objekt ligger utanför den här tiden: visa allt`,
  },
  back: {
    en: 'Back to the span of the incident',
    fi: 'Takaisin tapahtuman aikaan',
    sv: 'Tillbaka till händelsens tid',
  },
  group: { en: 'Lanes by', fi: 'Rivit', sv: 'Rader efter' },
  byKind: { en: 'Kind', fi: 'Laji', sv: 'Typ' },
  byScene: { en: 'Scene', fi: 'Tapahtumapaikka', sv: 'Scen' },
  byRig: { en: 'Rig', fi: 'Kytkös', sv: 'Kopplad grupp' },
  onlyConflicts: { en: 'Only with conflicts', fi: 'Vain ristiriitaiset', sv: 'Bara med motsägelser' },
  more: { en: 'More filters', fi: 'Lisää rajauksia', sv: 'Fler filter' },
  narrowed: { en: 'Narrowed to', fi: 'Rajattu', sv: 'Begränsat till' },
  everything: { en: 'Show everything again', fi: 'Näytä taas kaikki', sv: 'Visa allt igen' },
  showAs: { en: 'Show as', fi: 'Esitystapa', sv: 'Visa som' },
  cards: { en: 'Cards', fi: 'Kortit', sv: 'Kort' },
  table: { en: 'Table', fi: 'Taulukko', sv: 'Tabell' },
  tableName: { en: 'Items as a table', fi: 'Kohteet taulukkona', sv: 'Objekten som tabell' },
  notPlaced: {
    en: (count: string) => `Here, not placed yet (${count})`,
    fi: (count: string) => `Täällä, ei vielä sijoitettu (${count})`,
    sv: (count: string) => `Här, inte placerade ännu (${count})`,
  },
  goOn: {
    en: (count: string) => `These are the first ${count}. Go on from here`,
    fi: (count: string) => `Nämä ovat ensimmäiset ${count}. Jatka tästä`,
    sv: (count: string) => `Detta är de första ${count}. Fortsätt härifrån`,
  },
  continued: {
    en: 'The list goes on from further back. Choose a time on the axis to begin elsewhere.',
    fi: 'Luettelo jatkuu aiemmasta. Valitse akselilta aika, jos haluat aloittaa muualta.',
    sv: 'Listan fortsätter från ett tidigare ställe. Välj en tid på axeln för att börja någon annanstans.',
  },
  loading: { en: 'Loading more…', fi: 'Ladataan lisää…', sv: 'Laddar mer…' },
  live: { en: 'Live', fi: 'Reaaliajassa', sv: 'Direkt' },
  opening: { en: 'Connecting…', fi: 'Yhdistetään…', sv: 'Ansluter…' },
  lost: { en: 'Not live', fi: 'Ei reaaliajassa', sv: 'Inte direkt' },
  lostSays: {
    en: 'The live connection is lost. What is shown may be out of date; it is tried again.',
    fi: 'Reaaliaikainen yhteys on katkennut. Näkymä voi olla vanhentunut; yhteyttä yritetään uudelleen.',
    sv: 'Direktförbindelsen är bruten. Det som visas kan vara gammalt; ett nytt försök görs.',
  },
  came: {
    en: (count: string) => `${count} new since you opened this`,
    fi: (count: string) => `${count} uutta avaamisen jälkeen`,
    sv: (count: string) => `${count} nya sedan du öppnade`,
  },
})

export const TABLE_WORDS = words({
  kind: { en: 'Kind', fi: 'Laji', sv: 'Typ' },
  number: { en: 'Item', fi: 'Kohde', sv: 'Objekt' },
  time: { en: 'Time', fi: 'Aika', sv: 'Tid' },
  state: { en: 'State', fi: 'Tila', sv: 'Läge' },
  grade: { en: 'Founded on', fi: 'Peruste', sv: 'Grundas på' },
  because: { en: 'Because of', fi: 'Syy', sv: 'På grund av' },
  length: { en: 'Length', fi: 'Kesto', sv: 'Längd' },
  size: { en: 'Size', fi: 'Koko', sv: 'Storlek' },
  received: { en: 'Received', fi: 'Saapunut', sv: 'Mottaget' },
  decision: { en: 'Decision', fi: 'Päätös', sv: 'Beslut' },
  restricted: { en: 'restricted', fi: 'rajattu', sv: 'begränsat' },
  infected: { en: 'infected', fi: 'haittaohjelma', sv: 'infekterad' },
  sent: {
    en: (count: number) => `sent ${count} times`,
    fi: (count: number) => `lähetetty ${count} kertaa`,
    sv: (count: number) => `skickat ${count} gånger`,
  },
  conflicts: {
    en: (count: number) => `${count} conflict${count === 1 ? '' : 's'}`,
    fi: (count: number) => `${count} ${count === 1 ? 'ristiriita' : 'ristiriitaa'}`,
    sv: (count: number) => `${count} ${count === 1 ? 'motsägelse' : 'motsägelser'}`,
  },
  urgent: { en: 'urgent', fi: 'kiireellinen', sv: 'brådskande' },
})

export const LEGEND_WORDS = words({
  name: { en: 'Legend', fi: 'Selitteet', sv: 'Förklaring' },
  placed: { en: 'interval and estimate', fi: 'aikaväli ja arvio', sv: 'intervall och uppskattning' },
  tentative: { en: 'tentative', fi: 'alustava', sv: 'preliminär' },
  bounded: { en: 'only bounds known', fi: 'vain rajat tiedossa', sv: 'bara gränser kända' },
  conflict: { en: 'claims in conflict', fi: 'ristiriitaisia väitteitä', sv: 'uppgifter som motsäger varandra' },
  urgent: { en: 'urgent', fi: 'kiireellinen', sv: 'brådskande' },
})

export const CALLS_WORDS = words({
  name: { en: 'Calls and radio', fi: 'Puhelut ja radio', sv: 'Samtal och radio' },
  title: {
    en: (count: string) => `Calls and radio in what is shown (${count})`,
    fi: (count: string) => `Puhelut ja radioliikenne näkyvässä ajassa (${count})`,
    sv: (count: string) => `Samtal och radio i det som visas (${count})`,
  },
  closer: {
    en: 'Look closer at a time to read them one by one.',
    fi: 'Tarkenna aikaan, niin ne voi lukea yksitellen.',
    sv: 'Visa en tid närmare för att läsa dem ett och ett.',
  },
  call: { en: 'call', fi: 'puhelu', sv: 'samtal' },
  radio: { en: 'radio', fi: 'radio', sv: 'radio' },
  other: { en: 'other', fi: 'muu', sv: 'annat' },
})
