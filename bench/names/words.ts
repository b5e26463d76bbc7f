// Words of our own that fill the patterns. Alternatives are divided by "|".

const list = (words: string): readonly string[] => words.trim().split(/\s*[|\n]\s*/)

export const jobsDutch = list(`
voetballer|voetbalster|wielrenner|wielrenster|schaatser|schaatsster|zwemster|zwemmer|atleet|atlete|tennisser|tennisster|bokser|judoka|turnster|hockeyer|schaker|coureur
schilder|schilderes|beeldhouwer|tekenaar|fotograaf|fotografe|componist|dirigent|pianist|violiste|cellist|organist|zanger|zangeres|rapper|drummer|gitarist|bassist|producer
schrijver|schrijfster|dichter|dichteres|auteur|journalist|journaliste|columnist|redacteur|vertaler|uitgever|criticus|acteur|actrice|regisseur|cineast|cabaretier|presentator|presentatrice
politicus|politica|minister|minister-president|staatssecretaris|burgemeester|wethouder|senator|Kamerlid|premier|president|vicepresident|kanselier|gouverneur|ambassadeur|diplomaat|partijleider|fractievoorzitter|woordvoerder|woordvoerster
koning|koningin|keizer|prins|prinses|hertog|hertogin|graaf|gravin|markies|baron|keurvorst|tsaar|sultan|paus|bisschop|aartsbisschop|kardinaal|abt|priester|dominee|predikant|theoloog
generaal|admiraal|kolonel|kapitein|majoor|luitenant|maarschalk|veldmaarschalk|verzetsstrijder|ontdekkingsreiziger|zeevaarder|piloot|astronaut
natuurkundige|wiskundige|scheikundige|bioloog|botanicus|astronoom|geoloog|historicus|filosoof|econoom|arts|chirurg|psycholoog|psychiater|taalkundige|hoogleraar|professor|socioloog|archeoloog|antropoloog|ingenieur|uitvinder|architect|stedenbouwkundige
advocaat|advocate|rechter|officier|procureur|notaris|ondernemer|zakenman|zakenvrouw|bankier|directeur|directrice|topman|topvrouw|oprichter|bestuurder|voorzitter|secretaris|penningmeester|vakbondsleider|commissaris|bestuursvoorzitter
trainer|coach|bondscoach|doelman|keeper|aanvaller|verdediger|middenvelder|spits|scheidsrechter|kopman|sprinter|ploegleider|clubvoorzitter|aanvoerder
dj|model|kok|kunstenaar|kunstenares|ontwerper|danser|danseres|choreograaf|leraar|lerares|onderwijzer|boer|smid|koopman|visser|timmerman|slager|verpleegster|rechercheur|onderzoeker|onderzoekster|activist|leider|topschutter|ploeggenoot|landgenoot|collega|advocate-generaal
`)

export const kinDutch = list(
  'zoon|dochter|vader|moeder|broer|zus|zuster|oom|tante|neef|nicht|echtgenoot|echtgenote|weduwe|vrouw|man|vriendin|vriend|leermeester|leerling|opvolger|voorganger|kleinzoon|tweelingbroer',
)

export const jobsEnglish = list(
  'president|senator|governor|mayor|minister|secretary|chairman|CEO|CFO|attorney|lawyer|judge|professor|author|singer|actor|actress|director|coach|striker|painter|composer|general|colonel|captain|physicist|economist|analyst|manager|developer|maintainer|programmer|spokesman|spokeswoman|journalist|columnist|founder|engineer|consultant|trader|counsel|assistant|boss|colleague|friend|brother|sister|husband|wife|neighbor|recruiter|reporter|researcher|activist|poet|king|queen|bishop',
)

export const nationsDutch = list(
  'Nederlandse|Belgische|Duitse|Franse|Engelse|Britse|Amerikaanse|Canadese|Italiaanse|Spaanse|Portugese|Russische|Poolse|Tsjechische|Hongaarse|Oostenrijkse|Zwitserse|Deense|Zweedse|Noorse|Finse|Ierse|Schotse|Turkse|Griekse|Marokkaanse|Egyptische|Zuid-Afrikaanse|Japanse|Chinese|Koreaanse|Indiase|Indonesische|Australische|Braziliaanse|Argentijnse|Mexicaanse|Colombiaanse|Surinaamse|Vlaamse|Friese|Limburgse|Brabantse|Romeinse|Servische|Kroatische|Oekraïense|Roemeense|Bulgaarse|Israëlische|Palestijnse|Iraanse|Keniaanse|Ethiopische|Luxemburgse|Sloveense|Amsterdamse|Rotterdamse|Haagse|Gentse|Antwerpse|Brusselse|Europese',
)

