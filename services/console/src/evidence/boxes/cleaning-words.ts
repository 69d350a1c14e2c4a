import { words } from '../../shared/words/catalog.ts'

export const CLEANING_WORDS = words({
  title: { en: 'Copies for sharing', fi: 'Jaettavat kopiot', sv: 'Kopior att dela' },
  none: {
    en: 'A copy without place, time and device, made on request. None was made yet.',
    fi: 'Pyynnöstä tehtävä kopio ilman paikkaa, aikaa ja laitetta. Yhtään ei ole vielä tehty.',
    sv: 'En kopia utan plats, tid och enhet, gjord på begäran. Ingen har gjorts än.',
  },
  make: { en: 'Make a copy for sharing…', fi: 'Tee jaettava kopio…', sv: 'Gör en kopia att dela…' },
  dialog: { en: 'Make a copy for sharing', fi: 'Tee jaettava kopio', sv: 'Gör en kopia att dela' },
  makeIt: { en: 'Make the copy', fi: 'Tee kopio', sv: 'Gör kopian' },
  question: {
    en: 'Whom is the copy for, and why?',
    fi: 'Kenelle kopio on, ja miksi?',
    sv: 'Vem är kopian till, och varför?',
  },
  says: {
    en: (isStill: boolean) =>
      `The copy has none of the file's own details: no place, no time, no device. What is seen and heard stays as it is${isStill ? ', except under the boxes that you draw' : ''}. Your request and its reason are recorded.`,
    fi: (isStill: boolean) =>
      `Kopiossa ei ole tiedoston omia tietoja: ei paikkaa, aikaa eikä laitetta. Näkyvä ja kuuluva sisältö säilyy ennallaan${isStill ? ', paitsi piirtämiesi laatikoiden alla' : ''}. Pyyntösi ja sen syy kirjataan.`,
    sv: (isStill: boolean) =>
      `Kopian har inga av filens egna uppgifter: ingen plats, ingen tid, ingen enhet. Det som syns och hörs förblir som det är${isStill ? ', utom under rutorna som du ritar' : ''}. Din begäran och skälet registreras.`,
  },
  beingMade: { en: 'The copy is being made.', fi: 'Kopiota tehdään.', sv: 'Kopian görs.' },
  picture: {
    en: 'the picture that is to be shared',
    fi: 'jaettava kuva',
    sv: 'bilden som ska delas',
  },
  nothingHidden: { en: 'nothing hidden', fi: 'mitään ei peitetty', sv: 'inget dolt' },
  hidden: {
    en: (count: number) => `${count} part${count === 1 ? '' : 's'} hidden`,
    fi: (count: number) => `${count} ${count === 1 ? 'kohta' : 'kohtaa'} peitetty`,
    sv: (count: number) => `${count} ${count === 1 ? 'del dold' : 'delar dolda'}`,
  },
  askedBy: { en: 'Asked for by', fi: 'Pyytäjä', sv: 'Begärd av' },
  download: {
    en: (size: string) => `Download the copy (${size})`,
    fi: (size: string) => `Lataa kopio (${size})`,
    sv: (size: string) => `Ladda ner kopian (${size})`,
  },
  stillIdentifies: {
    en: 'Metadata removed. Faces and places in the picture itself, and voices, may still identify somebody.',
    fi: 'Metatiedot poistettu. Kuvassa näkyvät kasvot ja paikat sekä äänet voivat silti paljastaa jonkun.',
    sv: 'Metadata borttagna. Ansikten och platser i själva bilden, och röster, kan ändå röja någon.',
  },
  showToDraw: {
    en: 'Show it to draw boxes',
    fi: 'Näytä kuva piirtääksesi laatikoita',
    sv: 'Visa den för att rita rutor',
  },
  copyShows: { en: 'What the copy will show', fi: 'Mitä kopio näyttää', sv: 'Vad kopian kommer att visa' },
  box: {
    en: (number: number, where: string) => `Box ${number}: ${where}`,
    fi: (number: number, where: string) => `Laatikko ${number}: ${where}`,
    sv: (number: number, where: string) => `Ruta ${number}: ${where}`,
  },
  boxAt: {
    en: (x: string, y: string, width: string, height: string) =>
      `${x} from the left, ${y} from the top, ${width} wide, ${height} high`,
    fi: (x: string, y: string, width: string, height: string) =>
      `${x} vasemmalta, ${y} ylhäältä, leveys ${width}, korkeus ${height}`,
    sv: (x: string, y: string, width: string, height: string) =>
      `${x} från vänster, ${y} uppifrån, ${width} bred, ${height} hög`,
  },
  keys: {
    en: 'Draw a box over each face, sign or place that must not be seen. By keyboard: add a box, move it with the arrow keys, change its size with Shift and an arrow, remove it with Delete.',
    fi: 'Piirrä laatikko jokaisen kasvon, kyltin tai paikan päälle, jota ei saa näkyä. Näppäimistöllä: lisää laatikko, siirrä sitä nuolinäppäimillä, muuta kokoa vaihtonäppäimellä ja nuolella, poista Delete-näppäimellä.',
    sv: 'Rita en ruta över varje ansikte, skylt eller plats som inte får synas. Med tangentbordet: lägg till en ruta, flytta den med piltangenterna, ändra storleken med Skift och en pil, ta bort den med Delete.',
  },
  addBox: { en: 'Add a box', fi: 'Lisää laatikko', sv: 'Lägg till en ruta' },
  removeBox: {
    en: (number: number) => `Remove box ${number}`,
    fi: (number: number) => `Poista laatikko ${number}`,
    sv: (number: number) => `Ta bort ruta ${number}`,
  },
})
