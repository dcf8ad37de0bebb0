import { setFont } from "./canvas-font.ts"

type Sheet = { readonly context: CanvasRenderingContext2D; readonly left: number; readonly top: number }

/** Paints one SVG element at its place on the page. Patterns become slanted lines in the edge colour. */
export function paintSvgShape(element: SVGGraphicsElement, style: CSSStyleDeclaration, sheet: Sheet): void {
  const matrix = element.getScreenCTM()
  if (!matrix || element.closest("defs")) return
  const { context } = sheet
  context.save()
  context.transform(1, 0, 0, 1, -sheet.left, -sheet.top)
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)
  context.globalAlpha = opacityOf(element)
  if (element instanceof SVGTextElement) paintSvgText(context, element, style)
  else paintOutline(context, element, style)
  context.restore()
}

function opacityOf(element: Element): number {
  const own = Number.parseFloat(getComputedStyle(element).opacity)
  const parent = element.parentElement
  return parent?.closest("svg") ? own * opacityOf(parent) : own
}

function paintSvgText(
  context: CanvasRenderingContext2D,
  element: SVGTextElement,
  style: CSSStyleDeclaration,
): void {
  setFont(context, style)
  context.fillStyle = style.fill
  context.textAlign = style.textAnchor === "end" ? "right" : style.textAnchor === "middle" ? "center" : "left"
  context.textBaseline = "alphabetic"
  const at = (list: SVGAnimatedLengthList) =>
    list.baseVal.numberOfItems > 0 ? list.baseVal.getItem(0).value : 0
  context.fillText(element.textContent ?? "", at(element.x), at(element.y))
}

function paintOutline(
  context: CanvasRenderingContext2D,
  element: SVGElement,
  style: CSSStyleDeclaration,
): void {
  const outline = outlineOf(element)
  if (!outline) return
  if (style.fill.startsWith("url(")) {
    context.fillStyle = slanted(context, "#858c94")
    context.fill(outline)
  } else if (style.fill !== "none") {
    context.globalAlpha *= Number.parseFloat(style.fillOpacity)
    context.fillStyle = style.fill
    context.fill(outline)
  }
  if (style.stroke === "none") return
  context.strokeStyle = style.stroke
  context.lineWidth = Number.parseFloat(style.strokeWidth)
  context.setLineDash(
    style.strokeDasharray === "none" ? [] : style.strokeDasharray.split(",").map(Number.parseFloat),
  )
  context.stroke(outline)
}

function outlineOf(element: SVGElement): Path2D | undefined {
  const outline = new Path2D()
  if (element instanceof SVGPathElement) return new Path2D(element.getAttribute("d") ?? "")
  if (element instanceof SVGLineElement) {
    outline.moveTo(element.x1.baseVal.value, element.y1.baseVal.value)
    outline.lineTo(element.x2.baseVal.value, element.y2.baseVal.value)
    return outline
  }
  if (element instanceof SVGRectElement) {
    const { x, y, width, height } = element
    outline.rect(x.baseVal.value, y.baseVal.value, width.baseVal.value, height.baseVal.value)
    return outline
  }
  if (!(element instanceof SVGCircleElement)) return undefined
  outline.arc(element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value, 0, Math.PI * 2)
  return outline
}

function slanted(context: CanvasRenderingContext2D, colour: string): CanvasPattern | string {
  const tile = document.createElement("canvas")
  tile.width = 6
  tile.height = 6
  const pen = tile.getContext("2d")
  if (!pen) return colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.4
  pen.beginPath()
  for (const shift of [-6, 0, 6]) {
    pen.moveTo(shift, 6)
    pen.lineTo(shift + 6, 0)
  }
  pen.stroke()
  return context.createPattern(tile, "repeat") ?? colour
}
