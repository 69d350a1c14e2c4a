import type { Lexicon } from '../../lexicon.ts'
import { DEVICE, GRIM, KID, lines, PAGE, PETS, STORY, THINGS } from './harmless-families.ts'

type Kinds =
  | 'bleeding'
  | 'injured'
  | 'dying'
  | 'suicide'
  | 'hiding'
  | 'trapped'
  | 'missing'
  | 'missing-child'
  | 'children-in-danger'

export const bodies: Pick<Lexicon['harmless'], Kinds> = {
  bleeding: lines`
    låtsasblod*, teaterblod*, fejkblod*, blodtryck*, blodprov*, blodgivning*, blodapelsin*,
    ge/ger/gav/givit/gett/lämna/lämnade/lämnar/donera/donerade/lämnat/donerar … blod, blod svett och tårar,
    blodig/blodigt/blodiga biff/stek/allvar/entrecote/entrecôte/amatör/amatörer, kallt/nytt/ont/blått/konstgjort/teater/fejk
    blod, blod i adrarna/provrör*, i blodet, ligger i blodet, blodad tand, blodigt stekt, näsblod/blodgivar*, tandköttet
    blöder, blod från näsan slutade, blod är tjockare`,
  injured: lines`
    sprutade/sprutar/stänkte/skvätte … mjölk/ketchup/champagne/skum/kaffe/sås över, kaffemaskinen/mixern/flaskan sprutade …
      över,
    bröt/brutit handleden/armen/benet/foten/tån i … lågstadiet/skolan/barndomen, bröt handleden/armen/benet/foten/fingret
      som barn/liten/i,
    blixten slog ner/i … kyrk*/trädet/masten/antennen … lagat/mars/april/maj/juni/juli/fjol,
    ingen skada/skador, skadar inte/aldrig/ju, skada inte att, kan inte skada, det skadar, skada/skadar/skadat …
    förtroende*/rykte*/miljön/ekonomin/varumärk*/klimatet, ${THINGS} … skadad/skadat/skadade/skadades/skador/skadan,
    skadad/skadat/skadade/skador/skadan på/i ${THINGS}, skadan/skador/skadat/skadad på … ${THINGS}, skadad/skadade/skadat
    bil/bilar/cykel/mobil/skärm/kamera/staket/fönster/fil/filer, spelare/spelaren/back/målvakt/målvakten/stjärnan/anfallare/
    anfallaren/mittfältare … skadad/skada/skadan/skadade, skadad/skadan … derby*/landslag*/säsong*/landskamp*/allsvensk*,
    sårad/såra/sårade … ord/stolthet/känslor/fåfänga, sårad av … ord/kommentar*/svar*, sår gräs/frön/morötter/blommor/tomater/
    sallad, brutit/bröt/bruten/brutet/bryter mot/mönstret/tystnad*/avtal*/löfte*/regler*/kontrakt*/rekord*/ny, bröt på, bruten
    svenska/engelska/finska, på bruten, brutit/bröt … regler/reglerna/lagen/avtalet, ont i … magen/fötterna/foten/ryggen/
    benen/huvudet … av/efter mat*/skor*/skorna/promenad*/träning*/vandring*/skratt*/gårdagen, ont om, gör/gjorde ont i …
    ögonen/hjärtat/själen/plånboken, gör ont att se, brände/bränt/bränner/bränd … maten/kakan/gryt*/brödet/kalorier/broar/
    toast*/pannkak*/pengar/fett/cd/tungan … kaffe*/pizza*, träffad/träffade/träffat/träffas/träffades …
    på/hos/via/kompis*/kompisar/vän/vänner/vännen/tinder/krogen/barndomsvän*/gamla/statsministern/kungen, vi/de/dom/som
    träffades, träffas vid/på/utanför/klockan/kl/imorgon/ikväll/för, slår/slog/slagit/slå … rekord/rekordet/vad/knut/läger/
    larm, slår/slog/slå/slagit i/på/upp/ner/ned/ihop/fel/in/till/sig/knut/spik huvudet på/spiken, huvudet på spiken, det slog
    mig/oss/mej, slog det mig/mej, slog/slå/slår mig/oss/sig/mej ner/ned/till/fram, slog mig/mej … att/hur, slå/slog/slår …
    upp … tält/ordet/sidan, tårtan/tårta/brödet/gräset/häcken … skuren/skar/skärs, skär/skar/skära/skurit …
    tårtan/tårta/brödet/bröd/kakan/osten/löken/lök/grönsaker/grönsakerna/gurka/köttet/pizza/pizzan/papper/skinka,
    olycka/olyckan … fjol/förra året, tur i oturen, lyckan i olyckan, läkare/doktorn/doktor/läkaren …
    tid/bokad/serien/recept/tider/remiss, är/blev/bli/blir/blivit/heter/utbildad/jobbar som läkare/sjuksköterska/doktor/
    ambulans*, jobbar … sjukhus*/akuten/ambulansen, ambulans/ambulansen/ambulanser … körde/kör/åkte/stod/står
    förbi/parkerad/parkerade/tom, haltar … argument*/jämförelse*, i chock … vann/vinsten/priset, chockad över … pris*, gått
    ner/upp … kilo, föda/föder … upp hund*/kattungar/valpar, biten av … serien/spelet/boken/mygg/myggor/mygga, mygg* …
    biten/bet, skallar och, ont i halsen … förkyl*, kvävas/kvävs/kväver/kvävdes/storknade/svimma/svimmade av … skratt/asgarv,
    kväva/kvävde ett skratt/gäspning, hjärtstartare/hjärtstartaren/defibrillator/hlr … kurs/kursen/hänger/utbildning,
    kurs/kursen/utbildning/lärde/övade/övar … hlr/hjärtstartare/hjärtlungräddning, slutade/slutat gråta/skrika … somnade,
    blå/lila i ansiktet … blåbär*, självmordsprevention, det har/hade … slagit mig/oss, rör/rörde sig om, rör sig … om,
    satte/satt … kaffe*/kaffet i halsen, hund/hunden/valpen/katten/ungen … bet/biter/bitit sönder/på, biter på naglarna, bitit
    i äpplet, träffad/träffades/träffade av … snöboll/fotboll/bollen/inspiration/amors, blev träffad av …
    snöboll/snöbollar/bollen/regndroppe, påkörd av … kundvagn/barnvagn/rullator/trampbil, vagn/kundvagn … påkörd,
    brände/bränner till, det brände … chili*`,
  dying: lines`
    jag/vi dog av/när/typ/nästan, jag/vi dör av/på skratt/henne*/hans/det, dog av skratt/skam/hennes/hans,
    dödlig/dödligt/mördande humor/charm/snygg/leende/klackar/tråkig*/bas, döda/dö/mörda för en/ett/att/den, skulle kunna
      döda/dö/mörda för, mordvapen, wifi/nätet/internet … dör/dog,
    mördande blick*, mördande blickar, är/e/va/var helt/alldeles/totalt/fullkomligt/så död/döda efter/av/idag/ikväll,
    dödade/dödar/dödat/dödad … piano*/gitarr*/scen*/batteri*/stämning*/festen/gräset/telefonen/wifi/krukväxt*/ogräset,
      getingbo*/getingar*/getingarna/myror*/myrorna/råttor*/möss*/sniglar*/frosten/kylan … dödat/dödade/dödar/döda/död,
      dödat av saneraren/frosten/kylan, kylan/frosten/värmen dödar, tog/tar nästan/höll död på mig, nästan död på,
      mobilen/telefonen/luren/batteriet … dör/dog/död, fötterna/benen är/var döda,
    dör/dog/dö/dött/död/dödar … skratt/tristess/leda/hunger/nyfikenhet/nyfiken/skam/pinsamt/pinsamhet/törst/
    längtan/söthet/baksmälla/abstinens/uttråkad, dör/dog/dö/dött … kaffe/glass/pizza/semester/kebab/choklad/godis/lunch/kopp,
    dör/dog/dö … av skratt/värme/värmen/hunger/haha/lol/asgarv, dör/dog … haha/lol/xd/lmao, haha/hahaha/lol … dör/dog/dö/död,
    så kul/rolig/roligt … dör/dog/dö, ${DEVICE} … dör/dog/död/dött/döda/dödar, död/dött/döda/dog ${DEVICE},
    slår/slå/slog/slagit … ihjäl tid/tiden/lite, slå ihjäl tid/tiden, döda/dödar/dödade … tid/tiden/stämningen/vibben/humöret/
    sikten/ogräs/myggor/bakterier/zombier/zombies/monster, döda havet/vinkeln/vinklar/poeter/poeters/fallet/skogen/fiskar/löv/
    blommor/blad/grenar/träd/språk/dalen, död vinkel/tid/sträcka/fisk/fågel/råtta/gren/växt/växter/zon/mus/fluga/geting/lax/
    plats/linje/link/länk, dött lopp/träd/batteri/löv/däck/kött/program, dödläge/dödläget/dödsgott/dödskul/dödstrött/
    dödstrist/dödsskönt/dödssnygg/mordgåta/mordgåtan/mordgåtor/begravning, skratta/skrattade/skrattar/skrattat/frös/fryser/
    svettas/svettades/tråkade/tråkar/jobbar/längtar/stressar/fryst/jobba/tråkat/pluggar/skäms/skämdes/rodnar/rodnade/oroar/
    blygdes … ihjäl, ihjäl mig/sig/mej/oss av … skratt, ${STORY}/teater/teatern/teaterföreställning … ${GRIM},
    mord/mordet/mördare/mördaren/morden … orientexpressen/sandhamn/${STORY}/tv, morden i/på, mordet på
    rue/palme/kungen/gustav/olof/ackroyd, mord och inga visor, dog/dör ut, döende … språk/bransch/konst*, mördande …
    het/hett/reklam/tempo/konkurrens, lik en/sin/sitt/min/varandra/mamma/pappa/för*, liken med, farfar/mormor/morfar/farmor/
    hunden/katten/mamma/pappa/farbror/faster/moster/morbror/kungen/drottningen/författaren/hästen … dog …
    fjol/kriget/cancer/20*/19*/sen/sedan/ålder/hög/förra/ålderdom/sjukdom/långt, dog/död/avled i … fjol/kriget/19*/18*/20*/
    cancer/1800talet, dog/avled för … år sen/sedan, dog … talet/19*/18*, avled … 19*/20*/fjol, tar/ta/tog/tagit kål på,
    gapar/skräms/skrämde ihjäl, kill your darlings, ja dör haha, jag/ja/vi/man dör/dog … skratt/kaffe/glass/pizza/kebab/
    choklad/haha/lol/hunger/törst/tristess/nyfikenhet/skam/söthet/semester/lunch/uttråkad/pinsamt/värme/värmen, jag/ja/vi dör
    av/för, såg/sett/ser/visade/visar/se/kolla/kollade/tittade … ${GRIM} på bio/tv/teatern/netflix/svt/hbo/youtube/viaplay,
    ${GRIM} … på bio/teatern/netflix/svtplay/hbo, såg/sett/se … suicide/skjutvapen/krig … på bio, ${STORY}/teater/teatern/
    teaterpjäs/musikal … om/med … ${GRIM}, fötter/fötterna/ryggen/benen/armarna/huvudet/hjärnan … dör, jag/vi/ja dog när/lite,
    mord på dansgolvet, mord på … grammatik*/språket, döda/dödade/dödat/dödar en/två/flera mygga/myggor/fluga/flugor/spindel/
    spindlar/geting/getingar/råtta/råttor/mus, som ett lik, som lik, vit/blek/kall som ett lik, sov som en död`,
  suicide: lines`
    skar/skära/skurit mig när jag rakade/skalade/hackade/lagade, skar mig på papper*/burken/ett,

      backen/trapporna/värmen/jobbet/plugget/spänningen/väntan/skolan/träningen/tentan/kön/trafiken/bakfyllan/deadlinen/kylan/matten
      tar/tog/håller/ska … livet/död/kål av/på mig/oss,
      backen/trapporna/värmen/jobbet/plugget/väntan/skolan/träningen/tentan/kön/trafiken tar livet av mig/oss,
    suicide squad, hoppa/hoppar/hoppade/hoppat av/på/över/in/upp/i … bussen/buss/tåg/spårvagnen/utbildningen/
    kursen/skolan/jobbet/cykeln/pölar/pölen/lunchen/frukosten/frågan/sängen/soffan/vattenpölar/höet/lövhögen/repet,
    hoppa/hoppar/hoppade hopprep/studsmatta/längd/höjd/bungyjump*/bungee*/fallskärm*/hage/säck/trampolin/i hoppborg*,
    ska/vill/tänker/kommer/försöker … hoppa av/över/in/på/upp … bussen/tåget/utbildningen/kursen/skolan/jobbet/frukosten/
    lunchen/det/delen/erbjudandet, ska/vill/tänker/kommer/försöker … hoppa hopprep/studsmatta/längd/höjd/bungyjump*/bungee*/
    fallskärm*/hage/hoppborg*, hoppa från … hopptorn*/femman/trean/bryggan/tian/svikten/trampolinen, ska/vill/tänker/vågar …
    hoppa från … hopptorn*/femman/trean/bryggan/tian/svikten, hoppar/hoppade/hoppa av glädje/lycka, hänga/hänger/hängde …
    med/kvar/ut/ihop, hängde/hängt/hänger/hänga upp sig/mig, ${DEVICE}/spelet … hängt/hänger/hängde sig, göra/gjort/gör/gjorde
    slut med, slut på … mjölk*/kaffe*/batteri*/pengar/papper, sista … dag/dagen … skola*/skolan/rea*/jobb*/sommar*/semester*/
    anmälan/praktik*/kurs*, sista/mitt sista meddelande*/sms … skickade/lästes/laddades, farväl/adjö/hejdå/avsked …
    fest/festen/kalas/tal/kollega/kollegan/middag/match/konsert/turné/sommaren/sommarlovet, orkar/orka inte …
    vänta/läsa/skriva/laga/städa/träna/plugga/diska/jobba/handla/lyssna/kolla/titta/ladda/stå i kö, orkar/orka inte mer …
    plugg*/jobb*/snö/kaka/tårta/regn/vinter/kaffe, orkar inte gå/springa … längre/upp/till, vill inte vakna tidigt, vill inte
    vakna upp tidigt, livet är slut på, tabletter/tablett/piller/medicin/alvedon/panodil … mot … allergi/huvudvärk/mensvärk/
    hosta/åksjuk*/migrän/förkylning*/feber*, tog/tar/tagit/ta … alvedon/ipren/treo/panodil/tablett/vitamin*/allergi*/
    allergitablett* … mot/huvudvärk*/allergi*/feber*/migrän*, repet … dragkamp*/gungan, över räcket … utsikt*/fotat/tagen,
    räcket … målas/målat/nymålat/rostig*/cyklar/cykel, på spåret … tv/svt/frågesport*/avsnitt*/kristian, på rätt spår, dö …
    skäms/pinsam*, rakblad/rakbladen … rea/rakhyvel/slut, mitt sista prov/pass/läsår, självmordslinjen, utan mig …
    matchen/festen/åkte/började, vill/önskar … dö … skäms/pinsamt, i avsked, trött på livet … haha/pendla*/stan, trött på
    livet som/i/på`,
  hiding: lines`
    skyddsrummet/skyddsrum/bomskyddet som … blev/bar/museum/kafé, skyddsrummet som blev,
    gömmer/gömma/gömde/gömt/gömd/gömda/göms … present/presenter/presenten/presenterna/julklapp/julklappar/
    julklapparna/paketen/ägg/äggen/påskägg/påskäggen/godis/godiset/kakor/nyckel/nyckeln/nycklarna/inlägg/inlägget/bilder/
    skatt/skatten/geocach*/appar/kommentar*/leksak*/leksaker, gömd/gömda/gömt … pärla/pärlor/skatt/skatter/talang/talanger/
    kamera/kostnad*/avgift*/menyn/inställning*/filer/mapp/mappar/budskap/agenda/guldkorn, solen/månen/katten/katt/hunden/
    igelkotten/ekorren/knappen/inställningen/menyn/valet/haren/räven … gömmer/gömt/gömd/gömde/göms, gömmer/gömde sig bakom/i …
    moln/molnen/menyn/skärmen/gräset, leker/lekte/leka/lekt … gömma/kurragömma/gömme/göms, kurragömma/regnskydd/tystnaden,
    ring inte förrän/före/efter/innan, kan/får inte prata/tala svenska/engelska/finska/ryska/ukrainska/arabiska/språket/tyska,
    kan/får inte svara på … mejl*/frågan/frågor, en tyst minut, tyst minut, tyst/tysta kupé*/gata/gatan/område/läge/
    avdelning*, håller/hålla/håll tyst om, släcka/släckte/släckt/släcker/släck … earth, håller andan inför/när …
    match*/resultat*/avgör*, lampan/lamporna/gatulampor*/belysningen/gatubelysning* … släckt/släckta, ${PETS} …
    ligger/sitter/låg/satt/gömmer/gömt/gömde … under/i/bakom, låste/låst/låser … cykel/cykeln/bilen/kontoret/butiken/dörren …
    gick/åkte/hem/stängde/kväll*, tar/ta/tog/sök/söker/sökte skydd … solen/regnet/regn/solkräm/åskan, skydd mot/för …
    solen/regn*, ${KID} … gömmer/gömde/gömt … ägg*/godis*/present*, i tysta kupén, ${PETS} … ligger/sitter/låg/satt/gömmer …
    under/i/bakom sängen/soffan/bordet/garderoben/skåpet/bilen/trappan/hyllan/buskarna/busken/soptunnan/skrivbordet/köket/
    lådan, gömde/gömmer/gömma/gömt oss/mig/sig/mej … för … regnet/solen/åskan/blåsten/hettan/värmen, kastade sig … i
    poolen/vattnet/soffan, läst in mig/sig … ämnet/materialet/kursen/boken, koja/kojan/lekte/leker/lek … gömde/gömmer/gömt,
    byggde … koja … gömde, höll/håller andan när jag, höll/håller andan inför/innan/medan, höll andan i spänning, barnen
    gömmer/gömde sig … leker/lekte, gömmer/gömde/gömma sig/oss bakom soffan/trädet/gardinen när`,
  trapped: lines`
    skrivaren/printern/kopiatorn/lådan/dragkedjan/knappen … fastnade/fastnar/fastnat/fast,
    hunden/katten/bollen/draken/valpen/igelkotten/drönaren/kissen … fastnade/fastnat/fast/fastnar, fast/fastnade/fastnat …
      bakom/i … traktor*/lastbil*/buss*/husvagn*/kö*/trafik*/bilkö*, fastnade/fast på bana/nivå/level,
    fast/suttit/sitter/satt/fastnat/fastnade/fastnar/fastna … trafik/trafiken/kö/kön/köer/köerna/bilkö/bilkön/
    möte/möten/mötet/telefonkö*/rusningstrafik*/rusningen/plugget/läxor/läxorna/vardagen/gamla/sociala/excel/matten/kassakön/
    kundtjänst/zoom/teams, fastnat/fastnade/fastnar/fastna/fast … 99/procent/laddning*/uppladdning*/kamera/kameran/minnet/
    nivå*/uppgift*/korsord*/kod/level/fråga, fastnat/fastnade på … film/bild/kamera/video/band/övervakning*,
    ${PAGE}/programmet/spelet/datorn/mobilen/uppdateringen fastnar/fastnade/hänger/fastnat, ${PAGE}/programmet/spelet/datorn/
    mobilen/uppdateringen har/sitter/är … fastnat/fast/hängt, fastnat/fastnade/fastnar/fastna för … den/det/en/ett/boken/
    låten/idén/serien, fastnade/fastnat på bild/film/video/kamera, är/e/ä/var/blev fast anställ*/anställd/besluten/övertygad/
    boende/inkomst/punkt, hålla/håller/höll/står/stå/stod fast vid, slå/slår/slog/slagit/slås/ställa/ställt fast,
    sitter/satt/är fast i … tron/serien/spelet/boken/soffan, ${PAGE}/numret kommer/kom/kommit inte … fram/upp/ut/in,
    kommer/kommit/kom inte in/fram/åt på/till … ${PAGE}, film/filmen/boken/skivan/albumet/spelet/uppdateringen/rapporten/
    tidningen … kommer/kom inte ut, inte ut förrän, kan/kunde/får/fick/går/gick/lyckas inte … ladda/skicka/logga/radera/spela
    … ${PAGE}, kan/kunde/får/fick/går/gick/lyckas inte att/o/å öppna/få/ta ${PAGE}, kan/kunde/får/fick inte öppna/få/ta/hitta
    ${PAGE}, får/fick inte upp ${PAGE}, kan/kunde/får/fick/går inte ta/få … ut pengar/kvitto, kan/kunde/får/fick/går inte … ta
    bort/ner/upp ${PAGE}, ${PAGE} går/gick/kan inte … öppna/öppnas/upp/ladda/spela/ta/få, inte gå ut med hunden/soporna,
    begravd/begravda/begravt i … jobb/papper/arbete/mejl/läxor/pappersarbete, omringad/omringade/inringad/omgiven av …
    vänner/familj/berg/skog/natur*/vatten/fans/blommor/träd/barn/barnbarn/kärlek, inringat/inringade … datum/kartan,
    instängd/instängda … pandemin/karantän*/kontor*, escape room, låst/låste/låsta … kontot/mobilen/skärmen/cykeln/telefonen/
    dokumentet, kontot/mobilen/telefonen/cykeln/filen … låst, hissen … trasig/repareras/avstängd/lagas/service/åtgärdas,
    vägen/vägarna/gatan/bron … spärrad/avstängd/blockerad/spärrades/blockerades … snö/snön/vägarbete*/maraton/marathon/lopp*/
    parad*/demonstration*/vattenläck*, blockera*/blockerad … nummer/numret/användare/reklam/konto*/avsändare*/mejl*, kvar i …
    sverige/stan/landet/klassen/laget/tävlingen/frysen, kvar på/i … menyn/listan, finns kvar i/på, klämd på pris, ${PETS} …
    ligger/sitter/låg/satt … under/i/bakom sängen/soffan/bordet/garderoben/skåpet/bilen/trappan/hyllan/buskarna/trädet,
    kan/kunde/går inte … komma/ta … upp … morgonen/sängen, kommer inte upp ur sängen, ${PAGE} kommer/kom/kan inte upp/ut,
    vattnet/vatten … avstängt/stängs/stängt/stängdes/kranen, katten/katt/kissen/drönaren/bollen/draken/ballongen …
    fastnat/fastnade/fastnar/fast … träd/trädet/taket/grenen, katten/katt/kissen/drönaren/bollen/draken/ballongen …
    fastnat/fastnade/fastnar, begravde/begraver/begravt sig/mig i … böcker/boken/arbete/jobb*/papper, begravd i böcker`,
  missing: lines`
    försvunna/försvunnen/saknade strumpa*/strumpan/strumpor/vanten/nyckeln/pusselbiten,
    ${PAGE} försvann/försvinner/saknas/saknades, ${PAGE} är/e/har/blev/var … försvunnen/försvunnit/försvunna/
    borta, ${PAGE} jag/som/ni … saknas/försvann/borta, försvann/försvunnit/försvinner/försvunna/saknas på/i/från ${PAGE},
    försvann/försvinner/saknas ${PAGE}, saknas en/två/flera ${PAGE}, snön/snö/solen/dimman/värmen/sommaren/molnen/huvudvärken/
    signalen/wifi/täckningen/ljudet/pengarna/smaken/lukten/bussen/tåget/tiden/känslan/bagaget/ikonen/strömmen/elen/internet/
    nätet/ljuset/uppkopplingen/fiskmåsen/fågeln/utsikten/skuggan … försvann/försvunnit/försvinner/borta, försvann … ur
    bild/listan/menyn, bussen/tåget försvann, hittar/hittade/hittat/hitta/finner/hittas inte ${PAGE},
    hittar/hittade/hittat/hitta/finner/hittas inte min/den/rätt/er/någon/var ${PAGE}, hittar/hittade/hittat/hitta/finner inte
    … nycklar/nycklarna/nyckeln/plånbok*/parkering*/orden/glasögon*/adressen/språket/handskar*/vantar*/fjärrkontroll*/
    biljett*/mössan/paraply*/svaret/ingången/entrén/kvitto*/toaletten/rätt, hittar/hitta/hittade inte
    fram/rätt/dit/hur/var/vilken, kan/kunde inte hitta ${PAGE}, kan/kunde inte hitta min/den/rätt/er/någon ${PAGE}, kan/kunde
    inte hitta … nycklar/nycklarna/plånbok*/parkering*/glasögon*/adress*/ingången/biljett*/rätt, saknas/saknar/saknade/saknat
    … text/uppgift*/information/sommaren/snö/pusselbit*/underskrift*/${PAGE}, det saknas … ${PAGE}/uppgift*,
    nycklarna/nyckeln/plånboken/mobilen/väskan/cykeln/bagaget/vanten/mössan/katten/hunden/kissen/katt/hund/paraplyet/handsken/
    strumpan/cykel/bilen … borta/försvunn*/försvann/saknas/försvunnen/försvunnit/bortsprung*/stulen, försvunnen/försvunna/
    borttappad/borttappade/bortsprungen/försvunnet/saknad/saknas … katt/katten/hund/hunden/nyckel/nycklar/mobil/plånbok/cykel/
    väska/vante/papegoja/bagage, tappat/tappade/tappa bort … nyckel*/nycklar*/koden/kod/mobilen/plånbok*/biljett*/kvitto*/
    lapp*/vante*/mössa*/lösenord*/tråden/kvittot/räkningen, letar/letade/leta/letat/söker/sökte/söka efter …
    barnkläder/barnskor/present*/leksak*/dagisplats/förskola/parkering/${PAGE}/aktivitet*/jobb/barnvakt/barnvagn/lägenhet,
    barn/barnen/barnet/sonen/dottern/son/dotter … tappat/tappade/tappa … tand/tänder/tanden/vante*/napp*/ballong*/nalle*/
    mössa*, ${KID} … borta på … läger/träning/resa/semester/match/ridläger/kurs/utflykt, borta på … läger/träning/semester/
    match/ridläger/kurs/tjänsteresa/jobbresa, ${KID} … borta hos mormor/farmor/kompis*, borta bra, långt borta,
    missade/missat/missar/missa … bussen/tåget/flyget/lektionen/matchen, svarar/svarade inte på … mejl*/mail*/sms/frågan/
    chatten/meddelanden/enkät*, kundtjänst/servern/sidan/appen/ni/support/supporten/kommunen/myndigheten/skatteverket …
    svarar/svarade/reagerar inte, ni svarar inte, kön/köerna/trafiken/bilarna/tåget/sidan/skärmen/muspekaren … rör sig inte,
    paketet/posten/beställningen … inte … kommit/framme/hem, mejlet … aldrig fram, var/vart är mitt/min …
    paket/nyckel/beställning/mejl, efterlyser/efterlysning/efterlyses … cykel/katt/hund/barnvakt/vittne*/lägenhet, vittnen
    efterlyses, kön/köerna/trafiken/bilarna/tåget/ledet … rör/rörde/rört/rörs sig inte/knappt`,
  'missing-child': lines`sett … ${STORY}/matchen/match/videon/programmet, ni/du/nån sett … ${STORY}/matchen/priset,
    hittat/hittade … ${KID} … hos/hemma/välbehåll*/oskadd/oskadda/igen/sovande, ${KID} … hittad/hittat/hittades/hittats/
    återfunn* … välbehåll*/oskadd*/igen, ${KID} är/har hittad/hittats/återfunnen, är … inte … försvunn*/borta/saknad längre,
    är inte försvunnen/försvunnet/borta/försvunna/saknad längre, inte försvunnen/borta längre, har kommit tillrätta, kommit
    till rätta, ${KID} … tog … bilden/fotot/kortet/filmen/bilder, tog ${KID} på … bio/utflykt/promenad, tog/tar … ${KID} till
    … skolan/dagis/tandläkar*/simskol*/träning*, släppte … hand/handen … ballong*, ${KID} … kvar på …
    fritids/dagis/förskolan/kalas*/lekplats*, barn under 12/målsman, ${KID} … leker/lekte … inne, ${KID} … sprang/springer …
    runt/omkring … gården/parken/fontän*/lekplats*, var/vart är barnavdelning*/lekplats*, i barnvagn*, barn … i/på
    kör/kören/scenen, barn … gråter … tandläkar*/spruta*, ${KID} … sprang/springer iväg … lekparken/lekplatsen/gungorna/
    fotboll*/kompis*/rutschkan*/poolen/glass*, ${KID} … sprang/springer iväg till/mot/för`,
  'children-in-danger': lines`${KID} … inne/ensam/ensamma/kvar … leker/tv/spelar/fritids/pyssl*/bakar/vilar/läger/kompis*,
    ${KID} … leker/lekte/badar/sover/spelar/pyssla* … inne/ensam*/vatten*/under, ${KID} … fast i/vid/framför …
    skärm*/telefonen/tv/spelet, ${KID} … i/på … kören/scenen/skolfoto*, slå/slår … barn i spelet, barn … ensam/ensamma …
    flyg/resa/hiss, ${KID} … kvar på fritids, det är/finns … barn/barnen/elever/ungar … på/i/där … kalas*/lekpark*/skolgård*/
    bilden/dagis/klassen/poolen`,
}
