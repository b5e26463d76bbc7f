import type { NearMissRule } from '../../src/privacy/near-misses/mail.ts'

/** A message of a case. Domains that end in `.example` or `.test` get the number of the case, so that cases do not meet. */
export interface CaseMail {
  /** in: came from outside; out: the copy of what was sent. */
  readonly kind: 'in' | 'out'
  readonly from: string
  readonly to: readonly string[]
  readonly cc?: readonly string[]
  readonly bcc?: readonly string[]
  readonly subject: string
  /** Days after the first of January 2025. */
  readonly day: number
  readonly text: string
  /** Which message of the case it answers. */
  readonly answers?: number
  readonly headers?: readonly string[]
  readonly attached?: readonly { readonly name: string; readonly type: string; readonly text: string }[]
  /** What should be found in it. */
  readonly expect?: readonly NearMissRule[]
}

export interface LabelledCase {
  readonly name: string
  readonly language: 'nl' | 'en'
  readonly whose?: 'own' | 'shared'
  readonly mails: readonly CaseMail[]
}

type Rest = Partial<Omit<CaseMail, 'kind' | 'from' | 'to'>>

/** Of the owner of a case; a name of its own, so that cases do not share people. */
const out = (from: string, to: readonly string[], day: number, text: string, rest: Rest = {}): CaseMail => ({
  kind: 'out',
  subject: 'Bericht',
  from,
  to,
  day,
  text,
  ...rest,
})
const into = (from: string, to: readonly string[], day: number, text: string, rest: Rest = {}): CaseMail => ({
  ...out(from, to, day, text, rest),
  kind: 'in',
})

const customers = (count: number, of: (i: number) => string): string[] =>
  Array.from({ length: count }, (_, i) => of(i))
const text = (name: string, content: string): { name: string; type: string; text: string } => ({
  name,
  type: name.endsWith('.csv') ? 'text/csv' : 'text/plain',
  text: content,
})

const noor = 'Noor Wessels <noor@zaak.example>'
const bas = 'Bas Koning <bas@zaak.example>'
const anna = 'Anna Brink <anna.brink@zaak.example>'
const tom = 'Tom Reid <tom@shop.example>'

