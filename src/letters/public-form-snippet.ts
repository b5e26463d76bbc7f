import { publicPages } from '../i18n/public-pages.ts'
import { markText, type Marked } from '../privacy/public-desk/mail-mark.ts'
import { requestWishes, type PublicLanguage, type SignUpPage } from '../privacy/public-desk/page.ts'
import { htmlText } from './paper/html-text.ts'

interface SnippetGround {
  readonly language: PublicLanguage
  readonly organisation: { readonly name: string; readonly email: string }
}

/** A form for a website of one's own, without script and without a server: each choice opens a mail that is half written. */
export function requestSnippet(ground: SnippetGround): string {
  const { language, organisation } = ground
  const { request } = publicPages[language]
  const links = requestWishes.map((wish) =>
    mailLink(ground, {
      text: request.wishes[wish],
      subject: request.title,
      marked: { type: 'request', language, wish },
    }),
  )
  return snippet(ground, { title: request.title, intro: [request.intro(organisation.name)], links })
}

export function signUpSnippet(form: SignUpPage, ground: SnippetGround): string {
  const { language } = ground
  const { form: name, version, title, notice, purposes } = form
  const links = purposes.map(({ id, text }) =>
    mailLink(ground, {
      text: text[language],
      subject: title[language],
      marked: { type: 'sign-up', language, form: name, version, purposes: [id] },
    }),
  )
  return snippet(ground, { title: title[language], intro: notice[language].split(/\n{2,}/), links })
}

interface MailLink {
  readonly text: string
  readonly subject: string
  readonly marked: Marked
}

function mailLink({ language, organisation }: SnippetGround, { text, subject, marked }: MailLink): string {
  const { labels, keepLine } = publicPages[language].byMail
  const lines = [
    text,
    '',
    `${labels.name}: `,
    ...(marked.type === 'request' ? [`${labels.reach}: `, `${labels.message}: `] : []),
    '',
    keepLine,
    markText(marked),
  ]
  // Line ends of a mail address are CR LF (RFC 6068, 5).
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`
  return `  <li><a href="mailto:${htmlText(encodeURI(organisation.email))}?${htmlText(query)}">${htmlText(text)}</a></li>`
}

interface SnippetParts {
  readonly title: string
  readonly intro: readonly string[]
  readonly links: readonly string[]
}

function snippet({ language }: SnippetGround, { title, intro, links }: SnippetParts): string {
  const { how } = publicPages[language].byMail
  return `<section lang="${language}">
<h2>${htmlText(title)}</h2>
${[...intro, how].map((text) => `<p>${htmlText(text)}</p>`).join('\n')}
<ul>
${links.join('\n')}
</ul>
</section>
`
}
