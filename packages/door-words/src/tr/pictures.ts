import type { Words } from '../words.ts'

export const pictures = {
  link: 'Resimlerle',
  gallery: 'Bu telefondan',
  photo: 'Fotoğraf çek',
  film: 'Video çek',
  hear: 'Dinle. Ses çıkar.',
  say: {
    danger: 'Tehlikede misiniz? Kırmızı işarete basın ve arayın.',
    choose: 'Bir resme basın. Seçin, fotoğraf çekin, video çekin ya da konuşun.',
    send: 'Göndermek için mavi oka basın.',
    sending: 'Gönderiliyor. Bu sayfayı açık tutun.',
    arrived: 'Hepsi ulaştı. Yeşil işaret bunu gösterir.',
    code: 'Bu sizin kodunuz. Gönderdiklerinizi açar. Resmini kaydedin.',
    done: 'Gidebilirsiniz. Oraya geri dönmeyin. Telefonunuzu saklayın. Tehlikede arayın.',
  },
} as const satisfies Words['pictures']
