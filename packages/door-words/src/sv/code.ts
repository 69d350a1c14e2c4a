import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Bild',
  support: 'Du kan må dåligt, också flera dagar senare. Prata med någon du litar på.',
  wrongHeading: 'Den här koden öppnade inget',
  wrongCount: 'En kod har åtta ord. Äldre koder har sju. Vi kunde läsa {count}.',
  wrongWord: 'Ord {words} är inte ett av våra. Titta på bokstäverna igen.',
  wrongSeveral: 'Orden {words} är inte våra. Titta på bokstäverna igen.',
  wrongHelp:
    'Stora bokstäver, mellanslag och komman spelar ingen roll. Men ordningen på orden är viktig. Är koden borta? Vi har ändå dina filer.',
  lookAgain: 'Titta igen',
  messages: 'Meddelanden till dig',
  noMessages: 'Inget meddelande till dig än. Du kan titta igen senare med din kod.',
  messageFrom: 'Från dem som tittar på dina filer, {time}',
  phoneTime: 'din telefons tid',
  written: 'Så många gånger har du skrivit till oss: {count}. Det du skrev är låst. Den här sidan kan inte visa det.',
  hidePlain: 'Vill du dölja den här sidan? Stäng fönstret. Om du går bakåt kan den öppnas igen.',
  messageBroken: 'Ett meddelande gick inte att öppna här. Det du skickade är sparat.',
  answer: 'Ditt svar',
  answerSend: 'Skicka svaret',
  moreHeading: 'Skicka mer',
} as const satisfies Words['code']
