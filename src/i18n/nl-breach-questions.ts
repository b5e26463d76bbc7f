import type { FactName, FactWord } from '../privacy/breaches/facts.ts'
import type { BreachStep } from '../privacy/breaches/interview.ts'
import type { BreachAnswer, BreachQuestion } from './nl-breach.ts'

/** What each answer of the interview says, question by question. */
type Words = { readonly [Name in FactName]: Readonly<Record<FactWord<Name>, BreachAnswer>> }

const unknown: BreachAnswer = {
  label: 'Weet ik niet',
  help: 'Dat is ook een antwoord. U kunt het later aanvullen.',
}
const no = (help: string): BreachAnswer => ({ label: 'Nee', help })
const yes = (help: string): BreachAnswer => ({ label: 'Ja', help })

/** The answers of the interview in Dutch. */
export const nlBreachWords: Words = {
  incident: {
    yes: { label: 'Nee, dit is echt', help: 'Of u weet het nog niet zeker.' },
    test: { label: 'Ja, het was een oefening van onszelf', help: 'Dan zijn er geen gegevens gelekt.' },
  },
  touched: {
    yes: yes('Namen, adressen, nummers, gesprekken: alles wat over iemand gaat.'),
    'not-shown': {
      label: 'Nee, nergens blijkt dat uit',
      help: 'U hebt het nagekeken, zoals in de lijst van aanmeldingen.',
    },
    unknown,
  },
  role: {
    controller: { label: 'Van ons', help: 'Uw eigen klanten, medewerkers en leveranciers.' },
    processor: {
      label: 'Van een opdrachtgever',
      help: 'U werkt met hun gegevens, zoals een boekhouder voor een klant.',
    },
    joint: { label: 'Van ons samen met een ander', help: 'U beslist samen, zoals bij een gedeelde actie.' },
    unknown,
  },
  protection: {
    unreadable: {
      label: 'Versleuteld, en de sleutel is veilig',
      help: 'De hele schijf is versleuteld (BitLocker, FileVault, een telefoon met code) en het wachtwoord zat er niet bij.',
    },
    weak: {
      label: 'Alleen een wachtwoord',
      help: 'Zonder versleuteling is de schijf in een ander toestel gewoon te lezen.',
    },
    none: { label: 'Nee, het was te lezen', help: 'Gewone mail, papier, een open bestand.' },
    unknown,
  },
  copy: {
    yes: yes('Wat weg is, staat ook ergens anders, of is al teruggezet.'),
    no: no('Wat weg is, hebt u nergens anders.'),
    unknown,
  },
  receiver: {
    nobody: {
      label: 'Niemand',
      help: 'Dat blijkt ergens uit: een lijst van aanmeldingen, een zegel dat heel is.',
    },
    returned: { label: 'Het is terug, en lijkt ongelezen', help: 'Zoals een map die dicht uit de bak kwam.' },
    trusted: {
      label: 'Iemand die u kunt vertrouwen, en het is weg',
      help: 'Iemand met geheimhouding, zoals uw notaris of verzekeraar, die bevestigde dat het gewist is.',
    },
    'known-deleted': {
      label: 'Iemand die u kent, en het is weg',
      help: 'Die ene ontvanger zei dat het gewist of terug is.',
    },
    known: { label: 'Mensen die u kent', help: 'U weet wie het kregen. Of het weg is, weet u nog niet.' },
    many: { label: 'Een grote groep', help: 'Meer mensen dan u kunt vragen, of een lijst die rondging.' },
    stranger: { label: 'Een onbekende', help: 'Een vinder, een voorbijganger, iedereen op internet.' },
    attacker: {
      label: 'Iemand die erop uit was',
      help: 'Een inbreker in uw mail of computer, een oplichter.',
    },
    unknown,
  },
  outage: {
    none: { label: 'Niets', help: 'Snel hersteld, of niemand had er last van.' },
    some: { label: 'Wel last', help: 'Later geleverd, later betaald, opnieuw moeten opgeven.' },
    serious: { label: 'Ernstige last', help: 'Zorg, inkomen of veiligheid van mensen kwam in gevaar.' },
    unknown,
  },
  reveals: {
    no: no('Klant zijn bij u zegt niets bijzonders over iemand.'),
    yes: yes('Zoals cliënt van een psycholoog, lid van een kerk of vakbond, iemand met schulden.'),
    unknown,
  },
  vulnerable: {
    no: no('Gewone klanten en collega’s.'),
    yes: yes('Kinderen, patiënten, mensen die zich moeilijk kunnen verweren of zich schuilhouden.'),
    unknown,
  },
  intent: {
    no: { label: 'Nee, een vergissing', help: 'Of verloren.' },
    yes: { label: 'Ja, met opzet', help: 'Gestolen, ingebroken, meegenomen.' },
    unknown,
  },
  removed: {
    no: no('Er is nog niets gedaan dat het gevaar wegneemt.'),
    yes: yes('Op afstand gewist voor iemand erbij kon, wachtwoorden veranderd voor ze gebruikt zijn.'),
    unknown,
  },
  borders: {
    no: no('Alleen mensen in Nederland.'),
    yes: yes('Ook mensen in andere landen van de EU.'),
    unknown,
  },
  financial: {
    no: no('De meeste bedrijven niet.'),
    yes: yes('Een bank, verzekeraar of andere onderneming met een vergunning onder de Wft.'),
  },
}

