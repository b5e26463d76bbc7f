/** Words before a name that are not part of it. */
export const titleWords = `
meneer mijnheer mevrouw mevr mw dhr hr zr heer heren dames erven e/o mr mrs ms miss drs dr ir ing prof professor dokter doctor notaris pastoor
dominee ds familie fam echtpaar weduwe wed jonkheer jhr zuster broeder juf juffrouw meester tante oom opa oma collega
herr frau monsieur madame madam mlle mme sir lady gezin stel br buren dierenarts zwager schoonzus schoonzoon schoondochter schoonvader schoonmoeder broertje zusje neefje nichtje dipl doctorandus ingenieur heer/mevrouw advocaat rechter officier
buurman buurvrouw cliente client klant patient patiente sollicitant medewerker medewerkster werknemer werkneemster
stagiair stagiaire cursist leerling bewoner bewoonster huurder huurster kandidaat huisarts tandarts fysiotherapeut
psycholoog psychiater bedrijfsarts arts chauffeur monteur teamleider directeur directrice secretaris voorzitter
penningmeester wethouder burgemeester agent inspecteur zoon dochter echtgenoot echtgenote partner vader moeder
broer zus neef nicht kleinzoon kleindochter vriendin vriend manager colleague patiënt patiënte cliënt cliënte
wijkagent huismeester conciërge trainer trainster docent docente coach leidster invaller invalster planner baliemedewerker baliemedewerkster vertegenwoordiger
accountmanager adviseur adviseuse elektricien schoonmaker schoonmaakster gastvrouw gastheer verpleegkundige wijkverpleegkundige thuishulp vrijwilliger vrijwilligster
deelneemster makelaar eigenares compagnon vennoot opzichter uitvoerder voorman ploegleider bewindvoerder mediator deurwaarder rechercheur griffier dirigent oppas
gastouder koerier bezorger notulist notuliste secretaresse doktersassistente boekhouder boekhoudster accountant jobcoach mentor huurster cursiste logopediste
`
export const salutationWords = `
geachte beste hallo hoi hi hey dear dag lieve waarde goedemorgen goedemiddag goedenavond goedendag hello bonjour cher
chère sehr liebe lieber hee ha yo mijne moi beste heej aan attn attention
`
export const closingWords = `
groet groeten groetjes gr grt groetnis hoogachtend regards sincerely cheers thanks greetings mvg liefs xx grüße grüssen
gruß cordialement yours best bedankt dank kus
`
/** Keys and column heads that name a person's name. Matched with a colon, a column or a JSON key only. */
export const nameLabels = `
naam name voornaam voornamen achternaam roepnaam geslachtsnaam familienaam contactpersoon contact patiënt patient
cliënt client klant klantnaam medewerker werknemer sollicitant kandidaat aanvrager ondergetekende verzekerde huurder
verhuurder koper verkoper eigenaar bewoner deelnemer cursist leerling student ouder vader moeder kind partner van
afzender ontvanger opdrachtgever behandelaar arts huisarts tenaamstelling tav attn aanwezig afwezig genodigden notulist
voorzitter rekeninghouder kaarthouder kenteken_houder bestuurder chauffeur monteur verantwoordelijke manager
leidinggevende projectleider surname firstname lastname fullname employee owner user customer applicant tenant from to
nom prénom vorname nachname cc bcc melder aanmelder besteller begunstigde gezagvoerder getuige slachtoffer dader
verdachte eiser gedaagde werkgever secretaris penningmeester actiehouder actie door spreker trainer docent mentor coach
referent referentie auteur author contactgegevens noodcontact gemachtigde volmachtgever erflater erfgenaam meisjesnaam
gebruiker gebruikersnaam username leden lid bestuurslid deelnemers paraaf chef tolk begeleider stagebegeleider bestuur vertrouwenspersoon
voorletters initialen initials tussenvoegsel tussenvoegsels voorvoegsel voorvoegsels names sollicitanten kopie jubilarissen kandidaten afwezigen aanwezigen akkoord
`
/** Words before which or after which a single unknown capitalised word is somebody. */
export const sayingWords = `heet heette heten genaamd named`

