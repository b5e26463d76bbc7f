// Patterns of what colleagues write each other: mostly given names alone; see patterns-encyclopedic.ts.

export const office = `
{G} (belde|appte|mailde) (net|zojuist|gisteren|vanochtend|), (ze|hij) (komt|is|kan) (later|niet|morgen).
{G} (appte|mailde|schreef|meldde|vertelde|zei) dat de {noun} (van {G} |){adj} is.
{G} (weet|wist) (ervan|hiervan|er meer van|het wel|waar de {noun} ligt).
{G} (is|was) (ziek|vrij|met vakantie|er niet|met verlof|jarig|onderweg|thuis|in gesprek) (vandaag|morgen|deze week|tot {day}|).
{G} (blijft|doet|neemt|krijgt|regelt|pakt|bewaart|heeft) (de {noun}|het {noun}|{firm}|{org}|alles) (doen|over|op|mee|).
{G} (heeft|had|kan|wil|gaat|zou) (ook|nog|wel|toch|al|even|niet|zelf) (de {noun}|het {noun}) ({adj}|gebeld|gemaild|gezien|ophalen|doen).
{G} (zelf|ook|wel|alleen|en ik) (is|zijn|was|heeft|hebben) (op vakantie|{adj}|er niet bij|de {noun}).
{G} (gaat|komt|rijdt|werkt|staat|zit|loopt) (met|bij|naast|naar) {G} (naar|in|aan|op) (de {noun}|{place}|kantoor).
{G} (z'n|zijn|haar|d'r) {noun} is {adj}.
{G} en {G} (hebben|gaan|zijn|komen|kunnen|doen) (zich|er|niet|samen|allebei|{day}) ({adj}|afgemeld|mee|naar {place}|de {noun}).
{G}, {G} en {G} (helpen|komen|gaan|staan) {day} (mee|in de {noun}|bij de {noun}).
{G} vroeg (of|waarom|wanneer|wie) de {noun} {adj} is.
{G}: {noun} {adj}?
{G} - {noun} {adj}
{G}/{G} - {noun} {noun}
{G} / {G} - {street} {n}, {noun}
- {G} (over|van|wil|belt|vraagt) {noun}
- {G}: {noun} {noun}
* {G} {noun} (en {noun}|)
{day}: {G}, {G}, {G}
{day} {G} vrij
{n}-{n}: {G}, {G}
Reserve: {G}
(kassa|bar|keuken|balie|deur|garderobe|muziek) {G}, (kassa|bar|keuken|balie) {G}, (kassa|bar|keuken|balie|magazijn) {G} & {G}
{Noun}: {G} {n}x, {G} {n}x, {G} {n}x.
1. {G} {n} {noun}, 2. {G} {n} {noun}, 3. {G} {n} {noun}
Groep {n} ({G}, {G}, {G}, {G}) (verzamelt|begint) (bij|in) {building}
(Doe|Ga|Praat|Overleg|Spreek|Ruil) (maar |eerst |even |)met {G} (.|, die weet het.|over de {noun}.)
(Zeg|Zeg het|Geef het door|Mail het|Stuur dat|Laat het) (even |maar |)(aan|tegen) {G} (.|, zij regelt het.)
(Vraag|Bel|App|Mail|Vraag het|Check) (even|maar|anders|gewoon|) {G} (.|, die zit {day} op kantoor.|of de {noun} {adj} is.)
(Ik|Wij) (heb|hebben|had) {G} (gevraagd|gebeld|gesproken|beloofd|gezegd|gemaild) (de {noun} te halen|dat het {adj} is|over de {noun}|).
(Ik|We) (ga|gaan|ben|zijn|zit|rij) {day} met {G} (naar {place}|op pad|in overleg|in {building}|aan de {noun}).
(Ik|We) (ruil|deel|werk|eet) (wel |dan |) met {G}.
Ik geef het door aan {G} van de {noun}.
Ik (zal|kan|wil) het {G} vragen (. Als {G} geen tijd heeft, doet {G} het.|.)
Ik moet nog (even |)langs {G} (op kantoor|in {place}|van de {noun}).
Heb {G} (gesproken|gebeld|gezien), (hij|zij|die) (wil|doet|kan) het (wel|niet) (voor {n} euro|).
(Kan|Wil|Zou|Mag|Moet|Kun jij) {G} (de {noun}|dat|dit|het|ook|nog) (even |) (nakijken|doen|regelen|halen|bellen|meenemen)?
(Is|Was|Komt|Heeft|Weet|Gaat) {G} (al|er|ook|nog|wel|de {noun}) (terug|binnen|gebeld|bij|mee|klaar)?
(Heeft|Weet) (er |)iemand (al |)(iets|wat) van {G} (gehoord|over)?
(Wie|Waar|Wanneer) (rijdt|is|komt|gaat|zit|heeft) (er |)(mee met |)({G}|{G} gezien|{G} vandaag)?
(Gesprek|Gesproken|Gebeld|Overlegd|Besproken|Afgestemd|Afspraak|Koffie|Lunch) met {G} (over {noun}|gehad|van {firm}|(klant)|).
(Volgens|Dankzij|Zonder|Namens|Bij|Met|Naast|Behalve) {G} (is|heb ik|gaat|kan|lukt|komt) (de {noun}|het|dat) ({adj}|niet|wel).
De {noun} (van|voor|bij|aan) {G} (is|was|ligt|staat|loopt|komt) ({adj}|op de {noun}|in de {noun}|{day}).
De {noun} (ligt|loopt|gaat|staat|zit|komt) (bij|via|naar|door) {G|P} (op de {noun}|in de {noun}|.|,)
(Contact|Contact loopt|Alles|Dat|De {noun}) (gaat|loopt|is|komt) (via|bij|door|van) {G|P}.
(of|dat|omdat|als) de {noun} (van|bij|voor) {G} (ligt|is|staat|komt|was|{adj} is).
De sleutel (ligt|is|hangt) bij {G} (.|, anders bij {G}.|op de {noun}.)
(Melding|Klacht|Vraag|Bericht|Brief|Verzoek|Aanvraag) (van|door) {P|G|I}: {noun} {adj} (, {street} {n}.|.)
De nieuwe (van de {noun}|collega|stagiair|{job}) heet {G} (. Ze|en) (werkt|begint) {day}.
(Dank|Bedankt|Thanks|Top|Prima|Super|Fijn|Oké|Gefeliciteerd|Welkom|Succes|Sterkte|Goed plan) {G} (!|, tot {day}!|. {sentence}|)
(Ha|Hoi|Hey|Hai|Hee|Dag|Goedemorgen|Beste|Lieve|Hallo|Hi) {G} (,|!| en {G},) {sentence}
(Ha|Hoi|Hey|Hai|Dag|Beste|Lieve) {G},\\n\\n{G} (kan|wil|komt|is) {day} (toch |)niet. Zal ik {G} vragen?\\n\\n(xx|x|Kus|Liefs|Groet|Groetjes|Gr|gr|Mvg|mvg) {G}
{sentence} {sentence} {G}
{sentence}\\n\\n{G}
{sentence}\\n{G}
{sentence} (Groetjes|Groeten|Gr.|Gr|Mvg|Liefs|xx), {G}
{n}:{n} {G}: {noun} {adj}\\n{n}:{n} {G}: {sentence}
{n}-{n}-{n} {n}:{n} - {G}: {sentence}
@{G} (kun jij|heb jij|wil jij) de {noun} (nakijken|doen)? @{G} fyi
(Actie|Taak|Todo|Afspraak): {G} (belt|mailt|regelt|vraagt) {G} (van {firm}|)
(Aanwezig|Afwezig|Aanwezig waren|Afwezig met bericht|Afgemeld): {G}, {G}, {G}, {G}
(Opgenomen door|U sprak met|Behandeld door|Ingewerkt door|Aanspreekpunt|Opvolgen door|Besteld door|Bij|Met): {G|P}
(Opgehaald|Getekend|Gemeld|Besteld|Aangemeld|Betaald|Opgevolgd|Geleid|Ingewerkt|Gebeld|Overgenomen) door {G|P} ((receptie)|van de {noun}|in week {n}|) .
(Klant|Cliënt|Bewoner|Leerling|Kind|Ouder|Eigenaar|Opa|Oma|Tante|Oom|Buurvrouw|Buurman) {G|P} (is|wil|heeft|belt|vraagt) ({noun}|de {noun}|{adj}).
(Broer|Zus|Dochter|Zoon|Vader|Moeder|Partner|Man|Vrouw|Vriendin) {G} (komt|belt|haalt|is) (om {n} uur|{day}|{noun}).
({kin}|{Kin}) ({G}) is (overleden|verhuisd|{adj}) in {month}.
De {kin} van {G}, {G}, (komt|gaat|is) ({day}|mee|{adj}).
(Mevrouw|Meneer|De heer|Dhr.|Mw.|mevr.|fam.|De familie|Familie|familie) {F} (al|heeft|is|wil|belt|komt) (klaar|{noun}|de {noun}|langs)?
De {noun} van (fam.|familie|mevrouw|de heer|dhr.|mw.|meneer) {F} (al|is|moet) ({adj}|klaar|weg)?
({F}|{F} en {F}) (belde|mailde|tekent|betaalt|weigert|komt|zegt|vraagt) (over de {noun}|de {noun}|niet|).
Dat heb ik {F} (ook |)(gezegd|gemaild|gevraagd) toen (hij|ze|zij) belde.
(Dossier|Zaak|Inzake|Betreft|Zitting): {F} / {F} ({noun})
(De vergadering|De mail|De brief|De klacht|Het verzoek|De handtekening|Het akkoord|De rekening) van {F|P|G} ({noun}) (is|ligt|komt) (binnen|er|{adj}).
(nr. {n}, {F}) {sentence}
Mijn {kin}, {P|G}, {word} {noun}.
Ik, {P|I}, (wonende te {place}|geboren te {place}), {word} {noun}.
Mijn naam is {G|P} (en|.) (ik huur|ik werk|{sentence})
{P}, {n} jaar, {noun} {noun}
{Nation} {noun} (bij|van) {G}
De {noun} van {firm} (staat|is|ligt|komt) ({adj}|op de {noun}|{day}).
{firm} (belde|mailde|zei|komt|stuurt|levert|heeft) ({day}|de {noun}|dat de {noun} {adj} is).
(De {firm} {noun}|De {org} {noun}) is (stuk|{adj}|leeg).
(Heb|Wij hebben|Ik heb) {firm|org} (gebeld|gemaild), de monteur komt {day}.
(Bestel|Koop|Haal|Neem) (even |) {n} {noun} bij {org|firm}.
(Liever|Geen|Een|Het merk|De) {org|product} (dan|of|en) {org|product}.
{org} en {org} willen (het {noun}|de {noun}) {adj}.
Het {noun} (gaat|loopt) via {org|firm}, niet via {org|firm}.
(Catering|Fotograaf|Leverancier|Vervoer|Drukwerk|Installateur|Aannemer|Merk|Model): {firm|org}
We zitten in (zaal |){cap:no}, de {cap}-zaal is bezet.
De {P:no}-zaal is {adj}, we (zitten|gaan) naar {building}.
(Lunch|Borrel|Diner|Afspraak|Vergadering) bij {firm} (in {place}|om {n} uur).
(rechtbank|gemeente|regio|filiaal|vestiging|kantoor|station) {place} ({noun}|{day}|)
(rechtbank|gemeente|regio|filiaal|vestiging|kantoor) {place}\\n{Noun}: {P}
(HR|Senior|Junior|Sr.|IT|Hoofd|Allround|Medior) (Adviseur|Consultant|Manager|Specialist|Planner|Coördinator|Monteur|Medewerker|Controller|Developer|Projectleider|Accountmanager|Inkoper|Officer)\\n{Noun}: {noun}
{P}\\n(HR |Senior |Junior |)(Adviseur|Consultant|Manager|Specialist|Planner|Coördinator|Medewerker|Controller|Projectleider|Accountmanager|Inkoper|Beheerder|Begeleider|Trainer)\\n{firm}
(Adviseur|Consultant|Planner|Coördinator|Medewerker|Begeleider|Inkoper|Projectleider|Beheerder) (gezocht|{Noun}|van {firm}|bij {org})
(Mensen|Lieve mensen|Beste mensen|Lieve ouders|Beste allen|Hoi allemaal|Geacht bestuur|Team), {sentence}
{Word} (staat|ligt|is|komt|valt) (de {noun}|er|nog|in de {noun}).
{Noun} (regelen|bellen|mailen|bestellen|nakijken|plannen) (voor {day}|).
(Even|Morgen|Straks|Vandaag|Gisteren) {noun} (gedaan|bellen|ophalen).
`