export const peoplesDutch = list(
  'Nederlander|Belg|Duitser|Fransman|Engelsman|Brit|Amerikaan|Italiaan|Spanjaard|Rus|Pool|Tsjech|Deen|Zweed|Noor|Fin|Ier|Schot|Turk|Griek|Marokkaan|Zuid-Afrikaan|Japanner|Chinees|Indiër|Australiër|Braziliaan|Argentijn|Vlaming|Fries|Romein|Serviër|Kroaat|Oostenrijker|Zwitser|Keniaan|Portugees|Canadees|Colombiaan|Sloveen',
)

export const peoplePluralDutch = list(
  "Nederlanders|Belgen|Duitsers|Fransen|Engelsen|Britten|Amerikanen|Italianen|Spanjaarden|Russen|Polen|Turken|Grieken|Japanners|Chinezen|Romeinen|Kelten|Friezen|Vlamingen|Walen|Oostenrijkers|Zweden|Perzen|Arabieren|Israëli's|Palestijnen|Koerden|Joden|Katholieken|Protestanten|Moslims|Democraten|Republikeinen|Liberalen|Socialisten|Rode Duivels|Oranje|Geallieerden|Geuzen|Patriotten|Azteken|Inca's|Vikingen|Ottomanen",
)

export const monthsDutch = list(
  'januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december',
)
export const daysDutch = list('maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag')
export const monthsEnglish = list(
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec',
)
export const daysEnglish = list(
  'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri|Sat|Sun',
)

export const mediaDutch = list(
  'De Telegraaf|de Volkskrant|Het Parool|Trouw|NRC Handelsblad|NRC|De Standaard|De Morgen|Het Laatste Nieuws|Het Nieuwsblad|De Tijd|Le Monde|The Guardian|The New York Times|The Times|Der Spiegel|Die Welt|Nieuwsuur|Pauw|EenVandaag|Radio 1|NOS|VRT|VTM|RTL Nieuws|BBC|CNN|Reuters|Belga|ANP|AP|AFP|Tubantia|Omrop Fryslân|Het Financieele Dagblad|Elsevier|Vrij Nederland|Humo|Knack',
)
export const partiesDutch = list(
  'PvdA|VVD|CDA|D66|GroenLinks|SP|SGP|ChristenUnie|PVV|Partij voor de Dieren|DENK|Volt|BBB|CD&V|Open VLD|VLD|N-VA|Vlaams Belang|Vlaams Blok|sp.a|SP|Agalev|Groen|Volksunie|PS|PRL|Ecolo|ARP|KVP|CHU|Labour|Likoed|CDU|SPD|Socialistische Partij|Communistische Partij|Republikeinse Partij|Democratische Partij|Anti-Revolutionaire Partij',
)
export const bodiesDutch = list(
  'Europese Commissie|Europees Parlement|Verenigde Naties|Veiligheidsraad|Tweede Kamer|Eerste Kamer|Raad van State|Hoge Raad|Provinciale Staten|NAVO|EU|VN|FNV|CNV|ACV|ABVV|KNVB|UEFA|FIFA|UCI|IOC|KNMI|RIVM|CBS|CPB|DNB|ECB|IMF|Wereldbank|Rekenkamer|Openbaar Ministerie|Binnenhof|Witte Huis|Kremlin|Congres|Senaat|Pentagon|Rijkswaterstaat|Belastingdienst|Koninklijke Marine|Koninklijke Luchtmacht|Rode Kruis|Greenpeace|Amnesty International|Artsen zonder Grenzen|Unicef|Rijksmuseum|Mauritshuis|Concertgebouw|Stedelijk Museum|Vaticaan|Bondsdag|Knesset|Doema|Rabobank|Fortis|KBC|Dexia|ING|Shell|Philips|Unilever|Ahold|KPN|Sabena|Electrabel|Solvay|Bekaert|Nokia|Volkswagen|Renault|Ford|General Motors|Boeing|Airbus|Microsoft|Apple|Google|Amazon|Sony|Nintendo|IBM|Intel|Samsung|Siemens|BMW|Toyota|Ferrari|McLaren|Williams|Ajax|Feyenoord|PSV|Vitesse|Anderlecht|Club Brugge|Standard|Real Madrid|Barcelona|Juventus|Chelsea|Arsenal|Liverpool|Bayern München|Rabo|Lotto|Quick-Step',
)
export const eventsDutch = list(
  'Tweede Wereldoorlog|Eerste Wereldoorlog|Koude Oorlog|Tachtigjarige Oorlog|Franse Revolutie|Renaissance|Middeleeuwen|Gouden Eeuw|Verlichting|Reformatie|Olympische Spelen|Olympische Winterspelen|Wereldkampioenschap|EK|WK|Eredivisie|Eerste Divisie|KNVB beker|Champions League|Europa League|Tour de France|Giro|Vuelta|Ronde van Vlaanderen|Amstel Gold Race|Parijs-Roubaix|Wimbledon|Roland Garros|Australian Open|US Open|Davis Cup|Grand Prix|Songfestival|Pinkpop|Lowlands|Oscar|Gouden Kalf|Nobelprijs|Nobelprijs voor de Vrede|Libris Literatuurprijs|Gouden Palm|Elfstedentocht|Prinsjesdag|Koningsdag|Pasen|Kerstmis|Pinksteren|Ramadan|Carnaval',
)
export const productsDutch = list(
  'Boeing 737|Airbus A320|Volkswagen Golf|Ford Focus|Windows XP|Windows|Linux|Android|iPhone|iPad|PlayStation|Xbox|Game Boy|Word|Excel|Photoshop|Java|Python|Wikipedia|YouTube|Facebook|Twitter|Instagram|Netflix|Spotify|Oracle|Debian|Unix|Firefox|Nutella|Heineken|Coca-Cola|Senseo|Opel Astra|Toyota Yaris|Fokker 100|Leopard 2|Spitfire|Sputnik|Apollo 11|Voyager|Titanic|Hubble|Bijbel|Koran|Thora|Oude Testament|Nieuwe Testament|Ilias|Odyssee',
)

