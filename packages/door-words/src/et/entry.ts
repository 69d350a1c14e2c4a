import type { Words } from '../words.ts'

export const entry = {
  read: 'Lugesime: {code}',
  wrongCheck: 'Need sõnad ei kuulu kokku. Vaata üle iga sõna ja nende järjekord.',
  fromAddress:
    'Sinu kood oli selle lehe aadressis. Brauser võis selle aadressi meelde jätta. Tühjenda brauseri ajalugu. Siis salvesta kood uue pildina.',
} as const satisfies Words['entry']
