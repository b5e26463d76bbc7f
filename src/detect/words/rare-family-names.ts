/**
 * Family names that few bear, of the Netherlands and of those who came to live there: Frisian, Low Saxon, Flemish, Moluccan, Surinamese, Moroccan, Turkish,
 * Polish, British, German and others. Written for this list; what is also a Dutch word or a well-known town was left out.
 */
export const rareFamilyNames = `
aalders abbassi abbenhuis abboud abdoel abdoelrahman abhelakh abiamofo abma aboikoni abukar achahboun achaibersing acharki achefay achterhof acikgöz ackermans adahchour adamski
adema adhin adiguzel adipi adjei adolfs aertssen afellay aferiad afriyie aggenbach agnaou agterberg agyei ahaddouch ahajaj ahalli ahannach aharchi ahmadzai aissati ajodhia akbas
akbulut akca akcay akdag akdeniz akdogan akerboom akerina akgul akgun akinola akkaya akkerboom akkus akman akpinar aksu akyol akyuz albayrak albertsma alblas alders algoe alhamad
alibaks alizadeh aljundi alkan alkaya alkemade allach allouch alnajjar alsaid alshami alting altinok altintas altuntas amafo amajoud amallah amarouch amatredjo amezrin amhaouch
amiemba amoako amraoui ankersmit anokye ansah ansari antonisse antwi aoulad appeldoorn appelhof arikan arkesteijn arntz arrahmani arrassi arslantas asabina asadi asamoah asanti
asare asfaw asik assabane assaidi assink atalay atasoy attahiri aukes autar averink averkamp awana awuah ayaou aydemir aydogan ayele aykut azouagh azzouz baah baali baarda
baartmans baauw babacan badal baddou badloe badrising bahrami baidjoe bakhuizen bakkar bakkioui bakvis baldew balgobind balkaran balkenende balraadjsing balvers banaszak bangma
bannink bannis bansropansingh baranowski baremans barendregt barendse barkane barouni bartelds bartelink barzani basar basaran baskan batenburg bavinck bayar bayraktar bechan
beckers bednarek bednarz beerens beerepoot beernink bekele bekhuis bekkers bektas belarbi belkasmi bellari beltman bemelmans bendaoud benhaddi benkaddour bennink bensalah
bentaleb bentvelzen benyahia benzakour berentsen berghuijs berghuis bergkamp bergkotte bergmans bergshoeff berkani berkelaar berkelmans berkvens bernards berndsen bertens berting
besseling bestebreurtje beukenkamp beuker beunk beuving bhageloe bhagwat bhikhie bhoelan bhola bielecki biemond bierens bijleveld bijsterbosch bijsterveld bilgic bilici bisesar
bisschops bissesar bissumbhar blaauboer blaauwgeers blankenstein blankert blankestijn blaszczyk bleijenberg bleijenburg blijleven blijlevens bloemhof blokhuijsen boadi boakye
bocxe boedha boedhoe boedhram boelhouwer boellaard boelsma boerboom boerkamp boerrigter boersbroek boersen boertien boerwinkel boeve boevé bogaard bogaards bogaart bogaerts
boksem bolhuis boltjes bolwijn bomhof bonekamp bonnema bonsu boogaard boogaart boogert boomkamp boomsma boone boonman boorsma bootsma borgman borkent borkowski bormans borsboom
borsje bosgraaf boshuis boshuizen bosmans bosscha bosschaart bothof botman boualam boubkari bouchaara bouchiba bouchikhi bouchnafa boufrach bouhali bouhlou bouhmidi bouhuijs
boujouf boukhrissi bouland boumanjal boumans bourass bourhanou boussaid boussoufa boutachekourt bouterse bouwhuis bouwknegt bouwmans bouyaala bouyaghjdane bouzambou bouziani
bouzidi bouzit bovenkamp boxem bozdag bozelie boztepe braaksma brakenhoff brakkee brandhof brandhorst brandwijk bredewold breedijk breedveld breeman breemer breet breeveld
breggeman breij breukelaar breukelman breure brevoord brijmohan brinkhof brinkhorst brinkhuis brinkmans broekaart broekema broekhof broekhuijsen broekhuis broekmans broeksema
broere broertjes bronkhorst bronsvoort bruggink brugmans bruijne bruijnes bruijns bruijstens bruinenberg bruinink bruning brunt bruntink brussee brussen brzezinski buchner
budding buddingh buijks buijsman buijssen buijtenhek buijze buikema buisman bukowski bulduk buning burema burgerhout burgering burggraaff burghout burghouts burgmans burgmeijer
burgstra burink burken buscher busscher buwalda buyukkaya bökkering bökkerink cakar cakmak calis caliskan canpolat caspers castelein celebi cetinkaya chaabi chakor chamkhi
chandoe changoer charrat chergui cherrabi chikhi chmielewski chote chouaibi chrifi cicek cieslak cifci ciftci claassens clercx cloin cloosterman coban coenders coenraads coert
colak comert comvalius coolegem coolen coopmans coppens coppoolse corbeek cornelisse corstjens cortenbach costermans coumans couperus couwenberg craane cramer crijns croes
crombach cruijssen cuijpers curfs custers cwiklinska czarnecki czerwinska czerwinski daalderop daali daamen daams daane daanen dahman dahou dalhuijsen dalhuisen dalkiran dallinga
dalmeijer damsma damstra damveld dannenberg darkaoui davelaar dawoodi debesay debi debipersad deckers deekman deelstra deenen deijkers deijl deiman dekens delfgaauw delissen
delleman demirbas demirci demirel demirhan demirkan demirkaya demirtas denissen dennissen derckx derkaoui derkink derksema derrazi dessing deutekom dhanpat dibi dieben diederen
diederiks diekman diemel diepenbroek diepenhorst diepenmaat diepeveen dierckx dierick diermen diesfeldt diesveld dieteren dijkgraaf dijkhof dijkink dijkmans dijkslag dijkzeul
dikkeboom dikmans dikmen dingemans dingemanse dinkelman dipai dirkse dirkzwager dirven ditmar djojokarso djojopawiro doddema doekhi doeleman dogru dogterom doldersum dolfing
dollekamp domhof dommerholt dompeling donkersloot donkor doorenbos doornbosch doornekamp doornenbal doornhein doornweerd doorten doppenberg dorenbos dorland dorrestein dorrestijn
dorsman dortland dortmans dotinga douiri douwenga douwes douwma douwstra dreijer dreise drenth drenthen dresens dresscher dreteler drijfhout driouich drogt droppert dubbeld
dubbeldam dubbelman duchateau dudzik duffhues duijf duijm duijndam duijnhouwer duijnisveld duijnstee duijs duijster duijvestijn duijzer duineveld duis duitshof duivelaar duizer
dullaart dullemen dunnewijk dunnewold durak durmus duurkoop duurland duursma dwarkasing dwarshuis dziedzic dziri dönmez ebbing ebbinge ebels eberson ebrahimi echarrouti eckhardt
edelenbos edelijn eduards eekelen eekman eelkema eelman eenink eerenberg eersel eertink eeuwes egal egberink egbers eggermont eggink ehlers eijkelboom eijkelenboom eijkelkamp
eijkemans eijken eijkenaar eijkman eijlers eijmael eijsink eikelenboom eikenaar eilers eisma ekelmans ekels ekema ekkel ekkelboom ekkelkamp elabassi elazzouzi elbers elbertsen
elderhorst elema eleveld elfering elferink elfrink elgersma elhaddaoui elidrissi eling elissen elkerbout ellema ellenbroek ellenkamp ellerbroek elmaci elmouden elshof elshout
elstgeest elzenaar elzerman emmens engberink engbers engberts engelaar engelberts engelbrecht engelhart engelkes engelsma engelsman enneking enserink ensing ensink epema erbas
erdtsieck erftemeijer ergul erkelens ernens ertas ertekin eski essafi esselink essenberg essink esveld evenhuis everaars everaarts evering eversdijk everse evertse evertsen ewals
eysink eyuboglu ezzahti ezzaroili ezzoubaa fadili faizi faouzi farahani farissi feberwee feddema feijter feith feitsma ferwerda fidder fijalkowski fikkert fleskens flierman
flikweert flinterman foekema fofana fokkema fokkink folkerts folkertsma fonteijn fopma frankena frankenhuis frantzen frederix freije freriksen frieling frielink frijlink frijters
frimpong fränkel fuijkschot fukkink gaarenstroom gaasbeek gaastra gajadhar gajapersad gajewska gajewski galesloot galjaard gangadin gankema ganzeboom ganzevles garretsen
garritsen gebremariam gebreselassie gebru geelhoed geelkerken geensen geerdink geerligs geerling geerlings geertman geertsema geertsma gefferie geijsen geilvoet gelderblom
gelderman gelissen gencer genuit geraerts geraets gerards gerardts gerbrands gerbrandy gerdes gereadts geritz gerlofsma gerretsen gerridzen gerritse gerritsma gersjes gerven
gerversman geukes geurtjens geurts geurtsen geuze gezer ghaderi ghaffari ghalit ghorbani gielissen gierman giesbergen giesbers giesberts giesen gijsbers gijsberts gijsbertsen
gijsen gijswijt gijzen gilissen gillissen ginkel girjasing glastra glaudemans glazenborg glazenburg glerum glowacka glowacki gnodde goddijn godthelp goedegebuure goedhart
goedhoop goeman goeptar goerdin goessens goesten goethals goijarts gokmen gokoel golbach golstein gommans gooijer goosens gooskens gootjes gopalrai gorecki gorissen gosliga
goswinus goudsmit goudzwaard gouka gouweloos gouwens govaarts govaerts govers gowricharn graafland graafmans graauw gradussen grashof grasman graveland gravesteijn greven grevers
grevink griffoen grijpma grijpstra grimberg grimminck grobben groeneboom groenenberg groenenboom groenestein groeneveldt groenhart groenhof groenhuijsen groenhuis groenink
groenland groenouwe groenveld groenwold groeskamp grondman groosman grootenboer grootenhuis grootens groothedde groothuijse grootjans grotenhuis grouls gruben gruijters gubbels
guelen guessous guichelaar gunneman gunnewijk gunnink gyamfi gök göçmen gülmez güloglu gümüş gündogan gündogdu gündüz güner gürbüz gürsoy güzel haafkes haagsma haaijer haaitsma
haakman haakmat haaksma haandrikman haanstra haarbosch haarhuis haarman haartsen habibi habtemariam hachimi haciosmanoglu hackmann haddadi haddouchi hadri hageman hagemans
hagenbeek hagendoorn hagenouw haidari haidary hailu haitsma hajjaj haket hakvoort hakze halma hamberg hamelink hamersma hamming hammink hammouti hamraoui handgraaf hanegraaf
hanekamp hanemaaijer hanenberg hannaoui hannema hanoeman hanraets hansman haratsingh harbers harchaoui hardeman hardeveld hardonk hardwarsing haringa harkema harkink harmanni
harmens harmsen harskeerl harsveld hartemink hartgerink hartgers hartjes hartlief hartmans hartsema hartsink hartsuiker hashemi hasper hassaini hasselaar hasselman hassink
hassnaoui hasz hatzmann havenaar haverhoek haverkate haverlag haverman havermans havinga hazar hazebroek hazekamp hazeleger heck heckman heddema heddes heemsbergen heemstra
heerdink heerema heerkens heerschop heersink heesakkers heesbeen heezen hegeman hegemann hehalatu heidekamp heidinga heijblom heijboer heijdra heijenk heijer heijink heijkoop
heijligers heijman heijne heijnekamp heijnsdijk heijs heijstek heijting heilema heimans heineman heinemans heinrichs heinsbroek heinsius heise heitink heitkamp heitkönig
helderman heldoorn helgers hellebrekers hellenthal hellinga helmus helsloot helthuis helversteijn hemelrijk hemmes hemminga hemmink hemrica henderikx hendrikse hendriksma
hengeveld henken hennekam henneken hennephof hennink henselmans hensen hensums herbers herberts herens herfkens herlaar hermanns hermse hermus herrema herrewijn hertgers hertogh
heskamp hesling hesselink hesselmans hessels hessing hetem hettema heuvelman heuver heuvink heuzeveldt heydari hibma hiddema hiddinga hiddink hienkens hieselaar hietbrink hijink
hijmans hijwegen hikspoors hilarides hilberink hilbers hilberts hilbrands hilderink hilgers hillebrandt hilverda himmelreich hindori hingst hinloopen hinrichs hinskens hintzen
hiralal hissink hitzert hobbelink hoebe hoeben hoedemaker hoedemakers hoefakker hoefnagel hoefnagels hoefs hoefsloot hoegen hoekerd hoekjan hoeksma hoekwater hoekzema hoenderdos
hoenderop hoenselaar hoetink hoetmer hofenk hoffmans hofkens hofland hofmans hofmeijer hofste hofstede hofstee hofsteenge hogema hogenbirk hogenboom hogendorp hogenes hogenhout
hogenkamp hogerheijde hogervorst hogerwerf hogeveen hoitink hoitsma holierhoek holl hollander hollanders hollegien hollema hollestelle holsbeeke holshof holsteijn holterman
holthuijsen holthuis holtman holtrop holtslag holwerda holzhauer homan homans homburg hommes hondebrink hondema hondorp honingh hoogakker hoogduin hoogeboom hoogendijk
hoogerbrugge hoogervorst hoogerwerf hoogesteger hooghiem hooghiemstra hooghuis hoogkamer hoogma hoogsteder hoogstra hoogveld hoogvorst hooijberg hooijkaas hooijmaijers hooijman
hooijmans hooimeijer hooiveld hoonhorst hoornstra hoornweg hoorweg hopman hopmans hoppenbrouwers hoppezak horbach horeman horlings horneman hornstra hornsveld horselenberg
horsman horsthuis horsting horstman hospers hosseini hottinga houkamp houkema houkes houtekamer houterman houtkamp houtkoop houtsma houwelingen hovingh hubers huberts hubregtse
huender hueting huibers huibregtse huijben huijbens huijbers huijboom huijer huijg huijgens huijgh huijs huijser huijsing huijskens huijsman huijssoon huijts huijzer huineman
huinink huisinga huiskamp huisken huiskes huismans huitema huits huitzing huizenga huizer hulleman hulsbergen hulsbos hulseboom hulsegge hulshoff hulsing hulskamp hulsker hulsman
hulstein hulzebos hummelink hunneman hunnink huntelaar hupkes hurenkamp hurkmans husken husseini husson huttinga huuskes huvenaars huver huwae huybens huyskens huzen ibekwe idema
idowu idzenga iedema ihattaren ijff ijkema ijpma ijsbrandy ijsseldijk ijzelenberg ijzendoorn imamdi imming immink ince ingenhoven intven ipema isler issaoui iyasu jaadi jaasma
jablonska jacobi jacobsen jacobusse jadoenathmisier jafari jagersma jaggan jaggernath jagroep jagtenberg jainath jairam jakubowska jalali jalink jalloh jalti jalving janik
janknegt jannink jansma jansonius jansz jaouadi jaquet jarbandhan jarmouni jaspar jaspersen jaworska jbari jebari jeeninga jegers jelgersma jelsma jenniskens jeurink jeurissen
jhagroe jharap jibodh jilderda jimmink jitan jochems jochemsen joeloemsing joemmanbaks jokhoe joling jolink jolles jongbloed jongbloets jongebloed jongedijk jongejan jongejans
jongeneelen jongenelen jongepier jongerius jongkind jongman jongmans jongste jonkers jonkman joor joosse joostens jordaan jordens jorio jorissen jorritsma josemanns joustra
jozwiak jubitana jukema jurgens jurna jurriaans jurrius juurlink kaalberg kaandorp kaashoek kaczmarczyk kagenaar kaihatu kakisina kaldenberg kalinowska kalisvaart kalkhoven
kallenberg kalsbeek kalse kalshoven kalverboer kamali kamerbeek kamerman kamermans kaminga kammeijer kammeraat kamminga kamperman kamphof kamphorst kamphuijs kampschuur kampstra
kandhai kaouass kapma kappelhof kapteijn kapteijns kaptein kaptijn karaaslan karabacak karacan karadag karadeniz karagoz karahan karakas karakoc karakus karaman karatay karels
karman karpinski karremans karssen karssies karstens kartal kartaram kartodikromo kartopawiro kartosoewito kasanpawiro kasbergen kasijo kasmi kaspers kasprzak kassem kassenaar
kassenberg kassimi kasteleijn kastermans katgert katsman kattestaart kauffman kavak kayaalp kaymak kayser kazemi kazmierczak kebede keeris keesmaat keetelaar keetman keijsers
keijzers keizerwaard kekem kelderman keles kelfkens kellenaers keltjens kemerink kemna kemperman kempkes kenbeek kerkdijk kerkhoff kerkhoffs kerklaan kerklingh kerkman kerkour
kerkstra kerkvliet kerp kerpel kersbergen kerstens kervezee kesseler kessels kesteloo kettenis keulers keultjes keunen keuning keurentjes keuzenkamp kevelham kewal khalfi khalifi
khalili khalloufi khannous khatib khedoe khoesial khorami khoulali kieboom kiekebosch kiela kienhuis kiesebrink kiestra kievit kievits kiewied kiflom kijlstra kilinc kimenai
kingma kinik kinneging kishoen kisoen kisoensingh kistemaker kistemakers klaarhamer klaassens klabbers klarenbeek klatter klaucke kleefman kleene kleibeuker kleijberg kleijne
kleijngeld kleijwegt kleinhoven kleinhuis kleinlugtenbeld kleinsma klerks klerkx kleve klijberg klijn klijnsma klijnstra klijsen klimp klingenberg klippel klitsie kloeg kloen
kloezeman klomberg klompenhouwer klompmaker kloosterboer kloosterhuis klooterboer kloppenborg kloppenburg klosters klous kluijtmans kluijver kluin kluitenberg klunder kluskens
kneefel kneepkens knegt knegtel knelange knibbe knijff knijnenburg knippels knippenberg knobbe knoef knoppert knottnerus knuiman kobes kobussen koca kocaman koccken kocer
kockelkoren koedam koehorst koekenbier koekman koeleman koelemeijer koeleveld koelman koelstra koendan koendering koeneman koenis koenraads koenraadt koerhuis koerts koeslag
koetsier kofman kogeldans kogelman koiter kokkelink kokkinos kokmeijer koksal kokshoorn kokx kolkhuis kollaard kollenburg kolmeijer kolmus kolste kolstee kolvoort komdeur
kompagne kompier konadu konincks koninckx koningh konings koningsveld kooiman kooimans koolhof koolmees kooloos koolstra koolwijk koomans koomen koonings koopstra koorevaar
koornneef koornstra kootstra kooyman koppejan koppelman koppes korenhof korevaar korff korfmaker korpel korpershoek kortenoever kortes kortink kortlever kortman kortmann kortstee
korving kossen kossenberg kossens kosterman koterman kotterink koudijs koudijzer kouijzer kouwenberg kouwenhove kouwer kouwijzer kovacs koyuncu kozak koziol kraaijenbrink
kraaijenhagen kraaijeveld kraaijvanger kraakman krabbenborg krabbenbos krajenbrink krajewska krajewski kramersma kranenborg kranendonk kreemers kreijkamp kremers krens kreuger
kreukniet kreuze krewinkel krieg kriekaard krijnsen krijtenberg krikhaar krimpenfort krishnasing krocké kroesbergen kroesen krombeen kromhof kromhout kromkamp kromoredjo kromwijk
kronenberg kronenburg kroodsma kroonenberg kroonstuiver krooshof krottje kruijer kruijff kruijs kruijsen kruijssen kruijswijk kruijthoff kruikemeier kruining kruishaar kruiswijk
kruitbosch kruithof kruizenga kruizinga krullaars krupa kruse kubiak kucharski kuffour kuggeleijn kuhlmann kuijer kuijf kuijken kuijpens kuijs kuijten kuijvenhoven kuilder
kuilenburg kuindersma kuipens kuipéri kuitems kuizenga kulesza kulk kulker kunneman kupers kurban kurek kurpershoek kusters kutlu kuup kuus kuyer kuyken kuyt kwaaitaal
kwakkelstein kwantes kwarteng kwekkeboom köse laaboudi laachir laagland laanstra laarakker laarakkers laarman labyad lachmipersad lachmon lagerwerf lagerwey lageveen lahbil
lahrouchi lakeman lakerveld lakhdar lakhrissi lalbahadoersing lalji lall lalmahomed lamberink lamboo lambooij lambrechts lambregts lamerichs lammerink lammersen lammertink
lamping lamrabet lamsma lancee landkroon landsbergen landstra langbroek langedijk langelaan langelaar langeler langenberg langenhoff langenhuijsen langerak langereis langeslag
langezaal langhorst lansbergen lanting lantinga lantman lasseur latour latuheru latumahina lauret laurijssen lauwerijssen laverman lavrijsen lavrijssen lazaar leatemia ledeboer
leeftink leegstra leegwater leemhuis leemreize leenaars leenaerts leenheer leenman leenstra leentvaar leerentveld leering leerkes leermakers leestemaker leeuwerink leeuwestein
leewens leewis leferink legierse legters leijdekkers leijenaar leijendekkers leijenhorst leijser leijssen leijtens lekatompessy lelieveld lemmers lems lenaers lenaerts lendering
lenderink lenferink lensing lensink lenstra lentferink lenting lentink lerink lesscher lesterhuis letschert letteboer leunissen leusink leussink levink lexmond licher lichtenbelt
lichtenberg lichtendonk liebrand liebregts liefkes lieftink liem liesdek lievense lieverse liewes ligthart ligtvoet lilipaly limpens lindenberg lindenbergh lindenburg linderhof
lingeman linger linnartz linskens linssen linthorst liplijn lodewijks lodewikus loenhout loermans lohuis lohuizen loijenga lokerse lolkama lolkema lommerse longayroux loogman
loohuis looijenga loomans loonstra loosbroek loosjes loosman lotgerink lotterman louhenapessy louwen louwerse louwman louwsma loverbosch lowijs loyson lubberding lubberdink
lubberhuizen lubberink lubbersen luchies luchtenberg ludeking luijben luijbregts luijendijk luijerink luijk luijks luijkx luijpers luijt luijting luimes luinstra luitjes
luitwieler lukasik lukassen lukkien lunter lurvink lusing lutterman luttikhedde luttikholt luttikhuis luyben luyckx luyendijk luykx maach maagdenberg maaijen maaroufi
maaskant maatrijk maciejewska maciejewski macit mackaay macnack madern madhar magielse mahadew maharban mahdaoui mahfouz mahieu mahmoudi mahraoui mailoa majewska makhloufi
makkinga makkink makowska makowski malestein malschaert manenschijn mangroe mannie manschot manuhutu manusama marbus marchal marijnissen marinissen markerink markowska markowski
markslag marneth marskamp marsman marzouk masmoudi massaoudi massop mastwijk matahelumual matai matheeuwsen mathijssen mathissen mathoera mathura matthijsse matthijssen matulessy
matuszak mazouz mazurek mecklenfeld meddah meddeler medema meekers meekes meekma meerbeek meerdink meerhof meerloo meershoek meertens meerwijk meeuse meeusen meewis megens mehari
meijaard meijerhof meijering meijerink meijling meijnen meijster meindersma meindertsma meinen meiners meines meister melchers melein melgers melissant melissen mellema melman
mengerink menheere menkveld menninga mensinga mensonides menten mentink mentjox menzing mercx merkelbach merkies merkus merkx mertz messchendorp messelink messemaker metiary
meulenaar meulenbeek meulenberg meulenbroek meulenbroeks meulendijk meulendijks meulenhof meulenkamp meulman meurs meussen meuwissen mevissen mewe michielse michielsen middelbeek
middelbos middeldorp middelhoven middelman middendorp miedinga mijderwijk mijland mijnals mijnster millenaar mimouni minderhoud minderman minkhorst minkman minnaard minnema
minten mirzai misier moelker moens moensi moerkerk moerkerken moerland moermans mohamedhoesein mohammadzadeh mohanlal mokkink molegraaf molenveld molewijk molhoek molhuijsen
mollema molleman mombarg momberg mommers mommersteeg mondeel monfils monna monnikendam monninkhof monsma montizaan montsma mooibroek mooijaart mooijekind mooijman mooijweer
mooiman moolenaar moolhuijsen moons moorlag moormann moorthamer moradi moscoviter moukhtari moukrim mouris mourits mousavi mouthaan mroczek mroz muijen muijs muijsers mulderij
muldoon mullers multem munnikhof munninghof murk musch muskens mutsaers mutsaerts mutter naaijkens naaktgeboren naarendorp nachtegaal naderi nagelhout nagelkerke nagtegaele nahli
nahumury najafi nandpersad nanhekhan nanlohy nannan nanninga nasiri nassiri naves nawrocki nazari neefjes neelen neervens nefkens neijenhuijs neijenhuis nekeman nelisse nelissen
nelom nettekoven neuteboom nibbelink nieboer nieborg niehof niehoff nieland nielen nieman niemantsverdriet niemeyer nienhuis niessink niesten nieuwboer nieuwenburg nieuwenhof
nieuwenhuijs nieuwenhuijse nieuwenhuijzen nieuwenkamp nieuwerth nieuwkamp nieuwlaar niezink nijdeken nijeboer nijenhuis nijenkamp nijhof nijhoff nijholt nijkamp nijman nijmeijer
nijpels nijsen nijskens nijsse nijssen nijssink nijveld nillesen nillissen nix nkrumah nobbe noij nolten nooij nooijen nooijens nooitgedacht nooitgedagt noom noomen noorda
noordegraaf noordenbos noordergraaf noorderhaven noorderijk noordermeer noordeveld noordewier noordhoff noordhuis noordhuizen noordijk noordink noordman noordsij noordstrand
noordzij noorloos noorzai norbart norbruis norden norder nordkamp notebaart noteboom notermans nouwen nouwens nowacki nowicka nsiah nugteren nuijens nunnink nuss nusselder
nusteling nyarko obbink obeng oberink ochieng odekerken odhiambo odink oduro oduya oedairam oerlemans oevering oevermans offerein offringa ofori ogink okcu okeke okhuijsen
okhuizen okkema okkerman okkerse okur olawale oldeboom oldejans oldekamp oldeman oldemans oldenburger oliehoek olierook olijerhoek olijhoek olijve olsthoorn olthaar olthof
olthuis oltmans oltvoort omari omloo omvlee onal onclin onderwater ongena onstein onstenk ontrop ooijevaar ooijman oolbekkink oolders oolman oomens oomkens oomkes oonk oortgiesen
oorthuijsen oortwijn oosterbosch oosterbroek oosterdijk oosterheert oosterholt oosterink oosteriuk oosterkamp oosterlaken oosterlee oosterloo oosterman oostermeer oostermeijer
oosterom oosterveen oosterwaal oostindie oosting oostinga oostinjen oostra ooteman ootjers oppedijk oppelaar oppenhuizen oppewal opsteegh opsteen orlowski orsel osinga osseforth
ossenkoppele ossewaarde ostendorf ostrowska ottema ottenhof ottens otterman ottink oualad ouarani ouariachi ouassani ouazani oudakker oudejans oudeman oudendag oudenhuijzen
oudman ouhammou oukes oukhiari oulkadi oumari outaleb outmaijer ouwejan ouwendijk ouwens ouwersloot overbeeke overdijk overdulve overes overgaag overgaauw overgoor overkamp
overkleeft overman overmars overmeer oversteegen overvelde overvest oyen ozcelik ozdogan ozel ozen ozmen ozsoy oztas ozyurt paanakker paardekoper paauwe paauwen pahladsingh pajak
pallada palland palthe panday panhuis panken panman pannekeet panneman pannevis papenborg papendorp papenhuijzen papilaya paquay parbhoe parlak parlevliet parmessar pasman
pasmans passchier passenier paternotte patist pattiasina pattinama pattipeilohy paulides paulsen paulussen pauwelsen pauwelussen pawironadi pawiroredjo pawlik pawlowska peeks
peelenburg peeman peerdeman peereboom peerenboom peijnenburg peijs pekdemir pektas pelgröm pellegrom pellemans pelupessy penders penninx pennock penris peppelenbosch peppink
perdok perik perquin peskens pesman petiet pettinga peursem peusen peverelli pfaff pherai philippo philipsen piasecki piatek picauly pielaat pieterman pieterse pietersma pietersz
pijlman pijnacker pijnaker pijnenborg pijpker pinkse pinxteren pisters plaatsman plaggemars plaggenborg plasmans plasmeijer platenkamp platteel plattel platzer playfair pleging
pleijsier pleijte pleizier plekkenpol plender plesman pleysier ploegmakers ploegman plooij plooijer pluijm pluijmakers pluijmen pluijmers pluijms plukaard podt poeketie poelman
poelmans polderdijk polderman poldermans poldervaart polinder polling polmann polnaija polspoel polstra pontier poorta poorthuijs poorthuis poortinga poortman poortvlieth popal
popken popma poppelaars poppema poppinga porsius portegies portengen possel posthouwer posthuma posthumus postmaa postmus postulart postuma potappel potgieter pothoven potma
potman potmeer poulissen pouwels pouwelse pouwer praagman praamsma praas praet prast prenger prijden princen prinsma prinzen prosman prosé pruijm pruijn pruijs pruijt pruiksma
pruis pruissen przybylska przybylski pullens pultoo pultrum pustjens putman putmans puttenstein pyper qaderi qasmi quaak quack quadackers quaedackers quaedflieg quaedvlieg
quakkelaar quartel quaye quayson quekel quik quirijns raaijen raaijmann raaphorst raatgever rabbaj rabelink raben rademaekers rademeijer radermacher radstaak raemaekers raemakers
raes raeven raghoe raghoenath raghosing rahimi rahmouni raihani ramadhin ramaker ramakers ramautarsing rambali rambarran rambhadjan ramdani ramdat ramdjan ramesar ramezani
ramhiet ramjanali ramjiawan ramkema ramkhelawan ramnandanlal ramnath rampadarath rampersad rampersadsing ramsahai ramselaar ramsingh ramsoekh ramsteijn randjitsing rasooli
rateland ratering raterink raukema rauwerda ravenhorst ravensbergen ravenshorst ravensteijn ravesloot ravestein raymakers rebergen redeker reedijk reehorst reerink reesink
regelink regterschot rehorst reichardt reichgelt reijenga reijerkerk reijers reijerse reijersen reijgersberg reijgwart reijm reijmer reijmerink reijmers reijn reijnen reijnhoudt
reijnierse reijntjes reijs reimering reimerink reimers reimert reinderink reinhoudt reinink reinking reinsma reintjes reintsema reisma rekveld rellum remijnse remkes remmelink
remmelts remmerswaal remmits renders rengelink rengers renkens rensing rensink renskers renssen rentenaar rentinck repping resodihardjo reterink reuling reumer reumkens reurslag
reuser reuvekamp reuver reuvers reuzenaar reve revet rexwinkel rezaei rezai rhijn rhijnsburger ribbens ribberink ribbers ridderbos ridderhof riedewald riedijk riedstra riegman
riel riemslag rienstra riepma rietberg rietbergen rietdijk rietkerk rietmeijer rietra rietvink riffi rigters rijerkerk rijerse rijkschroeff rijkse rijksen rijlaarsdam rijnbeek
rijnberg rijnbout rijnders rijneveld rijnhart rijnierse rijnsburger rijnsent rijpma rijpstra rijsbosch rijsdijk rijsemus rijsenbrij rijsewijk rijskamp rijvers rijzebol rijzenga
rikhof rikkerink rikkoert rikmanspoel rinkens rinkes rinses ririassa ririhena risamasu rispens risseeuw risselada ritmeijer ritoe ritskes ritzen roba robbemond robberegt
robbertse robbertsen rodenburg rodenhuis rodijk roebroek roebroeks roedema roekel roelands roelandschap roelandt roelants roelen roelfs roelfsema roelofse roelofsma roels roemers
roenhorst roerdink roerink roestenberg roetenberg roetert roethof roetman rogaar rogowski rohaan rohde rohling rohof rolink rollema rolloos rolvink romeijnders romijnders romkema
romkes romme rommens rondhuis ronhaar ronner roobeek roobol roodbeen roodbergen roodbol roodenburg roodhart roodnat roofthooft rooijackers rooijen rooijendijk rooijers rooijmans
rookhuizen roolvink roopram roorda rooseboom roosen roosenboom roosenschoon roosjen rootert roozemond roozen roozenboom roozendaal rorije rosbergen rosenau rosenberg rosenbrand
rosendahl rosink roskamp roskott rosman rosmuller rossem rostami rothuizen rotmans rotshuizen rotteveel rottier rottinghuis rouhof roukema roumen rouweler rouwenhorst rouwet
rouwhorst rouwkema roverts roxs royackers royakkers royers rozeboom rozeman rozemeijer rozenboom rozenbrand rozendal rozenga rozenveld rubingh ruesink ruhe ruigewaard ruigrok
ruijg ruijgrok ruijgt ruijssenaars ruijten ruijtenbeek ruijtenberg ruijters ruijzendaal ruimschotel ruisch ruitenberg ruitenburg ruitenschild ruiterkamp ruitinga ruizeveld rulof
runia rusche rusken rusman russchen rustenhoven rutgrink rutjens rutjes rutkowska rutte ruys ruyter ruyters saadi saaltink saaman saan sabajo sablerolles sackey sadat sadeghi
sadowska sahadew sahan sahertian sahetapy sahinoglu sahtoe saive salamony salehi salemink saling salmi salomons salverda samadi samsen samsom sandbrink sandee sandifort sandker
sandkuijl sandstra santbergen santegoeds santokhi sapulette sarac sardjoe sarigul sarikaya sarneel sarpong sassen satimin sauerbier savelkoul savelkouls savenije sawicka sawicki
saxion saygin sayin schaareman schaay schaberg schaeffer schaepman schafrat schaminee schapendonk schapers schapink scharenborg scharff scharloo scharp scharroo scheepens
scheepsma scheerens scheeres scheerhoorn scheerman scheffers scheggetman scheijgrond schelfhorst schelfhout schelhaas schellens scheltema schenkeveld schepman scheppink
scherbeijn scherff scherjon scherpbier scherpenhuizen scherphof scherrenberg scherrenburg schet scheurwater scheygrond schiedon schieving schiffelers schifferstein schijff
schijven schijvens schilderinck schilderman schilp schilperoort schimmelpennink schinkelshoek schinning schins schipperheyn schippers schipperus schlepers schlosser schlüter
schmeink schmeits schmitz schneiders schnitger schockman schoemakers schoenman schoester schofaerts schokkenbroek schokking schollaardt scholma scholman scholtens scholtes
scholtus scholtz scholvinck schonenbeek schonenberg schoneveld schonewille schonewolf schoof schook schoonbeek schoonbergen schoonderbeek schoondergang schoonderwoerd
schoonenberg schoonewelle schoonhof schoonman schoonnagel schoonus schoonveld schoonwater schoordijk schoorlemmer schopman schoppema schothorst schotman schotsman schottink
schouls schouwenaars schouwerwou schouwink schouwstra schraa schrama schravesande schreinemachers schreutelkamp schriemer schrier schrijen schrijer schrijnemaekers schroevers
schrör schuchard schuchhard schuddebeurs schuijers schuijff schuijt schuilenburg schuirman schuitema schuitemaker schuiteman schuitert schukking schukkink schulenberg
schulenklopper schulkes schulte schulten schulting schultinga schultink schults schumer schunselaar schurgers schuringa schutijser schutrups schuttenbeld schuttevaer schuurhuis
schuuring schuurink schuurmann schuursma schwab schwartz schwencke sebbar sebel sediqi sedraoui seelen segeren seggelink seijbel seijdell seijger seijkens seijsener sekeris
selhorst selles sellink sels semeijn semlali senel sengerink sengers senhorst seppenwoolde serbee serné serroukh sesay sessink setz seubers seuntjens seuren sevenhuijsen sevens
sevenster severijns severins seves sewgobind sewnarain sewnath sewpersad sewradj sewsahai sghir shaheen shahidi sharifi sheoratan siahaya sibering siebelink siebelt siebenga
siebesma siegersma siekerman siekman siemelink siemerink siemonsma siepman sierdsma siereveld sierksma siersema siertsema sieswerda sietses sijbesma sijbom sijbrandij sijm
sijmons sijpestein sijpkens sijtsema sikorska sikorski silvertand simmelink simonetti simonides simonse simonsen sinkeldam sinnige sinninghe sinot sipkens sipma siroen siskens
sissingh sitaldin sitalsing sivri siwabessy sixma sjaarda sjoukema slaa slabbekoorn slaghuis slagmaat slagmolen slanghen slappendel sleddens sleebe sleegers sleeking sleeman
slegers slegh slegtenhorst sleijpen sleijster slendebroek slenderbroek slenders sleumer sleurink sleutjes sleven slief slijkerman slijkhuis slingenberg slob slooff slootbeek
sloothaak slootjes slootman slootmans slootweg slotboom slotema slotman sluijk sluijmer sluijpers sluijsmans sluijter sluijters sluisdom smalbraak smalbrugge smallegange
smallegoor smallenbroek smallenburg smans smedema smedinga smeehuijzen smeekens smeele smeelen smeenk smees smeijers smeitink smeltink smeulders smeur smidhoven smidstra smidts
smienk smilde smink smitskamp smitsman smitt smittenaar smolenaers smoorenburg smoots smorenberg smorenburg smoutjes snaaijer snaauw snabel snabilie snaphaan sneekes snelder
snelders snelleman snelting snepvangers snethlage sneyers snitjer snoeck snoeijen snoeijer snoeijing snoeijink snoeijs snoeyers snoijink snoodijk sobczak sobolewski soebhag
soechit soekarjo soekhlal soepboer soepenberg soet soetekouw soetens soeterboek soeters soethof soetosenojo sohrabi sokolowski solinger solleveld sollie soltani somai somers
sommerdijk somoredjo sonke sonmez sonnemans sonneville sontrop sookhlall soomers soons sopacua sorber sordam soulisa soumokil souren soussi souverijn sowah soylu soysal sozen
spaanderman spaanjaars spaanstra spapens speerstra speijer spekhorst spekkink spekman spekreijse spelbos spelbrink spiegelenberg spieksma spielmann spierenburg spierts spigt
spijkerboer spiljard spinder spindler spithorst spithoven spliethof spoelder spoelman spoolder spoorenberg spoorendonk spoormaker spoormakers sporken spraakman sprado
spreeuwenberg spriensma sprinkhuizen sprokkereef spronck spruijt spruijtenburg spuesens spuijbroek staalman staarink staartjes staffhorst stakenburg stalenburg stalenhoef
stallinga stalman stalpers standaart stanekzai stapelbroek stapelkamp stapert stavenuiter staverman stavinga steegers steegh steeghs steegmans steehouder steeman steenaart
steenbergh steenblik steenbruggen steendam steenge steenhoek steenhof steenhuisen steenhuizen steenis steenkamer steenland steenman steenmeijer steensma steenstra steentjes
steenveld steenvoorden steenwinkel steffens stegehuis stegenga stegerhoek stehmann stehouwer steijaert steijvers steinbusch steinmetz stellaard stellinga stellingwerff
steltenpool stelwagen stenvers sterenberg sterenborg sterkenburg sterrenberg sterrenburg steunebrink steunenberg steuten steverinck steverink stevers stieber stiekema stielstra
stienen stienstra stigter stijfhals stijlaart stikkelbroek stikkelman stikkelorum stinissen stobbelaar stoelhorst stoelinga stoelman stoevelaar stoffelsma stokhof stokkermans
stokman stokmans stolker stoltenborg stolze stoopman stoorvogel stoppelenburg storteboom stortelder stouthamer stouthart stoutjesdijk straalman straathof straatman straatmans
straatsma straub straver streefkerk streefland streekstra strengholt striekwold strien strijbis strijbos strijbosch strijdhorst strijland strikwerda stroband stroet stroo
strooband stroober stroosma stroosnijder strootman stroucken strubbe struijcken struijf struijk struijlaart struijs struiksma strunk strybosch stuij stuijt stuijvenberg stuijver
sturkenboom sturm sturme stutterheim stutvoet stuurman stuut suidgeest suijkerbuijk suijkerbuyk suijlen suijs suik suilichem sumer suurd suurland suurmeijer suvaal swaanen
swagemakers swanenberg swank swankhuisen swartbol swarte swartjes swarts sweens sweere sweering sweers sweerts swelheim swennen swennenhuis swets swierenga swieringa swiers
swierstra swiggers swijnenburg swillens swinnen sybenga sybesma sybrandi sybrandy syperda sytsma szczepaniak szczepanski szulc szymczak taanman tacken tacx tadema tahapary taheri
tahitu taihuttu taimounti tajik takaria takkenberg takkenkamp talhaoui talsma tamis tammenga tanamal tanasale tanis taouil taris tasche tasci tasdan tasdelen tasdemir tasma
tastan tausch tazelaar teekens teekman teepe teerink teesink teeuwes teeuwisse teeuwissen tegelaar tegelaers tegelbeckers teggelaar tehupeiory tehupuring teirlinck tekinerdogan
telgenhof telkamp tellegen tellekamp telleman telman telussa temmerman temmink tempelaar tempelaars tenback teneij tensen tentua terbeek terbraak terbruggen terhaar terlaak
terlingen terpsma tervoert tervoort terwee terweij terwel terwiel terwisscha tesfamariam teshome tesselaar tesselhof testerink tetteh teuben teulings teune teunen teunisse teuns
teurlings teuwsen tewoldeberhan theelen theeuwen theije theijs thielen thiemann thien thijsen thijsse thissen thole thoma thomassen thonen thoolen thoonen thorborg thunnissen
thuss tichelman tiddens tiebosch tiebot tiekstra tielbeek tielemans tielens tieman tiemann tiemens tiemersma tiemes tierolf tiesinga tiesma tigchelaar tigchelhoff tigges tijbosch
tijchon tijdeman tijdhof tijhaar tijhof tijhuis tijink tijmensen tijmes tijsen tijsma tijssens tilburgs tillema tillemans tillmann timans timmen timmerarends timmerhuis timmes
tinbergen tinga tinnemans tinselboer tinteren tirie tirtoredjo tiryaki tissen titaley tjabbes tjalma tjalsma tjebbes tjeerds tjeerdsma tjepkema tjia tjoelker tjong tjoonk toebak
toebes toekimin toekoen toemen toenders toering tokgoz tolhoek tolkamp tollenaar tolner tomasoa tomassen tomaszewska tombroek tomczak tomesen tonk tonkens tonnaer tonnema
tonneman toonstra toorenburg topal topcu topma topuz torbijn torenbeek torenvliet torun tosun touati toutenhoofd traas treep treurniet triemstra trienekens triesscheijn
trijzelaar trimp troelstra troostwijk troquet truijen truijens truijman trum trumpie tschroots tuanakotta tuhumury tuijn tuijnman tuijp tuijtel tuinenburg tuinenga tuinhof
tuininga tuithof tulleken tulner tumbuan tummers tupamahu tupan turenhout turkenburg turkmen turkstra tutert tutuarima twaalfhoven tweebeeke tweehuijsen tweehuysen tweel twickler
twigt twijnstra twilhaar twillert tybout ucar udit uijland uijlenberg uijtdewilligen uijterlinde uijterschout uijterwaal uijthoven uijttenboogaart uijttewaal uilenberg uilenbroek
uilkema uitbeijerse uitdewilligen uitentuis uiterloo uiterwaal uitham uittenbogaard uittenbroek uittenhout ulijn ulusoy ulutas uneken uneputty unlu unver urbanska urbanski
urbanus urgert urlings usmany uurbanus uygun uyl uyterlinde uyttewaal uzunoglu uçar vaalburg vaartjes vaatstra vaessen vahl valkenhoff valkenier valkhof valstar vandersteen
vanenburg vanhommerig vanwersch varekamp varenkamp varkevisser varwijk vastenhoud vastenhout vaupel vedder veefkind veehof veeken veelenturf veelo veenboer veenbrink veenhoven
veening veeninga veenkamp veenland veenma veenman veenvliet veerbeek veerdig veering veerkamp vegt vegter vegting veldboer veldema veldhof veldhuijsen veldhuijzen veldink
veldkornet veldmaat veldmeijer veldscholten veldthuis veldwijk velema vellekoop vellema velner veltena veltmann velvis velzeboer venderbosch vendrig venekamp veneklaas venetiaan
venhorst venhuis venhuizen veninga vennegoor venneman vennik vennix venverloo verbaan verbeeck verbeem verbeij verberk verberkmoes verbist verblakt verboon verbraak verbraeken
verbree verbrugge verbrugghe verbunt verburgh verdaasdonk verdegaal verdel verdenius verdier verdiesen verdijk verdonck verdonkschot verdoorn verduijn verduijnen verduin
vereecken vereijken vereijssen verel verelst verestraten verfaillie vergeest vergouw vergouwen vergroesen verhaag verhaegen verhaegh verhaert verhallen verheem verhees verheesen
verheggen verheijde verheijden verheul verheus verhey verheyen verhoeckx verhoeff verhoek verhoeks verhofstad verhofstadt verhulsdonck verkaaik verkaar verkamman verkerke
verkleij verkley verkoijen verkooijen verkooyen verkroost verkuijlen verkuil verkuylen verlaan verlaek verleun verlinde verloo verlouw vermazeren vermeerden vermeeren vermeijden
vermeijs vermeltfoort vermet vermeule vermij verminnen vermond vermoolen vermorken vermunt verniers vernooy verpaalen verplancke verploeg verploegen verpoorte verra verreck
verrijn verrijt verrijth verrips verroen verschelling verschuur versendaal verseput versfelt versluijs verspeek verspuij versteden versteegen versteeven versteijne verstraaten
verstraeten verstrate vertegaal vervaat vervaet vervloed vervloet verwaaij verwaaijen verwaal verwaard verweijen verwer verwers verwijmeren verwoert verwoolde verzaal verzijden
verzijl verzuu vestjens veth vethaak veugelers vierssen vierstra vijfhuizen vijfschaft vijfvinkel vijn vijverman vijzelman vincken vingerhoed vingerhoeds vingerhoets vinkenborg
vintges visbeek visbeen vischer vischjager visman visschedijk visschers vissia vlaar vlaardingerbroek vlamings vlastuin vlasveld vleeming vleeschhouwer vleesenbeek vlemmings
vlemmix vliegendhart vliegenthart vlielander vlierboom vlierhuis vlierman vliestra vlietman vloeimans vlogman vlonk vlooswijk vloothuis vogelenzang vogelsang vogelvang voges
volbeda volkering volkersma volkerts vollebergt vollema vollenberg vollenbroek vollering vollinga volmer volmerink volmers volwater vonck voncken vonderman voogt voorbraak
voordenberg voorham voorheijen voorhoeve voorhof voorneman voornveld voorsluijs voorspuij voortman vorage vorderman vording vorenkamp vorgers vorkink vormeer vorselaars
vorstenbosch vorsterman vorstermans voskamp voskuijlen voskuil voskuilen vosma vosmaer vosmeer vosmeijer vossebelt vosselman vossenberg vossestein vosters votel vrakking vrancken
vranckx vrancx vrančić vreeburg vreekamp vreeken vreeker vreeling vreeman vreenegoor vreugdenhil vreuls vreven vrieling vriendts vrieswijk vriezekolk vriezema vrijburg vrijhoef
vrijhoeven vrijling vrijmoeth vrijsen vroegindeweij vroegop vroegrijk vroling vromans vrouwenvelder vrouwerff vugteveen vugts vuijst vuik vuurens vuyk vyent waaijenberg waaijer
waaijers waalboer waalders waaldijk waardenburg waardijk waarsenburg wagemaker wagenaars wagenmans wagensveld wagenvoort wagteveld wahidi wahle waijenberg wairata wakkee
walboomers waldhober walet walgemoed walgering walhout walinga wallaard wallenburg wallerbos wallinga wallink walsma walsweer walta walters waltmans wangsawirana wannet wanningen
wanrooij wapstra wardenaar wardenier wargenau warmels warmenhoven warmolts warnaars warnars warners warnink warntjes waroux wasilewska wasilewski wateler waterham waterink
waterreus watimena wattel wattimena wattimury wauben wauters wayenburg wayers webers weduwer wedzinga weeber weeda weegels weegink weekamp weekenborg weekhout weemering weenink
weenk weerdenburg weerdesteijn weerdmeester weerheijm weernink weersing weersink weerstra weerwag weesie weetink wegdam wegerif weggeman weggemans weghorst wegkamp wegter
wehrmeijer weidema weideman weidenaar weierink weijden weijer weijerman weijermans weijmans weijnen weijs weijtens weijtmans weijts weijtze weiland weima weishut weitenberg
weitkamp wekking welbergen welborn weldu welfring welgraven wellink welman welmers welschen welten welzenis wemekamp wendels wennekendonk wenneker wennekers wennekes wennink
wensveen wenting wentink wentzel werdmuller werkmeister werleman werlemann wermelink wermenbol werners wertwijn wesdijk wesdorp wesemael wesenbeek wesenberg wesselink wesselman
wesselmann wesselo wessing wesstein westbroek westenberg westenbrink westendorp westera westerbaan westerbeek westerdiep westerdijk westerduin westereng westerhoff westerhuis
westerkamp westerlaak westerlaken westerlee westermann westermeer westermeijer westernengel westerterp westerveen westervoorde westerwaal westerweel westerwoudt westgeest westhof
westhoff westhuis westing westphal westrate westrik weststeijn weststrate westveer wetemans wetselaar wetsteijn wetsteyn wetting wetzels weyers weyman wichers wicherson wichgers
wichmann wickel widdershooven widdershoven wiebenga wieberdink wiebes wiegant wiegerinck wiegerink wieggers wiegman wiekamp wiekart wielaard wieland wielders wielemaker wieleman
wielhouwer wielink wielstra wieman wiemans wiemer wienberg wienen wienk wierckx wierdsma wieriks wierikx wierink wierstra wiersum wierts wiertsema wiertz wierzbicki wiesenekker
wiesman wiessner wiethoff wietsma wigbels wigboldus wiggelinkhuijsen wigmans wijbrandi wijbrans wijchers wijchgel wijckmans wijdeven wijfjes wijgergangs wijkamp wijkhuijs
wijkmans wijkstra wijlhuizen wijmans wijmenga wijnaendts wijnakker wijnalda wijnants wijnbeek wijnberg wijnberger wijngaard wijngaards wijnheijmer wijnhof wijnholds wijnhoud
wijnhout wijnia wijnja wijnker wijnreder wijnsma wijnstekers wijnstra wijnveen wijnveldt wijsbeek wijshoff wijsman wijsmuller wijtenburg wijtmans wijtvliet wijtzes wikkerink
wilbers wilbrink wilbrord wilcke wilczek wildeboer wildenbeest wildenborg wildervanck wilgenhof wilgenkamp wilhelms wilk wilkens wilkes willeboordse willekens willekes willemars
willemen willering willigenburg willigers willinga willinge wilmes wilming wilpshaar wilschut wilsker wilstra wiltenburg wilting wiltink wilts wiltschut wimmenhove windemuller
windhorst windhouwer winia winiarski winkelhorst winkens winkes winnemuller winnips winnubst winsemius winsser wintels winteraeken winterink wintjes wirken wirtz wisgerhof
wiskerke wisman wismans wismeijer wisselink wissing wissink wissmann witbreuk witbreuker withaar withagen witjas witjes witkamp witkowska witsenburg witsiers wittebol wittekoek
wittelaar wittemans wittenaar wittenbol wittenburg wittenrood wittermans wittich witting witzenburg witziers wlodarczyk woelders woerdeman woerlee woertman woestenburg woestenenk
wojciechowska wojtowicz wolberink wolbers wolbertus wolbrink wolda woldendorp woldering woldhuis woldman woldu wolferts wolfkamp wolfsen wolfswinkel wolkorte wolkotte wollaert
wollenberg wollerich wollrabe wolring wolsink wolswijk wolswinkel wolterinck woltering wolterink wolthaar wolthof wolting woltjer woltman wolvekamp wolvers wondergem wongsokarto
wonnink woolderink woolthuis wopereis wopma wormgoor wormskamp wortelboer wortman woudsma woudstra woudwijk wouterse woutersen wriedt wroblewska wrona wubbels wubben wubbolts
wuijts wuis wulffraat wulfse wullems wullink wulms wunderink wustefeld wustenhoff wustenveld wuyts wybenga wynands wynia yachou yanik yaqoubi yavas yazici yeboah yegin yesil
yesilyurt yetkin yilmazer ykema yousefi yousufzai yperlaan ytsema yucel yurdakul yurt yurtseven zaaboul zaaijer zaalberg zaat zadelhoff zadran zaidi zaimi zakrzewski zalewska
zamani zandbelt zandberg zandboer zanderink zandhuis zandink zandwijken zantinge zantman zaroual zarouali zeelenberg zeepvat zeevaart zeevat zegeren zeggelaar zegwaard zegwaart
zeijpveld zeinstra zeisner zelle zengerink zengin zents zentveld zevenhoven zewdie zeydel zichem zidan zieleman zielhuis zielman zielstra ziengs zijderlaan zijerveld zijl zijlema
zijpp zijtveld zimmerman zinkstok ziolkowski ziyech zoetbrood zoetekouw zoeteman zoetemeijer zoetendal zoetewei zoetmulder zomerdijk zomerhuis zonderland zonderop zondervan
zonjee zonnenberg zonneveld zoontjens zorgdrager zorgman zorlu zouhri zuidberg zuidermeer zuidersma zuidervaart zuiderwijk zuidhof zuidinga zuidmeer zuidweg zuidwijk zuidwind
zuijdam zuijderduin zuijderwijk zuijdgeest zuijdwijk zuijlen zukowski zunder zuurmond zuurveen zwaagman zwaagstra zwaal zwaanenburg zwaans zwaanswijk zwaferink zwagerman
zwakenberg zwamborn zwanenberg zwankhuizen zwartbol zwartenkot zwarteveen zwarthoed zwartjens zwartjes zwartkruis zweekhorst zweerink zweerts zwepink zwertbroek zweverink
zwezerijn zwieten zwijnenberg zwijnenburg zwijsen zwinkels zylstra zytveld öksüz örs
ackermann ainsworth akhtar altmann alvarez andrade ashworth atkinson aubert bachmann bailly barbieri barbosa barlow bartlett baudouin baumgartner beaulieu beaumont beckmann
berthier besson bhatt bischoff blackwell blanchard blondel bouchard boucher bradshaw brennan brinkmann brunet buchholz buckley burgess burton byrne caldwell callaghan callebaut
callewaert cameron cardoso carmichael caron carpentier cassano castro chadwick chambers chandler chapman chaudhary chowdhury clarkson clayton clijsters coelho collignon connolly
cornwell coucke cuvelier davenport davidson dawson debruyne deceuninck deflandre degroote dehaene delacroix delattre delcourt delgado delhaye delmotte demeyer demuynck depoorter
deprez descamps deschepper dessart devriendt dewitte dewulf dhaene dhondt dickinson dietz dobbelaere doherty dominguez donaldson donnelly donovan doyle drummond dubuisson duffy
dufour dumitrescu duprez dupuis eberhardt ebert eckert eichhorn ellison emerson engelhardt fairclough farrell fedorov fenwick fiedler fitzgerald fitzpatrick fletcher forsyth
fowler fraser fritsch gallagher gardiner gautier gebhardt geiger georgiou ghys gijsels gilmore giraud goddard gottschalk grimshaw gruber guerrero gutierrez halliday hanson
hargreaves hargrove harrington hartley hayward heinze hellemans herbin herrera hewitt heylen hidayat hirsch hobbs hodgson hollingsworth hopkins horvath howell hutchinson huyghe
huys iglesias ingram irving jahn jimenez johnston johnstone juric kapoor kaufmann kaur kavanagh keating kendall kennard kenworthy kessler kilpatrick kinsella kirchner kirkland
kirkpatrick knoll kozlov kraft krauss kristensen kunz kusuma lacroix lambotte lambrecht lamotte langdon langford lebrun leclerc leclercq lecomte lefevre legrand lejeune lemoine
lesage lievens lindner lindqvist lindstrom lockwood lombardi loughran lundqvist macdonald mackenzie mackintosh maclean macleod macpherson maddison maertens mahoney malhotra
mallory malone marchand marchetti mariani maric marquardt marsden martinelli matheson mathews mccabe mccall mccann mccarthy mccormack mccormick mcdermott mcdonough mcdowell mcgee
mcgrath mcgregor mcguire mcintyre mckay mckenna mckenzie mckinley mclaughlin mclean mcmahon mcmillan mcnally mcnamara mcneill mcpherson menzel metzger meunier michaux mikhailov
mishra molina molnar monteiro moretti moriarty morrison mortimer mulligan nagy nasution naumann nemeth neubauer neyrinck nicholson niemann nikolaidis nowell nunes odonnell ortega
osborne pandey papadopoulos pattison pavlovic pelletier pemberton pendleton penrose pettigrew phelps picard pirotte plummer poirier popovic pritchard quigley qureshi rafferty
rahman ramsay ramsey ratcliffe redmond reichert reinhardt renaud rinaldi rogiers rolland romero rosenthal rossiter rothe roussel rowland rutherford sadler saelens sampson
sanderson santoro santoso saunders scheffler schlegel schofield seghers seifert serrano setiawan seymour sheikh shepherd sheridan sherwood siddiqui simmonds sinclair siregar
smirnova sorensen staelens stahl stanton steiner stephenson stevenson steyaert strauss strickland sutanto sutherland swanson sweeney szabo tack talbot tattersall tavares
thackeray thiel thiry thornton thys tomlinson toth tremblay turnbull tuyls ullrich uytterhoeven vanacker vandenbossche vandenbulcke vandeputte vandercruyssen vanderhaeghe
vanderlinden vandermeersch vanderstraeten vandewalle vandewiele vanhaecke vanhee vanhoutte vanneste vanoverbeke vansteenkiste vanthournout varga vargas vasseur vaughan vazquez
vercammen vercauteren vercruysse vereecke verhelst vermeiren verschueren vervaeke vidal vieira wainwright walsh watteau weatherby wegner weidner wenzel wheatley wheeler whelan
whitaker whitfield whitmore whittaker wijaya wilcox wilkins willoughby winslow winthrop woodward worthington wyatt yates
`