export const teamsDutch = list(
  'FC|SV|VV|SC|HC|KV|KRC|RKC|AFC|Sparta|Go Ahead|Sporting|Racing|Real|Dynamo|Lokomotiv|Inter|Atlético|Union|Club',
)
/** What a firm calls itself behind a name: also in one word with it. */
export const firmNounsDutch = list(
  'Bouw|Transport|Advies|Makelaars|Advocaten|Notarissen|Accountants|Installaties|Keukens|Tuinmeubelen|Meubelen|Wonen|Mode|Schoenen|Optiek|Juwelier|Educatie|Training|Groente|Vlees|Vis|Haring|Bloemen|Bloemenhuis|Tuincentrum|Bakkerij|Slagerij|Drukkerij|Uitgeverij|Rederij|Logistiek|Koeriers|Schilderwerken|Dakwerken|Hoveniers|Verhuur|Verhuizingen|Autobedrijf|Banden|Fietsen|Elektro|Techniek|Metaal|Hout|Glas|Beton|Infra|Consultancy|Software|Media|Groep|Holding|Beheer|Vastgoed|Verzekeringen|Assurantiën|Uitvaart|Kinderopvang|Zorg|Fysiotherapie|Tandartsen|Dierenkliniek|Catering|Evenementen|Reizen|Zuivel|Kaas|Koffie|Chocolade|Kaarsen|Speelgoed|Boeken|Muziek|Events|Foods|Food|Trading|Outlet|Interieur|Vloeren|Zonwering|Isolatie|Recycling|Containers|Machines|Tractoren|Kranen|Sloopwerken|Grondverzet',
)
export const firmHeadsDutch = list(
  'Bakkerij|Slagerij|Garage|Autobedrijf|Bouwbedrijf|Aannemersbedrijf|Loonbedrijf|Schildersbedrijf|Installatiebedrijf|Transportbedrijf|Hoveniersbedrijf|Kapsalon|Salon|Café|Restaurant|Eetcafé|Hotel|Camping|Manege|Rijschool|Apotheek|Huisartsenpraktijk|Tandartspraktijk|Dierenkliniek|Notariskantoor|Advocatenkantoor|Makelaardij|Administratiekantoor|Drukkerij|Uitgeverij|Boekhandel|Juwelier|Optiek|Kwekerij|Boerderij|Stichting|Vereniging|Woonstichting|Zorgcentrum|Kinderdagverblijf|Basisschool|Firma|Fa.|Gebroeders|Gebr.|Winkel|Tuincentrum|Fietsenwinkel|Schoenmakerij|Galerie|Theater|Bioscoop|Museum|Kasteel|Huize|Villa|Landgoed|Boerenbond|Zwembad|Sporthal|Harmonie|Fanfare|Gasthuis|Ziekenhuis|Kliniek|Uitvaartcentrum|Aula|Flat|Zaal|Kamer|Vergaderzaal|Gebouw|Perron|Camping|Jachthaven|Brouwerij|Molen|Meubelhuis|Loodgietersbedrijf|Fysiotherapie',
)
export const buildingsDutch = list(
  'college|school|lyceum|kerk|museum|huis|hof|instituut|ziekenhuis|stadion|brug|tunnel|kade|plein|straat|laan|weg|gracht|park|dreef|boulevard|steeg|stichting|prijs|medaille|kazerne|kapel|toren|poort|fonds|orgel|route|mars|beker|trofee|bokaal',
)
export const streetTailsDutch = list('straat|laan|weg|plein|kade|gracht|singel|hof|dreef|park|plantsoen')

