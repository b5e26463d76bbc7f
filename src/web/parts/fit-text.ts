type WidthOf = (text: string) => number

/** As much of a text as fits in a drawing, with dots for the rest. */
export function fitText(text: string, room: number, widthOf: WidthOf = drawnWidth): string {
  if (widthOf(text) <= room) return text
  const letters = [...text]
  let length = letters.length
  const shown = (): string => `${letters.slice(0, length).join('').trimEnd()}…`
  while (length > 1 && widthOf(shown()) > room) length--
  return shown()
}

let pen: CanvasRenderingContext2D | null = null

/** In the letters of the labels of a diagram. */
function drawnWidth(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d')
  if (pen === null) return text.length * usualWidth
  pen.font = `14px ${getComputedStyle(document.body).fontFamily}`
  return pen.measureText(text).width
}

const usualWidth = 7.5
