import type { WebMessages } from '../nl-web.ts'

const count = new Intl.NumberFormat('en-GB')
const persons = (n: number): string => (n === 1 ? '1 person' : `${count.format(n)} people`)
const pieces = (n: number): string => (n === 1 ? '1 item' : `${count.format(n)} items`)

/** Texts of the screens of clean-up in English. */
export const enCleanUpScreen: WebMessages['screens']['cleanUp'] = {
  title: 'Clean up',
  sentence: (n) =>
    n === 0
      ? 'There is nothing to clean up now.'
      : `There ${n === 1 ? 'is' : 'are'} ${pieces(n)} to clean up.`,
  lead: 'Choose something and see the list first. Kwartje cleans up only when you say so. After that it can be put back for a while.',
  nothing:
    'What can go comes here: duplicate files, old job applications, citizen numbers in mail. Read a place first.',
  look: 'See the list',
  lookAt: (what) => `See the list: ${what}`,
  onlyHeld: 'All of this must stay by law for now.',
  outOfReach: 'Kwartje cannot do this itself. The list says why for each.',
  plans: 'Your plans',
  plan: 'Plan',
  state: 'State',
  made: 'Made',
  until: 'Can be put back until',
  one: {
    title: 'Clean-up plan',
    look: 'What is in it',
    back: 'All that can be cleaned up',
    gone: 'This plan is not there any more.',
    proposed: 'Nothing was changed yet. Must something stay? Tick it and choose ‘Leave them’. Then clean up.',
    applying: 'This plan is half carried out. Go on, or put back what was done.',
    applied: (day) => `Done and checked. Up to and including ${day} you can put everything back.`,
    undoing: 'This plan is half put back. Go on putting back.',
    undone: 'Everything lies where it lay.',
    destroyed: 'Gone for good. The copies are destroyed.',
    caption: 'The items of this plan',
    item: 'What',
    where: 'Where',
    change: 'What happens',
    state: 'State',
    size: 'Size',
    date: 'Date',
    mail: (day) => (day === '' ? 'Mail without a date' : `Mail of ${day}`),
    contact: 'Contact',
    nameless: 'Item without a name',
    ofPeople: (who: string) => `Data of ${who}`,
    keepThese: 'Stay where they are if you say so.',
    keep: 'Leave them',
    takeBackIn: 'Clean up after all',
    putBackThese: 'Go back to where they lay.',
    kept: (n) => `${pieces(n)} ${n === 1 ? 'stays' : 'stay'}.`,
    takenIn: (n) => `${pieces(n)} ${n === 1 ? 'is' : 'are'} in again.`,
    try: 'Try it first',
    tried: (would) => `Would work: ${would}. Nothing was changed.`,
    triedNot: (n) => `Would not work: ${n}.`,
    apply: 'Clean up',
    applyAsk: (n) => `Clean up ${n}?`,
    applyWhat:
      'Kwartje first keeps an encrypted copy of each item, then cleans it up, and then checks that it is gone.',
    tickedGo: (n) =>
      n === 1
        ? 'You ticked 1 item. It goes as well. Must it stay? Then choose ‘Leave them’ first.'
        : `You ticked ${String(n)} items. They go as well. Must they stay? Then choose ‘Leave them’ first.`,
    applyOutside: 'When something is on a server, Kwartje waits a moment first. You can still stop then.',
    days: 'For how long do you want to be able to put it back?',
    dayChoice: (n) => `${String(n)} days`,
    running: 'Kwartje is working on this plan. Below you see how far it is.',
    goOn: 'Go on',
    drop: 'Throw this plan away',
    dropped: 'The plan is gone. Nothing had been changed.',
    undo: 'Put everything back',
    undoSome: 'Put back',
    destroy: 'Destroy now',
    destroyAsk: 'Destroy the copies now?',
    destroyWhat: 'Nothing can be put back after that. This cannot be undone.',
    destroyed2: 'The copies are destroyed.',
    certificate: 'Certificate of destruction (PDF)',
    saved: (name) => `Saved as ${name}.`,
    stays: 'Why this stays',
    keeper: 'This copy stays',
    why: 'Why it is here',
    persons: (n) => (n === 1 ? '1 person stands in it.' : `${count.format(n)} people stand in it.`),
    journal: 'What happened',
    journalHelp: 'Every step was written down before it happened, and once more after it.',
    people: (touched, gone) =>
      gone === touched
        ? `After that you hold nothing any more of ${persons(touched)}.`
        : gone === 0
          ? `After that you hold less of ${persons(touched)}.`
          : `After that you hold less of ${persons(touched)}, and nothing any more of ${count.format(gone)} of them.`,
    unclearHelp: 'Somebody else was there too. The copy was kept.',
  },
  merging: {
    title: 'What goes together',
    stays: (n) =>
      n === 1
        ? 'This card stays. Another card of the same person is merged into it.'
        : `This card stays. ${count.format(n)} other cards of the same person are merged into it.`,
    goes: 'This card is merged into a fuller card of the same person.',
    gains: (what) => `It gains: ${what}.`,
    gainsNothing: 'It gains nothing: the card that stays says it all.',
    left: (what) => `Not taken along: ${what}. A card has only one of these, and the card that stays has it.`,
    properties: {
      fn: 'name',
      n: 'name',
      nickname: 'nickname',
      tel: 'telephone number',
      email: 'e-mail address',
      adr: 'address',
      org: 'company',
      title: 'job title',
      role: 'job title',
      note: 'note',
      bday: 'birthday',
      anniversary: 'wedding day',
      photo: 'photo',
      logo: 'logo',
      url: 'website',
      impp: 'chat address',
      categories: 'group',
      related: 'relative or friend',
    },
  },
  run: {
    title: 'Cleaning up',
    phases: {
      settling: 'Kwartje is looking at what was done already',
      waiting: 'It is about to begin outside your computer. You can still stop',
      acting: 'Kwartje is cleaning up',
      undoing: 'Kwartje is putting back',
      'looking-again': 'Kwartje is checking',
      reading: 'Kwartje is reading the place again',
    },
    stop: 'Stop',
    stopped: 'Stopped. What is done is done. The rest was not touched.',
    failed: 'It ended too early. What was done stands below. Nothing is lost. Press again and it goes on.',
  },
}
