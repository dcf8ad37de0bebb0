import { INKS } from "./inks.ts"
import type { TypeStyle } from "./type.ts"
import type { WordPicture } from "./typesetter.ts"

const SHARP = 4

/** Words in a script that no embedded face has, painted in a font of this machine. */
export function drawWords(words: string, { size, weight, ink }: TypeStyle): WordPicture | null {
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("2d")
  if (!context) return null
  const font = `${weight} ${size * SHARP}px sans-serif`
  context.font = font
  const width = Math.ceil(context.measureText(words).width)
  canvas.width = Math.max(1, width)
  canvas.height = Math.ceil(size * SHARP * 1.3)
  context.fillStyle = INKS.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.font = font
  context.fillStyle = INKS[ink]
  context.textBaseline = "alphabetic"
  context.fillText(words, 0, canvas.height * 0.75)
  // As JPEG, which goes into the document as it is: PNG would be unpacked in a worker that the policy does not allow.
  return {
    address: canvas.toDataURL("image/jpeg", 0.95),
    width: width / SHARP,
    height: canvas.height / SHARP,
  }
}
