import { pageStart } from '../paper/page-start.ts'
import { createCipheriv, pbkdf2Sync, randomBytes } from 'node:crypto'
import { languages, type Language } from '../../i18n/index.ts'
import { htmlText } from '../paper/html-text.ts'

/** More than this makes browsers slow: then it goes as a locked ZIP. */
export const mostPageBytes = 60_000_000

interface LockedPage {
  readonly language: Language
  /** Whose answer it is. */
  readonly organisation: string
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly password: string
}

/** What OWASP asks of PBKDF2 with SHA-256 (2023). */
const iterations = 600_000

/**
 * A page that holds a package under a password and opens it in any browser, without network and without anything to install
 * (AES-256-GCM, the key by PBKDF2). It fetches nothing: its rules forbid it, and only this one script may run.
 */
export function lockedPage({ language, organisation, fileName, bytes, password }: LockedPage): Uint8Array {
  const texts = languages[language].requestAnswer.lockedPage
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv(
    'aes-256-gcm',
    pbkdf2Sync(password.normalize('NFC'), salt, iterations, 32, 'sha256'),
    nonce,
  )
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  const facts = JSON.stringify({
    salt: salt.toString('base64'),
    nonce: nonce.toString('base64'),
    iterations,
    fileName,
    letters: Math.ceil(sealed.length / 3) * 4,
    texts: { wrong: texts.wrong, damaged: texts.damaged, opening: texts.opening, ready: texts.ready },
  }).replaceAll('<', '\\u003c')
  return Buffer.from(`${pageStart({ language, title: texts.title, style, script, isPrivate: true })}
<body>
<main>
<p class="soft">${htmlText(organisation)}</p>
<h1>${htmlText(texts.title)}</h1>
<p>${htmlText(texts.lead)}</p>
<form id="open">
<label for="password">${htmlText(texts.password)}</label>
<input id="password" type="text" autocomplete="off" autocapitalize="none" spellcheck="false" autofocus>
<button>${htmlText(texts.open)}</button>
</form>
<p id="said" role="status"></p>
<p><a id="save" hidden>${htmlText(texts.save)}</a></p>
<noscript><p>${htmlText(texts.noScript)}</p></noscript>
<p class="soft">${htmlText(texts.safe)}</p>
</main>
<script type="application/json" id="facts">${facts}</script>
<script>${script}</script>
<script type="text/plain" id="sealed">${sealed.toString('base64')}</script>
</body>
</html>
`)
}

/**
 * Opens it: the tag of GCM tells a wrong password from a right one. One that we made is taken however its groups are typed:
 * with spaces, in capitals, without the dashes; any other also with an accent that is a letter of its own, and with what was
 * pasted around it. It stands before what it opens, so that a file that was cut off can say so.
 */
const script = `
(() => {
  const facts = JSON.parse(document.getElementById('facts').textContent)
  const bytesOf = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  const said = document.getElementById('said')
  document.getElementById('open').addEventListener('submit', async (event) => {
    event.preventDefault()
    said.textContent = facts.texts.opening
    const typed = document.getElementById('password').value
    const text = document.getElementById('sealed')?.textContent ?? ''
    if (text.length !== facts.letters) return void (said.textContent = facts.texts.damaged)
    const open = async (form) => {
      const password = new TextEncoder().encode(form)
      const base = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveKey'])
      const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(facts.salt), iterations: facts.iterations }
      const key = await crypto.subtle.deriveKey(how, base, { name: 'AES-GCM', length: 256 }, false, ['decrypt'])
      return crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(facts.nonce) }, key, bytesOf(text))
    }
    try {
      const groups = typed.toLowerCase().replace(/[^a-z0-9]/g, '').match(/.{1,3}/g) ?? []
      const forms = [typed, typed.trim().normalize('NFC'), groups.join('-')]
      let plain
      for (const form of new Set(forms)) plain ??= await open(form).catch(() => undefined)
      if (plain === undefined) throw new Error('wrong')
      const link = document.getElementById('save')
      link.href = URL.createObjectURL(new Blob([plain], { type: 'application/zip' }))
      link.download = facts.fileName
      link.hidden = false
      said.textContent = facts.texts.ready
      link.focus()
    } catch {
      said.textContent = facts.texts.wrong
    }
  })
})()
`

/** Paper, ink, copper; no font that must be fetched. */
const style = `
:root { color-scheme: light dark; --paper: #fbf8f2; --ink: #22272e; --soft: #5b6470; --line: #8a8170; --blue: #1b4f8a; --on: #fffdf9; }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1916; --ink: #ece6da; --soft: #b3aa9b; --line: #8a8170; --blue: #9cc3ec; --on: #1b1916; } }
html { background: var(--paper); color: var(--ink); font: 400 1.0625rem/1.55 'Fira Sans', system-ui, sans-serif; }
body { margin: 0; overflow-wrap: anywhere; } main { max-width: 640px; margin: 0 auto; padding: 40px 16px; }
h1 { font-size: clamp(1.6rem, 1.1rem + 2.4vw, 2.4rem); font-weight: 600; line-height: 1.2; margin: 0 0 24px; }
label { display: block; margin-bottom: 8px; font-weight: 500; }
input, button { font: inherit; padding: 10px 14px; border-radius: 8px; border: 1px solid var(--line); background: var(--paper); color: var(--ink); min-height: 44px; }
button, #save { background: var(--blue); color: var(--on); border-color: var(--blue); font-weight: 500; }
#save { display: inline-block; padding: 10px 14px; border-radius: 8px; } #save[hidden] { display: none; }
input:focus-visible, button:focus-visible, a:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
.soft { color: var(--soft); font-size: .9375rem; }
`
