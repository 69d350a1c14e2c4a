import type { Lexicon } from '../../lexicon.ts'
import { family, LONG_AGO, THEIR } from './families.ts'

const FEELINGS = 'laughter/laughing/boredom/embarrassment/shame/curiosity/thirst/jealousy/cringe/cuteness/excitement'
const GADGET = family(`
  battery batteries phone camera laptop tablet charger mic microphone computer ipad signal wifi mobile torch`)

/** Words of wounds and death in everyday use. */
export const ofBodies = {
  bleeding: `
    fake/stage/theatre/theatrical/movie/halloween blood, blood pressure/test/tests/donation/orange/type/drive/sugar/group,
    bleeding brilliant/obvious/marvellous/love/useless/lovely/awful/freezing/gorgeous/edge/hopeless/idiot/heart/hearts,
      colour/color/colours/dye/ink/marker … bleeding/bleeds/bled,
    blood ${family(`donation donations donor donors drive bank test tests type types pressure sugar orange oranges moon hound
      hounds sausage line group work sample samples brother brothers relative relatives service sport stone diamond vessels
      cells count results pudding thinners bus`)},
    donat*/give/giving/gave … blood,
    bloodhound*, blood sweat and tears, blood red, blood boil*, thicker than water, in cold blood, true/new/young/blue/bad
      blood,
    flesh and blood, fake/stage/theatre blood, nosebleed section, bleeding edge/heart/hearts/love/obvious, bleed the/a
      radiator/radiators/brakes,
    injury time/lawyer*/list/reserve, injured reserve/list,
    injury/injured/injuries … match/season/striker/goalkeeper/footballer,
    player/striker/goalkeeper/footballer/defender … injured/injury,
    insult to injury, blood in the game`,
  injured: `
    bird/pigeon/seagull/fly/ball/drone/kite/bat crashed/crashes/smashed/flew into, smashed/crushed/killed it on/at/in,
      app/server/website/laptop/computer/market/browser crashed/crash/crashes, crashed on the sofa/couch,
      broken/broke/broken up with/heart/record/records,
    hurt/hurts/hurting … feelings/pride/ego/chances/business/sales/economy,
    wouldnt/wont/doesnt/cant/couldnt/never/not/to hurt to,
    would/could/does/it not/never hurt to, wouldnt/wont/doesnt hurt, hurts to see/watch/say/look/think, feelings/pride/ego
      was/were/is/are/got hurt, truth/love hurts, it hurts to see/look/watch/say/think, no pain no gain,
    back/feet/legs/head/knees/ears/neck/cheeks/thumb/eyes/brain/shoulders hurt/hurts/hurting …
      walking/shoes/dancing/sitting/screen/laughing/homework/noise/sleeping/chair/heels/gardening/queue/standing,
    feet/legs … hurt/hurts/sore … walking/dancing/hike/gym/shoes,
    world of hurt,
    was/were/got/been wounded/killed/injured/shot/captured/hurt/gassed in the … war,
    was/were/been/got/getting beaten at/in/by … tennis/chess/golf/football/final/cards/darts/pool/cup/election/sister/brother,
    victim support, fashion victim*,
    victims … memorial/monument,
    heart attack … burger/grill/joke,
    nearly/almost … heart attack,
    gave/gives/give me a … heart attack,
    heart attack is/was the name, pain au,
    pain in the … neck/ass/arse/backside/hole/butt,
    painkiller*,
    broken/broke/breaking/break phone/screen/window/laptop/heart/hearts/record/link/printer/zip/english/promise/bread,
    broken/broke/break my/his/her/the … phone/screen/laptop/heart/record/camera/printer/habit/rules/ice/silence/news,
    broken hearted, break a leg,
    cut/cutting … ${family(`hair grass cake ribbon corners budget budgets costs price prices taxes jobs lawn hedge paper
      fringe onions bread`)},
    cut to the chase,
    hair/nails cut, cut and paste,
    cut my/his/her finger/thumb … little/slightly/cooking/paper/plaster,
    cut/cuts/cutting myself/herself/himself/themselves a/some,
    cut back on, stroke of luck/genius/midnight, in stitches, crash course/helmet/test/diet, car crash tv/interview,
    stock/market/computer/laptop/phone/app/page/site/website/server/browser/game/upload … crash*,
    crashed/crashing on … couch/sofa,
    labour party/day/government/mp/market/costs,
    foot/feet in … mouth/door,
    swept … off my/her/his feet,
    concussion protocol,
    first aid kit/course/training/tent/box/post/class/certificate/station,
    doctor who,
    need … doctor … appointment/note,
    bitten by … mosquito/mosquitoes/midges/bug,
    critics/press/media attacked the,
    attacked the … buffet/food/problem/cake/pizza/press/plan/plans/government/minister,
    was/is/were/been/got attacked by/in/for the/his/her … press/media/critics/speech,
    hit by … inflation/deadline/taxes/delays/strike/strikes,
    face … painting/paint,
    fell off … chair laughing,
    attacked by … press/media/critics,
    press/media/critics … attack*,
    shot in … portrait/black,
    arms/arm/mouth/eyes wide/open, open arms,
    knocked on/over the/a/my cup/vase/glass/coffee`,
  dying: `
    had me/us/everyone/her/him dying/dead/crying/howling, i died when/at/of/laughing/from, i died, i was/am dying
      at/of/laughing/from, i literally/nearly/almost died, im dying at/of laughter/laughing,
    kill/die/murder/killed for a/some/that/one/this coffee/drink/pizza/nap/tea/beer/burger/holiday/cigarette,
      id/would/could kill/die/murder for, killer/deadly/murderous/wicked
      sense/humour/smile/heels/looks/abs/body/outfit/bass/riff/queen, murder weapon, wifi/router/internet/signal …
      drops/goes/is dead/dying,
    killing/killed/kills/kill my/the/our/her/his
      battery/phone/vibe/mood/grass/lawn/plants/tomatoes/roses/weeds/signal/wifi/reception/appetite/engine/lights/joy/buzz/process,
      wasps/wasp/ants/rats/mice/slugs/weeds/frost/spiders/mosquitos/moths/nest … killed/killing/dead/poisoned, killed by
      the pest/frost/cat, killed it on/at/in/with/last/tonight, nearly/almost/practically died
      of/from/laughing/when/at/with, nearly/almost finished/killed me off, nearly/almost had a heart attack, gave me a
      heart attack, having a heart attack when,
    dead ${family(`battery batteries line end lift lifts heat weight sea beat on tired simple serious funny wood ringer easy
      calm cute zone link links space air right keen sound quiet slow poets rabbit straight handy clever bored nice posh
      chuffed lucky rubber leg drop letter letters language languages sexy giveaway certain centre center ahead impressed
      good`)},
    walking/grateful/evil/red/brain dead, ${GADGET} dead/died/dying/dies, line/call went dead,
    ${GADGET} is/was/are/were/has/have/just/had/almost/nearly/went/about/will/keeps/might/and/gonna/on
      dead/died/dying/die/dies/gone/me,
    ${GADGET} … is/was/nearly/almost/about/to/has dead/dying/die/died,
    plant/plants/flowers … died/dead/dying,
    dying/died/die/dead to know/see/meet/hear/try/tell/visit/eat/read/show/find/watch/pee,
    dying/die/dies/died/dead of/from/with … ${FEELINGS},
    dying for a/some/the/my coffee/drink/tea/pint/pee/smoke/holiday/cigarette/nap/beer/sandwich/shower,
    die/died/dying/dead/dies laughing/inside,
    dying/died/dead lol/haha/lmao/hahaha,
    laugh* … dying/died/dead,
    im/i dead/ded/died lol/haha/lmao/laughing, haha/lmao/lol im/i dead/died/dying,
    bored/scared/worried/tickled/loved/sick/frightened/thrilled to death,
    matter of life, over my dead body, death metal/valley/star, drop dead gorgeous,
    day of the dead, back/raised from the dead, better dead than,
    kill/killing/kills/killed time/it/joke/switch/bill/bills/two/vibe/mood/germs/bacteria/weeds,
    kill/killing/kills/killed the/my/some/an/two
      time/joke/hour/hours/mood/vibe/buzz/switch/birds/weeds/lights/engine/process/app/suspense/germs,
    ${family(`feet back legs shoes head heels knees work boss exams exam job deadline deadlines suspense heat traffic homework
      essay stairs commute queue hangover hayfever jokes puns memes songs weather rent prices diet gym`)}
      is/are/was/were/absolutely/literally/been killing me/us,
    is/are/was/were killing it/me … form/shoes/laugh*/here,
    killing me … laugh*/smalls,
    curiosity killed,
    killer ${family(`app whale whales heels queen queens deal instinct workout recipe guitarist bees sudoku dress tomatoes
      question line tune song moves view`)},
    hill/heat/climb/commute/exam/view is/was a killer,
    buzz/weed/lady/giant kill*, roadkill, road kill, overkill, killjoy*, killing eve/floor/joke/moon,
    kill/kills/killed/killing the/my/our/all …
      music/lights/power/sound/volume/party/grass/engine/conversation/plants/mood/buzz,
    murder mystery/mysteries/she/ballads/trail/dinner/series/novel/novels/podcast,
    murder on the,
    traffic/heat/parking/queue/commute/stairs/exam/hill/shoes was/is/are/were murder,
    bloody/pure/absolute murder, id/i/could/would murder a/some, away with murder, could murder a/some,
    dressed to kill, the killers, looks could kill, licence to kill, kill bill, to die for, would/could/id/she/he/to kill for,
    hero/character/villain/he/she/dog/everyone dies/died … end/film/movie/book/episode/series/play,
    die hard*, die cast, never say die, old habits die,
    dying art/breed/embers/light,
    execut* … plan/order/code/program/chef,
    executive*,
    body lotion/builder/building/language/shop/paint/wash/spray/work/art/image/cam/clock,
    student/governing/heavenly bodies/body, bodies of water, body of water/work,
    slaughter* … match/game/opposition,
    ${family(`grandfather grandmother grandad granny grandma dog cat goldfish hamster actor singer author uncle aunt nan
      husband wife`)} … died/passed … years/peacefully/year/cancer/age,
    died … years/decades/centuries ago,
    died last/this year/winter/summer/spring/autumn,
    gonna die lol/haha/lmao/laughing, going to die lol/haha/lmao/laughing, gonna/going to die lol/haha/laughing, died in
      ${LONG_AGO}`,
  suicide: `
    suicide squad/prevention/awareness/doors/hotline/helpline,
    career/political/social/commercial suicide,
    jump/jumped/jumping/jumps off … couch/sofa/trampoline/bed/swing/bus/topic/board/bandwagon,
    bungee jump*,
    bungee jump* … bridge/cliff/tower/crane,
    cliff/clifftop/coast walk/path/top/edge,
    jump/jumped/jumping … pool/puddle/puddles/joy/queue/rope/conclusion/conclusions/parachute/lake/leaves/trampoline/castle,
    jump in/into the/a/my car/taxi/lake/pool/sea/shower/van,
    skydiv*, jumped/jump/jumping from/for joy, he/she jumped from/for joy, parachut*,
    hang/hanging/hung … out/around/coat/coats/picture/pictures/washing/laundry/decorations/poster/curtains/banner,
    hurt/kill/killed/wet myself laughing, shoot/shot myself/himself in the foot,
    cut myself … slice/shaving/paper,
    killing myself … gym/laughing,
    goodbye/farewell/bye … party/thanks/retire*/colleague*/class/cake/drinks/tour/lunch/speech/gift/concert,
    take/taking/took/takes ${THEIR} life easy,
    end … contract/shift/subscription/call/meeting/match/season,
    happy ending,
    want to die my/her hair, on edge,
    edge of … town/city/seat/forest/village/table/page/frame/park/picture/photo,
    window/mountain/cliff/rocky ledge,
    ledge … pigeon/flowers/plants/pot,
    razor burn/sharp/fish/clam/clams/edge/shop/wire,
    rope swing/bridge/course/ladder, skipping/jump/climbing/tow rope,
    took/take/taking/taken … pills/tablets/pill/tablet/paracetamol … headache/cold/allergy/flu/hayfever/daily,
    vitamin … pills/tablets,
    dont/not … want … live/living … city/here/alone/country/london/abroad/far/near,
    cant/cannot … go on … holiday/trip/ride/date/strike/stage/website/site/facebook/internet,
    cant/cannot … take … photo/photos/picture/bus/dog/credit/call,
    cant/cannot/not … go on/to the … website/site/internet,
    cant/cannot/couldnt go on monday/tuesday/wednesday/thursday/friday/saturday/sunday/my/a/the/holiday,
    cant/cannot/couldnt take it with/off/out/to/back/home/seriously/there,
    no point in … arguing/going/waiting/uploading/complaining/sending,
    better off … walking/cycling/taking/waiting/buying,
    last message/messages/post … sent/school`,
} as const satisfies Lexicon['harmless']
