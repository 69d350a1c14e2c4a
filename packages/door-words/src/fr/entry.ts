import type { Words } from '../words.ts'

export const entry = {
  read: 'Nous lisons : {code}',
  wrongCheck: 'Ces mots ne vont pas ensemble. Regardez chaque mot, et leur ordre.',
  fromAddress:
    'Votre code était dans l’adresse de cette page. Votre navigateur a peut-être gardé cette adresse. Videz son historique. Puis enregistrez votre code dans une nouvelle image.',
} as const satisfies Words['entry']