const openLists: readonly LabelledCase[] = [
  {
    name: 'customers in Cc of an offer',
    language: 'nl',
    mails: [
      out(noor, [noor], 3, 'Beste klanten, deze maand tien procent korting op alle planten.', {
        cc: customers(
          14,
          (i) => `Klant ${'ABCDEFGHIJKLMN'[i] ?? ''}. Groen <klant${i}@straat${i % 7}.example>`,
        ),
        expect: ['open-list'],
      }),
    ],
  },
  {
    name: 'parents in To of a school letter, at providers',
    language: 'nl',
    mails: [
      out(
        'Juf Ellen Prins <ellen@school.example>',
        customers(11, (i) => `ouderkind${'abcdefghijk'[i] ?? ''}@${i % 2 === 0 ? 'gmail.com' : 'ziggo.nl'}`),
        3,
        'Beste ouders, morgen gaan we naar het bos. Trek laarzen aan!',
        { expect: ['open-list'] },
      ),
    ],
  },
  {
    name: 'patients reminded together',
    language: 'en',
    mails: [
      out(
        'Dr. Helen Moore <helen@clinic.example>',
        ['reception@clinic.example'],
        5,
        'Dear all, our flu clinic opens on Monday. Please bring your card.',
        {
          cc: customers(10, (i) => `patient.${'abcdefghij'[i] ?? ''}@home${i}.example`),
          expect: ['open-list'],
        },
      ),
    ],
  },
  {
    name: 'the same in Bcc is none',
    language: 'nl',
    mails: [
      out(noor, [noor], 3, 'Beste klanten, deze maand tien procent korting.', {
        bcc: customers(14, (i) => `klant${i}@straat${i % 7}.example`),
      }),
    ],
  },
  {
    name: 'a whole team of one firm is none',
    language: 'nl',
    mails: [
      out(
        bas,
        customers(12, (i) => `medewerker${'abcdefghijkl'[i] ?? ''}@bouw.example`),
        4,
        'Dag allemaal, hierbij de planning van de nieuwbouw.',
        { cc: ['piet@dak.example', 'jo@glas.example', 'ans@verf.example'] },
      ),
    ],
  },
  {
    name: 'some firms at one project are none',
    language: 'nl',
    mails: [
      out(
        bas,
        ['a@dak.example', 'b@glas.example', 'c@verf.example', 'd@vloer.example', 'e@stuc.example'],
        4,
        'Zullen we vrijdag om acht uur beginnen op de bouw?',
      ),
    ],
  },
  {
    name: 'an answer to everybody in a talk that others began is none',
    language: 'nl',
    mails: [
      into(
        'Kees Vos <kees@club.example>',
        [anna, ...customers(12, (i) => `lid${'abcdefghijkl'[i] ?? ''}@woning${i}.example`)],
        2,
        'Wie komt er naar de vergadering?',
      ),
      out(
        anna,
        [
          'Kees Vos <kees@club.example>',
          ...customers(12, (i) => `lid${'abcdefghijkl'[i] ?? ''}@woning${i}.example`),
        ],
        3,
        'Ik kom ook.',
        { answers: 0, subject: 'Re: Bericht' },
      ),
    ],
  },
  {
    name: 'a new message to people whom one of them wrote to in the open is none',
    language: 'nl',
    mails: [
      into(
        'lidb@woning1.example',
        [anna, ...customers(12, (i) => `lid${'abcdefghijkl'[i] ?? ''}@woning${i}.example`)],
        2,
        'Hier de notulen van onze club.',
      ),
      out(
        anna,
        customers(12, (i) => `lid${'abcdefghijkl'[i] ?? ''}@woning${i}.example`),
        40,
        'Volgende week zien we elkaar weer.',
      ),
    ],
  },
  {
    name: 'an invitation to a meeting is none',
    language: 'en',
    mails: [
      out(
        tom,
        customers(10, (i) => `guest${'abcdefghij'[i] ?? ''}@firm${i}.example`),
        4,
        'You are invited.',
        {
          attached: [
            {
              name: 'invite.ics',
              type: 'text/calendar',
              text: 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20250110T090000Z\r\nSUMMARY:Open day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
            },
          ],
        },
      ),
    ],
  },
]

