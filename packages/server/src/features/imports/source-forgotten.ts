import { problem } from "@rung/domain/kit/problem"

export const FORGOTTEN = problem(
  "SOURCE_FORGOTTEN",
  "The rows of this import were forgotten meanwhile: send them again as a new import.",
  "planId",
)
