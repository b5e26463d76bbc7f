import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown, type Plugin } from 'rolldown'

export interface Asset {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
}

/** The screens as they are served: one page for every path, and the files it asks for. */
export interface Bundle {
  readonly page: string
  /** By name below `/assets/`; a name holds a digest of its content, so a browser may keep it for good. */
  readonly assets: ReadonlyMap<string, Asset>
}

const source = fileURLToPath(new URL('..', import.meta.url))
const web = join(source, 'web')

/** Makes the screens from their sources, in memory. */
export async function makeBundle(): Promise<Bundle> {
  const assets = new Map<string, Asset>()
  const [fonts, icon, script] = await Promise.all([addFonts(assets), addIcon(assets), addScripts(assets)])
  const style = add(assets, 'style.css', {
    bytes: encode(fonts.faces + (await styles())),
    type: 'text/css; charset=utf-8',
  })
  return { page: page({ script, style, icon, font: fonts.first }), assets }
}

/** Adds a file under its name with a digest; gives that name. */
function add(assets: Map<string, Asset>, name: string, asset: Asset): string {
  const digest = createHash('sha256').update(asset.bytes).digest('hex').slice(0, 10)
  const dot = name.lastIndexOf('.')
  const unique = `${name.slice(0, dot)}-${digest}${name.slice(dot)}`
  assets.set(unique, asset)
  return unique
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}

async function addScripts(assets: Map<string, Asset>): Promise<string> {
  const build = await rolldown({
    input: { main: join(web, 'main.tsx') },
    platform: 'browser',
    plugins: [onlyWhatBrowsersMayHave()],
    transform: { jsx: { runtime: 'automatic', importSource: 'preact' }, target: 'es2024' },
    logLevel: 'silent',
  })
  const { output } = await build.generate({
    format: 'es',
    minify: true,
    entryFileNames: '[name]-[hash].js',
    chunkFileNames: '[name]-[hash].js',
  })
  await build.close()
  const chunks = output.filter((file) => file.type === 'chunk')
  for (const { fileName, code } of chunks) {
    assets.set(fileName, { bytes: encode(code), type: 'text/javascript; charset=utf-8' })
  }
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (entry === undefined) throw new Error('Cannot bundle the screens: expected an entry, got none')
  return entry.fileName
}

/** Folders of ours whose values may be in a browser. */
const browserFolders = new Set(['base', 'i18n', 'law', 'privacy', 'web'])

/** Stops the bundling when something comes in that is not for browsers: a wall, because an import is quickly written. */
function onlyWhatBrowsersMayHave(): Plugin {
  return {
    name: 'only-what-browsers-may-have',
    resolveId(wanted, importer) {
      if (wanted.startsWith('node:'))
        throw new Error(`Cannot bundle "${wanted}" from "${importer ?? ''}": not for browsers`)
      return null
    },
    load(id) {
      // Rolldown's own modules have names that begin so.
      if (id.startsWith('\0')) return null
      const path = relative(source, id)
      const folder = path.split(sep)[0] ?? ''
      if (folder !== '..' && !browserFolders.has(folder)) {
        throw new Error(`Cannot bundle "${path}": expected one of ${[...browserFolders].join(', ')}`)
      }
      if (folder === '..' && !/[\\/]node_modules[\\/]preact[\\/]/.test(id)) {
        throw new Error(`Cannot bundle "${id}": expected preact only`)
      }
      return null
    },
  }
}

/** All style sheets in the order of their names; `@layer` in the first one says which wins. */
async function styles(): Promise<string> {
  const folder = join(web, 'styles')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.css')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
  return texts
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
}

const weights = [400, 500, 600]
const subsets = ['latin', 'latin-ext']

interface Fonts {
  /** `@font-face` rules. */
  readonly faces: string
  /** The file that every page needs. */
  readonly first: string
}

async function addFonts(assets: Map<string, Asset>): Promise<Fonts> {
  const folder = dirname(createRequire(import.meta.url).resolve('@fontsource/fira-sans/package.json'))
  let faces = ''
  let first = ''
  for (const weight of weights) {
    const rules =
      (await readFile(join(folder, `${String(weight)}.css`), 'utf8')).match(/@font-face \{[^}]*\}/g) ?? []
    for (const subset of subsets) {
      const file = `fira-sans-${subset}-${String(weight)}-normal.woff2`
      const rule = rules.find((one) => one.includes(`/${file})`))
      if (rule === undefined)
        throw new Error(`Cannot find the font "${file}": expected it in ${String(weight)}.css`)
      const bytes = new Uint8Array(await readFile(join(folder, 'files', file)))
      const name = add(assets, file, { bytes, type: 'font/woff2' })
      if (first === '') first = name
      faces += `${rule.replace(/src:[^;]*;/, `src: url(${name}) format('woff2');`)}\n`
    }
  }
  return { faces, first }
}

async function addIcon(assets: Map<string, Asset>): Promise<string> {
  const bytes = new Uint8Array(await readFile(join(web, 'coin.svg')))
  return add(assets, 'coin.svg', { bytes, type: 'image/svg+xml' })
}

interface PageParts {
  readonly script: string
  readonly style: string
  readonly icon: string
  readonly font: string
}

/** `blocking="render"`: the chosen theme and language are set before anything is painted. */
function page({ script, style, icon, font }: PageParts): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Kwartje</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="icon" type="image/svg+xml" href="/assets/${icon}">
<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${font}">
<link rel="stylesheet" href="/assets/${style}">
<script type="module" blocking="render" src="/assets/${script}"></script>
</head>
<body>
<div id="app"></div>
<noscript>
<p lang="nl">Kwartje werkt met JavaScript. Zet het aan voor dit adres; er gaat niets van uw computer af.</p>
<p lang="en">Kwartje needs JavaScript. Switch it on for this address; nothing leaves your computer.</p>
</noscript>
</body>
</html>
`
}
