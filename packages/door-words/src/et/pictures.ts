import type { Words } from '../words.ts'

export const pictures = {
  link: 'Piltidega',
  gallery: 'Sellest telefonist',
  photo: 'Tee foto',
  film: 'Filmi video',
  hear: 'Kuula. See teeb häält.',
  say: {
    danger: 'Kas oled ohus? Vajuta punast märki ja helista.',
    choose: 'Vajuta pilti. Vali, tee foto, filmi või räägi.',
    send: 'Saatmiseks vajuta sinist noolt.',
    sending: 'Saadetis on teel. Hoia see leht lahti.',
    arrived: 'Kõik jõudis kohale. Seda näitab roheline märk.',
    code: 'See on sinu kood. See avab selle, mille saatsid. Salvesta selle pilt.',
    done: 'Võid minna. Ära mine tagasi. Hoia telefon alles. Ohu korral helista.',
  },
} as const satisfies Words['pictures']
