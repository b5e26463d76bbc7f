/**
 * Given names that few bear, of the Netherlands and of those who came to live there: Frisian, Low Saxon, Turkish, Moroccan, Surinamese, Polish and others.
 * Written for this list; without accents, one string to be split at load.
 */
export const rareGivenNames = `
lode moniek patries goedele birger benedicte cedric frauke gaelle goele reinhart stefaan tanguy wivine petry pleunie plonie katelijne
rensje resie ronja ruthger sabijn saartje sjak sjan sjuultje sunniva truitje truusje vonne wibe winfried wya xaviera ymre yoelle zwannie noudje juultje
abshir adaora adnane alderina alwien amaka amrish anand ancilla anco ank annekee anneleen anneloes annelore annemie annerieke anoeska
anouschka anoushka ansje anushka appie aradhna ard arendina atty avinash barbra baukjen beitske belinda bellinda berat berent berthilde
berto bhavani bieuwke chanderdath charissa charlene chimene cootje cora danitsja dederik dennie deo detje dharm didi dieko dientje
dieuwerke diewertje ditty djai djaienti djairam djamiela djewan djoeke djoerd djoti djuwairia doede doeke doetie dorret dorus eesge
ekow ephrem euson everdine evertje fadumo fie fiyori freweini friso gaitrie gerrieke gesina ghidey ghislaine gieta giny girish girmay
goerdath gooitske gracita guillermina haico haije haijo halimo hardeo haridat herre hibo hieke hinrich hiwet hotse iebeltje iemke
ikenna jagdies jagdiesh jahmani jairam jakobje jannek jaswant jayvion jelis jellie jentsje jerien jermain jermell jerrel jerrell
jessika jetty jiska jitte joanneke joek jolise jurgis jurmaine kajsa kamini karst keimpje kenny khadiza kries kunegonde lachmi lamkje
larysa lenske liduina lilawatie liudmyla loeki loekie luut magaly manoek marcelien margreeth marharyta mariek marret mien minerva
nanske nataliya neeta niermala olumide ottolien percy petro premnath radjen radjinder raily rajinder randell ranjeet regillio reinate
reinskje rendell rewita rigino rigoberto rimmer ritesh robbin roshan ruel sabita samatar sandhia sandjai saviola seeta seline sewdath
shaniqua shaquille shudelly shurendy soebhas soemintra soenita soeradj soerindre srdjan stepan sudesh surya svitlana swannie syb thirsa
thyrza tiede tienke tijana treintje tsion tyrone ugochi ulkje urvin vladyslav wasoedew wiecher wishal wubbien yanilsa yemane yewande
yoline yoran yordanos yurick zamira zekarias zoraya
chenoa ziggy jorden indy jaylen shanaya jaimy dewi yentl djamila quincy romano chiel chanel joelle noelle mirte tessel fos jip
aadil aafien aafje aagtje aaldert aaldrik aaltien aaltsje aartje abbas abbe abdallah abdelali abdelfattah abdelghani abdelhafid
abdelhakim abdelhalim abdeljalil abdelkrim abdellatif abdelmajid abdelmalek abdelmounaim abdelouahab abdelouahed abderrahman
abderrahmane abderrazak abdessalam abdoulaye abdulaziz abdulhamid abdulkadir abdulkarim abdulla abdurrahman abeba abelardo abelina
abida abir abla abou aboubacar abrahamina adalbert adalgisa adao addie adela adelajda adelia adelina adelmo aderito adiba adile adina
adinda adolf adolfo adolphus adri adriaantje adriane adrianna adriano adrianus aebe aeilko aelke aemilia afaf afet afia afife afnan
afonso afra afua agaath agaatje agata agatha agna agnese agnetha agnita agostinho agostino agung agus agustin ahlem ahmadi ahsen aise
aissa ajay ajit akbar akif akram akua akwasi alaa alaattin alae alassane albano albena albertina albertje albertus albina
alcides alcino aldegonda aldert aldina aldo aldona aleid aleidis aleijda alejandra aleksandar aleksei alessio alev alexandru alexia
alfio alfons alfonso alfonsus alfreda alfredo alhassan alican alihan alijda alim alin alise aliyah alke allegonda allert almas almudena
alof alonso aloys aloysius alpay altan altje alvaro alwina alyona alzira amadeu amal amandio amani amanuel amarins amarjit amat amedeo
ameen ameena amel amer americo amien amilcar amirhossein amjad amma ammar amna amparo ampofo amrit anabela anais anamaria anandi ananya
anastasiia anastazja anatol anatoliy anca andika andra andree andreea andreia andries andzelika angeline angelo angenietje angenita
anghel angiola anibal aniceto aniela anisa anish anissa anje anju anky annabeth annalies annalisa annamaria annamarie annechien
annechiena anneclaire annefleur anneliek annelieke annelise annelot annemarieke annerie anneroos anneruth anneta annetje annetta
annewiek annewil annick annieck annigje annitta annunziata anny anouchka anselma anske antero anthonie anthonij anthonius anthoon
antoaneta antoinet antoinetta antonella antonello antonetta antonie antonietta antonij antonina antonino antoon anuradha apollonia
apolonia arafat arancha arash arati ardeshir areej aref aregawi arek arezoo ariaan ariaantje arianna arianne arieke arien ariette arif
arife arij arin arina arini aris arjaan arjanne arjette arkadiusz arlette arlindo arman armando armenio arnaldo arnau arnolda arnoldina
arnoldus arnout artur arturo aruna arvind arwa aryan arzu asad asen ashwin asif asim aslam asmoro assia assma assunta asuman atakan
atanas atef athar atie atik atilla atiq atje atse atsje atte attilio augusta auguste augustinus augusto aukelien aurel aurelian aurelio
avelino avin avni ayaan ayat aycan aydan ayesha ayfer aygul aygun ayhan aymane aynur ayodele aysegul aysen aysun aytac aytekin ayten
ayub azad azadeh azar azeddine azhar azize azouz azucena azzurra baaba baaye babak babatunde badr-eddine badria bahadir bahar bahareh
bahattin bahia bahija bahman bahne bahram bahri bakary baki balbina balster balthasar baltus bambang banu baraa barbera bareld barend
barendina baris bartek bartel bartele bartelt barth bartha bartholomea bartholomeus bartje bartlomiej bartolomeo basak basem bashir
basma bassam bastiaantje bastienne batoul batuhan batul baue bauwina baver bavo beatrijs bedia bedirhan bedri bedriye begga begona
behcet behice behiye behnam behrouz behzad bekir bela belgin belia belkis belma belmira benedetta benedetto benedicta benedictus
benedykt beniamino benita benito benno bento benvinda beppe beray berbertje bereend bereket berendina berendjan berendje berfin beritan
berivan berkan berkant berkay berna bernadet bernadeta bernadien bernadina bernardina bernardo bernardus bernhard bernice berrak berrin
berta bertha bertien bertil bertina bertine bertje bertram besir betje betsie betsy bettie bettine betul beyhan beytullah beyza bhavna
bhoendie biagio bibiana bibianne bieke bien bieneke bientje bieske bijan bilgin billur bilqis binali bindert biniam binnert binta
birgitte birgul birsen birthe bisnath bjarne blanca blanka blazej bochra bodil boele boelo bogdana bogumil boguslaw boguslawa bohdana
bojan bojana bokke boleslaw bonifacius bonny borislav borre boryana boubacar boubker bouchaib boudewina boujemaa bouke boukje boureima
bouthaina bouwien bouwina bowie boyan bozhidar branca branislav branka branko brechje brechtje bregt bregtje bregtsje brenda bridget
brigida brigit brigita brigitta britta britte bronislaw bronislawa brord bruna brygida budi buket bunyamin burcak burcin burcu burhan
buse busra caasha cabdi caecilia cafer cagla caglar cagri cahide cahit calogero camiel camiela camil camila camilla canan candan
candelaria candice cansu caren carin carina carine carlien carline carlota carlotta carmela carmelo carola carolus casimir casparus
cassandra catalin catalina catarina catelijn catelijne caterina catharine cathelijn cathelijne cathy catootje catrijn cavit cayetano
cecilia cecilie celal celalettin celeste celia celil celso cemal cemile cemre cennet ceren cesar cesare cevat cevdet ceyda ceyhan
ceylan ceylin cezar cezary chadia chafik chafika chahid chahida chaimaa chaimae chandrika chantalle chantelle charafeddine charel
charline charlot charlotta chayenne cheikh cherida cherif cheyenne chiel chihab chika chitra choukri christel christiana christien
christina christoffel chukwu cigdem cihan cihangir cihat cinzia ciprian ciro ciwan claartje claas claasje claesje clara clarie clarissa
clasien clasina claude claudette claudine claudiu claudius clazien clazina clelia clemens clemente clementina cleo coba cobi cobie coby
coenraad coenraadina cokkie colinda concetta conny conrad conradus constanca constantia constantin constanza consuelo coos coosje
cordula corien coriene corine corinna corjan cornee cornel cornelieke corneliske cornelius corrado corrine cors corstiaan corstian
cosette cosimo cosmin cosmo costantino costanza costel costin crista cristel cristi cristiana cristiano cristobal cristofer cristovao
cumali cumhur cunera cuneyt custodio cyprian cyriel cyril cyrille czeslaw czeslawa daam daatje dagmara dagny dalal damayanti damiaan
damiano damla dan- andrei danick daniil danja dante danut danylo daoud darek daria darija dario dariush darja darko darya davor davoud
davut dawit dawoud debbie debby deepa deepika deeqa deirdre dejan delfim delfina delia demet demetrio denice denisa denys deolinda
derin derman derya desi desiderio despina desta destan devika dewanand dharam dianne diantha dicky dicle diddo diederick diederika
dieuwer dieuwkje dieynaba digna dikra dilan dilaver dilber dilsoz dimitri dimitrina dimitrios dimitris dimph dimphna dinah dinesh
dingeman dingena dingenis dini dinis dinja dinny diogo dionne dionysius dipak ditte diyar djeneba djibril djoko djumadi dmitriy dmitry
doaa dobromir dobroslawa dogukan doina dolly dolores domenica domenico domien domingas domingo domingos dominica dominicus donata
donatella donato dora doriene doriet dorin dorina dorinde dorothe dorothea dorrit dorthe doru doruk douaa doutje doutzen douwina
douwine dragana dragos draupadi drea driek driekus dries drika drissa duaa duarte dulce dunja duran durga durk durkje dursun dusan
dushan duygu dwarka dymph dymphna dyon eabele ebba ebel ebeltje ebertha ebrahim ebubekir ecaterina edanur edda eddo eddy edgardo edip
edite edmee edmond edmund edoardo edsko eduarda edyta eefke eelko eeltje eeuwe eeuwke effie effua efraim efsane eftal egberdina egberta
egbertha egbertina egbertje egbertus egemen egidius ehab eibert eileen eimert einte eise ekin ekram ekrem ekua elaheh elanur elbert
elberta elbertje elbrecht elbrich elcin eldert eleni eleonoor elettra elfrida elham elia eliane elianne elieke elien elifnur elinor
elio elisabet elisabete elisabetta eliseo elleke ellemiek ellemieke ellert ellie elliot elma elmar elmas elmer elmo elna eloisa eloise
elouise elout elsa elselijn elsemiek elsemieke elsien elske elvire elwin elwira elyas elza elze emad eman emanuel emanuela emanuele
emel emely emerentia emil emiliano emilius emiliya emirhan emke emmeken emmelie emmelien emmeline emmerik emmie emmo emrah emrullah
encarnacion endang enes engbert engbertus engelbert engelberta engelbertus engele engelien engelina enis enise ennio enno enrica enrico
enza epke eppe eppie eppo ercan erdal erdinc ergin ergun erhan ericus erkut erman ermanno ermelinda ernestus ernie erny ersin ersoy
ertan ertugrul erwina esam esat esen eser esger esin esmail esmanur esperanca esperanza esteban estefania estela ester ethel ettore
etty eugen eugenia eugenio eugenius eugeniusz eulalia eurico eusebiu evarist evaristo evelijn everard everardus everhard everharda
everhardus evert-jan everta evertina evgeni evgenia evgeniy evin evita evren evrim ewoud eylard eylul eyob eyup fabiana fabiano fabiola
fabrizia fabrizio fadel fadila fadime fadwa faezeh fahad fahd fahima fahri fahriye faical faiza faizal fanny farahnaz farhad farhan
farhiya fariba fariborz farideh fariza farnaz farooq farshad farshid fartun faruk farzad farzana farzaneh fatemeh fatima-zahra fatima-
zohra fatimata fatimazahra fatimazohra fatmagul fatmanur fatna fatos fatoumata faustino fausto fawaz fawzi fawzia faycal fayola fayrouz
fazilet feddo fedor fehmi feico feie feike feisal feitse feitze felice felicidade felicien felicitas felicja felicyta feliks felisberto
femi femia femie femina femma femmechien femmetje femmie femmigje femmy fenke fennechien fenneke fennie fenny feodor ferah ferd ferda
ferdie ferdinanda ferdinando ferdy fereshteh ferhan feride ferit fermin fernand ferruccio ferruh fetje fettah fetze feye feyza
feyzullah fidan fidel fiebe fiebo fieneke fientje figen fija fikriye filibert filiberto filipa filipe filippo filippus filomena fimke
fimme fina finley fintje fiorella fiorenza fiorenzo firat firmino firoozeh firuze fita fito fitri flavia flavio fleurine florbela
florentin florentina florentine florentius floriaan florianne florica florina floriska flory focko foeke foekelien foekje foke fokel
fokelien fokeltje fokke fokkelien fokko folef folke folkje foltje fonger fonny fons fopje fopke foppe foskea fouke fowsiya 
s francina francine francis francisca franciscus franciska francisus franciszek franciszka francyne franka franscien fransien
fransina fransisca fransiscus franziska frea freark freddie freddy frederica frederick frederico frederieke frederika frederike
frederikus fredie fredrik fredrika freekje freerk freerkje freshta freweyni frieda friedel friederike froma fronie froukelien frouwke
frouwkje fryderyk fuat fulco fulvia fulvio fulya funda furat furkan fyodor gaatske gabi gabriella gabrielle gaby gaetana gaetano gaitri
galip galya gamze ganga gaspar gaspare gastone gatske gavril gayatri gaye gea geart geartsje gebke geerta geertien geertina geertruda
geertrui geertruid geertruide geesiena geeske geessien geeta geiske gelein geleyn gellius gelske geltje gemma gena genaro gennady
gennaro genoveva genowefa geoffrey geora georges georgeta georgette georgian georgiana georgine georgios gepke geralda geraldina
geraldo gerarda gerardina gerardine gerardo gerardus gerbe gerbert gerbrand gerbrich gerbrig gerco gerdi gerdie gerdina gerdine gerdy
geret gergana gerharda gerhardina gerhardus geri gerie gerieke gerina gerjan gerke gerko gerlach gerline gerlof germain germano gernand
gernot gerold gerri gerrianne gerrigje gerrita gerritdina gerritjan gerritje gerritsje gerta gertie gertien gertine gertje gerton
gertruda gertrude gertrudes gertrudis gertruud gerty gerwin geziena gezina gezinus ghalia ghassan ghazal gheorghita gherardo ghizlan
ghofran ghulam giacinta giacinto giacoma giacomo giada giampaolo giampiero giancarla giancarlo gianfranco gianluigi gianmarco gianna
gianni giannis gianpiero gica gieltje gien giena gienus gigliola gijb gijsberdina gijsberta gijsbertha gijsbertina gijsbertje
gijsbertus gijsje gijske gilberte gilberto gillian gillis gina ginette ginevra ginie gino gioacchino gioele giorgos giovanna girma
gisele giselle gitte giuditta giuliana giuliano giulietta giulio giuseppina giusy gizela gizem gjalt gjaltje glenda goaitsen goda
godart godefrida godefridus godelieve godert godfried goffe goitzen gokay gokce gokcen goksel golnaz gommert gonca goncagul goncalo
gonneke gonny gonul goort goos goosen goossen gordana goris gosewien gosewina gosuin gosuinus gotfried gotlieb goverdina govert goverta
govind graca graciela graciete grada gradje gradus grazia graziano graziella gregor gregorio gregorius gretel grethe gretna grieta
grieteke grietha grietien grietsje grigore grytsje grzesiek guda guglielmo guilherme guilhermina gulbahar gulcan gulcihan gulcin gulfem
gulhan gulistan gulizar gulnur gulperi gulsah gulseren gulsum gultekin gulten gulumser gunawan gunay gunda gunilla gurbe gurbet gurcan
gurkan gursel gurt gusta gustaafje gustav gustave gustavo guven guzide gwendolien gwendoline gwenn gwenny gwyneth haaije haaike haaye
habib habibe habibullah habtom hachim haci hadda hadewich hadewig hadewijch hadewych hadi hadia hadil hadjar hafida hafize haidar
haider haike haiko haitse haitske haje hajer hajiba haki hakki hakon hala haldun haleh halide halime halis halit haluk halyna hamada
hamayun hamdiye hamed hamide hamidreza hamit hammadi hammou hamouda hana hanaa hanae hande hanene hania hanife hanin hanka hannalore
hannechien hanneloes hannemieke hannerieke hannes hannetta hannette hannigje hanno hansjan hansje hansjorg hanske hantsje hany harald
harbert harish harke harko harma harmanna harmannus harmien harmpje harmtje haro harpreet harriette harrij hartger hartgert hartini
hartwig harvey harwin hashmat hasna hasnaa hasnae hasret hassania hassna hatem hatip havva hayati haydar haye hayo hayrettin hayriye
hayrullah haytham hazal hazel heba hector hedda heddy hedi hediye hedwich hedwiges hedy hedzer heerke hege heico heije heiko heiltje
heimen heine heiner heini heintje heiti heleentje helin helio helmer helmert helmi helmich helmien helmig helmy heloise hemant hemke
hemmo hendericus henderika henderikus henderina hendra hendrica hendricka hendrickje hendricus hendrie hendriek hendrieka hendriekus
hendrien hendriena hendrieneke hendrike hendrikjan hendrikje hendrikus hendrina hendrine hengameh henkjan henneke hennes henni hennie
henning henno henrica henricus henrie henrieke henrietta henrika henrike henrinus henrique henryka hepke hepzibah herberta herbertus
heribert heriberto herke herma hermance hermanda hermania hermanna hermannus hermano hermanus hermelien hermen hermenegildo hermia
hermie hermien hermijntje hermina herminia herminius herminus hermke hernan herry herta hertha hesseline hetti hetty heval heyltje
hichem hicran hidayet hidzer hielke hielkje hiepke hieronim hieronymus hikmet hiky hilaire hilal hilario hilberta hilbertje hilbrand
hilco hildebrand hildegarde hildegonda hilje hilke hilko hille hillebrand hillechien hillechiena hillegien hillegonda hilleke hilletje
hillie hilligje hilma hilmar hilmi hiltsje hindrik hindrika hindrikje hindrikus hinkelien hinrik hipolito hipolitus hippolyte hiske
hisse hittje hiwot hobbe hoda hoite hoitze homayra homke homme honorata honore hooman horacio horatiu horia hossain hossam hossein
hotske hotze houshang houssaine houssam houssein houssin houssine hristina huberdina huberta hubertina hubertine hubertus huda huguette
huiberdina huibert huibje huibrecht huigje huldrych huma humberto huri hurriyet husam husamettin husniye husnu hussain hyacintha hylkje
hyltje iancu ibbe ibele ibeltje ibou ibtihal ibtissam ichrak idalina idriss idsart idse idserd idsert idsje idske idwer idzard iebe
iebele ieke ieteke ietske igge ignaas ignace ignacy ignatia ignatius ignazio ihab ihor ihsan ihsane ihssan ihssane ijda ijsbrand
ijsbrandina ijtje ikbal ikechukwu ikrame ilaria ilayda ilda ileana ilhami ilhan ilian ilidio ilie ilija ilinca ilja ilka ilkay ilkin
ilknur ilske ilva ilya ilyass ilyes imaan imade imara imco imdat imelda imen imge immacolata immetje imren inacio inas inass inci indah
inder indradj indy ine inez ingelien ingelise ingelore ingemarie ingena inger ingetje ingmar ingrida inia inja inka inke inmaculada
inna inne innocentia insaf inske inte intissar ioan iolanda ionel ionela ipke iqbal iqra iraj irem irene irenee irfan irma irmina isaak
isam isaura ishaan ishaq isidoor isidora isidoro isidorus isidro isil isilda isis islah ismahan ismaila ismene ismet israe issa issam
issouf issra istahil italo iteke itie itske itty itziar iulia iulian iuliana iuliu ivana ivano ivaylo ivelina ivica ivon ivone iwan
iwert iyad izaak izabella izak izzet izzettin jaafar jaaike jaak jaantien jaantje jaapjan jaapje jabbar jabbe jabik jabir jacinta
jacintha jacinto jackelien jacklien jaco jacobien jacobina jacobine jacobje jacolien jacolijn jacomien jacomijn jacomijntje jacomina
jacomine jacopo jacquelien jacqueliene jacquelina jacquline jadranka jafar jagat jagdish jagoda jaime jakoba jakobus jakomina jalal
jaleh jalila jalmar jamaal jameela jamil jamilla jamshid janaki janco jande jandirk janetta janette janiek janieke janien janiene
janika janina janine janita janjaap janke janko janlow jannah jannet jannetje jannetta jannette jannica jannick jannicke janniek
jannigje jannike jannita janno jannus janny janou janpeter janpieter jans jansje janske jantien jantiena jantina jantsje januario
janwillem japien japik japke jarek jarich jarin jarla jarmila jaron jasiek jasim jasmien jasna jasoda jasperina jassem javad jawek
jayant jeanet jeanette jeanine jeannet jeannette jeannie jeannine jeannot jeen jeffry jeichien jeike jelger jelgerhuis jelier jelka
jelke jelko jelske jennechien jenneken jennie jennigje jentina jentje jerina jerke jerney jeronimo jeronimus jeroom jerphaas jeska
jessy jeta jetje jetske jetze jeugien jeve jihan jikke jil jildau jildert jillert jilles jillis jimena jimi jimmy jinke jinze jippe
jisse jitendra jits jitse jitteke jitze jiyan joana joanne joannes joaquim joaquina jobert jobien jobine jobje jobke jocelyn joch
jochum jodie joeke joep joeri joetta joffrey johanne johannis johannita johannus johanny joko jola jolande jolein jolle jolmer joltje
jonne jonneke jonnie jono jons jony joos joostje joppe joran jorick jorim jorisje jorke jorne jorryn jorryt josan josca josee josef
josefa josefina josefine joselien joselina joseline josephina josephus josh josien josiena josina josine joske jossy jost jouhaina jouk
jouke joukje joumana jouri jouwert jovan jovanka jowita jozefa jozefien jozefina jozina juana juanita judi judica judit judite judy
juliaan juliana juliane julianna julianne juliet julieta julika julio julita juma juno juraj jurjan jurjen jurriaan jurrian jurrie
jurrien jurrit jurry justa justina justine justinus justo justus jutka juvenal jyotsna kaatje kadiatou kadidia kadija kadriye kailash
kaja kaloyan kalpana kaltoum kamber kambiz kamel kamilia kamla kamran kamuran kanchan kapil karan kardelen karien karijn karina karla
karlien karlo karola karolien karoline karstje kartika kartini kasan kaspar kassandra katarina katelijn katelijne katerina kathalijn
kathalijne katharine kathelijne kathinka kathy kati katia katinka katleen katrien katrijn katrina katsiaryna katty katy kauthar kaveh
kawtare kazim kazimiera keder keesjan keetje kehinde keimpe kelechi keltoum kemo kerim kerime kersten kerstiaan kerstien ketty kevser
keyvan kezban khadidja khalida khansa khawla khayra khosrow khrystyna kibrom kieke kinan kiril kirsty kiymet kiz klaartje klaasina
klaasjan klaaske klaassien klarie klasien klasiena klasina klaudia klazien klaziena klazina klea klemens klementine kneelis knelia
knelis knierte knilles koba koendert koenraad koerd koert konstantin konstantinos konstanty koos koosje kora koray kordula korhan
korien korine korneel kornelia kornelis korrie korstiaan kostadin kostas kourosh kousar krasimira krijna krijnie krijntje kris krista
kristiaan kristian kristien kristiena kristin kristine kristof kristofer krystle krzysiek ksawery kubilay kubra kudret kumari kunal
kunera kuno kursad kursat kurtulus kwadwo kwaku kwasi kweku kyrylo labberta ladan lahsen lale laleh lamberta lambertha lamberthus
lambertina lambertus lamiae lamine lammechien lammechiena lammegien lammert lammerta lammertien lammertina lammertje lammigje lampie
lamya latif laurentia laurentien laurentiu laurentius lauretta laurina laurinda laurine lavinia layan leander leandra leandro lechoslaw
leena leenderd leendertje leentje leida leina leka lemlem lenard lenette leni lenie lennard lenneke lennie lenny lenore lenuta leny
leokadia leona leonarda leonardus leone leonel leonidas leonne leonor leonora leontine leonzio leopold leopoldine lera leslaw lesley
leslie lestari lesya leta letay leticia letizia letta lettie letty leunis leuntje leupi levent libbe libbeth licia licinio lida liddy
lide lideke lidewei lidewij lidia lidie lidiya lidwien lidwina lidwine lidy liekele liemke liena lieneke lienke lientje liesa liesanne
liesbet liese liesel lieselore lieselot lieselotte liesette liesje lieske lieuwina lieuwkje lieveke lieven liewe lieza ligia lijda
lijdia lijnie lijsbert lijsbeth lijsje lilia lilianne liliya linah lineke linet linette linsey linske lisan lisbet lisbeth lise- lotte
liselore liselot lisenka lisetta lisje liske lissy litha livio livy lizan lizanne lizbeth lizelotte lizette ljiljana ljubica lobbert
lobke lodewiek lodewijkje lodewina lodovicus loek loeky loesje loletta lolke lolkje lono lorain loraine loredana lorella lorenza
loretta lorette lorin lorna lotta lotti lottie lotty louisa louisette loujain louke louky lourdes lourus louwe louwerens louwrens
lowina loyce luam luana luay luba lubbe lubbert lubberta lubbertje lubbertus lubbigje lubbo luberdina lubertus lubna lucasje luce
lucette luciana lucianne lucien lucieneke lucienne lucilia lucille lucina lucinda lucinne lucio lucius lucja lucjan lucrecia lucretia
lucrezia lucyna lude ludger ludolf ludovica ludovico ludovicus ludwik ludwika ludwina luella luigia luigina luisa luise luitje luitjen
luitzen luiz luiza lukie luminita lummechien lummie lummy luppe luppo lurdes lusanne lutfi lutfiye lutgard lutgarde lutgart lutgert
luth luther lutine lutske luuke luurt luwam luwina luzia lyan lyanne lyda lydi lydie lyke lyklina lyne lynette lynne lysanne lysbeth
lysette lyudmila maaje maartina machiel machiela machteld machteldje machtelina macide maciek madalena madalin maddalena madelein
madelon maeike maerten mafalda magali magdaleen magdalene maggie magiel magteld maha mahfoud mahinder mahmud mahnaz mahsa mahshid
mahtab maike mainte maite majd majda majdi majid majida makbule maksim maksut maksym maksymilian mala malak malek malene malgosia
maliha malinda malte malti malvina malwina mamdouh mamoun manal manar mandana manisha manju manlio manoucher mansour mansur marah maran
marcela marcelina marcelino marcella marcelle marcellien marcelline marcellinus marcello marcellus marcelo marcia marcie marcio marcoen
mareen mareike mareille marelle marena marene mareth margareta margaretha margarite margaritha margherita margien margienus margje
margre margret margreta margrethe margrieta margrietha margrit margrita margy mariaan mariah marialuisa mariama marian mariane
mariangela marianna mariano marianus maribel marica maricarmen maricica maricka maricruz marieanne marieken mariel mariella mariellen
marielouise marieluise mariet marietta mariia marija marije marijgje marijna marijne marijntje marijtje marika marike marilena marilene
marilou marilyn marinda marineke marinela marinella marinet marinka marinke mariola mariona maris marisa marisca marisol marissa marita
maritte mariya mariyana marja marjanne marjet marjetta marjette marjoke marjol marjolaine marjoleine marjorie marlein marlena marli
marliek marlieke marlien marlinde marline marlise marlo marloeke marlon marlot marlouk marlous marnel marnick marnie maroesia maroesjka
maroeska marouane marre marrechien marretje marrie marrigje marsha marten martha martien martiene martim martinette martinus martje
marty martyna marvin maryama maryke maryla marylou maryon maryse marzanna masoud masoumeh massimiliano massimo massoud mathea matheus
mathew mathilda mathildis mathy matias matilde matthe matthea matthy mattia matylda maudy maura maureen mauricio mauritia mauritius
maurizia maurizio maurus maus maxe maximo maxine maybritt mayke maysoun mayur mazhar mazlum mbarka mebrahtu mechtelina mechtild
mechtilda medhanie mediha medine medya meena meentje meerten meftah meggie mehran mehrdad mehtap meia meico meie meijert meile meiltje
mein meinard meinarda meinardus meinderdina meinderta meindertje meine meinhard meinou meinske meint meinte meintje meio meitje melahat
melania melchert melchior melda melih meliha melike melinda meliora melitta melvyn memduh mena menderes menke menko menna menneke
mennie menny menso mensur mente meral meret merete merhawi merieme merij merlijn meron mertine meryam mesfin metha metje metske mevlude
mevlut meyke mianne micaela michaela michaele michaella michalina michela michelangelo michele micheline michiele micky
mieczyslaw miekje miena mieneke mienie mienke mient miente mientje mienus mies miesje mieske mietsje mihail mihaita mihnea mihriban
mijke mijndert mikail mikhail mikka milagros mileen milica milja miljana milka milos milosz mimouna mimount minca minco minie minka
minnie minno minny minoo minte miodrag mirac miray mirco mirella mirelle miriam mirjana mirka mirko mirna miroslav miroslava miroslawa
miruna mirwais mitchel mitica mitty mitzi mizgin mladen moaad moad modestus modibo moez mohamad mohamadou mohamed-amine mohammadi
mohammadreza mohannad mohini mohsen mohsin moira moises mojgan mojtaba mokhtar momchil moncef monia monir monne monse montse montserrat
moreno moritz morteza mortje mosaab moses mosje mostafa mouad mouhcine mouhsine moulay mouloud mounaim mouncef mounia mounira mounssif
moussab moustafa muammer muazzez mubarak mucahit mucella mudar muhammet muhannad muharrem muhittin muhlis muhsin muhterem mujahid
mukaddes mukhtar mukthar mulu muna munevver munir munire muratcan murathan mursal murtaza murvet musab mustaf mutlu muzaffer muzammil
muzeyyen mykhailo mylene myriam myrna myron myrre myrte nabawia nabillah nacer nacera naci nadeem nadege nadera nadezhda nadiah nadide
nadieh nadiia nadim nadira nadire nadzieja naeem nafiye nahid naile naim najah najia najiba najim najla najlae najoua najwa nalan
naline nalini namik nana nander nandi nane nanet nanette nani nanja nanje nanka nanke nanko nanna nanne nanneke nannie nanno nanouk
nansje naouar narciso nard narda nardie nardo nardus nardy nargis narin narina narinder nasim nasir nasira nasr nasra nasreddine nasrin
nassim nassima nassir nassira nastasja nasuh natacha natali natalie nataliia natalja natasa natasha natercia nathalia nathanael natheer
natnael nawel nazanin nazdar nazha nazia nazif nazife nazim nazlican nazmi nazmiye ndeye nebahat nebiat nebojsa necati necdet necip
necla necmettin necmiye neda nedim nedyalka neel neele neelie neelke neelle neelske neely neeske nefise negar nejat neke nelda nele
neleke nelia nelie nelien neline nelis nelke nell nella nelle nelu nely nenad neriman nese nesibe nesim neske neslihan nesrine nessa
netice netta nettie neusa neval nevena nevin nevra nevriye nevzat newroz nezahat neziha nezihe nezir ngadimin niala nicky nicodemus
nicol nicola nicolaa nicolaus nicolet nicoleta nicoletta nicolien nicolo nicu nicusor nida nidal nieke niekje niekol nienk nieske
nieves nigar nihad nihan nikhil niki nikita nikko niklaas niklas nikolaas nikolaos nikoletta nikolien nikolina nilay nilgun nilofar
niloufar nima nimet ninette ningi nining ninke nino ninon nique nirmala nisanur nisrin nisti nitish nivard niyazi nizamettin nizar
njord nkechi nneka noelia noemi noemie nolda noldus nolly nomdo nonja nonneke nooshin noraly norberta norbertus nordine noreen norma
noua noufal nouh nouhaila noujoud noureddin nouria nourredine numan nunung nunzia nunzio nura nural nuran nurdan nureddin nurettin
nurgul nurhan nurhayat nuri nuria nuriye nursel nursen nurten nurul nurullah nusret nuur nyncke oane obbe obbo octavia octavian octavie
octavio odete odilia odilo odilon odulf odulphus oebeltje oeds oedske oege oeke oele oene oepke oetse ofelia offe ofke ognyan oguzhan
oike okko olav olavo olcay oleh olek oleksandra oleksii olger olha olimpia olle ollie olly oltea oltje omaima omayma omid omke
omme omnia onke onko onne onuralp opke opoku orcun oreste orietta ornella orsola ortwin osama ossama ossewold osvaldo oswald
otavio othman otilia otman otmar ottavia ottavio otte ottel ottelien otteline ottie otylia ouafa ouafae ouail oualid ouarda ouassim
ouassima oubaida oubayda ouke oulaya oumayma oumnia oumou outger outman ovidiu oyku oykum oytun ozay ozge ozgul oznur paaije padma
paidi paijan pakize pallavi palle paloma pamuk panagiotis pancras paola paraschiva parastoo parham parinaz parisa parvaneh parvati
parvin parwana parwin pascalle pascual pashtun pasquale patje patric patricio patricius patrizia patrizio patrycja patty paulette
paulina paulus pauwel pavla pavlo payam peerke pejman pelagia pelin pembe penda penelope penka pepe perihan perpetua perver pervin
peterjan peti petre petri petrica petronel petronela petronella petronelle petronia petronilla petru petrus petula petya peyman piedade
pieke pienie pientje piera piergiorgio pierluigi piero pierpaolo pieter-jan pieterke pieternel pieternella pieternelletje pietertje
piethein piether pietrik pietro pietronella pietsie pieuwke pigge pijke pinkas pino pirre pius pleuni pleuntje plinio polina polle
polleke pompeo ponidi popke popko poppie poppo porsche pouya poyraz prabhu pradip pramod pranav prapti prasad pratap preben predrag
prem premdath prisca priti priyanka prudentia przemek purificacion purwanto pushpa putra putri pyter pytsje qadan qais qasim quasim
quinta quinte quintijn quintus quirien quirijn quirina quirinus rabab rabah rached rachelle rachied radboud radia radj radjindre radka
radmila rado radoslav radouan radouane radovan rafaela rafet raffaela raffaele raffaella rafiq rafke raghad raghu ragna ragnar ragnild
rahaf rahayu rahel rahim rahima rahime rahmatullah rahmi raho rahsan raif raimond raimondo raimund rainier raisa rajaa rajendra rajiv
rajni raju rakesh ramadhan ramiro ramiz ramla randolf ranim ranjan ranya raouf raouia raounak raph raphaela rashmi rasim rasit rasul
ratih ratko ratna rauf rauke ravinder rawan rayana rayane rayhana raymon raymonde rayyan raziya rebeca rebekka rebin rebwar recai
redouane reena refik refika regien reginald regine reginus regula reham reidar reidun reiko reikus reimer reimke reina reinalda
reinaldo reinard reinaud reinderina reindert reindina reindje reinhardus reinhilde reiniera reinilde reinko reinold reinou reinske
reint reinte reintje reintsje reitse reitze rembert rembrand rembrandt remedios remie remigiusz remko remmelt remmert remmy remon remus
remzi remziye renato renette renger rengert renilde renny renout renze renzo reshma resul reyes reyhan reyhaneh reynaldo reynold rezan
rhea rhizlane rhona riaan riad riadh rian riana rias ricarda riccardo richarda richelle ricky ridvan ridzert riedske rieke riekele
riekie riekje rieks riekus riemer riemke riemkje rieneke rienk rienkje rieno riens rient rienus riepke rieta rieteke rieuwert rifat
rihab rijkert rijkje rijklof rijnie rika rikie rikkert rikkie rikky rikst rikus rima rina rinda rineke rinette rinia rinkje rinnert
rino rint rintje rintsje riny rinze risto rita ritsaert ritsart ritse ritske ritza rixte roald robberta robbertje robbie robby robel
roberta roberte robertus robien robine robrecht robyn rocco rochelle rochus roderik rodger rodica rodolf rodolfo roefke roeland
roelanda roele roeleke roelf roelfien roelfiena roelfina roelfje roelfke roelien roelina roeline roelinus roelke roelofje roelofke
roeltje roemke rogelio rogerio rogier rojan rojda rojin roksana rokus rolanda rolande rolando rolandus rolien rolina roline rolinka
rolph romana romanus romeu romijn romina romke romkje romolo romuald ronahi ronak ronaldo ronda roosmarie roozbeh rosalba rosalia
rosalien rosalina rosalind rosalinda rosalinde rosaline rosalyn rosan rosana rosanna rosaria rosaura roseanne roselie roselien
roselinde roseline rosella roselyn roselyne rosemarie rosemarijn rosemary rosemie rosetta rosey rosina rosinda rositsa rouaida rouba
roukaya roukia roumaissa rowena rowie rowin rowina roxana roya roza rozalia rozalie rozanne rozemarie rozemie rozerin rozetta rozina
rozita rudger rudmer rudo rudolfina rudolfus rudolph rudolphina rudolphus ruedi ruerd ruerdje rufus ruger ruggero ruhi ruken rukia
rukiye rukmini rula ruloff rumeysa rumyana rupert ruprecht rurik rusdi ruslan russel rustem ruta rutgera rutmer rutsje ruurdje ruurdtje
ruveyda ruxandra ruya ryanna ryanne rykele saad saadia sabah sabahat sabahattin sabien sabiha sabin sabina sabino sabira sabr sabrina
sabriye sacha sacide saco sadaf sadettin sadia sadiq sadiye saeed safaa safak saffet safia safiye safiyya saim saima saime saimin sait
sajid sajida sakia sakine sakir salaheddine salama salco salhia salif salih saliha salimata salimin salina salko salman salomon saloua
salvador salwa samah saman samanta samar samet samiha samim samina samiya samme samrawit samson samuele sanad sanaz sancho sanda
sandhya sandor sandrina sandro saniye sanja sanjeev sanjiv sanneke sannie sanny santina santino santo santosh sape sappho sarahlee
sarien sarina sarinah sarita sarojini saron sarra sascha sasha sasja saske satya saul saulus saverio savita savitri sawsan saynab
schelte schelto scipio sebahat sebahattin sebastiano sebastiao sebastienne sebe sebo sedat seerp sefa sefer seger segundo seher
selahattin selamawit selami selcan selda selen selime selman selmar selvi selwyn semanur semhar semiha senait senay senayt senem sener
sengul senno senol sepideh septimiu serafim serafin serafina serafino serban sercan serdar seren sergey sergiu sergiusz sergiy serhan
serhat serhii serife serpil sertac servaas servaes servatius setara setareh setyo severien severijn severin severina severino sevil
sevilay sevinc sevket sevki seweryn seyda seyfettin seyfi seyhan seyit seyma seymanur sezai sezen sezgin shabnam shadi shadia shafi
shafiq shahad shahid shahida shahin shahla shahram shahrzad shaima shakila shakir shakti shams shamsa shapour sharda sharifa sharmila
sharvan shatha shayan shayma shelley shelly sherif sherko shideh shilan shiler shima shireen shirly shivam shobha shohreh shukri shyam
siamak siavash sibbele sibe sible siblina sibout sibrand sibrecht sibren sibrich sibrigje sibylla sibylle sicco siceline siddharth sidi
sidika sieberen siebert siebo siebolt siebrand siebren siebrich siebrig siebrigje siebrina siebtje sied siedse siefke siegbert siegerd
siegert sieglinde siegmund siegrid siek sieme siemen siementje siemie siemke siemon sieneke sientje siepke sierd sierdje sierk sierou
siert sies sieswerd sieta sietje sieto sietsche sietze sieuwe sieuwert sieuwke siew sifra sigfried sigismund sigmund sigrun sigurd
sijbe sijbert sijbold sijbolt sijbrand sijbren sijbrich sijke sijmen sijmentje sijmon sijna sijnie sijntje sijo sijpke sijtse sijtske
sijtze siko sila silvana silvano silverio silvester silvie silvija silvijn silvio silviu silvy simao sime simeon simin simke simme
simonetta simonida simonis simonka simonne simontje simret sineke sinem sinie sinke sipan sipkje sippie siraj sirin sirwan siska sissi
sissie sitara siti sixtus siyana sjaakje sjaantje sjanet sjanette sjanie sjanne sjannie sjarel sjarlot sjefke sjel sjeng sjenkie
sjennie sjerp sjeuke sjieuwke sjieuwkje sjoe sjoerdje sjoert sjoke sjouke sjouwke sjra sjraar sjuk sjurd sjurdina sjuul skelte slamet
slavica slavko slawek smail smain snezhana snijtje socorro soedesh soedjono soekarto soeki soeprapto soerin soetje sofiia sohaib sohail
sohaila sohayb soheil soheila sohrab solomon solveig somaya sona sonia sonny sorina soud soufian soufyan souha souhaib souhail souhaila
souhayla soukayna soulayman souleiman souleyman souleymane spyros sridevi staas stacey stamatis stanislav stanislawa stanneke stasia
steef stef stefanus steffan steffi steffie stefka steinar stela stephania stephanus stephany stevie stien stiena stieneke stienke
stientje stieven stijna stijnie stijntje stilian stina stine stineke stinie stinus stoffelina stoyanka styn suad subhash sudhir sugeng
suhaib suhail suharto suhayl suhayla sujata sukran sukriye sukru sulaiman sulastri sulayman suleiman suleyha sumarni sumaya sumeyra
sumitra suna sunay suphi supriyadi sureyya surinder suriya surreya suryo susanna sushil sushma sutrisno suwarni suwarno suzette suzie
suzy svenja svetla svetlin sviatoslav swaan swaantina swaantje swanet swanette swanhilde swanie swanny swantje sweder sweitse swen
swenne swenneke swier swinda swob swopkje sybe sybelle sybil sybo sybold sybolt sybout sybrand sybrandus sybren sybrich sybrigje sylke
sylvana sylvester sylvian sylviane sylvio sylwester symen symentje symke symon symone sypke sytse sytske sytze szczepan tacettin tacoba
taede taeke taekele taher tahir tahira tahsin taiwo taja takele talat talea talha talina talitha talke tamana tamim tamira tammes
tammie tammina tammo tamsin tanem taner tania tanita tanneke tansu taoufik taraneh tarja tarkan taryn tasja tasneem tasnim tatia
tatyana tawfik tayeb tayfur taylan tayyab teade teake teartse teatske tede teeke teetske teike tejo tekla tella telle telma temel
temesgen temme temmo tena teo teodor teodora teodoro teofilo teoman terese teresia tereza teri terrence tesfalem tessel tessie tetje
tetsje tetske tetta teuna teuni teunie teuntsje teus teuwis tevfik tewes tezcan tezer thalia thamar thami theda theeuwes thei theike
thekla thelma themis theobald theodoor theodor theodoricus theofiel theresa thessa theun theunis theunisje theuntje theus thibaud
thibaut thiele thieme thiemo thijna thijra thijske thilda thilly thilo thimo thingo thisbe thomasina thomasje thona thonia thony thora
thoraya thorben thordis thore thorgal thorvald thorwald thurza thymen thyra tiba tiberio tiberiu tibor tida tideman tido tieke tiem
tiemko tiemo tiene tieneke tiest tiete tietje tietsje tigist tihomir tije tijmon tika tila tilda tilke tilla tillie tilman tilmann tilo
tima timea timmy timoteus timotheus timur tinca tineken tinet tini tinka tinke tinneke tinus tirsa tirtsa tita titia titie titik
titilayo titus tiuri tixo tiziana tiziano tjaakje tjaard tjaarda tjaart tjabbe tjabbo tjabel tjadiene tjadine tjakien tjakina tjako
tjalda tjalf tjalie tjaling tjalke tjalle tjallingje tjamke tjapkelien tjapko tjard tjark tjarko tjaske tjasse tjeard tjebbe
tjebbechien tjebbo tjede tjeenk tjeerdina tjeerdje tjeerdtje tjeert tjella tjemme tjepke tjepkje tjesse tjetje tjetse tjetske tjeu
tjibbe tjibbele tjibbo tjidde tjiebbe tjieuwke tjikke tjip tjipke tjippe tjirk tjisse tjitse tjitte tjitteke tjitze tjoek tjokke tjolle
tjomme tjongejan tjooitze tjouke tjouwke tjuchem tjummie tjurre tobiasz toin toine tolgahan tolke tolle tolunay tomke tommaso tona
tonco tonda toni tonia tonie tonino tonis tonja tonke tonko tonneke tonnis tonnus toosje tooske topke tosca toske toufik touria
toussaint tracey traian traute treesje tresi tresje treuntje treuwert triena trieneke trientje trietje trijneke trijnie trijnke
trijntsje trinette trinidad trinie trintje trinus tristen trix trixie truda trude trudeke trudi trudie trudis trudo truida truie truike
trus trusje truska truud truuk truuske tryn tryntsje tsehaye tsjaard tsjalling tsjebbe tsjerk tsjerkje tsjikke tsjip tsjipke tsjitse
tsjitske tsjomme tsvetan tsvetana tufan tugay tugce tugkan tugrul tulin tullia tullio tulsi tumini tunahan tunc tuncay turgay turhan
turkia tuti tuur tyche tyfanny tylda tymen tymofiy tymoteusz tyra ubah ubaldo ubbe ubbien ubbina ubbo ubel ubele ubeltje uche uchenna
uday uffe ufuk ugo ugurcan uilke uilkje ulas ulbe ulbert ulbine ulco uldrik ulfert ulises ulke ulkiye ulkuhan ulla ulle ulrica ulrik
ulvi umberto ummu ummugulsum ummuhan umran umutcan unico unne upke urbain urbanus urias urschi ursel ursulina usama uthman utku utske
uzeyir vadim vadym vahap vahdettin vahid vahit valdemar valentin valentyn valentyna valerio valeriu valerius valeriy valeriya valery
valter vanda vanesa vangelis vania vanja vanya varsha vasant vasco vasil vasilica vasilis vasyl vefa vehbi veli velichko vellinga
venanda veneta verena vernon veronica veronika veselin veysel veysi vicenta vicky victoire victoor victorien victorina victorine vigdis
vijaya vika vikas viki vikram viktoria viktoriia viktoriya vildan vilma vilmar vinay vincentia vincentius vincenza vineeta vinnie
violeta violetta viorica virgil virgilio virginio vishnu vitali vitalii vitaliy vito vitor vittoria vittorio vivek viveka vivia viviana
viviane vivianne vivien viyan vlado vladut vlatka volkert volkmar vonneke vrona vronie vrouwke vrouwkje vural vyacheslav waander waclaw
wafaa wagiman waheeda wahiba wahid wahida wahyu wais walburg walburga walda waldo waleed walentyna waleria walewijn walfried walling
waltera walther walthera waltherus wanita warmold warmolt warnar warnard warner warnerus warntje warsha warsito wasim wasse wassila
wassili wassima wati watse watze webe weda weia weibe weike weina weipke weite welmer welmoed wemeltje wemke wenche wencke wenda wendel
wendela wendelien wendelina wendeline wendelmoet wenke wenno wenny weno wera werend wermer wernard wesselien wesselina wesselius weste
wiam wiame wiard wibbe wibbina wibo wibout wibrand wibrandus wichard wicher wichert wichertje wichger wicky widad widodo widya wieberen
wiebke wiebo wiebrand wiebren wiebrich wiebrig wieger wiegerdina wiegert wieke wielke wiely wiemke wien wiena wieneke wienik wienke
wientje wiep wiepie wiepke wierd wiert wiesje wieske wieslawa wieteke wietje wietske wietze wigbold wiggele wiggert wigle wijbe wijbo
wijbrand wijbrandus wijbren wijbrich wijdan wijke wijmpje wijnand wijnanda wijnandina wijnandus wijnie wijno wijnold wijnsje wijpkje
wijtske wijtze wike wikje wiko wilberta wilda wilf wilfredo wilfrieda wilhelma wilhelmien wilhelmiena wilhelmijn wilhelmine wilhelmus
wilhem wilja wilke wilko willa willem-jan willemiek willemieke willemien willemijne willemijntje willemina willemine willeminus
willemke willempje willemstein willemtje willianne willibald willibrord willibrordus willyanne wilmar wilmer wilmie wilmy wilna
wilnelia wilrik wilske wimjan wimje wimke wina winand winanda wincenty winie winifred winnifred winny winta wioleta wipke wipkje
wiplala wirdina wirt wisia wissal wissam wissem witold witse witske wiwik wladyslaw wladyslawa wlodek wlodzimierz wobbe wobbechien
wobbegien wobbelien wobbina wobien wobina wobine wobke wojtek wolberdina wolbert wolbertje wolbrecht wolfert wolmet woltera wolterina
woltertje wolterus woltherus wongso wopke wopkje wout woutera wouterus woutje woutrina wubbe wubbechien wubbechiena wubbegien wubbegina
wubbina wubke wubkelina wumkje wybe wybo wybold wybren wybrich wybrig wybrigje wyger wynand wynanda wyneke wypie wypke wypkje wytse
wytske xaawa xandrine xaveria xaverius yacine yacoub yade yahia yakup yalda yama yaman yamina yanko yanti yaprak yaqub yared yaren
yarkin yaroslava yasaman yasar yash yasir yassmine yazid ybel ybele ybeltje ydwer yebo yede yelda yener yerlien yeter yette yetunde
yevgeny yevhen yevheniia yigit yildiray yinka ylse yminke ymte ynske ynskje ynte yntse ynze yodit yogesh yohana yonca yordanka yosef
younis younus yousif yousra youssouf youssra ypie ypke ypkje ysbrand yteke ytsen ytsje ytske yttje ytzen yudi yuksel yuliana yuliia
yuliya yunes yunusemre yurdagul yurii yuriy yusufcan yvar yvet yvon zabi zacarias zacharias zaharia zahia zahide zahir zahira zaina
zainab zainul zaira zakariae zakariya zaki zamzam zana zaneta zarghuna zarife zaynab zbyszek zdravka zdzislaw zdzislawa zegerina zegert
zehranur zeid zeinab zeineb zekai zekeriya zeki zekiye zelal zelia zeljko zennure zeno zenobia zenon zephirin zeray zerya zeycan zeynel
zeynepnur zhanna zhivko zhor zhour ziba ziemowit zilla zina zinab zinedine zino zion ziya zjef zlatka zmarai zohair zohre zohreh zoia
zoltan zora zoraida zorica zoubida zoubir zouheir zouhir zoulikha zozan zubeyde zuhair zuhal zuhra zulal zulfiye zulkuf zulmira zumra
zumrut zvonimir zwaanette zwaantina zwaantinus zwaneke zwanet zwanette zweder zwenna zwenneke zygmunt zyta zytse
`

