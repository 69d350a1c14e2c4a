import type { Words } from '../words.ts'

export const code = {
  picture: 'Samma kod som bild. En annan telefon kan läsa av den och öppnar då den här sidan.',
  pictureName: 'Din kod som bild',
  support:
    'Det du har sett kan tynga dig, också flera dagar senare. Tala med någon du litar på. Hjälp dygnet runt får du på {number}.',
  wrongHeading: 'Den här koden öppnade inget',
  wrongCount: 'En kod har sju ord. Vi kunde läsa {count}.',
  wrongWord: 'Ord {words} är inte ett ord som vi använder. Titta på bokstäverna en gång till.',
  wrongSeveral: 'Orden {words} är inte ord som vi använder. Titta på bokstäverna en gång till.',
  wrongHelp:
    'Stora bokstäver, mellanslag och komman spelar ingen roll, men ordens ordning gör det. Om du inte hittar din kod har vi ändå dina filer.',
  lookAgain: 'Titta igen',
  arrivingHelp: 'Påbörjad, inte klar: allt av den är inte framme än.',
  missingHelp: 'En del saknas: det som kom fram finns i behåll.',
  restHelp: 'För att skicka resten, välj samma fil igen här nedanför.',
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
  answerKept: 'Ditt svar finns i behåll.',
  moreHeading: 'Skicka mer',
  moreKept: 'Tack. Det finns i behåll tillsammans med dina andra filer.',
  withdraw: 'Be oss att inte använda det här',
  withdrawAbout: 'Du kan be om det för en fil eller för allt du har skickat.',
  withdrawWhich: 'Vad ska vi inte använda?',
  withdrawAll: 'Alla mina filer och ord',
  withdrawSure: 'Är du säker?',
  withdrawMeans:
    'Det tas bort ur listorna som man arbetar med, och där står att du bad om det. Det raderas inte: det ligger kvar inlåst, eftersom en domstol kan begära det. Du kan inte ångra det här.',
  withdrawYes: 'Ja, använd det inte',
  withdrawNo: 'Nej, gå tillbaka',
  withdrawDone: 'Klart. Det är borta ur listorna och ligger kvar inlåst för lagens skull.',
  withdrawnAll:
    'Du bad oss att inte använda det du skickade. Det är borta ur listorna och ligger kvar inlåst för lagens skull.',
} as const satisfies Words['code']
