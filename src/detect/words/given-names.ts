/** Frequent given names in the Netherlands and around it: weak evidence. Without accents, one string to be split at load. */
export const givenNames = `
jan johannes johan hans piet pieter peter kees cornelis cees henk hendrik wim willem bert albert lambert hubert klaas
nicolaas nico gerrit ger gerard tom thomas rob robert robbert bas sebastiaan ton anton antonius theo theodorus joop
jozef joseph sjaak jacques jaap jacob dirk diederik fred frederik alfred ben benjamin bernard max maximiliaan els
elisabeth liesbeth elly ans anna johanna annie riet maria marietje trudy geertruida truus anneke ineke wilhelmina mina
bep kim kimberly mohamed mohammed muhammad mohammad fatima fatma alex alexander alexandra chris christiaan christian
christine mike michael michiel bill william bob liz elizabeth kate katherine catharina sam samuel samantha daan sem
lucas levi finn noah milan bram liam luuk jesse thijs lars adam julian sven tim timo stijn ruben jayden niels mees
gijs teun koen jasper joris floris jelle sander wouter bart maarten martijn marcel marco mario maurice patrick
ronald ron roel roelof rene remco richard rick rik ruud ryan stefan stephan steven tijn tijmen tobias tygo vincent
victor wesley wilfred xander yannick arie arjan arjen arno arnold aad abel aron axel berend boris boudewijn bjorn
casper coen constantijn cor corne danny david dennis derk dick dirkjan dylan ed eddie edwin egbert elias eric erik
ernst erwin evert ewout fabian felix ferdinand ferry floor frank frans frits gabriel george gert gertjan gideon
gilles guido gustaaf guus hajo harm harmen harrie harry hein henri henry herman hessel hidde hugo huib ian igor isaac
ivo jack jacco james jarno jeffrey jeroen jeremy jerome jim jip job jochem joel joey john johnny jonas jonathan joost
jordi jordy jorik jorn jorrit jos joshua jules julius jurgen jurre justin kai karel kasper kevin klaus kobus laurens
leendert leo leon leonard lodewijk lorenzo louis luc luca luke maikel manuel marc marijn marinus marius mart martin
mathijs matthijs matthias mats maup maxim menno mick mitchell morris nathan nick nigel norbert olaf oliver olivier
onno oscar otto owen pascal paul pepijn philip philippe pim quinten quinn rafael ralph ramon randy raoul raymond
reinder reinier reinoud rens rien rinus robin roderick rodney roger roland rolf romano rowan roy rutger sebastian
senn sergio siebe siem sietse silvan simon sjoerd sjors stan storm tjeerd tjerk tjitske tommy toon twan ties valentijn
walter ward wessel wietse wilbert wiebe willemjan wolter wubbo youri yorick zeger emma julia mila tess sophie zoe sara
sarah nora yara eva lotte liv saar evi noor fenna lieke lynn fleur isa anouk sanne femke iris naomi esther rosa roos
amber lisa laura linda monique marieke maaike marjolein marjan margriet margreet margo marga manon mandy magda
madelief lucia lucy loes lonneke linde lily lilian lianne leonie lea larissa kirsten kitty kyra karin karen katja
kelly josje josephine joyce judith juliette jolanda jolien johanneke jip jessica jennifer jenny janneke jantine
jacqueline jacoline ingrid inge ilse ilona hilde hilda hester henriette henny helma helene helena helen heleen hedwig
hanneke hanna hannah greta gretha greetje gerda gerdien geke froukje frederique francien floortje fiona fien
famke evelien evelyn esmee erica emily emmy ellen elke eline elise elin edith dorien doris dorothee dineke dinie diana
desiree denise demi debora deborah danielle daphne cynthia corrie corina connie cindy claudia claire chantal charlotte
cecile carolien carolina caroline carla carmen britt brigitte birgit bianca betty beatrix bente barbara babette
astrid ariane annemiek annemieke annemarie anniek annika annelies annet annette anke anja anita angelique angela
andrea amy amelie amalia alice alida aleida agnes agnieszka adriana ada adele vera veronique victoria viola vivian
wendy wies willeke willemijn wilma xenia yasmin yolanda yvette yvonne tineke tina tilly thirza thea tessa tamara
tanja tara sylvia suze suzan suzanne susan susanne stella stephanie sonja sofie sofia simone silvia sigrid
shirley sharon saskia sandra sabine ruth rosalie romy roxanne ria renske renee rebecca rachel quirine puck priscilla
petra pauline patricia pien paula olga odile nina nienke nicole nicoline nathalie natasja nadine nadia myrthe
mirthe mirjam miranda milou mieke michelle merel melissa melanie mia marloes marlies marleen marlou mariska
marion marina marijke marianne mathilde mariette marielle maud maxime maya matty jaimy jolijn jorinde joke juul
lianna lize lizzy loeke lot luna mare nynke otje philou pleun rianne rixt roosmarijn sietske sterre teuntje
tjitske trijntje ymke veerle vera wieke ytje aaltje antje baukje bregje dieuwke feikje fokje geesje geertje grietje
hiltje hinke ietje jeltje jitske jeltsje lammie marrit nelleke neeltje pietje rinske roelie siepie sijtje sjoukje
tietie trijn wiepkje yfke aafke aagje abe age anne atze auke bauke bouwe douwe eelco eelke ids jelmer jorrit klaske
lieuwe meindert oebele okke pytrik rinse sake sipke sjoerdtje taco tjalling ype wytze folkert geert gosse harmke
ahmed ahmet ali amin amina amine amir amira anwar asli aslihan ayse aysel aylin ayoub aziz aziza bilal burak bulent
cem cemil cengiz dilara dilek dounia driss ebru ehsan elif emine emir emre ender engin erkan erol esra eylem fadma
farid farida faisal fatiha fatih fayza ferhat fikret filiz gokhan gulay gulsen habiba hacer hafid hakan halil halima
hamid hamza hanan hanane harun hasan hassan hatice hayat hicham hind houda hulya husein huseyin hussein ibrahim ikram
ilham ilias ilyas imad imane ismail ismael jamal jamila kadir kamal karim karima kemal kerem khadija khalid khalil
lahcen laila latifa layla leila loubna malika mahmoud mahmut malik mariam maryam mehdi mehmet meryem merve mimoun
mohand mounir mourad murat musa mustafa mustapha nabil nabila nadir naima najat najib naoual nasser nawal nazan
nermin nesrin nezha nihat noura nourdin noureddine nuray nurcan nur oguz okan omar omer onur orhan osman oussama ozan
ozlem rabia rachid rachida rahma rajae ramazan ramzi rania rashid redouan reda rida recep ridouan sabri sadik said
saida salah salim salima salma samir samira sana savas selim selin selma semra serkan sevda sevgi sevim siham songul
soufiane soukaina soumaya suleyman sumeyye taha tarik tariq tayfun tugba turgut ugur umit umut vedat volkan wafae
yassin yassine yasemin yasin yildiz yunus younes youssef yousef yusuf zahra zakaria zehra zeynep zineb zohra
abdel abdelaziz abdelhak abdelkader abdellah abdelkarim abdul abdullah abdulrahman abdirahman abderrahim achraf
adil adnan aicha aisha aliye alper anass asmae badr bouchra btissam chaima charifa dunya fadoua fouad fouzia ghizlane
hafsa hajar iman jawad kaoutar marouan maroua meriem mina nisrine oumaima outmane rkia safae sanae siham sofian
tahar wassim yahya yasmina zouhair amira yusra nour farah dina dalia rana lina ziad tareq bashar bassel hani fadi
rami samer wael yazan ghada hiba maysa nisreen rasha reem ruba sahar yara khaled haitham anas mahmood zaid hamdi
abebe tesfaye yonas haile selam mehret saba filmon samuel berhane yohannes abel kidane mulugeta tsegay almaz
amina asha faduma hodan ifrah khadra maryan nimco sahra sagal abdi farah liban mahad warsame yusuf
chukwuemeka oluwaseun ngozi chidi emeka ifeoma adaeze kwame kofi kwabena akosua ama abena yaw kojo efua adjoa amadou
mamadou ousmane fatou aminata moussa ibrahima aissatou oumar sekou
anil ashok ravi rajesh sunil suresh ramesh vijay sanjay sandeep rahul amit ankit arun deepak priya anjali kavita
sunita sita radha shanti lakshmi meera neha pooja shreya divya nisha rekha asha usha vidya indra ganesh krishna
mahesh mukesh naresh prakash sheela soerinder soerdjan radjesh rishi rohan roshni shailesh vikash vinod winston
clyde humphrey orlando stanley romeo gladys hellen muriel sheila sherida shanice jermaine gregory edgar eugene
ruben quincy rodrigo giovanni urwin natascha merlin carlo kenneth errol delano glenn lloyd roy ricardo
wei li ming jing fang yan hui mei xin yi jun hao lei tao yu ling xiaoming xiaoli jiayi zhiwei minh anh nguyet thanh
tuan linh hoa huong lan mai phuong trang hieu dung quang khanh yuki haruto sakura hiroshi kenji akira naoko takeshi
jin soo minji jihoon seojun hyun
agnieszka adam andrzej aneta anna bartosz beata bogdan bogumila bozena damian danuta dariusz dawid dominika dorota
elzbieta ewa ewelina filip gabriela grazyna grzegorz halina hanna henryk ireneusz irena iwona izabela jacek jadwiga
jakub janusz jaroslaw jerzy joanna jolanta justyna kamil kamila karol karolina katarzyna kazimierz kinga krystian
krystyna krzysztof leszek lukasz maciej magdalena malgorzata marcin marek mariusz marta mateusz michal mikolaj
miroslaw monika natalia pawel piotr przemyslaw radoslaw rafal renata roman ryszard sebastian slawomir stanislaw
sylwia szymon tadeusz teresa tomasz urszula waldemar weronika wieslaw wioletta wojciech zbigniew zofia zuzanna
andrei bogdan cristian cristina daniela elena florin gheorghe ioana ion ionut irina liviu lucian madalina mihai
mihaela mircea monica nicolae oana radu raluca razvan simona sorin stefania vasile viorel vlad georgi ivan ivanka
dimitar desislava hristo kalina krasimir lyubomir nikolay petar plamen rumen stoyan svetlana tsvetelina todor
yordan zdravko oleksandr olena dmytro iryna serhiy tetiana volodymyr yulia natalya mykola andriy bohdan oksana
kateryna anastasia taras yaroslav viktor aleksandr alexei boris dmitri ekaterina galina igor irina ksenia ludmila
marina nikolai oleg pavel sergei svetlana tatiana vladimir yuri
goran dragan milan zoran jelena jovana marko nikola sasa slobodan snezana vesna vladan zlatko mirela amra emina
nermina senad haris jasmina lejla mirza aida azra edin elvir
james mary patricia jennifer linda barbara susan margaret dorothy lisa nancy betty sandra ashley donna carol michelle
amanda melissa deborah rebecca laura cynthia amy kathleen pamela virginia debra janet catherine heather diane olivia
joyce julie teresa doris gloria evelyn jean cheryl mildred katie brian kevin jason matthew gary timothy jose larry
jeffrey scott eric stephen andrew raymond joshua jerry walter peter harold douglas carl arthur ryan joe juan albert
jonathan terry keith roger gerald lawrence nicholas philip bruce craig alan shawn clarence philip wayne billy steve
louis jeremy aaron randy howard carlos russell bobby victor ernest phillip todd jesse alan shawn sean charles
charlie christopher daniel anthony kenneth edward ronald donald dennis gregory ethan jacob logan mason aiden
tyler brandon connor dylan cody kyle derek chad travis dustin brett grant brad heidi holly jill kristen lauren megan
molly nicole rachel stacy tiffany tracy abigail alexis alyssa allison brittany chelsea danielle erin hailey jasmine
kayla madison morgan paige shelby sydney taylor emily grace chloe ella isabella mia harry oliver george amelia isla
poppy freya evie elsie phoebe imogen harriet beatrice eleanor florence alastair angus callum duncan ewan fergus
graham hamish malcolm nigel rory stuart trevor gareth rhys dafydd owen sian cerys bronwyn aoife niamh siobhan sinead
ciara saoirse roisin orla eoin cormac declan liam padraig seamus fiona maeve brendan
andreas angelika anja anke anneliese annett antje axel bernd bettina birgit brigitte burkhard carsten christa
christoph claudia cornelia dagmar detlef dieter dietmar dirk doris eberhard edeltraud egon elfriede elke erich erika
ernst ewald franz friedrich fritz gabriele georg gerhard gertrud gisela gudrun guenter gunter gunther guenther hannelore hartmut
heike heinrich heinz helga helmut herbert hermann hildegard holger horst ines ingeborg ingo irmgard jens jorg joerg
joachim jochen jurgen juergen jutta karl karlheinz karsten katharina kathrin katrin kerstin klaus konrad kurt lothar
ludwig lutz manfred margarete margit margot markus martina mathias matthias monika norbert otto peer petra rainer
ralf reiner reinhard reinhold renate roswitha rudolf rudiger ruediger sabine siegfried sigrid silke stefanie steffen susanne sven
sybille tanja thorsten torsten udo ulrich ulrike ursula ute uwe volker waltraud werner wilfried wilhelm wolfgang
alain albert alexandre andre anne antoine arnaud aurelie baptiste beatrice benoit bernard bertrand brigitte bruno
camille catherine cecile celine chantal christelle christophe clement colette corinne damien delphine denis didier
dominique elodie emilie emmanuel emmanuelle eric etienne fabien fabrice florence florent francois francoise
frederic genevieve gerard gilbert gilles gregory guillaume guy helene herve hugues isabelle jean jeanne jerome
joel julien juliette karine laetitia laurence laurent lea lionel louise luc lucie ludovic madeleine marcel marguerite
marie marion marine martine mathieu matthieu maxime michel mireille monique morgane mickael nathalie nicolas odette
odile olivier pascal pascale patrice pauline philippe pierre quentin raphael remi remy regis roger romain sandrine
sebastien serge severine simone solange stephane sylvain sylvie therese thibault thierry valerie veronique vincent
virginie xavier yann yves yvonne zoe
alberto alejandro alessandro alessia alessandra ana andres angel antonio beatriz carlos carmen chiara claudio
cristina daniele davide diego eduardo elena emilio enrique ernesto fabio federica federico felipe fernanda fernando
francesca francesco francisco gabriela gianluca giorgia giorgio giulia giuseppe gonzalo guillermo ignacio ines
isabel javier jesus joao joaquin jorge jose juan laura leonardo lorena lorenzo lucia luigi luis manuela marcos
margarida mariana mario marta martina matteo mercedes miguel monica natalia nuno pablo paolo paula paulo pedro pilar
rafael ramona raquel raul ricardo roberto rocio rosa rui salvatore santiago sergio silvia simona sofia stefano
susana teresa tiago valentina valeria vicente vincenzo ximena yolanda
lars anders bjorn erik gunnar hakan henrik ingrid johan kristina lennart magnus mats mikael nils olof per sven
torbjorn ulf astrid birgitta elin frida karin linnea maja malin sigrid tove jesper kasper mads mikkel morten niels
rasmus soren signe mette pernille kirsten eero juha kari mika pekka timo antti aino kaisa sanna
crystal leonardo priya raj amy leo emilia sjon melvin sjaan bennie jopie gonnie wilco wico harold eelkje mariëlle
hatim ilse gwen gwendolyn gwenda germaine djamila jaouad joelle ginny yentl jaylinn jayla fay feline filippa
felicia vajèn nova noa noé liva lauren livia hailey jolie jinte ivy hannah guusje elena ella elif elisa lena
dewi rosita siewert siewerd dieuwertje gerlinde gerrie gerriet ferdi lamyae soraya ewelina casper guus nienke gul noel zoe esmee
jorien jorieke rosanne roxane marijn marjo marjon marjolijn marlijn marit marith merijn mirte myra naima nelly nel nellie
netty nancy nanda nadya nadiya nadja olga odette olaf pamela patrick patrik peggy pia pietje rianda rinie rini rinke rob
rolinda ronny ronnie rudi rudie rudy ruurd samantha sander sandy sanna selina semih sefanja sep seppe serge serena sharona shirin sidney
sija silke simcha sina sindy sjaan sjaak sjef sjoukje sofieke stephan stephane suzanna tabitha tamar tanya tatjana theodora theresia
thera thomas tiemen tijl tinie tjarda tjerkje toos tonny tonnie toos truus twan valerie vanessa vera vina vroukje wanda willie
wineke winnie wouterina xandra yara yente yannick ymkje yoeri yorben yves zita zinzi aleksandra alicja ania asia basia celina gosia
grazyna jolka kasia kuba maja marzena mietek mirek oskar ola patryk piotrek sandra tomek wanda wiktor wiktoria zosia eryk hubert
lamia latife leyla mariem meltem melek mesut metin mete mustapha nazli nilufer nihal okay oktay ozgur pinar sedef selcuk sema seda serap
sibel sinan soner suat sule tolga tulay turkan ulku yagmur yavuz yeliz zafer zeliha zerrin abdelhamid abdelilah abdeslam abdessamad
achmed adam ahlam ait anouar asma atika aya ayman ayyoub azzedine badreddine benyamin brahim chakib charaf dalila driss elhassan faissal
farouk fikri ghita hakim hakima halim hamida hamou hatim hayat hicham houria iliass ilham jaouad jihad jihane karam kawtar khaled lahcen
lotfi mahdi marwan marwa mbarek miloud mohcine mouna moustapha nasima noor nordin rabie rafik reda sabrine sakina salma samia sanaa selim
sihame siham souad soumia tarek wafa walid yasser youness zakia zineddine zouhair aaliyah abena kwesi ebo adwoa esi chinedu chioma
amarachi obinna tunde bola funmi folake segun tobi temitope babajide thabo thandiwe sipho nomvula zanele lindiwe tendai farai
aditi aditya akash amar amrita arjun bharat chandra dev gita hari jaya jyoti kiran lalita lata madhu manish manoj mohit nandini naveen nitin
pankaj pradeep preeti rajan ranjit ritu rohit sachin sangeeta satish seema shalini shankar shilpa sneha sonali sudha sumit swati tanvi tara
uma varun veena vimla sunny sherwin shurandy churandy dwight eldridge jeangu rayen rigillio rinaldo romario soenil soeresh djaimy
rudolf reinout ravi rashida quintin pieterjan ottoline oscar nicolette nico minke mijntje melle mechteld mattheus marnix marlene magnus
ludo lotje lourens lisanne lisette lieve lien liane leonoor leontien laurien kristel klara klaasje jorine jonna joline joris joan jildou
jette jesper jenneke jelmar jarno jannie jannes jantje jannie ivonne isabella ireen imke ilonka hylke huub hugo hilbert hettie hermine
henriët henny hendrika hein harmina hanny hans-peter hannie guurtje greet goof gonda gitta gineke gijsbert gerry germa gerben geraldine
georgina frouke fransje frederik floris flip fleurtje fedde evelyne eveline evelyne everdina eugenie esmeralda ernestine emmely elvira elsje
elselien elsbeth elly elles eleonora edward eduard dorine dirkje dinand diny derkje dafne corry corneel constance cobie cato catrien carel
bertus bertie berthold berry bernadette barry baldwin aukje arnoud arne antoinette antonia ankie annegien angelina alwin alwine allard alie
abby adrian ahmad aimée aleksander aleyna alicia alina alisa aliya alparslan alya amara amaya annabel antoni aras arda ariana armin arya asel asiya
asya axelle ayana ayaz ayden ayla bastiaan bella benja benthe bentley bibi boas boaz bobbi bobbie bodhi bodi brenn brent bryan carlijn cataleya
chelsey colin collin daantje daley damin dana dani danilo danique dave davey davi davina davy deen defne deniz devin dexx diede dieke dion djayden
djenna dominik donny dorian duco duuk dylano eefje eliana elijah elina eliza elize elle elynn emiel emile emin ensar enzo eray esma evan eymen ezra
fabiënne fardau faya faye fayen fayenne febe femm fenne ferre fieke fiene filou finnley flore florian florine flynn foss fran freek frenkie fynn gaia
giel gigi gioia hanne hayley hidaya hira idris ilay imani imran inara inaya isabeau isaiah isra ivar izzy jace jackie jacky jacoba jacobus jada
jaelynn jailey jairo jaivey jake jakob jalou jamie jana jane janna janne jara jari jarne jasmijn javi jaxon jaxx jayce jayda jaylano jaylen jayson
jayvano jazzlyn jazzlynn jefta jelte jenna jente jeppe jeremiah jess jessie jesslyn jesslynn jidde jinthe joah joas joes jona jonah jort josefien joya
juda jula julan jule juna junayd kaat kacper karlijn kato kayden kaylee kayleigh keano kenan kensi kenza kenzo kian kiara kiki kira kjeld kobe krijn
kyan kyano kyara lana lara lasse laure laurie leah lenn lenne lennert lennon lennox lexi lexie liene lieze liliana lilly lilou linn linne lise
liselotte liya liyam liyana liza lizz loek lois lola lott loua louay louie lova lowie loïs luciano luka lukas lune luus lyam lydia maartje macy maher
mahir malou manoah manu marcus margaux marley marlie marly marthe mateo mathis matz maurits mauro maximilian mayra mayson meghan meike melina melisa
mels merle mert meyra micah micha midas miel mikki milana milano milena miley milly milo mira miran mitch mona moos mozes muhammed myla mylan mylo
nand naoufal naoufel natan naud nela nena niek niene nika nikki nikkie nikodem nila ninthe nisa noam noami noan nola nolan nomi noortje norah nore
noud nouri nout novan novi nowi noëlla noëlle odin oliwia oliwier oona otis oumayra paulien pelle phileine pippa pola quinty raff rayan revi reza
robbe romee rosie roxy sabir safa safiya safouan safouane salomë sami sammie sare savi scottie sebas seff selena sena senne sepp seth shane sien siep
silas siënna skye soof sophia stef suus sverre teije teunis thiago thibo thije thijmen thijn thom tibo tieme tijs tirza tobin toby tomas tristan tycho
tymon valentino vere vienna vieve viggo vigo vince vinz vive vivienne wannes warre wende xavi yana yarah yasmine yassir yenthe yinthe youp yuna zain
zara zayd zayn zeyd zeyneb ziva zoey
adelheid adriaan abraham aline amarens amke annelien annemijn
`

/** Given names that are also everyday Dutch or English words, months, places or firms. */
export const commonGivenNames = `
wil mark roos beer will bill may june april august mei juni juli dag kit vos pleun storm
nova joy grace hope faith rose ivy daisy ruby jade pearl summer autumn dawn sky mare lot fay
floor bloem ster sterre luna wolf ward art gene dean dick rusty rock chip bud drew guy pat
rich sue van ann bo per ad ada an tel abel ama age puck job lei li
yi yu ming jun yan mai lan dung peer angel jesus mercedes paris london sydney madison morgan taylor
jordan chelsea georgia austin israel milan amber joke bep doris nour major king prince duke earl baron miles
page paige penny pepper piper reed royal sage scout september star skip stone trinity true vita wade wren
ace ava cas dax dex don dua eef ela eli evy fem fos ise iva ize jax jay jef jet jop jur kaj kay len lev lex lia loa lou
lux mae mas mex nox ole pip puk raf riv seb sef sev sil ted vic vik wes xem zef zev
yes anders marine newton prudence sol taha savas yildiz gul can toon ed
`
