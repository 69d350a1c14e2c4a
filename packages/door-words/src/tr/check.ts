import type { Words } from '../words.ts'

export const check = {
  title: 'Bu adres nasıl kontrol edilir',
  intro: 'Bir sayfa, onu kimin yaptığını gösteremez. Bunun yerine adresine bakın.',
  address: 'Adresimiz',
  onion: 'Tor Browser için adresimiz',
  how: 'Ne yapmalı',
  ownSite: 'Bu adresi polisin kendi sitesinde bulun.',
  theirSite: 'Polis bu adresi kendi sitesinde yazıyor:',
  typeSite: 'O sitenin adresini de kendiniz yazın. Sahte bir sayfa sahte sayfalara götürür.',
  radio: 'Polis adresimizi radyoda da söylüyor.',
  type: 'Adresimizi kendiniz yazın, harf harf.',
  compare: 'Tarayıcınızın adres çubuğuna bakın. Her harf aynı olmalı.',
  link: 'Tanımadığınız birinden gelen bağlantıya güvenmeyin.',
  crest: 'Bir ad ya da arma kopyalanabilir. Buna bakarak emin olamazsınız.',
  unsure: 'Emin değil misiniz? Şimdilik göndermeyin. Dosyalarınız telefonunuzda kalır.',
} as const satisfies Words['check']
