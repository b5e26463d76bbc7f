import { append } from '../../base/lists.ts'
import type { Value } from './labelled.ts'
import { localName, type XmlListener } from './xml.ts'

/** An element with what is in it, in order: other elements and stretches of text. */
export interface XmlElement {
  readonly name: string
  readonly attributes: readonly (readonly [name: string, value: string])[]
  readonly children: (XmlElement | string)[]
}

interface File {
  readonly name: string
  readonly mediaType: string
  readonly base64: string
}

/** Puts a document together, and takes out files that lie between tags (as in invoices). */
export class XmlTree implements XmlListener {
  readonly root: XmlElement = { name: '', attributes: [], children: [] }
  readonly files: File[] = []
  isWhole = true
  /** True when text stands between elements, as in a letter. */
  isMixed = false
  readonly #open: XmlElement[] = [this.root]
  /** Signs of text and attributes since something was taken, and for each element what it takes by itself. */
  #heldSigns = 0

  get heldSigns(): number {
    return this.#heldSigns
  }

  /** Of the element with the most in it, what is whole by now: rows of a long list. It is taken out of the tree. */
  takeWhole(): XmlElement {
    this.#heldSigns = 0
    let [most, isOpenInside] = [this.root, true]
    for (const [i, element] of this.#open.entries())
      if (element.children.length > most.children.length)
        [most, isOpenInside] = [element, i + 1 < this.#open.length]
    const whole = isOpenInside ? most.children.length - 1 : most.children.length
    return { name: most.name, attributes: [], children: most.children.splice(0, Math.max(0, whole)) }
  }

  open = (
    name: string,
    _attribute: (name: string) => string,
    all: () => Readonly<Record<string, string>>,
  ): void => {
    const told = Object.entries(all())
      .filter(([key, value]) => value.trim() !== '' && !/^xmlns|schemaLocation$/.test(key))
      .map(([key, value]) => [localName(key), value] as const)
    // Programs that keep messages of telephones put pictures into an attribute.
    const attributes = told.filter(([, value]) => !isFile(value))
    for (const [, value] of told) if (isFile(value)) this.files.push(fileOf({ attributes }, value))
    for (const [, value] of attributes) this.#heldSigns += value.length
    this.#heldSigns += signsOfElement * (1 + attributes.length)
    const element = { name, attributes, children: [] }
    this.#open.at(-1)?.children.push(element)
    this.#open.push(element)
  }

  text = (text: string): void => {
    this.#heldSigns += text.length
    this.#open.at(-1)?.children.push(text)
  }

  close = (): void => {
    const element = this.#open.length > 1 ? this.#open.pop() : undefined
    if (element === undefined) return
    const isLeaf = element.children.every((child) => typeof child === 'string')
    if (isLeaf) this.#takeLeaf(element)
    else this.isMixed ||= element.children.some((child) => typeof child === 'string' && child.trim() !== '')
  }

  #takeLeaf(element: XmlElement): void {
    const text = element.children.join('')
    element.children.length = 0
    if (isFile(text)) this.files.push(fileOf(element, text))
    else if (text.trim() !== '') element.children.push(text.replaceAll(/\s+/g, ' ').trim())
  }
}

/** An element without a word takes as much memory as a sentence: millions of them are no small document. */
const signsOfElement = 50

/** No text is so long without a word; base64 may have line ends. */
const leastFile = 500

function isFile(text: string): boolean {
  if (text.length < leastFile || /\S\s\S{1,40}\s/.test(text.slice(0, leastFile))) return false
  return /^[\sA-Za-z\d+/]+={0,2}$/.test(text.trim())
}

function fileOf({ attributes }: Pick<XmlElement, 'attributes'>, base64: string): File {
  const told = new Map(attributes.map(([name, value]) => [name.toLowerCase(), value]))
  const mediaType = told.get('mimecode') ?? told.get('ct') ?? ''
  return { name: told.get('filename') ?? told.get('cl') ?? '', mediaType: mediaType.toLowerCase(), base64 }
}

/** The values of an element by name; elements of one name are a list. */
export function treeValue(element: XmlElement): Value {
  const inner = element.children.filter((child) => typeof child !== 'string')
  if (inner.length === 0 && element.attributes.length === 0) return textOf(element)
  const values = new Map<string, Value[]>()
  const add = (name: string, value: Value): void => {
    const known = values.get(name)
    if (known === undefined) values.set(name, [value])
    else known.push(value)
  }
  for (const [name, value] of element.attributes) add(name, value)
  for (const [name, child] of named(element.name, inner)) add(name, treeValue(child))
  if (inner.length === 0 && textOf(element) !== '') add(element.name, textOf(element))
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? (all[0] ?? '') : all]))
}

/** In lists of Apple's a name stands in an element of its own in front of its value. */
function named(outer: string, elements: readonly XmlElement[]): (readonly [string, XmlElement])[] {
  if (outer !== 'dict') return elements.map((element) => [element.name, element])
  return elements.flatMap((element, i) => {
    const before = elements[i - 1]
    if (element.name === 'key') return []
    return [[before?.name === 'key' ? textOf(before) : element.name, element]]
  })
}

function textOf({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join(' ')
}

/** All text in its order: that of a leaf behind its name, that of running text as it runs; attributes too. */
export function treeLines(element: XmlElement): string {
  const lines: string[] = []
  addLines(element, lines)
  return lines.join('\n')
}

function addLines(element: XmlElement, lines: string[]): void {
  const { name, attributes, children } = element
  append(
    lines,
    attributes.map(([key, value]) => `${key}: ${value}`),
  )
  const inner = children.filter((child) => typeof child !== 'string')
  const hasText = children.some((child) => typeof child === 'string' && child.trim() !== '')
  if (inner.length === 0 && hasText) lines.push(`${name}: ${textOf(element)}`)
  else if (hasText) {
    lines.push(runningText(element).replaceAll(/\s+/g, ' ').trim())
    for (const child of inner) addAttributes(child, lines)
  } else for (const child of inner) addLines(child, lines)
  if (inner.length > 0 && lines.at(-1) !== '') lines.push('')
}

/** Where links in running text lead. */
function addAttributes({ attributes, children }: XmlElement, lines: string[]): void {
  append(
    lines,
    attributes.map(([key, value]) => `${key}: ${value}`),
  )
  for (const child of children) if (typeof child !== 'string') addAttributes(child, lines)
}

function runningText({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : runningText(child))).join('')
}
