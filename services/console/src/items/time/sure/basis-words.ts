import { words } from '../../../shared/words/catalog.ts'

/** What the time of one item rests on, and what speaks against it. */
export const BASIS_WORDS = words({
  alone: {
    en: 'Only what this file says of itself places it: that is one sender.',
    fi: 'Aika perustuu vain siihen, mitä tiedosto kertoo itsestään: se on yksi lähettäjä.',
    sv: 'Tiden vilar bara på det som filen säger om sig själv: det är en avsändare.',
  },
  told: {
    en: "Only a witness's words place it.",
    fi: 'Aika perustuu vain silminnäkijän sanoihin.',
    sv: 'Tiden vilar bara på ett vittnes ord.',
  },
  senders: {
    en: (count: number, isLeast: boolean) =>
      count === 1
        ? 'What agrees came from one sender.'
        : `What agrees came from ${isLeast ? 'at least ' : ''}${count} separate senders. Nobody knows whether they know one another, or are one person.`,
    fi: (count: number, isLeast: boolean) =>
      count === 1
        ? 'Yhtäpitävät tiedot tulivat yhdeltä lähettäjältä.'
        : `Yhtäpitävät tiedot tulivat ${isLeast ? 'vähintään ' : ''}${count} eri lähettäjältä. Kukaan ei tiedä, tuntevatko he toisensa tai ovatko he sama ihminen.`,
    sv: (count: number, isLeast: boolean) =>
      count === 1
        ? 'Det som stämmer överens kom från en avsändare.'
        : `Det som stämmer överens kom från ${isLeast ? 'minst ' : ''}${count} olika avsändare. Ingen vet om de känner varandra, eller är en och samma person.`,
  },
  against: {
    en: (count: number) =>
      count === 0
        ? 'Nothing known here contradicts it.'
        : `${count === 1 ? 'One thing contradicts' : `${count} things contradict`} it: see “What disagrees”.`,
    fi: (count: number) =>
      count === 0
        ? 'Mikään tiedossa oleva ei ole ristiriidassa sen kanssa.'
        : `${count === 1 ? 'Yksi asia' : `${count} asiaa`} on ristiriidassa sen kanssa: katso ”Mikä on ristiriidassa”.`,
    sv: (count: number) =>
      count === 0
        ? 'Inget som är känt här säger emot den.'
        : `${count === 1 ? 'En sak' : `${count} saker`} säger emot den: se ”Vad som säger emot”.`,
  },
})
