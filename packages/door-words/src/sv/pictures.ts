import type { Words } from '../words.ts'

export const pictures = {
  link: 'Med bilder',
  gallery: 'Från den här telefonen',
  photo: 'Ta ett foto',
  film: 'Filma',
  hear: 'Lyssna. Det hörs ljud.',
  say: {
    danger: 'Är du i fara? Tryck på det röda märket och ring.',
    choose: 'Tryck på en bild. Välj, fotografera, filma eller tala.',
    send: 'Tryck på den blå pilen för att skicka.',
    sending: 'Det är på väg. Håll sidan öppen.',
    arrived: 'Allt har kommit fram. Den gröna bocken visar det.',
    code: 'Det här är din kod. Den öppnar det du skickade. Spara bilden.',
    done: 'Du kan gå. Gå inte tillbaka. Behåll telefonen. Ring om du är i fara.',
  },
} as const satisfies Words['pictures']
