import type { BreachHouseTexts } from './nl-breach-house.ts'

const open = '………………………………'
const or = (text: string): string => (text === '' ? open : text)
const both = (name: string, reach: string): string => (reach === '' ? or(name) : `${or(name)}, ${reach}`)

/** The house rule about breaches in English. */
export const enBreachHouse: BreachHouseTexts = {
  title: 'What do we do when data leak?',
  fileName: 'house-rule-breaches',
  opening: ({ organisation }) => [
    organisation === '' ? 'For everybody who works here.' : `For everybody who works at ${organisation}.`,
    'Everybody makes a mistake one day. Who says so at once does well. Who keeps silent makes it worse.',
  ],
  sections: (house) => [
    {
      title: '1. Notice it',
      text: 'A breach is: somebody could get at data of people who should not, or data were changed or are gone. For example:',
      items: [
        'a mail or letter went to the wrong person, or all addresses stood in To or CC',
        'a laptop, phone, stick or binder is gone',
        'somebody else was in our mail or computer, or you typed your password on a strange page',
        'files are locked, erased or stood open on the internet',
        'a supplier or customer calls that something is wrong',
      ],
    },
    {
      title: '2. Say so within an hour',
      text: 'Also in doubt, also at night and at the weekend. Call; do not only send a mail.',
      items: [
        `First: ${both(house.contact, house.contactReach)}`,
        `Else: ${both(house.deputy, house.deputyReach)}`,
        'Tell: what you saw, at what time, and whom it may be about. Blame does not matter now.',
      ],
    },
    {
      title: '3. Stop it',
      text: 'Together with whom you called:',
      items: [
        'wrong receiver: ask not to read it, to erase it, and to confirm that',
        'device gone: lock or wipe it remotely, change passwords',
        'mail or computer hacked: off the network, change passwords on another device',
        'throw nothing away: pictures, mails and lists of sign-ins are evidence',
        `help with the computer: ${or(house.technician)}`,
      ],
    },
    {
      title: `4. The clock: ${String(house.hours)} hours`,
      text: `As soon as we are reasonably sure that data leaked, we write down the minute. Then we have ${String(house.hours)} hours to notify. They run on through weekends and holidays.`,
      items: [
        'open a file in Kwartje under Breaches, and go through the questions',
        'have Kwartje count who and what was in it',
        'if we do not know everything yet: notify in time all the same, and add later',
      ],
    },
    {
      title: '5. Decide',
      text: `${or(house.decider)} decides and writes down why: notify the Dutch authority (AP), tell the people, or only keep it. In doubt we notify.`,
      items: [
        'the authority: by its web form only',
        'the people: without delay if the risk for them is high, in a message of its own',
        'a client: at once, if they are the client’s data',
        `the insurer: ${or(house.insurer)}`,
        'the police: after theft or burglary',
        ...(house.officer === '' ? [] : [`our data protection officer: ${house.officer}`]),
      ],
    },
    {
      title: '6. Keep and learn',
      text: 'Every breach goes into the register, also when we do not notify. We agree on one measure that prevents it the next time, with a name and a day. Once a year we rehearse.',
      items: [],
    },
  ],
}
