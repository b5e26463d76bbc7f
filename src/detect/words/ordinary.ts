/**
 * English words that headings, products and the names of lists are made of and that hardly anybody is called. Two of them side by side are
 * no name, whatever their capitals. In the singular: an s behind a word is taken off when it is asked. Words that families are called
 * ("Rice", "Stone", "Young"), given names, and words of Dutch names are left out.
 */
export const ordinaryWords = `
ability able above absolute absolutely abuse academic accept acceptance access accessory accident accord accounting accounts accuse achieve acid acquire acquisition across active activities
activity actual actually adapt add addition additional addresses adjust administration admins admit adopt adult advance advanced advantage adventure advertise advertisement advertising advice
advise adviser affair affect affiliate afford afraid afternoon again agency agent aggressive ago agree agreement agriculture ahead aid aim air aircraft airfield airline airport alert alien
alive all allow allowance almost alone along already alternate alternative although always amazing ambition amendment ammunition among amount analog analysis analyst analytic ancient angry
animal animation anniversary announce announcement annual annuity another answer antenna antivirus anxiety any anybody anyone anything anytime anyway anywhere apart apparel appeal appear
appearance appliance applicant application applied apply appoint appointment appreciate approach appropriate approval approve aquarium aqueous architecture archive area argue argument arise
armed army around arrange arrest arrival arrive article articles artificial ask asked asking asleep aspect assault assembly assess assessment asset assign assignment assist assistance
assistant associate association assume assurance athlete atoll attach attachment attack attempt attend attention attitude attract auction audience audio auditor authorities automated
automatic automation automotive availability available avenues average avoid award aware awareness away awesome awful baby back backbone background backup backyard bad badge bag bailout
balance ballet ballot ban bandwidth bankrupt bankruptcy banned banner bargain barrel barrier base based basic basically basis basket bathroom batteries battery beach bear bearer beautiful
became become becoming bedroom began begin beginner beginning behavior behaviour behind being belief believe belong below beneath benefit beside bet beta better beware beyond bible bid big
bigger biggest bike billing billion binary bind biological biology birth birthday bite bitter blame blanket blessed blind bliss blocked blog blogger blogging board boat body bomb bonus book
bookmark boost booth border boring born borrow both bother bottle bottom bought boundary box brain branch brave breach bread break breakfast breaking breakthrough breast breath breathe breed
briefing brilliant bring broadband broadcast broke broken broker brokerage brought browse browser bst budget buffer bug build builder building built bulk bullet bulletin bundle bureau burn
burning business busted busy button buy buyer buying buzzer cabinet calculator calendar call called caller calling calm came camera campaign cancel cancer candidate candle cannot cap
capability capable capacity capital captain capture car cards care career careful carefully careless carrier carry cartoon cartridge case casino cast casual catalog catalogue catch categories
category cattle caught cause cautious cease celebrate celebrity cell center central centre century ceremony certain certainly certificate certification certified cest cet chain chair chairman
challenge challenger chamber champion championship chance change changed changing channel chapter character charge chart cheap cheaper cheat check checklist cheese chemical chemistry chick
chicken chief children chocolate choice choose chooser chose chosen chronicle circle circuit circumstance cities citizen city civil civilian claim class classic classical classified classroom
clause clean cleaner clear clearance clearly clever click client climate climb clinic clinical clip clock clone close closed closing cloth clothes clothing cloud club clue coalition coast
code coffee cognitive cold collapse collar collect collection collector colonial color colour column combat combination combine combined come comedy comfortable comic coming command comment
commentary commerce commercial commission commissioner commit commitment committee commodity common commonly communicate communication communities community compact companies compare
comparison compatible compensation compete competition competitive competitor compiler complaint complete completed completely complex compliance complicated component comprehensive
compromise computer computing concentrate concern concert conclude conclusion concrete concurrent condition conduct conference confidence confident confidential configuration confirm
confirmation conflict confused confusion congratulation congress connect connected connection conscious consequence conservation conservative consider consideration consistent console
constitution construct construction consult consultants consultation consumer contact contain container contemporary content contest context continental continue continued continuing
contractor contracts contrast contribute contribution control controllers controversial controversy convenience convenient convention conventional conversation conversion convert convince
cookie cooking cool cooling cooperation coordinate cop copy copyright core corner corporate corporation correct correction correspondent corrupt corruption cosmetic cost costly cottage
council count counter countries country county couple coupon courage course courtesy cover coverage covered cracker crash crazy cream create created creation creative creator creature crime
criminal crisis criteria critic critical criticism crop crossing crossover crowd crucial cruel cry cube cultural culture cup cure curious currency current currently curriculum curve custom
customers customize cut cutting cyber cycle cynical daily damage damn dance danger dangerous dark data database dates daughter dead deadline deadly deaf deal dealer death debate debt decade
deceased decide decision deck declaration declare decline decrease dedicated deep deepest deeply defeat defect defence defend defense deficit define definite definitely definition degree
delay delayed delete deliver deliveries delivery demand democracy democrat democratic demonstrate demonstration denial deny departments departure depend dependent deposit depression depth
deputy derive describe description desert deserve design designed designer desire desk desktop desperate despite destination destroy destruction detail detailed detect detection detective
determine develop developers developing development device devil diagnosis dial dialog diary dictionary diet differ difference different difficult difficulty dig digest digital dinner
diplomatic direct direction directly directory dirty disability disabled disappear disaster disclaimer disclosure discount discover discovery discrimination discuss discussion disease dish
disk dismiss disorder dispatch display disposal dispute distance distant distinct distribute distribution distributor district divide dividend division divorce dock doctrine document
documentary documentation dog doing dollar domain domestic dominate donate donation done double doubt download downtown dozen draft drag drama dramatic draw drawing dream dress drill drive
driver driving drove drug drum dry due dumb during dust duty dwarf dynamic each eager earlier earn earned earnings earth earthquake ease easier easily eastern easy eat echo ecology economic
economical economist economy edge edit edited editing edition editor editorial edt educate education educational effect effective effectively effectiveness efficiency efficient effort egg
eight either elect elected election electric electrical electricity electronic element elementary eligible eliminate elite elsewhere emails embassy embedded embrace emerge emergency emerging
emission emotion emotional emperor emphasis empire employ employee employer employment empty enable enabled encounter encourage encryption ending enemy energy enforce enforcement engage
engine engineer engineering enhance enhanced enhancement enjoy enormous enough enquiries enquiry enroll ensure enter entering enterprise entertainment entire entirely entitled entity entrance
entrepreneur entries entry envelope environment environmental equal equality equipment equity equivalent errors escape especially essay essential essentially establish established estate
estimate estimated eternal ethic ethical ethnic evaluate evaluation evening event eventually ever every everybody everyday everyone everything everywhere evidence evil evolution exactly exam
examination examine example exceed excellent except exception excess exchange excited excitement exciting exclude exclusive excuse executive exercise exhibit exhibition exist existence
existing exit exotic expand expanded expansion expect expected expense expensive experience experienced experiment experimental expert expire explain explanation explode exploit exploration
explore explorer explosion export expose exposed exposure express expression extend extended extension extensive extent external extra extraordinary extreme extremely eye fable fables fabric
face facilities facility facing fact factor factory faculty fail failed failing failure fairly fake fallen false fame familiar families family famous fancy fantastic fantasy far fare farm
fascinating fashion fast faster fastest fat fatal fate father fault favorite favourite fear feature featured federal fee feed feedback feel feeling fell fellow felt female fever few fewer
fiber fiction fifteen fifth fifty fight fighter fighting figure file filing fill film filter final finally financial financing find finding finger finish finished fire firearm fireplace
firewall firm firmware first fiscal fishing fit fitness five fix fixed flag flame flash flat flavor flaw flesh flexible flight float flow fluid flush flying focus focused folk follow followed
follower following font food fool foot football forbidden force forced forecast foreign forensic forever forge forget form formal format formation former formula forth forty forum forward
found foundation founder founding four fourth fraction fragile frame framework franchise fraud free freedom freelance freeware frequency frequent frequently fresh friend friendly friendship
front frontier frozen fruit fuel full fully fun function functional fund fundamental funding funeral funny furniture further furthermore future gadget gain galaxy galleries gallery gambit
gambling game gaming gap garbage gas gateway gather gave gear gender general generally generate generated generation generator generic generous genetic genius gentle gentleman gentlemen
genuine getting ghost gig give given giving glance global glory gmt go goal goddess going gone gonna good gorgeous got gourmet govern government governor grab grade gradually graduate grain
grammar grand graph graphic grass grateful gravity greatest greatly grew grid ground groups grow growing grown growth guarantee guaranteed guidance guide guideline guild guilty guitar guru
hacker hacking hair halt handle handy hang happen happened happening happier happiness harbor hardcore harder hardly hardware harmful hate having hazard header heading headline headquarter
health healthy hear heard hearing heart heat heavily heavy height hell help helped helpful helping hence heritage hey hidden hide high higher highest highlight highly highway hijacker himself
hip hire hired historic historical history hit hobby holder hole holiday holy home homeless homeowner homepage honest honestly hook hopeful hormone horrible horror horse hospital host hosted
hostile hosting hot hotels hour household houses housing however huge humanity humor hundred hung hungry hurry hurt husband hybrid ice icon idea identification identify identity idiot ignore
ill illegal illness illustration image imagination imagine immediate immediately immigrant immigration immune impact implement implementation implication imply import importance important
impossible impress impressive improve improved improvement improving inaugural inch incident include included including income incoming inconvenience incorporate increase increased increasing
increasingly incredible indeed independence independent index indicate indication indirect individual industrial industries industry infant infection inflation influence inform information
initial initially initiative injury ink inn inner innovation innovative input inquiries inquiry insecurity inside insight insist inspection inspector inspiration inspire install installation
installed instance instant instantly instead institute institution institutional instruct instruction instructor instrument insurance insure integral integrate integrated integration
integrity intellectual intelligence intelligent intend intense intent interact interaction interactive interest interested interesting interface interim interior intermediate internal
international interpret interview introduce introduction invasion invent invention inventory invest investigate investigation investing investment investor invisible invitation invite
invoices invoicing involve involved island islander issue item iterator itself jail jelly jersey jewelry join joined joint journal journalism journalist journey judgement judgment judiciary
juice jump jury kept key keyboard keynote kid kidney kill killed killer killing kitchen knee knew knife knob know knowing knowledge known label labor laboratory labour ladies lady landing
landlord landmark landscape language laptop large largely larger largest laser lasting late lately latest laugh launch laundry lawmaker lawn lawsuit lawyer lay layer layout lazy lead leader
leadership leading leaf league leak learn learned learning lease leather leave leaving lecture left leg legacy legal legend legislation legislative legislature lender lending length less
lesson letter letting level liability liable liberal libraries library license licensed life lifestyle lifetime lift lightning lightweight like likely limit limitation link linked lip liquid
list listed listen listener listing literally literary literature live lively liver living load loan lobby local locate located location locked log logic logical logo lonely longer look
looking loose lose loser losing loss lost lottery loud lover low lower lowest loyalty luck lunch luxury lyrics machine mad made magazine magic magical magnet magnetic mailbox mailing main
mainly mainstream maintain maintenance majority make maker making male mall manage managed management manager managing mandate mandatory manner mansion manual manufacture manufacturer
manufacturing many marathon margin market marketplace marriage married mass massive master match matching material math matrix matter maximum maybe mayor mdt me meal mean meaning meaningful
meant meantime meanwhile measure measurement meat mechanic mechanical mechanism media median medical medication medicine medium meet meeting member members membership memo memories men mental
mention merchandise merchant mere merge merger mess messages messaging messenger metal method metro microwave middle midnight mighty migrant migration military milk million millionaire mind
minded mineral minimum mining minister ministry minor minority mint minute mirror miserable miss missile missing mission mistake mix mixed mixture mobile model moderate modern modification
modify module mom moment momentum monastery money monitor monitoring monkey monster month monthly mood moral more moreover mortality mortgage mosque most mostly mother motion motivation motor
mount mountain mouse mouth move moved movement movie moving much multimedia municipal murder muscle music musical musician mutual myself mystery myth naked named namely narrow nasty nation
national nationwide native natural naturally nature naval navigate navigation navy near nearby nearest nearly necessarily necessary necessity need needed needle negative neglect negotiate
negotiation neighbor neighborhood neighbour neither nerve nervous net network networking neutral never nevertheless newcomer newest newly news newsgroup newsletter newspaper next nice night
nightmare nobody noise none nonprofit nor normal normally northern nose notable note notebook nothing notice notification notify notion novel now nowhere nuclear number numerous nurse nut
nutrition object objective obligation observation observe observer obtain obvious obviously occasion occasional occasionally occupation occupy occur ocean odd off offense offensive offer
offered offering officers offices official officially offline often oil ok old older oldest once one ongoing onion online only onto opened opening openly operate operating operation
operational operator opinion opponent opportunities opportunity oppose opposite opposition opt option optional orange orders ordinary organ organic organisation organise organization organize
organizer orientation origin originally other otherwise ourselves out outcome outdoor outer outlet outline output outreach outside outsider outstanding overall overcome overhead overnight
overseas overview own owner ownership oxygen pack package packaging packet paid pain painful paint painting pair palace pale pan panel panic paper paperback paradise paragraph parallel pardon
parent parental parking part partial participant participate participation particle particular particularly parties partly partner partnership party pass passage passenger passing passion
passive passport passwords past paste patch patent path patient patio pattern pause pay payments payroll pdt peaceful peak peering penalty pending penguin pension people perceive percent
percentage perception perfect perfectly perform performance perhaps period peripheral permanent permission permit persistent person personal personality personally personnel perspective
persuade phase phenomenon philosophy phones photo photograph photographer photography phrase physical physically physician physics piano pick picked picture piece pile pill pilot pine pioneer
pipe pipeline pistol pitch place placement plain plan plane planet planned planners plastic plate platform play player playing plaza plea plead pleasant pleased plenty plot plug plugin pocket
poem poet poetry point poison police policies policy polite political politically politician politics poll pollution poor popular popularity population portable portal portfolio portion
portrait pose position positive possess possession possibility possible possibly postage poster postpone potential potentially pound poverty powder powerful practical practically practice
praise prayer preach precise precisely predict prediction prefer preference pregnancy pregnant preliminary premier premium premiums preparation prepare prepared prescription presence present
presentation preserve president presidential press pressure pretty prevent prevention preview previous previously pricing primarily primary prime principal principle print printer printing
priority prison prisoner privacy private privilege prize pro probability probable probably problem procedure proceed proceeding process processing processor produce producer production
productive productivity products profession professional professor profile profit profitable profound program programme programmer programming progress progressive projects prominent
promising promote promotion prompt proof propaganda proper properly properties property proportion proposal propose proposed prosecution prosecutor prospect prosperity protect protected
protection protein protest protocol proud prove proven provide provided provider province provision proxy pst public publication publicity publish published publisher publishing pull pump
punishment purchase pure purely purple purpose purse pursue push puzzle qualified qualify quality quantity quantum quarter quarterly queries question quick quickly quiet quietly quit quite
quiz quota quotation quote race racial racing radar radical radio railroad railway rain rainbow raise raised rally ram ramble rambling ran random range rank ranking rapid rapidly rare rarely
rat rate rather rating ratio rational raw reach reaction read readiness reading ready real realistic reality realize really realm reason reasonable reasonably rebate rebel recall receipt
receive received receiver recent recently reception recipe recipient recognition recognize recommend recommendation recommended record recorded recorder recording recover recovery recruit
recruiting recruitment recycling red redeem reduce reduced reduction redundant refer reference referral refinance reflect reform refugee refund refuse regard regarding regime region regional
register registered registration registry regret regular regularly regulate regulation regulator regulatory reject rejection relate related relation relationship relative relatively relax
release released relevance relevant reliability reliable relief relieve religion religious reluctant rely remain remainder remaining remarkable remember remind reminder remote removal remove
removed render renew renewal rent rental repair repeat repeatedly replace replacement replica replies report reported reporter reporting represent representation representative republic
republican reputation request require required requirement rescue research researcher resell reseller reservation reserve residence resident residential resign resist resistance resolution
resolve resort resource respect respond response responsibility responsible restaurants restore restrict restricted restriction result resulted resume retail retailer retain retire retired
retirement return returned reunion reveal revealed revenue reverse review reviewed reviewer revision revolution revolutionary reward rewrite rhizome rhythm rid ride rider rifle right
righteous rise rising risk risky roadmap roads robot robust rocket role roll roller romance romantic roof room root rope rotten rough roughly round route router routine row royalty rubber
ruin rule ruling rumor run runner running runtime rural sacred sacrifice sad safe safely safety sailing salad salaries salary sales same samples sanction satellite satisfaction satisfied
satisfy save saved saver saving say saying scale scan scandal scanner scared scary scenario scene schedule scheduled scheme scholar scholarship schools science scientific scientist scope
score scouring scrap scratch scream screen screening screenshot script scripting sea seal search second secondly secret secretary section sector secure securely securities security see seed
seek seeker seem seen segment select selected selection self sell seller selling semester seminar senate senator send sender sending senior sense sensitive sensitivity sensor sentence
separate separately sequence series serious seriously serve servers services serving servlet servlets session set setting settle settlement setup seven seventh several severance severe sex
sexual sexy shadow shake shallow shame shape shaped share shared shareholder shareware sharing sharp sheet shelf shelter shift shine ship shipment shipping shirt shock shoe shoot shooting
shop shopper shopping shortage shortcut shorter shortly shot shoulder shout show showcase showdown shower showing shown shrink shut shuttle shy sick side sidebar sight sign signal signature
significance significant significantly silence silent silicon silly similar similarity similarly simple simpler simplicity simplify simply simulation since sing singing single sink sister sit
site situation six sixth sixty size skill skilled skin slave sleep sleeping slice slide slight slightly slip slogan slow slowly smaller smallest smarter smell smile smoke smoking smooth snake
snapshot sneak social society sock soft software soil solar sold soldier sole solely solid solo solution solve some somebody somehow someone something sometime somewhat somewhere soon
sophisticated sort sought soul sound soundtrack soup source southern space spam spammer spare speak speaker speaking special specialists speciality specialized specially species specific
specifically specification spectacular spectrum speech spell spelling spend spending spent spider spirit spiritual split spoke spoken spokesman sponsor sponsored spot spray spread spreadsheet
spy squad squadron square stability stable stack stadium staff stage stair stake standard standing staple stare start started starter starting startup state stated statement statistic
statistical statue status statute stay steadily steady steal steep step sticker still stolen stomach stood stop stopped storage store stories story straight straightforward strain strange
stranger strategic strategy stream streaming streets strength strengthen stress stretch strict strictly strike string strip stroke strongly structural structure struggle stuck student studies
studio study stuff stunning stupid style subjects submission submit subscribe subscriber subscription subsequent subsequently subsidy substance substantial substantially substitute subtle
suburban succeed successful successfully such sudden suddenly suffer suffering sufficient suggest suggestion suicide suit suitable suite sum summaries summary summit sunset super superb
superior supervision supervisor supplement supplier supplies supply supported supporter supporting suppose supposed supreme sure surely surface surge surgeon surgery surprise surprised
surprising surprisingly surrender surround surrounding surveillance survey survival survive survivor suspect suspend suspicion suspicious sustain sustainable sweetheart swim swimming swing
switch symbol sympathy symptom syndrome synthesis systematic systems table tablet tackle tactic tag tagline tail take taken taking tale talent talented talk talking tape target task taste tax
taxation taxpayer teach teacher teaching tear tech technical technically technician technique technologies technology teen teenage teenager telecom telephone telescope television tell telling
temperature temporary tenant tend tendency tension term terminal terminology terrible terribly territories territory terror terrorism terrorist testament tested testimony testing tests text
textbook than thankful theater theatre them theme themselves then theology theoretical theory therapy thereby therefore thermal thick thief thin thing think thinking third thirty thorough
thoroughly though thought thoughtful thousand thread threat threaten three threshold through throughout throw thrown thus ticket tie tight timber time timely timetable timing tire tired
tissue title toast tobacco today together toilet tokens told tolerance toll tomb tomorrow toner tongue tonight too took tool toolkit tooth topic torture total totally touch tough tour tourism
tourist tournament toward tower town toxic toy trace track tracker tracking trade trademark trader trading tradition traditional traffic tragedy trail trailer train trained trainer training
transaction transcript transfer transform transformation transition translate translation transmission transmit transparent transport transportation trash traveler traveller travelling
treasury treat treatment treaty tree tremendous trend trial tribal tribe tribute trick tried trigger trillion trip triple triumph trivia troop tropical trouble truck truly trust trusted
trustee truth try trying tube tune tunnel turn turned turning tutorial twelve twenty twice twin twist two type typical typically ugly ultimate ultimately unable unbelievable uncertain
uncertainty uncle undergo underground underlying understand understanding undertake unemployment unexpected unfair unfortunate unfortunately unhappy uniform union unique unit unite universal
universe university unknown unless unlike unlikely unlimited unlock unnecessary until unusual unveil up upcoming update updated updating upgrade upload upon upper upset upstream urge urgent
us usage use used useful useless users usual usually utc utilities utility utilize vacation vaccine valid validity valuable value valued variable variation variety various vary vegetable
vehicle vendor venture venue verdict verification verify version versions versus vertical vessel veteran viable victim victory video view viewer viewing village vintage vinyl violate
violation violence violent virtual virtually virtue virus visible vision visit visited visitor visual vitamin vocabulary voice void volatile volume voluntary volunteer vote voted voter voting
vulnerability vulnerable wage wait waiting waiver wake walk walked walking wallets wallpaper wanted war warehouse warfare warm warned warnings warrant warranty warrior wash washing waste
watch watching water wave way weak weakness wealth wealthy weapon wear wearing weather web webcam weblog webmaster wedded wedding week weekend weekly weigh weird welcome welfare well western
whatever wheel whenever whereas wherever whether whichever whisper whole wholesale whom whose wide widely wider widescreen widespread width wife wildlife willing willingness win window wine
winner winning wipe wire wireless wisdom wish withdraw withdrawal within witness woke woman women won wonderful wondering wordless words work worked worker workforce working workplace
workshop workstation world worldwide worm worried worry worse worth worthless worthwhile worthy wound wow wrap wrapping wrestling write writer writing written wrong yard yeah year yellow
yesterday yet yield yourself youth zero zone
`

/** Short forms of two words: they begin sentences, never names. */
export const contractions = `
i'm i've i'll i'd you're you've you'll you'd we're we've we'll we'd they're they've they'll they'd he'll he'd she'll she'd it'll it'd that'll there'll who'll who've who'd
don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't hasn't haven't hadn't ain't mustn't needn't mightn't
it's that's there's here's what's who's where's how's let's he's she's
`
