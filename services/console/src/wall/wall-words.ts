import { words } from '../shared/words/catalog.ts'

/** Words of the wall: its clock, its tiles, its choices. */
export const WALL_WORDS = words({
  title: { en: 'Wall', fi: 'Videoseinä', sv: 'Videoväggen' },
  about: {
    en: 'Up to four items on one clock. Everything stays covered and silent until you open it.',
    fi: 'Enintään neljä kohdetta samassa kellossa. Kaikki on peitetty ja äänetön, kunnes avaat sen.',
    sv: 'Högst fyra objekt på samma klocka. Allt är dolt och tyst tills du öppnar det.',
  },
  loading: { en: 'Loading…', fi: 'Ladataan…', sv: 'Laddar…' },
  add: { en: 'Add an item…', fi: 'Lisää kohde…', sv: 'Lägg till ett objekt…' },
  swap: { en: 'Change', fi: 'Vaihda', sv: 'Byt' },
  swapItem: {
    en: (seq: number) => `Change № ${seq} for another item`,
    fi: (seq: number) => `Vaihda № ${seq} toiseen kohteeseen`,
    sv: (seq: number) => `Byt № ${seq} mot ett annat objekt`,
  },
  remove: { en: 'Remove', fi: 'Poista', sv: 'Ta bort' },
  removeItem: {
    en: (seq: number) => `Take № ${seq} off the wall`,
    fi: (seq: number) => `Poista № ${seq} seinältä`,
    sv: (seq: number) => `Ta bort № ${seq} från väggen`,
  },
  fillRig: {
    en: (seq: number) => `Fill with the rig of № ${seq}`,
    fi: (seq: number) => `Täytä samaan aikaan sidotuilla (№ ${seq})`,
    sv: (seq: number) => `Fyll med det som hör ihop med № ${seq}`,
  },
  openAll: { en: 'Open all', fi: 'Avaa kaikki', sv: 'Öppna alla' },
  closeAll: { en: 'Cover all', fi: 'Peitä kaikki', sv: 'Dölj alla' },
  wholeScreen: { en: 'Whole screen', fi: 'Koko näyttö', sv: 'Hela skärmen' },
  wholeItem: {
    en: (seq: number) => `№ ${seq} on the whole screen`,
    fi: (seq: number) => `№ ${seq} koko näytölle`,
    sv: (seq: number) => `№ ${seq} på hela skärmen`,
  },
  emptyWall: {
    en: 'Nothing is on the wall yet. Choose items that run at the same time, a scene, or come here from the timeline.',
    fi: 'Seinällä ei ole vielä mitään. Valitse samanaikaisia kohteita tai tapahtumapaikka, tai tule tänne aikajanalta.',
    sv: 'Det finns inget på väggen ännu. Välj objekt från samma stund eller en scen, eller kom hit från tidslinjen.',
  },
  notHere: {
    en: (count: number) =>
      count === 1 ? 'One item is not in the lists (any more).' : `${count} items are not in the lists (any more).`,
    fi: (count: number) =>
      count === 1 ? 'Yksi kohde ei ole (enää) luetteloissa.' : `${count} kohdetta ei ole (enää) luetteloissa.`,
    sv: (count: number) =>
      count === 1 ? 'Ett objekt finns inte (längre) i listorna.' : `${count} objekt finns inte (längre) i listorna.`,
  },
  takeThemOff: { en: 'Take them off', fi: 'Poista ne', sv: 'Ta bort dem' },
  picture: {
    en: (seq: number) => `item ${seq} on the wall`,
    fi: (seq: number) => `kohde ${seq} seinällä`,
    sv: (seq: number) => `objekt ${seq} på väggen`,
  },
  shown: {
    en: (what: string) => `Shown: ${what}.`,
    fi: (what: string) => `Näkyvissä: ${what}.`,
    sv: (what: string) => `Visas: ${what}.`,
  },
  coveredAgain: {
    en: (what: string) => `Covered: ${what}.`,
    fi: (what: string) => `Peitetty: ${what}.`,
    sv: (what: string) => `Dold: ${what}.`,
  },
  covered: {
    en: 'Covered and muted until you show it',
    fi: 'Peitetty ja äänetön, kunnes näytät',
    sv: 'Dold och tyst tills du visar',
  },
  coveredRestricted: {
    en: 'Restricted: opening it is counted, with your name and the time',
    fi: 'Rajattu: avaaminen lasketaan, nimesi ja aika kirjataan',
    sv: 'Begränsad: öppnandet räknas, med ditt namn och tiden',
  },
  restricted: { en: 'Restricted', fi: 'Rajattu', sv: 'Begränsad' },
  noCopy: {
    en: 'No copy that can be shown: look at the item itself.',
    fi: 'Näytettävää kopiota ei ole: katso itse kohdetta.',
    sv: 'Det finns ingen kopia att visa: se på själva objektet.',
  },
  copyComes: {
    en: 'Its playable copy is still being made.',
    fi: 'Toistettavaa kopiota tehdään vielä.',
    sv: 'Den spelbara kopian görs ännu.',
  },
  soundOnly: { en: 'Sound only', fi: 'Vain ääni', sv: 'Endast ljud' },
  beginsIn: {
    en: (time: string) => `begins in ${time}`,
    fi: (time: string) => `alkuun ${time}`,
    sv: (time: string) => `börjar om ${time}`,
  },
  endedAgo: {
    en: (time: string) => `ended ${time} ago`,
    fi: (time: string) => `päättyi ${time} sitten`,
    sv: (time: string) => `slutade för ${time} sedan`,
  },
  runsAt: {
    en: (time: string, of: string) => `${time} of ${of}`,
    fi: (time: string, of: string) => `${time} / ${of}`,
    sv: (time: string, of: string) => `${time} av ${of}`,
  },
  takenIn: {
    en: (time: string) => `taken in ${time}`,
    fi: (time: string) => `kuvaushetkeen ${time}`,
    sv: (time: string) => `tas om ${time}`,
  },
  takenAgo: {
    en: (time: string) => `taken ${time} ago`,
    fi: (time: string) => `otettu ${time} sitten`,
    sv: (time: string) => `togs för ${time} sedan`,
  },
  takenNow: { en: 'taken now', fi: 'otettu nyt', sv: 'togs nu' },
  goToStart: {
    en: (seq: number) => `Go to the beginning of № ${seq}`,
    fi: (seq: number) => `Siirry kohteen № ${seq} alkuun`,
    sv: (seq: number) => `Gå till början av № ${seq}`,
  },
  notPlaced: {
    en: 'no time on this clock yet',
    fi: 'ei vielä aikaa tässä kellossa',
    sv: 'ännu ingen tid på den här klockan',
  },
  atLatest: {
    en: 'No exact time: set here at its latest possible one.',
    fi: 'Ei tarkkaa aikaa: tässä viimeisessä mahdollisessa kohdassa.',
    sv: 'Ingen exakt tid: här vid den senast möjliga.',
  },
  settling: { en: 'settling', fi: 'lasketaan', sv: 'räknas' },
  tileLoading: {
    en: 'Loading: not in step',
    fi: 'Ladataan: ei samassa tahdissa',
    sv: 'Laddar: inte i takt',
  },
  tileCatching: { en: 'Catching up', fi: 'Otetaan kiinni', sv: 'Hinner i kapp' },
  tileFailed: {
    en: 'This copy does not play here. Look at the item itself.',
    fi: 'Tämä kopio ei toistu täällä. Katso itse kohdetta.',
    sv: 'Den här kopian går inte att spela här. Se på själva objektet.',
  },
  held: {
    en: (seqs: string) => `Waiting for № ${seqs} to load`,
    fi: (seqs: string) => `Odotetaan: № ${seqs} latautuu`,
    sv: (seqs: string) => `Väntar på att № ${seqs} laddas`,
  },
  hear: { en: 'Hear', fi: 'Kuuntele', sv: 'Lyssna' },
  hearItem: {
    en: (seq: number) => `Hear № ${seq}`,
    fi: (seq: number) => `Kuuntele № ${seq}`,
    sv: (seq: number) => `Lyssna på № ${seq}`,
  },
  heard: { en: 'Heard', fi: 'Kuuluu', sv: 'Hörs' },
  still: { en: 'Still…', fi: 'Kuva…', sv: 'Bild…' },
  stillItem: {
    en: (seq: number) => `Take a still of № ${seq}`,
    fi: (seq: number) => `Ota pysäytyskuva: № ${seq}`,
    sv: (seq: number) => `Ta en stillbild av № ${seq}`,
  },
  nudge: { en: 'Nudge', fi: 'Siirrä', sv: 'Flytta' },
  nudgeItem: {
    en: (seq: number) => `Nudge № ${seq} against another`,
    fi: (seq: number) => `Siirrä № ${seq} toiseen nähden`,
    sv: (seq: number) => `Flytta № ${seq} mot en annan`,
  },
  putOnFull: { en: 'Put on the wall…', fi: 'Lisää seinälle…', sv: 'Sätt på väggen…' },
  fullTitle: { en: 'The wall is full', fi: 'Seinä on täynnä', sv: 'Väggen är full' },
  full: {
    en: 'Four items stand on it. Which one makes room?',
    fi: 'Seinällä on neljä kohdetta. Mikä niistä väistyy?',
    sv: 'Fyra objekt står där. Vilket av dem ger plats?',
  },
  insteadOf: {
    en: (seq: number) => `Instead of № ${seq}`,
    fi: (seq: number) => `Kohteen № ${seq} tilalle`,
    sv: (seq: number) => `I stället för № ${seq}`,
  },
  putOn: { en: 'Put on the wall', fi: 'Lisää seinälle', sv: 'Sätt på väggen' },
})

