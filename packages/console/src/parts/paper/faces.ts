import sans400 from "@fontsource/instrument-sans/files/instrument-sans-latin-400-normal.woff?url"
import sans600 from "@fontsource/instrument-sans/files/instrument-sans-latin-600-normal.woff?url"
import sansExt400 from "@fontsource/instrument-sans/files/instrument-sans-latin-ext-400-normal.woff?url"
import sansExt600 from "@fontsource/instrument-sans/files/instrument-sans-latin-ext-600-normal.woff?url"
import serifCyrillic400 from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff?url"
import serifCyrillic600 from "@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff?url"
import serifGreek400 from "@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff?url"
import serifGreek600 from "@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff?url"
import serif400 from "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url"
import serif600 from "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url"
import serifVietnamese400 from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff?url"
import serifVietnamese600 from "@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?url"
import type { Faces } from "./typesetter.ts"

type Face = { readonly 400: string; readonly 600: string; readonly needed?: RegExp }

/** The sans first; the serif has the signs that it lacks. Those of other scripts are fetched where they are needed. */
const FACES: readonly Face[] = [
  { 400: sans400, 600: sans600 },
  { 400: sansExt400, 600: sansExt600, needed: /[\u0100-\u02BA\u1E00-\u1EFF\u20A0-\u20BF]/ },
  { 400: serif400, 600: serif600 },
  { 400: serifVietnamese400, 600: serifVietnamese600, needed: /[\u0102-\u01B0\u1EA0-\u1EF9]/ },
  { 400: serifCyrillic400, 600: serifCyrillic600, needed: /[\u0400-\u045F\u0490\u0491]/ },
  { 400: serifGreek400, 600: serifGreek600, needed: /[\u0370-\u03FF]/ },
]

/** The faces that words are set in, read from where the console itself was. */
export async function facesFor(words: string): Promise<Faces> {
  const faces = FACES.filter(({ needed }) => needed?.test(words) ?? true)
  const [regular, semibold] = await Promise.all([
    Promise.all(faces.map((face) => fileAt(face[400]))),
    Promise.all(faces.map((face) => fileAt(face[600]))),
  ])
  return { 400: regular, 600: semibold }
}

async function fileAt(address: string): Promise<Uint8Array> {
  const reply = await fetch(address)
  if (!reply.ok) throw new Error(`A face could not be read: ${reply.status}.`)
  return new Uint8Array(await reply.arrayBuffer())
}
