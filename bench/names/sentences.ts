// Plain sentences of our own, without names: {noun}, {nouns} and {adj} are filled from lists.

export const sentencesDutch = `
De {noun} is nog niet {adj}.|Ik heb de {noun} gisteren verstuurd.|Kun je dat even nakijken?|Bedankt voor je bericht.|Hierbij stuur ik u de {noun}.|Wij hopen u hiermee voldoende te hebben geïnformeerd.
Zullen we volgende week afspreken?|Graag hoor ik van u.|Ik bel je morgen terug.|Het overleg gaat niet door.|Zie bijlage.|Zoals besproken ontvangt u de {noun}.|Heb je de {noun} al gezien?|Prima, dat is goed.|Lukt het om de {noun} voor vrijdag af te maken?
Er zijn nog {nouns} over.|De {nouns} staan klaar in de hal.|Dat is niet aan ons.|We moeten dit samen oplossen.|Het gaat om een oude {noun}.|Niemand had dit verwacht.|Daar is geen {noun} voor.|Het was een {adj} {noun}.|Dit kan zo niet langer.|Ik ben opgelucht.|Wij zijn tevreden.
Alles is onder controle.|Er komt een nieuwe {noun}.|Dat wisten we al jaren.|In de {noun} lag een {adj} {noun}.|Volgens de {noun} moet dat kunnen.|De helft van de {nouns} is {adj}.|Iedereen mag meedoen.|Onze {noun} is gewijzigd.|Helaas moeten wij u meedelen dat de {noun} is vervallen.|Let op: de {noun} is dicht.
Sinds vorige week werkt de {noun} weer.|Neem gerust contact op.|Wilt u de {noun} meenemen?|Voor vragen kunt u ons bellen.|Deze {noun} is {adj} en {adj}.|Toch bleef de {noun} liggen.|Later werd de {noun} {adj}.|Vandaag is de {noun} gesloten.|Ook de {nouns} werden {adj}.|Welke {noun} bedoel je?|Nee, die staat nog in de loods.|Ja hoor, geen probleem.|Misschien kan de {noun} wachten.
`
export const sentencesEnglish = `
Can you send me the {noun}?|Thanks for the {noun}.|Please call me when you get a chance.|I will be out of the office tomorrow.|Attached is the latest draft.|Let me know what you think.|The {noun} is not ready yet.|Do you have the {nouns}?|We need to talk about the {noun}.|Sounds good to me.|See you there.|I will take care of it.|What time is the {noun}?|That makes no sense.|This breaks the {noun}.
You can download it from our site.|There is no {noun} in here.|It works fine for me.|I have not seen the {noun} yet.|When did you buy that {noun}?|Any idea why?|Here is the {noun} you asked for.|Your {noun} has shipped.|Just a quick question.|Nothing new here.|Maybe we should wait for the {noun}.|If you have any questions, give me a call.|Everything looks {adj}.|Not sure about that.|Click below to unsubscribe.|Our {nouns} are {adj} and {adj}.
Why would anybody do that?|Last night the {noun} crashed again.|For more {nouns}, see below.|Those {nouns} are all {adj}.|Is that {adj}?|The new {noun} is much faster.|My {noun} is {adj}.|Congratulations on the {noun}.|Please review and comment.|I think the {noun} is wrong.|How was your weekend?|Did the {noun} arrive?|Some people like {nouns}.|Great idea.
`
export const nounsDutch = `
factuur offerte levering sleutel map agenda vergadering bestelling afspraak rekening pakket brief contract rapport planning voorraad machine auto bus fiets kast deur tuin dak keuken school winkel
markt straat weg brug kerk toren molen haven station trein boot schip vliegtuig veld bos berg dal rivier meer zee eiland dorp stad gemeente provincie land rijk oorlog vrede slag verdrag wet regel besluit
partij kabinet regering oppositie raad commissie club ploeg wedstrijd finale doelpunt seizoen titel beker medaille record orkest koor lied album nummer boek roman gedicht verhaal film serie rol toneelstuk
schilderij beeld foto tekening museum tentoonstelling prijs bedrijf fabriek winst verlies beurs aandeel bank verzekering premie belasting begroting staking ontslag vakbond werkgever onderzoek proef theorie
methode ziekte patiënt dokter ziekenhuis medicijn vaccin virus klimaat storm regen overstroming brand ongeluk aanslag politie rechter zaak straf cel verdachte getuige slachtoffer familie kind huwelijk
huis woning huur koop bouw project plan doel taak kans risico gevolg oorzaak begin einde jaar maand week dag uur naam woord taal letter teken kleur vorm maat gewicht prijs hond kat paard vogel vis plant boom bloem
`
export const adjectivesDutch = `
nieuw oud groot klein hoog laag lang kort breed smal duur goedkoop snel langzaam sterk zwak warm koud droog nat open gesloten vol leeg mooi lelijk goed slecht belangrijk bekend onbekend vroeg laat rood blauw groen geel wit zwart
lokaal regionaal nationaal internationaal politiek economisch militair katholiek protestants middeleeuws modern klassiek literair wetenschappelijk
`
export const nounsEnglish = `
meeting call draft agreement contract invoice report deal letter memo schedule flight ticket hotel office server patch bug release version list file folder disk screen keyboard phone number message mail spam filter rule test
script code package kernel driver license patent lawsuit court judge bill law vote election war peace oil gas power price market stock trade bank loan credit risk fund tax budget company team group project plan idea question answer
problem solution book article paper story song movie show game house car road bridge river city country school class teacher student doctor nurse hospital dog cat tree garden kitchen dinner lunch party weekend holiday vacation
`
export const adjectivesEnglish = `
new old big small long short fast slow good bad great nice wrong right free cheap expensive open closed early late local global public private legal final simple strange stupid interesting important available
`
