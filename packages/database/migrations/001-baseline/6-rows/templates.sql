-- The templates that come with the product. Each platform changes them and adds its own. No text tells people to be
-- quiet, because that keeps trapped people from being heard. No text tells people to text a number, because the number
-- may accept messages from registered phones only.
insert into platform.template (id, name, facts, is_packaged) values
  ('attack', $j${"en": "Bomb or attack", "fi": "Pommi tai hyökkäys", "sv": "Bomb eller attack"}$j$, $j${
    "titles": {"en": "Attack", "fi": "Hyökkäys", "sv": "Attack"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Run, or hide. Switch your phone to silent. Call {number} when you can. Do not go back to film. Do not tell online where others hide. Nobody answers here at once."},
      "fi": {"danger": "Pakene tai piiloudu. Laita puhelin äänettömälle. Soita {number}, kun voit. Älä palaa kuvaamaan. Älä kerro verkossa, missä muut piileskelevät. Täällä ei vastata heti."},
      "sv": {"danger": "Spring, eller göm dig. Sätt telefonen på ljudlöst. Ring {number} när du kan. Gå inte tillbaka för att filma. Berätta inte på nätet var andra gömmer sig. Ingen svarar här med en gång."},
      "uk": {"danger": "Тікайте або сховайтеся. Вимкніть звук телефона. Зателефонуйте {number}, коли зможете. Не повертайтеся, щоб знімати. Не пишіть у мережі, де ховаються інші. Тут не відповідають одразу."},
      "ar": {"danger": "اهرب أو اختبئ. ضع هاتفك على الوضع الصامت. اتصل بالرقم {number} عندما تستطيع. لا ترجع للتصوير. لا تكتب على الإنترنت أين يختبئ الآخرون. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('flood', $j${"en": "Flood", "fi": "Tulva", "sv": "Översvämning"}$j$, $j${
    "titles": {"en": "Flood", "fi": "Tulva", "sv": "Översvämning"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Get to higher ground. Do not walk or drive through water. Call {number} if somebody is in danger. Do not go to the water to film. Nobody answers here at once."},
      "fi": {"danger": "Siirry korkeammalle. Älä kävele tai aja veden läpi. Soita {number}, jos joku on vaarassa. Älä mene veden äärelle kuvaamaan. Täällä ei vastata heti."},
      "sv": {"danger": "Ta dig till högre mark. Gå eller kör inte genom vatten. Ring {number} om någon är i fara. Gå inte till vattnet för att filma. Ingen svarar här med en gång."},
      "uk": {"danger": "Підніміться вище. Не йдіть і не їдьте через воду. Телефонуйте {number}, якщо хтось у небезпеці. Не підходьте до води, щоб знімати. Тут не відповідають одразу."},
      "ar": {"danger": "انتقل إلى مكان مرتفع. لا تمش ولا تقد سيارتك عبر الماء. اتصل بالرقم {number} إذا كان أحد في خطر. لا تقترب من الماء للتصوير. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('crowd', $j${"en": "Crowd", "fi": "Väkijoukko", "sv": "Folksamling"}$j$, $j${
    "titles": {"en": "Crowd accident", "fi": "Onnettomuus väkijoukossa", "sv": "Olycka i en folksamling"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "In the crowd: stay on your feet, arms before your chest. Move to the side with the flow. Call {number} if somebody is hurt. Do not stop to film. Nobody answers here at once."},
      "fi": {"danger": "Väkijoukossa: pysy jaloillasi, kädet rinnan edessä. Siirry virran mukana sivulle. Soita {number}, jos joku on loukkaantunut. Älä pysähdy kuvaamaan. Täällä ei vastata heti."},
      "sv": {"danger": "I folksamlingen: håll dig på benen, armarna framför bröstet. Ta dig åt sidan med strömmen. Ring {number} om någon är skadad. Stanna inte för att filma. Ingen svarar här med en gång."},
      "uk": {"danger": "У натовпі: тримайтеся на ногах, руки перед грудьми. Рухайтеся разом із потоком убік. Телефонуйте {number}, якщо хтось постраждав. Не зупиняйтеся, щоб знімати. Тут не відповідають одразу."},
      "ar": {"danger": "وسط الحشد: ابق واقفًا، وذراعاك أمام صدرك. تحرك مع الناس نحو الجانب. اتصل بالرقم {number} إذا أصيب أحد. لا تتوقف للتصوير. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('fire', $j${"en": "Large fire", "fi": "Suurpalo", "sv": "Storbrand"}$j$, $j${
    "titles": {"en": "Large fire", "fi": "Suurpalo", "sv": "Storbrand"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Get out. Stay low under smoke, use no lift. If you cannot get out, close the doors. Call {number} when you can. Smoke from outside: go in, close the windows. Do not go back to film. Nobody answers here at once."},
      "fi": {"danger": "Poistu rakennuksesta. Pysy matalana savun alla, älä käytä hissiä. Jos et pääse ulos, sulje ovet. Soita {number}, kun voit. Savua ulkona: mene sisälle ja sulje ikkunat. Älä palaa kuvaamaan. Täällä ei vastata heti."},
      "sv": {"danger": "Lämna byggnaden. Håll dig lågt under röken, använd inte hissen. Kommer du inte ut: stäng dörrarna. Ring {number} när du kan. Rök ute: gå in, stäng fönstren. Gå inte tillbaka för att filma. Ingen svarar här med en gång."},
      "uk": {"danger": "Вийдіть. Під димом тримайтеся низько, без ліфта. Якщо не вийти, зачиніть двері. Дзвоніть {number}, коли зможете. Якщо дим надворі, зачиніть вікна. Не повертайтеся знімати. Тут не відповідають одразу."},
      "ar": {"danger": "اخرج من المبنى. انخفض تحت الدخان ولا تستخدم المصعد. إذا لم تستطع الخروج فأغلق الأبواب. اتصل بالرقم {number} عندما تستطيع. إذا كان الدخان في الخارج فادخل وأغلق النوافذ. لا ترجع للتصوير. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('missing', $j${"en": "Missing person", "fi": "Kadonnut henkilö", "sv": "Försvunnen person"}$j$, $j${
    "titles": {"en": "Missing person", "fi": "Kadonnut henkilö", "sv": "Försvunnen person"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "If you see the person now, call {number}. Keep them in sight from afar. Do not crowd around them. Send photos and films of the place and time here. Nobody answers here at once.", "looking": "If you have just seen the person, call {number}. Write below what you know: when and where."},
      "fi": {"danger": "Jos näet henkilön nyt, soita {number}. Pidä hänet näkyvissä etäältä. Älkää kerääntykö hänen ympärilleen. Lähetä tässä kuvia ja videoita paikasta ja ajankohdasta. Täällä ei vastata heti.", "looking": "Jos näit henkilön juuri äsken, soita {number}. Kirjoita alle, mitä tiedät: milloin ja missä."},
      "sv": {"danger": "Om du ser personen nu, ring {number}. Håll personen i sikte på avstånd. Samlas inte runt personen. Skicka bilder och filmer från platsen och tidpunkten här. Ingen svarar här med en gång.", "looking": "Om du just har sett personen, ring {number}. Skriv nedan vad du vet: när och var."},
      "uk": {"danger": "Якщо бачите цю людину зараз, телефонуйте {number}. Тримайте її в полі зору здалеку. Не збирайтеся навколо неї. Надішліть тут фото й відео з того місця й часу. Тут не відповідають одразу.", "looking": "Якщо ви щойно бачили цю людину, телефонуйте {number}. Напишіть нижче, що знаєте: коли й де."},
      "ar": {"danger": "إذا رأيت الشخص الآن، فاتصل بالرقم {number}. راقبه من بعيد. لا تتجمعوا حوله. أرسل هنا صورًا ومقاطع فيديو من المكان والوقت. لا أحد يرد هنا فورًا.", "looking": "إذا رأيت الشخص قبل قليل، فاتصل بالرقم {number}. اكتب أدناه ما تعرفه: متى وأين."}
    }
  }$j$, true),
  ('other', $j${"en": "Something else", "fi": "Muu", "sv": "Något annat"}$j$, $j${
    "titles": {"en": "", "fi": "", "sv": ""},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {}
  }$j$, true),
  ('gas', $j${"en": "Gas leak", "fi": "Kaasuvuoto", "sv": "Gasläcka"}$j$, $j${
    "titles": {"en": "Gas leak", "fi": "Kaasuvuoto", "sv": "Gasläcka"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Go outside. No switches, no flame. Call {number} from outside. Go across the wind, away from the gas. Do not go back. Nobody answers here at once."},
      "fi": {"danger": "Mene ulos. Älä koske katkaisimiin, älä sytytä tulta. Soita {number} vasta ulkona. Kulje sivutuuleen, pois kaasusta. Älä palaa. Täällä ei vastata heti."},
      "sv": {"danger": "Gå ut. Rör inga strömbrytare, tänd ingen eld. Ring {number} när du är ute. Gå tvärs mot vinden, bort från gasen. Gå inte tillbaka. Ingen svarar här med en gång."},
      "uk": {"danger": "Вийдіть надвір. Не чіпайте вимикачів, не запалюйте вогню. Телефонуйте {number} уже надворі. Ідіть поперек вітру, геть від газу. Не повертайтеся. Тут не відповідають одразу."},
      "ar": {"danger": "اخرج إلى الهواء الطلق. لا تلمس المفاتيح الكهربائية ولا تشعل نارًا. اتصل بالرقم {number} من الخارج. سر متعامدًا مع الريح، بعيدًا عن الغاز. لا ترجع. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('explosion', $j${"en": "Explosion", "fi": "Räjähdys", "sv": "Explosion"}$j$, $j${
    "titles": {"en": "Explosion", "fi": "Räjähdys", "sv": "Explosion"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Get away from buildings and glass. Call {number} when you can. If you are trapped, knock and call out, with pauses. Do not go back to film. Nobody answers here at once."},
      "fi": {"danger": "Mene kauas rakennuksista ja lasista. Soita {number}, kun voit. Jos olet jumissa, koputa ja huuda, pidä taukoja. Älä palaa kuvaamaan. Täällä ei vastata heti."},
      "sv": {"danger": "Ta dig bort från byggnader och glas. Ring {number} när du kan. Om du sitter fast, knacka och ropa, med pauser. Gå inte tillbaka för att filma. Ingen svarar här med en gång."},
      "uk": {"danger": "Відійдіть від будівель і скла. Зателефонуйте {number}, коли зможете. Якщо ви під завалом, стукайте й кличте, з паузами. Не повертайтеся, щоб знімати. Тут не відповідають одразу."},
      "ar": {"danger": "ابتعد عن المباني والزجاج. اتصل بالرقم {number} عندما تستطيع. إذا كنت محاصرًا، فاطرق ونادِ على فترات. لا ترجع للتصوير. لا أحد يرد هنا فورًا."}
    }
  }$j$, true),
  ('collapse', $j${"en": "Building collapse", "fi": "Rakennuksen sortuma", "sv": "Byggnadsras"}$j$, $j${
    "titles": {"en": "Building collapse", "fi": "Rakennuksen sortuma", "sv": "Byggnadsras"},
    "languages": ["en", "fi", "sv", "uk", "ar"], "emergencyNumber": "112",
    "texts": {
      "en": {"danger": "Get away from the building. If you are trapped, cover your mouth. Knock and call out, with pauses, to be heard. Call {number} when you can. Do not go back to film. Nobody answers here at once."},
      "fi": {"danger": "Mene kauas rakennuksesta. Jos olet jumissa, suojaa suusi pölyltä. Koputa ja huuda, pidä taukoja, jotta sinut kuullaan. Soita {number}, kun voit. Älä palaa kuvaamaan. Täällä ei vastata heti."},
      "sv": {"danger": "Ta dig bort från byggnaden. Om du sitter fast, skydda munnen mot damm. Knacka och ropa, med pauser, så att du hörs. Ring {number} när du kan. Gå inte tillbaka för att filma. Ingen svarar här med en gång."},
      "uk": {"danger": "Відійдіть від будівлі. Під завалом прикрийте рот від пилу. Стукайте й кличте, з паузами, щоб вас почули. Телефонуйте {number}, коли зможете. Не повертайтеся, щоб знімати. Тут не відповідають одразу."},
      "ar": {"danger": "ابتعد عن المبنى. إذا كنت محاصرًا، فغطِّ فمك من الغبار. اطرق ونادِ على فترات كي يسمعك أحد. اتصل بالرقم {number} عندما تستطيع. لا ترجع للتصوير. لا أحد يرد هنا فورًا."}
    }
  }$j$, true);