export const orgNounsEnglish = list(
  'Energy|Power|Partners|Capital|Bank|Systems|Software|Networks|Industries|Motors|Pipeline|Gas|Associates|Consulting|Group|Holdings|Insurance|Trust|Foundation|University|College|Institute|Museum|Hospital|Airlines|Airways|Press|Records|Pictures|Studios|Steel|Chemicals|Foods|Stores|Hotel|Grill|Cafe|Corp|Corporation|Inc|LLC|Ltd|Company|Communications|Technologies|Securities|Brothers|Medical Center|High School|Library|Church|Stadium|Theatre|Union|League|Society|Committee|Department|Agency|Council|Review|Journal|Times|Herald|Post|Tribune|Gazette',
)
export const orgsEnglish = list(
  'Enron|Dynegy|Duke Energy|Morgan Stanley|Goldman Sachs|Merrill Lynch|Lehman Brothers|Ernst & Young|Arthur Andersen|Credit Suisse|Deutsche Bank|Microsoft|IBM|Intel|Dell|Apple|Sun|Oracle|Red Hat|Mandrake|SuSE|Debian|Yahoo|Google|eBay|Amazon|AOL|Netscape|Napster|Sony|Nokia|Motorola|Cisco|Verisign|Network Solutions|Sourceforge|Slashdot|Wired|Salon|Reuters|CNN|Fox|NBC|Disney|Boeing|Ford|Toyota|Continental|Delta|Southwest|FedEx|UPS|DHL|Congress|Senate|Supreme Court|White House|Pentagon|FBI|CIA|NSA|FCC|SEC|EPA|NASA|European Union|United Nations|NATO|World Bank|Federal Reserve|Republican|Democrat|Republicans|Democrats|Green Party|Labour|Harvard|Stanford|MIT|Berkeley|Rice|Yale|Oxford|Cambridge|Texas A&M',
)
export const thingsEnglish = list(
  'Windows|Windows XP|Linux|Unix|Perl|Python|Java|Ruby|Apache|Exim|Postfix|Sendmail|SpamAssassin|Bayes|Razor|Outlook|Exchange|Lotus Notes|Mozilla|Opera|Emacs|Vim|KDE|Gnome|GNU|GPL|XML|HTML|HTTP|SMTP|DNS|PDF|Word|Excel|PowerPoint|Acrobat|Flash|PlayStation|Xbox|Macintosh|Mac|PowerBook|Jaguar|Pentium|Athlon|Zope|Zaurus|Palm|BlackBerry|Bluetooth|Internet|Web|Usenet|Google Groups|Bible|Koran|Christmas|Easter|Thanksgiving|Labor Day|Memorial Day|Halloween|Super Bowl|World Cup|Olympics|Cold War|World War II|Civil War|Constitution|First Amendment|Star Trek|Star Wars|Mars|Venus|Jupiter|Earth|English|French|German|Spanish|Chinese|American|British|European|Christian|Muslim|Jewish|Islam|Buddhism|Lotto|Viagra|Visa|MasterCard|Tomcat|Razor2|Pyzor|Procmail|Fetchmail|Mutt|Pine|Evolution|Sylpheed|Knoppix|Gentoo|Slackware|Solaris|Darwin',
)
export const headingWordsEnglish = list(
  'Please|Thanks|Regards|Best|Hi|Hello|Dear|Subject|From|To|Cc|Date|Sent|Re|Fwd|Attached|Original Message|Message|Forwarded|Customer Service|Click Here|Free Shipping|Limited Offer|Special Report|Terms of Service|Privacy Policy|Contact Us|About Us|Home Page|Order Now|Money Back Guarantee|Meeting Notes|Action Items|Conference Call|Board Meeting|Master Agreement|Purchase Order|Credit Report|Risk Management|Human Resources|Legal Department|Help Desk|Web Site|User Guide|Release Notes|Chapter|Section|Appendix|Table of Contents|Mailing List|Happy Birthday|Good Morning|Merry Christmas|Nobody|Everyone|Everybody|Someone|Folks|Guys|All|Team|Sir|Madam|Mom|Dad|Friend',
)

