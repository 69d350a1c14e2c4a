import type { Words } from '../words.ts'

export const code = {
  pictureName: 'Resim',
  support: 'Kendinizi kötü hissedebilirsiniz, günler sonra bile. Güvendiğiniz biriyle konuşun.',
  wrongHeading: 'Bu kod hiçbir şey açmadı',
  wrongCount: 'Bir kodda sekiz kelime vardır. Eski kodlarda yedi kelime vardır. Okuyabildiğimiz: {count}.',
  wrongWord: '{words} numaralı kelime bizim değil. Harflerine tekrar bakın.',
  wrongSeveral: '{words} numaralı kelimeler bizim değil. Harflerine tekrar bakın.',
  wrongHelp:
    'Büyük harf, boşluk ve virgül önemli değil. Kelimelerin sırası önemli. Kodunuz kayıp mı? Dosyalarınız hâlâ bizde.',
  lookAgain: 'Tekrar bak',
  messages: 'Size gelen mesajlar',
  noMessages: 'Size henüz mesaj yok. Kodunuzla sonra tekrar bakabilirsiniz.',
  messageFrom: 'Dosyalarınıza bakanlardan, {time}',
  phoneTime: 'telefonunuzun saati',
  written: 'Bize kaç kez yazdınız: {count}. Yazdıklarınız kilitli. Bu sayfa onları gösteremez.',
  hidePlain: 'Bu sayfayı gizlemek için penceresini kapatın. Geri giderseniz tekrar açılabilir.',
  messageBroken: 'Bir mesaj burada açılamadı. Gönderdikleriniz saklanıyor.',
  answer: 'Cevabınız',
  answerSend: 'Cevabı gönder',
  moreHeading: 'Daha fazla gönder',
} as const satisfies Words['code']
