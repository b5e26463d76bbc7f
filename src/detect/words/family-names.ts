/** Frequent family names in the Netherlands and around it, without what comes before them ("de", "van der"). */
export const familyNames = `
jansen janssen jong vries berg bakker dijk visser janse meijer meyer mulder groot bos vos peters hendriks leeuwen dekker brouwer
wit dijkstra smits graaf meer linden kok jacobs vermeulen veen heuvel hoek broek bosch willems lange prins huisman
peeters kuipers kuiper veenstra postma kramer maas verhoeven schouten koster wal hoekstra prinsen scholten kuijpers
verbeek heijden hermans driessen dam bergh jonge timmermans groen gerritsen evers bosman schipper hofman jonker
molenaar boer beek blom wijk post vliet verschuren leeuw vink boer ven sanders martens huisman bouwman wolters
hoeven schoonhoven velde molen hoogland mol nijhuis kooij kroon kooijman boom zwart ruiter rooij wouters lubbers
verhagen claassen claessens geerts gerrits jaspers arends hermsen bosma bouma boersma hofstra hoekman wiersma
terpstra sikkema zijlstra zijlmans kamstra kuiper feenstra faber haan haas dijkman dijkhuizen dijksma
reitsma riemersma rijpkema rinsma rosier schaap schaik schilder schipperheijn scholte smit smeets smulders snel
sneijder spaan spijker staal stam steen steenbergen steenhuis stegeman sterk stolk straaten swart swinkels tak teunissen
thijssen timmer timmerman tol tuinstra uden veenendaal veenhuizen veer veldhuis veldhuizen veldman velthuis ven
venema vente verbruggen verburg verdonk verheij verheijen verhoef verkerk vermeer vermeij verschoor versteeg versluis
verweij verwey vis vonk voogd voort vreeswijk vroom vught wagenaar walraven weerd weert wees weide werf
westerhof westra wiegmans wielen wijngaarden wildeman willemse willemsen winkel winter witte woerden wolf wolff
woude zand zanden zande zeeuw zanten zeijl zoet zomer zon zuidema zwaan zwart zwiers aalbers aalst aarts abbink
achterberg adriaanse akker akkerman alberts albers alkema ambrosius andriessen appel appelman arendsen arts asselt
baan baars bakel balk bal barends bartels bast beekman beeks beekhuis beelen beers beld benschop berendsen berends
berkel berkhout bergman bergsma beukema beumer bezemer biemans bijl bijlsma bilt blaauw blanken bleeker bloem blok
blokland boekel boer boerema boers boertjes boon boonstra boot borst bosscher boterman bouman bouwmeester bouwens
braak braam brand brands brandsma breuer brink brinkman broekhuizen broers bron brons brouwers bruggeman bruijn bruin
bruggen bruins brugman buijs buis buitenhuis burg burger buren burgers busch buurman buuren coenen cornelissen cox cremers
croon dael damen damhuis dekkers derks derksen deursen deventer diepen dijke dikken dirks dirksen dolman donk donkers
doorn doornbos dorst douma drent duijn duin duivenvoorden dungen eck eekhout eeden eerden egmond eijk eikelboom
elberts elling ende engel engelen engels ermers essen everts eijck faassen feijen fleuren fokkens franken franssen
frederiks galen geel geelen gelder geldof gils goede goossens gorter gosens graaff greef groeneveld
groenen groenewegen groenendijk grootveld gulik haar haak haaren hagen hage ham hamers hamer haren harms hartman hartog
haveman heer heerden heeren heij heijmans heijnen heikoop hein hek helden helm helmond hemert hendriksen hengel hermes
hertog herwijnen heus heusden heuvelmans hiemstra hoek hoeks hoekx hoeve hoff hoffman hoffmann hogendoorn hol
holland holtkamp honing hoof hooft hoogeveen hoogenboom hoogendoorn hoogstraten hoorn hop houben hout houten houtman hoven huijbregts
huizen huizinga hulst hulshof huijsmans ijzerman jager jacobse janszen jole jongeneel jongh jongsma joosten jorna
jurriens kaal kaiser kamp kampen kampman kant kappen karelse karsten kas keijzer keizer kempen kemper kerkhof kerkhoven
kersten ketelaar keulen keur kessel kiewiet klaassen klaver kleijn klein klerk klomp klooster kloosterman kloet
knol koch koelewijn koekkoek koeman koenen kok koks kolk kolkman kool koolen koolhaas koopman koopmans koops koot
kooy korteweg kort korver kosters kouwenhoven kraaij kraai kraan krabbendam kranenburg kreeft krijger krol kroes kroese kruis
kruijf kruijt kuik kuipers kuijper kurvers kuyper laan laar laarhoven lam lambers lamers lammers lammerts landman
lanen lang langen langeveld last leenders leeuwenburg leijten leur lier lieshout ligtenberg lindeman linders lint
loenen lohman loo loon looij looijen loos looy louwers lucassen luijten maarse maassen maat mans manders mansveld markus marks
meeuwsen meeuwissen meerman meijden meijers meijs mensink menting mertens meulen meulenbelt michels mierlo mik
moerman molendijk moll mooij moonen mourik muis mulders munster nagel nagtegaal nes neut nieuwenhuis nieuwenhuizen
nieuwenhoven nijland nijboer nijs noord noordam noort noorlander noordhoek nuijten offermans olde olijslager oldenburg oomen oosterhuis oosten oosterhout
oosterveld oostveen oostrum ooijen oord oorschot oort oppers orsouw os ott otten otto oudshoorn ouwehand overbeek
paauw pas paulissen peek pelt pennings peper petersen pieters pietersen pijl pijpers plas plasman plomp ploeg poel
pol polman polak pool poort poppe post potters pouw pranger pronk pruijssers putten quist raaij raats ramaekers
reijnders reinders remmers rensen reus rhee rietveld rijk rijken rijn rijs rijswijk rikken ritsema roelofs roelofsen
roemer roest roggeveen romeijn rombouts ronde roosendaal roos rood rossum rouw rozema rozendaal rutgers rutten ruijter
ruiten sande santen schaaf scheepers scheffer schellekens schenk scherpenzeel schijndel schol schoenmaker schoenmakers schols
schoot schoorl schram schreuder schreuders schuurman schuurmans seegers senden siebers siemons simons sipkema
slagter slot sloot sluis sluijs sluiter smidt snijders snoek soest son spanjer spek spruit spronk staa staal
stapel stegen stekelenburg stel stevens stokkel stoffels stoop strijker stuivenberg suurmond tap teeuwen tempelman
tiemessen tillaart tijssen tilburg timmers toorn touw tromp tuin tuinman uijl uitert ulden ursem vaart valk valkenburg
veelen veeger veldkamp veltman velzen venrooij verbakel verberne verboom verdouw vergeer verhaar verkuijl vermaas
verstappen verstegen vervoort vester vierling vlaming vlasblom vlieger vloet voets vogel vogels vogelaar volkers vollebregt
voorn voorthuizen vorst vosse vosman vrijhof vriend vriens vugt waal waard wagemakers wagemans wagner warmerdam wassenaar wassink
weijers wegman wensink wely wels werkhoven wessels westen westerink wetering wevers wezel wiel wientjes wieringa wijnen
wijnands wildschut wilde willigen wind winden winkelman wintermans witteveen woensel wortel wouda woudenberg wulp
zaal zaanen zeegers zegers zeilstra zijderveld zoon zuidgeest zuidam zutphen zweers zwiep ytsma ypma yntema wiarda
wijma wielinga veltkamp vlietstra tamminga tolsma sinnema sietsma sijtsma hylkema hettinga heida haarsma haringsma
hamstra greidanus galama fennema eppinga elzinga dykstra dijkema dijksterhuis bruinsma bouwstra boelens bijma attema
andringa algra akkermans nauta nijdam miedema meinsma leistra langendijk kuperus kooistra koopal jellema
yilmaz kaya demir celik sahin yildiz yildirim ozturk aydin ozdemir arslan dogan kilic aslan cetin kara koc kurt ozkan
simsek polat korkmaz cakir erdogan yavuz can acar sen aktas gunes bulut keskin turan tekin avci karaca ates aksoy
kaplan coskun bozkurt duman uzun erdem toprak ozcan bayram kocak tas gul karakaya yalcin gungor akin tuncer sari
ozer unal uysal karatas altun altin bayrak durmaz dincer ekinci genc guler ipek isik kahraman karabulut sezer
ait benali bouali bouzid amrani alaoui idrissi bennani benjelloun tazi fassi berrada cherkaoui chraibi filali
lahlou kettani mansouri haddad hamdaoui haddou bakkali azzouzi boukhari ouali hassani khattabi moussaoui moumni
morabet mrabet naciri ouazzani rahmani saidi sabri tahiri yacoubi yahyaoui zaoui ziani zouaoui aziz akkouh achahbar
aarab abarkan abdellaoui aboutaleb afkir ajouaou akhiat akrouh amghar aouragh asbai azaoum azough azzaoui
belhaj belkacem benaissa benamar benhaddou benhammou benmoussa bouazza boudouh bouchtaoui boulahrouz bouhaddou boutahar boulaich
chaouch chakir charki chaib chentouf daoudi darraz driouch dahmani echarif elouakili essaidi ettaoui ezzaoui farhat
hajji hamidi hammouch hamdi harrak hilali jaber jabri kaddouri kadiri karimi kabbaj lamrani laaroussi lamkadmi laghmouchi
madani maghnouji marzouki mesbahi mokhtari nasri nejjar oulad ouarrak oulhaj rifi salhi sadiki sbai serghini slimani
talbi tahri touil touzani yaakoubi zahouani zerrouk zian abdi mohamud warsame jama farah hersi abdullahi ibrahim hussein
mohammed ahmed ali hassan osman omar yusuf aden nur ismail mahamud elmi
al-masri haddad khoury nasser hamdan darwish khalil saleh sayed shaker sharif sabbagh najjar masri tawil barakat
tesfay gebremedhin gebre haile tekle berhe kidane habte ghebre tewelde okafor okonkwo adeyemi adebayo eze nwosu obi
mensah owusu boateng asante appiah osei agyeman amoah diallo traore keita camara diop ndiaye sow ba
ramdin ramsaran ramautar bissessur biharie baldewsingh bhagwandin bhoelai chander chedi doerga gangaram ghisaidoobe
girdhari gopal jadnanansing jagesar jankie jhinkoe kalloe kalpoe kanhai khargi lachman mahabier mangal mohan mohabir
narain nandoe oedit oemrawsingh pahalwan parag persad poeran raghoebar ramcharan ramdas ramdhani ramdien ramkisoen
ramlal rambaran ramlakhan sewberath sewdien sheombar singh soekhai soekhoe sital sukul sukhraj thakoersingh tewarie
kartosen kromodimedjo pawirodikromo redjosentono soemita wongsodikromo amatmoekrim karijodikromo karsowidjojo
tjon tjin kwie lie tsang chin pinas vriesde emanuels kenswil leeflang lieveld landveld misidjang wijngaarde zeefuik
braafheid biervliet blokland bendt cairo caupain davids doelwijt eersteling esajas gravenberch grando hoever hooplot
sluer sedney seedorf rijkaard gullit menzo reiziger bogarde winter kluivert hasselbaink makaay wijnaldum patel
sharma kumar gupta khan shah mehta nair reddy rao iyer das bose chatterjee mukherjee banerjee agarwal verma joshi desai
nguyen tran pham huynh hoang phan vu vo dang bui do ngo duong ly wang zhang liu chen yang huang zhao wu zhou xu sun
zhu guo lin luo liang song tang zheng cheng wong chan chow leung kim park choi jung kang tanaka suzuki sato
takahashi watanabe yamamoto nakamura kobayashi
kowalski kowalska nowak wisniewski wisniewska wojcik kowalczyk kaminski kaminska lewandowski lewandowska zielinski zielinska
szymanski szymanska wozniak dabrowski dabrowska kozlowski kozlowska jankowski jankowska mazur wojciechowski kwiatkowski kwiatkowska krawczyk kaczmarek
piotrowski piotrowska grabowski grabowska zajac pawlowski michalski michalska krol wieczorek jablonski wrobel nowakowski nowakowska majewski olszewski olszewska stepien
malinowski malinowska jaworski adamczyk dudek nowicki pawlak gorski witkowski walczak sikora baran rutkowski michalak szewczyk
ostrowski tomaszewski pietrzak zalewski wroblewski marciniak jasinski zawadzki bak jakubowski sadowski duda
popescu ionescu popa radu dumitru stan stoica gheorghe rusu munteanu matei marin tudor dobre barbu nistor florea
ivanov ivanova petrov petrova dimitrov dimitrova georgiev georgieva nikolov nikolova todorov todorova stoyanov hristov angelov shevchenko kovalenko
bondarenko tkachenko kravchenko boyko melnyk kovalchuk oliynyk koval smirnov kuznetsov popov sokolov lebedev novikov
morozov volkov jovanovic petrovic nikolic markovic djordjevic stojanovic ilic kovacevic kovac horvat babic novak
hodzic hadzic begovic omerovic
smith jones williams brown taylor davies wilson evans johnson roberts wright thompson walker hughes edwards
turner hill clarke clark harris lewis robinson lee allen young king scott green baker adams nelson carter mitchell
campbell phillips parker collins stewart morris rogers reed cook morgan bell murphy bailey rivera cooper
richardson cox howard ward torres peterson gray ramirez watson brooks kelly sanders price bennett wood barnes ross
henderson coleman jenkins perry powell long patterson hughes flores washington butler simmons foster gonzales bryant
alexander russell griffin diaz hayes myers ford hamilton graham sullivan wallace woods cole west jordan owens reynolds
fisher ellis harrison gibson mcdonald cruz marshall ortiz gomez murray freeman wells webb simpson stevens tucker
porter hunter hicks crawford henry boyd mason kennedy warren dixon ramos burns gordon shaw holmes rice robertson
hunt black daniels palmer mills nichols grant knight ferguson stone hawkins dunn perkins hudson spencer gardner
stephens payne pierce berry matthews arnold wagner willis ray watkins olson carroll duncan snyder hart cunningham
bradley lane andrews ruiz harper fox riley armstrong carpenter weaver greene lawrence elliott chavez sims austin
kelley franklin lawson doe chen wong miller davis moore garcia rodriguez martinez hernandez lopez gonzalez perez
sanchez anderson thomas jackson white martin
muller mueller schmidt schneider fischer weber meyer wagner becker schulz hoffmann schafer schaefer koch bauer richter klein wolf
schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange schmitt werner krause lehmann schmid schulze
maier kohler koehler herrmann konig koenig walter mayer huber kaiser fuchs peters scholz moller moeller weiss jung hahn schubert vogel
friedrich keller gunther frank berger winkler roth beck lorenz baumann franke albrecht schuster simon ludwig bohm
winter kraus martin schumacher kramer vogt stein jager otto sommer gross seidel heinrich brandt haas schreiber graf
dietrich ziegler kuhn kuehn pohl engel horn busch bergmann thomas voigt sauer arnold pfeiffer
bernard dubois durand leroy moreau lefebvre leroux roux fournier girard bonnet dupont lambert fontaine rousseau
vincent muller faure mercier blanc guerin boyer garnier chevalier gauthier perrin morel dumont lemaire renard
rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno gallo conti costa giordano mancini
silva santos ferreira pereira oliveira costa rodrigues martins sousa fernandes goncalves gomes lopes marques alves
almeida ribeiro pinto carvalho teixeira moreira correia mendes fernandez
hansen johansen olsen larsen andersen pedersen nilsen kristiansen jensen nielsen christensen rasmussen andersson
johansson karlsson nilsson eriksson larsson olsson persson svensson gustafsson virtanen korhonen nieminen
corsten freriks groothuizen hazes kuypers meeuwis moors poels rietman ritsma terlouw zuiderveld claeys declerck decoster dewilde gielen smets
vandenbroeck vandevelde verhaeghe
achternaam maes claes goossens wouters mertens willems peeters janssens desmet vermeersch declercq decock devos
vandamme vandenberghe verstraete lemmens hendrickx pauwels michiels smet aerts dewaele segers
bakhuis kiewiet kamphuis zandstra groenewoud rietveld schuiling kolff verstraten meeuwsen noordhof hulsebos piek oosterbaan haverkamp lubbers
spijkerman bruins slot wassink onbekend veldkamp beusekom haverkort hazenberg hazelhoff heeringa heidema heukels hilhorst hobma holleman hoogenkamp
hooijer hordijk houwing houweling hovestad huijgen huisjes huiting ijpelaar jaarsma kaldenbach kalkman kamerling karreman kerssies kinkel
klapwijk kleijer kleinjan klinkenberg knoop koedijk koenders koers kommers kooi korteland kortekaas kraak kraijenbrink kramers kremer kroeze
kuijt kuilman kunst kwakernaak kwant lagendijk landheer lankhaar leenhouts lemstra liefting lindhout lokhorst looman luchtmeijer lugtenberg
luimstra maliepaard mastenbroek meerkerk meinders metselaar mijnheer moorman mossel mosterd munneke naber niemeijer nooteboom oldenhof
oldenkamp oosterwijk ophof oskam oudenes overduin padmos penninkhof pijnenburg pinkster plantinga pluimers poelstra pothof pruim quak quispel
raaijmakers rademaker rademakers radstake reinders reitsema renkema reurink rigter ritzema roeleveld rommers rooijakkers rootselaar rozenberg
ruijs ruitenbeek sanderse schaafsma scheele scheepstra schellevis schoemaker schoenaker schotanus schouwenaar schreurs schrijver schutte schuur
seinen sieben siebring siegers slagboom slingerland sloots smale smedes smolders snijder sonneveld spaargaren spierings spoelstra sprenger
steenbeek stegink steenkamp steggink stolwijk stroeve strating strous struik suijker swagerman swanenburg tempels tieleman tiggelaar tichelaar
tilstra toonen treffers trommel trouwborst tuijl twisk uiterwijk ubbink valkema valkering veenhof veerman veldhoen veltink verbeeten verburgt
verdam vergunst verhage verhart verhulst verkade verkaik verlinden vermaat vermue vernooij verschure versloot verspaget verspui verstegen versteegh
verwoerd vijverberg vinke visscher vissers vloedgraven voerman vogelzang volkerink vonderen vonkeman voordouw vrielink vrolijk vuijk waanders
wagter walstra warnaar waterman weening weijman welling werner westdijk westerman westeneng westerveld wesseling wezenberg wiegers wierda
wierenga wijbenga wijers wijnhoven wildenberg wilken wilmink wilms winkels witlox witteman witvliet woldring wolfs wolthuis worst wubs wuite
zandbergen zandvliet zeldenrust zevenbergen ziel zijp zoetemelk zuijderduijn zuurbier zwanenburg zwart zweep zwolle hassan bergsma
mansouri ouazzani salah taleb mokoena dlamini ndlovu moyo mwangi otieno kariuki kamau wanjiru abubakar bello musa sani okoro onyango adewale
balogun lawal ogunleye toure kone coulibaly sidibe kaba bah barry sylla conde
`
/** Family names that are also everyday words or given names of things: weak without something beside them. */
export const commonFamilyNames = `
bakker visser smit mulder groot bos vos boer dekker brouwer wit lange prins kok post blom molenaar schipper jonker
groen kuiper koster kramer timmermans timmerman sanders berg dijk meer linden veen heuvel hoek broek bosch dam beek
wal maas zwart ruiter haan haas leeuw vink vis vogel wolf winter zomer zon zand zoet steen staal stam sterk snel tak
boom bloem blok boon boot borst braam brand brink brug bruin burger buurman kroon kort klein koning keizer kool kraai
kraan kruis lam land lang last loon maat mol muis nagel noord oosten westen oost west pas peper pijl plas ploeg poel
pol pool poort pronk rijk ronde rood rouw roos schaap schilder schol sloot sluis slot snoek spek spruit stapel touw
tuin tuinman uitert valk veld veer vonk voogd vroom waard wagenaar wal weide werf wezel wiel wind winkel winkelman
witte wortel zaal zeeuw zwaan engel engels keur klaver klooster jager hertog hamer ham hek helm hol holland hop hout
honing huizen kaal kamp kant kas kort kuik laan laar leur lint loos mans markt mooi nes os paauw appel baan baars bal
balk bijl bond bron buis den egmond essen faber geel goede graaf graaff haar haren heer heij hoorn houten houben jong
jonge oud oude park can sen do an long do sun song wu do stone wood woods black brown green white gray young king hill
cook baker fisher hunter knight mason porter butler carter cooper turner taylor walker parker gardner bell price
rice stone ray lane hart fox wells ford mills grant ward west long hunt berry perry cole rose page ba as do el obi das
park aden das eze ly jung gross stein horn sommer winter graf beck roth frank klein lange krause fuchs engel otto
costa conti gallo greco romano bruno tas gul kara can ates acar sari isik aydin duman ipek rusu stan radu dobre dudek
duda baran bak deventer utrecht zutphen tilburg helmond roosendaal hoogeveen oosterhout rijswijk voorthuizen wassenaar
woerden soest veenendaal kampen houten weert munster keulen oldenburg hamburg deursen heusden loenen velzen zeist
kampman burg buren vaart molen hagen vliet voort velde woude ende hoeve donk rijn waal son rhee ham doorn
tol bergen achternaam mensen kool do gopal
lorenz peters willis ellis morris harris lewis howard russell murray stewart spencer franklin kelly jordan
alexander austin kennedy washington hamilton jackson lambert simons frank vlaming holland
noort snel trouw peer visscher schaik verhuizen spanjer eten vente stel smaak vlieger nijs haas kerkhof trang dent
`
/** What stands between a given and a family name. */
export const infixes = `
van de der den het ten ter te von el al ben bin ibn la le les du di da dos das del della des d' 't v.d. v/d vd op in aan
uit zu zum zur bij onder over af vom am ould ait abu bou y do
`
