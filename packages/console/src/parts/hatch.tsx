/** A hatched fill for SVG: `<Hatch id={id} />` once, then `fill={`url(#${id})`}`. */
export function Hatch({ id, colour = "var(--line-2)" }: { readonly id: string; readonly colour?: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" y1="0" x2="0" y2="5" stroke={colour} strokeWidth="2.2" />
    </pattern>
  )
}