const protectedOrNot: readonly LabelledCase[] = [
  {
    name: 'a BSN of a colleague to the bookkeeper',
    language: 'nl',
    mails: [
      out(
        bas,
        ['Carla Mulder <carla@boekhouding.example>'],
        6,
        'Dag Carla,\n\nHet BSN van Jeroen Tak is 999990019. Wil je hem aanmelden?\n\nGroet, Bas',
        {
          expect: ['unprotected'],
        },
      ),
    ],
  },
  {
    name: 'a list with BSNs attached',
    language: 'nl',
    mails: [
      out(bas, ['planning@uitzend.example'], 6, 'Hierbij de lijst van de ploeg.', {
        attached: [
          text(
            'ploeg.csv',
            'naam;bsn;geboortedatum\nJoris Hamel;999990019;01-02-1980\nWilma Stork;123456782;03-04-1985\n',
          ),
        ],
        expect: ['unprotected'],
      }),
    ],
  },
  {
    name: 'somebody’s illness told to a customer',
    language: 'nl',
    mails: [
      out(
        anna,
        ['Lia Blom <lia@blom.example>'],
        8,
        'Beste Lia,\n\nHelaas kan Sander Peeters niet komen: hij heeft een hernia en is geopereerd.\n\nAnna',
        {
          expect: ['unprotected'],
        },
      ),
    ],
  },
  {
    name: 'a copy of an identity card to a leasing firm',
    language: 'nl',
    mails: [
      out(noor, ['aanvraag@lease.example'], 8, 'Zie bijlage.', {
        attached: [
          { name: 'Kopie identiteitskaart Wim Zandstra.jpg', type: 'image/jpeg', text: 'geen echte foto' },
        ],
        expect: ['unprotected'],
      }),
    ],
  },
  {
    name: 'a passport scan in English',
    language: 'en',
    mails: [
      out(tom, ['desk@travel.example'], 8, 'Please find the copy attached.', {
        attached: [{ name: 'passport Rosa Lind.pdf', type: 'application/pdf', text: 'no real file' }],
        expect: ['unprotected'],
      }),
    ],
  },
  {
    name: 'a payslip to who is paid',
    language: 'nl',
    mails: [
      into('Pieter Dam <pieterdam77@ziggo.nl>', [bas], 1, 'Kun je mijn loonstrook sturen?\n\nPieter Dam'),
      out(bas, ['Pieter Dam <pieterdam77@ziggo.nl>'], 9, 'Dag Pieter, hierbij.', {
        attached: [
          text(
            'loonstrook januari Pieter Dam.txt',
            'Loonstrook\nWerknemer: Pieter Dam\nBSN: 999990019\nNetto 1800,00',
          ),
        ],
        expect: ['unprotected'],
      }),
    ],
  },
  {
    name: 'an answer that only repeats the BSN that somebody wrote is none',
    language: 'nl',
    mails: [
      into('Gerda Pol <gerda@pol.example>', [noor], 6, 'Mijn BSN is 999990019. Is dat genoeg?\n\nGerda Pol', {
        subject: 'Aanvraag',
      }),
      out(
        noor,
        ['Gerda Pol <gerda@pol.example>'],
        7,
        'Dag Gerda, dank, het is gelukt.\n\nNoor\n\nOp 6 januari 2025 schreef Gerda Pol <gerda@pol.example>:\n> Mijn BSN is 999990019. Is dat genoeg?\n>\n> Gerda Pol\n',
        { answers: 0, subject: 'Re: Aanvraag' },
      ),
    ],
  },
  {
    name: 'passing that on to somebody else is one',
    language: 'nl',
    mails: [
      into('Gerda Bos <gerda@bos.example>', [noor], 6, 'Mijn BSN is 999990019. Is dat genoeg?\n\nGerda Bos', {
        subject: 'Aanvraag',
      }),
      out(
        noor,
        ['hulp@kantoor.example'],
        7,
        'Kunt u dit doen?\n\n---------- Forwarded message ---------\nVan: Gerda Bos <gerda@bos.example>\nDatum: 6 januari 2025\nAan: Noor\n\nMijn BSN is 999990019. Is dat genoeg?\n\nGerda Bos\n',
        { answers: 0, subject: 'Fwd: Aanvraag', expect: ['unprotected'] },
      ),
    ],
  },
  {
    name: 'the same BSN within the firm is none',
    language: 'nl',
    mails: [out(bas, [noor], 6, 'Het BSN van Jeroen Tas is 999990019.')],
  },
  {
    name: 'sent by a program that protects it is none',
    language: 'nl',
    mails: [
      out(bas, ['carla@boekhouding.example'], 6, 'Het BSN van Jeroen Tol is 999990019.', {
        headers: ['X-Zivver-Message: 1'],
      }),
    ],
  },
  {
    name: 'an order number that only looks like a BSN is none',
    language: 'nl',
    mails: [
      out(
        noor,
        ['inkoop@bloem.example'],
        6,
        'Graag levering van order 123456782, track & trace 3SKABA987654321.',
      ),
    ],
  },
  {
    name: 'illness of plants, machines and of nobody is none',
    language: 'nl',
    mails: [
      out(
        noor,
        ['inkoop@bloem.example'],
        6,
        'De rozen hebben meeldauw. De zieke boom is weg en de kas is weer gezond.',
      ),
      out(noor, ['inkoop@bloem.example'], 7, 'Wij zijn dicht op tweede pinksterdag. De griep heerst overal.'),
    ],
  },
  {
    name: 'a bill with one account is none',
    language: 'nl',
    mails: [
      out(noor, ['Hans Mol <hans@mol.example>'], 6, 'Hierbij de factuur.', {
        attached: [
          text('factuur-12.txt', 'Factuur 12\nAan: Hans Mol\nBetaal op NL02ABNA0123456789 t.n.v. De Zaak'),
        ],
      }),
    ],
  },
]

