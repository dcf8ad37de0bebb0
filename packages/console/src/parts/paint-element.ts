import { setFont } from "./canvas-font.ts"
import { paintSvgShape } from "./paint-svg.ts"

type Sheet = { readonly context: CanvasRenderingContext2D; readonly left: number; readonly top: number }

const SCALE = 2

/**
 * Paints what is on the page into a picture: boxes, edges, text and SVG shapes, in the page's own fonts.
 * Drawn directly because a serialised SVG would lose the fonts, and the policy allows no foreign images.
 */
export function pictureOf(element: HTMLElement): Promise<Blob | null> {
  const { left, top, width, height } = element.getBoundingClientRect()
  const canvas = document.createElement("canvas")
  canvas.width = Math.ceil((width + 32) * SCALE)
  canvas.height = Math.ceil((height + 32) * SCALE)
  const context = canvas.getContext("2d")
  if (!context) return Promise.resolve(null)
  context.scale(SCALE, SCALE)
  context.fillStyle = getComputedStyle(document.documentElement).backgroundColor
  context.fillRect(0, 0, width + 32, height + 32)
  paintNode(element, { context, left: left - 16, top: top - 16 })
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"))
}

function paintNode(node: Node, sheet: Sheet): void {
  if (node instanceof Text) paintText(node, sheet)
  if (!(node instanceof Element)) return
  const style = getComputedStyle(node)
  if (style.display === "none" || style.visibility === "hidden" || style.clipPath !== "none") return
  if (node instanceof SVGGraphicsElement) paintSvgShape(node, style, sheet)
  else if (node instanceof HTMLCanvasElement) paintCanvas(node, sheet)
  else if (node instanceof HTMLElement) paintBox(node, style, sheet)
  if (node.tagName === "defs" || node.tagName === "text") return
  for (const child of node.childNodes) paintNode(child, sheet)
}

function paintCanvas(canvas: HTMLCanvasElement, { context, left, top }: Sheet): void {
  const rect = canvas.getBoundingClientRect()
  context.drawImage(canvas, rect.left - left, rect.top - top, rect.width, rect.height)
}

function paintBox(element: HTMLElement, style: CSSStyleDeclaration, { context, left, top }: Sheet): void {
  const rect = element.getBoundingClientRect()
  const [x, y] = [rect.left - left, rect.top - top]
  context.fillStyle = style.backgroundColor
  context.fillRect(x, y, rect.width, rect.height)
  if (style.backgroundImage.startsWith("repeating-linear-gradient")) {
    paintHatch(
      context,
      { x, y, width: rect.width, height: rect.height },
      style.getPropertyValue("border-top-color"),
    )
  }
  const edges = [
    ["top", x, y, rect.width, "across"],
    ["bottom", x, rect.bottom - top, rect.width, "across"],
    ["left", x, y, rect.height, "down"],
    ["right", rect.right - left, y, rect.height, "down"],
  ] as const
  for (const [side, edgeX, edgeY, length, direction] of edges) {
    const thickness = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
    if (!(thickness > 0) || style.getPropertyValue(`border-${side}-style`) === "none") continue
    context.fillStyle = style.getPropertyValue(`border-${side}-color`)
    const back = side === "bottom" || side === "right" ? thickness : 0
    if (direction === "across") context.fillRect(edgeX, edgeY - back, length, thickness)
    else context.fillRect(edgeX - back, edgeY, thickness, length)
  }
}

type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Slanted lines inside an area. */
export function paintHatch(context: CanvasRenderingContext2D, area: Area, colour: string): void {
  context.save()
  context.beginPath()
  context.rect(area.x, area.y, area.width, area.height)
  context.clip()
  context.strokeStyle = colour
  context.lineWidth = 1
  context.globalAlpha = 0.5
  context.beginPath()
  for (let offset = -area.height; offset < area.width; offset += 6) {
    context.moveTo(area.x + offset, area.y + area.height)
    context.lineTo(area.x + offset + area.height, area.y)
  }
  context.stroke()
  context.restore()
}

/** Each line of a text where the page broke it. */
function paintText(text: Text, { context, left, top }: Sheet): void {
  const parent = text.parentElement
  if (!parent || !text.data.trim()) return
  const style = getComputedStyle(parent)
  setFont(context, style)
  context.letterSpacing = style.letterSpacing === "normal" ? "0px" : style.letterSpacing
  context.fillStyle = style.color
  context.textBaseline = "middle"
  const range = document.createRange()
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const rect = range.getBoundingClientRect()
    context.fillText(word, rect.left - left, rect.top - top + rect.height / 2)
  }
}
