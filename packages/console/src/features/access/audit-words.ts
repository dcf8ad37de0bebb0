import { fromEnglish } from "../../language/t.ts"
import { sentence } from "../../parts/count-words.ts"

/** "member:change-roles" reads "Member: change roles". */
export function actionWords(action: string): string {
  const [thing = "", step = ""] = action.split(":")
  const words = (text: string) => text.replaceAll(/[-_]/g, " ")
  return fromEnglish(step === "" ? sentence(words(thing)) : `${sentence(words(thing))}: ${words(step)}`)
}
