import type { Words } from '../words.ts'

export const looking = {
  heading: 'Birini bulamıyorum',
  call: 'Birini bulamıyor musunuz? Arayın: {number}',
  cannot: 'Bu sayfa kimseyi bulamaz. Yukarıdaki numara, birini bulamayanlara yardım eder.',
  tell: 'Bize de yazabilirsiniz. Burada kimse hemen cevap vermez.',
  who: 'Kimi bulamıyorsunuz?',
  whoAbout: 'Biliyorsanız adını ve yaşını yazın.',
  looks: 'Nasıl görünüyor? Üzerinde ne var?',
  where: 'Onu en son nerede gördünüz ya da ondan haber aldınız?',
  when: 'Bu ne zamandı?',
  way: 'Size nasıl ulaşabiliriz?',
  wayAbout: 'Bir telefon numarası ya da e-posta yazın. Polis bunu yalnız bir neden varsa açar.',
  onlyFirst: 'Yalnız ilk soruya cevap gerekir.',
  after: 'Bu numarayı da arayın. Bu sayfa kimseyi bulamaz.',
} as const satisfies Words['looking']
