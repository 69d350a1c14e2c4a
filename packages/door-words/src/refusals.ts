// biome-ignore-all lint/style/noExcessiveLinesPerFile: one table of sentences, a line for each language
import type { AlarmLanguage, PublicRefusalCode } from '@firsthand/domain'

/**
 * One refusal in each language. Every language that the alarms understand must have it. Any other language falls back
 * to English.
 */
type Said = Readonly<Record<AlarmLanguage, string>> & { readonly [language: string]: string | undefined }

/**
 * The words of every refusal of the public door, language beside language: what happened, and where the file is now.
 */
const REFUSALS = {
  'no-incident-open': {
    en: 'Nothing is being collected now. Nothing was sent. Your files are still on your phone; please keep them.',
    fi: 'Nyt ei kerätä mitään. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi; säilytä ne.',
    sv: 'Inget samlas in just nu. Inget skickades. Dina filer finns kvar i din telefon; behåll dem där.',
    uk: 'Зараз нічого не збирають. Нічого не надіслано. Ваші файли й далі у вашому телефоні; збережіть їх, будь ласка.',
    ar: 'لا يُجمع شيء الآن. لم يُرسَل شيء. ملفاتك ما زالت في هاتفك؛ من فضلك احتفظ بها.',
  },
  'incident-closed': {
    en: 'This collection has ended and takes no more files. What was kept stays kept. Your files are still on your phone.',
    fi: 'Tämä keräys on päättynyt eikä ota enää tiedostoja. Perille tullut on tallessa. Tiedostosi ovat yhä puhelimessasi.',
    sv: 'Den här insamlingen är avslutad och tar inte emot fler filer. Det som kom fram finns i behåll. Dina filer finns kvar i din telefon.',
    uk: 'Цей збір завершено, він більше не приймає файлів. Що дійшло, те збережено. Ваші файли й далі у вашому телефоні.',
    ar: 'انتهى هذا الجمع ولم يعد يستقبل ملفات. ما وصل يبقى محفوظًا. ملفاتك ما زالت في هاتفك.',
  },
  'incident-not-found': {
    en: 'There is no collection at this address. Nothing was sent. Your files are still on your phone.',
    fi: 'Tässä osoitteessa ei ole keräystä. Mitään ei lähetetty. Tiedostosi ovat yhä puhelimessasi.',
    sv: 'Det finns ingen insamling på den här adressen. Inget skickades. Dina filer finns kvar i din telefon.',
    uk: 'За цією адресою немає збору. Нічого не надіслано. Ваші файли й далі у вашому телефоні.',
    ar: 'لا يوجد جمع في هذا العنوان. لم يُرسَل شيء. ملفاتك ما زالت في هاتفك.',
  },
  'capability-unknown': {
    en: 'We find nothing for this code or address. Please check the spelling; long after a collection has ended, its codes open no longer. What you sent is kept all the same, and your files are still on your phone.',
    fi: 'Tällä koodilla tai osoitteella ei löydy mitään. Tarkista kirjoitusasu; kauan sitten päättyneen keräyksen koodi ei enää aukea. Lähettämäsi on silti tallessa, ja tiedostosi ovat yhä puhelimessasi.',
    sv: 'Vi hittar inget för den här koden eller adressen. Kontrollera stavningen; koden till en insamling som avslutades för länge sedan går inte längre att öppna. Det du skickade finns ändå i behåll, och dina filer finns kvar i din telefon.',
    uk: 'Ми нічого не знаходимо за цим кодом чи адресою. Перевірте, будь ласка, написання; код давно завершеного збору більше не відкривається. Те, що ви надіслали, усе одно збережено, а ваші файли й далі у вашому телефоні.',
    ar: 'لا نجد شيئًا لهذا الرمز أو العنوان. من فضلك تحقق من الكتابة؛ رمز الجمع الذي انتهى منذ زمن طويل لا يُفتح بعد ذلك. ما أرسلته محفوظ على أي حال، وملفاتك ما زالت في هاتفك.',
  },
  'upload-gone': {
    en: 'This file was stopped before. What had arrived is kept. The file is still on your phone; to send it, please choose it again.',
    fi: 'Tämä tiedosto keskeytettiin aiemmin. Perille tullut osa on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen, jos haluat lähettää sen.',
    sv: 'Den här filen stoppades tidigare. Det som hade kommit fram finns i behåll. Filen finns kvar i din telefon; välj den igen om du vill skicka den.',
    uk: 'Цей файл раніше зупинили. Що встигло дійти, те збережено. Файл і далі у вашому телефоні; щоб надіслати його, виберіть його, будь ласка, ще раз.',
    ar: 'أُوقف هذا الملف من قبل. ما كان قد وصل منه محفوظ. الملف ما زال في هاتفك؛ لإرساله، من فضلك اختره مرة أخرى.',
  },
  'sending-withdrawn': {
    en: 'You asked us not to use what you sent here. To send something new, please begin again. The file is still on your phone.',
    fi: 'Pyysit, ettemme käytä sitä, mitä lähetit tässä. Jos haluat lähettää jotain uutta, aloita alusta. Tiedosto on yhä puhelimessasi.',
    sv: 'Du bad oss att inte använda det du skickade här. Börja om från början om du vill skicka något nytt. Filen finns kvar i din telefon.',
    uk: 'Ви просили не використовувати того, що надіслали тут. Щоб надіслати щось нове, почніть, будь ласка, спочатку. Файл і далі у вашому телефоні.',
    ar: 'طلبت منا ألا نستخدم ما أرسلته هنا. لإرسال شيء جديد، من فضلك ابدأ من جديد. الملف ما زال في هاتفك.',
  },
  'preview-there': {
    en: 'A small picture of this file was begun before, and one is enough. The file itself is still on your phone and can be sent.',
    fi: 'Tästä tiedostosta on jo aloitettu pieni kuva, ja yksi riittää. Itse tiedosto on yhä puhelimessasi, ja sen voi lähettää.',
    sv: 'En liten bild av den här filen har redan påbörjats, och en räcker. Själva filen finns kvar i din telefon och kan skickas.',
    uk: 'Маленьке зображення цього файлу вже почали надсилати, одного досить. Сам файл і далі у вашому телефоні, і його можна надіслати.',
    ar: 'بدأ من قبل إرسال صورة صغيرة لهذا الملف، وواحدة تكفي. الملف نفسه ما زال في هاتفك ويمكن إرساله.',
  },
  'upload-expired': {
    en: 'This file waited too long for its rest. What had arrived is kept. The file is still on your phone; to send it, please choose it again.',
    fi: 'Tämä tiedosto odotti loppuosaansa liian kauan. Perille tullut osa on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
    sv: 'Den här filen väntade för länge på resten. Det som hade kommit fram finns i behåll. Filen finns kvar i din telefon; välj den igen om du vill skicka den.',
    uk: 'Цей файл надто довго чекав на решту. Що встигло дійти, те збережено. Файл і далі у вашому телефоні; щоб надіслати його, виберіть його, будь ласка, ще раз.',
    ar: 'انتظر هذا الملف بقيته وقتًا طويلًا. ما كان قد وصل منه محفوظ. الملف ما زال في هاتفك؛ لإرساله، من فضلك اختره مرة أخرى.',
  },
  'offset-mismatch': {
    en: 'Another connection goes on with this file. Nothing is lost; the file is still on your phone.',
    fi: 'Toinen yhteys jatkaa tätä tiedostoa. Mitään ei katoa; tiedosto on yhä puhelimessasi.',
    sv: 'En annan förbindelse fortsätter med den här filen. Inget går förlorat; filen finns kvar i din telefon.',
    uk: 'Цей файл продовжує інше з’єднання. Нічого не втрачено; файл і далі у вашому телефоні.',
    ar: 'هناك اتصال آخر يتابع هذا الملف. لم يضِع شيء، والملف ما زال في هاتفك.',
  },
  'length-unknown': {
    en: 'The size of the file was not told. The file is still on your phone; please send it again.',
    fi: 'Tiedoston kokoa ei kerrottu. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
    sv: 'Filens storlek angavs inte. Filen finns kvar i din telefon; skicka den igen.',
    uk: 'Розмір файлу не вказано. Файл і далі у вашому телефоні; надішліть його, будь ласка, ще раз.',
    ar: 'لم يُذكر حجم الملف. الملف ما زال في هاتفك؛ من فضلك أرسله مرة أخرى.',
  },
  'length-changed': {
    en: 'The size of the file has changed since you began. The file is still on your phone; please choose it again.',
    fi: 'Tiedoston koko on muuttunut aloittamisen jälkeen. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
    sv: 'Filens storlek har ändrats sedan du började. Filen finns kvar i din telefon; välj den igen.',
    uk: 'Розмір файлу змінився, відколи ви почали. Файл і далі у вашому телефоні; виберіть його, будь ласка, ще раз.',
    ar: 'تغيّر حجم الملف منذ أن بدأت. الملف ما زال في هاتفك؛ من فضلك اختره مرة أخرى.',
  },
  'too-large': {
    en: 'This file is larger than we can take here. Nothing of it was sent. It is still on your phone.',
    fi: 'Tiedosto on suurempi kuin voimme ottaa vastaan. Siitä ei lähetetty mitään. Se on yhä puhelimessasi.',
    sv: 'Filen är större än vi kan ta emot här. Inget av den skickades. Den finns kvar i din telefon.',
    uk: 'Цей файл більший, ніж ми можемо тут прийняти. Нічого з нього не надіслано. Він і далі у вашому телефоні.',
    ar: 'هذا الملف أكبر مما نستطيع استقباله هنا. لم يُرسَل منه شيء. هو ما زال في هاتفك.',
  },
  'beyond-length': {
    en: 'More was sent than the file holds. What had arrived before is kept. The file is still on your phone; please choose it again.',
    fi: 'Lähetettiin enemmän kuin tiedostossa on. Aiemmin perille tullut on tallessa. Tiedosto on yhä puhelimessasi; valitse se uudelleen.',
    sv: 'Mer skickades än vad filen rymmer. Det som hade kommit fram tidigare finns i behåll. Filen finns kvar i din telefon; välj den igen.',
    uk: 'Надійшло більше, ніж є у файлі. Що дійшло раніше, те збережено. Файл і далі у вашому телефоні; виберіть його, будь ласка, ще раз.',
    ar: 'أُرسل أكثر مما في الملف. ما كان قد وصل من قبل محفوظ. الملف ما زال في هاتفك؛ من فضلك اختره مرة أخرى.',
  },
  'cut-at-limit': {
    en: 'This file is larger than we can take here. Its beginning is kept. The whole file is still on your phone.',
    fi: 'Tiedosto on suurempi kuin voimme ottaa vastaan. Sen alku on tallessa. Koko tiedosto on yhä puhelimessasi.',
    sv: 'Filen är större än vi kan ta emot här. Början av den finns i behåll. Hela filen finns kvar i din telefon.',
    uk: 'Цей файл більший, ніж ми можемо тут прийняти. Його початок збережено. Увесь файл і далі у вашому телефоні.',
    ar: 'هذا الملف أكبر مما نستطيع استقباله هنا. بدايته محفوظة. الملف كله ما زال في هاتفك.',
  },
  'piece-too-large': {
    en: 'A piece of the file was too large to be checked at once; smaller pieces can be sent. The file is still on your phone.',
    fi: 'Pala tiedostosta oli liian suuri kerralla tarkistettavaksi; pienempiä paloja voi lähettää. Tiedosto on yhä puhelimessasi.',
    sv: 'En bit av filen var för stor för att kontrolleras på en gång; mindre bitar går att skicka. Filen finns kvar i din telefon.',
    uk: 'Шматок файлу завеликий, щоб перевірити його за один раз; менші шматки надіслати можна. Файл і далі у вашому телефоні.',
    ar: 'كانت قطعة من الملف أكبر من أن تُفحص دفعة واحدة؛ ويمكن إرسال قطع أصغر. الملف ما زال في هاتفك.',
  },
  'text-too-long': {
    en: 'That is more text than we can take at once. It was not kept; please make it shorter. Your files are still on your phone.',
    fi: 'Tekstiä on enemmän kuin voimme ottaa vastaan kerralla. Sitä ei tallennettu; lyhennä sitä. Tiedostosi ovat yhä puhelimessasi.',
    sv: 'Det är mer text än vi kan ta emot på en gång. Den sparades inte; gör den kortare. Dina filer finns kvar i din telefon.',
    uk: 'Це більше тексту, ніж ми можемо прийняти за один раз. Його не збережено; скоротіть його, будь ласка. Ваші файли й далі у вашому телефоні.',
    ar: 'هذا نص أطول مما نستطيع استقباله مرة واحدة. لم يُحفظ؛ من فضلك اجعله أقصر. ملفاتك ما زالت في هاتفك.',
  },
  'too-many-files': {
    en: 'That is more files than one sending can hold. What arrived is kept. The others are still on your phone; please begin again for them.',
    fi: 'Yhteen lähetykseen ei mahdu näin montaa tiedostoa. Perille tulleet ovat tallessa. Loput ovat yhä puhelimessasi; aloita niiden kanssa uudelleen.',
    sv: 'Det är fler filer än vad som ryms i en sändning. Det som kom fram finns i behåll. De andra finns kvar i din telefon; börja om med dem.',
    uk: 'Це більше файлів, ніж вміщується за один раз. Що дійшло, те збережено. Решта й далі у вашому телефоні; почніть для неї, будь ласка, знову.',
    ar: 'هذه ملفات أكثر مما يتسع له إرسال واحد. ما وصل محفوظ. الباقي ما زال في هاتفك؛ من فضلك ابدأ من جديد لإرساله.',
  },
  'too-much-said': {
    en: 'With this code we have heard from you very often. What you wrote before is kept; this last part is not. Your files are still on your phone.',
    fi: 'Tällä koodilla on kirjoitettu meille hyvin monta kertaa. Aiemmin kirjoittamasi on tallessa, tämä viimeinen ei ole. Tiedostosi ovat yhä puhelimessasi.',
    sv: 'Med den här koden har vi hört av dig väldigt ofta. Det du skrev tidigare finns i behåll, men inte det sista. Dina filer finns kvar i din telefon.',
    uk: 'За цим кодом ви писали нам дуже багато разів. Написане раніше збережено, останнє – ні. Ваші файли й далі у вашому телефоні.',
    ar: 'كتبت إلينا بهذا الرمز مرات كثيرة جدًا. ما كتبته من قبل محفوظ، أما هذا الأخير فلا. ملفاتك ما زالت في هاتفك.',
  },
  'sending-full': {
    en: 'This sending holds as much as it can. What arrived is kept. The rest is still on your phone; please begin again for it.',
    fi: 'Tähän lähetykseen ei mahdu enempää. Perille tullut on tallessa. Loput ovat yhä puhelimessasi; aloita niiden kanssa uudelleen.',
    sv: 'Den här sändningen rymmer inte mer. Det som kom fram finns i behåll. Resten finns kvar i din telefon; börja om med det.',
    uk: 'За цей раз більше не вміщується. Що дійшло, те збережено. Решта й далі у вашому телефоні; почніть для неї, будь ласка, знову.',
    ar: 'لا يتسع هذا الإرسال لأكثر من ذلك. ما وصل محفوظ. الباقي ما زال في هاتفك؛ من فضلك ابدأ من جديد لإرساله.',
  },
  'collection-full': {
    en: 'This collection can hold no more at the moment. What arrived is kept. Your files are still on your phone; please keep them and try again later.',
    fi: 'Tähän keräykseen ei juuri nyt mahdu enempää. Perille tullut on tallessa. Tiedostosi ovat yhä puhelimessasi; säilytä ne ja yritä myöhemmin uudelleen.',
    sv: 'Den här insamlingen rymmer inte mer just nu. Det som kom fram finns i behåll. Dina filer finns kvar i din telefon; behåll dem och försök igen senare.',
    uk: 'Цей збір зараз більше не вміщує. Що дійшло, те збережено. Ваші файли й далі у вашому телефоні; збережіть їх, будь ласка, і спробуйте пізніше.',
    ar: 'لا يتسع هذا الجمع لمزيد في هذه اللحظة. ما وصل محفوظ. ملفاتك ما زالت في هاتفك؛ من فضلك احتفظ بها وحاول لاحقًا.',
  },
  'opened-too-often': {
    en: 'Your code was opened very often in the last days. What you sent is kept, and your files are still on your phone. Please try again in a week.',
    fi: 'Koodisi on avattu viime päivinä hyvin monta kertaa. Lähettämäsi on tallessa, ja tiedostosi ovat yhä puhelimessasi. Yritä uudelleen viikon päästä.',
    sv: 'Din kod har öppnats väldigt ofta de senaste dagarna. Det du skickade finns i behåll, och dina filer finns kvar i din telefon. Försök igen om en vecka.',
    uk: 'Ваш код останніми днями відкривали дуже багато разів. Те, що ви надіслали, збережено, а ваші файли й далі у вашому телефоні. Спробуйте, будь ласка, за тиждень.',
    ar: 'فُتح رمزك مرات كثيرة جدًا في الأيام الأخيرة. ما أرسلته محفوظ، وملفاتك ما زالت في هاتفك. من فضلك حاول مرة أخرى بعد أسبوع.',
  },
  'nothing-sent': {
    en: 'There was no file and no word in it. Whatever you chose is still on your phone. Please choose a file, or write a sentence.',
    fi: 'Siinä ei ollut tiedostoa eikä sanaakaan. Valitsemasi on yhä puhelimessasi. Valitse tiedosto tai kirjoita lause.',
    sv: 'Där fanns varken en fil eller ett ord. Det du valde finns kvar i din telefon. Välj en fil eller skriv en mening.',
    uk: 'Там не було ні файлу, ні слова. Усе, що ви вибрали, і далі у вашому телефоні. Виберіть, будь ласка, файл або напишіть речення.',
    ar: 'لم يكن فيه ملف ولا كلمة. كل ما اخترته ما زال في هاتفك. من فضلك اختر ملفًا أو اكتب جملة.',
  },
  malformed: {
    en: 'We could not read what your phone sent. Your files are still on your phone; please try again.',
    fi: 'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
    sv: 'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
    uk: 'Ми не змогли прочитати те, що надіслав ваш телефон. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, ще раз.',
    ar: 'لم نتمكن من قراءة ما أرسله هاتفك. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى.',
  },
  'header-too-large': {
    en: 'We could not read what your phone sent. Your files are still on your phone; please try again.',
    fi: 'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
    sv: 'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
    uk: 'Ми не змогли прочитати те, що надіслав ваш телефон. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, ще раз.',
    ar: 'لم نتمكن من قراءة ما أرسله هاتفك. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى.',
  },
  'checksum-mismatch': {
    en: 'A piece of the file was damaged on the way. The file is still on your phone; the piece can be sent again.',
    fi: 'Pala tiedostosta vaurioitui matkalla. Tiedosto on yhä puhelimessasi; palan voi lähettää uudelleen.',
    sv: 'En bit av filen skadades på vägen. Filen finns kvar i din telefon; biten kan skickas igen.',
    uk: 'Шматок файлу пошкодився в дорозі. Файл і далі у вашому телефоні; цей шматок можна надіслати ще раз.',
    ar: 'تضرّرت قطعة من الملف في الطريق. الملف ما زال في هاتفك؛ ويمكن إرسال القطعة مرة أخرى.',
  },
  'checksum-unsupported': {
    en: 'We cannot check the file in the way that was asked for. The file is still on your phone.',
    fi: 'Emme voi tarkistaa tiedostoa pyydetyllä tavalla. Tiedosto on yhä puhelimessasi.',
    sv: 'Vi kan inte kontrollera filen på det sätt som begärdes. Filen finns kvar i din telefon.',
    uk: 'Ми не можемо перевірити файл так, як було запитано. Файл і далі у вашому телефоні.',
    ar: 'لا نستطيع فحص الملف بالطريقة المطلوبة. الملف ما زال في هاتفك.',
  },
  'concat-unsupported': {
    en: 'We take each file whole and cannot join parts of one. Nothing was begun. The file is still on your phone.',
    fi: 'Otamme jokaisen tiedoston kokonaisena emmekä voi liittää sen osia. Mitään ei aloitettu. Tiedosto on yhä puhelimessasi.',
    sv: 'Vi tar emot varje fil hel och kan inte foga ihop delar. Inget påbörjades. Filen finns kvar i din telefon.',
    uk: 'Ми приймаємо кожен файл цілим і не можемо з’єднувати його частини. Нічого не розпочато. Файл і далі у вашому телефоні.',
    ar: 'نأخذ كل ملف كاملًا ولا نستطيع ضم أجزائه. لم يبدأ شيء. الملف ما زال في هاتفك.',
  },
  'protocol-version': {
    en: 'This program speaks another version than we do. The file is still on your phone.',
    fi: 'Tämä ohjelma puhuu eri versiota kuin me. Tiedosto on yhä puhelimessasi.',
    sv: 'Det här programmet talar en annan version än vi. Filen finns kvar i din telefon.',
    uk: 'Ця програма використовує іншу версію, ніж ми. Файл і далі у вашому телефоні.',
    ar: 'هذا البرنامج يستخدم إصدارًا غير الذي نستخدمه. الملف ما زال في هاتفك.',
  },
  'media-type': {
    en: 'We could not read what your phone sent. Your files are still on your phone; please try again.',
    fi: 'Emme saaneet selvää siitä, mitä puhelimesi lähetti. Tiedostosi ovat yhä puhelimessasi; yritä uudelleen.',
    sv: 'Vi kunde inte läsa det som telefonen skickade. Dina filer finns kvar i din telefon; försök igen.',
    uk: 'Ми не змогли прочитати те, що надіслав ваш телефон. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, ще раз.',
    ar: 'لم نتمكن من قراءة ما أرسله هاتفك. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى.',
  },
  'method-not-allowed': {
    en: 'This cannot be done at this address. Nothing was changed. Your files are still on your phone.',
    fi: 'Tätä ei voi tehdä tässä osoitteessa. Mitään ei muutettu. Tiedostosi ovat yhä puhelimessasi.',
    sv: 'Det går inte att göra på den här adressen. Inget ändrades. Dina filer finns kvar i din telefon.',
    uk: 'За цією адресою цього зробити не можна. Нічого не змінено. Ваші файли й далі у вашому телефоні.',
    ar: 'لا يمكن فعل ذلك في هذا العنوان. لم يتغير شيء. ملفاتك ما زالت في هاتفك.',
  },
  busy: {
    en: 'Very many people are sending now. Your files are still on your phone; please try again in a moment.',
    fi: 'Hyvin moni lähettää juuri nyt. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
    sv: 'Väldigt många skickar just nu. Dina filer finns kvar i din telefon; försök igen om en stund.',
    uk: 'Зараз надсилає дуже багато людей. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, за мить.',
    ar: 'كثيرون جدًا يرسلون الآن. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى بعد قليل.',
  },
  'store-unavailable': {
    en: 'We cannot keep files at this moment, so we did not say that we did. Your files are still on your phone; please try again in a moment.',
    fi: 'Emme juuri nyt voi tallettaa tiedostoja, joten emme väittäneet niin. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
    sv: 'Vi kan inte spara filer just nu, så vi sade inte att vi gjorde det. Dina filer finns kvar i din telefon; försök igen om en stund.',
    uk: 'Зараз ми не можемо зберігати файли, тому й не сказали, що зберегли. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, за мить.',
    ar: 'لا نستطيع حفظ الملفات في هذه اللحظة، ولذلك لم نقل إننا حفظناها. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى بعد قليل.',
  },
  'proof-needed': {
    en: 'Very many people are sending now, so your phone has to do a small calculation first. Your files are still on your phone; please try again in a moment.',
    fi: 'Hyvin moni lähettää juuri nyt, joten puhelimesi pitää ensin laskea pieni tehtävä. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
    sv: 'Väldigt många skickar just nu, så din telefon behöver först göra en liten beräkning. Dina filer finns kvar i din telefon; försök igen om en stund.',
    uk: 'Зараз надсилає дуже багато людей, тому ваш телефон має спершу трохи порахувати. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, за мить.',
    ar: 'كثيرون جدًا يرسلون الآن، ولذلك على هاتفك أن يُجري عملية حسابية صغيرة أولًا. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى بعد قليل.',
  },
  'ticket-needed': {
    en: 'Very many people are sending now, and this page was open for too long or was used before. Your files are still on your phone; please open the page again and send them from there.',
    fi: 'Hyvin moni lähettää juuri nyt, ja tämä sivu on ollut auki liian kauan tai sitä on jo käytetty. Tiedostosi ovat yhä puhelimessasi; avaa sivu uudelleen ja lähetä ne siitä.',
    sv: 'Väldigt många skickar just nu, och den här sidan har varit öppen för länge eller redan använts. Dina filer finns kvar i din telefon; öppna sidan igen och skicka dem därifrån.',
    uk: 'Зараз надсилає дуже багато людей, а ця сторінка була відкрита надто довго або нею вже скористалися. Ваші файли й далі у вашому телефоні; відкрийте, будь ласка, сторінку ще раз і надішліть їх звідти.',
    ar: 'كثيرون جدًا يرسلون الآن، وقد بقيت هذه الصفحة مفتوحة وقتًا طويلًا أو استُعملت من قبل. ملفاتك ما زالت في هاتفك؛ من فضلك افتح الصفحة مرة أخرى وأرسلها من هناك.',
  },
  'ticket-early': {
    en: 'Very many people are sending now. Your files are still on your phone; please wait half a minute, then send them again.',
    fi: 'Hyvin moni lähettää juuri nyt. Tiedostosi ovat yhä puhelimessasi; odota puoli minuuttia ja lähetä ne uudelleen.',
    sv: 'Väldigt många skickar just nu. Dina filer finns kvar i din telefon; vänta en halv minut och skicka dem sedan igen.',
    uk: 'Зараз надсилає дуже багато людей. Ваші файли й далі у вашому телефоні; зачекайте, будь ласка, пів хвилини й надішліть їх ще раз.',
    ar: 'كثيرون جدًا يرسلون الآن. ملفاتك ما زالت في هاتفك؛ من فضلك انتظر نصف دقيقة ثم أرسلها مرة أخرى.',
  },
  'files-early': {
    en: 'Very many people are sending now, so one page takes only some files at once. Those listed here have arrived. The others, and anything you wrote, have not: they are still on your phone. Please wait a minute, then send them from this page.',
    fi: 'Hyvin moni lähettää juuri nyt, joten yhdellä kertaa voi lähettää vain osan tiedostoista. Tässä luetellut ovat perillä. Muut tiedostot ja kirjoittamasi teksti eivät ole: ne ovat yhä puhelimessasi. Odota minuutti ja lähetä ne tältä sivulta.',
    sv: 'Väldigt många skickar just nu, så en sida tar bara emot några filer i taget. De som står här har kommit fram. De andra, och det du skrev, har inte det: de finns kvar i din telefon. Vänta en minut och skicka dem sedan från den här sidan.',
    uk: 'Зараз надсилає дуже багато людей, тому одна сторінка приймає лише частину файлів за раз. Перелічені тут уже прийняті. Інші файли та написане вами ще ні: вони й далі у вашому телефоні. Зачекайте, будь ласка, хвилину й надішліть їх із цієї сторінки.',
    ar: 'كثيرون جدًا يرسلون الآن، ولذلك تأخذ الصفحة الواحدة بعض الملفات فقط في المرة. المذكورة هنا وصلت. أما الأخرى وما كتبته فلم تصل: ما زالت في هاتفك. من فضلك انتظر دقيقة ثم أرسلها من هذه الصفحة.',
  },
  'body-too-short': {
    en: 'The line broke before all was sent. What arrived is kept. The file is still on your phone; please send it again.',
    fi: 'Yhteys katkesi ennen loppua. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
    sv: 'Förbindelsen bröts innan allt var skickat. Det som kom fram finns i behåll. Filen finns kvar i din telefon; skicka den igen.',
    uk: 'Зв’язок обірвався, перш ніж усе надіслалося. Що дійшло, те збережено. Файл і далі у вашому телефоні; надішліть його, будь ласка, ще раз.',
    ar: 'انقطع الاتصال قبل إرسال كل شيء. ما وصل محفوظ. الملف ما زال في هاتفك؛ من فضلك أرسله مرة أخرى.',
  },
  'too-slow': {
    en: 'Too little came over the line, so it was ended. What arrived is kept. The file is still on your phone; please send it again.',
    fi: 'Yhteydestä tuli liian vähän, joten se lopetettiin. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; lähetä se uudelleen.',
    sv: 'Det kom för lite på förbindelsen, så den avslutades. Det som kom fram finns i behåll. Filen finns kvar i din telefon; skicka den igen.',
    uk: 'З’єднанням надходило замало, тому його завершено. Що дійшло, те збережено. Файл і далі у вашому телефоні; надішліть його, будь ласка, ще раз.',
    ar: 'وصل عبر الاتصال أقل من اللازم، ولذلك أُنهي. ما وصل محفوظ. الملف ما زال في هاتفك؛ من فضلك أرسله مرة أخرى.',
  },
  'timed-out': {
    en: 'That took too long. What arrived is kept. The file is still on your phone; please try again.',
    fi: 'Se kesti liian kauan. Perille tullut on tallessa. Tiedosto on yhä puhelimessasi; yritä uudelleen.',
    sv: 'Det tog för lång tid. Det som kom fram finns i behåll. Filen finns kvar i din telefon; försök igen.',
    uk: 'Це тривало надто довго. Що дійшло, те збережено. Файл і далі у вашому телефоні; спробуйте, будь ласка, ще раз.',
    ar: 'استغرق ذلك وقتًا طويلًا. ما وصل محفوظ. الملف ما زال في هاتفك؛ من فضلك حاول مرة أخرى.',
  },
  'illegal-state': {
    en: 'This file is complete already: it is kept.',
    fi: 'Tämä tiedosto on jo kokonaan perillä: se on tallessa.',
    sv: 'Den här filen har redan kommit fram i sin helhet: den finns i behåll.',
    uk: 'Цей файл уже дійшов повністю: його збережено.',
    ar: 'هذا الملف وصل كاملًا من قبل: هو محفوظ.',
  },
  internal: {
    en: 'Something went wrong with us, not with you. Your files are still on your phone; please try again in a moment.',
    fi: 'Vika on meissä, ei sinussa. Tiedostosi ovat yhä puhelimessasi; yritä hetken päästä uudelleen.',
    sv: 'Något gick fel hos oss, inte hos dig. Dina filer finns kvar i din telefon; försök igen om en stund.',
    uk: 'Щось пішло не так у нас, а не у вас. Ваші файли й далі у вашому телефоні; спробуйте, будь ласка, за мить.',
    ar: 'حدث خطأ لدينا، وليس لديك. ملفاتك ما زالت في هاتفك؛ من فضلك حاول مرة أخرى بعد قليل.',
  },
} as const satisfies Record<PublicRefusalCode, Said>

type Refusals = Readonly<Record<PublicRefusalCode, string>>

const parseRefusals = (entries: readonly (readonly [string, string])[]): Refusals =>
  Object.fromEntries(entries) as Record<PublicRefusalCode, string>

/** The refusals of one language. */
export const refusalsIn = (language: string): Refusals =>
  parseRefusals(Object.entries<Said>(REFUSALS).map(([code, said]) => [code, said[language] ?? said.en]))

/** Whether the language has refusals of its own. If not, the door refuses in English. */
export const hasRefusals = (language: string): boolean =>
  Object.values<Said>(REFUSALS).some((said) => said[language] !== undefined)
