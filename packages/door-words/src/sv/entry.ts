import type { Words } from '../words.ts'

export const entry = {
  read: 'Vi läste: {code}',
  wrongCheck: 'De här orden hör inte ihop. Titta på varje ord och på ordningen.',
  fromAddress:
    'Din kod stod i den här sidans adress. Webbläsaren kan ha sparat adressen. Rensa historiken. Spara sedan koden som en ny bild.',
} as const satisfies Words['entry']