const familiar = (me: string, other: string): CaseMail[] => [
  into(other, [me], 1, 'Kunt u mij een offerte sturen?'),
  out(me, [other], 2, 'Hierbij onze offerte.'),
  into(other, [me], 3, 'Dank, akkoord.'),
  out(me, [other], 4, 'Fijn, wij beginnen maandag.'),
]

const addresses: readonly LabelledCase[] = [
  {
    name: 'two letters changed places in the domain',
    language: 'nl',
    mails: [
      ...familiar(noor, 'Rik Hoekstra <rik@hoekstrabouw.example>'),
      out(noor, ['rik@hoekstrabuow.example'], 10, 'Hierbij de tekening van de aanbouw.', {
        expect: ['look-alike'],
      }),
    ],
  },
  {
    name: 'a letter left out before the @',
    language: 'nl',
    mails: [
      ...familiar(bas, 'Marloes Hendriks <m.hendriks@bakkerij.example>'),
      out(bas, ['m.hendrks@bakkerij.example'], 10, 'Hierbij het rooster.', { expect: ['look-alike'] }),
    ],
  },
  {
    name: 'gmial.com',
    language: 'en',
    mails: [
      ...familiar(tom, 'Sally Park <sally.park.91@gmail.com>'),
      out(tom, ['sally.park.91@gmial.com'], 10, 'Your invoice is attached.', { expect: ['look-alike'] }),
    ],
  },
  {
    name: 'hotmial.com, of whom nothing else is known',
    language: 'nl',
    mails: [
      out(noor, ['joost.vink@hotmial.com'], 10, 'Uw bestelling staat klaar.', { expect: ['look-alike'] }),
    ],
  },
  {
    name: 'another ending of a firm’s domain',
    language: 'nl',
    mails: [
      ...familiar(anna, 'Femke Wolf <femke@kaashuis.example>'),
      out(anna, ['femke@kaashuis.test'], 10, 'Hierbij de prijslijst.', { expect: ['look-alike'] }),
    ],
  },
  {
    name: 'a letter that is drawn alike',
    language: 'en',
    mails: [
      ...familiar(tom, 'Ed Marsh <ed@modernhomes.example>'),
      out(tom, ['ed@modemhomes.example'], 10, 'Attached the contract.', { expect: ['look-alike'] }),
    ],
  },
  {
    name: 'brothers at one firm are none: both write',
    language: 'nl',
    mails: [
      ...familiar(noor, 'Joris Jansen <j.jansen@dakwerk.example>'),
      into('Jelle Janssen <j.janssen@dakwerk.example>', [noor], 11, 'Ik neem het over.'),
      out(noor, ['j.janssen@dakwerk.example'], 12, 'Prima.'),
    ],
  },
  {
    name: 'numbered desks are none',
    language: 'nl',
    mails: [
      ...familiar(bas, 'winkel1@filialen.example'),
      out(bas, ['winkel2@filialen.example'], 10, 'Hierbij de actie van deze week.'),
    ],
  },
  {
    name: 'other people with other names are none',
    language: 'nl',
    mails: [
      ...familiar(noor, 'Marian Bakker <mbakker@advies.example>'),
      out(noor, ['Niels Bakkers <nbakkers@advies.example>'], 10, 'Marian noemde uw naam.'),
    ],
  },
  {
    name: 'one name at two providers is none',
    language: 'nl',
    mails: [
      ...familiar(noor, 'Ineke Smal <ineke.smal@hotmail.com>'),
      out(noor, ['ineke.smal@hotmail.nl'], 10, 'Uw bestelling staat klaar.'),
    ],
  },
  {
    name: 'what came back undelivered is none',
    language: 'nl',
    mails: [
      ...familiar(noor, 'Loes Kuipers <loes@kuipersgroen.example>'),
      out(noor, ['loes@kuipersgorne.example'], 10, 'Hierbij de offerte.'),
      into('MAILER-DAEMON@post.example', [noor], 10, 'Delivery failed: no such domain.', {
        answers: 4,
        subject: 'Undelivered Mail Returned to Sender',
      }),
    ],
  },
  {
    name: 'the wrong Sanne in a talk with another firm',
    language: 'nl',
    mails: [
      into('Sanne Kok <sanne@drukker.example>', [anna], 1, 'Hier de drukproef.', {
        cc: ['Wout Berg <wout@drukker.example>'],
      }),
      out(anna, ['Sanne Kok <sanne@drukker.example>', 'Wout Berg <wout@drukker.example>'], 2, 'Mooi.', {
        answers: 0,
      }),
      into('Sanne Pronk <sanne@fysio.example>', [anna], 3, 'Uw afspraak is verzet.'),
      out(
        anna,
        ['Sanne Pronk <sanne@fysio.example>', 'Wout Berg <wout@drukker.example>'],
        4,
        'Hier de laatste tekst.',
        {
          answers: 1,
          expect: ['namesake'],
        },
      ),
    ],
  },
  {
    name: 'the wrong Peter among colleagues',
    language: 'en',
    mails: [
      out(tom, ['Peter Lowe <peter@shop.example>'], 1, 'Rota attached.'),
      out(tom, ['Peter Lowe <peter@shop.example>'], 2, 'Rota again.'),
      out(tom, ['Peter Gray <peter@printer.example>'], 3, 'Please print the flyer.'),
      out(
        tom,
        ['Ann Field <ann@shop.example>', 'Joe West <joe@shop.example>', 'Peter Gray <peter@printer.example>'],
        5,
        'Salaries for March are final.',
        { expect: ['namesake'] },
      ),
    ],
  },
  {
    name: 'somebody new who joins and answers is none',
    language: 'nl',
    mails: [
      into('Sanne Dek <sanne@drukwerk.example>', [anna], 1, 'Hier de proef.', {
        cc: ['Wout Lap <wout@drukwerk.example>'],
      }),
      out(
        anna,
        ['Sanne Vis <sanne@ontwerp.example>', 'Wout Lap <wout@drukwerk.example>'],
        2,
        'Sanne van het ontwerp kijkt mee.',
        { answers: 0 },
      ),
      into('Sanne Vis <sanne@ontwerp.example>', [anna], 3, 'Ziet er goed uit.', { answers: 1 }),
    ],
  },
  {
    name: 'both of them in one message are none',
    language: 'nl',
    mails: [
      into('Sanne Rol <sanne@krant.example>', [anna], 1, 'Hier het stuk.', {
        cc: ['Wout Rap <wout@krant.example>'],
      }),
      out(
        anna,
        [
          'Sanne Rol <sanne@krant.example>',
          'Wout Rap <wout@krant.example>',
          'Sanne Tip <sanne@beeld.example>',
        ],
        2,
        'Sanne levert de foto’s.',
        { answers: 0 },
      ),
    ],
  },
]

