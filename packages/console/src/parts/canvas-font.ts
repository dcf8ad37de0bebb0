const NARROW_BELOW = 95

/** The page's font on a canvas. The computed shorthand is empty where figures are tabular, so it is put together. */
export function setFont(context: CanvasRenderingContext2D, style: CSSStyleDeclaration): void {
  context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const narrow = Number.parseFloat(style.getPropertyValue("font-stretch")) < NARROW_BELOW
  context.fontStretch = narrow ? "semi-condensed" : "normal"
}
