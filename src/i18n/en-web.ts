import { enDrillCard } from './screens/en-drill-card.ts'
import { enBegin } from './screens/en-begin.ts'
import { enPersonRights } from './screens/en-person-rights.ts'
import { enSeenBy } from './screens/en-seen-by.ts'
import { enToday } from './screens/en-today.ts'
import { enWebParts } from './en-web-parts.ts'
import type { WebMessages } from './nl-web.ts'
import { enFindings } from './screens/en-findings.ts'
import { enPeople } from './screens/en-people.ts'
import { enPerson } from './screens/en-person.ts'
import { enAddPlace } from './screens/en-add-place.ts'
import { enPlaceScreens } from './screens/en-place-screens.ts'
import { enPictures } from './screens/en-pictures.ts'
import { enProblems } from './screens/en-problems.ts'
import { enSettings } from './screens/en-settings.ts'
import { enRegisterScreen } from './screens/en-register.ts'
import { enManagementScreen } from './screens/en-management.ts'
import { enMailScreen } from './screens/en-mail.ts'
import { enTasksScreen } from './screens/en-tasks.ts'
import { enCleanUpScreen } from './screens/en-clean-up.ts'
import { enConsentScreen } from './screens/en-consent.ts'
import { enNearMissesScreen } from './screens/en-near-misses.ts'
import { enRetentionScreen } from './screens/en-retention.ts'
import { enOurAnswers } from './screens/en-our-answers.ts'
import { enHouseRulesScreen } from './screens/en-house-rules.ts'
import { enTrainingScreen } from './screens/en-training.ts'
import { enSuppliersScreen } from './screens/en-suppliers.ts'

const refusals: WebMessages['webRefusals'] = {
  'source-not-found': (id) =>
    id === '' ? 'There is no place to read yet. Add one first.' : 'This place is no longer there.',
  'colleague-mailbox': (path) =>
    `${path} is a colleague's. First write down why you read it, how the colleague knows, and what the works council says.`,
  'store-locked': () => 'Your overview is locked. Give the passphrase.',
  'store-broken': (path) =>
    `The overview in ${path} is damaged. Your own files are untouched. Put a backup back or start again.`,
  'store-busy': () => 'Kwartje is still reading. Wait until it is done, or stop it.',
  'store-not-found': () => 'There is no overview yet. Add a place first.',
  'store-newer': (path) =>
    `The overview in ${path} was made by a newer Kwartje. Update Kwartje; nothing was changed.`,
  'store-exists': (path) => `There is an overview in ${path} already.`,
  'key-file-missing': (path) => `The key ${path} is missing. Without it the overview cannot be opened.`,
  'disk-full': () => 'The disk is full. What was stored is safe. Make room, then go on.',
  'not-writable': (path) => `We may not write in ${path}. Check whether you may change that folder.`,
  'person-ambiguous': (who) => `More people fit “${who}”. Pick one from the list.`,
  'confirm-first': () => 'This cannot be undone. Confirm it first.',
  'signed-out': () => 'Open Kwartje with the address in the window in which you started it.',
}