export const neverWords = `
plus coop spar koninklijke albert_heijn heijn havelaar kors hilfiger dior chanel versace armani gucci prada vuitton lagerfeld lanschot loyens loeff houthoff stibbe kpmg deloitte pwc mazars bdo
berenschot capgemini randstad staples ikea hudson egberts willem_drees mercedes sprinter oetker heijmans boskalis gazelle batavus sint st park stadion museum
coli multiple auricularis brachialis post get put collega collega's ondernemer iedereen allemaal allen
relatie lezer ouders bewoners deelnemers team leden vrienden medewerkers klanten zoon dochter vader moeder heren dames kerel
billy jumbo praxis gamma karwei action kruidvat etos xenos blokker wehkamp zalando makro sligro hanos exact afas unit4 twinfield snelstart moneybird
salesforce oracle sap cisco dell hp lenovo canon epson brother toyota volkswagen bmw audi opel ford renault peugeot citroën fiat volvo kia hyundai
nissan mazda skoda seat tesla suzuki honda iveco daf scania man unilever heineken grolsch ahold achmea aegon interpolis centraal
beheer unive zilveren kruis vgz menzis cz asr nationale nederlanden vattenfall essent eneco greenchoice ns arriva connexxion transavia klm schiphol
ajax psv feyenoord fortuna sparta vitesse heracles willem_ii
januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag woensdag
donderdag vrijdag zaterdag zondag january february march may june july august october monday tuesday wednesday thursday
friday saturday sunday de het een the a an dit dat deze die dan toen nu hier daar er wie wat waar wanneer hoe waarom
welke ik jij je u hij zij ze wij we jullie hun hen haar zijn mijn jouw uw ons onze en of maar want dus omdat als
indien hoewel terwijl nadat voordat zodat ook nog niet geen wel al heel zeer graag bedankt dank hartelijk vriendelijke
met zonder voor door over onder tussen tegen bij na naar van vanaf volgens via per tot tijdens sinds wegens namens
betreft onderwerp datum factuur offerte order ordernummer bestelling klantnummer nummer referentie kenmerk bijlage
bijgaand hierbij graag kunt kun kan wil wilt zou zal moet mag is was zijn heeft hebben had wordt worden werd bent ben
gaat doet komt maakt belt bel mail stuur vraag zie let beste geachte hallo hoi dear hi hello geacht afspraak vergadering
overleg notulen agenda actiepunten besluit punt verslag rapport dossier project planning contract overeenkomst
nederland nederlandse belgië duitsland frankrijk europa europese engels nederlands duits frans amsterdam rotterdam
utrecht eindhoven groningen haag den_haag tilburg almere breda nijmegen apeldoorn haarlem arnhem enschede zwolle
leiden dordrecht zoetermeer maastricht delft deventer leeuwarden hilversum amersfoort antwerpen brussel gent london
parijs berlijn stichting vereniging gemeente provincie ministerie rijk belastingdienst politie kvk uwv svb cak duo rivm
ggd ggz bv nv vof cv ltd inc gmbh llc groep group holding bank verzekering verzekeringen team afdeling afd
administratie boekhouding receptie directie bestuur raad commissie werkgroep school college universiteit hogeschool
ziekenhuis kliniek praktijk apotheek huisartsenpraktijk restaurant hotel café winkel garage kantoor hoofdkantoor
microsoft google apple facebook linkedin instagram twitter whatsapp android iphone windows office excel word outlook
teams zoom adobe amazon bol coolblue philips siemens samsung sony ikea hema albert_heijn jumbo lidl aldi kpn vodafone
ziggo tmobile postnl dhl ups fedex ing rabobank abn amro sns asn triodos knab visa mastercard ideal paypal tikkie
klant klanten leverancier bedrijf bedrijfsnaam adres straat postcode plaats woonplaats telefoon telefoonnummer tel
mobiel email e-mail website bsn iban btw geboortedatum geboren geslacht nationaliteit leeftijd handtekening functie
man vrouw ja nee onbekend geen nvt totaal subtotaal bedrag prijs aantal omschrijving product artikel dienst
welkom gefeliciteerd sorry helaas inderdaad natuurlijk morgen vandaag gisteren straks later volgende vorige eerste
tweede derde laatste nieuwe oude goede mooie grote kleine alle alles iedereen niemand iemand niets veel weinig meer
minder sommige enkele beide elke ieder elk zoals bijvoorbeeld echter daarom daarnaast verder vervolgens tevens
bovendien eventueel misschien mogelijk waarschijnlijk meestal soms vaak altijd nooit this that these those there here
what when where why how which who i you he she it we they my your his her its our their and or but because if while
after before so also not no yes very please thank thanks with without for by about under between against at from to
of on in into as is are was were be been has have had will would can could may might must shall should do does did
order invoice customer account email phone address date name subject regards sincerely kind best hello monday
dhr mevr drs prof ing via per cc bcc fwd fw re aw sent from to subject reply forwarded original message bericht
verzonden ontvangen aan onderwerp geschreven schreef wrote op om uur kerst pasen pinksteren koningsdag hemelvaart
sinterklaas internet wifi pdf avg gdpr wet artikel hoofdstuk paragraaf bijlage tabel figuur pagina blad versie
noord zuid oost west noorden zuiden oosten westen internationaal nationaal regio wijk stad dorp land wereld
black friday cyber new york los angeles san francisco united states kingdom great britain north south east
burn-out griep corona covid kanker diabetes alzheimer parkinson asperger down crohn hodgkin turner
verplicht optioneel invullen ingevuld idem required optional
spoed test tests demo sample voorbeeld concept definitief akkoord goedgekeurd afgekeurd open gesloten
credit debit card bitcoin wallet payment server system user admin password login token error warning info debug
adviseur adviseurs consultant planner coördinator medewerker controller developer projectleider accountmanager inkoper beheerder begeleider
specialist recruiter officer inspectie verkoop inkoop logistiek magazijn personeelszaken hr ihre
house street road avenue company limited services service support sales marketing finance department
`
export const organisationWords = `
bv b.v nv vof v.o.f cv gmbh ltd limited inc llc corp plc sa sarl bvba groep group holding stichting vereniging vve
maatschap bouw bouwbedrijf installatie installatietechniek techniek transport logistiek advies adviseurs
advocaten advocatuur notarissen notariaat accountants accountancy administratiekantoor consultancy consulting
makelaars makelaardij verzekeringen uitzendbureau schilders schilderwerken loodgieters hoveniers tuinen dakwerken
timmerwerken groothandel winkel winkels mode meubelen keukens sanitair vloeren fietsen tweewielers autos garage autobedrijf bakkerij slagerij
bloemen kapsalon kappers college lyceum universiteit hogeschool school ziekenhuis kliniek zorg zorggroep thuiszorg apotheek
fonds foundation institute instituut museum theater hotel restaurant brasserie café bank software systems solutions
technologies media design studio studios events projecten vastgoed wonen beheer partners associates international
nederland benelux europe zonen zn fysiotherapie tandartsen tandartspraktijk huisartsenpraktijk praktijk zuivel
heijn egberts bay drees park stadion tunnel kathedraal basiliek plantsoen sint st catering party recycling metaal staal hout glas elektro interieur architecten ingenieurs ingenieursbureau bureau
drukkerij uitgeverij boekhandel juwelier optiek kwekerij boerderij manege camping rederij zeilmakerij jachtbouw
educatie training drankenhandel groente verhuur verhuizingen banden beton assurantiën uitvaart kinderopvang dierenkliniek evenementen reizen foods
trading outlet zonwering isolatie containers tractoren sloopwerken grondverzet logistics industries motors tuinmeubelen tuincentrum speelgoed bloemenhuis
kinderziekenhuis installaties logies zuivelhandel groothandels sport sportschool yogastudio autoschade taxi
rijschool snackbar cafetaria eetcafé pizzeria kringloop steigerbouw firma gebroeders gebr slijterij drogisterij bloemist visspecialist poelier
services service schoonmaak beveiliging infra civiel koeriers express energie solar hosting cloud prijs award cup bokaal toernooi kerk parochie
`
export const placeWords = `
twente achterhoek veluwe salland drenthe overijssel gelderland flevoland limburg zeeland friesland fryslân brabant betuwe westland krimpenerwaard hoeksche alblasserwaard kennemerland westfriesland haaglanden rijnmond drechtsteden meierij bollenstreek walcheren zeeuws-vlaanderen vlaanderen wallonië ardennen eifel westfalen texel vlieland terschelling ameland schiermonnikoog urk volendam dalfsen staphorst nijverdal
haaksbergen tubbergen ootmarsum denekamp vriezenveen emmeloord nagele swifterbant zeewolde bunschoten spakenburg leusden woudenberg renswoude rhenen cuijk boxmeer venray panningen susteren brunssum landgraaf gulpen vaals eijsden bergeijk reusel hilvarenbeek gilze kaatsheuvel helvoirt
amsterdam rotterdam utrecht eindhoven groningen tilburg almere breda nijmegen apeldoorn haarlem arnhem enschede zwolle
leiden dordrecht zoetermeer maastricht delft deventer leeuwarden hilversum amersfoort hoorn venlo helmond oss zaandam
purmerend schiedam vlaardingen spijkenisse gouda alkmaar emmen assen hoogeveen meppel veenendaal ede barneveld doetinchem
zutphen winterswijk roermond sittard heerlen kerkrade weert middelburg vlissingen goes terneuzen bergen roosendaal
waalwijk oosterhout uden veghel boxtel valkenswaard vught veldhoven geldrop lelystad dronten harderwijk ermelo nunspeet
putten nijkerk zeist bilthoven soest baarn bussum naarden weesp diemen amstelveen hoofddorp haarlemmermeer heemstede
zandvoort beverwijk ijmuiden castricum heerhugowaard schagen drachten sneek heerenveen harlingen franeker dokkum
veendam stadskanaal delfzijl winschoten almelo hengelo oldenzaal kampen hardenberg ommen raalte wageningen tiel
culemborg nieuwegein houten ijsselstein woerden bodegraven wassenaar rijswijk voorburg leidschendam katwijk noordwijk
lisse hillegom asten deurne someren antwerpen brussel gent brugge leuven mechelen hasselt luik namen londen london
parijs paris berlijn berlin madrid barcelona rome milaan wenen keulen hamburg münchen frankfurt düsseldorf istanbul
ankara casablanca rabat marrakech paramaribo willemstad seattle denver boston chicago dubai
nederland belgië duitsland frankrijk engeland spanje italië portugal polen turkije marokko suriname curaçao aruba
oostenrijk zwitserland luxemburg denemarken zweden noorwegen finland ierland schotland griekenland roemenië bulgarije hongarije tsjechië slowakije kroatië servië
oekraïne rusland egypte israël irak iran syrië afghanistan pakistan somalië eritrea ethiopië ghana nigeria indonesië thailand vietnam australië brazilië mexico
california arizona texas florida alberta ontario oregon nevada colorado michigan ohio illinois massachusetts pennsylvania hawaii alaska utah quebec irvine
france germany spain italy greece turkey poland sweden norway denmark ireland scotland wales england britain russia ukraine egypt iraq israel syria kenya
japan canada brazil argentina australia zealand africa america asia holland belgium switzerland austria
`

