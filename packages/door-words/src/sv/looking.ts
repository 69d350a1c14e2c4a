import type { Words } from '../words.ts'

export const looking = {
  heading: 'Jag söker någon',
  call: 'Söker du någon? Ring {number}',
  cannot: 'Den här sidan kan inte söka. Numret ovan hjälper den som söker.',
  tell: 'Du kan också skriva till oss. Ingen svarar här med en gång.',
  who: 'Vem söker du?',
  whoAbout: 'Skriv namn och ålder, om du vet.',
  looks: 'Hur ser personen ut? Vad har personen på sig?',
  where: 'Var såg eller hörde du av personen senast?',
  when: 'När var det?',
  way: 'Hur kan vi nå dig?',
  wayAbout: 'Skriv ett telefonnummer eller en e-postadress. Polisen öppnar det bara om det finns en orsak.',
  onlyFirst: 'Bara den första frågan behöver ett svar.',
  after: 'Ring också det här numret. Den här sidan kan inte söka.',
} as const satisfies Words['looking']
