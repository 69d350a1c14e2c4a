import { each, type Lexicon } from '../../lexicon.ts'
import { family } from './families.ts'

const ASK = 'can/could/may/should/shall/must/do/am/is/are/would'
const GIVE = family(`
  send upload share post submit report film record document photograph attach include show deliver give add write blur`)
const TALE = family(`
  film films movie movies book books novel novels series documentary thriller drama comedy cartoon anime musical opera song songs
  poem poems comic game games podcast episode trailer essay painting mural story stories fairytale play`)
const PLAYED = family('played playing plays reading read reads rewatched streaming studying wrote painted rehearsing')
const TEAM = 'team/side/lads/boys/girls/club/squad/strikers/defence/defense'
const YEAR = family(`
  180* 181* 182* 183* 184* 185* 186* 187* 188* 189* 190* 191* 192* 193* 194* 195* 196* 197* 198* 199* 2000 2001 2002 2003 2004 2005
  2006 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019`)
const PEOPLE = family(
  'people ppl someone somebody man men woman kid kids child children everyone everybody many lots several two three',
)

/**
 * Words around a word of danger that show a harmless subject, grouped by subject. `urgent`: words that rule out a
 * figure of speech.
 */
export const around: Lexicon['around'] = {
  sport: `
    absolute slaughter/massacre/carnage, murdered us on,
    equalised, equalized, equalise, flare/flares when, red card,
    nil/love/zero down, seven/eight/nine/one/two/three/four/five/six/ten nil,
      seven/eight/nine/one/two/three/four/five/six/ten zero, under 10s/11s/12s/13s/14s/15s/16s, scoreboard, kick off, own
      goal, clean sheet,
    ${each(`goalkeeper goalie striker strikers midfielder penalty penalties offside halftime hattrick quarterback touchdown homerun
      innings wicket umpire referee playoffs playoff semifinal semifinals quarterfinal championship scored scorer equaliser equalizer
      freekick dunk rebound knockout midfield bowler batsman puck lineup teammate teammates opponents opponent rematch fumble matchday
      undefeated unbeaten standings leaderboard`)},
    three/two/four/five/six/2/3/4/5/6 goals, a/the/first/second/third/winning goal, first/second half, nil nil, top corner, final
      score/whistle, extra time, thirty/twenty/forty/25/30/20/40 yards/metres/meters out, from thirty/twenty/forty/25/30/20/40
      yards/metres/meters, won/lost/beat/winning/losing the/our match/game/final/cup/derby, home team/side/win, away team/win,
    our/their/the ${TEAM} won/lost/played/scored/was/were/is/are, cup final, world cup, premier league, champions league, on the bench`,
  story: `
    play/film/movie/book/novel/story/series/show/musical/opera ends/ended/begins/opens/starts/finishes, at the end of the
      play/film/book/movie, plot twist, spoiler, spoilers,
    ${TALE} about, ${TALE} is/was/are/were/all about, ${TALE} called/titled, ${PLAYED} a/the/an/my/some/this/our … ${TALE},
    the/this/that/a/my/her/his/last/new/first/final/favourite/favorite/whole/best
      film/movie/novel/thriller/episode/trailer/sitcom/podcast/videogame/sequel/anime/cartoon/documentary,
    in the/a/this/that/my game/games/movie/film/book/novel/story/show/series/song/lyrics/chapter/dream/comic/musical,
    ${each(`netflix fortnite minecraft playstation xbox nintendo zelda roblox tetris lyrics screenplay novelist paperback audiobook
      bestseller fictional sequel videogame videogames gameplay multiplayer respawn zombies zombie pirates dragon dragons vampire
      vampires werewolf wizard superhero villain villains batman pantomime crossword trivia improv larp`)},
    the/final/first/last/next level, level one/two/three/four/five/six/seven/1/2/3/4/5/6/7/8/9/10, final boss, boss level/fight, extra
      lives, escape room, laser tag, hide and/n seek, cop/crime/detective/murder show/mystery/novel/series/drama, murder mystery, true
      crime, box office, school play, computer/video/board/card game/games`,
  rule: `
    as evidence/proof, count/counts/counted as, be evidence/proof, is that/this evidence/proof, who sees/can, upload form,
    ${ASK} i/we/you/one/people/it/witnesses … ${GIVE}, ${ASK} i/we be allowed, how do/can/should/would/does i/we/one/you … ${GIVE},
    what/which/where/when/how to ${GIVE}, what/which/where/when/how should/shall/must/can/could/do/may/would i/we/one ${GIVE},
    is/are/was it/this/that/there ok/okay/allowed/legal/illegal/permitted/possible/fine to, is/are it/videos/pictures/photos/photo/video/footage/clips … allowed/legal/permitted/accepted/forbidden, am/are i/we allowed/permitted/supposed, what happens if/when,
    if i/we/you/someone ever/witness/see/notice, in case i/we/someone/you witness/see, do you accept/take/want/keep/need/delete,
    what counts as, who can/will/may see/read/view, guidelines say, the rules say, what is the definition, what does … mean`,
  past: `
    repaired, restored, rebuilt, mended, fixed now/since/again,
    grandfather/grandfathers/grandpa/granddad/grandad/grandads/grandmother/uncle/veteran/ancestor/ancestors
      was/were/had/got/fought/served/survived … war/ww2/wwii/ww1/wwi/korea/vietnam/normandy/france/medal/army/navy/raf,
    my great, great grandfather/grandmother/uncle/grandparents, in/of/from/since/during/year/circa ${YEAR},
    summer/winter/spring/autumn of ${YEAR}, back in ${YEAR}, the ${YEAR} flood/fire/storm/war/earthquake/explosion/disaster,
    ${each(`medal medals plaque gravestone tombstone commemorates commemorate commemorating commemoration medieval vikings romans wwi
      wwii ww2 ww1 historian ancestors centenary reenactment`)},
    years/decades/centuries/yrs ago, when i/we/she/he was/were a/little/young/small/kid/child/ten/six/seven/eight,
    in/during the war/eighties/seventies/nineties/sixties/fifties, world war, long ago, back then, back in the day, old
      newspaper/photo/photos/postcard/clipping, of old age`,
  hearth: `
    ${each('marshmallows marshmallow barbecuing bbqing grilling incense fondue')},
    candle/candles … cake, birthday cake/candle/candles, lit/light/lighting the/a/some candle/candles, blow/blew/blowing out, in the
      fireplace/hearth/firepit, by the fireplace/campfire, around the campfire/bonfire/fire, having/had a bbq/barbecue/barbie/bonfire,
    barbecue/bbq/bonfire in/at/party/season/for, bonfire night, from the/our/a bbq/barbecue/barbie/grill/chimney/candle/candles/stove,
    fire pit/pits/dancers/dancer/eater/eaters/juggler/show/breather, smoke machine/machines, dry ice, fog machine, torch/lantern
      parade/procession/festival`,
  food: `
    milk, yoghurt, yogurt, ketchup, mayo, mayonnaise, omelette, custard, gravy, soup, porridge,
    ${each(`recipe recipes potato potatoes onion onions garlic chili chilli chilies chillies peppers sauce salsa dough simmer marinade
      jalapeno wasabi kimchi mustard vindaloo lasagne tasty delicious yummy flavour flavor spicy scrumptious pancakes cookies meringue
      brownies muffins baked`)},
    hot sauce, ice cream, my mouth/tongue, the/my cake/curry/pasta/toast/soup/steak/cookies/pie, side dish`,
  machine: `
    wifi, router, broadband, printer, photocopier,
    lens, tripod, exposure, iso, aperture, shutter, polaroid, black and white, slow motion, time lapse, timelapse, out of
      focus, wide angle, negatives, darkroom, viral, likes, views, subtitles, autocorrect, spellcheck,
    ${each(`app apps website webpage browser inbox spreadsheet software playlist notification notifications hashtag hashtags tweet
      tweets followers subscribers memes meme folder folders attachment attachments password passwords excel powerpoint unzipped zip
      captcha buffering screenshot screenshots pixel pixels`)},
    file/files/upload/download/form/page/pages/link/video/clip/audio/recording/footage/minute/frame/frames is/are/was/were/got/keeps
      missing/dead/crashing/cut/lost/corrupted/upside, phone/battery/camera/laptop/charger died/dead, memory card, sd card, hard drive,
      group chat, low battery, upside down sorry`,
  work: `
    rents, chart, charts, graph, graphs, growth, statistics, gdp,
    ${each(`deadline deadlines homework coursework dissertation paperwork invoices taxes mortgage inflation budget salary stocks shares
      bitcoin crypto pension workload overtime suspense curiosity anticipation hangover diet jetlag boredom algebra maths humidity
      hayfever pollen`)},
    if/when im/i late/forget/dont/miss/lose, to do list, stock market, house/petrol/food/energy/gas prices, tax return, exam/exams
      results/week/season/was/were, the exam/exams/essay/traffic/heat/commute/queue/wait/price/prices, this/that/these/those
      hill/hills/heels/shoes/stairs/traffic/commute/exam/exams/queue/wait/heat/week/weather/prices`,
  trade: `
    surname, last/middle/first name, tickets sold, sold out, free doughnuts/donuts/coffee/samples/beer/cake/ice,
    two for one, happy hour, insurance photo/claim/company/form/papers, for the insurance, calendars, charity/thrift shop,
    receipt, receipts, invoice, warranty, refund, quid, knife stall/block/set/rack, cutlery,
    ${each('sharpening sharpener sharpeners sharpened replica replicas antique antiques souvenir souvenirs logo sticker catalogue embroidered')},
    for sale, on sale, half price, on display, sign says/reads/for, price tag, the brand, toy gun/guns/sword/swords/pistol, ad/advert for,
      name of/is a/the/my/our shop/band/cafe/bar/pub/street/perfume/cocktail/dish, gift shop`,
  praise: `
    sense of humour/humor, we/i/all laughed,
    choir, choirs, standing ovation, applause, audience loved, rapper, killed the stage,
    on the piano/guitar/drums/violin/bass/trumpet/cello/sax/keys/dancefloor/catwalk/mic, pub quiz, quiz team, drop dead
      gorgeous, pianist, violinist,
    ${each(`setlist bassist drummer guitarist mixtape encore chorus vibes slay awesome amazing brilliant fabulous gorgeous stunning
      hilarious lol lmao rofl haha hahaha hahah comedian pun puns banger riff choreography catwalk eyeliner`)},
    straight/pure/absolute fire, so good, loved it, love it, best ever, what a night/show/party/set/tune/gig/band, fell in love, in
      love, her/his/their set/gig/album/mixtape/solo, new single/track/song/album, the bassist/dj/singer/drummer/comedian/choir`,
  party: `
    ${each('confetti champagne prosecco pinata popcorn backfiring backfired')},
    only/just/its/was/were/from/be/some fireworks/firecrackers/balloons/balloon/thunder, fireworks
      display/show/for/from/at/again/tonight/over, new years fireworks, a/the/champagne cork, a/the/my balloon, party popper/poppers, guy
      fawkes, fourth of july, air horn, car backfiring, stag do, hen do, wedding
      video/photos/photo/album/dress/cake/dance/speech/speeches/anniversary`,
  body: `
    xray, x ray, xrays, scar from,
    shaving, shaved, dentist, but fine/ok/okay/healing, dead tired, night shift, hot water bottle, physio, wisdom
      tooth/teeth, tooth out,
    ${each('squats pushups workout blister blisters sunburn sunburned sunburnt antihistamine toothache legday physio yoga pilates')},
    leg day, after/from the march/walk/run/hike/climb/workout/training/gym/dentist, from
      standing/walking/marching/dancing/running/laughing/sitting, my feet/knees/calves/heels/blisters`,
  found: `
    found her/him/them safe/asleep/again/later/already/fine/yesterday/well, turned up safe/fine/later/again/at/yesterday, all
      fine/good/ok/okay/sorted now, fine now, all is well, all ended well, safe and sound, safe at home, home safe/now, reunited, asleep in
      his/her/the, turns out she/he/they was/were, we/i/they found him/them/it, she/he/they was/were with her/his/their/grandma/my`,
  garden: `
    slugs, snails, aphids, weeds, hamster, hamsters, gerbil, goldfish, hedgehog, hedgehogs, squirrel, squirrels, pigeon,
      pigeons, seagull, seagulls, tomatoes, roses, tulips, hanging baskets, wasp, wasps, ants, mice, moths, caterpillars, houseplant, houseplants, cactus, orchid, veg/vegetable patch,
      pest control/man, sourdough, yeast, bees, beehive, parrot`,
  urgent: `
    help us/me/him/her/them/please/now/quick/quickly/asap, please/pls/plz help, need/want/get/send/bring help, =help, =help help, sos,
    911, 999, 112, hurry, come quick/quickly/now/fast, quick, quickly, asap, emergency, mayday, right now, just now, hes/shes/theyre
      here/coming/inside/outside/back/still/in, is/are here/coming/inside/outside, suddenly, all of a sudden, and then, no joke, not
      joking/kidding/a, for real, this is real, its real, run, running, runs, ran, screaming, screams, scream, crying, panic, panicking,
    scared, terrified, afraid, frightened, blood, bleeding badly/heavily/out, bodies, corpse, corpses, unconscious, wont wake/stop,
      not breathing, cant breathe/breath/move/get, trapped inside/under, call an/the/police/ambulance/911/999, ambulance, ambulances,
      paramedic, paramedics, evacuate, evacuated, evacuating, send police/someone/somebody/help/officers,
    ${PEOPLE} dead/dying/hurt/injured/down/burning/burned/burnt/inside/trapped/shot/stabbed/screaming/running/hit/bleeding,
    ${PEOPLE} is/are/were/got dead/dying/hurt/injured/down/burning/burned/burnt/inside/trapped/shot/stabbed/screaming/running/hit/bleeding,
    next to me/us, behind me/us, near me/us, at me/us, above us, below us, outside my/our, our/my
      building/flat/house/street/block/floor, happening now, get out, cant get, still inside, still in, wont open, save us/me, going to
      die/kill/hurt/shoot, gonna die/kill/hurt/shoot, has a/the gun/knife/bomb, at the door`,
}
