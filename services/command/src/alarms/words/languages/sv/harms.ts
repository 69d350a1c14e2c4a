import { type Lexicon, near } from '../../lexicon.ts'
import { BREATHE, FALLEN, KIN, LIMB, lines, ME, NOT, PERSON, SELF, US } from './families.ts'

type Kinds = 'not-breathing' | 'bleeding' | 'injured'

export const harms: Pick<Lexicon['danger'], Kinds> = {
  'not-breathing': lines`${BREATHE}/vaknar/vakna/vaknade/vaknat/vaknarr/reagerar/reagerade … ${NOT}, ${NOT}/slutat/slutade/
    slutar/sluta/slutatt/svårt/svår/svårigheter/jobbigt/problem/tungt … ${BREATHE}, andas/andades/andats/adnas
    knappt/knapt/dåligt/konstigt/tungt/tung/ytligt/rosslande/oregelbundet/knappast/nästan, knappt/knapt andas/adnas,
    slutat/slutade/slutar/sluta/svårt att/o/å anda, slutat/slutade anda, kan/kunde ${NOT} anda/ands, andnöd*/andningsproblem/
    andningsstopp/andningsstillestånd/andningssvårigheter/andningsuppehåll/flämtar/kippar/rosslar/rossla/rosslade/rossel*/
    syrebrist*/hjärtstop*/hjärtstill*/hjärtstest*/hjärtstart*/defibrillat*/hlr/hjärtlung*/hjärtmassage/bröstkompression*/
    återuppliva/återupplivning/återupplivar/livräddning/medvetslös*/medvetlös*/medvetslö*/medevtslös*/medvetnes*/medvettslös*/
    avsvimma*/svimma/svimmar/svimmade/svimmat/svimmad/svimad*/svima*/tuppade/tuppat/avtuppa*/avtuppad/däckade/däckad/däckat/
    okontaktbar*/oväckbar*/livlös/livlösa/livlöst/livstecken/sanslös*/orörlig*/dödsblek*/kvävs/kväva/kvävas/kvävd/kvävda/
    kvävde/kvävdes/kväver/kvävt/kvävts/kvävning*/strypt*/storknar/storkna*/drunkna*/nersövd/anafylakt*/epipen/astmaanfall/
    iskall/lealös*/lealöst/gurgla*/gurglar/gurglande/ihopsjunken/ihopsjunkna/ihopfallen/hopsjunken/likblek/likbleka/drunknat,
    andningen … slut*/stannat/svag/upphört/konstig*/rossl*, ingen reaktion/respons/kontakt/andning, kippar/kippade/kippa/kipar
    … luft/luften/andan, får/fick/få/fåår/för ${NOT} … luft, får/fick/få ingen/ingn/knappt/dåligt/inge/för/lite luft,
    ingen/inge/ingn/får luft, slut på luft/syre/syrgas, luftvägar*/luftrör* … stopp/blocker*/svull*, ingen/inge/ingn/känner/
    hittar/utan/hitta/kände/finns puls, ${NOT} … puls/kontaktbar/vakna/vaknar/väcka/vaken/vaknat/reagera/reagerar, pulsen …
    borta/svag/slut/försvann, hjärtat/hjärtt … slutat/slutade/stannat/stannade/slår/stannar, hjärt stopp/stillestånd/lung*,
    mun mot/till mun, medvet slös/lös, förlorat/förlorade/tappat/tappade/utan/vid … medvetande/medvetandet, ${NOT}
    kontaktbar*, kollapsade/kollapsat/kollapsa … på/i/och/gatan/golvet/marken/framför, tecken på liv, ${NOT} vid
    medvetande/sans, väcka/väcker/reagerar ${NOT}, kan/kunde/får/går/gick/lyckas ${NOT} … väcka/väck/vakna/väckas/kontakt,
    får/fick/få ${NOT} … kontakt med/liv/väckt/upp, ${NOT} … liv i ${US}, ${NOT} kontakt med ${US}, ${KIN}/han/hon/hen/mannen/
    kvinnan/killen/gubben/tanten/personen svarar/svarade/reagerar/reagerade … ${NOT}, svarar ${NOT} … på/när
    tilltal/smärta/skakar/ropar/pratar, rör/rörde/röra ${SELF} … ${NOT}, rör ${NOT} på/sig/sej, ${NOT} rör/röra … sig/sej,
    ligger/låg … orörlig*/livlös*/medvetslös*/stilla, föll/faller/fallit/ramlade/segnade/sjönk/sjunker/ramla/rasade/ramlat/
    rasat/sjunkit/sackat/säckade/säckat/segnat ihop, blev/blir/blivit/e/är … blå i/om/runt, blir/blev/blivit/alldeles/helt/e/
    är/ä/jätteblå blå och/o/å, alldeles/helt blått/blåa/blå/slapp*/stel/kall/stilla/livlös/lealös, han/hon/bebisen/barnet/
    bebin/pappa/mamma/den blir/blev … blå, är/e/ä/blir … helt/alldeles/jätte blå/blåa/blek/slapp/grå, läppar*/läppe*/ansikte*
    … blå/blåa, blå/blåa … läppar*/läppe*/ansikte*, han/hon är/e/ä blå/borta, sätter/satt/satte/sätta/sätt/fick/fått/stoppat/
    fastnat/fastnade/fast/sitter … i halsen/strupen/luftstrupen/luftrör*/vrångstrupen, halsen … svull*/igen/stängs/ihop,
    svull*/sväll* … halsen/tungan, tungan … svull*/svald*, fradga*/skum/lödder … munnen/mun, ögonen …
    bakåt/vita/rullar/vitögon, är/e/ä/va/nu helt borta, går … väcka … ${NOT}, andas … rök/gas/inte, tappa*/tappat/tappade/
    förlora* medvetande*, allergi* … svull*/andas/luft/epipen/chock, astma … anfall/medicin/luft/inhalator*, luft …
    hjälp/snälla/slut, slutat/slutade/slutar/sluta röra/andas/svara/reagera/skrika/gråta/kippa/rosslande, ${NOT} längre …
    andas/rör/svarar, kall/kallt/iskall och/o/å stel/stelt/blek/blå, stel som, ger/ge/gav inget/inga/ingen/${NOT} …
    ljud/ljuda/livstecken/reaktion/respons/svar, inget/ingen/inga/finns … liv i, inget liv, utan/inga/inget livstecken, inga
    tecken på liv, snarkar/snarkade/snarkande/andas … konstigt/konstig/väck*/blå, ligger/låg/sitter bara där/still/stilla/och,
    ${PERSON}/han/hon … bara ligger, kan/kunde/får/fick ${NOT} … liv i, utslagen … andas/golvet/väck*/svarar,
    blålila/lila/grå/gråblek/likblek/kritvit/gråvit … i ansikt*/ansiktet, blålila/lila/grå/blå … läppar/läpparna/ansikte/
    ansiktet, ansikte*/läppar*/fingrar* … lila/blålila/grå/blå/vita, blir/blev/är/e lila/blålila, rycker/skakar/krampar … i
    hela/kroppen/okontrollerat, ögonen/ögon … rullar/bakåt/vita/uppspärrade/stirrar, stirrar/föll bara, tittar bara rakt,
    andfådd … bröst*/hjärta*/blå/ont, luften räcker ${NOT}, korv/kött/köttbit/druva/vindruva/godis/karamell/nöt/popcorn/mynt/
    leksak/bit/äpple/ben/fiskben/lego/batteri … i halsen/strupen, svalt/svalde/sväljt/sväljer/svälj …
    mynt/batteri/lego/leksak/fast/halsen/kula/magnet*/knappcell*, andas/andades väldigt/jätte/så/riktigt
    konstigt/tungt/svagt/ytligt/långsamt/dåligt/sällan, svag/svagt puls/andning, hjärtat … rusar/hoppar/stannat/stannar,
    ${KIN}/han/hon … okontaktbar*/borta/väck/utslagen … golvet/vaknar/tablett*/väcka/svarar, man/hon/han/broder/bror/barn
    ${NOT}/ej andas/vakna, hängt sig, hittade/hittat … livlös*/medvets*/död/golvet/hängd, sväljer/biter … tungan, räddad ur
    vattnet, uppdragen ur, drogs/dragits/drog upp ur … pool*/vatt*/sjö*/havet/bassäng*, andas … bara/knappt …
    var/varje/ibland/sekund*/minut, ramlat/ramlade/trillade/trillat/föll omkull … ${NOT}/medvets*/kontakt*/svarar, upp ur
    vattnet … blå/blått/livlös*/andas, barnet/pojken/flickan/bebisen … alldeles/helt blått/blå/slapp/kall/livlös,
    hjärtstopp/drunkningstillbud/drunkningslarm/allergichock/drunknad/strypt/okontaktbar, tappar/tappade luften/medvetandet,
    svårt/svårigheter/knappt/jobbigt/problem … få luft, pulsen/andningen/hjärtslag/hjärtslagen är/e/va/blev
    borta/svag/svaga/oregelbunden, inget/ingen/inga hjärtslag/puls, föll/fallit/ramla*/sjunker/sjönk/segnade
    bara/plötsligt/rakt/precis … ihop/omkull/ner, föll bara ihop, barnet/bebisen/pojken/flickan/hon/han/bebin …
    slappt/slapp/blekt/blek/grå/livlös/likblek/medvets*, slapp och/o/å blek/blå/kall, slappt och/o/å blekt/blått/kallt, öppna
    ögon … borta/svarar/andas/stirrar, andas ${NOT} som, svimmat/svimmade … slagit/golvet/medvets*/igen/ambulans,
    baby/babyn/bebis/bebisen/barnet/lillen/lillan … blivit/blir/blev/är blå/lila/grå/blek/slapp/kall, blivit
    blå/lila/grå/slapp, bröstkorg*/bröstet … rör/höjs/lyfter … ${NOT}, rör/höjs/lyfts ${NOT} … bröst*, legat/ligger/låg
    still/stilla i … minut*, allergisk chock, tungan svull*, bara föll, bara föll ihop/ner/omkull, kommit upp livlös, utan
    medvetande, borta … hjärtstart*, hänger i … rep*/snara*/skärp*, hittad/hittat/hittade hängd, klarar ${NOT} …
    andas/andningen, ${NOT} … får luft, ansiktet ner/nedåt/neråt, med ansiktet ner/nedåt/neråt/under, flyter …
    ansikte*/livlös*/orörlig*/stilla, ligger … ansiktet ner/nedåt, svarar ${NOT} när/på, svalt/svalde …
    batteri/legobit*/mynt/magnet*/knapp*/godis/korv*/spik/tablett*, kan ${NOT} andas, andas inte, har slutat andas, får ${NOT}
    luft, blek och/o/å kallsvettig`,
  bleeding: lines`blod/blodet/bloden/bldo/blodigt/blodig/blodiga/nerblod*/nedblod*/blodpöl*/blodspår*/blodfläck*/blodstänk*/
    blodförlust*/blodflöde*/blodbrist/blodbad*/blodbana*/blöder/blöda/blödde/blödning/blödningen/blödningar/hjärnblödning*/
    förblöder/förblöda/förblödde/förblött/tryckförband*/avsnör*/pulsåder*/pulsådern/artären/artärblödning, blött ner/ihjäl,
    inre blödning*, ${NOT} … blöda/blöder/blödningen, slutar/slutat ${NOT} … blöda/rinna/blöder, spyr/hostar blod`,
  injured: lines`
    träd/trädet/balken/hyllan/väggen/stenen/grenen/taket över sig/mig/honom/henne, blör, blör ur öron*/näsan/munnen,
    skadad/skadade/skadat/skadas/skadats/skador/skadan/skadorna/brännskad*/skallskad*/ryggskad*/nackskad*/
    krosskad*/klämskad*/frostskad*/skottskad*/knivskad*/ögonskad*/hjärnskad*/skärskad*/frätskad*/ihjälslag*/sårad/sårade/
    sårat/såard*/sård/såret/såren/skärsår/skärsåret/skottsår/skottsåret/brännsår/brännsåren/köttsår/knivsår/benbrott*/fraktur/
    frakturer/benpipa*/amputerad/amputerat/amputera/avslitet/avslitna/avkapad/avkapat/avkapade/avhugget/avhuggen/avhuggna/
    avsliten/elstöt*/påkörd*/påköörd*/påkör*/överkörd/överkörda/överkört/nerkörd*/nedkörd*/påkörning*/frontalkrock*/bilolyck*/
    trafikolyck*/bussolyck*/tågolyck*/arbetsolyck*/klämolyck*/fallolyck*/drunkningsolyck*/urspårad/urspårat/urspårning/vurpa*/
    nedslagen/nerslagen/nedslagna/hjärnskakning/hjärnskakningen/bårarna/jätteont*/skitont/asont/bröstsmärt*/smärtan/smärtorna/
    plågor/epilep*/mungipan/sluddrar, skadar ${US}, skada ${ME}/henne/honom/barnen, svårt/allvarligt/illa
    skad*/såra*/där/tilltyg*/bränd*, sår i/på/som/över/överallt, ett/djupt/stort/öppet/djupa/öppna/gapande sår,
    jack/slagit/slog i, ${near(
      LIMB,
      `brutit/brutet/bruten/brutna/bröt/bryter/knäckt/knäckte/vrickat/krossat/krossad/krossade/
    mosad/spräckt/sprucken`,
    )}, bröt/brutit/bryter … sig/mig/sej/mej, öppet/öppen brott/fraktur, ur led,
    armen/benet/handen/foten/fingret/tummen/tån/örat/näsan/fingrarna/lårbenet är/e/ä/va av, ${LIMB} hänger/pekar/står …
    konstigt/sne/sned/snett/fel/löst, ${LIMB} … fel håll, ${LIMB} är/e/ä/va krossad*/krossat/avsliten/bruten/brutet/fastkläm*/
    borta, armen/benet/handen/foten/fingret/tummen/tån/biten av, ser/se/syns … benet/skelettet/benpipan,
    tappat/förlorat/kapat/sågat/klippt/skurit/huggit/slitit … finger/fingret/fingrar/fingrarna/arm/armen/ben/benet/hand/
    handen/öga/ögat/tår, ${near(LIMB, `bränt/bränd/brända/brände/bränna/skållad/skållat/skållade/frätt/frätskad*`)},
    bränt/brände/bränner/brännt/bränder ${SELF} … illa/hemskt/svårt/hela/på/i, brännt/jämrar sig, skållad/skållade/skållat …
    ${LIMB}/sig/sej/mig/vatten/te/kaffe/olja, skållhett vatten, tredje graden*, kokande vatten/olja/fett … över/på,
    ström/stöt/elstöt/elchock … fått/fick/genom, fått/fick … ström/stöt/elstöt/elchock/slag/smäll, blixten … träffa*/slog,
    träffad* av blixten, kolliderat/kolliderade/kollision*/frontalkrock*/frontalkrocka*/seriekrock*/krockat/krockade/krock …
    bil*/buss*/lastbil*/tåg*/spårvagn*/mc/motorcyk*/skadad*/fast/flera/svår*/hjälp/kläm*/moped*, tåg/tåget/spårvagnen …
    spårat/spårade ur, allvarlig/svår/stor/hemsk/fruktansvärd/otäck olycka, hänt/skett/sket/varit/inträffat en/stor/svår …
    olycka, olycka … skadad*/skett/hänt/flera/fast/hjälp/ambulans/motorvägen/e4/e6/e18/e20/kritisk*, bil/bilen/buss/bussen …
    voltat/voltade/välte/dikesköt*, bil/bilen/buss/bussen/lastbil/lastbilen … i diket/åkern/sjön/ån, kört/körde/åkt av vägen,
    är/e/ä/va/var/blev/blivit/blir/bli träffad/träffade/träfad, träffad i/av/två/tre, träffade/träffat/träffas/träffades … av
    … sten*/kul*/splitter/skott*/raket*/bil*/flaska*/granat*/glas*/tegel*/block, träffade/träffat … i
    huvudet/magen/benet/ryggen/ansiktet/bröstet, kula/kulan/stenen/flaskan/splitter/skott/skottet … träffade/träffat ${US},
    slog/slagit/slår/slagen/slagna/nedslagen/nerslagen/sparkad … i/mot/på ${LIMB}/asfalten/marken/trottoarkanten/trottoaren/
    kanten/golvet/stenen, slog ihjäl, smäll/slag … i/mot huvudet/skallen/huvet/bröstet, fått/fick … i/på ${LIMB}/sig,
    ${FALLEN} … från/av/ner/nedför/nerför/utför/genom/ut … balkong*/tak/taket/stege/stegen/trappa/trappan/trapporna/fönst*/
    våning*/ställning*/träd/trädet/häst*/hästen/brant*/stup*/klippa*/klippan/bron/muren/berget/meter/stol/rulltrapp*/
    perrongen/spåret/spåren/cykeln/elsparkcykel*/motorcykel*/mopeden, ${PERSON} … ramlat/ramlade/fallit/föll/trillat …
    ner/ned/illa/slog/spåret/stup*/ligger/balkong*, reser/reste/resa/rest ${SELF} … ${NOT}, ${NOT} … resa/reser ${SELF},
    ${NOT} … stödja/stå/gå på benet/foten/benen, kan/kunde ${NOT} gå … ben*/fot*/ont/på/skad*, ${NOT} röra …
    ben*/arm*/fot*/hand*/fingr*/nack*/mig, kan/kunde ${NOT} … röra/känna/lyfta/böja/stå/använda … ben*/arm*/fot*/hand*/fingr*/
    nack*, ${PERSON} … ligger/låg/ligga … på/i gatan/marken/vägen/golvet/trottoaren/asfalten/spåret/diket/körbanan/övergångs*/
    perrongen/snön/backen … och/o/å/skriker/rör/blod/hjälp/still*/svarar, ligger … medvets*/skadad*/blodig*/avsvimma*/still/
    stilla/utslag*/skriker/död/döda/döende/jämrar/stönar, ligger … på gatan/marken/asfalten … och/o/å
    blöder/skriker/rör/jämrar/stönar/andas/svarar, ${NOT} … rör/röra/rörde sig/sej/på, behöver/behövs/behövr/behöv/måste …
    sjukvård*/läkare/doktor/läkarvård/vård/sjukhus/sjukhuset/akuten/förband*/bår/bårar/bandage/sys/stygn/opereras/ambulans*/
    ambulas*/sjuksköterska, ambulans/ambulas*/ambulansen/ambulanser behövs/behövss/nu/hit/till, så/fruktansvärt/förskräckligt/
    jävligt/vansinnigt/extremt/hemskt/riktigt ont, gör/gjorde så/jävligt/fruktansvärt/jätte ont, ont i
    bröstet/bröst/hjärtat/nacken/revbenen/ryggen … ambulans*/hjälp/ramla*/vänster/arm*/strålar/svårt/andas/trycker,
    trycker/tryck/smärta/smärtor/ont … bröstet/bröst, av smärta/smärtor/plågor/ont, svåra/svår/fruktansvärda/hemska
    smärtor/smärta, skriker … ont/smärt*/plåg*, skriker/stönar … ont/smärt*, hjärtinfarkt*/hjärtattack*/infarkt/infarkten/
    slaganfall*/hjärnblöd*/krampanfall*/krampar/kramper/blodsockret/huggormsb*/ormbett/hundbit*/glassplitter/splitter/
    splittret/genomborra*/spetsats/knivhugg*/knivskuren/knivskurna/knivstuck*/nedstuck*/huggen/huggna/skjuten/skjutna/
    magskott*/missfall/nedkyld*/hypotermi*/förfrusen/förfrusna/förfrusit/köldskad*/värmeslag/solsting/uttorkad*/överdos/
    överdosen/överdoser/överdoserat/överdoserade/skadeoffer/söndersla*/sönderskjut*/blåslagen/förlamad/förlamade/förlamat/
    förlamning/avkastad/stickskad*/blåmärken/huvudskada/huvudskador/bakhuvud*/skallbas*/skallfraktur*/olycksplats*/
    masskadeläge*/skadeläge*/personskada/personskador/trafikolycka/singelolycka*/lårbenshals*/hjärtbesvär/hjärtflimmer/
    viltolycka/älgkrock*/ormbiten/brännskadad/brännskadade/brännskadat/domnat/domnar/värkar/kallsvett*/kallsvettas/skärskada,
    ${near(`stroke`, `fått/fick/får/har/misstänkt/tror/ambulans`)}, kramp i/hela, får/fått/fick … anfall/kramper/kramp/
    krampanfall/infarkt/stroke/hjärtattack/chock, sned/hänger i mun*/ansikte*, insulin … behöver/slut/utan/ingen/saknar,
    diabetiker*/diabetes … svimma*/medvets*/socker/insulin/koma, i koma/chock, allergisk chock/reaktion, bet/biten/bitit …
    hund/hunden/orm/huggorm/råtta, hund/hunden/hundar … bet/biter/bitit/attack*/anfaller/anföll/hugger,
    splitter/glassplitter/glasbit*/glas/spik/skruv/pinne … i ${LIMB}, skuren/skurit/skar/skär … i/på/sig/upp
    ${LIMB}/djupt/illa/sig, krossad*/krossa*/mosat/mosad*/mosade … ${LIMB}, slutar/slutat ${NOT} rinna/blöda/spruta, rinner …
    ur/ner huvud*/ben*/örat/munnen/panna*/ansikte*, föder/föda/fött … barn/nu/hemma/bilen, vattnet har gått, vattnet gick …
    värkar/gravid/bebis*, förlossning*/värkar … nu/hem*/bil*/täta/igång, gravid … blöd*/ont/värkar/ramla*, offer/offren …
    ligger/många/flera/skadad*/blöd*, många/flera/massor/massa skadad*/skadd*/såra*/offer, kritisk/kritiskt/livshotande
    tillstånd/skad*/läge, landade/landat/landar/slog/slagit på/i … huvudet/huve/huvet/nacken/ryggen/rygg/skallen/bakhuvudet,
    flög/flugit/slungad*/slungades/kastades/kastad/flygit … styret/vindrutan/rutan/taket/luften/bilen/mopeden/cykeln/hästen/
    meter, sparkad/sparkade/sparkat/spark/stångad/stångade/trampad … av/i … häst*/ponny*/tjur/ko/kor/${LIMB}, ${LIMB} …
    sticker/stack/hänger ut/ner/fram/lös, sticker ut … ${LIMB}/blod*/huden, skelett*/benet/ben/revben sticker,
    kokhet*/kokande/skållhet*/skållhett/brännhet*/het/hett/hetta … te/kaffe/vatten/olja/soppa/fett/gröt/gryta/choklad …
    över/på, te/kaffe/vatten/olja/soppa/fett/gryta/kastrull/kastrullen … över … ${SELF}/magen/benen/armen/armarna/ansiktet/
    bröstet/honom/henne/lillan/lillen/barnet/huden, hjärta/hjärtat gör/göra/gjorde ont/så, ont i hjärtat, ont … hjärta/bröst …
    arm/armen, skurit/sågat/kapat/klippt/huggit/slitit/klämt/skar/klämde … av … ${LIMB}/halva/tummen/sig, ${LIMB} …
    utslag*/fastklämd*/avslaget/skadad/skadat/skadade/trasig*/svullen/svullna/svullet/sönder/bruten/domnat/knak*/knäck*, ser
    ingenting/inget/${NOT} … ögon*/blod*/syra, spik/spiken/skruven/glas/stålrör/pinne/kniv/pil/metallrör … genom/i … ${LIMB},
    skada/skadad/skadat i/på/vid … ${LIMB}, gått/gick/gå av … ${LIMB}, ${LIMB} gick/har/ha gått av, ramlat/ramlade/trillat/
    trillade/föll/fallit/ramla … illa/hårt/skadad/skadat/badrum*/dusch*/isen/halk*/trapp*/badkar*, har/ha
    ramlat/trillat/fallit … kan/ligger/kommer/blod*/slog/ont, halkat/halkade/halka … slog/ben*/höft*/huvud*/rygg*/kan/ligger/
    arm*, ligger/låg … skrik*/jämr*/gråt*/kvid*/stön*, svårt medtagen/skadad/brännskadad/skadade/sårad/bränd, kritisk/kritiskt
    … skadad/läge/tillstånd, flera … skadade/sårade/slagna, skär/skar/skurit … upp/djupt … ${LIMB}, glas/hål i … ${LIMB},
    sågen/såg/klyven/klyv/maskinen/pressen/motorsågen/yxan/cirkelsåg* … ${LIMB}/finger*/skar/sågade, fast/handen/armen/
    fingrarna/foten/benet … i maskin/maskinen/klyven/pressen/valsen/tröskan, petroleum/tändvätska/diskmedel/rengörings*/lut/
    frostskydd* … druckit/svalt/drack/ögon*, druckit/drack/svalt/svalde/ätit/åt/satt … frätande/lut/gift/rengör*/kaustik*/
    batteri/knappbatteri/tändvätska/propplösare/svamp/maskinmedel/mediciner/nikotin*, ätit/åt/ätt/fått/druckit …
    nöt/nötter/jordnöt*/räkor/skaldjur/getingstick/bi … svull*/andas/kliar/luft/ansikte*/epipen, svullnar/svullnat/svullen/
    svullna/sväller … hela/upp/ansikte*/läpp*/hals*/tung*, getingstick … svull*/andas/allergi*/hals*, bita/bet/biter/bitit …
    barn*/ansikte*/hand*/ben*/arm*/hals*, hund/hunden … bita/bet/biter/bitit … barn*/ansikte*/flick*/pojk*/mig/henne/honom/
    hals*/illa/hand*, sparka/sparkade/sparkat/spark … i magen/huvudet/huvet/bröstet/ryggen/ansiktet/revbenen, kan/kunde ${NOT}
    … resa/ställa/sätta ${SELF}, ${NOT} resa mig/mej/sig/sej, pekar åt … håll, åt fel håll, flaska/sten/glas/stol/batong/
    tegelsten … i huvudet/huvet/skallen/nacken/ansiktet, forsar/sprutar/pumpar/rinner … blod/blodet, blod/blodet …
    forsar/sprutar/pumpar/rinner, tappat/förlorat … blod, dam/tant/tanten/gubbe/farbror/gumma/kvinna/man …
    ramlat/trillat/fallit/halkat/ligger … trapp*/rulltrapp*/kvar/blod*/slog/isen/gatan/golvet, slagit/slog/slår …
    huvudet/huvet/skallen/pannan/nacken, stort/djupt hål i, hål i/genom magen/bröstet/benet/låret/huvudet,
    knuffad/puttad/träffad/klämd/släpad av … tåg/tåget/bil/buss/spårvagn/lastbil/vagn, slog/slagit/slår sönder … ${LIMB},
    tvättmedel*/diskmedel*/maskindiskmedel*/råttgift/hundgift/lampolja/lightergel/svampdödare/glykol/klorin/maskintablett* …
    ätit/svalt/druckit/åt/svalde/drack/barn*, ätit/svalt/druckit/åt/svalde/drack/stoppat … tvättmedel*/diskmedel*/tvättkaps*/
    råttgift/lampolja/klorin/glykol/kapslar/vitsippor/liljekonvalj*/flugsvamp*/idegran/batteri*, flugsvamp … ätit/åt,
    ansiktet/munnen/mungipan … hänger/sned, hänger … sned/ansikte*/mungip*, kan/kunde ${NOT} tala/prata …
    ansikte*/arm*/hänger/stroke/sluddr*, slagit i/sig … huvud*/illa/hårt/blod*, fått/fick … sten/flaska/hammare/planka/balk/
    lampa/tegel*/kruka/is/istapp … huvudet/huvet/skallen/över/på, mopedist*/motorcyklist*/bilist*/cyklist*/fotgängare*/
    elsparkcyklist* … krock*/påkör*/ligger/kört/krasch*/blod*/skad*, krockat/krockade/krasch*/kolliderat … med/i/rakt
    lastbil*/buss*/bil*/tåg*/älg*/träd*/räcke*/vägg*/spårvagn*/mc/berg*, föll/ramlade/välte över ${ME}/honom/henne,
    hästen/kon/tjuren/motorcykeln … över/på ${ME}/henne/honom, bil/bilen/buss/bussen voltat/voltade, har voltat,
    träffat/träffade/träffar ${US} … i/på ${LIMB}, ${near(
      `tippade/tippat/välte/vält/spillde/spilldes/hällde/stjälpte/ramlade/
    föll/rann`,
      `över min/honom/henne/mig/lillebror/lillasyster/dottern/sonen/barnet/oss`,
    )}, tippade/välte/stjälpte/ramlade/
    föll … över ${ME}/honom/henne/lillebror/lillasyster/dottern/sonen/barnet/bebisen, kastrull*/gryta/grytan/kanna*/kaffe*/te/
    soppa*/olja*/fritös* … över, ser ingenting/inget/suddigt/dåligt/dubbelt … öga*/ögon*/huvud*/slag*, på ena ögat,
    skuren/skurit/skadad i … hand*/arm*/ben*/hals*/ansikte*, gick/gått/hoppade/hoppat ur led, tjej/kille/man/kvinna/person/
    flicka/pojke … ligger/låg … blod*/medvets*/avsvimma*/blöd*, ramlat/ramlade/fallit/föll/trillat av
    skoter*/hästen/moped*/cykel*/mc/motorcykel*/traktor*/taket/stege*/studsmatta*/gunga*/elsparkcykel*/balkong*,
    huggen/hugget/huggit/stucken/träffad/skjuten/slagen/bränd/skuren/biten/sparkad i ${LIMB}, fick/fått … på sig …
    kok*/het*/syra, illa skuren/skadad/bränd/sårad/däran/tilltygad, svimmade/svimmat … slog/huvud*/blod*, ryggen/nacken …
    bruten/bröt*/knäck*/ont/rörl*, kan ${NOT} röra benen/nacken/sig/mig, tappat känseln, ingen känsel, känner inget i,
    blöder/blod ur örat/näsan/munnen/öronen, kräks/spyr … huvud*/slag*/yr, ont i … magen … gravid/blöd*/blod/skrik*,
    tegelpanna/takpanna/istapp/planka/bräda/stenblock/blomkruka … i huvudet/nacken/huvet/ansiktet/ryggen, i huvudet på
    min/mitt/en/honom/henne, ont som fan/satan/jävlar/helvete, mår … så/jätte/väldigt/riktigt/skit/fruktansvärt/jävligt
    dåligt/illa, mår jättedåligt/jätteilla/skitdåligt, feber … kramp*/medvets*/barn*/41/42, förvirrad …
    stroke/slagit/ramla*/svarar, arm/armen/ben/benet/handen/foten … svart/blå/kall/domnad/svullen/blodig/krossad,
    stuckit/stack sig … spruta/nål/kanyl/svullen/svart/huggorm*/geting*, sårskada/sårskador/fallskada/blodförgiftning/
    hjärnblödning, gråter av smärta, vrål*/vrålar … ont/smärta, kräks/spyr blod`,
}