export const monthWords = `
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
`
export const secretWords = `
wachtwoord password passwd pwd ww pincode pin passwort passphrase wachtzin token api_key apikey secret toegangscode inlogcode credentials
cvc cvv otp key pass passw pw wachtw wachtwrd wachtword watchwoord puk pukcode pincodes wachtwoorden passcode sleutel netwerksleutel beveiligingssleutel netwerkbeveiligingssleutel
wpa wpa2 psk wificode inlogwachtwoord beheerderswachtwoord beheerwachtwoord adminwachtwoord wifiwachtwoord routerwachtwoord startwachtwoord hoofdwachtwoord standaardwachtwoord startww pgpassword verificatiecode bevestigingscode beveiligingscode accountgegevens
inlog login inloggen inloggegevens logingegevens sleutelkluis sleutelkluisje sleutelkastje keysafe bearer wifi wlan ssid router modem nas
dbpassword userpassword adminpassword rootpassword masterpassword smtppassword mailpassword ftppassword sqlpassword loginpassword newpassword oldpassword
wifipassword dbpass dbpwd userpass smtppass clientsecret secretkey accesskey secretaccesskey accesstoken authtoken refreshtoken privatekey sharedsecret login-code code kluiscode deurcode alarmcode poortcode slotcode sleutelkluiscode
mysql mysqldump mysqladmin mariadb curl sshpass smbclient openssl htpasswd redis chpasswd docker podman identified zip unzip
voicemailcode voicemailpin ontgrendelcode toestelcode schermcode simpin simcode herstelcode backupcode wachtwoordzin creds digid
alarm kluis sleutelkast hangslot cijferslot kluiscombinatie combinatie
`
export const nationalityWords = `
nederlandse nederlander belg belgische duitse duitser franse fransman turkse marokkaanse marokkaan poolse pool surinaamse surinamer
italiaanse italiaan spaanse spanjaard portugese britse brit engelse amerikaanse amerikaan chinese chinees syrische syriër
roemeense bulgaarse oekraïense russische rus indiase dutch german french turkish moroccan polish italian spanish british american
`
