import { words } from '../shared/words/catalog.ts'
import { countOf } from '../shared/words/number.ts'

const n = (count: number, one: string, many: string): string => `${countOf(count)} ${count === 1 ? one : many}`

export const MAP_WORDS = words({
  title: { en: 'Map', fi: 'Kartta', sv: 'Karta' },
  mapOf: {
    en: 'Map. Arrow keys move it, plus and minus change the scale; the list beside it holds the same items.',
    fi: 'Kartta. Nuolinäppäimet siirtävät, plus ja miinus muuttavat mittakaavaa; viereisessä luettelossa on samat kohteet.',
    sv: 'Karta. Piltangenterna flyttar den, plus och minus ändrar skalan; listan bredvid visar samma objekt.',
  },
  loading: { en: 'Loading the map…', fi: 'Ladataan karttaa…', sv: 'Kartan laddas…' },
  count: {
    en: (items: number) => `${n(items, 'item', 'items')}`,
    fi: (items: number) => `${n(items, 'kohde', 'kohdetta')}`,
    sv: (items: number) => `${n(items, 'objekt', 'objekt')}`,
  },
  noPlace: {
    en: (items: number) => (items === 1 ? '1 item has no place' : `${countOf(items)} items have no place`),
    fi: (items: number) => (items === 1 ? '1 kohteella ei ole paikkaa' : `${countOf(items)} kohteella ei ole paikkaa`),
    sv: (items: number) => (items === 1 ? '1 objekt saknar plats' : `${countOf(items)} objekt saknar plats`),
  },
  noWebgl: {
    en: 'This device draws no map (WebGL is missing or switched off). The list shows the same items; areas can be typed below.',
    fi: 'Tämä laite ei pysty piirtämään karttaa (WebGL puuttuu tai on pois päältä). Luettelossa ovat samat kohteet, ja alueen voi kirjoittaa alla.',
    sv: 'Den här enheten kan inte rita kartan (WebGL saknas eller är avstängt). Listan visar samma objekt, och områden kan skrivas in nedan.',
  },
  tilesFailed: {
    en: 'The configured map could not be read; the outlines of the world are shown instead.',
    fi: 'Määritettyä karttaa ei voitu lukea; sen sijaan näytetään maailman ääriviivat.',
    sv: 'Den inställda kartan gick inte att läsa; i stället visas världens konturer.',
  },
  tilesMissing: {
    en: 'Parts of the street map could not be read and are blank. Items, scale and grid are right all the same.',
    fi: 'Osia katukartasta ei voitu lukea, ja ne ovat tyhjiä. Kohteet, mittakaava ja ruudukko pätevät silti.',
    sv: 'Delar av gatukartan gick inte att läsa och är tomma. Objekt, skala och rutnät stämmer ändå.',
  },
  outlinesOnly: {
    en: 'No street map is configured here: countries are outlined from afar, close by the ground is blank. Scale and grid measure at the middle of the map.',
    fi: 'Tähän ei ole määritetty katukarttaa: kaukaa näkyvät maiden ääriviivat, läheltä pohja on tyhjä. Mittakaava ja ruudukko pätevät kartan keskellä.',
    sv: 'Ingen gatukarta är inställd här: på håll syns ländernas konturer, på nära håll är underlaget tomt. Skalan och rutnätet gäller i kartans mitt.',
  },
  gridFrom: {
    en: (isGiven: boolean) =>
      isGiven ? 'Grid from the incident’s place' : 'Grid from the place where most of what came in lies',
    fi: (isGiven: boolean) => (isGiven ? 'Ruudukko tapahtumapaikasta' : 'Ruudukko paikasta, jossa aineistoa on eniten'),
    sv: (isGiven: boolean) =>
      isGiven ? 'Rutnät från händelsens plats' : 'Rutnät från platsen där det finns mest material',
  },
  noGridFar: {
    en: 'No grid here: more than 400 km from where it counts from',
    fi: 'Ei ruudukkoa: yli 400 km sen lähtöpisteestä',
    sv: 'Inget rutnät här: mer än 400 km från dess utgångspunkt',
  },
  noGridWide: {
    en: 'No grid from so far away: look closer',
    fi: 'Ei ruudukkoa näin kaukaa: lähennä',
    sv: 'Inget rutnät på så långt håll: zooma in',
  },
  east: { en: 'E', fi: 'I', sv: 'O' },
  west: { en: 'W', fi: 'L', sv: 'V' },
  north: { en: 'N', fi: 'P', sv: 'N' },
  south: { en: 'S', fi: 'E', sv: 'S' },
  zoomIn: { en: 'Look closer', fi: 'Lähennä', sv: 'Zooma in' },
  zoomOut: { en: 'Look from further away', fi: 'Loitonna', sv: 'Zooma ut' },
  fitAll: { en: 'Show all', fi: 'Näytä kaikki', sv: 'Visa alla' },
  tools: { en: 'Map tools', fi: 'Karttatyökalut', sv: 'Kartverktyg' },
  selectArea: { en: 'Select area', fi: 'Rajaa alue', sv: 'Markera område' },
  selectCircle: { en: 'Select circle', fi: 'Rajaa ympyrä', sv: 'Markera cirkel' },
  drawBox: {
    en: 'Drag over the map to draw the area. Escape ends it. Shift and drag does the same at any time.',
    fi: 'Rajaa alue vetämällä kartalla. Esc peruuttaa. Vaihto ja veto tekee saman milloin vain.',
    sv: 'Dra över kartan för att rita området. Esc avbryter. Skift och dra gör samma sak när som helst.',
  },
  drawCircle: {
    en: 'Drag from the middle outwards. Escape ends it.',
    fi: 'Vedä keskipisteestä ulospäin. Esc peruuttaa.',
    sv: 'Dra från mitten och utåt. Esc avbryter.',
  },
  areaByNumbers: { en: 'Area by numbers', fi: 'Alue lukuina', sv: 'Område med siffror' },
  areaHint: {
    en: 'South, west, north, east in degrees; or latitude, longitude and a radius in metres.',
    fi: 'Etelä, länsi, pohjoinen, itä asteina; tai leveys, pituus ja säde metreinä.',
    sv: 'Syd, väst, nord, öst i grader; eller latitud, longitud och en radie i meter.',
  },
  areaWrong: {
    en: 'These are not four or three numbers that make an area. Example: 60.16, 24.92, 60.18, 24.96',
    fi: 'Luvut eivät muodosta aluetta. Esimerkki: 60.16, 24.92, 60.18, 24.96',
    sv: 'Talen bildar inget område. Exempel: 60.16, 24.92, 60.18, 24.96',
  },
  useArea: { en: 'Use this area', fi: 'Käytä aluetta', sv: 'Använd området' },
  useView: { en: 'Use what the map shows', fi: 'Käytä kartan näkymää', sv: 'Använd kartans utsnitt' },
  areaSet: {
    en: 'Area selected: everything is narrowed to it.',
    fi: 'Alue rajattu: kaikki näkymät näyttävät vain sen.',
    sv: 'Området är markerat: alla vyer visar bara det.',
  },
  circle: {
    en: (radius: string) => `Circle, radius ${radius}`,
    fi: (radius: string) => `Ympyrä, säde ${radius}`,
    sv: (radius: string) => `Cirkel, radie ${radius}`,
  },
  box: {
    en: (wide: string, high: string) => `Area ${wide} × ${high}`,
    fi: (wide: string, high: string) => `Alue ${wide} × ${high}`,
    sv: (wide: string, high: string) => `Område ${wide} × ${high}`,
  },
  narrowed: { en: 'Narrowed to', fi: 'Rajaus', sv: 'Begränsat till' },
  remove: {
    en: (what: string) => `Remove: ${what}`,
    fi: (what: string) => `Poista: ${what}`,
    sv: (what: string) => `Ta bort: ${what}`,
  },
  onTimeline: { en: 'Show on the timeline', fi: 'Näytä aikajanalla', sv: 'Visa på tidslinjen' },
  layers: { en: 'Layers', fi: 'Tasot', sv: 'Lager' },
  layerItems: { en: 'Items', fi: 'Kohteet', sv: 'Objekt' },
  layerRadii: { en: 'How exact each place is', fi: 'Paikkojen tarkkuus', sv: 'Platsernas noggrannhet' },
  layerScenes: { en: 'Scenes', fi: 'Tapahtumapaikat', sv: 'Scener' },
  layerCoverage: { en: 'Where footage lies', fi: 'Kuvattu alue', sv: 'Filmat område' },
  layerPaths: { en: 'Paths of subjects', fi: 'Merkittyjen reitit', sv: 'De märktas vägar' },
  layerGrid: { en: 'Metric grid', fi: 'Metriruudukko', sv: 'Meterrutnät' },
  coverageSays: {
    en: 'Where nothing is hatched nobody filmed, but something may have happened there.',
    fi: 'Missä ei ole viivoitusta, siellä kukaan ei kuvannut, mutta jotain on voinut tapahtua.',
    sv: 'Där inget är streckat har ingen filmat, men något kan ha hänt där.',
  },
  legend: { en: 'How to read it', fi: 'Merkkien selitys', sv: 'Teckenförklaring' },
  legendPlaced: { en: 'filled: time placed', fi: 'täysi: aika tiedossa', sv: 'fylld: tiden fastställd' },
  legendLikely: { en: 'hatched: time likely', fi: 'viivoitettu: aika todennäköinen', sv: 'streckad: tiden trolig' },
  legendOpen: { en: 'hollow: time open', fi: 'ontto: aika avoin', sv: 'ihålig: tiden öppen' },
  legendConflict: {
    en: 'claims contradict one another',
    fi: 'tiedot ristiriidassa',
    sv: 'uppgifterna motsäger varandra',
  },
  legendRing: {
    en: 'ring: several items, by kind',
    fi: 'rengas: useita kohteita lajeittain',
    sv: 'ring: flera objekt, efter typ',
  },
  itemsHere: { en: 'Items here', fi: 'Kohteet näkymässä', sv: 'Objekt här' },
  withoutPlace: { en: 'Items without a place', fi: 'Kohteet ilman paikkaa', sv: 'Objekt utan plats' },
  inCluster: { en: 'In one cluster', fi: 'Yhdessä ryhmässä', sv: 'I en klunga' },
  backToView: { en: 'Back to what the map shows', fi: 'Takaisin kartan näkymään', sv: 'Tillbaka till kartans utsnitt' },
  showNoPlace: { en: 'List them', fi: 'Luettele ne', sv: 'Lista dem' },
  nothingHere: {
    en: 'Nothing lies here. Move the map, or look from further away.',
    fi: 'Tässä ei ole mitään. Siirrä karttaa tai loitonna.',
    sv: 'Här finns inget. Flytta kartan eller zooma ut.',
  },
  item: {
    en: (kind: string, seq: number) => `${kind} № ${seq}`,
    fi: (kind: string, seq: number) => `${kind} № ${seq}`,
    sv: (kind: string, seq: number) => `${kind} № ${seq}`,
  },
  open: { en: 'Open the item', fi: 'Avaa kohde', sv: 'Öppna objektet' },
  chooseForWall: {
    en: (what: string) => `Choose ${what} for the wall`,
    fi: (what: string) => `Valitse ${what} videoseinälle`,
    sv: (what: string) => `Välj ${what} till videoväggen`,
  },
  toWall: {
    en: (count: number) => `Put ${count} on the wall`,
    fi: (count: number) => `Vie ${count} videoseinälle`,
    sv: (count: number) => `Visa ${count} på videoväggen`,
  },
  wallFull: { en: 'Four at most', fi: 'Enintään neljä', sv: 'Högst fyra' },
  clearChoice: { en: 'Choose none', fi: 'Tyhjennä valinta', sv: 'Välj ingen' },
  restricted: {
    en: 'Restricted: opened only by two named officers',
    fi: 'Rajattu: avata saa vain kaksi nimettyä virkailijaa',
    sv: 'Begränsat: öppnas bara av två namngivna tjänstemän',
  },
  noTime: { en: 'not placed in time yet', fi: 'ei vielä ajoitettu', sv: 'ännu utan tid' },
  placeFrom: { en: 'Place from', fi: 'Paikan lähde', sv: 'Platsens källa' },
  placeWithin: {
    en: (radius: string) => `within ${radius}`,
    fi: (radius: string) => `${radius} tarkkuudella`,
    sv: (radius: string) => `inom ${radius}`,
  },
  noSource: { en: 'not known', fi: 'ei tiedossa', sv: 'okänd' },
  position: { en: 'Position', fi: 'Sijainti', sv: 'Position' },
  conflicts: {
    en: (count: number) => n(count, 'conflict', 'conflicts'),
    fi: (count: number) => n(count, 'ristiriita', 'ristiriitaa'),
    sv: (count: number) => n(count, 'motsägelse', 'motsägelser'),
  },
  close: { en: 'Close', fi: 'Sulje', sv: 'Stäng' },
  scene: {
    en: (at: number) => `Scene ${at}`,
    fi: (at: number) => `Tapahtumapaikka ${at}`,
    sv: (at: number) => `Scen ${at}`,
  },
  sceneFirst: { en: 'First seen', fi: 'Ensimmäinen havainto', sv: 'Först sedd' },
  scenePeak: { en: 'Peak', fi: 'Vilkkain hetki', sv: 'Topp' },
  sceneLast: { en: 'Last', fi: 'Viimeinen havainto', sv: 'Sist sedd' },
  sceneOf: {
    en: (items: number, submissions: number) =>
      `${n(items, 'item', 'items')} of ${n(submissions, 'submission', 'submissions')}`,
    fi: (items: number, submissions: number) =>
      `${n(items, 'kohde', 'kohdetta')}, ${n(submissions, 'lähetys', 'lähetystä')}`,
    sv: (items: number, submissions: number) =>
      `${n(items, 'objekt', 'objekt')} från ${n(submissions, 'sändning', 'sändningar')}`,
  },
  narrowToScene: { en: 'Narrow everything to this scene', fi: 'Rajaa tähän paikkaan', sv: 'Begränsa allt till scenen' },
  time: { en: 'Time', fi: 'Aika', sv: 'Tid' },
  timeFrom: { en: 'From', fi: 'Alkaen', sv: 'Från' },
  timeTo: { en: 'Until', fi: 'Saakka', sv: 'Till' },
  allTime: { en: 'All the time', fi: 'Koko aika', sv: 'Hela tiden' },
  timeChosen: {
    en: (from: string, to: string) => `${from} – ${to}`,
    fi: (from: string, to: string) => `${from} – ${to}`,
    sv: (from: string, to: string) => `${from} – ${to}`,
  },
})
