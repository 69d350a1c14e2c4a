import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Bild',
  support: 'Det du har sett kan tynga dig, också flera dagar senare. Tala med någon du litar på.',
  wrongHeading: 'Den här koden öppnade inget',
  wrongCount: 'En kod har åtta ord. Äldre koder har sju. Vi kunde läsa {count}.',
  wrongWord: 'Ord {words} är inte ett av våra. Titta på bokstäverna igen.',
  wrongSeveral: 'Orden {words} är inte våra. Titta på bokstäverna igen.',
  wrongHelp:
    'Stora bokstäver, mellanslag och komman spelar ingen roll, men ordens ordning gör det. Om du inte hittar din kod har vi ändå dina filer.',
  lookAgain: 'Titta igen',
  messages: 'Meddelanden till dig',
  noMessages: 'Inget meddelande till dig än. Du kan titta igen senare med din kod.',
  messageFrom: 'Från dem som tittar på dina filer, {time}',
  phoneTime: 'din telefons tid',
  written:
    'Så många gånger har du skrivit till oss: {count}. Det du skrev är låst, och den här sidan kan inte visa det.',
  hidePlain: 'Stäng fönstret för att dölja den här sidan. Att gå bakåt kan öppna den igen.',
  messageBroken: 'Ett meddelande gick inte att öppna här. Det du skickade finns i behåll.',
  answer: 'Ditt svar',
  answerSend: 'Skicka svaret',
  moreHeading: 'Skicka mer',
} as const satisfies Words['code']
