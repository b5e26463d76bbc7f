import { z } from 'zod'
import { htmlText } from '../letters/paper/html-text.ts'
import { requestWishes, type SignUpPage } from '../privacy/public-desk/page.ts'
import { button, choiceField, lineField, notice, pageHtml, paragraph, paragraphs } from './page-html.ts'
import { donePage, faultPage, fieldOf, lineOf, type Answer, type Visit } from './visit.ts'

/** What everybody may do here. */
export function homePage(visit: Visit): Answer {
  const { desk, texts, language } = visit
  const links = [
    ...(desk.takesRequests ? [['request', texts.request.title] as const] : []),
    ...desk.forms.map(({ form, title }) => [`join/${form}`, title[language]] as const),
  ].map(([path, title]) => `<li><a href="${path}?lang=${language}">${htmlText(title)}</a></li>`)
  const { title, intro, empty } = texts.home
  return {
    status: 200,
    html: pageHtml(visit, {
      title: title(desk.organisation.name),
      body:
        links.length === 0
          ? paragraph(empty)
          : `${paragraph(intro)}<ul class="list">\n${links.join('\n')}\n</ul>`,
      hasOther: true,
    }),
  }
}

/** A field that no person sees: what fills it in is a machine. */
const lure = 'website'
const lureField = `<div class="trap" aria-hidden="true"><label for="${lure}">Website</label><input id="${lure}" name="${lure}" type="text" tabindex="-1" autocomplete="off"></div>\n`

const lengths = { name: 200, reach: 320, message: 5000 } as const

/** Shows a form, takes it in, or shows it again with what was filled in. */
interface OpenForm {
  /** What its stamp is for. */
  readonly id: string
  readonly show: (problem: string) => Answer
  /** Null: a field is empty. */
  readonly entry: () => Parameters<Visit['leave']>[0] | null
  readonly done: () => Answer
}

function visitForm(visit: Visit, { id, show, entry, done }: OpenForm): Answer {
  const { asked, stamps, texts, leave } = visit
  if (asked.method === 'GET') return show('')
  if ((asked.form.get(lure) ?? '') !== '') return done()
  const filled = entry()
  if (filled === null) return { ...show(notice(texts.faults.missing)), status: 422 }
  const stamp = stamps.take(id, asked.form.get('stamp') ?? '')
  if (stamp === 'taken') return done()
  if (stamp === 'again') return { ...show(notice(texts.faults.again)), status: 422 }
  return leave(filled) === 'kept' ? done() : faultPage(visit, 'full')
}

function formHtml({ stamps }: Visit, id: string, fields: string): string {
  return `<form method="post" accept-charset="utf-8">\n${fields}${lureField}<input type="hidden" name="stamp" value="${stamps.make(id)}">\n</form>\n`
}

export function requestPage(visit: Visit): Answer {
  const { asked, desk, texts, language } = visit
  const { request } = texts
  const name = lineOf(asked.form, 'name', lengths.name)
  const reach = lineOf(asked.form, 'reach', lengths.reach)
  const message = fieldOf(asked.form, 'message', lengths.message)
  const wish = requestWishes.find((one) => one === asked.form.get('wish'))
  const show = (problem: string): Answer => ({
    status: 200,
    html: pageHtml(visit, {
      title: request.title,
      body: [
        problem,
        paragraph(request.intro(desk.organisation.name)),
        formHtml(
          visit,
          'request',
          [
            choiceField({
              name: 'wish',
              legend: request.wish,
              type: 'radio',
              options: requestWishes.map((id) => ({ id, text: request.wishes[id], isOn: id === wish })),
            }),
            lineField({
              name: 'name',
              label: request.name,
              value: name,
              autocomplete: 'name',
              maxLength: lengths.name,
            }),
            lineField({
              name: 'reach',
              label: request.reach,
              hint: request.reachHint,
              value: reach,
              autocomplete: 'email',
              maxLength: lengths.reach,
            }),
            messageField(visit, message),
            paragraph(request.kept, 'soft'),
            button(request.send),
          ].join(''),
        ),
      ].join(''),
      hasOther: true,
    }),
  })
  return visitForm(visit, {
    id: 'request',
    show,
    entry: () =>
      wish === undefined || name === '' || reach === ''
        ? null
        : { type: 'request', language, name, reach, wish, message },
    done: () => donePage(visit, request.done, request.doneMore(desk.organisation.name)),
  })
}

function messageField({ texts }: Visit, value: string): string {
  const { message, messageHint } = texts.request
  return `<div class="field"><label for="message">${htmlText(message)} ${htmlText(texts.optional)}</label><p class="soft" id="message-hint">${htmlText(messageHint)}</p>
<textarea id="message" name="message" rows="6" maxlength="${String(lengths.message)}" aria-describedby="message-hint">${htmlText(value)}</textarea></div>\n`
}

/** As the workbench takes it: whoever is thanked for another would hear nothing any more. Whether it is right, the mail shows. */
const mailAddress = z.email().max(254)

export function signUpPage(visit: Visit, form: SignUpPage): Answer {
  const { asked, texts, language } = visit
  const { signUp } = texts
  const name = lineOf(asked.form, 'name', lengths.name)
  const email = lineOf(asked.form, 'email', 254)
  const chosen = asked.form.getAll('purpose')
  const purposes = form.purposes.map(({ id }) => id).filter((id) => chosen.includes(id))
  const id = `join ${form.form} ${String(form.version)}`
  const show = (problem: string): Answer => ({
    status: 200,
    html: pageHtml(visit, {
      title: form.title[language],
      body: [
        problem,
        paragraphs(form.notice[language]),
        formHtml(
          visit,
          id,
          [
            choiceField({
              name: 'purpose',
              legend: signUp.purposes,
              type: 'checkbox',
              options: form.purposes.map((purpose) => ({
                id: purpose.id,
                text: purpose.text[language],
                // Nothing is ticked beforehand (GDPR recital 32).
                isOn: purposes.includes(purpose.id),
              })),
            }),
            lineField({
              name: 'name',
              label: signUp.name,
              value: name,
              autocomplete: 'name',
              maxLength: lengths.name,
            }),
            lineField({
              name: 'email',
              label: signUp.email,
              value: email,
              type: 'email',
              autocomplete: 'email',
              maxLength: 254,
            }),
            paragraph(signUp.kept, 'soft'),
            button(signUp.send),
          ].join(''),
        ),
      ].join(''),
      hasOther: true,
    }),
  })
  const { form: formId, version } = form
  return visitForm(visit, {
    id,
    show: (problem) =>
      show(purposes.length === 0 && problem !== '' ? `${problem}${paragraph(signUp.none)}` : problem),
    entry: () =>
      purposes.length === 0 || name === '' || !mailAddress.safeParse(email).success
        ? null
        : { type: 'sign-up', language, form: formId, version, name, email, purposes },
    done: () => donePage(visit, signUp.done, signUp.doneMore),
  })
}