const copies: readonly LabelledCase[] = [
  {
    name: 'a list of customers to the own private address',
    language: 'nl',
    mails: [
      out('Willemijn Oort <willemijn@zaak.example>', ['willemijn.oort@gmail.com'], 6, 'Voor thuis.', {
        attached: [
          text(
            'klanten.csv',
            'naam;e-mail;telefoon\nKarel Duif;karel@duif.example;0612345601\nMina Haas;mina@haas.example;0612345602\nTeun Vos;teun@vosje.example;0612345603\nRia Das;ria@das.example;0612345604\nCor Mus;cor@mus.example;0612345605\nBea Uil;bea@uil.example;0612345606\n',
          ),
        ],
        expect: ['private-copy'],
      }),
    ],
  },
  {
    name: 'a BSN to the own private address, with the same name',
    language: 'en',
    mails: [
      out(
        'Grace Hill <grace@office.example>',
        ['Grace Hill <ghill1980@hotmail.com>'],
        6,
        'For the weekend: the BSN of Jeroen Vat is 999990019.',
        {
          expect: ['private-copy'],
        },
      ),
    ],
  },
  {
    name: 'a recipe to the own private address is none',
    language: 'nl',
    mails: [
      out(
        'Willemien Eik <willemien@zaak.example>',
        ['willemien.eik@gmail.com'],
        6,
        'Recept: 300 gram bloem, twee eieren.',
      ),
    ],
  },
  {
    name: 'a bill to a customer with a private address is none',
    language: 'nl',
    mails: [
      out(noor, ['Dirk Spruit <dirkspruit55@gmail.com>'], 6, 'Hierbij de factuur.', {
        attached: [text('factuur-77.txt', 'Factuur 77\nAan: Dirk Spruit\nTotaal 12,50')],
      }),
    ],
  },
]

