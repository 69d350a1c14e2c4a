import type { Words } from '../words.ts'

export const reveal = {
  group: 'Vad filen visar',
  working: 'Tittar, bara i din telefon …',
  heading: 'Filen säger:',
  none: 'Vi hittade varken tid, plats eller enhet i den.',
  unknown: 'Den här sortens fil kan vi inte titta in i. Räkna med att den visar tid, plats och enhet.',
  always: 'Också ansikten, röster, kläder och själva vyn kan visa vem någon är, och var.',
  time: 'tiden:',
  place: 'platsen:',
  device: 'enheten:',
  owner: 'ett namn',
  serial: 'ett nummer som bara den här enheten har',
  asIs: 'Som den är',
  asIsMeans:
    'Då hjälper den mest till att reda ut när och var det här var. De som arbetar med den kan se det som står ovan.',
  without: 'Utan de här uppgifterna',
  withoutMeans:
    'De tas bort i din telefon, innan något lämnar den. Bild och ljud förblir som de är. Den hjälper mindre till att reda ut när och var det här var.',
  saidShown: 'väntar, valt: som den är',
  saidRemoved: 'väntar, valt: utan de här uppgifterna',
  notCleaned:
    'Vi kunde inte ta bort uppgifterna ur filen på ett säkert sätt. Den kan skickas som den är, eller så kan du ta bort den ur listan.',
  taking: 'Tar bort uppgifterna …',
  onlySend: 'Det här är bara ett val. Den skickas när du trycker på Skicka.',
  cannot: 'Ur den här sortens fil kan vi inte ta bort uppgifter.',
  close: 'Stäng',
  more: {
    track: 'platser längs vägen',
    timed: 'rörelser eller tider längs vägen',
    motion: 'en kort video med ljud bredvid fotot',
    pictures: 'fler bilder',
    thumbnail: 'en liten kopia av bilden, kanske från innan den ändrades',
    software: 'programmet som gjorde den',
    maker: 'tillverkarens egna anteckningar, som vi inte kan läsa',
    caption: 'en rubrik eller beskrivning',
    edits: 'en historik över ändringar',
    provenance: 'signerade uppgifter om varifrån den kommer',
    hidden: 'text som vi inte kan läsa',
  },
} as const satisfies Words['reveal']
