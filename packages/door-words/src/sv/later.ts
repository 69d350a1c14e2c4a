import type { Words } from '../words.ts'

export const later = {
  placeAsking: 'Frågar telefonen …',
  placeAsk: 'Telefonen säger att du är här nu (på ungefär {m} m när). Var du här när det hände?',
  placeYes: 'Ja, jag var här',
  placeNo: 'Nej, jag var någon annanstans',
  placeThen: 'Antecknat: du var här när det hände (på ungefär {m} m när).',
  placeNow: 'Antecknat som var du är nu, inte som var det hände. Du kan skriva ovan var du var.',
  placeUndo: 'Ta bort det',
  placeFails: 'Telefonen berättade inte var den är. Du kan skriva platsen i stället.',
  recording: 'Spelar in',
  stop: 'Stoppa',
  listen: 'Lyssna',
  useVoice: 'Lägg till bland mina filer',
  discard: 'Kasta den',
  voiceNote: 'Din röst',
  voiceAbout: 'En röst kan kännas igen. Den skickas först när du trycker på Skicka.',
  voiceFails: 'Telefonen låter inte sidan spela in. Du kan skriva i stället.',
  unfinished: '{done} av {all} har kommit fram. Välj filen igen för att fortsätta.',
  unfinishedUnknown: '{done} har kommit fram. Välj filen igen för att fortsätta.',
  notBegun: 'Inget av den har kommit fram än. Välj den igen för att skicka den.',
  fileNumber: 'Fil {number}',
  comparing: 'Ser efter om det är samma fil …',
  differs:
    'Det här är inte exakt den fil som påbörjades: många telefoner ändrar en bild varje gång den väljs. Den skickas från början.',
  cannotCompare: 'Vi kunde inte avgöra om det är filen som påbörjades. Den skickas från början.',
  afresh: 'Skickas på nytt, se nedan. Det som kommit fram finns i behåll.',
  stillMissing: 'En fil i den här sändningen är inte helt framme än; se nedan. Du kan välja den igen.',
  queueAbout:
    'De är låsta, men nyckeln finns också i telefonen: den som har telefonen kan öppna dem. Allt raderas så snart det är skickat.',
  queueFound: 'Filer från tidigare väntar i den här telefonen: {count}.',
  queueGo: 'Skicka dem nu',
  queueWipe: 'Radera dem från telefonen',
  queueWiped: 'Raderat. Inget av det finns kvar i den här telefonen.',
  queueFails: 'Den här webbläsaren kan inte behålla dem. Ha sidan öppen tills allt är skickat.',
  closedWords:
    'Den här insamlingen är avslutad. Inget skickades nu; din text står kvar i sitt fält på den här sidan. Om den är viktig, berätta det för polisen. Vid fara, ring {number}.',
} as const satisfies Words['later']
