import { words } from '../../shared/words/catalog.ts'

/** Texts for nudges, proposals and the second officer. */
export const NUDGE_WORDS = words({
  title: { en: 'Nudge one against another', fi: 'Siirrä toista toiseen nähden', sv: 'Flytta den ena mot den andra' },
  stays: { en: 'Stays', fi: 'Pysyy', sv: 'Står kvar' },
  moves: { en: 'Moves', fi: 'Siirtyy', sv: 'Flyttas' },
  turnRound: { en: 'Turn round', fi: 'Vaihda keskenään', sv: 'Byt plats' },
  step: { en: 'Step', fi: 'Askel', sv: 'Steg' },
  frame: { en: 'Frame', fi: 'Kuva', sv: 'Bildruta' },
  earlier: { en: 'Earlier', fi: 'Aiemmaksi', sv: 'Tidigare' },
  later: { en: 'Later', fi: 'Myöhemmäksi', sv: 'Senare' },
  back: { en: 'As placed', fi: 'Kuten sijoitettu', sv: 'Som placerad' },
  done: { en: 'Stop nudging', fi: 'Lopeta siirto', sv: 'Sluta flytta' },
  nowBy: {
    en: (seq: number, by: string) => `№ ${seq} is tried ${by}`,
    fi: (seq: number, by: string) => `№ ${seq} kokeillaan ${by}`,
    sv: (seq: number, by: string) => `№ ${seq} provas ${by}`,
  },
  asPlaced: { en: 'as it is placed', fi: 'kuten se on sijoitettu', sv: 'som den är placerad' },
  flicker: { en: 'Flicker A/B', fi: 'Vuorottele A/B', sv: 'Växla A/B' },
  flip: { en: 'Flip', fi: 'Käännä', sv: 'Vänd' },
  sideBySide: { en: 'Side by side', fi: 'Rinnakkain', sv: 'Sida vid sida' },
  waves: {
    en: 'The sound of both around the playhead: the upper stays, the lower moves',
    fi: 'Kummankin ääni toistokohdan ympärillä: ylempi pysyy, alempi siirtyy',
    sv: 'Ljudet från båda kring spelhuvudet: det övre står kvar, det nedre flyttas',
  },
  openBoth: {
    en: 'Open both to compare their sound.',
    fi: 'Avaa molemmat, niin voit verrata ääntä.',
    sv: 'Öppna båda för att jämföra ljudet.',
  },
  noWave: { en: 'No sound to compare.', fi: 'Ei verrattavaa ääntä.', sv: 'Inget ljud att jämföra.' },
  around: { en: 'Around', fi: 'Alue', sv: 'Omkring' },
  save: { en: 'Save as a pin…', fi: 'Tallenna kiinnitykseksi…', sv: 'Spara som fäste…' },
  saveTitle: { en: 'Save as a pin', fi: 'Tallenna kiinnitykseksi', sv: 'Spara som fäste' },
  saveAction: { en: 'Save the pin', fi: 'Tallenna kiinnitys', sv: 'Spara fästet' },
  proposeAction: { en: 'Propose it', fi: 'Ehdota', sv: 'Föreslå' },
  why: { en: 'What shows that?', fi: 'Mistä sen näkee?', sv: 'Vad visar det?' },
  within: {
    en: 'Right within how many milliseconds?',
    fi: 'Tarkkuus millisekunteina?',
    sv: 'Rätt inom hur många millisekunder?',
  },
  wouldMove: {
    en: (items: number, by: string) => `It would move up to ${items} items, ${by}.`,
    fi: (items: number, by: string) => `Se siirtäisi enintään ${items} kohdetta: ${by}.`,
    sv: (items: number, by: string) => `Det skulle flytta upp till ${items} objekt, ${by}.`,
  },
  wouldHold: {
    en: (items: number) => `It would join up to ${items} items in time, and move none.`,
    fi: (items: number) => `Se sitoisi enintään ${items} kohdetta aikaan siirtämättä niitä.`,
    sv: (items: number) => `Det skulle binda upp till ${items} objekt i tiden utan att flytta dem.`,
  },
  alone: {
    en: 'That is little enough for one officer. Your name and reason stay beside it; it can be taken back.',
    fi: 'Yksi virkailija saa tehdä tämän. Nimesi ja perustelu jäävät näkyviin; sen voi perua.',
    sv: 'Det får en tjänsteman göra ensam. Ditt namn och skälet står kvar; det kan tas tillbaka.',
  },
  second: {
    en: 'More than 5 items or more than 1 second: another officer has to confirm it before anything moves.',
    fi: 'Yli 5 kohdetta tai yli 1 sekunti: toisen virkailijan on vahvistettava se ennen kuin mikään siirtyy.',
    sv: 'Fler än 5 objekt eller mer än 1 sekund: en annan tjänsteman måste bekräfta innan något flyttas.',
  },
  working: {
    en: 'Working out what it would move…',
    fi: 'Lasketaan, mitä se siirtäisi…',
    sv: 'Räknar ut vad det skulle flytta…',
  },
  savedAnchor: {
    en: 'Saved as a pin. The timeline is being worked out again.',
    fi: 'Tallennettu kiinnitykseksi. Aikajanaa lasketaan uudelleen.',
    sv: 'Sparat som fäste. Tidslinjen räknas ut på nytt.',
  },
  savedProposal: {
    en: 'Proposed. It waits for another officer.',
    fi: 'Ehdotettu. Se odottaa toista virkailijaa.',
    sv: 'Föreslaget. Det väntar på en annan tjänsteman.',
  },
  tooFar: {
    en: 'They stand more than 31 days apart: pin the time of one of them first.',
    fi: 'Niiden väli on yli 31 päivää: kiinnitä ensin toisen aika.',
    sv: 'De ligger mer än 31 dagar isär: fäst först tiden för den ena.',
  },
  bothPinned: {
    en: 'Both are pinned: nothing will move. Take one pin back first.',
    fi: 'Molemmat on kiinnitetty: mikään ei siirry. Peru ensin toinen kiinnitys.',
    sv: 'Båda är fästa: inget flyttas. Ta först tillbaka det ena fästet.',
  },
  onePinned: {
    en: (held: number, free: number) => `№ ${held} is pinned and stays: № ${free} moves.`,
    fi: (held: number, free: number) => `№ ${held} on kiinnitetty ja pysyy: № ${free} siirtyy.`,
    sv: (held: number, free: number) => `№ ${held} är fäst och står kvar: № ${free} flyttas.`,
  },
  standing: {
    en: (fact: string, officer: string) =>
      `${fact}: ${officer} has linked the two so. While that link stands a second one moves nothing. Take that back first.`,
    fi: (fact: string, officer: string) =>
      `${fact}: näin ne on linkittänyt ${officer}. Niin kauan kuin linkki on voimassa, toinen ei siirrä mitään. Peru se ensin.`,
    sv: (fact: string, officer: string) =>
      `${fact}: så har ${officer} länkat de två. Så länge den länken gäller flyttar en andra ingenting. Ta först tillbaka den.`,
  },
  endedUndecided: {
    en: (count: number) => `Ended without a decision (${count})`,
    fi: (count: number) => `Päättynyt ratkaisematta (${count})`,
    sv: (count: number) => `Avslutat utan beslut (${count})`,
  },
  nothingToDecide: {
    en: 'There is nothing to decide on any more:',
    fi: 'Tästä ei ole enää päätettävää:',
    sv: 'Det finns inget att besluta om längre:',
  },
  waiting: {
    en: (count: number) =>
      count === 1
        ? 'One change in time waits for a second officer'
        : `${count} changes in time wait for a second officer`,
    fi: (count: number) =>
      count === 1 ? 'Yksi aikamuutos odottaa toista virkailijaa' : `${count} aikamuutosta odottaa toista virkailijaa`,
    sv: (count: number) =>
      count === 1
        ? 'En tidsändring väntar på en andra tjänsteman'
        : `${count} tidsändringar väntar på en andra tjänsteman`,
  },
  proposals: {
    en: 'Waits for a second officer',
    fi: 'Odottaa toista virkailijaa',
    sv: 'Väntar på en andra tjänsteman',
  },
  none: { en: 'Nothing waits.', fi: 'Mikään ei odota.', sv: 'Inget väntar.' },
  proposal: {
    en: (moved: number, by: string, against: number) => `№ ${moved} began ${by} № ${against}`,
    fi: (moved: number, by: string, against: number) => `№ ${moved} alkoi ${by} № ${against}`,
    sv: (moved: number, by: string, against: number) => `№ ${moved} började ${by} № ${against}`,
  },
  after: {
    en: (by: string) => `${by} after`,
    fi: (by: string) => `${by} myöhemmin kuin`,
    sv: (by: string) => `${by} efter`,
  },
  before: {
    en: (by: string) => `${by} before`,
    fi: (by: string) => `${by} aiemmin kuin`,
    sv: (by: string) => `${by} före`,
  },
  proposedBy: {
    en: (name: string) => `proposed by ${name}`,
    fi: (name: string) => `ehdottanut ${name}`,
    sv: (name: string) => `föreslaget av ${name}`,
  },
  yours: {
    en: 'You proposed it: another officer decides.',
    fi: 'Sinun ehdotuksesi: toinen virkailija päättää.',
    sv: 'Ditt förslag: en annan tjänsteman beslutar.',
  },
  tryIt: { en: 'Try it here', fi: 'Kokeile tässä', sv: 'Prova här' },
  seeBelow: { en: 'Decide on it below', fi: 'Päätä siitä alempana', sv: 'Besluta längre ner' },
  see: { en: 'See it on the wall', fi: 'Katso seinällä', sv: 'Se på väggen' },
  confirm: { en: 'Confirm…', fi: 'Vahvista…', sv: 'Bekräfta…' },
  reject: { en: 'Reject…', fi: 'Hylkää…', sv: 'Avslå…' },
  takeBack: { en: 'Take it back…', fi: 'Peru ehdotus…', sv: 'Ta tillbaka…' },
  confirmTitle: { en: 'Confirm this nudge', fi: 'Vahvista siirto', sv: 'Bekräfta flytten' },
  rejectTitle: { en: 'Reject this nudge', fi: 'Hylkää siirto', sv: 'Avslå flytten' },
  takeBackTitle: { en: 'Take this nudge back', fi: 'Peru ehdotus', sv: 'Ta tillbaka flytten' },
  confirmAction: { en: 'Confirm', fi: 'Vahvista', sv: 'Bekräfta' },
  rejectAction: { en: 'Reject', fi: 'Hylkää', sv: 'Avslå' },
  takeBackAction: { en: 'Take it back', fi: 'Peru ehdotus', sv: 'Ta tillbaka' },
  whyDecide: { en: 'Why?', fi: 'Miksi?', sv: 'Varför?' },
  recorded: {
    en: 'Your name and reason stand in custody.',
    fi: 'Nimesi ja perustelu jäävät hallintaketjuun.',
    sv: 'Ditt namn och skälet står i spårbarheten.',
  },
  confirmed: {
    en: (name: string) => `confirmed by ${name}`,
    fi: (name: string) => `vahvistanut ${name}`,
    sv: (name: string) => `bekräftat av ${name}`,
  },
  rejected: {
    en: (name: string) => `rejected by ${name}`,
    fi: (name: string) => `hylännyt ${name}`,
    sv: (name: string) => `avslaget av ${name}`,
  },
  takenBack: {
    en: (name: string) => `taken back by ${name}`,
    fi: (name: string) => `perunut ${name}`,
    sv: (name: string) => `tillbakataget av ${name}`,
  },
  itemLeft: {
    en: 'ended: an item left the lists',
    fi: 'päättyi: kohde poistui luetteloista',
    sv: 'slutade: ett objekt lämnade listorna',
  },
  effectDiffers: {
    en: (items: number, by: string) => `ended: by now it would move ${items} items, ${by}. Propose it anew.`,
    fi: (items: number, by: string) => `päättyi: nyt se siirtäisi ${items} kohdetta, ${by}. Ehdota uudelleen.`,
    sv: (items: number, by: string) => `slutade: nu skulle det flytta ${items} objekt, ${by}. Föreslå på nytt.`,
  },
  proposerGone: {
    en: 'ended: who proposed it may decide no longer',
    fi: 'päättyi: ehdottaja ei voi enää päättää',
    sv: 'slutade: den som föreslog får inte längre besluta',
  },
  decidedToday: { en: 'Decided in the last day', fi: 'Ratkaistu viime vuorokautena', sv: 'Avgjort det senaste dygnet' },
  itemLine: {
    en: (count: number) =>
      count === 1
        ? 'A nudge of this item waits for a second officer.'
        : `${count} nudges of this item wait for a second officer.`,
    fi: (count: number) =>
      count === 1
        ? 'Tämän kohteen siirto odottaa toista virkailijaa.'
        : `${count} tämän kohteen siirtoa odottaa toista virkailijaa.`,
    sv: (count: number) =>
      count === 1
        ? 'En flytt av objektet väntar på en andra tjänsteman.'
        : `${count} flyttar av objektet väntar på en andra tjänsteman.`,
  },
})
