import { type Problem, problem } from "@rung/domain/kit/problem"
import { Field, ObjectType } from "type-graphql"

@ObjectType("Problem", {
  description: "One reason why a mutation did nothing. All reasons are listed at once.",
})
export class ProblemView implements Problem {
  @Field(() => String, { description: "Stable code; `docs/problems.md` lists them all." })
  code!: string

  @Field(() => String, { description: "What is wrong and what mends it, for a person to read." })
  message!: string

  @Field(() => [String], {
    description: "The input field to blame: names and zero-based indexes, outermost first; empty for none.",
  })
  path!: string[]
}

/** A mutation's problems as the API shows them. */
export function problemViews(problems: readonly Problem[]): ProblemView[] {
  return problems.map(({ code, message, path }) => ({ code, message, path: [...path] }))
}

/** The problem for an id of the caller's input that names nothing in the tenant. */
export function unknownId(noun: string, ...path: readonly (string | number)[]): Problem {
  return problem("NOT_FOUND", `There is no ${noun} by that id.`, ...path)
}
