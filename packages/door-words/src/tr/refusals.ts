import type { Words } from '../words.ts'

export const refusals = {
  'no-incident-open':
    'Şu anda dosya toplanmıyor. Hiçbir şey gönderilmedi. Dosyalarınız hâlâ telefonunuzda. Lütfen onları saklayın.',
  'incident-closed':
    'Bu konuda dosya toplama bitti. Artık dosya almıyoruz. Ulaşanlar saklanıyor. Dosyalarınız hâlâ telefonunuzda.',
  'incident-not-found': 'Bu adreste dosya toplanmıyor. Hiçbir şey gönderilmedi. Dosyalarınız hâlâ telefonunuzda.',
  'capability-unknown':
    'Bu kod ya da adres için bir şey bulamıyoruz. Lütfen harflere tekrar bakın. Dosya toplama bittikten çok sonra kod da biter. Gönderdikleriniz saklanıyor. Dosyalarınız hâlâ telefonunuzda.',
  'upload-gone':
    'Bu dosya daha önce durduruldu. Ulaşmış olan kısmı saklanıyor. Dosya hâlâ telefonunuzda. Göndermek için onu tekrar seçin.',
  'sending-withdrawn':
    'Burada gönderdiklerinizi kullanmamamızı istediniz. Yeni bir şey göndermek için yeniden başlayın. Dosya hâlâ telefonunuzda.',
  'preview-there':
    'Bu dosyanın küçük bir resmine daha önce başlandı. Bir tane yeter. Dosyanın kendisi hâlâ telefonunuzda. Onu gönderebilirsiniz.',
  'upload-expired':
    'Bu dosya, gerisini çok uzun bekledi. Ulaşmış olan kısmı saklanıyor. Dosya hâlâ telefonunuzda. Göndermek için onu tekrar seçin.',
  'offset-mismatch': 'Başka bir bağlantı bu dosyaya devam ediyor. Hiçbir şey kaybolmadı. Dosya hâlâ telefonunuzda.',
  'length-unknown': 'Telefonunuz dosyanın boyutunu söylemedi. Dosya hâlâ telefonunuzda. Lütfen onu tekrar gönderin.',
  'length-changed': 'Siz başladıktan sonra dosyanın boyutu değişti. Dosya hâlâ telefonunuzda. Lütfen onu tekrar seçin.',
  'too-large': 'Bu dosya burada alabileceğimizden büyük. Hiçbir parçası gönderilmedi. O hâlâ telefonunuzda.',
  'beyond-length':
    'Dosyada olandan fazlası geldi. Daha önce ulaşan kısmı saklanıyor. Dosya hâlâ telefonunuzda. Lütfen onu tekrar seçin.',
  'cut-at-limit': 'Bu dosya burada alabileceğimizden büyük. Baş tarafı saklanıyor. Dosyanın tamamı hâlâ telefonunuzda.',
  'piece-too-large':
    'Dosyanın bir parçası kontrol edilemeyecek kadar büyüktü. Daha küçük parçalar gönderilebilir. Dosya hâlâ telefonunuzda.',
  'text-too-long':
    'Bu yazı bir kerede alabileceğimizden uzun. Saklanmadı. Lütfen onu kısaltın. Dosyalarınız hâlâ telefonunuzda.',
  'too-many-files':
    'Bu kadar dosya tek gönderim için çok fazla. Ulaşanlar saklanıyor. Diğerleri hâlâ telefonunuzda. Lütfen onlar için yeniden başlayın.',
  'too-much-said':
    'Bu kodla bize çok sık yazdınız. Daha önce yazdıklarınız saklanıyor. Bu son kısım saklanmadı. Dosyalarınız hâlâ telefonunuzda.',
  'sending-full':
    'Bu gönderim doldu. Ulaşanlar saklanıyor. Gerisi hâlâ telefonunuzda. Lütfen onun için yeniden başlayın.',
  'collection-full':
    'Dosya toplama yerimiz şimdilik dolu. Ulaşanlar saklanıyor. Dosyalarınız hâlâ telefonunuzda. Onları saklayın ve sonra tekrar deneyin.',
  'opened-too-often':
    'Kodunuz son günlerde çok sık açıldı. Gönderdikleriniz saklanıyor. Dosyalarınız hâlâ telefonunuzda. Lütfen bir hafta sonra tekrar deneyin.',
  'nothing-sent':
    'İçinde ne dosya ne de kelime vardı. Seçtikleriniz hâlâ telefonunuzda. Bir dosya seçin ya da bir cümle yazın.',
  malformed: 'Telefonunuzun gönderdiğini okuyamadık. Dosyalarınız hâlâ telefonunuzda. Lütfen tekrar deneyin.',
  'header-too-large': 'Telefonunuzun gönderdiğini okuyamadık. Dosyalarınız hâlâ telefonunuzda. Lütfen tekrar deneyin.',
  'checksum-mismatch': 'Dosyanın bir parçası yolda bozuldu. Dosya hâlâ telefonunuzda. O parça tekrar gönderilebilir.',
  'checksum-unsupported': 'Dosyayı istenen yolla kontrol edemiyoruz. Dosya hâlâ telefonunuzda.',
  'concat-unsupported':
    'Her dosyayı bütün olarak alırız. Parçaları birleştiremeyiz. Hiçbir şeye başlanmadı. Dosya hâlâ telefonunuzda.',
  'protocol-version': 'Bu program bizimkinden başka bir sürüm kullanıyor. Dosya hâlâ telefonunuzda.',
  'media-type': 'Telefonunuzun gönderdiğini okuyamadık. Dosyalarınız hâlâ telefonunuzda. Lütfen tekrar deneyin.',
  'method-not-allowed': 'Bu adreste bu yapılamaz. Hiçbir şey değişmedi. Dosyalarınız hâlâ telefonunuzda.',
  busy: 'Şu anda pek çok kişi gönderiyor. Dosyalarınız hâlâ telefonunuzda. Lütfen biraz sonra tekrar deneyin.',
  'store-unavailable':
    'Şu anda dosya saklayamıyoruz. Bu yüzden sakladık demedik. Dosyalarınız hâlâ telefonunuzda. Lütfen biraz sonra tekrar deneyin.',
  'proof-needed':
    'Şu anda pek çok kişi gönderiyor. Telefonunuz önce küçük bir hesap yapmalı. Dosyalarınız hâlâ telefonunuzda. Lütfen biraz sonra tekrar deneyin.',
  'ticket-needed':
    'Şu anda pek çok kişi gönderiyor. Bu sayfa çok uzun açık kaldı ya da daha önce kullanıldı. Dosyalarınız hâlâ telefonunuzda. Sayfayı tekrar açın ve oradan gönderin.',
  'ticket-early':
    'Şu anda pek çok kişi gönderiyor. Dosyalarınız hâlâ telefonunuzda. Yarım dakika bekleyin, sonra tekrar gönderin.',
  'files-early':
    'Şu anda pek çok kişi gönderiyor. Bir sayfa bir kerede yalnız birkaç dosya alır. Burada yazanlar ulaştı. Diğerleri ve yazdıklarınız ulaşmadı. Onlar hâlâ telefonunuzda. Bir dakika bekleyin, sonra bu sayfadan gönderin.',
  'body-too-short':
    'Hepsi gönderilmeden bağlantı koptu. Ulaşanlar saklanıyor. Dosya hâlâ telefonunuzda. Lütfen onu tekrar gönderin.',
  'too-slow':
    'Bağlantı çok yavaştı, bu yüzden kapatıldı. Ulaşanlar saklanıyor. Dosya hâlâ telefonunuzda. Lütfen onu tekrar gönderin.',
  'timed-out': 'Bu çok uzun sürdü. Ulaşanlar saklanıyor. Dosya hâlâ telefonunuzda. Lütfen tekrar deneyin.',
  'illegal-state': 'Bu dosyanın tamamı zaten burada. O saklanıyor.',
  internal: 'Sizde değil, bizde bir sorun oldu. Dosyalarınız hâlâ telefonunuzda. Lütfen biraz sonra tekrar deneyin.',
} as const satisfies Words['refusals']
