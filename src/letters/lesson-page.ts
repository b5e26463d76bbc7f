import { languages, type Language } from '../i18n/index.ts'
import type { HouseRules } from '../privacy/training/house-rules.ts'
import type { Lesson } from '../privacy/training/lesson.ts'
import { handedPage } from './handed-page.ts'
import { lessonBody } from './lesson-body.ts'
import { htmlText } from './paper/html-text.ts'

interface HandOut {
  readonly language: Language
  /** Of who gets it. */
  readonly name: string
  /** '' when it has none. */
  readonly organisation: string
  /** Comes back when it was done. */
  readonly code: string
}

/** A lesson as a page for a colleague: nobody sees what was answered. All texts are text. */
export function lessonPage(lesson: Lesson, { language, name, organisation, code }: HandOut): string {
  const texts = languages[language].training.page
  return handedPage({
    language,
    title: lesson.title,
    from: texts.from(name, organisation),
    body: lessonBody(lesson, texts),
    end: {
      title: texts.ready,
      more: texts.readyMore,
      code,
      mail: texts.mail,
      subject: texts.subject(lesson.title),
      text: texts.body(code),
      kept: texts.kept,
    },
  })
}

/** House rules as a page for a colleague, who mails its code back when they were read. */
export function houseRulesPage(
  { title, opening, sections }: HouseRules,
  { language, name, code }: Omit<HandOut, 'organisation'>,
): string {
  const texts = languages[language].houseRules
  const { ready, mail } = languages[language].training.page
  const list = (rules: readonly string[]): string =>
    rules.map((rule) => `<li>${htmlText(rule)}</li>`).join('')
  const parts = sections.map(
    (section) => `<section><h2>${htmlText(section.title)}</h2>\n<ul>${list(section.rules)}</ul></section>\n`,
  )
  return handedPage({
    language,
    title,
    from: texts.from(name),
    body: `<p>${htmlText(opening)}</p>\n${parts.join('')}`,
    end: {
      title: ready,
      more: texts.readMore,
      code,
      mail,
      subject: texts.subject,
      text: texts.body(code),
      kept: texts.kept,
    },
  })
}
