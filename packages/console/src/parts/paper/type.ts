import type { Ink } from "./inks.ts"

export type Weight = 400 | 600

/** How words are set, in points. */
export type TypeStyle = {
  readonly size: number
  /** From line to line. */
  readonly lead: number
  readonly weight: Weight
  readonly ink: Ink
}

export const TITLE: TypeStyle = { size: 24, lead: 29, weight: 600, ink: "ink" }
export const SECTION: TypeStyle = { size: 13, lead: 17, weight: 600, ink: "ink" }
export const BODY: TypeStyle = { size: 10, lead: 14.5, weight: 400, ink: "ink" }
export const DENSE: TypeStyle = { size: 9, lead: 12, weight: 400, ink: "ink" }
export const NOTE: TypeStyle = { size: 8, lead: 11, weight: 400, ink: "ink-3" }

/** The same style in another weight or ink. */
export function set(style: TypeStyle, change: Partial<TypeStyle>): TypeStyle {
  return { ...style, ...change }
}
