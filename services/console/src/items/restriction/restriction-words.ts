import type { NamedExposure } from '@firsthand/command'
import { words } from '../../shared/words/catalog.ts'

export const RESTRICTION_WORDS = words({
  restricted: { en: 'Restricted', fi: 'Rajattu', sv: 'Begränsad' },
  openedOnlyBy: { en: 'Opened only by', fi: 'Avata saavat vain', sv: 'Öppnas bara av' },
  counted: { en: 'Each look is counted', fi: 'Jokainen katselu lasketaan', sv: 'Varje visning räknas' },
  times: {
    en: (count: number) => `${count} time${count === 1 ? '' : 's'}`,
    fi: (count: number) => `${count} ${count === 1 ? 'kerran' : 'kertaa'}`,
    sv: (count: number) => `${count} ${count === 1 ? 'gång' : 'gånger'}`,
  },
  everyLook: { en: 'Every look', fi: 'Kaikki katselut', sv: 'Varje visning' },
  nobody: { en: 'Nobody yet.', fi: 'Ei vielä kukaan.', sv: 'Ingen än.' },
  table: { en: 'Looks that were counted', fi: 'Lasketut katselut', sv: 'Visningar som räknats' },
  officer: { en: 'Officer', fi: 'Virkailija', sv: 'Tjänsteman' },
  what: { en: 'What', fi: 'Mitä', sv: 'Vad' },
  timesHead: { en: 'Times', fi: 'Kertoja', sv: 'Gånger' },
  last: { en: 'Last', fi: 'Viimeksi', sv: 'Senast' },
  and: { en: ' and ', fi: ' ja ', sv: ' och ' },
  lift: { en: 'Lift the restriction', fi: 'Poista rajaus', sv: 'Häv begränsningen' },
  liftIt: { en: 'Lift it', fi: 'Poista rajaus', sv: 'Häv den' },
  liftQuestion: {
    en: 'Why is it no longer needed?',
    fi: 'Miksi sitä ei enää tarvita?',
    sv: 'Varför behövs den inte längre?',
  },
  liftSays: {
    en: 'Every officer of this incident can then open the item and its twins, and their small pictures come back to the lists, covered. What was counted stays. Your reason is recorded.',
    fi: 'Sen jälkeen kaikki tämän tapahtuman virkailijat voivat avata kohteen ja sen kaksoiskappaleet, ja niiden pikkukuvat palaavat luetteloihin peitettyinä. Lasketut katselut säilyvät. Syysi kirjataan.',
    sv: 'Därefter kan alla tjänstemän i händelsen öppna objektet och dess tvillingar, och miniatyrbilderna återkommer i listorna, dolda. Det som räknats finns kvar. Ditt skäl registreras.',
  },
  restrict: { en: 'Restrict to two officers', fi: 'Rajaa kahdelle henkilölle', sv: 'Begränsa till två personer' },
  restrictIt: { en: 'Restrict it', fi: 'Rajaa', sv: 'Begränsa' },
  restrictQuestion: {
    en: 'Why must it be restricted?',
    fi: 'Miksi se pitää rajata?',
    sv: 'Varför måste det begränsas?',
  },
  restrictSays: {
    en: 'Its small picture disappears from every list, and only these two can open it and its twins. Each look is counted. If you are not one of them, you cannot open it either.',
    fi: 'Sen pikkukuva katoaa kaikista luetteloista, ja vain nämä kaksi voivat avata sen ja sen kaksoiskappaleet. Jokainen katselu lasketaan. Jos et ole toinen heistä, sinäkään et voi avata sitä.',
    sv: 'Miniatyrbilden försvinner ur alla listor, och bara dessa två kan öppna det och dess tvillingar. Varje visning räknas. Om du inte är en av dem kan inte heller du öppna det.',
  },
  chooseTwo: {
    en: 'Choose exactly two officers',
    fi: 'Valitse täsmälleen kaksi henkilöä',
    sv: 'Välj exakt två personer',
  },
  chosen: {
    en: (count: number) => `${count} of 2 chosen`,
    fi: (count: number) => `${count} / 2 valittu`,
    sv: (count: number) => `${count} av 2 valda`,
  },
  tooFew: {
    en: ': this incident has too few officers',
    fi: ': tapahtumassa on liian vähän henkilöitä',
    sv: ': händelsen har för få personer',
  },
  whoMay: { en: 'Who may open it', fi: 'Kuka saa avata sen', sv: 'Vem får öppna det' },
  twoAlone: {
    en: 'Two named officers alone.',
    fi: 'Vain kaksi nimettyä henkilöä.',
    sv: 'Bara två namngivna personer.',
  },
  nameOthers: { en: 'Name other officers…', fi: 'Nimeä muut henkilöt…', sv: 'Namnge andra personer…' },
  liftMore: { en: 'Lift the restriction…', fi: 'Poista rajaus…', sv: 'Häv begränsningen…' },
  everybody: {
    en: 'Every officer of this incident who may open items.',
    fi: 'Kaikki tämän tapahtuman virkailijat, jotka saavat avata kohteita.',
    sv: 'Alla tjänstemän i händelsen som får öppna objekt.',
  },
  restrictMore: {
    en: 'Restrict to two officers…',
    fi: 'Rajaa kahdelle henkilölle…',
    sv: 'Begränsa till två personer…',
  },
  item: { en: 'Restricted item', fi: 'Rajattu kohde', sv: 'Begränsat objekt' },
  gate: {
    en: 'It is opened only by two named officers:',
    fi: 'Sen saa avata vain kaksi nimettyä henkilöä:',
    sv: 'Det öppnas bara av två namngivna personer:',
  },
  noPicture: {
    en: 'It has no picture anywhere, and each look at it is counted.',
    fi: 'Siitä ei ole kuvaa missään, ja jokainen katselu lasketaan.',
    sv: 'Det har ingen bild någonstans, och varje visning räknas.',
  },
  openIt: { en: 'Open it?', fi: 'Avataanko se?', sv: 'Öppna det?' },
  youAreOne: { en: 'You are one of the two.', fi: 'Olet toinen heistä.', sv: 'Du är en av de två.' },
  willBeCounted: { en: 'This will be counted', fi: 'Tämä lasketaan', sv: 'Detta räknas' },
  willBeCountedMore: {
    en: ', with your name and the time. Its picture stays covered and its sound off until you open those as well.',
    fi: ' nimelläsi ja kellonajalla. Kuva pysyy peitettynä ja ääni poissa, kunnes avaat nekin.',
    sv: ', med ditt namn och tiden. Bilden förblir dold och ljudet av tills du öppnar även dem.',
  },
  openRestricted: { en: 'Open the restricted item', fi: 'Avaa rajattu kohde', sv: 'Öppna det begränsade objektet' },
  notOne: {
    en: 'You are not one of them. If you need what it shows, ask one of them.',
    fi: 'Et ole kumpikaan heistä. Jos tarvitset tietoa, mitä se näyttää, kysy toiselta heistä.',
    sv: 'Du är inte en av dem. Om du behöver det som den visar, fråga någon av dem.',
  },
  whoLooked: { en: 'Who has looked', fi: 'Kuka on katsonut', sv: 'Vem har tittat' },
  isRestricted: {
    en: (twins: number) => `Restricted${twins > 0 ? `, with its ${twins} twins` : ''}.`,
    fi: (twins: number) => `Rajattu${twins > 0 ? `, myös ${twins} kaksoiskappaletta` : ''}.`,
    sv: (twins: number) => `Begränsat${twins > 0 ? `, med dess ${twins} tvillingar` : ''}.`,
  },
  isLifted: {
    en: (twins: number) => `No longer restricted${twins > 0 ? `, with its ${twins} twins` : ''}.`,
    fi: (twins: number) => `Ei enää rajattu${twins > 0 ? `, myös ${twins} kaksoiskappaletta` : ''}.`,
    sv: (twins: number) => `Inte längre begränsat${twins > 0 ? `, med dess ${twins} tvillingar` : ''}.`,
  },
})

export const EXPOSURE_WORDS: Readonly<Record<NamedExposure, string>> = words({
  page: { en: "The item's page", fi: 'Kohteen sivu', sv: 'Objektets sida' },
  still: { en: 'A still of a film', fi: 'Videon pysäytyskuva', sv: 'En stillbild ur en film' },
  alarm: { en: 'Words of an alarm', fi: 'Hälytyksen sanat', sv: 'Ord i ett larm' },
  search: { en: 'Words found by a search', fi: 'Haun löytämät sanat', sv: 'Ord som en sökning hittade' },
  words: { en: 'Words of its sender', fi: 'Lähettäjän sanat', sv: 'Avsändarens ord' },
  'as-received': { en: 'The file as received', fi: 'Alkuperäinen tiedosto', sv: 'Filen som mottagen' },
  clean: { en: 'A copy for sharing', fi: 'Jaettava kopio', sv: 'En kopia att dela' },
  identifying: {
    en: 'What could name a person or a phone',
    fi: 'Mikä voi paljastaa henkilön tai puhelimen',
    sv: 'Det som kan peka ut en person eller en telefon',
  },
})