/** The same, for those that are also words, towns, family names or very short. */
export const rareCommonGivenNames = `
lies ko trui sien
aart abd ade adem adil ags akin alba alia alma amr ariel aster ata aurelia aurora awa ayu babs bea beau belen bets blanche boet boj
brecht candida claus clementine coco cor cruz dino dolf dore dre dwi eba ebbe ebe ece eda eden edo efe ege eko ele engel engeltje eren
fiep flora franca franco fye germ gil griet gust hebe helder henna hermelijn hero hinde iba ibe ida iga ige ike ilia imme ina inga ipe
ite iza jackson jad jai janus jarig jes jeu jo julienne kaan kalle kawa keesje kelvin kniertje knut koene koop lander laz leen levy
lijs lil lorraine lucky luz lya maan maas mara melis mik milton mimi minna minne mitra mo mya nada napoleon nelson nes nia nii nin nona
norman nys obe octaaf olu oya paco pam paz peri pier pieta pina pol quinto raja rakia ramin rand regina rein rico rietje rins robijn
roosje rosario rozemarijn ru rune sal santos sherry shiva sia sief siena sier sissy sjonnie soledad sri stoffel sultan swami tamer
tamme teddy tia tibbe toma tony toontje tore trees tri troy ubo uke uno uri urs uta val vesta violet vishal viv wea willy wisse wolfram
wyb wyp xantippe yaa ybe yde yeb yka yke yme yna yne yns yta yve yvo zus zwaan zwaantje
`

/** Given names that are other words when no capital begins them: in a text without capitals they say nothing. */
export const everydayGivenNames = `
age ait ama amber anders angel anil ben bente berry boas bob bola bonny carol carina clement crystal daphne deen demi dick dolly
donna dries elke ellen els emir enno fang fay feline fleur flip floor frank geert ger grace grant gul guy harm helen hind holly ids
ion iris ivy jack jade jasmijn jasmine jean jerry jet jihad joy jun kelvin kim kitty lea lei leone li lien lieve lieven lily linde
linn lot lotje louis luce lune mads mare maren margriet marine marlin mart mary mats max maxim maxime maya mees mei merel merlin mete
mia mica mike mila mina mirza molly moos nadir noel nova okay otto outman peer per poppy prem puck quinte raff raj rand rik rob robin
roman romeo roos rosemary rowan rui sabin said sake salina sem sema sep serge siert sjerp storm sunny taco tao ties tiffany ton toon
uwe valentijn vina viola vive walling wei wende wies xenia yaw
`
