import { type Lexicon, near } from '../../lexicon.ts'
import { COURIER, DEVICE, GOAL, LATER, lines, PAGE, PETS, STORY } from './harmless-families.ts'

type Kinds =
  | 'shooting'
  | 'weapon'
  | 'explosion'
  | 'suspicious-object'
  | 'threat'
  | 'attacker-near'
  | 'followed'
  | 'in-danger'

export const attacks: Pick<Lexicon['harmless'], Kinds> = {
  shooting: lines`
    bild/foto/bilder på/av ett/en kulhål*/patron*, kulhål som bevis, pangpris*, stjärnfall*, stjärnskott*,
    skjut/skjuta/skjuter/skjutit/skjutits/sköt/sköts/skjutas upp/fram/undan/ifrån/ut, skjuts upp/fram,
    skjuta/skjuter/sköt/skjutit på mötet/resan/det/bröllopet/vagnen/beslutet/festen/semestern/starten/barnvagnen/provet/
    matchen, skjuta/skjuter/sköt/skjutit … ${GOAL}/mål/straff/målet/lerduvor/lerduva/pilbåge/snöboll/snöbollar/biljard/
    porträtt/fotografier/prick, skjuta/skjuter/sköt/skjutit fart/skarpt/in/till/skulden, skjuta/skjuter/sköt/skjutit …
    film/bild/bilder/video/serie/reklam med/på kamera/mobil/drönare, skott/skottet/skotten … ${GOAL}, mål/målvakten/målvakt …
    skott/skottet/skotten, hårt/fint/snyggt/vilket/distans/långt/vasst/nya/gröna/heter/hette/familjen skott, skott
    på/mot/utanför mål/målet, skott från/på rosen/plantan/granen/tomaterna/palmen, skott i efternamn,
    skottkärra/skottkärran/skottkärror/skottår/skottdag/skottdagen/glasskulor/fullskott, skött/skötte/sköts/sköter/sköta
    sig/om/det/bra/jobbet/av, har/hade skött, sköts bra/fint/dåligt/om/av, är/född … skytt, skytten i horoskopet, horoskop …
    skytt/skytten/skyttar, kulor/kula glass, kulor … julgranen/granen/glassen, spelar/spela/lekte/leker … kulor/kula, i …
    kulör, kulör på, pang på rödbetan, öppna eld i kaminen, fotboll* … skott, skott … fotboll*, skjuter/sköt/skjuta/skjutit
    alltid/ofta/bara/gärna/jämt/ständigt upp/fram, sköt/skjuter/skjuta/sköts/skjutit … raket/raketer/raketerna/fyrverkerier/
    fyrverkeri/smällare`,
  weapon: lines`
    knivstånd*, knivställ*, knivblock*, knivslip*, knivaffär*, vapenmuse*, smörkniv*,
    kniv/knivar/kniven/knivarna och/o/å gaffel/gafflar/gaffeln, gaffel/gafflar/gaffeln och/o/å kniv/knivar,
    kniv/knivar/kniven/knivarna … slipas/slipade/diskmaskin*/smör/smöret/bröd/brödet/ost/osten/tårtan/bestick/besticken/
    kökslådan/rea, slipa/slipade/slipar/vässa/vässar … kniv/knivar/kniven/knivarna/kökskniv/yxa/yxan,
    köpt/köpte/köpa/säljer/önskar/fick … kniv/knivar/yxa/svärd/kökskniv till/i/på julklapp/present/köket/loppis/rea/jul,
    ny/nya/slö/slöa/trubbig/vass kniv/knivar … köket/slip*, svärdet/svärd/svärden/sabel/sabeln/sablar/kanon/kanonen/bajonetter
    … museum/museet/utställning*/montern, hade/finns/visas/visar/ser/såg … vapen/svärd/gevär/pistoler på museet/utställningen,
    vapen/gevär/pistoler/yxor/kniven/knivar … utställning*/montern/samling/vikingatid*/medeltid*/lajv/rekvisita/antik*/
    teatern, museum/museet/utställning*/rekvisita … svärd/svärdet/vapen/vapnen/pistol/pistoler/gevär/yxa/yxor/knivar/dolk*/
    bajonett*/bomb/bomben, knivaffär/knivaffären/knivskarp/knivskarpa/knivskarpt/smörkniv/smörkniven/brevkniv/osthyvel, kniv
    på strupen … ekonomi*, jägare/jakt/jakten/jaktlag*/skytteklubb*/jaktkort/älgjakt*/älgjakten … vapen/gevär/bössa/
    hagelgevär/geväret/bössan, vapen/gevär/geväret/bössa/bössan/hagelgevär … licens/licensen/jakten/vapenskåp*/älgjakt*/
    jägare/skytteklubb*, i vapenskåp*, gevär i skåp, hemligt/hemliga/bästa/starkaste/viktigaste/effektivaste vapen/vapnet,
    lägga/lade/lagt ner vapnen, motorsåg … veden/ved/träd, leksaks/vatten/plast/lim/spik/häft/värme/lek/massage/nerf
    vapen/pistol/pistoler/pistolen/gevär/svärd/kniv/knivar, pistol/svärd/kniv/gevär/yxa/vapen i/av plast/trä/skum/choklad,
    hugga/hugger/högg/huggit/hugg/huggen/huggna … ved/veden/gran/granen/julgran/julgranen/sten/träd/stockar/tänderna,
    hugga/hugger/högg/huggit/hugg tag/in/i, högg/hugger/huggit … fisk/fisken/gädda/gäddan/abborre/abborren,
    fisken/gäddan/gädda/abborren/laxen … högg/hugger/huggit, hugget som stucket, tree hugger*, yxa/yxan …
    ved/veden/träd/klyva/stubbe/friluftsliv, yxa/yxan till stugan, kastade/kasta yxa/yxor, sticka/stickar/stickade/stickat …
    vantar/tröja/sockor/mössa/halsduk, sticker/stack ut/upp/hem/iväg, siktar/sikta/siktade på/mot … guld/seger/topp*/final*/
    medalj*/pallen/serieseger/att, siktar/siktade på att, pekar mot/på … skylten/kartan/norr, viftar/vifta/viftade med …
    flaggor/flaggan/flagga/svansen/handen/armarna/händerna/handduk*/halsduk*, drar/drog/dra upp en lista/karta/video/bild/
    plan, konst med motorsåg*, kniv/kniven … potatis/potatisen/lök/löken/morötter/grönsaker*/frukt/äpplen/skala/fisken/köttet,
    skala/skalade/skalar/hacka/hackade/skära … kniv/kniven, strap on, gatt om, dig in, kniv gaffel, kniven/kniv …
    skära/skär/skar … kakan/tårtan/brödet/osten/tårta/kaka/bröd, kniv … dukning*/dukat/ost/osten/ostens/smör*/korg*,
    kniv/knivar sked, bet/biter sönder, flyttade/flyttat hem, kniven/kniv/knivarna/knivar … köket/lådan …
    slö/slöa/vass/ny/diska/diskad, kniven är slö, knivarna är slöa, kniven … slö, bossa nova, är kock … kniv*/knivar/knivarna,
    kock/kocken/slaktare/kockar … kniv/knivar/kniven/knivarna, kniv/knivar … jobb* … kock, kniven/knivarna/yxan är/var
    från/gjord/tillverkad/handgjord/köpt/till, kniv från mora, mora kniv, kock … alltid … knivar/kniv*, kniv i …
    picknick*/matsäck*/lådan/besticklådan/köket/bestick*, med … yxa/hammare/slägga … ved*/spik*/bygg*/snickr*,
    puben/baren/krogen/restaurangen/restaurang/pub/kafé/caféet/bandet/gruppen/festivalen/butiken/båten/klubben/laget/hästen/
    kvarteret/torget/backen/gränden vapnet/kniven/knivarna/kulan/bomben/skottet/pistolen/svärdet/yxan/vapen,
    puben/baren/krogen/restaurangen/restaurang/pub/kafé/caféet/bandet/gruppen/festivalen/butiken/båten/klubben/laget/hästen/
    kvarteret/torget/backen/gränden … heter … vapnet/kniven/knivarna/kulan/bomben/skottet/pistolen/svärdet/yxan/gisslan/elden/
    branden, heter/hette/kallas vapnet/kniven/kulan/bomben/skottet/pistolen/svärdet/yxan/gisslan/elden/branden/gasen/liket,
    dramat/pjäsen/filmen/serien/boken heter … gisslan/mord*/skott*/explosion*/bomb*/eld*`,
  explosion: lines`
    explosiv/explosivt/explosiva ökning/tillväxt/utveckling/start/uppgång/efterfrågan/humör, explosionsartad*,
    mejl*/inkorg*/hjärta*/huvudet/telefonen/flödet/internet/publiken/smaken/priserna/kommentarerna …
      exploder*/sprängdes, ballong/ballongen/ballonger … sprack/smäll*/spricker, pangpris*, bombgruppen heter, kassasuccé,
    rena/rama/är/blev bomben, rena rama bomben, är/var/va en … sexbomb*/kaloribomb*, vilken bomb, bomb
    du/hon/han är, slog ner som en bomb, som en bomb/raket, bomben på stryktipset, bomben i kampanj*,
    bomba/bombar/bombade/bombas/bombad/bombarder*/bombat … frågor/mejl/mail/reklam/meddelanden/sms/provet/tentan/kärlek, bomba
    inte mig, filmen/skivan/boken bombade, bombade på provet/tentan/biograf*/matten/kemi*, explosion av/i …
    färg/färger/smak/smaker/glädje/känslor/skratt/ljus/blommor/dofter, explosionsartad/explosionsartat/explosionsartade/
    missila, explosiv/explosivt/explosiva … dans*/spelare/fart/start/utveckling/smak/anfallare/debatt/stämning,
    exploderade/exploderar/exploderat/explodera av/i … färg*/smak*/skratt/popularitet/skrattsalv*/ilska/lycka,
    huvudet/hjärnan/inkorgen/mobilen/chatten/kommentarsfältet/twitter/telefonen … exploderar/spränger/exploderade/explodera,
    spränger/sprängde/sprängt/sprängs/spränga … benen/huvudet/öronen/rekord*/budget*/gränser/vallen/luvan/rekordet/gränserna/
    tinningarna/tunneln/berget, sprängning/sprängningar/sprängningarna … tunneln/bygget/metro*/tunnelbanebygg*/citybanan/
    berget/förbifarten, granat/granaten/granater … smycke/ring/örhängen/halsband, smällen … ekonomi*, på/tar/ta/tog smällen,
    dörren/locket/porten small/smällde … igen, raketer/raketen/raket/raketerna … nyår/nyårsafton/nyårs/fyrverkeri*/tolvslaget,
    raketer på nyår, drönare/drönaren … filmad/filmade/filma/fotade/foton/fotografera*/flygbild*/ljusshow/drönarfoto*,
    filmad/filmat/filmade/fotat/tagen/tagna/tog/fotad … med/från … drönare/drönaren, knall och fall, priset/priserna/
    intresset/antalet/inflationen/hyrorna/räntan/kostnaderna/trafiken/våren/naturen/grönskan/försäljningen/klubben …
    exploderat/exploderade/exploderar, dörr/dörren/dörrarna/fönster/fönstret/porten/locket … small/smällde/smäller …
    drag/draget/vinden/blåsten/korsdrag, small/smällde/smäller i/av/till … dörren/draget/vinden/locket/korsdraget,
    smällde/small i dörren av draget, exploderar/exploderade/exploderat … våren/naturen/grönskan/knopparna/försäljningen/
    klubben, bomber och granater, heter/hette/kallas explosion/bomben/bomb/granat/granaten, festivalen/baren/bandet/låten
    heter … explosion/bomben/bomb/skott/kniven/eld/elden/branden, är rena bomben`,
  'suspicious-object': lines`
    påse/påsar/kasse/låda/lådor/kartong med/kläder/böcker/leksaker/äpplen … utanför/vid/på … second*/loppis*/återvinning*,
      någon/nån ställde/lämnade en påse/kasse/låda kläder/böcker/leksaker/äpplen … utanför,
    väska/väskan/väskor/ryggsäck/paket/paketet/låda/lådan/kartong/kasse/påse … till
    salu/såld/loppis/säljes/bortskänkes/rea/postnord/levererat/leverans/levererades/utlämning*/ombud/begagnad, paket/paketet …
    på posten/ombud*/postnord/leverera*, min/mitt/mina/vår/hans/hennes ryggsäck/väska/paket/resväska/kasse/bag/låda/bagage/
    handväska … glöm*/jobbet/hemma/stulen/hotellet/bussen/hittegods*/tåget, glömt/glömde/glömmer/lämnade/lämnat/hämtade/hämta/
    tappade … min/mitt/mina/sin/vår/hennes/hans ryggsäck/väska/paket/resväska/kasse/bag/låda/bagage/handväska, hittegods*,
    klockan/klocka/tiden/köksklockan/väggklockan/klockorna … tickar/tickade/ticka, tiden/klockan tickar, tickar på/ner/iväg,
    låda/lådan/lådor/kartong/kartonger/kasse/kassar/påse/påsar … böcker/leksaker/äpplen/kläder/matvaror/apelsiner/godis/frukt/
    jordgubbar/pizza/kakor/choklad/vin/julsaker/skor/tidningar, konstig/konstigt/konstiga … känsla/dröm/film/smak/fråga/text/
    färg, vitt pulver … socker/mjöl/salt/puder/strösocker, mjöl/socker/florsocker … vitt pulver, okänd/okänt avsändare/nummer,
    brev/brevet från … kommunen/skatteverket/banken/försäkringskassan, piper … mobilen/diskmaskin*/ugnen/tvättmaskin*/mikron,
    ensam … hemma/kupén, okänd/mystisk … konstnär*/gäst/beundrare, brev/kuvert/paket … okänd släkting, ensam/ensamt …
    brevlåda/låda på stranden, lådan är full, under granen … paket*, paket … granen/julgranen/jultomten`,
  threat: lines`
    skulle kunna döda/dö/mörda,
    skjuter/skjuta/sköt/skjutit/skjuts upp … till/imorgon/nästa/senare/helgen/på/mötet/tentan, skjuter/skjuta/sköt/skjutit
      upp, skjuter upp … till imorgon/nästa/måndag/tisdag/fredag/helgen/senare, uppringd,
    hotad/hotade/hotas/hotat … art/arter/djur/djurart*/djurarter/fågel/fåglar/utrotning/växt*/nedläggning*/språk/
    fågelart*, hotas/hotar av nedläggning/stängning/konkurs/regn/utrotning, hotfull/hotfulla/hotfullt …
    moln/molnen/himmel/himlen/väder/musik, moln/molnen/himlen … hotfull*/hotar/hotade, hotar/hotas … regn/snö/åska/strejk/
    konkurs, regnet/regn/åskan/strejken/molnen/ovädret … hotar, hot dog/dogs/yoga/wings/pants/chili/chip/topic, hot/hotet mot
    … demokratin/miljön/klimatet/djurlivet/skogen/biologiska/arten/arterna/jobben, ska/vill/tänker/kommer/skulle …
    hugga/bränna/skjuta/elda/köra/slå/skära … ved/veden/gran/granen/julgran/julgranen/mandlar/fotografier/porträtt/cd/broar/
    resan/mötet/festen/ris/löv/tårtan/tårta/brödet/gräset/rekord/rekordet/vad/läger/straffar/mål/spik/skräp,
    ska/vill/tänker/kommer/skulle … skjuta upp/fram/in/på/till, ska/vill/tänker/kommer/skulle … köra/åka … över/ner/till/upp …
    helgen/norrut/söderut/mormor/bron/skåne/stugan/norrland/stockholm/malmö/öland/tippen, ska/vill/tänker/kommer/skulle/
    försöker … slå till/upp/på/ner/ihop/in, ska/vill … skada miljön, döda/dödar … tid/tiden/stämningen,
    mamma/morsan/chefen/tränaren/frugan/läraren kommer/ska att döda/mörda mig/mej, mamma/morsan/chefen/tränaren/frugan/läraren
    kommer/ska döda/mörda mig/mej, mamma/morsan/chefen/tränaren/frugan/läraren dödar mig/mej, mamma/morsan/chefen/tränaren/
    frugan/läraren slår ihjäl mig/mej när/om jag glöm*, dödar/döda mig/mej … om/när … glömmer/sent/missar/försover/ser/hon,
    kommer/ska … dö … skratt/hunger/tristess/pinsam*/skäms, hämnd/hämnas/hämnden … ${STORY}/matchen/ljuv/ljuva/returen/derbyt/
    säsong*/förlust*, ${STORY}/derbyt/returen … hämnd/hämnas/hämnd*, ångra … köp/köpet/beställning*/knapp*/ändring*, kommer
    ångra … köpet, kommer inte ångra, planera/planerar/planerade/planerat … resa/resan/fest/festen/semester/bröllop/
    överraskning*/kalas/middag, attack på tårtan, spränga … rekord*/budget*/vallar, vi ska/kommer slå dom/dem/er i/med/på
    finalen/matchen/derbyt`,
  'attacker-near': lines`han/hon/de/dom/hen kommer … ${LATER}, han/hon/de/dom/hen kommer upp/hit/in/ner/tillbaka/igen/snart …
    på/till … besök/middag/fika/jul/lunch/kalas*/helgen/kaffe, nu kommer han/dom/hon … hem/tillbaka från
    jobbet/semestern/resan, han/hon kommer ut med … bok/skiva/album/film, ${COURIER} … utanför/vid/framför/bakom …
    dörr/dörren/porten/ytterdörren/fönstret, utanför/vid … dörren/porten/dörr … paketet/posten/pizza*/budet/katten/hunden/
    blommor, ${COURIER} knackar/ringer/knackade/ringde på, knack* … julklapp*/tomten, tomten … knackar/knackade/kommer/dörren,
    tjuv och/o/å polis, leker/lekte … tjuv, inbrott … förra/fjol/försäkring*/serien/statistik*, ${STORY}/skriver … inbrott*,
    fotsteg i snön/sanden, i … fotsteg efter pappa/mamma/far, försöker/försökt/försökte … komma/ta/logga in/mig/sig på/i …
    ${PAGE}, jag/vi försöker/försökte … komma in på/i, sommaren/våren/hösten/vintern/julen/jul/påsken/helgen/lovet/semestern/
    deadline/deadlinen/bussen/tåget/festivalen/valet/klockan/kvällen/bröllopet/slutet/premiären/midsommar/advent/avgörandet/
    finalen … närmar, närmar sig … sommaren/jul/julen/slutet/deadline*/semester*/helgen/valet/premiär*/midnatt/påsk,
    jagar/jaga/jagade … älg/harar/rabatter/rekord/rekordet/poäng/guld/bollen/pokemon*/drömmen/likes/fynd/tomtar/katten/fåglar/
    ekorrar, jag/vi letar efter … ${PAGE}, bussen/tåget/hantverkar*/rörmokar*/elektriker*/gästerna/vännerna/paketet … på väg
    hit/upp/in, maskerad/maskerade/maskeraden … barn/fest/utklädda/karneval*, på maskerad/maskeraden, soldater/soldaterna …
    parad*/paraden/museum/museet/vaktparad*/modell*/leksak*/vaktavlösning*, kommer närmare … fakta/sanning*/jul, slå/slår/slog
    in … paket/presenter/presenten/julklappar, polisen söker igenom, hund/hunden/hundarna/katten … skäller/skällde/morrar/
    jamar … dörren/utanför, skäller/skällde … någon/nån … utanför dörren, när någon/nån är/går/ringer … utanför dörren/på,
    jagar/jaga/jagade/jagat … duvor/kräftor/fjärilar/fartsyndare/sponsorer/betyg/skatter/kunder`,
  followed: lines`följ/följa/följer/följde/följt … instagram/insta/facebook/twitter/tiktok/snap/snapchat/youtube/twitch/
    linkedin/spotify/bloggen/sociala/medier/kanalen, följer/följa/följde/följt … instruktionerna/reglerna/nyheterna/nyheter/
    matchen/serien/råden/kartan/skyltarna/receptet/demonstrationen/paraden/debatten/utvecklingen, följ/följer efter …
    skyltarna/skylten/pilarna, ni/du/man/alla/gärna kan/får följa mig/oss, vill du/ni följa, följa/följer/följde/följ med,
    hund/hunden/katten/katt/valpen/lammet/ankorna … följer/följde/följt … mig/efter/mej/oss/barnen, står/stod/sitter/väntar/
    väntade … utanför … affären/butiken/bion/biografen/konserten/restaurangen/bageriet/biblioteket/systemet/arenan/museet/ica/
    apoteket … öppnar/öppning/kö/kön, väntar/väntade/vänta på … bussen/tåget/svar/taxi/taxin/koden/paketet/maten/besked/
    resultat*, väntar på mig/oss … hemma/stationen/parken/kaféet/restaurangen/middag/lunch/perrongen, bil/bilen … parkerad …
    böter/parkeringsbot, tittar/tittade/tittat/kollar/kollade/glor/stirrar på … matchen/filmen/serien/tv/paraden/fåglar/
    fyrverkeri*/nyheterna/solnedgången/skärmen/telefonen/utsikten/månen, bakom mig/oss/mej … på bilden/fotot/syns/kyrkan/
    slottet, bilden/fotot … bakom mig/oss/mej, bakom mig/oss i kön/klassen, samma … bil/buss … modell*/märke/färg … som,
    spåra/spårar/spårade … paketet/försändelsen/beställning*/paket, lampor/ljusslingor/lyktor/igelkott* … trädgården,
    går/gick/kör bakom … orkestern/tåget/paraden/guiden/plogbilen, i skuggan, ligger efter i/med, smyger/smög …
    katten/räven/haren, katten/katt/räven … smyger/smög/stirrar/tittar, ${PETS}/rådjur/räv/älg … i/på
    trädgården/tomten/gården/altanen, följde/följer/följa efter … guiden/ledaren/plogbilen/paraden/skyltarna/läraren/
    orkestern/pilarna/tåget/gruppen, samma väg/station/hållplats som vanligt/alltid, samma … hållplats/station … som … bild*,
    följt/följde/följer/följa er/din/deras/denna/den/ert … guide/instruktion*/instagram/råd/steg/karta/manual,
    hund/hunden/katten/katt/valpen/lammet/ankorna/barnen … följer/följde/följt efter mig/oss/mej/henne/honom`,
  'in-danger': lines`
    skar/skära/skurit mig när/på … rakade/löken/papper*/kniven/brödet,
    fick/får stryk med/av/mot, fick/får stryk … noll/mål/ett,
    ingen/utom/utan fara, faran över, fara till/hem/iväg/vidare/dit/ut/norrut/söderut/ner/upp/på, inte
    säker/säkra på/om/vilken/när/hur/att/var/vad, inte … säker/säkra på, inte helt/riktigt säker/säkra, osäker/osäkert på/om,
    panikattack … borta/över, fick/får … nästan hjärtattack/hjärtinfarkt, nästan hjärtattack/hjärtinfarkt, attack/attacken …
    lagets/mittfältet/backlinje*, lagets/hemmalag* attack/anfall, attackera/attackerade … tårtan/buffén/problemet/uppgiften/
    målet/bollen, angriper/angrepp/angripen av … skadedjur/mögel/löss/rost/bladlöss, hackerattack/cyberattack/skräckfilm, it
    attack, rädd att … ${PAGE}/suddig/glömt/missat/missade/glömmer/missar/störa, är/e rädd/rädda/inte rädd att …
    ${PAGE}/suddig/glöm*/miss*, rädd/rädda om, är/e/ä/va/var rädd/rädda för … spindlar/höjder/hundar/ormar/åska/åskan/mörkret/
    flyga/tandläkaren/clowner/råttor/getingar/möss, rädd/rädda för … spindlar/höjder/hundar/ormar/åska/mörkret/flyga/
    tandläkaren/clowner/råttor/getingar, inte rädd/rädda, slår/slog/slagit/slå … vad/rekord/knut/läger/larm,
    slår/slog/slagit/slå på stort, slår/slog/slå/slagit till … bollen/pucken/på/direkt, slår/slog/slå/slagit mig/oss/sig/mej
    ner/ned/fri/samman/ihop, slog mig/mej … att/hur, våldsamt/våldsam/våldsamma god/gott/bra/kul/rolig/roligt/vacker/populär/
    populärt/stor/mycket/succé/fart/många, hämta/hämtar/hämtade oss/mig/mej … stationen/flygplatsen/jobbet/skolan/tåget/
    träningen/klockan/bussen/kl, kan du/ni/nån hämta … på/från/vid/klockan, måste/vill bort … stan/helgen/semester, måste/vill
    hem och/o … laga/sova/äta/plugga/städa, måste komma ihåg/överens/förbi/på, han/hon … galen/tokig/galna i/efter,
    galen/tokig/galna i … fotboll/hundar/katter/choklad, blir/blev galen/tokig/vansinnig på, kom nu bara/i/med, kom hit för,
    kom fort fram, tokiga/galna priser/veckor/professorn, överlever/överleva inte … kaffe/vintern/mobilen/måndagar, klarar
    mig/oss bra/inte utan kaffe, dör om … kaffe/glass/semester/choklad, så rädd/rädda om, polis/polisen …
    trevlig/trevliga/tackade/museum/museet/paraden/hästar/häst/polishögskolan/orkester/fotbollslag, tack polisen, tack till
    polisen, polisen … parkeringsböter/böter/fortkörning, skynda långsamt/långsammt/att, skynda dig/er att/o/och
    köpa/boka/beställa/fynda/anmäla, behöver inte skynda, ingen brådska/skynda, bråttom till, slagsmål i/på …
    ${STORY}/hockeymatch*/isen, ${STORY} … slagsmål/rånet/rånare/rån/slåss, ett rån, rena rånet, rånar … banker i spelet, fajt
    i, slåss/slogs om … biljetterna/platser/guldet/medaljerna/priset, akut brist, akut … tandläkare,
    försvara … titeln/guldet/avhandling*, ${near(
      `angriper/attackerar/attackera/anföll/anfaller`,
      `mål/målet/motståndarna/
    fienden i`,
    )}, brinner/brann/ryker/blöder/blödde/skjuter/sköt/hotar/hotade/jagar/jagade/attackerar/attackerade/exploderar/
    exploderade/rasar/rasade/kollapsade/drunknar/drunknade/läcker/läckte/stiger/steg/kvävs/dör/svimmade/svimmar/smällde/small/
    sprängdes/skadades/skadar/träffade/träffades/förföljer/misshandlar/dödar/dödade/stryker/sprängs/skakade
    inte/int/ej/icke/aldrig, det brinner/ryker/blöder/small/smällde/luktar/luktade inte/int/ej/icke/aldrig,
    luktar/luktade/luktat/lukta inte/int/ej/icke/aldrig … gas/gasol/bränt/rök/konstigt/något/nåt/kemi*, vatten/vattnet
    stiger/steg/rinner/forsar inte/int/ej/icke/aldrig, följer/förföljer/jagar/hotar/slår/slog inte/int/ej/icke/aldrig …
    mig/oss/mej, han/hon/dom/de/ingen följer/förföljer/jagar/hotar/slår inte/int/ej/icke/aldrig, han/hon/dom/de/nån kommer
    inte/int/ej/icke/aldrig … hit/in/tillbaka/upp/nära, livrädd/livrädda/dödsrädd/skräckslagen/skräckslagna …
    bergochdalbanan/bergochdalbana/berg/karusellen/karuseller/spökhuset/skräckfilm*/spindlar/höjder/clowner/tandläkaren/ormar,
    livrädd/skraj/rädd för … spindlar/höjder/clowner/ormar/åska/getingar/tandläkaren, i skräck … film*, livsfarligt/livsfarlig
    snygg/snyggt/god/gott/bra/rolig/vacker/söt/kul, chefen/mamma/pappa/läraren/tränaren/farsan/morsan exploderade/exploderar,
    ${DEVICE} … dör/dog snart/nu/strax, mobilen dör, ligger på sidan … fem/bild*/nio, jag/vi är/var rädd/rädda att …
    bild*/film*/foto*/fil*/missa*/glöm*/mörk/suddig/fel, jag är rädd att bilden, skrek/skriker/skrik …
    glädje/lycka/skratt/konsert*/publik*/karusell*/bergochdal*/måsar/måsarna, hör/hörde … måsar*/barnskrik, totalt/rena kaos …
    köket/hemma/hallen/garderob*/skrivbord*/trafik*, desperat efter/på, hysteriskt rolig*/kul, barn/barnen/ungarna/fansen/
    publiken … skriker/skrek`,
}
