import type { Words } from '../words.ts'

export const entry = {
  read: 'Luimme: {code}',
  wrongCheck: 'Nämä sanat eivät kuulu yhteen. Katso jokainen sana ja niiden järjestys.',
  fromAddress:
    'Koodisi oli tämän sivun osoitteessa. Selaimesi on voinut säilyttää osoitteen. Tyhjennä selaimen historia. Tallenna koodi sitten uutena kuvana.',
} as const satisfies Words['entry']