const said: readonly LabelledCase[] = [
  {
    name: 'who got it says so',
    language: 'nl',
    mails: [
      out(noor, ['M. de Boer <m.deboer@groothandel.example>'], 6, 'Hierbij de offerte voor uw tuin.', {
        expect: ['told-wrong'],
      }),
      into(
        'M. de Boer <m.deboer@groothandel.example>',
        [noor],
        6.2,
        'Dag, volgens mij is deze mail niet voor mij bedoeld.\nGroet',
        { answers: 0 },
      ),
    ],
  },
  {
    name: 'who got it says so, in English and without a thread',
    language: 'en',
    mails: [
      out(tom, ['Mike Dale <mike@dale.example>'], 6, 'Your statement is attached.', {
        expect: ['told-wrong'],
      }),
      into('Mike Dale <mike@dale.example>', [tom], 7, 'Hi, I think you have sent this to the wrong person.'),
    ],
  },
  {
    name: 'the sender takes it back',
    language: 'nl',
    mails: [
      out(bas, ['Yvonne Laan <yvonne@laan.example>'], 6, 'Hierbij de afspraken over het loon.', {
        expect: ['told-wrong'],
      }),
      out(
        bas,
        ['Yvonne Laan <yvonne@laan.example>'],
        6.1,
        'Excuses, mijn vorige mail was niet voor u bedoeld. Wilt u hem verwijderen?',
      ),
    ],
  },
  {
    name: 'a legal footer says nothing',
    language: 'nl',
    mails: [
      out(noor, ['info@bank.example'], 6, 'Graag een afspraak.'),
      into(
        'Karin Stal <karin@bank.example>',
        [noor],
        7,
        'Dat kan, donderdag om tien uur.\n\nIndien u niet de bedoelde ontvanger bent, of dit bericht niet voor u bestemd is, verzoeken wij u het te verwijderen.',
        { answers: 0 },
      ),
    ],
  },
  {
    name: 'an English footer says nothing',
    language: 'en',
    mails: [
      out(tom, ['info@legal.example'], 6, 'Can we meet?'),
      into(
        'Jane Roe <jane@legal.example>',
        [tom],
        7,
        'Yes, on Friday.\n\nIf you are not the intended recipient of this message, or received it in error, please delete it.',
        { answers: 0 },
      ),
    ],
  },
  {
    name: 'a parcel at the wrong door is no mail',
    language: 'nl',
    mails: [
      out(noor, ['Jet Kamp <jet@kamp.example>'], 6, 'Uw bestelling is onderweg.'),
      into(
        'Jet Kamp <jet@kamp.example>',
        [noor],
        7,
        'Het pakket is bij het verkeerde adres bezorgd. Die plant was trouwens niet voor mij, maar voor mijn zus.',
        { answers: 0 },
      ),
    ],
  },
]

/** All labelled cases: what should be found, and what is near to it and should not. */
export const cases: readonly LabelledCase[] = [
  ...openLists,
  ...protectedOrNot,
  ...addresses,
  ...copies,
  ...said,
]
