import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressKind } from '../../people/address.ts'
import { consentSignsOf } from './signs.ts'
import { saysStop } from './stop.ts'

const received = { name: 'received', value: 'from a by b' }

function mail(
  subject: string,
  opening: string,
  more: { readonly from?: string; readonly to?: readonly string[] } = {},
) {
  const { from = 'jan@klant.example', to = ['info@zaak.example'] } = more
  const isSent = from.endsWith('@zaak.example') && more.to !== undefined
  return consentSignsOf({
    fields: isSent ? [] : [received],
    from: { name: '', email: from },
    senderKind: addressKind(from),
    recipients: to,
    subject,
    opening,
    ending: '',
  }).map(({ kind, email, optIn, words }) => [kind, email, optIn, words])
}

const stops: readonly (readonly [subject: string, text: string])[] = [
  ['Re: Voorjaarsactie', 'Stop.'],
  ['Re: Nieuwsbrief oktober', 'Beste Marijke,\n\nGraag afmelden.\n\nGroet, Jan'],
  ['afmelden', ''],
  ['Unsubscribe', 'unsubscribe'],
  ['Afmelden nieuwsbrief', 'Groeten, Els'],
  ['Vraagje', 'Hallo, wilt u mij van de mailinglijst halen? Dank.'],
  ['Re: Najaar', 'Ik wil geen nieuwsbrief meer ontvangen.'],
  ['Re: Folder', 'Beste, wilt u stoppen met het sturen van reclame? Ik heb er geen belangstelling voor.'],
  ['Bezwaar', 'Hierbij maak ik bezwaar tegen het gebruik van mijn gegevens voor direct marketing.'],
  ['Toestemming', 'Hierbij trek ik mijn toestemming voor de mailings in.'],
  ['Re: Aanbieding', 'Schrijf mij maar uit, ik fiets niet meer.'],
  ['Mail', 'Verwijder mij uit uw adressenbestand.'],
  ['Re: Actie', 'Dit hoef ik niet meer te ontvangen, dank u.'],
  ['Geen mail', 'Gelieve mij niet meer te mailen.'],
  ['Re: Spring sale', 'Please remove me from your mailing list.'],
  ['Re: Offers', 'I no longer wish to receive these emails.'],
  ['Hello', 'Stop sending me newsletters.'],
  ['Re: News', 'Hi,\n\nplease unsubscribe me.\n\nBest, Oliver'],
  ['Marketing', 'I object to the use of my data for direct marketing.'],
  ['Re: Nieuws', 'Meld mij af voor de nieuwsbrief'],
]

const goesOn: readonly (readonly [subject: string, text: string])[] = [
  ['Les dinsdag', 'Ik meld mij af voor dinsdag, ik ben ziek.'],
  ['Vraag', 'Hoe kan ik klanten laten afmelden voor onze nieuwsbrief?'],
  ['Nieuwsbrief', 'Ik wil mij niet afmelden, maar mijn adres wijzigen.'],
  ['Re: Nieuwsbrief', 'Leuke nieuwsbrief! Tot zaterdag.'],
  ['Reparatie', 'Mijn fiets stopt met trappen. Kunt u kijken?'],
  ['Bestelling', 'Wilt u de bel uit mijn bestelling verwijderen?'],
  ['Order', 'Please remove me from the waiting list for the blue bike.'],
  ['Rem', 'De rem houdt niet meer. Kan ik langskomen?'],
  ['Afspraak afmelden', 'Ik kan donderdag niet.'],
  ['Melding', 'Ik krijg geen mail meer van mijn verzekeraar.'],
  ['Re: Actie', 'Is de actie nog geldig als ik niet meer lid ben?'],
  ['Stop', 'De bushalte heet Stop Zuid, daar sta ik om tien uur te wachten met de fiets en de hond.'],
  ['Uitschrijven', 'Wilt u een rekening uitschrijven op naam van mijn man?'],
  ['Vraag', 'Als ik mij wil uitschrijven voor de nieuwsbrief, waar moet ik dan zijn? Nu nog niet hoor.'],
]

test('who wants no more is understood, in Dutch and English', () => {
  assert.deepEqual(
    stops.filter(([subject, text]) => saysStop({ subject, text }) === null),
    [],
  )
})

test('who stays away from a lesson, or asks how, says no stop', () => {
  assert.deepEqual(
    goesOn.filter(([subject, text]) => saysStop({ subject, text }) !== null),
    [],
  )
})

test('who takes it back in the same mail is quoted with both', () => {
  assert.equal(
    saysStop({
      subject: 'Re: Actie',
      text: 'Vorig jaar schreef ik: geen mails meer. Nu wil ik ze weer wel',
    }),
    'Vorig jaar schreef ik: geen mails meer … Nu wil ik ze weer wel',
  )
})