/** Texts of the screens in English. */
export const enWeb: WebMessages = {
  webRefusals: refusals,
  units: { today: 'today', yesterday: 'yesterday', tomorrow: 'tomorrow' },
  doors: {
    today: 'Today',
    places: 'Places',
    people: 'People',
    findings: 'Findings',
    problems: 'Not read',
    register: 'Register',
    tasks: 'Tasks',
    requests: 'Requests',
    breaches: 'Breaches',
    suppliers: 'Suppliers',
    newsletters: 'Newsletters',
    retention: 'Keeping',
    cleanUp: 'Clean up',
    management: 'Management',
    nearMisses: 'Close calls',
    consent: 'Consent',
    training: 'Lessons',
    settings: 'Settings',
    keys: 'Keys',
    more: 'More',
    navigation: 'Main menu',
    letters: {
      today: 't',
      places: 'p',
      people: 'e',
      findings: 'f',
      problems: 'n',
      register: 'r',
      tasks: 'o',
      requests: 'q',
      breaches: 'b',
      suppliers: 's',
      newsletters: 'w',
      retention: 'k',
      cleanUp: 'u',
      management: 'm',
      nearMisses: 'c',
      consent: 'j',
      training: 'l',
      settings: 'i',
    },
    groups: { held: 'What you have', duties: 'Your duties', staff: 'Your people' },
  },
  shell: {
    skip: 'To the content',
    home: ', to today',
    onlyMail: 'Only what you send yourself leaves your computer.',
    deskOpen: 'Your public desk shows what you published.',
    nothingElse: 'Nothing else left your computer.',
    nothingLeft: 'Nothing left your computer.',
    readsAt: (hosts) => `Kwartje fetches data at ${hosts}.`,
    onlyThat: 'Nothing else leaves your computer.',
    lost: 'Kwartje is not running any more.',
    lostTodo: 'Start it again. This page then goes on by itself. What was stored is safe.',
    sample: 'This is a made-up firm.',
    sampleMore: 'Look around and press everything: none of it is real.',
    leaveSample: 'Begin with your own firm',
    backToOwn: 'Back to your own firm',
    unknownPage: 'This page does not exist.',
    unknownPageMore: 'Perhaps what stood here was taken away. Go back to today.',
    toToday: 'To today',
  },
  job: {
    counting: 'Kwartje counts what there is',
    joining: 'Kwartje is putting the people together',
    cleaning: 'Kwartje is cleaning up',
    puttingBack: 'Kwartje is putting back',
    cleaned: 'Done cleaning up.',
    putBack: 'Everything was put back.',
    cleaningFailed: 'The clean-up ended too early. Nothing is lost.',
    cleaningStops: 'Kwartje is going to stop cleaning up',
    cleaningPaused: 'The clean-up stands still',
    reading: 'Kwartje is reading',
    pictures: 'Kwartje is reading pictures and scans',
    pausing: 'Kwartje is about to pause',
    stopping: 'Kwartje is about to stop reading',
    paused: 'Reading is paused',
    done: 'Everything has been read.',
    notAll: 'Done reading, but not all of it worked.',
    failed: 'Reading ended too early.',
    timeLeft: (time) => `about ${time} left`,
    look: 'Look',
    progress: 'Progress of the reading',
  },
  toasts: {
    region: 'Messages',
    undo: 'Undo',
    undone: 'Put back.',
    close: 'Close this message',
  },
  keys: {
    title: 'Keys',
    switch: 'Use keys of one letter',
    switchHelp: 'Switch them off when you work by voice or when they get in the way.',
    goTo: (door) => `to ${door}`,
    after: 'then',
    or: 'or',
    search: 'search',
    help: 'this list',
    everywhere: 'Everywhere',
    inLists: 'In a list',
    down: 'next line',
    up: 'previous line',
    open: 'open',
    select: 'tick',
    close: 'close',
    enter: 'Enter',
    space: 'Space',
    escape: 'Esc',
  },
  door: {
    title: 'Kwartje is locked',
    lead: 'Give the passphrase that you chose when you began.',
    secret: 'Passphrase or recovery code',
    enter: 'Open',
    strangerTitle: 'Kwartje does not know this browser',
    strangerLead:
      'Open the address in the window in which you started Kwartje. That keeps others on this computer out.',
    again: 'Try again',
  },
  parts: enWebParts,
  screens: {
    findings: enFindings,
    people: enPeople,
    person: enPerson,
    begin: enBegin,
    personRights: enPersonRights,
    seenBy: enSeenBy,
    today: enToday,
    addPlace: enAddPlace,
    places: enPlaceScreens,
    pictures: enPictures,
    problems: enProblems,
    settings: enSettings,
    register: enRegisterScreen,
    tasks: enTasksScreen,
    sending: enMailScreen,
    management: enManagementScreen,
    nearMisses: enNearMissesScreen,
    consent: enConsentScreen,
    publicDeskTitle: 'Public desk',
    retention: enRetentionScreen,
    cleanUp: enCleanUpScreen,
    suppliers: enSuppliersScreen,
    drillCard: enDrillCard,
    training: enTrainingScreen,
    houseRules: enHouseRulesScreen,
    ourAnswers: enOurAnswers,
  },
}
