import type { Cast, Character } from './cast.ts'
import { writtenMobile } from './numbers.ts'
import { plant } from './plant.ts'
import type { Ledger } from './truth.ts'

/** The owner's phone: fewer than all, spelled as one types on a small screen. */
export function writeContacts({ staff, customers, suppliers }: Cast, ledger: Ledger): string {
  const people = [...staff.slice(1), ...customers.slice(0, 34), ...suppliers]
  const twice = customers.slice(4, 6)
  return [
    ...people.map((who, i) => card(who, i, ledger)),
    ...twice.map((who, i) => again(who, i, ledger)),
  ].join('')
}

const place = 'telefoon/contacten.vcf'

function card(who: Character, index: number, ledger: Ledger): string {
  const short = index % 6 === 2
  const name = short ? `${who.given} ${who.family.slice(0, 1)}.` : who.name
  ledger.hold(who.id, { kind: 'PERSON', value: name, place })
  const hasMail = index % 3 !== 0
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${short ? '' : [who.family, who.given, '', '', ''].join(';')}`,
    `FN:${name}`,
    `item1.TEL;type=CELL;type=VOICE:${writtenMobile(who.mobile, index)}`,
    'item1.X-ABLabel:mobiel',
    ...(hasMail ? [`EMAIL;type=INTERNET;type=HOME:${who.email}`] : []),
    ...(index % 4 === 1 ? [`ADR;type=HOME:;;${who.street};${who.city};;${who.postcode};Nederland`] : []),
    ...(index % 9 === 5 ? ['NOTE:Belt graag na zes uur. Heeft een hond die van spaken houdt.'] : []),
    'END:VCARD',
  ]
  plant(ledger, { place, text: lines.join('\n'), about: [who] })
  return `${lines.join('\r\n')}\r\n`
}

/** Somebody who was typed in once more, at the counter, by who did not look first. */
function again(who: Character, index: number, ledger: Ledger): string {
  ledger.hold(who.id, { kind: 'PERSON', value: who.name, place })
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${[who.family, who.given, '', '', ''].join(';')}`,
    `FN:${who.name}`,
    `TEL;type=CELL:${writtenMobile(who.mobile, index + 1)}`,
    `EMAIL;type=INTERNET:${who.email}`,
    'CATEGORIES:klant',
    'END:VCARD',
  ]
  plant(ledger, { place, text: lines.join('\n'), about: [who] })
  return `${lines.join('\r\n')}\r\n`
}

/** The shop's calendar: repairs, a lesson at school, a birthday. */
export function writeCalendar({ owner, customers }: Cast, ledger: Ledger): string {
  const events = customers.slice(0, 8).flatMap((who, i) => {
    const lines = [
      'BEGIN:VEVENT',
      `UID:${i}@deketting.example`,
      'DTSTAMP:20250101T080000Z',
      `DTSTART:2025030${1 + i}T090000Z`,
      `DTEND:2025030${1 + i}T093000Z`,
      `SUMMARY:Proefrit met ${who.name}`,
      `ORGANIZER;CN=${owner.name}:mailto:${owner.email}`,
      `ATTENDEE;CN="${who.name}";PARTSTAT=ACCEPTED:mailto:${who.email}`,
      'END:VEVENT',
    ]
    plant(ledger, { place: 'agenda/agenda.ics', text: lines.join('\n'), about: [owner, who] })
    return lines
  })
  return `${['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//De Ketting//Agenda//NL', ...events, 'END:VCALENDAR'].join('\r\n')}\r\n`
}
