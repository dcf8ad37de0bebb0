import { useState } from "react"
import type { Plan } from "./plan-of.ts"
import { isTyped } from "./typed-number.ts"

/** What stands in the field of a stop; the number belongs to the plan it was typed for. */
type Typed = { readonly planHash: string; readonly numbers: Readonly<Record<number, string>> }

/** The numbers that let a plan's stops pass, as somebody types them. Another plan wants them anew. */
export function useStops({ planHash, stops }: Pick<Plan, "planHash" | "stops">) {
  const [typed, setTyped] = useState<Typed>({ planHash, numbers: {} })
  const numbers = typed.planHash === planHash ? typed.numbers : {}
  // Stops come first in a plan: the index of an issue is its place among them.
  const left = stops.filter(({ number }, index) => !isTyped(numbers[index] ?? "", number)).length
  return {
    left,
    typedFor: (issue: number) => numbers[issue] ?? "",
    type: (issue: number, text: string) => setTyped({ planHash, numbers: { ...numbers, [issue]: text } }),
  }
}