test('an answer that a machine wrote while its owner was away says no stop', () => {
  const stop = (subject: string, field: { readonly name: string; readonly value: string }) =>
    consentSignsOf({
      fields: [received, field],
      from: { name: '', email: 'jan@klant.example' },
      senderKind: 'personal',
      recipients: ['info@zaak.example'],
      subject,
      opening: 'Gelieve mij niet meer te mailen op dit adres.',
      ending: '',
    }).length
  const plain = { name: 'x-mailer', value: 'Post' }
  assert.equal(stop('Re: Actie', plain), 1)
  assert.equal(stop('Automatisch antwoord: Actie', plain), 0)
  assert.equal(stop('Out of Office Re: Actie', plain), 0)
  assert.equal(stop('Re: Actie', { name: 'x-autoreply', value: 'yes' }), 0)
  assert.equal(stop('Re: Actie', { name: 'precedence', value: 'auto_reply' }), 0)
  assert.equal(stop('Re: Actie', { name: 'auto-submitted', value: 'auto-replied' }), 0)
})

test('a mail of several senders is not taken for one of the first', () => {
  const forged = (...from: readonly string[]) =>
    consentSignsOf({
      fields: [received, ...from.map((value) => ({ name: 'from', value }))],
      from: { name: '', email: 'jan@klant.example' },
      senderKind: 'personal',
      recipients: ['info@zaak.example'],
      subject: 'Re: Nieuwsbrief',
      opening: 'Stop.',
      ending: '',
    }).map(({ isForged }) => isForged === true)
  assert.deepEqual(forged('Jan <jan@klant.example>'), [false])
  assert.deepEqual(forged('"jan@klant.example" <jan@klant.example>'), [false])
  assert.deepEqual(forged('jan@klant.example, <eve@kwaad.example>'), [true])
  assert.deepEqual(forged('jan@klant.example', 'eve@kwaad.example'), [true])
})

test('a subject of five million characters takes no time', () => {
  for (const piece of ['re: ', 'stop ', 'wil geen ', 'meld mij '])
    assert.equal(saysStop({ subject: `${piece.repeat(1_250_000)}x`, text: 'Hoi daar, alles goed?' }), null)
})

test('a form of the website tells who ticked what, and with which words', () => {
  const subject = 'Nieuw bericht via uw website'
  const from = { from: 'formulier@webwinkelhulp.example' }
  const words = 'Ja, stuur mij elke maand de nieuwsbrief van De Zaak'
  assert.deepEqual(mail(subject, `Naam: Jan\nE-mail: Jan@Klant.example\n${words}: ja\nBericht: Hoi`, from), [
    ['form', 'jan@klant.example', 'yes', words],
  ])
  assert.deepEqual(mail(subject, 'Naam: Jan\nE-mail: jan@klant.example\nNieuwsbrief: ja', from), [
    ['form', 'jan@klant.example', 'yes', ''],
  ])
  assert.deepEqual(mail(subject, 'Naam: Jan\nE-mail: jan@klant.example\nNieuwsbrief: nee', from), [
    ['form', 'jan@klant.example', 'no', ''],
  ])
  assert.deepEqual(mail(subject, 'Naam: Jan\nE-mail: jan@klant.example\nBericht: geen nieuwsbrief', from), [
    ['form', 'jan@klant.example', 'absent', ''],
  ])
  assert.deepEqual(
    mail('Aanmelding bevestigd', 'Naam: Jan\nE-mail: jan@klant.example', from)[0]?.[0],
    'confirmed',
  )
})

test('the trail of a confirmation, an offer to say no and a returned mail are known', () => {
  const sent = (subject: string, text: string) =>
    mail(subject, text, { from: 'ik@zaak.example', to: ['jan@klant.example'] })
  assert.equal(sent('Bevestig uw aanmelding', 'Klik hier')[0]?.[0], 'asked')
  assert.equal(mail('Re: Bevestig uw aanmelding', 'Ja, graag!')[0]?.[0], 'confirmed')
  const offer = 'Wij mailen u soms een aanbieding. Liever geen aanbiedingen? Laat het ons weten.'
  assert.deepEqual(sent('Factuur F2026-12', `Beste Jan,\n\n${offer}`), [
    ['offered', 'jan@klant.example', 'absent', 'Liever geen aanbiedingen'],
  ])
  assert.deepEqual(sent('Factuur F2026-12', 'Beste Jan, hierbij de factuur.'), [])
  assert.deepEqual(
    mail('Undelivered Mail Returned to Sender', 'I could not deliver to <weg@klant.example>: unknown user', {
      from: 'MAILER-DAEMON@mx.example',
    })[0]?.slice(0, 2),
    ['returned', 'weg@klant.example'],
  )
  assert.deepEqual(
    mail('Delayed', 'Your message to <weg@klant.example> is delayed', { from: 'MAILER-DAEMON@mx.example' }),
    [],
  )
})
