import { INKS, type Ink } from "./inks.ts"
import type { PaperRect, Pen } from "./paper.ts"

/** Slanted lines inside a rectangle: one or few views, or nothing to tell. */
export function hatch({ doc }: Pen, { x, y, width, height }: PaperRect, ink: Ink = "line-2"): void {
  if (!(width > 0 && height > 0)) return
  doc.save().rect(x, y, width, height).clip()
  for (let offset = -height; offset < width; offset += 3.2)
    doc.moveTo(x + offset, y + height).lineTo(x + offset + height, y)
  doc.lineWidth(0.7).stroke(INKS[ink])
  doc.restore()
}

/** An edge inside a rectangle, whole or dashed. */
export function edge(
  { doc }: Pen,
  { x, y, width, height }: PaperRect,
  {
    ink,
    thick = 0.8,
    dashed = false,
  }: { readonly ink: Ink; readonly thick?: number; readonly dashed?: boolean },
): void {
  if (width <= thick || height <= thick) return
  doc.rect(x + thick / 2, y + thick / 2, width - thick, height - thick).lineWidth(thick)
  if (dashed) doc.dash(2, { space: 1.6 })
  doc.stroke(INKS[ink])
  if (dashed) doc.undash()
}

export function block({ doc }: Pen, { x, y, width, height }: PaperRect, ink: Ink): void {
  doc.rect(x, y, width, height).fill(INKS[ink])
}
