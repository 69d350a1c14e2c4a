import { type Lexicon, near } from '../../lexicon.ts'
import { CROWD, FALLS, HOUSE_A, HOUSE_B, lines, ME, NOT, SELF, US } from './families.ts'

type Kinds = 'collapse' | 'crush'

export const crowds: Pick<Lexicon['danger'], Kinds> = {
  collapse: lines`
    tak/taket/valvet/läktaren/balkongen kom/föll/ramlade/brakade ner/ned/in, kyrkans/moskéns/skolans/hallens tak,
    rasar/rasat/rasade/rasats/rasa/raset/rasrisk*/rasmass*/jordras/bergras/bergsras/stenras/takras/husras/
    gruvras/tunnelras/broras/nedrasa*/nerrasa*/inrasat/inrasade/ihoprasa*/nerstörtad*/nedstörtad/instörtad/instörtat/kollaps*/
    kolapsar/kolapsade/kolapsat/kollappsat/kollappsade/kolappsat/kolappsade/kolappsar/jordsked/jordskred*/jordskalv*/skred/
    skredet/skreden/lerskred*/snöskred*/stenskred*/lavin/lavinen/laviner/lerlavin*/jordbäv*/jordbevning/jordbävning*/skalv/
    skalvet/skalven/efterskalv*/slukhål*/sjunkhål*/spillror*/spillrorna/murbråte/begravde/begravda/begravd/begravt/begraver/
    jordstöt/jordstötar/magnitud*/brustit, ras i/på/vid/över/har/inträffat/tunnel*/gruvan, ett/stort ras,
    störtar/störtade/störtat/störta/stötade/stötrade/stötat/störtatt … in/ner/ned/ihop/samman, bråte/bråten …
    under/över/på/begrav*, ruiner/ruinerna/ruinen … under/folk/hör/kvar/ligger, under … betong*/ruiner*/tegel*/bråten/
    rasmass*/murbruk/lera/leran/jordmass*/snömass*/snön/lavin*, ger/gav/ge/gett/gavv/gått vika/vka, gav/gett/ger/gått efter …
    golv*/tak*/mark*/bro*/balkong*/is*, ${HOUSE_A}/${HOUSE_B} … gav/ger/gett/ge vika/efter, golvet/marken/taket/bron/balkongen
    gav efter, ${near(HOUSE_A, FALLS)}, ${near(HOUSE_B, FALLS)}, ${FALLS} … över/på ${US}/bilar/bil/bilen/bilarna/trottoaren/
    gatan/vägen, rasa*/störta* … in/ner/ihop/samman, ${HOUSE_A} … rasa*/störta*/kommer … ner/in/ihop/samman,
    sprickor/spricka/sprickorna … vägg*/tak*/hus*/bro*/fasad*/växer/större/balkong*/mark*/växande/pelar*/grund*,
    vägg/väggen/väggar/väggarna/huset/hus/byggnaden/bygnaden/tornet/kranen/masten/fasaden/skorstenen …
    lutar/svajar/skakar/knakar/rör/gungar/vrider/buktar, knakar … huset/taket/väggarna/bron/byggnaden/balkarna/golvet,
    huset/byggnaden/marken/allt … skakar/skakade/skalv/skälver/skakr, skakar … marken/huset/allt/byggnaden, jorden
    skakar/skalv/skakade, välte/välter/vält över/på/ner/ned … ${US}/trottoar*/bil*/gatan/hus*/vägen/spår*, vält
    över/på/omkull, lyftkran*/byggkran*/kran/kranen/mast/masten … vält/välte/fallit/föll/faller/ramla*/lutar/välter/rasa*,
    träd/trädet/tall/gran/elstolpe/lyktstolpe/stolpe/stolpen/reklamskylt … fallit/föll/vält/välte/ramla*/faller …
    över/på/bil*/hus*/folk*/vägen/oss, marken/vägen/gatan/asfalten … öppna*/sjunk*/borta/bort/försvann/rasa*/gav/spruck*/
    sprack/rör/slukad*/gled/glider/sväljer/svalde/hål, jord/lera/leran/jordmassor*/lermass*/snömass*/sten*/snö/slänten/berget/
    backen/sluttning* … gled/glider/glidit/begrav*/rasa*/forsar/vräk*/väller/täck*, lera/leran/jordmassor/snömassor …
    kommer/kom ner, begravd* … under/lera/snö/lavin/ras*/hus*, hus/huset/husen/byggnaden … platt/jämnat/jämnade/ruiner/
    spillror, hus/huset/byggnaden … helt borta, jämnad* med marken, gräv/gräver/grävt … fram/ut/folk/snälla/händer*/spillror*/
    ras*/överlevande/honom/henne, knackar/knackningar/rop/ropar/röster … under/ras*/spillror*/ruin*, hör … under/inifrån
    ras*/spillror*/massorna/ruiner*/betong*, folk/människor/barn … under/därunder … massor*/betong*/ras*/spillror*/tak*/hus*/
    väggen/bron, gaveln … rasa*/ut, tak/taket/innertak* … ner/in på/över oss/folk/mig/alla/hela/barn*, takplattor …
    ner/på/faller, ställning/ställningen/byggställning* … ner/rasa*/vält/välte/folk*, balkong* … lös*/lossna*/ner/folk*/häng*,
    hänger/sitter löst … balkong*/tak*/fasad*/skylt*, bro/bron/rulltrappa* … brast/av/knäck*/mitten/ner/bort, knäckt/knäcktes
    … bro*/mast*/kran*/pelar*, loftgången/loftgång/altan/altanen/stall/stallet/carport/carporten/kyrkan/kyrktornet/skolan/
    fabriken/ladugården/ladugårn/växthuset/tält/tältet/hiss/hissen/brygga/bryggan/perrongen/entrén/skärmtaket/glastaket/
    kupolen/silon/silo/hangaren/vattentornet/kraftverket/skyltfönstret/valvet/vinden/plan/planet/skylt/skylten/lampan/
    armaturen/undertaket/dörrvalvet … rasa*/rasat/rasade/kollaps*/störtade/störta*/vika/gett/föll/fallit/lossna*/välte/vält/
    ramlade/ramla, föll/faller/ramlade/ramla/ramlat/trillade/dråsade/kom/kommit/rasade/brakade ner/ned … på/över/ovanpå/i
    huvudet, brakar/brakade/brakat/brak ner/ihop/samman/loss/sönder/igenom, spricker/spruckit/sprack …
    vägg*/tak*/hus*/grund*/mark*/golv*/bro*, ${near(
      `spricker/spruckit/sprack/sprickor/lutar`,
      `hus/huset/väggarna/väggen/
    taket/byggnaden/fasaden/bron`,
    )}, rasat/rasade/rasar/rasa … på/över/ihop/ner/samman, lutar … hus*/bron/tornet/mot/väggen/
    kran*, ${near(`begravd*/begravda/under`, `rasmass*/spillror*/bråte*/lera/leran/snö/snön/jord/tegel/betong`)}, under
    lavinen/raset, begravd* under snön/leran/jorden, jorden/marken/allt/huset/hela … skakar/skakade/skakat/skälver/gungar/
    gungade/skalv, slukad av/marken, berg/berget/slänten/backen/sluttningen … rör/rasar/glider/kommer,
    sten/stenar/block/stenblock/klippblock … rasar/rasade/faller/föll/rullar/på vägen … ${US}/bil*/hus*/tåg*,
    snön/snömassor/istapp*/takras/snö/is … taket … på … ${US}/folk/bil*, träd … över … hus*/bil*/folk/oss/mig/vägen, stormen …
    tog/slet/blåste/lyfte tak*, taket … flög/blåste/blåst/lyfte/borta/av, takpannor … flyger/rasar, gaveln/väggen/taket/muren/
    balkongen/fasaden/ställningen/loftgången/skorstenen/bron/masten/kranen/trädet … kommit/kom/kommer ner,
    gaveln/balkongen/plåttaket … fallit/föll/rasa*/lossna*, ställningen/byggställningen/taket/bron/masten/golvet …
    vek/viker/vikit/sviktar/sviktade sig/under/av, kran*/ställning*/mast*/lyktstolp*/elstolp*/träd*/skylt* har/ha vält,
    sviktar … snö*/tak*/golv*, räcket ger/gav/gett, betongbit*/stenbumling*/tegelsten*/takpann*/glasruta*/istapp*/putsen/bråte
    … föll/faller/fallit/rasa*/ner/lossna* … gatan/folk/trottoar*/barn*/mig/oss/ner, sandhög*/grushög*/jordhög*/snövall*/
    snöhög*/vedhög*/rasmassa* … rasa*/över/begrav*/föll, vajrar/vajrarna/vajern/kablar/pelare/pelaren/stöd/balkar/bultarna …
    brister/brast/ger/viker/knäck*/gav/går, svajar … bron/huset/tornet/kran*/läktare*, bortblåst … tak*/fasad*, har brustit,
    marken/vägen öppnade/öppnar sig, skalvet/jordskalvet … tog/rasa*/hus*/gata*, snöras från/på/över/i,
    bergvägg*/bergväggen/klippan/klippvägg*/stenblock/slänten/vägkant*/vägbank*/banvall* … släppt/släppte/rasa*/lossna*/
    rörelse/över, sprickan/sprickorna/spricka/sprickor … större/växer/vidgas/blir/öppnar, störtade/störtar/störtat
    ner/in/samman, damm/dammen/vägg/väggen/bron/pelar* … spricka/sprickor/sprickan/sprickorna, trapphuset/trappan/våningen/
    huset/byggnaden … störtade/rasade/föll ner/ihop, tak/taket på oss/mig/gatan/folk, har rasat/kollapsat/störtat/fallit
    ihop/ner/samman, gaveln/väggen/taket/muren/fasaden … har kommit ner, kommit ner över/på, brast under,
    föll/ramlade/rasade/brakade in/igenom/ihop, taket på … föll/rasa*/in/brast/kollaps*/vek, trappan/bryggan/läktaren/golvet/
    balkongen/bron/isen brast/brister/rasade/vek, knakar/knakade/knakat i`,
  crush: lines`
    står/trampar/trampas/trampade/ligger på henne/honom/mig/oss/varann, nere på golvet i publik*,
    kläms/klämd/klämda/klämt/klämts/klämde/klämmas/ihopkläm*/sönderkläm*/inklämd/inklämda/ihjälkläm*/mosas/mosad/
    mosade/mosar/krossas/krossades/pressas/ihoppress*/ihoptryck*/hoptryck*/hopträngd*/hoppress*/sammanpress*/trampad/trampas/
    trampats/trampades/nertramp*/nedtramp*/nertrapm*/nedtrapm*/söndertramp*/ihjältramp*/nertram*/trängsel/trängseln/trengsel/
    jätteträngsel/folkträngsel/masspanik/massspanik/folkpanik/panikar/paniskt/folkhög/folkhögen/kraveller*/stampede,
    kläms/trängs ihop, klämmer/klämde … ihop/${ME}/folk/åt, krossad/krossade … mot/av/under/folk*/staket*/vägg*/mellan/i/
    massan, pressad/pressade … mot/ihop/emellan/upp/in, pressad/pressade/bärs/burits av folk*/massan, pressades
    mot/ihop/in/upp/ner/framåt, pressar ${ME}/folk/på/ihop/mot/bakifrån/framåt, trycktes/tryckts/tryckt/tryckta …
    mot/ihop/upp/framåt/ner/in/av/staket*/vägg*, trycker/tryker/tryckr/tryckte/pressar/pressade/knuffar/knuffas/knuffades/
    puttar/puttas/puttade/tränger/trängs/trängas/väller/vällde/rusar/rusade/buffar/armbågar … på/bakifrån/framåt/mot/fram/
    ihop/ner/ned/omkull … ${ME}/bakifrån/scen*/staket*/kravall*/grind*/ramla*/folk/hårt/hela/alla/framåt/ingång*/utgång*/luft/
    andas/fast, ${CROWD} … trycker/tryker/tryckr/trycks/pressar/pressas/presar/knuffar/knuffas/knuffs/puttar/puttas/tränger/
    trängs/väller/rusar/rusade/trampar/trampas/kläms/mosas/armbågar, knuffas/knuffs … ramlar/faller/omkull/luft/andas/hårt/
    panik, tryck/trycket … bakifrån/ökar/folk*/staket*/scen*/enormt/massan, från alla håll, trampa/trampar/trampade/trampas/
    trampats/trampades/trampat/klampar/stampar … på/ner/ned/ihjäl/över/varann … folk/varann/varandra/varan/varandr/${ME}/
    människor/barn*/honom/henne/dom/andra/kroppar/en/den/flera/dem/folk*, trampade/klivna på, under fötterna/fötter,
    trångt/trång/trånk/jättetrångt/tränga/trängre/tätt/packat/packade/packad/fullt/smockat/fullpackat/proppfullt …
    andas/luft/luften/röra/rör/svimma*/klämd*/kläms/panik/svimmar/lyfta/skriker/faller/ramlar/sill*/armarna/barn, så
    trångt/packat/packade, så tätt … att/andas/luft/röra, står/stå … så/jätte packade/packat/packad/tätt/trångt/hårt/packa,
    för/alldeles mycket/många/mkt folk/människor/personer … andas/luft/röra/trångt/trång/trycker/pressa*/panik/farligt/kläm*/
    knuffas/svimma*/ramlar/faller, så mycket folk … andas/röra/luft/kläm*/panik/farligt, alldeles för många/mycket
    folk/människor, panik i/på/bland/vid/utbröt/utbryter/uppstod/uppstår/bryter/bröt/utbruten/här/nu/alla/överallt/framför,
    alla/folk/massan/barn*/dom/publiken … panik/paniken/panikar/paniska/paniskt, det/de är/e/ä/blir/blev/råder/va/full …
    panik/kaos/masspanik, total/full/ren panik/kaos, folk/alla/människor … springer/sprang/kliver/klättrar/går/faller/rusar/
    trampar/ramlar/ligger/hoppar/klev/rusade … över/på/ovanpå/omkull/hög/åt/ut/under … varann/varandra/varan/varandr/hög/
    varandras/kroppar/folk/håll/panik/staket*, över/på/ovanpå/ovan varann/varandra/varan/varandr … folk*/ligger/faller/ramlar/
    trampar/hög*/springer/klättrar, ${near(
      `springer/sprang/klättrar/kliver/klev/faller/ramlar/föll/ligger/trampar/staplas/
    ramla/ramlade/pressas/går/trampade/trampa`,
      `varann/varandra/varan/varandr`,
    )}, ligger på/i … hög/högar/högen,
    folk/människor/personer/barn … faller/föll/ramlar/ramla/ramlade/ramlr/svimma*/svimmar/trillar/rasar/stupar/segnar …
    ihop/ner/omkull/svimma*/i/överallt/av/vid/för, folk/människor ramlar/faller/svimmar/svimma, folk … hamnar/ligger under,
    människor hamnar under, hamnar under … folk*/massan/varann, fötter/fötterna/föttrerna … marken/golvet/lyft*/når/lättar,
    lyfts … från/av/upp … marken/folk*/massan/fötter*, når/nuddar ${NOT} marken/golvet/ner, ${NOT} … röra …
    ${SELF}/armarna/arm*/på/oss, ${CROWD} … ${NOT} … röra/andas/stanna/bakåt, går/gick/kan/kunde ${NOT} …
    röra/rör/andas/lyfta/vända/stanna/backa/få luft, ${NOT} … lyfta/röra/böja armar*/arm*, ${near(
      `folkmassa*/folkmassan/
    massan/människomassa*/folkhav*`,
      `väller/trycker/tryker/pressar/panik/springer/rusar/kläm*/trampar/andas/ramlar/rör/
    svimmar/skriker/böljar/vågar/kaos/kontroll/krossa*/okontroller*/faller/stopp*`,
    )}, öppna/öppnar grind*/grindarna/portarna/
    dörrarna/spärrarna/avspärrning*, grindar*/grind/grinden/staket/staketet/kravallstaket*/avspärrning*/räcket …
    ger/gav/välter/vält/rasa*/stängd*/stängda/låst*/trycker/tryck*/pressa*/kläm*/folk*/brast/brister/ner/vika, mot …
    staket/staketet/kravallstaket*/kravallerna/räcket/väggen/grinden/grindarna/scenen … press*/tryck*/kläm*/krossa*/ont/
    revben*, ${near(
      `press*/tryckt*/trycks/kläm*/krossa*/mosa*`,
      `staket/staketet/kravallstaket*/kravallerna/räcket/väggen/
    grinden/grindarna/scenen/glaset/dörren/barriären/stängslet/muren`,
    )}, kravaller* … faller/vält/ner, rulltrappa/rulltrappan
    … panik/ramla*/faller/under/folk*/hög*/kläm*, barn … kläms/under/trampas/mosas/klämda/tappar, tappar/tappade luften,
    revben*/bröstet/bröstkorg* … tryck*/press*/kläm*/krossa*/knäck*, folk/alla/människor svimmar/svimma/skriker, folk …
    svimmar/svimma/skriker, tryckte/tryckt/tryckr/trycker … bakifrån/framifrån, bakifrån … tryck*/press*/knuff*/kommer,
    försvann/hamnade/hamnat/åkte/gick/drogs/föll/ligger under … fötter*/folk/massan/publiken/alla/människor*/folkmass*,
    packade som/vid/framför, som sillar, inklämd*/inklämda … i/mellan/folk*/massan, håller på att/o/å
    klämmas/kvävas/krossas/mosas/trampas/krossa, blir/blev/blivit/håller … klämd/klämda/mosad/mosade/krossad/krossade/pressad/
    pressade/tryckt/tryckta/nerknuffad/omkullknuffad/överkörd/trampad/trampade/intryckt/ihoptryckt*, folk/alla/människor …
    skriker/gråter/svimma* … tryck*/kläm*/press*/trång*/luft/panik/framme, tappat/tappade fotfäste*, lyfts från marken,
    fötterna … luften/marken, kommer/kom ${NOT} … ut ur massan/folk*, fast i … folkmassan/massan/folkhavet/trängseln/folkhav/
    publiken, fast mot … staket*/räck*/scen*/grind*/vägg*, folkhav* … fast/kläm*/press*/panik, ramlat/ramlade/föll/fallit … i
    … trängsel*/folk*/massan/kön/publik*, välter/välte/vält … kravall*/staket*/avspärr*/räcke*, kaos …
    folk/alla/trång*/ramlar/skriker/luft/barn*/kläm*/spring*/ingång*/grind*, alla … springer/rusar/trycker/knuffar/vill …
    ut/samtidigt/håll/samma, rusning … utgång*/dörr*/folk*/panik, räcket … ger/gav/gett/brister/brast … sig/vika/folk*, ur/ut
    massan/folkmassan/trängseln, andnöd … trängsel*/folk*, blir/blev/ligger … trampad/trampade/nertrampad,
    dörrarna/grindarna/spärrarna … ${NOT} … öppnas/öppnar … folk*/trycker/knuff*, kan/kunde/går ${NOT} … få ner/upp/lyfta/röra
    … armarna/armar/händerna, folkhavet/folkhav/folkmassan/massan … kläm*/kläms/trampa*/krossa*/barnvagn*/fast/press*/mos*,
    barnvagn/barnvagnen/rullstol/rullstolen … klämd/kläms/fast/folk*/trampa*/ramla*, lavin av människor/folk/kroppar,
    stängslet/stängsel/avspärrningen/kravallstaketet/räcket … ger/gett/gav/rasa*/välte/folk*/efter, väller över
    ${ME}/varann/varandra/staket*/räcke*, alla springer/skriker/rusar/knuffas/knuffar/trycker/trampar, det/de är/e/blev/blir
    panik, folk/människor/alla/massan … faller/föll/ramlar … käglor/dominobrickor/över/hög*/trampa*/omkull,
    går/kliver/trampar/springer på … folk/människor/dom/andra/kroppar/dem som, stormar … port*/grind*/ingång*/scen*/spärr*,
    barn/barnen/folk … mosade/mosas/trampas/krossas/klämda/nertrampade/nedtrampade, fastklämd i/mellan …
    kön/folk*/massan/trängsel*, klämd/klämda i … kö*/folk*/massan/publik*, matutdelning* … kläm*/trampa*/panik/slåss/tryck*,
    knuffar och/o/å trycker/faller, rusar mot … utgång*/dörr*/grind*, rusade/rusar/sprang/springer/stormade/flydde … mot
    dörr*/utgång*/grind*/port*/trapp*, nån/någon skrek … bomb/skott/eld/brand … alla/folk/rusa*/sprang, stopp … folk/trapp* …
    ramlar/faller/trycker/kläm*, helt stopp … folk/trapp*/panik, folk ramlar/ramla/ramlade/föll/faller/trillar`,
}
