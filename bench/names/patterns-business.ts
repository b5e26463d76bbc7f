// Patterns of Dutch office text; see patterns-encyclopedic.ts.

export const business = `
{Noun}: {day}, {building}, {place}.
{firm}, {place}
{building} (in|,) {place}
(Bel|Mail|Vraag|App|Roep|Help) {G|P} (over|voor|of|als|met) de {noun}.
{G} (zei|vroeg|dacht|schreef|belde) (dat|of|me|ons) de {noun} {adj} is.
(Reservering|Afspraak|Pakket) (op naam van|voor) {F|P}, {n} personen
De {job} ({P}) (tekende|belde) voor {firm}.
(Beste|Hoi|Hallo|Dag|Hey|Goedemorgen|Goedemiddag|Lieve) {G},\\n\\n{sentence}\\n\\n(Groet|Groetjes|Gr.|Met vriendelijke groet|Mvg),\\n{G|P}
(Beste|Hoi|Hallo|Dag) {G} en {G}, {sentence}
(Geachte|Beste) (heer|mevrouw|dhr.|mw.) {F},\\n\\n{sentence}\\n\\n(Met vriendelijke groet|Hoogachtend),\\n\\n{P|I}\\n{Job|job}\\n{firm}
(Geachte|Beste) (klant|relatie|collega|ouders|bewoners|leden),\\n\\n{sentence}\\n\\n(Met vriendelijke groet|Hoogachtend),\\n(Afdeling|Team) {Noun}\\n{firm}
(Met vriendelijke groet|Groeten),\\n{firm}
(Met vriendelijke groet|Groeten),\\n\\n{P}\\n{firm}\\n{street} {n}\\n{place}
Kun (je|jij) {G} (even |nog |)(bellen|mailen|vragen) over de {noun} (van|bij) {firm}?
Kun je dit (afstemmen|bespreken|regelen) met {P|G}?
Heeft {G|P} (de {noun}|zijn {noun}|haar {noun}) al (ingeleverd|gezien|getekend)?
(Vraag|Bel|Mail|Stuur) (het |dit |)(aan|naar|even|) {G|P} (of {G}|van de {noun}|).
(Vraag|Bel|Mail) {firm} (even|over de {noun}).
De (factuur|offerte|bestelling|levering|order) (van|bij|voor|aan) {firm} (staat open|is akkoord|is onderweg|komt {day}).
Onze (partners|klanten|leveranciers) (zijn|:) {firm}, {firm} en {firm}.
{firm} (levert|komt|belt|is|heeft|verkoopt|zoekt|sluit|mailt) {day} (de {noun}|{noun}|).
{firm} in {place} (zoekt|verkoopt|levert) {noun}.
{G} van {firm} (komt|belt|levert) {day} (de {noun}|).
{P} ({firm}) (komt|belt) om {n} uur.
{P} van {firm} (belde|mailt|vraagt|komt) over de {noun}.
{P} (heeft|is|gaat|wil|kan|zit|werkt|vertrekt|start) (vandaag |{day} |)(ziek|de {noun} {adj}|met vakantie|bij {firm}|als {job}).
{G} (heeft|is|gaat|wil|kan|zit|neemt|doet|belt|zegt|vraagt|denkt) (vandaag |{day} |)(ziek|de {noun}|met vakantie|het over).
{G} en {G} (hebben|gaan|doen|zijn) de {noun} {adj}.
(Ik heb|Wij hebben) {P|G} (gisteren |vanmorgen |)(gesproken|gebeld|gemaild) over {firm}.
(Mijn|Onze) collega {P|G} (neemt|belt|komt|is) {day} (contact op|langs|ziek).
(Gesproken|Overleg|Afspraak|Gebeld) met {P} (over de {noun}|van {firm}|).
(Aanwezig|Afwezig|Deelnemers|Genodigden): {P}, {I}, {G} en {P}
(Aanwezig|Afwezig|Deelnemers|Genodigden): {firm}, {body} en {firm}
(Aanwezig|Afwezig): {F}, {F}, {F}, {F}
Notulen {day} {n} {month}\\n1. Opening door {P}\\n2. {Noun} en {noun}\\nActie: {G} (maakt|belt|mailt) {noun}
Actie(punt|): {G} (belt|mailt|regelt|maakt) {noun} (voor {day}|).
Actie {G}: {noun} {adj}
(Naam|Contactpersoon|Werknemer|Klant|Patiënt|Huurder|Bewoner|Aanvrager|Voornaam|Behandelaar): {P|I}
(Onderwerp|Betreft|Project|Locatie|Zaal|Afdeling|Product|Model|Merk|Kleur): {Noun|product|firm|place|building}
(Functie|Afdeling|Vestiging|Opleiding): {Noun|Job|place|uni}
(T.a.v.|t.a.v.|Ter attentie van) (de heer |mevrouw |){I|P}\\n{street} {n}\\n{place}
{firm}\\n{street} {n}\\n{n} AB {place}
De (heer|heren|familie|weduwe) {F} (woont|belt|komt|verhuist naar|betaalt) (in |)({place}|{noun}|).
(Mevrouw|Meneer|Dhr.|Mw.|Mevr.|Mw|Dhr|mevr.) {F|I} (heeft|belde|komt|vraagt|is|woont) (over de {noun}|in {place}|de {noun}).
(Juf|Meester|Zuster|Dokter|Oom|Tante|Opa|Oma|Notaris|Advocaat|Dominee) {G|F} (belt|komt|vraagt|is) {noun}.
(Buurman|Collega|Chauffeur|Monteur|Teamleider|Stagiair|Begeleider|Docent) {P|G} (belt|komt|vraagt|is|was) {noun} (bij {firm}|).
De (monteur|chauffeur|docent|directeur|manager|accountant|wethouder), {P}, (komt|belt) {day}.
(Namens|Via|Door|Van|Aan|Voor|Met|Zonder) {P|G} (is|heb ik|laat ik u weten|kregen we) de {noun}.
(Namens|Via|Door|Van|Aan|Voor|Met|Bij) {firm} (is|heb ik|kregen we) de {noun}.
(De {street}|De {water}|Het {building}|{building}) is (gesloten|{adj}|verstopt|dicht|gereserveerd) (op {day}|).
Op de {street} (is|wordt|staat) de {noun} (vernieuwd|verstopt).
Loop via de {street} naar {building}.
De {noun} in (zaal|kamer|gebouw) {P:no} (begint|is) om {n} uur.
(Zaal|Kamer|Vergaderzaal|Huize|Villa) {P:no|G:no} (is|heeft) {adj}.
De (wet|ziekte|regel|methode) van {F:no} (geldt|kwam aan bod).
(Wij leveren|In ons assortiment|Nieuw): {product}, {Noun} en {org}.
{G} (bestelt|koopt|heeft) een {product}.
(Dossier|Zaak|Kenmerk) {F} (en {F}|/ Gemeente {place}|) 
(Sollicitatie|CV|Contract|Verlofaanvraag|Loonstrook|Dossier|Declaratie|Beoordeling|Salaris|Vakantie) (van |){P}
(Algemene|Bijzondere|Nieuwe|Oude) {Nouns} (van |){firm}
(Handleiding|Training|Cursus|Bijlage|Formulier|Rapport|Overzicht) {Noun} {Noun}
{Noun}\\t{n}\\t{Noun}
{I}\\t{n}\\t{Job}
{P}, {Job|job}\\nT 06 {n}
{P} | {Job} | {firm}
{P}\\n{Job}\\n{firm}
(Gr|Groet|Groetjes|Liefs|Mvg|Dank) {G}
(Groetjes van|Liefs van|Felicitaties aan|Welkom) {G} en {G}!
(Chat|) {n}:{n} {G}: {sentence}\\n{n}:{n} {G}: {sentence}
@{G} {sentence}
{G}, {sentence}
{sentence} {G} {sentence}
{Noun}, {sentence}
{Noun} (is|wordt|was) {adj}.
De {Noun} en het {Noun} (zijn|worden) {adj} (in {place}|voor {day}|).
In {place} en {place} (is|geldt) {noun}.
{day} is (vrij|{noun}): (Pasen|Pinksteren|Koningsdag|Kerst|Hemelvaart).
Uw {noun} (van|bij) {org} (ligt klaar|is {adj}) (bij {firm}|in {place}|).
Dit is een (bericht|mail) van {org|firm}.
(Licenties|Accounts|Facturen|Producten|Bestellingen) (van |){org}, {org} en {org} (verlopen|staan open) in {month}.
Stichting {cap} en Vereniging {cap} (bedanken|vragen) {noun}.
Kopie aan {P}, {P} en {firm}
cc: {P}; {G}; {firm}
(Van|Aan|From|To): {P}\\n(Onderwerp|Subject): {Noun} {noun}
(Paraaf|Getekend|Akkoord|Voor ontvangst|Voor akkoord)(:|,|) {I|P}
De {kin} van {G} (werkt bij|belt|woont in) {firm|place}.
(Mijn|Zijn|Haar|Onze) {kin} {G} (en ik|werkt bij {firm}|heeft {noun}|woont in {place}).
{P:no} is een model van {org}.
De {product} van {G} is {adj}.
(Zet|Hang|Leg) de {P:no}-poster in de {noun}.
`
