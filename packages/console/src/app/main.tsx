import "../styles/tokens.css"
import "../styles/base.css"
import { speak } from "../language/speak.ts"
import { applyLook } from "./theme.ts"

// The language is there before any module of a page is read: words may stand in constants.
applyLook()
await speak()
const { draw } = await import("./draw.tsx")
draw()
