import { words } from '../../shared/words/catalog.ts'

/** Titles are untrusted text: they are shown beside these words, never within them. */
export const MOVE_WORDS = words({
  button: { en: 'Move…', fi: 'Siirrä…', sv: 'Flytta…' },
  title: {
    en: 'Move to another incident',
    fi: 'Siirrä toiseen tapahtumaan',
    sv: 'Flytta till en annan händelse',
  },
  where: { en: 'To which incident', fi: 'Mihin tapahtumaan', sv: 'Till vilken händelse' },
  choose: { en: 'Choose…', fi: 'Valitse…', sv: 'Välj…' },
  another: {
    en: 'Another, by its public address…',
    fi: 'Muu, julkisella osoitteella…',
    sv: 'En annan, med dess offentliga adress…',
  },
  address: {
    en: 'Its address for witnesses, whole or its last part',
    fi: 'Osoite silminnäkijöille, kokonaan tai sen viimeinen osa',
    sv: 'Dess adress för vittnen, hela eller dess sista del',
  },
  find: { en: 'Find it', fi: 'Etsi', sv: 'Sök' },
  notFound: {
    en: 'No open incident has this address.',
    fi: 'Millään avoimella tapahtumalla ei ole tätä osoitetta.',
    sv: 'Ingen öppen händelse har den adressen.',
  },
  found: { en: 'Found:', fi: 'Löytyi:', sv: 'Hittades:' },
  exercise: { en: 'exercise', fi: 'harjoitus', sv: 'övning' },
  what: { en: 'What is moved', fi: 'Mitä siirretään', sv: 'Vad som flyttas' },
  thisOne: { en: 'This file only', fi: 'Vain tämä tiedosto', sv: 'Bara den här filen' },
  whole: {
    en: (count: number) => (count === 1 ? 'The whole sending: 1 file' : `The whole sending: ${count} files`),
    fi: (count: number) => (count === 1 ? 'Koko lähetys: 1 tiedosto' : `Koko lähetys: ${count} tiedostoa`),
    sv: (count: number) => (count === 1 ? 'Hela försändelsen: 1 fil' : `Hela försändelsen: ${count} filer`),
  },
  andWords: {
    en: ', and what was written with it',
    fi: ', ja sen mukana kirjoitettu',
    sv: ', och det som skrevs med den',
  },
  andArriving: {
    en: (count: number) =>
      `, and ${count} still arriving, which ${count === 1 ? 'follows' : 'follow'} by ${count === 1 ? 'itself' : 'themselves'}`,
    fi: (count: number) => `, ja ${count} vielä tulossa, seuraa itsestään`,
    sv: (count: number) => `, och ${count} på väg, följer med av sig själv`,
  },
  question: { en: 'Why is it moved?', fi: 'Miksi se siirretään?', sv: 'Varför flyttas den?' },
  next: { en: 'Next', fi: 'Jatka', sv: 'Fortsätt' },
  back: { en: 'Back', fi: 'Takaisin', sv: 'Tillbaka' },
  confirm: { en: 'Move it', fi: 'Siirrä', sv: 'Flytta' },
  goesTo: { en: 'It goes to', fi: 'Se siirtyy tapahtumaan', sv: 'Den flyttas till' },
  willHappen: {
    en: (count: number) =>
      count === 1
        ? 'The file leaves every list here and is worked on there.'
        : `The ${count} files leave every list here and are worked on there.`,
    fi: (count: number) =>
      count === 1
        ? 'Tiedosto poistuu täällä kaikista luetteloista ja sitä käsitellään siellä.'
        : `${count} tiedostoa poistuu täällä kaikista luetteloista ja niitä käsitellään siellä.`,
    sv: (count: number) =>
      count === 1
        ? 'Filen försvinner ur alla listor här och behandlas där.'
        : `De ${count} filerna försvinner ur alla listor här och behandlas där.`,
  },
  staysHere: {
    en: 'Tags, notes, pins and decisions that were made here do not go along. The witness’s code still works. An alarm on it that nobody ended rings there.',
    fi: 'Täällä tehdyt tunnisteet, muistiinpanot, kiinnitykset ja päätökset eivät siirry mukana. Silminnäkijän koodi toimii edelleen. Hälytys siitä, jota kukaan ei ole päättänyt, soi siellä.',
    sv: 'Taggar, anteckningar, fästpunkter och beslut som gjorts här följer inte med. Vittnets kod fungerar fortfarande. Ett larm om den som ingen avslutat ljuder där.',
  },
  wordsGo: {
    en: 'What the witness wrote goes along, and rings there if it rang here.',
    fi: 'Myös silminnäkijän kirjoittama siirtyy, ja jos se soi täällä, se soi siellä.',
    sv: 'Det vittnet skrev följer med, och ljuder där om det ljöd här.',
  },
  wordsStay: {
    en: 'What the witness wrote stays here, and rings here. To move it too, move the whole sending.',
    fi: 'Silminnäkijän kirjoittama jää tänne ja soi täällä. Jos sekin pitää siirtää, siirrä koko lähetys.',
    sv: 'Det vittnet skrev stannar här och ljuder här. Ska det med, flytta hela försändelsen.',
  },
  noMember: {
    en: 'You are not a member there: afterwards you see only that it was moved, and you cannot move it back.',
    fi: 'Et ole siellä jäsen: sen jälkeen näet vain, että se siirrettiin, etkä voi siirtää sitä takaisin.',
    sv: 'Du är inte medlem där: efteråt ser du bara att den flyttades, och du kan inte flytta den tillbaka.',
  },
  intoExercise: {
    en: 'This is real, and that is an exercise. Whoever works there takes it for practice.',
    fi: 'Tämä on todellinen ja tuo on harjoitus. Siellä sitä pidetään harjoituksena.',
    sv: 'Det här är på riktigt och det där är en övning. Där tas den för övning.',
  },
  intoReal: {
    en: 'This is an exercise, and that is real. There it counts as evidence.',
    fi: 'Tämä on harjoitus ja tuo on todellinen. Siellä se on todiste.',
    sv: 'Det här är en övning och det där är på riktigt. Där räknas den som bevis.',
  },
  isAsked: {
    en: 'It is being moved.',
    fi: 'Sitä siirretään.',
    sv: 'Den flyttas nu.',
  },
  stillArriving: {
    en: (count: number) =>
      count === 1
        ? ' 1 more of this sending is still arriving: it follows by itself.'
        : ` ${count} more of this sending are still arriving: they follow by themselves.`,
    fi: (count: number) => ` Tästä lähetyksestä on vielä tulossa ${count}: ne seuraavat itsestään.`,
    sv: (count: number) => ` ${count} till av försändelsen är på väg: de följer med av sig själva.`,
  },
  moved: { en: 'Moved', fi: 'Siirretty', sv: 'Flyttad' },
  movedTo: { en: 'Moved to', fi: 'Siirretty tapahtumaan', sv: 'Flyttad till' },
  openThere: { en: 'Open it there', fi: 'Avaa se siellä', sv: 'Öppna den där' },
  nothingHere: {
    en: 'It is worked on in another incident. Nothing of it is shown here any more.',
    fi: 'Sitä käsitellään toisessa tapahtumassa. Täällä siitä ei enää näytetä mitään.',
    sv: 'Den behandlas i en annan händelse. Här visas inget mer av den.',
  },
})
