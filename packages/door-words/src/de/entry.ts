import type { Words } from '../words.ts'

export const entry = {
  read: 'Wir lesen: {code}',
  wrongCheck: 'Diese Wörter passen nicht zusammen. Prüfen Sie jedes Wort und die Reihenfolge.',
  fromAddress:
    'Ihr Code stand in der Adresse dieser Seite. Vielleicht hat Ihr Browser sich die Adresse gemerkt. Leeren Sie seinen Verlauf. Speichern Sie Ihren Code dann als neues Bild.',
} as const satisfies Words['entry']