/** Words that sentences begin with. */
export const startersDutch = list(
  'Dan|Dus|Toch|Even|Eerst|Anders|Daarna|Hierna|Soms|Vaak|Meestal|Altijd|Nooit|Bijna|Zelfs|Alleen|Samen|Verder|Tot|Totdat|Zo|Zoals|Zodra|Zolang|Omdat|Doordat|Aangezien|Hoewel|Ondanks|Dankzij|Vanwege|Volgens|Behalve|Buiten|Binnen|Boven|Beneden|Langs|Rond|Sinds|Tijdens|Tegen|Tussen|Vanaf|Voordat|Nadat|Terwijl|Wanneer|Waarom|Waar|Waarin|Wie|Wat|Welke|Hoeveel|Iedereen|Niemand|Iemand|Niets|Alles|Velen|Sommigen|Anderen|Beiden|Elk|Elke|Geen|Veel|Weinig|Meer|Minder|Enkele|Diverse|Verschillende|Twee|Drie|Vier|Vijf|Tien|Honderd|Duizend|Miljoenen|Gisteren|Vandaag|Morgen|Overmorgen|Straks|Later|Vroeger|Eerder|Onlangs|Binnenkort|Jaarlijks|Dagelijks|Tegenwoordig|Destijds|Inmiddels|Intussen|Ondertussen|Uiteindelijk|Vervolgens|Tenslotte|Kortom|Immers|Namelijk|Overigens|Trouwens|Helaas|Gelukkig|Natuurlijk|Misschien|Wellicht|Waarschijnlijk|Mogelijk|Zeker|Klopt|Prima|Oke|Ok|Oké|Super|Top|Fijn|Leuk|Mooi|Goed|Jammer|Graag|Let|Zie|Kijk|Klik|Kies|Bel|Mail|Stuur|Vraag|Neem|Geef|Maak|Ga|Kom|Doe|Vul|Druk|Open|Sluit|Lees|Download|Bestel|Betaal|Meld|Schrijf|Wacht|Controleer|Vergeet|Check|Bedankt|Dank|Sorry|Welkom|Gefeliciteerd|Succes|Hopelijk|Hierbij|Bijgaand|Bijgevoegd|Conform|Inzake|Betreft|Graag|Mocht|Mochten|Heeft|Hebben|Had|Was|Waren|Wordt|Worden|Werd|Kan|Kunnen|Kon|Moet|Moeten|Mag|Mogen|Zal|Zullen|Zou|Wil|Willen|Gaat|Komt|Staat|Ligt|Zit|Blijft|Blijkt|Lijkt|Denk|Hoop|Weet|Wist|Zag|Kreeg|Deze|Dit|Die|Dat|Daar|Daarvoor|Daardoor|Daarmee|Daarin|Hierdoor|Hierin|Hiervoor|Er|Ook|Want|Maar|En|Of|Nou|Nu|Toen|Ja|Nee|Nog|Al|Als|Net|Pas|Vast|Rustig|Snel|Zeer|Heel|Erg|Best|Lang|Kort|Ver|Hoe|Mijn|Jouw|Uw|Zijn|Haar|Onze|Hun|Mensen|Kinderen|Vrouwen|Mannen|Ouders|Klanten|Leden|Bewoners|Kabinet|Regering|Politie|Brandweer|Oppositie|Onderzoek|Rapport|Verder|Wel|Niet|Eén|Een|Wij|We|Ik|Jij|Je|Jullie|Zij|Ze|Hij|Het|De',
)
export const startersEnglish = list(
  'Then|Even|Thus|Tired|Done|Until|Writes|Wrote|Oh|Ah|Hmm|Wow|Yeah|Yep|Nope|Okay|OK|Well|Maybe|Perhaps|Probably|Possibly|Certainly|Surely|Sure|Actually|Basically|Usually|Often|Sometimes|Never|Always|Already|Still|Yet|Once|Twice|First|Second|Third|Finally|Lastly|Next|Later|Earlier|Today|Tomorrow|Yesterday|Tonight|Recently|Currently|Meanwhile|However|Therefore|Moreover|Furthermore|Besides|Instead|Otherwise|Anyway|Anyhow|Also|Too|Just|Only|Almost|Nearly|About|Above|Below|Across|After|Before|Behind|During|Since|Though|Although|Because|Unless|Whether|While|Whereas|Where|When|Why|Who|Whose|What|Which|How|Some|Any|Many|Much|Most|Few|Several|Each|Every|Both|Either|Neither|None|Nothing|Something|Anything|Everything|Nobody|Somebody|Anybody|Everybody|Everyone|Someone|Anyone|One|Two|Three|Four|Five|Six|Ten|Hundreds|Thousands|Millions|People|Men|Women|Kids|Children|Users|Customers|Members|Folks|Guys|Others|Another|Other|Same|Such|Like|Unlike|Despite|According|Given|Based|Using|Having|Being|Getting|Making|Looking|Trying|Going|Coming|Doing|Reading|Writing|Running|Working|Click|Visit|Call|Send|Get|Got|Give|Take|Make|Buy|Order|Save|Try|Use|Want|Need|Think|Thought|Guess|Hope|See|Look|Check|Read|Write|Reply|Remove|Subscribe|Unsubscribe|Download|Install|Enter|Press|Type|Open|Close|Start|Stop|Keep|Let|Put|Run|Go|Come|Learn|Find|Found|Receive|Received|Earn|Join|Enjoy|Discover|Imagine|Consider|Remember|Forget|Note|Notice|Please|Thanks|Sorry|Welcome|Congratulations|Free|New|Best|Great|Good|Bad|Nice|Cool|Funny|Interesting|Amazing|Special|Limited|Guaranteed|Important|Urgent|Confidential|Attached|Enclosed|Forwarded|Original|Sent|Subject|Date|From|To|Message|Dear|Hello|Hi|Regards|Cheers|Sincerely|Yes|No|Not|Now|Here|There|This|That|These|Those|It|Its|He|She|We|They|You|I|My|Your|His|Her|Our|Their|The|A|An|And|But|Or|So|If|In|On|At|By|For|With|Without|From|Into|Out|Over|Under|Up|Down|Off|As|Is|Are|Was|Were|Am|Be|Been|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should|Shall|May|Might|Must|Spam|Software|Hardware|Money|Business|Internet|Web|Page|Site|Email|Mail|List|File|Code|Version|Update|Release|News|Article|Report|Story|Book|Music|Video|Game|Color|Size|Price|Credit|Loan|Mortgage|Insurance|Health|Sex|Love|Life|War|Peace|God|Government|Law|Court|State|Country|World|Time|Year|Month|Week|Day|Night|Morning|Noon|Summer|Winter|Spring|Fall',
)

export const titleHeads = list('The|Black|Blue|Last|Love|Night|Dark|Red|Golden')
export const titleTails = list('Night|Train|River|Song|Heart|Days|Light|Rain|Sky|Dream|Garden')
export const riversDutch = list('Rijn|Maas|Waal|IJssel|Schelde|Donau|Wolga|Seine|Nijl|Leie')
