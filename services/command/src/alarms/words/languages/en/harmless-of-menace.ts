import type { Lexicon } from '../../lexicon.ts'
import { family, PETS, THEIR } from './families.ts'

const BAGS = family(`
  bag bags backpack suitcase suitcases package packages parcel parcels box boxes case luggage rucksack handbag purse
  briefcase`)

/** Words of threat and pursuit in everyday use. */
export const ofMenace = {
  followed: `
    traffic/parking warden/wardens … stalking/following/hunting, stalking my/their/her/his ex/instagram/profile/feed,
    follow*/followed/following me/us/you/him/her/my/them/our …
      instagram/facebook/twitter/tiktok/youtube/online/insta/snapchat/ig/page/linkedin/channel/blog/account/spotify,
    follow* me for/back, followers,
    following … ${family(`news recipe instructions link event story match steps rules advice orders signs map trail tutorial
      election case`)},
    following/follows the/this/these/your/up/day/week/morning,
    follow us/the/your,
    is/are/was/were/be followed by a/an/the …
      lunch/dinner/picnic/drinks/concert/speech/speeches/party/film/discussion/fireworks/prayer/song/reception,
    followed … recipe/instructions/rules/advice/signs/path/map/procedure/suit/steps/trail/link/procession/up/the,
    follow/following/followed up, follow suit,
    ${PETS}/ducks/lamb follows/followed/following me/us/him/her/them,
    waiting/waited/waits/wait/standing/stood/sitting/sat … outside/for … ${family(`open bus concert tickets queue restaurant
      bakery stadium cinema museum theatre gig doors taxi lunch coffee bank embassy`)},
    waiting/waited/wait for … ${family(`reply answer bus train taxi code results tickets friend* delivery parade upload*
      kettle doctor lights lift pizza luggage`)},
    parked … outside/near/in … fine/ticket/permit/shopping,
    walking/walked/standing/walk behind … group/tour/parade/guide/band/bride/kids/buggy/pram/float,
    tracking number/link/code/app/info/page/parcel/device,
    track … parcel/package/delivery/order/progress/athletics,
    watching/watched/watch/watches … ${family(`tv match game news movie film series netflix parade birds football fireworks
      sunset telly rugby concert youtube video videos boats trains ducks sunrise stars eclipse race marathon procession
      highlights episode drama`)},
    bird watch*,
    walking behind us/me is/are/was/were my/our/the,
    chase/chasing/chased/chases … ${family(`hat dream dreams ball tail squirrel cat pigeons pigeon bubbles payment invoice bus
      butterflies kite frisbee rainbow birds sheep stick`)},
    ${PETS}/kids/children … chase/chasing/chased/chases,
    paper/wild goose chase,
    every time i/we open/upload/press/click/try/hear/go/send/laugh/log/refresh,
    same street/picture/photo/place/day/page/spot,
    keeps … loading/crashing/buffering/freezing/asking/saying/failing/popping/showing …
      error/message/page/screen/window/ad/ads/again/up`,
  'attacker-near': `
    ${family(`he she it santa spring summer winter christmas bus train mail plumber dinner friday mum dad sister brother
      friend`)} is coming … ${family(`home visit soon dinner tomorrow later party weekend too along wedding lunch tea
      christmas town collect pick stay next`)},
    hes/shes/theyre/whos coming … ${family(`home visit soon dinner tomorrow later party weekend too along wedding lunch
      tea christmas town stay collect next`)},
    hes/shes/theyre/he/she/they/is/are/all/also coming with us/me,
    they/people/guests/friends/visitors/parents/tourists/we/more are/r coming …
      visit/home/dinner/lunch/party/soon/over/weekend/along/work/wedding/next/holiday,
    coming soon,
    dad/mum/mom/kids/brother/husband/wife/sister is/was/are/were outside/at …
      having/smoking/washing/cleaning/playing/waiting/cutting,
    winter/summer/spring/christmas/football is coming,
    coming to … dinner/party/visit/wedding/concert/town/see,
    came/come for/to … dinner/lunch/tea/visit/party/coffee/stay/see,
    knocking/knocked on wood/heavens,
    ${family(`delivery postman pizza parcel courier mail amazon dhl bouncer guard doorman carol salesman volunteer canvassers
      milkman plumber`)} … at/outside/by … door/doors/gate/porch/doorstep,
    at the door … tickets/delivery/pizza/coats/pay/parcel,
    queue/queued/meet/met/tickets/wreath/bouncers at/outside/by the … door/doors/gate/gates/entrance,
    break in … shoes/boots,
    breaking news/bad/record/ground/dawn, burglar alarm*,
    door to door … survey/sales/salesman/census/canvass*/charity/leaflets,
    footsteps in the snow/sand,
    looking for … page/website/form,
    still here/open/there … shop/queue/work*,
    someone/people/man/guy/they/she/he/kids/woman … in/inside/outside/at/on … ${family(`singing painting cleaning gardening
      selling filming playing dancing waving repairing barbecue busking handing queuing`)}`,
  'in-danger': `
    id/would/could kill for,
    got/was/were/been battered/thrashed/hammered/destroyed/slaughtered/smashed/beaten … nil/zero/goals/nothing, got
      battered seven/six/five/four/three/two,
    attack on titan,
    anxiety/panic attack* … exam,
    attack*/attacked … goal/midfield/defence/striker/press/critics/problem/speech/policy/media/homework/cyber/website/server,
    counter/snack/ginger/cyber attack*,
    under attack … cyber/website/media/critics/press,
    in danger of … missing/losing/late/running/becoming/extinction/relegation/closing,
    danger zone song, fight scene/scenes/song/night/club, danger high voltage, danger of death,
    not safe for … bikes/work/kids/children/cycling/bicycles/dogs/cars,
    threat level, armed with patience/knowledge/nothing, dangerous liaisons/minds/goods/precedent,
    if you/someone/anyone/somebody/they is/are/feel/youre in/at … danger/risk,
    if you feel unsafe,
    in case of … emergency/emergencies,
    in an emergency … call/dial/exit/press,
    emergency ${family(`exit exits number numbers contact contacts room meeting lighting kit services landing brake stop
      button stairs plan procedures repair repairs loan fund training drill call vehicles phone`)},
    hit me up/that/with/how, hits me/you/us different/home/hard/that, it hit me/us that/how,
    hit the … road/town/shops/gym/spot/books/sack/pub/brakes/jackpot/target/headlines/ground,
    beat us/them/him/her/me 0/1/2/3/4/5/6/nil,
    beat us/them/him/her/me … chess/cards/race/penalties/final/goals/nil/extra/tennis/poker/quiz/match,
    we/team/side/he/she beat us/them/me at/in the/a/to final/match/game/quiz/chess/cards/cup,
    beat/beats/beating … traffic/rush/heat/queue/queues/record/drum/drums/eggs/egg/odds/system/butter/carpet/level/retreat,
    beats me/working/walking, beats headphones, heart/hearts beat*, drum/egg beat*, beating heart,
    kick/kicks/kicked/kicking … ball/football/habit/goal/bucket/penalty/leaves/balls,
    kick off at/time/is/was/start*, kicked off at/with, punch line/bag,
    scared/afraid/frightened/terrified/fear of …
      heights/spiders/flying/dark/dogs/mice/clowns/snakes/needles/dentist/ghosts/failure/thunder/fireworks/exams,
    im/am/are/i/so/were afraid i/not/we/that/so/it/the/this/there/theres/your/you/our/its,
    ${PETS} … scared/afraid/terrified/frightened,
    worried … about … exam/exams/job/weather/late/grade/grades/privacy,
    safe travels/space/bet/house/word/journey,
    mum/mom/mam/mammy/boss/teacher/ma/wife will/gonna/going/is/would/ll … kill/murder me/us,
    will/gonna/ill/would kill/murder me/you if i/you/we,
    going/gonna/about … die … laughing/laughter/embarrassment/boredom/cringe,
    nearly/almost die/died, kill me now lol/haha,
    screaming/scream/screamed/screams … fans/laughter/goal/rollercoaster/joy/delight,
    fans/crowd … screaming … joy/concert/band,
    was/is a riot, laugh riot, quiet riot,
    pizza/food/snowball/pillow/play/cake/title/sword/water fight*,
    make/made/making it out … easy/sound,
    cant/wont/wouldnt/didnt/couldnt/not … make it to … party/meeting/wedding/match/class/concert/work/demo/rally/event/dinner,
    cant/wont/couldnt/didnt/not make it tomorrow/today/tonight/on,
    take/takes/took after her/his/him/me,
    went/came/goes/arrived/go in/out/up/down/home/on after me/us/him/her,
    look/looking/looked/looks after me/us/him/her/them,
    named after me/us/him/her, asked/asks after us/me/him/her`,
  'suspicious-object': `
    left/leaves/leave/dropped/donated a/some bag/bags/box/boxes of
      clothes/books/toys/shopping/sweets/apples/oranges/food/veg/bread, someone left a bag/box of
      clothes/books/toys/shopping/apples … at,
    suspicious minds,
    ${family(`lunch gift tea sand sleeping hand punch paper plastic shopping gym school bean goody tote party bin handbag
      camera laptop cool pencil phone`)} bag/bags/case/box,
    ${BAGS}/container … ${family(`groceries chips rice oranges clothes apples shopping shop chocolates pizza cereal crisps
      potatoes sweets books toys gifts donations flowers eggs doughnuts peanuts leaves recycling delivered delivery arrived
      amazon courier collected lego kittens`)},
    left/forgot/leaving/leave/lost a/the/${THEIR} ${BAGS} … ${family(`home hotel school office work grandma* friend* car house
      flat boot locker cloakroom neighbour* neighbor* porch reception airline`)},
    left/forgot/lost/leave ${THEIR} ${BAGS} on/at/in/under the … train/bus/tram/taxi/plane/station/platform/seat/bench,
    left/forgot/lost/leave/packed/packing/carrying/unpacked/grabbed/put/bought/dropped ${THEIR} ${BAGS},
    ${THEIR}/mums/dads/sisters/daughters ${BAGS},
    suspicious/strange/weird/odd/unattended/abandoned/unknown ${BAGS} was/were/is/turned …
      just/only/lunch/empty/rubbish/clothes/tourist/tourists/harmless/nothing,
    suspicious/strange/weird/odd/unknown/funny/mysterious …
      dream/film/movie/weather/taste/feeling/email/emails/number/link/accent,
    strange/weird/odd noise … fridge,
    unattended car park,
    clock/clocks/watch … ticking/ticks,
    biological clock,
    ticking … list/off/along/clocks,
    tick … box/boxes/list,
    telephone/tram/power/overhead/crossed wires,
    baking/washing/milk/chili/chilli/curry/face/talcum/cocoa/protein/custard powder,
    powder … baking/ski/snow,
    noise complaint,
    white powder … doughnut/donut/cake/sugar/flour/snow/bread/icing,
    luggage storage/claim/allowance/trolley/lockers,
    baggage claim/allowance, lost/delayed luggage/baggage/suitcase,
    car/van/truck … parked … bike/lane/disabled/pavement/double/zigzag/yellow/hydrant/badly/illegally/charging/permit`,
  threat: `
    could/would … have been a murder, could kill/murder for,
    threat … climate/rain/biodiversity/extinction,
    no/empty/idle threat/threats,
    weather/clouds/rain/storm/sky … threat*,
    threat* … rain/weather/species/storm/legal/sue/court/strike/resign/quit/snow,
    said/says/saying/going/gonna/will/want/wants/plan*/might/could/about/planning … shoot/shooting …
      photo*/wedding/film/video/scene/movie/goal/penalty/hoops/series/documentary/commercial/portrait/portraits/email,
    shoot … wedding/video/photos/film,
    will/gonna/going/plan*/want*/said/about … blow up … balloon*/mattress/photo/picture/pool/airbed,
    will/gonna/going/want*/said … burn … calories/candle/candles/cd/fat/incense/leaves,
    will/gonna/going/want*/try*/trying/plan*/said/to … attack/beat/kill/destroy/murder … ${family(`problem traffic rush time
      essay homework record weeds exam interview opponents queue mood vibe bacteria germs moths pint burger coffee rivals
      pizza`)},
    will/would/gonna/going/might/could … hurt/harm … feelings/chances/business/economy/environment/sales/reputation/to,
    revenge … movie/film/series/body/sweet/nerds/sith,
    revenge of the/is sweet,
    plan*/planning … surprise/party/trip/wedding/holiday/garden/route/visit,
    plan of attack, i/she/he/they/we would kill for, id kill for,
    said/says/going/gonna/will/promised/agreed/offered/hired/want/wants to shoot the/our/my/his/her/a,
    will/gonna/would/they kill it, will/gonna/theyll/they/going to/will kill it,
    attack the … garden/weeds/lawn/pile/laundry … weekend/today/tomorrow/saturday/sunday,
    threatened/threatening/threatens to … eat/cancel/close/tickle/sing/leave/rain/snow/quit/sue,
    threat level,
    dont/not/do come/go … to/in school/office/work … weekends/saturdays/sundays/holiday/holidays/sick/summer,
    i/we/he/she/they dont/do/didnt/not/wont … go/come/leave/be …
      tomorrow/monday/today/tonight/weekend/school/work/office/church/market,
    stay/staying home/in tonight/sick/today,
    get/got/gets/getting even better/worse/more,
    pay … rent/bill/bills/fine/tickets/attention/deposit,
    will regret … haircut/tattoo,
    know my name … will/anyone/need/you`,
} as const satisfies Lexicon['harmless']
