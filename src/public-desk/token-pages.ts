import { lessonBody } from '../letters/lesson-body.ts'
import { htmlText } from '../letters/paper/html-text.ts'
import type {
  ConfirmPage,
  DrillPage,
  HouseRulesPage,
  LessonPage,
  PreferencesPage,
  TokenPage,
  TokenPageKind,
} from '../privacy/public-desk/page.ts'
import { button, card, choiceField, pageHtml, paragraph, paragraphs } from './page-html.ts'
import type { Sightings } from './sightings.ts'
import { donePage, faultPage, type Answer, type Visit } from './visit.ts'

/** A page behind a token, with the digest under which it is kept. */
export interface TokenVisit extends Visit {
  readonly digest: string
  readonly sightings: Sightings
}

type Show<Page> = (visit: TokenVisit, page: Page) => Answer
const shown: { readonly [Kind in TokenPageKind]: Show<Extract<TokenPage, { readonly kind: Kind }>> } = {
  confirm: confirmPage,
  preferences: preferencesPage,
  lesson: lessonPage,
  'house-rules': houseRulesPage,
  drill: drillPage,
}

/** Shows the page, or does what its button asks. Opening it changes nothing: mail programs open links by themselves. */
export function tokenPage(visit: TokenVisit, page: TokenPage): Answer {
  const show: Show<never> = shown[page.kind]
  return show(visit, page as never) // its kind is the key
}

function confirmPage(visit: TokenVisit, page: ConfirmPage): Answer {
  const { texts, language, digest, asked, leave } = visit
  const { confirm } = texts
  if (asked.method === 'POST')
    return leave({ type: 'confirm', page: digest, language }) === 'kept'
      ? donePage(visit, confirm.done, confirm.doneMore)
      : faultPage(visit, 'full')
  const items = page.purposes.map(({ text }) => `<li>${htmlText(text[language])}</li>`).join('')
  return {
    status: 200,
    html: pageHtml(visit, {
      title: page.title[language],
      body: [
        paragraph(confirm.intro),
        `<ul>${items}</ul>\n`,
        paragraphs(page.notice[language]),
        buttonForm(confirm.button),
        paragraph(confirm.otherwise, 'soft'),
      ].join(''),
      hasOther: true,
    }),
  }
}

function buttonForm(text: string): string {
  return `<form method="post">${button(text)}</form>\n`
}

/** What a mail program sends when somebody presses "unsubscribe" there (RFC 8058, 3.1). */
const oneClick = ['List-Unsubscribe', 'One-Click'] as const

function preferencesPage(visit: TokenVisit, page: PreferencesPage): Answer {
  const { texts, language, digest, asked, leave, organisation } = visit
  const { preferences } = texts
  if (asked.method === 'POST') {
    const isOneClick = asked.form.get(oneClick[0]) === oneClick[1]
    if (isOneClick || asked.form.has('stop')) {
      const how = isOneClick ? 'one-click' : 'button'
      return leave({ type: 'withdraw', page: digest, how }) === 'kept'
        ? donePage(visit, preferences.stopped, preferences.stoppedMore(organisation.name))
        : faultPage(visit, 'full')
    }
    if (!asked.form.has('save')) return faultPage(visit, 'wrong')
    const chosen = asked.form.getAll('purpose')
    const on = page.purposes.map(({ id }) => id).filter((id) => chosen.includes(id))
    return leave({ type: 'preferences', page: digest, on }) === 'kept'
      ? donePage(visit, preferences.saved, preferences.savedMore)
      : faultPage(visit, 'full')
  }
  const choice = choiceField({
    name: 'purpose',
    legend: preferences.title,
    type: 'checkbox',
    options: page.purposes.map(({ id, text }) => ({
      id,
      text: text[language],
      isOn: page.on.includes(id),
    })),
  })
  return {
    status: 200,
    html: pageHtml(visit, {
      title: preferences.title,
      body: [
        `<form method="post">${paragraph(preferences.stopMore)}${button(preferences.stop, ' name="stop" value="1"')}</form>\n`,
        page.purposes.length < 2
          ? ''
          : `<form method="post">${paragraph(preferences.intro(organisation.name))}${choice}${button(preferences.save, ' class="quiet" name="save" value="1"')}</form>\n`,
      ].join(''),
      hasOther: true,
    }),
  }
}

function lessonPage(visit: TokenVisit, { lesson, name }: LessonPage): Answer {
  const { texts, digest, asked, leave, organisation } = visit
  if (asked.method === 'POST')
    return leave({ type: 'lesson', page: digest }) === 'kept'
      ? donePage(visit, texts.lesson.thanks, texts.lesson.kept)
      : faultPage(visit, 'full')
  return {
    status: 200,
    html: pageHtml(visit, {
      title: lesson.title,
      from: texts.lesson.for(name, organisation.name),
      body: [
        lessonBody(lesson, texts.lesson.parts),
        buttonForm(texts.lesson.done),
        paragraph(texts.lesson.kept, 'soft'),
      ].join(''),
      hasOther: false,
    }),
  }
}

function houseRulesPage(visit: TokenVisit, { rules, name }: HouseRulesPage): Answer {
  const { texts, digest, asked, leave, organisation } = visit
  if (asked.method === 'POST')
    return leave({ type: 'house-rules', page: digest }) === 'kept'
      ? donePage(visit, texts.houseRules.thanks, texts.houseRules.kept)
      : faultPage(visit, 'full')
  const parts = rules.sections.map(({ title, rules: list }) =>
    card(title, `<ul>${list.map((rule) => `<li>${htmlText(rule)}</li>`).join('')}</ul>`),
  )
  return {
    status: 200,
    html: pageHtml(visit, {
      title: rules.title,
      from: texts.lesson.for(name, organisation.name),
      body: [
        paragraph(rules.opening),
        ...parts,
        buttonForm(texts.houseRules.done),
        paragraph(texts.houseRules.kept, 'soft'),
      ].join(''),
      hasOther: false,
    }),
  }
}

/** The end of the address of the link that no person sees. */
export const trapName = 'leaflet'

function drillPage(visit: TokenVisit, page: DrillPage): Answer {
  const { texts, digest, asked, leave, sightings } = visit
  const { drill } = texts
  const opening = page.opening.map((text) => paragraph(text)).join('')
  if (asked.method === 'GET') {
    const trap = `<p class="trap" aria-hidden="true"><a href="${asked.path}/${trapName}" rel="nofollow" tabindex="-1">${htmlText(texts.trap)}</a></p>\n`
    return drillHtml(visit, page, `${opening}${trap}${buttonForm(drill.show)}`)
  }
  // Whether it was kept or not, one learns the same.
  leave({ type: 'drill', page: digest, by: sightings.looksLikeMachine(digest) ? 'machine' : 'person' })
  const signs = page.signs.map(
    ({ sign, why }) => `<li><strong>${htmlText(sign)}</strong><br>${htmlText(why)}</li>`,
  )
  return drillHtml(
    visit,
    page,
    [
      opening,
      card(drill.signs, `<ul>${signs.join('')}</ul>`),
      card(drill.doNow, page.doNow.map((text) => paragraph(text)).join('')),
      paragraph(drill.kept, 'soft'),
    ].join(''),
  )
}

function drillHtml(visit: TokenVisit, { title }: DrillPage, body: string): Answer {
  return { status: 200, html: pageHtml(visit, { title, body, hasOther: false }) }
}
