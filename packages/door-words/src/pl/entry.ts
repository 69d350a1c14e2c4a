import type { Words } from '../words.ts'

export const entry = {
  read: 'Odczytaliśmy: {code}',
  wrongCheck: 'Te słowa do siebie nie pasują. Sprawdź każde słowo i ich kolejność.',
  fromAddress:
    'Twój kod był w adresie tej strony. Przeglądarka mogła zapamiętać ten adres. Wyczyść jej historię. Potem zapisz kod jako nowy obrazek.',
} as const satisfies Words['entry']
