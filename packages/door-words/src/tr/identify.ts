import type { Words } from '../words.ts'

export const identify = {
  title: 'Kim olduğunuzu yine de neler gösterebilir',
  intro:
    'Ad sormuyoruz. Kimin gönderdiğini kaydetmiyoruz. Ama başkaları bilebilir. Kim olduğunuzun hiç anlaşılmayacağına kimse söz veremez.',
  others: 'Burada olduğunuzu bilebilecek başkaları',
  phone:
    'Telefon şirketi telefonunuzun ne zaman nerede olduğunu bilir. Ne kadar gönderdiğinizi bilir. Ne gönderdiğinizi görmez.',
  network: 'İşte, okulda ya da kafede ağı biri yönetir. O kişi bu adresin açıldığını ve saatini görebilir.',
  names: 'Telefon, adresin yerini bir ad hizmetine (DNS) sorar. O hizmet, birinin bu adresi sorduğunu öğrenir.',
  history:
    'Tarayıcınız bu sayfayı geçmişinde saklayabilir. Sayfanın parçalarını diskinde (önbellekte) saklayabilir. Sözlerinizi ve kodunuzu da tutabilir. Telefonunuz ikisini de bir yedekte saklayabilir.',
  people: 'Telefonunuzu eline alan biri dosyalarınızı bulabilir. Kodunuzu ya da onun resmini de bulabilir.',
  inside: 'Dosyalarınız ve yazdıklarınız neler gösterebilir',
  details:
    'Bir dosya çoğu zaman zamanı, yeri ve telefonu gösterir. Bazen yalnız sizin telefonunuzda olan bir numara taşır. Bu sayfa, göndermeden önce bu bilgileri size gösterebilir.',
  voices: 'Bir ses kim olduğunuzu belli edebilir. Çekerken konuşursanız sizin sesiniz de belli eder.',
  faces: 'Yüz, giysi, dövme ya da el de belli edebilir. Camda yansımanız görünebilir.',
  view: 'Resmin çekildiği yer, orada kimin durduğunu gösterebilir.',
  words: 'Yazdıklarınız, yalnız sizin bilebileceğiniz bir şeyi gösterebilir.',
  arrival: 'Bir dosyanın ulaştığı dakikayı saklarız. Ağınızı izleyen biri bunu telefonunuzla karşılaştırabilir.',
  record: 'Ne saklıyoruz',
  recordText:
    'Geldiği haliyle dosyalarınızı ve yazdıklarınızı. Yazdıysanız, size nasıl ulaşacağımızı. Tarayıcınızın her dosya için söylediğini: adını, türünü ve tarihini. Ulaştığı dakikayı. Hepsini saklamadan önce kilitleriz.',
  log: 'Her dosyayla ne yapıldığını da yazarız. Zamanı saniyesine kadar yazarız. Bu kayıt, dosya ulaştıktan az sonra başlar. Onu yalnız dosyalarınıza bakanlar görür.',
  notRecord: 'Ne saklamıyoruz',
  notRecordText:
    'Telefon numaranızı. İnternetteki adresinizi. Hangi telefonu ya da tarayıcıyı kullandığınızı. Çerezleri. Kodunuzu saklamayız. Yalnız onu tanıyan bir işaret saklarız.',
  deeds: 'Siz ne yapabilirsiniz',
  tor: 'Tor Browser’ı ve bu adresi kullanın: {address}',
  torNone: 'Tor Browser nereye gittiğinizi ağınızdan gizler. Nereden geldiğinizi bizden gizler.',
  private: 'Bu sayfayı gizli bir pencerede açın. Ya da sonra geçmişten temizleyin.',
  exit: 'Biri gelirse hemen çıkın. Sayfayı kapatın. Ya da gördüğünüz yerde “Sayfayı gizle” düğmesine basın.',
  elsewhere: 'Kendi ağınızdan başka bir ağ kullanın. İşinizdeki ağı kullanmayın.',
  without: 'Göndermeden önce dosyanın ne gösterdiğine bakın. Yapabilirseniz bu bilgiler olmadan gönderin.',
  keepCode:
    'Kodunuzu kimsenin bakmayacağı bir yerde saklayın. Onu bulan, mesajlarınızı ve kaç dosya geldiğini görür. Dosyalarınızı görmez.',
  safety: 'Önce kendi güvenliğiniz gelir. Sonra gönderebilirsiniz ya da hiç göndermeyebilirsiniz.',
} as const satisfies Words['identify']
