import type { Words } from '../words.ts'

export const script = {
  waiting: 'väntar',
  sending: 'skickas',
  kept: 'i behåll',
  paused: 'pausad',
  stalled: 'Förbindelsen är bruten. Vi fortsätter av oss själva; ha sidan öppen.',
  failed: 'inte skickad',
  unreadable: 'Telefonen låter oss inte läsa filen. Välj den igen.',
  empty: 'Välj en fil eller skriv en mening.',
  remove: 'Ta bort',
  allKept: 'Allt finns i behåll. Du kan stänga sidan.',
  someFailed: 'Några filer skickades inte; se ovan. De finns kvar i din telefon.',
  wordsKept: 'Dina ord finns i behåll.',
  tooLarge: 'större än {size}: för stor för att skickas här',
  busy: 'Skickar. Ha den här sidan öppen.',
} as const satisfies Words['script']