/** Words of the clock's buttons and the small timeline. */
export const CLOCK_WORDS = words({
  clock: { en: 'Clock of the wall', fi: 'Seinän kello', sv: 'Väggens klocka' },
  play: { en: 'Play', fi: 'Toista', sv: 'Spela' },
  pause: { en: 'Pause', fi: 'Tauko', sv: 'Paus' },
  back: { en: 'Ten seconds back', fi: 'Kymmenen sekuntia taaksepäin', sv: 'Tio sekunder bakåt' },
  forth: { en: 'Ten seconds on', fi: 'Kymmenen sekuntia eteenpäin', sv: 'Tio sekunder framåt' },
  frameBack: { en: 'One frame back', fi: 'Yksi kuva taaksepäin', sv: 'En bildruta bakåt' },
  frameForth: { en: 'One frame on', fi: 'Yksi kuva eteenpäin', sv: 'En bildruta framåt' },
  speed: { en: 'Speed', fi: 'Nopeus', sv: 'Hastighet' },
  more: { en: 'More', fi: 'Lisää', sv: 'Mer' },
  jumpTo: { en: 'Jump to', fi: 'Siirry aikaan', sv: 'Hoppa till' },
  jump: { en: 'Go', fi: 'Siirry', sv: 'Gå' },
  jumpHint: {
    en: 'A time as the clocks there show it: 14:02:31.5, or with its day, 2026-06-01 14:02:31.',
    fi: 'Paikallinen kellonaika: 14.02.31,5 tai päivän kanssa 2026-06-01 14:02:31.',
    sv: 'Tid som klockorna där visar: 14:02:31,5, eller med datum 2026-06-01 14:02:31.',
  },
  noTime: {
    en: 'That is no time. Write 14:02:31.',
    fi: 'Tämä ei ole aika. Kirjoita 14:02:31.',
    sv: 'Det är ingen tid. Skriv 14:02:31.',
  },
  loopFrom: { en: 'Loop from here', fi: 'Toista tästä', sv: 'Upprepa härifrån' },
  loopTo: { en: 'to here', fi: 'tähän', sv: 'hit' },
  loopOff: { en: 'No loop', fi: 'Ei toistoa', sv: 'Ingen upprepning' },
  place: { en: 'Place on the clock', fi: 'Kohta kellossa', sv: 'Plats på klockan' },
  bars: {
    en: 'When each item runs; the thin line is how sure its beginning is',
    fi: 'Milloin mikin kohde kulkee; ohut viiva kertoo, kuinka varma alku on',
    sv: 'När varje objekt löper; den tunna linjen visar hur säker början är',
  },
  keys: { en: 'Keys', fi: 'Näppäimet', sv: 'Tangenter' },
  keyPlay: { en: 'play or pause', fi: 'toista tai tauko', sv: 'spela eller pausa' },
  keyFrame: {
    en: 'one frame (while nudging: nudge; Shift: a larger step)',
    fi: 'yksi kuva (siirrettäessä: siirto; Vaihto: suurempi askel)',
    sv: 'en bildruta (vid flytt: flytta; Skift: större steg)',
  },
  keySecond: { en: 'one second; Shift: ten', fi: 'yksi sekunti; Vaihto: kymmenen', sv: 'en sekund; Skift: tio' },
  keySpeed: { en: 'slower, faster', fi: 'hitaammin, nopeammin', sv: 'långsammare, snabbare' },
  keyLoop: { en: 'loop from here, to here, off', fi: 'toisto tästä, tähän, pois', sv: 'upprepa härifrån, hit, av' },
  keyTile: {
    en: 'hear that tile, or silence it',
    fi: 'kuuntele ruutu tai vaienna',
    sv: 'lyssna på rutan, eller tysta den',
  },
  keyFlip: {
    en: 'while nudging: show the one, then the other',
    fi: 'siirrettäessä: näytä vuorotellen',
    sv: 'vid flytt: visa den ena, sedan den andra',
  },
  frame: {
    en: (times: number) => `${times}×`,
    fi: (times: number) => `${times}×`.replace('.', ','),
    sv: (times: number) => `${times}×`.replace('.', ','),
  },
})