/** What the interview asks, in Dutch. */
export const nlBreachQuestions: Record<BreachStep, BreachQuestion> = {
  incident: {
    ask: 'Was dit een oefening van uzelf?',
    why: 'Een eigen test is geen datalek. Dan hoeft u niets te melden.',
  },
  when: {
    ask: 'Wanneer wist u het?',
    why: 'De 72 uur beginnen op de minuut waarop u redelijk zeker was dat er gegevens gelekt zijn. Even kort uitzoeken mag; wachten niet.',
  },
  stop: {
    ask: 'Eerst: stop het lek',
    why: 'Wat u nu doet, telt het meest. Vink aan wat gedaan is; de rest wordt een taak.',
  },
  scope: {
    ask: 'Waar zat het in?',
    why: 'Wijs aan wat geraakt is. Kwartje telt dan van wie er gegevens in zaten.',
  },
  touched: {
    ask: 'Zijn er persoonsgegevens geraakt?',
    why: 'Alleen dan is het een datalek. Bij twijfel gaat u ervan uit dat het zo is.',
  },
  effects: {
    ask: 'Wat is er met de gegevens gebeurd?',
    why: 'Ook gegevens waar u een tijd niet bij kon, zijn een datalek.',
  },
  role: {
    ask: 'Van wie zijn deze gegevens?',
    why: 'Werkt u voor een ander, dan moet die het meteen van u horen. De ander meldt het dan.',
  },
  borders: { ask: 'Gaat het ook om mensen in andere landen?', why: 'De toezichthouder vraagt dat.' },
  protection: {
    ask: 'Waren de gegevens onleesbaar gemaakt?',
    why: 'Is alles goed versleuteld en is de sleutel veilig, dan hoeft u meestal niets te melden.',
  },
  copy: { ask: 'Hebt u de gegevens nog?', why: 'Verdwenen gegevens zijn ook een datalek.' },
  receiver: {
    ask: 'Wie heeft het nu, denkt u?',
    why: 'Een bekende die het wist, is iets anders dan een inbreker.',
  },
  natures: {
    ask: 'Wat voor gegevens zijn het?',
    why: 'Kwartje vinkte aan wat het vond. Haal weg wat niet klopt en voeg toe wat u weet.',
  },
  reveals: {
    ask: 'Zegt het iets over mensen dat ze bij u horen?',
    why: 'Soms is een naam op uw lijst al gevoelig.',
  },
  vulnerable: {
    ask: 'Zitten er mensen bij die extra kwetsbaar zijn?',
    why: 'Bij hen weegt een lek zwaarder.',
  },
  outage: { ask: 'Wat merkten mensen ervan?', why: 'Het gaat om de mensen, niet om u.' },
  intent: { ask: 'Was er opzet in het spel?', why: 'Wie het erom deed, doet er vaker kwaad mee.' },
  removed: { ask: 'Is het gevaar intussen weg?', why: 'Wat u daarna deed, kan het hoge risico weghalen.' },
  financial: {
    ask: 'Bent u een financiële onderneming?',
    why: 'Dan geldt artikel 34 niet voor u, maar wel een eigen zorgplicht.',
  },
}
