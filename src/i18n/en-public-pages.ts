import { enRequestWishes } from './en-request-wishes.ts'
import { enTraining } from './en-training.ts'
import type { PublicPages } from './nl-public-pages.ts'

export const enPublicPages: PublicPages = {
  locale: 'en-GB',
  other: 'Nederlands',
  home: {
    title: (organisation) => `Your data at ${organisation}`,
    intro: 'What would you like to do?',
    empty: 'There is nothing here for everybody now. Did you get a link? Then open it.',
  },
  foot: {
    who: (organisation) => `This page belongs to ${organisation}.`,
    mail: 'Rather write a mail',
    quiet: 'No cookies, no trackers, nothing of others. Your internet address is not kept.',
  },
  request: {
    title: 'A request about your data',
    intro: (organisation) =>
      `You may know what ${organisation} holds about you, and ask for something. It is free. Do not send a copy of your passport.`,
    wish: 'What would you like?',
    wishes: enRequestWishes,
    name: 'Your name',
    reach: 'How can we reach you?',
    reachHint: 'Best the mail address that we know of you. A phone number or address will do.',
    message: 'What would you like to add?',
    messageHint: 'For example which order or which period it is about.',
    send: 'Send',
    kept: 'What you fill in is used only to deal with your request.',
    done: 'We have your request',
    doneMore: (organisation) => `${organisation} answers within a month. Keep today's date.`,
  },
  signUp: {
    name: 'Your name',
    email: 'Your mail address',
    purposes: 'What would you like to get?',
    send: 'Sign up',
    kept: 'You can stop at any time, with one press on the button in each mail.',
    done: 'Look in your mail',
    doneMore:
      'You get a mail with a link. Only when you press the button there do you take part. Nothing came? Look among the junk mail too.',
    none: 'Choose at least one subject.',
  },
  confirm: {
    intro: 'One more press on the button and you take part. You will get:',
    button: 'Yes, I want that',
    done: 'You take part',
    doneMore: 'You can stop at any time: the link is in each mail.',
    otherwise: 'Was this not you? Then you need do nothing. Without that press you get nothing.',
  },
  preferences: {
    title: 'What you get from us',
    intro: (organisation) => `Choose what ${organisation} may send you.`,
    save: 'Save',
    saved: 'Saved',
    savedMore: 'From now on you get only what is ticked.',
    stop: 'Stop everything',
    stopMore: 'You then get none of these mails. Mail about an order or appointment still comes.',
    stopped: 'You are signed off',
    stoppedMore: (organisation) => `${organisation} sends you nothing about this any more.`,
  },
  lesson: {
    parts: enTraining.page,
    for: (name, organisation) => `For ${name}, from ${organisation}`,
    done: 'I did this lesson',
    thanks: 'Noted. Thank you.',
    kept: 'All that is kept is that you did the lesson, and on which day. Nobody sees what you answered.',
  },
  houseRules: {
    done: 'I read the rules',
    thanks: 'Noted. Thank you.',
    kept: 'All that is kept is that you read them, and on which day.',
  },
  drill: {
    show: 'Show me how I could have known',
    signs: 'This is how you could have known',
    doNow: 'Do now',
    kept: 'Nobody sees that it was you. It is only counted, per group.',
  },
  purposes: {
    news: 'News',
    offers: 'Offers',
    events: 'Invitations',
    survey: 'Questions about your opinion',
    partners: 'Advertising of other firms',
  },
  byMail: {
    how: 'Choose what you want. A mail opens that is half written: complete it and send it.',
    keepLine: 'Leave this line, so that your mail reaches the right place at once:',
    labels: { name: 'Name', reach: 'Reached by', message: 'Remarks' },
  },
  trap: 'Do not follow',
  faults: {
    unknown: {
      title: 'This link does not work (any more)',
      text: 'It may have expired, or a piece of it got lost. Ask us for a new one.',
    },
    again: {
      title: 'Send it once more',
      text: 'The page was open for long, or it went very fast. What you filled in is still there. Press the button once more.',
    },
    missing: {
      title: 'Something is still missing',
      text: 'Fill in the fields that are empty, and press the button once more.',
    },
    full: {
      title: 'That did not work now',
      text: 'It is too busy here to keep this. Try again in an hour, or send us a mail.',
    },
    closed: { title: 'The desk is closed', text: 'Try again later, or send us a mail.' },
    address: {
      title: 'This web address is not right',
      text: 'There is something in it that does not belong there. Open the link in our mail again, or type the address once more.',
    },
    large: {
      title: 'That is too long',
      text: 'So much text does not fit here. Go back and make it shorter, or send us a mail.',
    },
    wrong: { title: 'We could not read that', text: 'Go back and try again.' },
  },
  optional: '(may stay empty)',
}
